import { signInAs } from '#test/browser/walk.ts';
import type { Camera } from './camera.ts';

/** A report of misconduct from its first step to the pages that its writer comes back to. */
export async function reporterScenes(camera: Camera): Promise<void> {
  const { page } = camera;
  await camera.go('/file');
  await camera.send({
    title: '反映石桥乡一名干部虚报劳务费',
    request: '请查清，并为我保密。',
    misconduct: 'yes',
  });
  await camera.shoot('report-2');
  await camera.send({ accused: '石桥乡负责水利的一名工作人员' });
  await camera.shoot('report-3');
  await camera.send({ facts: '去年修水渠，账上写了二十六个人做工，其中有五个人那段时间在外地打工。' });
  await camera.shoot('report-4');
  await camera.send({ identity: 'anonymous' });
  await camera.shoot('report-5');
  await camera.send({});
  await camera.shoot('report-receipt');
  const base = new URL(page.url()).pathname.replace('/receipt', '');
  for (const part of ['', '/code', '/readers', '/acts/ask', '/acts/addMaterial']) {
    await camera.take(base + part, `report${part.replaceAll('/', '-') || '-track'}`);
  }
  for (const act of ['ask', 'addMaterial']) {
    await camera.go(`${base}/acts/${act}`);
    await camera.send({});
    await camera.shoot(`report-acts-${act}-wrong`);
  }
  await camera.go(base);
  for (const why of (await camera.links('a[href*="/why/"]')).slice(0, 1)) await camera.take(why, 'report-why');
}

/** The custodian's desk: the list, each report, each form. */
export async function custodianScenes(camera: Camera): Promise<void> {
  for (const login of ['custodian', 'custodian-990101-jw', 'custodian-9901-xf']) {
    await signInAs(camera, login);
    await camera.take('/desk/sealed', `sealed-${login}`);
    for (const path of await camera.links('a[href^="/desk/sealed/"]')) await oneReport(camera, path, login);
  }
}

async function oneReport(camera: Camera, path: string, login: string): Promise<void> {
  await camera.go(path);
  if (camera.first(`report of ${login}`)) await camera.shoot(`sealed-report-${login}`);
  const whys = await camera.links('a[href*="/why/"]');
  const acts = await camera.links('a[href*="/acts/"]');
  const letters = await camera.links('a[href*="/papers/"]:not([download])');
  for (const letter of letters) if (camera.first('cover letter')) await camera.take(letter, 'sealed-cover-letter');
  for (const why of whys) if (camera.first('why of a report')) await camera.take(why, 'sealed-why');
  for (const act of acts) {
    const name = /acts\/([a-zA-Z]+)/.exec(act)![1]!;
    if (!camera.first(`sealed ${name}`)) continue;
    await camera.take(act, `sealed-act-${name}`);
    if ((await camera.page.locator('main form textarea').count()) === 0) continue;
    await camera.send({});
    await camera.shoot(`sealed-act-${name}-wrong`);
  }
}
