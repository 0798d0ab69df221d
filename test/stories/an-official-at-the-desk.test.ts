import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '#app/sessions.ts';
import { actorOf, storyHouse, units } from '#test/cast.ts';
import { bring, doAct, file, petitionerOf, type Filed } from '#test/matters.ts';
import { storySite, type StoryPage, type StorySite } from '#test/site.ts';

// An official's day at the desk, page by page, without script.
const password = 'a password for stories';

let site: StorySite;
beforeAll(async () => {
  site = await storySite(await storyHouse('2026-03-02', await hashPassword(password)));
});
afterAll(() => site.house.database.drop());

const matterPath = ({ number }: Pick<Filed, 'number'>): string => `/desk/matters/${number}`;

/** However a code is written, it is on no page of the desk. */
function expectNoCode(page: StoryPage, { code }: Filed): void {
  expect(page.html.replaceAll(/<[^>]*>|[\s&nbsp;]/g, '')).not.toContain(code);
}

test('without a session every page leads to sign-in, and back to where one wanted to go', async () => {
  const browser = site.browser();
  for (const path of [
    '/desk',
    '/desk/matters',
    '/desk/account',
    '/desk/register',
    '/desk/matters/XF26030200000019/readings',
  ]) {
    const { path: there } = await browser.visit(path);
    expect(there.startsWith('/desk/sign-in'), path).toBe(true);
  }
  const asked = await browser.visit('/desk/matters?stage=handling');
  const wrong = await browser.submit(asked, { login: 'clerk', password: 'guessed' });
  expect([wrong.status, wrong.text]).toEqual([401, expect.stringContaining('账号、密码、动态码或者通行密钥不对')]);
  expect(wrong.title).toMatch(/^错误：/);
  const inside = await browser.submit(wrong, { login: 'clerk', password });
  expect(inside.path).toBe('/desk/matters?stage=handling');
  expect(inside.html).toContain('林小雨');
});

test('signing in leads to places of the desk alone', async () => {
  for (const to of [
    'https://elsewhere.example/desk',
    '//elsewhere.example',
    '/desk/sign-in?to=/desk/sign-in',
    '/desk\\..\\x',
  ]) {
    const browser = site.browser();
    const page = await browser.visit(`/desk/sign-in?${new URLSearchParams({ to })}`);
    const inside = await browser.submit(page, { login: 'clerk', password }, { follow: false });
    expect(inside.location, to).toBe('/desk');
  }
});

test('a session that is ended elsewhere opens nothing any more', async () => {
  const [here, there] = [site.browser(), site.browser()];
  for (const browser of [here, there])
    await browser.submit(await browser.visit('/desk/sign-in'), { login: 'handler', password });
  const account = await here.visit('/desk/account');
  expect(account.text).toContain('承办人');
  await here.submit(account, {}, { button: '结束它' });
  expect((await there.visit('/desk')).path).toMatch(/^\/desk\/sign-in/);
  expect((await here.visit('/desk')).path).toBe('/desk');
  await here.submit(await here.visit('/desk'), {}, { button: '退出' });
  expect((await here.visit('/desk')).path).toMatch(/^\/desk\/sign-in/);
});

test('the clerk sees what the office owes, and passes the matter on after looking at it as the petitioner will', async () => {
  const filed = await file(site.house, { title: '电梯停运两个月' });
  const clerk = await site.desk('clerk');
  const duties = await clerk.visit('/desk');
  expect(duties.text).toMatch(/电梯停运两个月.*转送或者交办.*还剩 15 天/);
  const page = await clerk.press(duties, '电梯停运两个月');
  expect(page.heading).toBe('电梯停运两个月');
  expectNoCode(page, filed);
  const preview = await clerk.submit(
    page,
    { to: units.countyHousing.id, note: '请尽快派人看看。' },
    { button: '预览' },
  );
  expect(preview.text).toMatch(/信访人看到的是这样.*转送到南坪县住房和城乡建设局 请尽快派人看看。/);
  const done = await clerk.submit(preview, {}, { button: '转送给这个单位' });
  expect(done.path).toBe(`${matterPath(filed)}?done=transfer`);
  expect(done.text).toContain('已转送，信访人会看到去向。');
  expect(done.text).toContain('请尽快派人看看。');
  expect((await clerk.visit('/desk')).text).not.toContain('电梯停运两个月');
});

