import { signInAs } from '#test/browser/walk.ts';
import { paperScenes, type Camera } from './camera.ts';

/** One log-in of each kind that has a desk of its own look. */
const logins = ['clerk', 'handler', 'head', 'reviewer', 'head-990101-xf', 'auditor', 'admin'] as const;

const mattersEach = 30;

/** Each role's desk, a matter of each stage on it, and the form of every act that it offers. */
export async function deskScenes(camera: Camera): Promise<void> {
  await signInScenes(camera);
  for (const login of logins) {
    await signInAs(camera, login);
    await camera.take('/desk', `desk-${login}`);
    const owed = await camera.links('a[href^="/desk/matters/XF"]');
    await camera.take('/desk/matters', `desk-matters-${login}`);
    const all = await camera.links('a[href^="/desk/matters/XF"]');
    for (const path of [...new Set([...owed, ...all])].slice(0, mattersEach)) await oneMatter(camera, path, login);
  }
  await signInAs(camera, 'handler');
  await manyAtOnceScenes(camera);
  await findScenes(camera);
  await signInAs(camera, 'head');
  await camera.take('/desk/leave', 'desk-leave');
  await camera.send({});
  await camera.shoot('desk-leave-wrong');
  await camera.take('/desk/hall', 'desk-hall');
  await camera.take('/desk/hearings', 'desk-hearings');
  for (const path of await camera.links('a[href^="/desk/hearings/TZ"]'))
    await camera.take(path, `desk-hearing-${path.slice(-6)}`);
  await camera.take('/desk/reception', 'desk-reception');
  await camera.take('/desk/hall/nanping/windows/3', 'desk-hall-window');
  await signInAs(camera, 'clerk');
  await registrationScenes(camera);
  await camera.take('/desk/post', 'desk-post');
  await camera.take('/desk/orders', 'desk-orders');
  await camera.take('/desk/letters', 'desk-letters');
  await camera.take('/desk/urgent', 'desk-urgent');
  for (const path of await camera.links('a[href^="/desk/urgent/JJ"]')) await camera.take(path, 'desk-urgent-report');
  await camera.take('/desk/urgent/new/reportUrgent', 'desk-urgent-new');
  await camera.send({});
  await camera.shoot('desk-urgent-new-wrong');
  await camera.take('/desk/account', 'desk-account');
  await camera.take('/desk/account/codes', 'desk-account-codes');
  await camera.take('/desk/account/passkeys', 'desk-account-passkeys');
  await camera.take('/desk/ties', 'desk-ties');
  await camera.take('/desk/account/password', 'desk-account-password');
  await administrationScenes(camera);
  await signInAs(camera, 'clerk');
  await camera.take('/desk/matters?number=XF1', 'desk-number-not-found');
  await camera.take('/desk/matters/XF26030200000019', 'desk-not-found');
}

/** Every page of the administration, and a form of it that is sent empty. */
async function administrationScenes(camera: Camera): Promise<void> {
  await signInAs(camera, 'admin');
  const pages = [
    '',
    '/units',
    '/units/new',
    '/people',
    '/people/new',
    '/people/99-clerk',
    '/pending',
    '/import',
    '/law',
    '/condition',
  ];
  const kinds = ['limit', 'region', 'class', 'calendar', 'template', 'outsider', 'seat', 'hall'].map(
    (kind) => `/settings/${kind}`,
  );
  for (const path of [...pages, ...kinds]) await camera.take(`/desk/admin${path}`, `admin${path.replaceAll('/', '-')}`);
  await camera.take('/desk/admin/units/new', 'admin-unit-form');
  await camera.send({});
  await camera.shoot('admin-unit-wrong');
}

async function signInScenes(camera: Camera): Promise<void> {
  await camera.take('/desk/sign-in', 'sign-in');
  await camera.send({});
  await camera.shoot('sign-in-empty');
  await camera.send({ login: 'somebody', password: 'not this one' });
  await camera.shoot('sign-in-wrong');
}

/** Acts whose empty form would be done rather than refused. */
const doneWhenEmpty: ReadonlySet<string> = new Set(['approve', 'accept', 'conclude', 'noticePath', 'extend', 'serve']);

