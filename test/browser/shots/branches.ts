import { demoPassword } from '#app/demo/accounts.ts';
import { signInAs } from '#test/browser/walk.ts';
import { paperScenes, type Camera } from './camera.ts';

/** What no matter of the demo stands at by itself: brought there by the API, then looked at by everybody whom it is for. */
export async function branchScenes(camera: Camera): Promise<void> {
  const matter = await broughtToHandling(camera);
  const open = `/matters/${matter.number}`;
  await matter.act('handler', 'offerSettlement', { text: '十日内修好，减免两个月的物业费。' });
  await camera.go('/track');
  await camera.send({ number: matter.number, code: matter.code });
  await camera.shoot('settlement-offered');
  for (const act of ['agreeSettlement', 'declineSettlement']) await camera.take(`${open}/acts/${act}`, `act-${act}`);
  await camera.take(`${open}/acts/appointAgent`, 'act-appointAgent');
  await matter.act('petitioner', 'appointAgent', {
    kind: 'lawyer',
    name: '阿卜杜热合曼·买买提江',
    phone: '10000008888',
    mandate: '代为查询办理进度、补充材料。',
  });
  await camera.take(open, 'matter-with-agent');
  await camera.take(`${open}/acts/endMandate`, 'act-endMandate');
  await matter.act('petitioner', 'agreeSettlement', {});
  await camera.take(open, 'matter-settled');
  await camera.take(`${open}/acts/breakSettlement`, 'act-breakSettlement');
  await camera.take(`${open}/papers`, 'papers-settled');
  await camera.take(`${open}/unchanged`, 'unchanged');
  await camera.take('/verify', 'verify');
  await signedPaper(camera, matter.number);
  await followed(camera);
}

/** A paper that the petitioner signed: put in at the desk, and before whoever compares it. */
async function signedPaper(camera: Camera, number: string): Promise<void> {
  await signInAs(camera, 'clerk');
  const path = `/desk/matters/${number}/acts/takePaper`;
  await camera.take(path, 'desk-act-takePaper-filled');
  await camera.page
    .locator('main input[type="file"]')
    .first()
    .setInputFiles({
      name: '撤回申请.png',
      mimeType: 'image/png',
      buffer: Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
        'base64',
      ),
    });
  await camera.send({ kind: 'withdraw' });
  await camera.shoot('desk-paper-proposed');
  await signInAs(camera, 'head-990101-xf');
  await camera.take(`/desk/matters/${number}`, 'desk-paper-to-compare');
}

/** The papers of those who follow a matter up, and an inspection that is under way. */
async function followed(camera: Camera): Promise<void> {
  await signInAs(camera, 'clerk');
  for (const list of ['supervision', 'conference']) {
    await camera.take(`/desk/${list}`, `desk-${list}`);
    for (const path of await camera.links(`a[href^="/desk/${list}/"]`)) {
      if (!/\/[A-Z]{2}\d{14}$/.test(path)) continue;
      await camera.go(path);
      const kind = await camera.page.locator('main h1').first().innerText();
      if (camera.first(`${list} ${kind}`)) await camera.shoot(`desk-${list}-${path.slice(-6)}`);
      await paperScenes(camera, path, list);
    }
  }
}

interface Brought {
  readonly number: string;
  readonly code: string;
  act(as: 'petitioner' | 'handler', act: string, fields: object): Promise<void>;
}

async function broughtToHandling({ page }: Camera): Promise<Brought> {
  const { request } = page.context();
  const at = (path: string): string => new URL(`/api/v1${path}`, page.url()).href;
  const filed = await request.post(at('/petitions'), {
    data: {
      regionCode: '990101',
      title: '云栖花园三号楼电梯停运半年，老人下不了楼',
      request: '修好电梯，公开维修资金的使用情况。',
      facts: '去年十月起停运，多次反映没有结果。',
      form: 'web',
      purpose: 'claim',
      petitioner: { name: '张明', phone: '10000007777' },
    },
  });
  const { number, queryCode: code } = (await filed.json()) as { readonly number: string; readonly queryCode: string };
  const tokens = new Map<string, string>();
  const headers = async (as: string): Promise<Record<string, string>> => {
    if (as === 'petitioner') return { 'query-code': code };
    if (!tokens.has(as)) {
      const entered = { login: as, password: demoPassword };
      const answer = await request.fetch(at('/sessions'), {
        data: entered,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      tokens.set(as, ((await answer.json()) as { readonly token: string }).token);
    }
    return { authorization: `Bearer ${tokens.get(as)}` };
  };
  const act = async (as: string, name: string, fields: object): Promise<void> => {
    const seen = await request.get(at(`/petitions/${number}`), { headers: await headers(as) });
    const { version } = (await seen.json()) as { readonly version: number };
    const sent = { headers: await headers(as), data: { version, ...fields } };
    const answer = await request.post(at(`/petitions/${number}/acts/${name}`), sent);
    if (!answer.ok()) throw new Error(`${name}: ${await answer.text()}`);
  };
  await act('clerk', 'transfer', { to: '99-990101-zj' });
  await act('handler', 'noticePath', { path: 6 });
  return { number, code, act };
}