test('the handler tells the path; an extension waits for the head and for nobody else', async () => {
  const filed = await bring(site.house, 'routed');
  const handler = await site.desk('handler');
  const noticed = await handler.submit(
    await handler.visit(matterPath(filed)),
    { path: '6' },
    { button: '书面告知信访人' },
  );
  expect(noticed.text).toContain('已告知，办理期限开始计算。');
  await doAct(site.house, filed.stream, actorOf('handler'), 'contact');
  const form = await handler.visit(`${matterPath(filed)}/acts/extend`);
  const asked = await handler.submit(form, { days: '30', reason: '鉴定还没有结果。' }, { button: '提请负责人' });
  expect(asked.text).toMatch(/待复核：延期.*鉴定还没有结果。.*自己不能同意自己/);
  expect(asked.text).not.toContain('同意并生效');
  const head = await site.desk('housingHead');
  expect((await head.visit('/desk')).text).toContain('复核另一人提出的事');
  const before = await head.visit(matterPath(filed));
  expect(before.text).toMatch(/延长 30 日.*鉴定还没有结果。/);
  const approved = await head.submit(before, {}, { button: '同意并生效' });
  expect(approved.text).toContain('办理期限延长 30 日');
  const why = await head.press(approved, '依据');
  expect(why.heading).toMatch(/办理期限到 2026年5月31日/);
  expect(why.text).toMatch(/延长 30 天.*《信访工作条例》第三十四条/);
});

test('an opinion is drafted, sent back, signed, and served; nothing goes out before', async () => {
  const filed = await bring(site.house, 'handling');
  const handler = await site.desk('handler');
  const opinion = {
    result: 'supported',
    request: '修好电梯',
    facts: '停运属实。',
    opinion: '十日内修好。',
    basis: '《特种设备安全法》',
  };
  const page = await handler.visit(matterPath(filed));
  const lacking = await handler.submit(page, { ...opinion, basis: '' }, { button: '送负责人审签' });
  expect([lacking.status, lacking.text]).toEqual([422, expect.stringContaining('请填写法律法规依据')]);
  const preview = await handler.submit(lacking, opinion, { button: '预览' });
  expect(preview.text).toMatch(/负责人签发、送达以后.*已送达信访事项处理意见书（支持）.*十日内修好。/);
  await handler.submit(preview, {}, { button: '送负责人审签' });
  const head = await site.desk('housingHead');
  const waiting = await head.visit(matterPath(filed));
  expect(waiting.text).toMatch(/周敏 提出于.*停运属实。.*《特种设备安全法》/);
  const back = await head.submit(waiting, { reason: '请补写修复日期。' }, { button: '退回' });
  expect(back.text).toMatch(/第二人退回处理意见 请补写修复日期。/);
  await handler.submit(await handler.visit(matterPath(filed)), opinion, { button: '送负责人审签' });
  const signed = await head.submit(await head.visit(matterPath(filed)), {}, { button: '同意并生效' });
  expect(signed.text).toContain('处理意见已签发（支持），还没有送达');
  const serving = await handler.visit(matterPath(filed));
  const early = await handler.submit(
    serving,
    { way: 'in-person', servedOn: '2026-03-01', evidence: '本人签收' },
    { button: '登记送达' },
  );
  expect([early.status, early.text]).toEqual([409, expect.stringContaining('送达日期早于作出文书的日期。')]);
  const served = await handler.submit(
    early,
    { servedOn: '2026年3月2日', evidence: '本人签收，回执 17 号' },
    { button: '登记送达' },
  );
  expect(served.text).toContain('已送达信访事项处理意见书');
  expect(served.text).toMatch(/送达凭证.*回执 17 号.*仅内部可见/);
  const opened = site.browser();
  await opened.submit(await opened.visit('/track'), { number: filed.number, code: filed.code });
  expect((await opened.visit(`/matters/${filed.number}`)).html).not.toContain('回执 17 号');
});

test('a refused act shows its sentence, its article, the way on, and everything that was typed', async () => {
  const filed = await bring(site.house, 'handling');
  const handler = await site.desk('handler');
  const page = await handler.visit(`${matterPath(filed)}/acts/extend`);
  const refused = await handler.submit(page, { days: '45', reason: '还要等鉴定。' }, { button: '提请负责人' });
  expect(refused.status).toBe(409);
  expect(refused.title).toMatch(/^错误：延期/);
  expect(refused.text).toMatch(/最多延长 30 日。.*请填更短的日数。.*《信访工作条例》第三十四条/);
  expect(refused.html).toContain('>还要等鉴定。</textarea>');
  expect((await handler.submit(refused, { days: '30' }, { button: '提请负责人' })).path).toMatch(/done=extend$/);
});

test('the grounds for turning a matter away stand with article, evidence and the way that stays open', async () => {
  const filed = await bring(site.house, 'routed');
  const handler = await site.desk('handler');
  const form = await handler.visit(`${matterPath(filed)}/acts/refuse`);
  expect(form.text).toMatch(/《信访工作条例》第三十六条第三款 *要有的证据：已送达的复核意见.*信访人可以：有新的事实/);
  const preview = await handler.submit(
    form,
    { ground: 're-reviewed', statement: '省厅已经复核。' },
    { button: '预览' },
  );
  expect(preview.text).toMatch(/第二人同意以后.*不予受理.*第三十六条第三款 有新的事实.*省厅已经复核。/);
  const proposed = await handler.submit(preview, {}, { button: '提出，由第二人复核' });
  expect(proposed.text).toMatch(/待复核：不予受理.*省厅已经复核。/);
});