async function oneMatter(camera: Camera, path: string, login: string): Promise<void> {
  await camera.go(path);
  const stage = await camera.page.locator('.bar .tag').first().innerText();
  const [whys, acts, letters] = await Promise.all([
    camera.links('a[href*="/why/"]'),
    camera.links('a[href*="/acts/"], form[action*="/acts/"]'),
    camera.links('a[href*="/documents/"]'),
  ]);
  const pages = await camera.links('a[href$="/readings"], a[href$="/identity"], a[href$="/reseal"], a[href$="/slip"]');
  if (camera.first(`${login} ${stage}`)) await camera.shoot(`desk-matter-${login}-${path.slice(-6)}`);
  for (const why of whys) {
    const duty = /why\/([a-zA-Z]+)/.exec(why)![1]!;
    if (camera.first(`desk why ${duty}`)) await camera.take(why, `desk-why-${duty}`);
  }
  for (const letter of letters.slice(0, 1)) if (camera.first('desk letter')) await camera.take(letter, 'desk-letter');
  for (const act of acts) await oneAct(camera, act);
  if (login === 'handler') await paperScenes(camera, path, 'desk');
  for (const page of pages) {
    const name = page.split('/').at(-1)!;
    if (!camera.first(name)) continue;
    await camera.take(page, `desk-${name}`);
    if (name === 'readings') continue;
    await camera.send({});
    await camera.shoot(`desk-${name}-wrong`);
    if (name !== 'identity') continue;
    await camera.send({ reason: '核对联系方式' });
    await camera.shoot('desk-identity-shown');
  }
}

async function oneAct(camera: Camera, path: string): Promise<void> {
  const name = /acts\/([a-zA-Z]+)/.exec(path)![1]!;
  if (!camera.first(`act ${name}`)) return;
  await camera.take(path, `desk-act-${name}`);
  if (name === 'issueOpinion') await previewScene(camera);
  await camera.go(path);
  // A form whose act no ground allows is not there at all.
  if (doneWhenEmpty.has(name) || (await camera.page.locator(`main form[action="${path}"]`).count()) === 0) return;
  await camera.send(name === 'issueOpinion' ? { request: '' } : {});
  await camera.shoot(`desk-act-${name}-wrong`);
}

async function previewScene(camera: Camera): Promise<void> {
  const words = {
    result: 'supported',
    facts: '经查属实。',
    opinion: '十日内修好，并公开维修资金的使用情况。',
    basis: '《民法典》第二百八十一条',
  };
  await camera.send(words, camera.view.lang === 'zh' ? '按信访人的样子预览' : 'See it as the petitioner will');
  await camera.shoot('desk-act-issueOpinion-preview');
}

/** Three of the list, up to the page that says what would happen; nothing is done. */
async function manyAtOnceScenes(camera: Camera): Promise<void> {
  const { page } = camera;
  await camera.go('/desk');
  for (const nth of [0, 1, 2]) await page.locator('main input[type="checkbox"][name="pick"]').nth(nth).check();
  await camera.shoot('desk-picked');
  await page.locator('.bulk button[name="act"][value="allocate"]').click();
  await page.waitForLoadState();
  await camera.shoot('desk-bulk-allocate');
  await camera.send({});
  await camera.shoot('desk-bulk-allocate-next');
}

async function findScenes(camera: Camera): Promise<void> {
  await camera.take('/desk/find', 'desk-find');
  await camera.take('/desk/find?q=电梯', 'desk-find-found');
  await camera.take('/desk/find?q=没有这样的字', 'desk-find-nothing');
}

async function registrationScenes(camera: Camera): Promise<void> {
  await camera.take('/desk/register', 'desk-register');
  await camera.send({});
  await camera.shoot('desk-register-wrong');
  await camera.send({
    form: 'letter',
    purpose: 'claim',
    title: '村口的桥被大水冲坏，孩子上学要绕五里路',
    request: '修桥',
    facts: '今年七月发大水，桥面塌了一半。',
    name: '陈大山',
    phone: '13900001111',
  });
  await camera.shoot('desk-registered');
}
