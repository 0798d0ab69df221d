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

/** A report that turns out to be none: asked by the custodian, agreed to by the reporter, registered anew. */
export async function returnScenes(camera: Camera): Promise<void> {
  const { page } = camera;
  await camera.go('/file');
  await camera.send({ title: '巷口路灯不亮', request: '处分不修灯的人', misconduct: 'yes' });
  await camera.send({ accused: '管路灯的人' });
  await camera.send({ facts: '巷口的灯坏了一个月，去问没人管。' });
  await camera.send({ identity: 'anonymous' });
  await camera.send({});
  const base = new URL(page.url()).pathname.replace('/receipt', '');
  const desk = base.replace('/matters/', '/desk/sealed/');
  await signInAs(camera, 'custodian');
  await camera.go(`${desk}/acts/askReturn`);
  await camera.send({ text: '您要的是修灯，可以按普通诉求办；您决定。' });
  await camera.shoot('sealed-return-asked');
  await camera.take(base, 'report-return-asked');
  await camera.take(`${base}/acts/declineReturn`, 'report-acts-declineReturn');
  await camera.take(`${base}/acts/agreeReturn`, 'report-acts-agreeReturn');
  await camera.send({ title: '' });
  await camera.shoot('report-acts-agreeReturn-wrong');
  await camera.send({ title: '巷口路灯坏了', identity: 'anonymous', withFiles: 'no' });
  await camera.shoot('report-opened');
  await camera.take(base, 'report-returned');
  await camera.take(desk, 'sealed-returned');
}