test('two tabs: the second is told what changed, and keeps its text', async () => {
  const filed = await bring(site.house, 'handling');
  const [first, second] = [await site.desk('handler'), await site.desk('handler')];
  const [a, b] = [
    await first.visit(`${matterPath(filed)}/acts/note`),
    await second.visit(`${matterPath(filed)}/acts/writeToPetitioner`),
  ];
  await first.submit(a, { text: '先打了电话。' });
  const late = await second.submit(b, { text: '请明天上午在家等。' });
  expect(late.status).toBe(409);
  expect(late.text).toMatch(/这件事项刚刚有了变化.*您打开以后的变化 内部备注 先打了电话。/);
  expect(late.html).toContain('>请明天上午在家等。</textarea>');
  const sent = await second.submit(late, {}, { button: '发给信访人' });
  expect(sent.text).toContain('已发出。');
});

test('sending twice acts once', async () => {
  const filed = await bring(site.house, 'handling');
  const handler = await site.desk('handler');
  const page = await handler.visit(`${matterPath(filed)}/acts/note`);
  await handler.submit(page, { text: '只记一次。' });
  const again = await handler.submit(page, { text: '只记一次。' });
  expect(again.path).toMatch(/done=note$/);
  expect(again.text.split('只记一次。')).toHaveLength(2);
});

test('name and contact are masked; seeing them whole takes a reason, which the log keeps', async () => {
  const filed = await bring(site.house, 'handling', {
    party: {
      name: '张大明',
      phone: '13800008000',
      idType: 'resident',
      idNumber: '11010119900307123X',
      address: '青禾街道文庙路 18 号 3 单元',
    },
  });
  const handler = await site.desk('handler');
  const page = await handler.visit(matterPath(filed));
  expect(page.text).toMatch(/张\*明.*138\*\*\*\*8000/);
  for (const whole of ['张大明', '13800008000', '11010119900307123X', '3 单元']) expect(page.html).not.toContain(whole);
  const asked = await handler.press(page, '查看完整信息');
  const without = await handler.submit(asked, { reason: ' ' });
  expect([without.status, without.text]).toEqual([422, expect.stringContaining('请填写理由')]);
  expect(without.html).not.toContain('13800008000');
  const shown = await handler.submit(without, { reason: '约定上门时间' });
  expect(shown.text).toMatch(/张大明.*13800008000/);
  expect(shown.headers.get('refresh')).toBe(`60; url=${matterPath(filed)}`);
  expect(shown.headers.get('cache-control')).toBe('no-store');
  const log = await handler.visit(`${matterPath(filed)}/readings`);
  expect(log.text).toMatch(/周敏 南坪县住房和城乡建设局 完整的姓名和联系方式 约定上门时间/);
});

test('a petitioner who keeps name and contact from the organ is unknown there, and known to the office', async () => {
  const filed = await bring(site.house, 'handling', { withholdIdentity: true });
  for (const who of ['handler', 'housingHead'] as const) {
    const desk = await site.desk(who);
    const page = await desk.visit(matterPath(filed));
    expect(page.text).toContain('信访人要求不向办理机关透露姓名和联系方式');
    expect(page.html).not.toMatch(/张|138/);
    expect((await desk.visit(`${matterPath(filed)}/identity`)).status).toBe(404);
  }
  const clerk = await site.desk('clerk');
  expect((await clerk.visit(matterPath(filed))).text).toContain('138****8000');
  const auditor = await site.desk('auditor');
  expect((await auditor.visit(`${matterPath(filed)}/identity`)).status).toBe(404);
});

test('nobody at the desk reads a rating before the matter is concluded', async () => {
  const filed = await bring(site.house, 'replied');
  await doAct(site.house, filed.stream, petitionerOf(filed.stream), 'rate');
  const handler = await site.desk('handler');
  expect((await handler.visit(matterPath(filed))).text).not.toMatch(/评价部门|信访人的评价|满意/);
  site.house.clock.pass(60);
  await handler.submit(await handler.visit(matterPath(filed)), {}, { button: '登记办结' });
  expect((await handler.visit(matterPath(filed))).text).toContain('信访人的评价');
  site.house.clock.goTo('2026-03-02');
});

test('a matter of another unit is as if it were not there', async () => {
  const filed = await bring(site.house, 'handling');
  const stranger = await site.desk('otherHandler');
  for (const path of [
    '',
    '/acts/note',
    '/readings',
    '/why/issueOpinion.3',
    '/identity',
    '/reseal',
    '/files/00000000-0000-8000-8000-000000000000',
  ]) {
    const page = await stranger.visit(`${matterPath(filed)}${path}`);
    expect([page.status, page.heading], path).toEqual([404, '没有找到这件事项']);
  }
});

test('a petitioner’s cookie in the same browser opens nothing at the desk', async () => {
  const filed = await bring(site.house, 'handling');
  const browser = site.browser();
  await browser.submit(await browser.visit('/track'), { number: filed.number, code: filed.code });
  browser.cookies.set('desk', (await site.desk('otherHandler')).cookies.get('desk')!);
  expect((await browser.visit(matterPath(filed))).status).toBe(404);
});
