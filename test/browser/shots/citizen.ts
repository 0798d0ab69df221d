import { paperScenes, type Camera } from './camera.ts';

/** The pages that everybody can open. */
const publicPages = [
  '/',
  '/track',
  '/lost-code',
  '/me',
  '/offices',
  '/before',
  '/doors',
  '/kiosk',
  '/dates?from=2026-09-28&limit=object',
  '/guide',
  '/rights',
  '/privacy',
  '/accessibility',
  '/api',
  '/leaders',
  '/hall',
  '/hall/nanping',
  '/hall/nanping/kiosk',
  '/demo',
  '/demo/outbox',
  '/gallery',
] as const;

const nameOf = (path: string): string => path.slice(1).replaceAll('/', '-') || 'home';

export async function publicScenes(camera: Camera): Promise<void> {
  for (const path of publicPages) await camera.take(path, nameOf(path));
  await camera.take('/offices?place=990101&words=物业', 'offices-found');
  await camera.take('/offices?words=没有这样的单位', 'offices-nothing');
  await camera.take('/nothing-here', 'not-found');
  await camera.take('/matters/XF26030200000014', 'track-asked-for');
  await camera.go('/track');
  await camera.send({});
  await camera.shoot('track-wrong');
  await camera.go('/lost-code');
  await camera.send({ number: 'XF26030200000019' });
  await camera.shoot('lost-code-wrong');
  await camera.send({ number: 'XF26030200000014', contact: '13800008000' });
  await camera.shoot('lost-code-sent');
  await camera.go('/demo');
  await camera.send({ days: '0' }, camera.view.lang === 'zh' ? '拨动时钟' : 'Move the clock');
  await camera.shoot('demo-wrong');
}

/** As long as people's words are: nothing on a page may break over them. */
const longWords = {
  title:
    '南坪县青禾街道云栖花园小区三号楼二单元电梯自去年国庆以后停运至今，老人孩子上下楼困难，多次向物业和社区反映都没有结果',
  request:
    '请督促物业公司尽快修好电梯，公开维修资金的申请进度，并书面答复全体业主。\n联系网址 https://example.org/a-very-long-address/without-any-place-to-break/0123456789012345678901234567890123456789',
  facts:
    '去年10月8日起，三号楼二单元两部电梯先后停运。\n\n11月向物业公司书面反映，对方说维修资金还没有批下来；12月到社区，社区说要等街道。今年以来先后打过6次电话，每次都说“正在办”。楼里有14位70岁以上的老人，其中两位坐轮椅。',
  name: '阿卜杜热合曼·买买提江·艾力·伊斯坎德尔·奥斯曼阿吉',
  address: '江州省临江市南坪县青禾街道文庙社区云栖花园小区三号楼二单元十八层一八零二室（原纺织厂家属院东门进）',
} as const;

/** A file that is none of the kinds that are taken, and one that is. */
const wrongFile = { name: '情况说明.txt', mimeType: 'text/plain', buffer: Buffer.from('电梯停了') };
const goodFile = {
  name: '电梯停运通知和物业公司书面回复的照片（去年十一月拍摄）.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** Every step of filing, empty, refused and filled, up to the receipt, and the pages of a matter just filed. */
export async function filingScenes(camera: Camera): Promise<void> {
  const { page } = camera;
  await camera.take('/file', 'file-1');
  await camera.send({});
  await camera.shoot('file-1-wrong');
  await camera.send({ title: longWords.title, request: longWords.request, purpose: 'claim' });
  await camera.shoot('file-2');
  await camera.send({ place: '990101', class: '0304' });
  await camera.shoot('file-3');
  await sendFile(camera, wrongFile);
  await camera.send({});
  await camera.shoot('file-3-wrong');
  await sendFile(camera, goodFile);
  await camera.send({ facts: longWords.facts });
  await camera.shoot('file-4');
  await camera.send({ identity: 'named', phone: '12', idType: 'resident', idNumber: '110' });
  await camera.shoot('file-4-wrong');
  await camera.take('/file', 'file-1-resumed');
  await camera.go('/file/you');
  const { name, address } = longWords;
  await camera.send({ identity: 'named', name, phone: '138 0000 8000', address, idType: '', idNumber: '' });
  await camera.shoot('file-5');
  await camera.send({});
  await camera.shoot('receipt');
  const base = new URL(page.url()).pathname.replace('/receipt', '');
  await camera.take('/file/check', 'file-sent-already');
  await camera.take(base, 'matter-just-filed');
  await camera.take(`${base}/code`, 'code');
  await camera.take(`${base}/readers`, 'readers-nobody');
  await camera.take(`${base}/notices`, 'notices');
}

/** With a script a file goes up by itself; without one it goes with the form. */
async function sendFile({ page, view }: Camera, file: typeof goodFile): Promise<void> {
  await page.locator('main input[type="file"]').setInputFiles(file);
  if (view.script) await page.waitForLoadState('networkidle');
}

/** A matter of each stage, as its petitioner sees it: the page, its letters, its dates, and each act's form. */
export async function matterScenes(camera: Camera): Promise<void> {
  const { page } = camera;
  await camera.go('/demo');
  const doors = page.locator('form[action="/track"] button');
  const stages = await doors.count();
  for (let nth = 0; nth < stages; nth += 1) {
    await camera.go('/demo');
    await doors.nth(nth).click();
    await page.waitForURL('**/matters/**');
    await oneMatter(camera, new URL(page.url()).pathname, String(nth + 1).padStart(2, '0'));
  }
}

const petitionerActs = ['addMaterial', 'ask', 'urge', 'rate', 'requestReview'] as const;
/** These ask for words: sent empty they come back. The others would be done. */
const refusedWhenEmpty: ReadonlySet<string> = new Set(['addMaterial', 'ask', 'rate', 'requestReview']);

async function oneMatter(camera: Camera, base: string, stage: string): Promise<void> {
  await camera.shoot(`matter-${stage}`);
  const whys = await camera.links('a[href*="/why/"]');
  const letters = await camera.links('a[href*="/documents/"]');
  const open = await camera.links('a[href*="/acts/"]');
  for (const why of whys) {
    const duty = /why\/([a-zA-Z]+)/.exec(why)![1]!;
    if (camera.first(`why ${duty}`)) await camera.take(why, `why-${duty}`);
  }
  for (const [nth, letter] of letters.entries()) await camera.take(letter, `letter-${stage}-${nth + 1}`);
  await paperScenes(camera, base, 'petitioner');
  await camera.go(`${base}/readers`);
  if ((await camera.page.locator('main table').count()) > 0 && camera.first('readers')) await camera.shoot('readers');
  if (camera.first('receipt of the demo')) await camera.take(`${base}/receipt`, 'receipt-later');
  for (const act of petitionerActs) {
    const path = `${base}/acts/${act}`;
    if (!open.includes(path)) {
      if (camera.first(`${act} closed`)) await camera.take(path, `act-${act}-closed`);
    } else if (camera.first(act)) {
      await camera.take(path, `act-${act}`);
      if (!refusedWhenEmpty.has(act)) continue;
      await camera.send({});
      await camera.shoot(`act-${act}-wrong`);
    }
  }
}
