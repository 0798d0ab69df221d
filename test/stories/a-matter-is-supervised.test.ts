import { afterAll, beforeAll, expect, test } from 'vitest';
import { chapterOf } from '#app/chapters.ts';
import { reactions } from '#app/worker/reactions.ts';
import { runReactions } from '#kernel/reaction.ts';
import { sealAll } from '#test/ledger.ts';
import { sweepLane } from '#kernel/sweep.ts';
import { actorOf, storyHouse, units } from '#test/cast.ts';
import { elementsIn, strayChinese } from '#test/markup.ts';
import { bring, doAct, type Filed } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StoryPage, type StorySite } from '#test/site.ts';

// 督查督办: a matter lies still; the office supervises it step by step until the answer does, and the petitioner sees it.

let site: StorySite;
beforeAll(async () => {
  site = await storySite(await storyHouse('2026-03-02'));
});
afterAll(() => site.house.database.drop());

const sweep = () =>
  sweepLane(site.house, 'open', {
    chapterOf,
    failed: (_, duty, reason) => {
      throw new Error(`${duty}: ${String(reason)}`);
    },
  });

const numberIn = (page: StoryPage): string => /\/desk\/supervision\/(DC\d{14})/.exec(page.path)![1]!;

async function supervise(clerk: StoryBrowser, filed: Filed, typed: Record<string, string> = {}): Promise<StoryPage> {
  const matter = await clerk.visit(`/desk/matters/${filed.number}`);
  const form = await clerk.press(matter, '督办这件事项');
  return clerk.submit(form, { trigger: 'shirking', step: 'reminder', reason: '半个月没有动静，请说明。', ...typed });
}

async function petitionerSees(filed: Filed): Promise<string> {
  const citizen = site.browser();
  const track = await citizen.visit('/track');
  const page = await citizen.submit(track, { number: filed.number, code: filed.code! });
  return page.text;
}

test('a limit passes: the register advises, the clerk decides, the unit answers, and it climbs the ladder to its end', async () => {
  const { house } = site;
  const filed = await bring(house, 'routed', { title: '屋顶漏水' });
  const clerk = await site.desk('clerk');

  // Nothing has passed yet: a supervision for lateness is refused with its article, and what was typed stays.
  const early = await supervise(clerk, filed, { trigger: 'late' });
  expect([early.status, early.text]).toEqual([409, expect.stringContaining('没有过期的期限')]);
  expect(early.text).toContain('信访工作条例');
  expect(early.html).toContain('半个月没有动静');

  house.clock.goTo('2026-03-30');
  await sweep();
  const form = await clerk.visit(`/desk/supervision/new/supervise?about=${filed.number}`);
  expect(form.text).toMatch(/系统看到的情形 没有按期告知 .{4,30}没有按期联系初次信访人/);
  const sent = await clerk.submit(form, { reason: '告知期限已过，请说明。', answerDue: '2026-04-03' });
  const number = numberIn(sent);
  expect(sent.text).toContain('督办已发出');

  // The unit sees it in its common list beside petitions, and the petitioner sees that and when.
  const handler = await site.desk('handler');
  const list = await handler.visit('/desk?chapter=supervision');
  expect(list.text).toMatch(/督查督办 屋顶漏水.*答复督办/s);
  expect((await handler.visit('/desk')).text).toMatch(/答复督办/);
  const seen = await petitionerSees(filed);
  expect(seen).toContain('已督办：提醒');
  expect(seen).not.toContain('告知期限已过，请说明');

  // A step before the day is over is refused.
  const hasty = await clerk.submit(await clerk.visit(`/desk/supervision/${number}/acts/takeStep`), {
    step: 'letter',
    reason: '再催',
  });
  expect([hasty.status, hasty.text]).toEqual([409, expect.stringContaining('答复的期限还没有过')]);

  // The day passes unanswered: overdue in the common list, recorded once, and the next step is taken.
  house.clock.goTo('2026-04-06');
  await sweep();
  expect((await handler.visit('/desk?due=late')).text).toMatch(/屋顶漏水.*答复督办/s);
  expect((await clerk.visit(`/desk/supervision/${number}`)).text).toContain('期限已过：答复督办');
  const lower = await clerk.submit(await clerk.visit(`/desk/supervision/${number}/acts/takeStep`), {
    step: 'reminder',
    reason: '再催',
  });
  expect([lower.status, lower.text]).toEqual([409, expect.stringContaining('下一步要比现在的更有力')]);
  const climbed = await clerk.submit(lower, { step: 'letter', reason: '督办函：逾期未答复。' });
  expect(climbed.text).toContain('已升级');
  const letter = await handler.press(await handler.visit(`/desk/supervision/${number}`), '督办函');
  expect(letter.text).toMatch(/信督〔2026〕\d+号.*关于督办“屋顶漏水”的函.*督办函：逾期未答复.*答复期限/);
  for (const [form, begins] of Object.entries({ pdf: '%PDF-', word: 'PK' })) {
    const taken = await handler.visit(`${letter.path}/${form}`);
    expect(Buffer.from(taken.bytes).toString('latin1'), form).toMatch(new RegExp(`^${begins}`));
  }
  expect((await handler.visit(letter.path.replace(/\d+\/supervision-order/, '1/supervision-order'))).status).toBe(404);

  const answered = await handler.submit(await handler.visit(`/desk/supervision/${number}`), {
    text: '已经排进维修计划。',
  });
  expect(answered.text).toContain('已答复');
  const judging = await clerk.visit(`/desk/supervision/${number}`);
  expect(judging.text).toContain('已经排进维修计划');
  const wanting = await clerk.submit(judging, { enough: 'no', reason: '没有写哪一天。' });
  expect(wanting.text).toContain('答复不够');

  // The inspection list needs its ground and its evidence.
  const bare = await clerk.submit(wanting, { step: 'inspection-list', reason: '一直没有解决' });
  expect([bare.status, bare.text]).toEqual([409, expect.stringContaining('列入督查范围要有情形和证据')]);
  const listed = await clerk.submit(bare, {
    step: 'inspection-list',
    reason: '一直没有解决',
    listed: 'unresolved-long',
    evidence: '两次督办，一次逾期。',
  });
  expect(listed.text).toContain('列入党委、政府督查范围');
  await handler.submit(await handler.visit(`/desk/supervision/${number}`), { text: '4 月 20 日完工。' });
  const ended = await clerk.submit(await clerk.visit(`/desk/supervision/${number}`), {
    enough: 'yes',
    reason: '有日期，有方案。',
  });
  expect(ended.text).toContain('答复符合要求');
  expect(await petitionerSees(filed)).toMatch(
    /督办结束：答复符合要求[^]*督办升级：列入党委、政府督查范围[^]*已督办：提醒/,
  );

  // What is over is not taken up again: refused by its state, and the API says the same.
  const api = await site.site.request(`/api/v1/supervision/${number}`, {
    headers: { authorization: `Bearer ${handler.cookies.get('desk')}` },
  });
  const { version } = (await api.json()) as { readonly version: number };
  const again = await site.site.request(`/api/v1/supervision/${number}/acts/answerSupervision`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${handler.cookies.get('desk')}` },
    body: JSON.stringify({ version, text: '再答一次' }),
  });
  expect([again.status, await again.json()]).toMatchObject([
    409,
    { reason: 'ended', citation: 'regulations-2022/40/1' },
  ]);
});

test('nobody else finds it: another unit, another office, the petitioner of another matter', async () => {
  const filed = await bring(site.house, 'routed', { title: '路灯不亮' });
  const number = numberIn(await supervise(await site.desk('clerk'), filed));
  for (const who of ['otherHandler', 'cityClerk', 'conferenceHandler', 'administrator'] as const) {
    expect([who, (await (await site.desk(who)).visit(`/desk/supervision/${number}`)).status]).toEqual([who, 404]);
  }
  expect((await site.browser().visit(`/desk/supervision/${number}`)).path).toContain('sign-in');
});

test('a recommendation is answered in writing, looked at later, and counted without a person', async () => {
  const { house } = site;
  const head = await site.desk('officeHead');
  const form = await head.visit('/desk/supervision/new/advise');
  const made = {
    kind: 'policy',
    to: units.countyHousing.id,
    title: '维修资金怎么用',
    facts: '一个月五件，都说手续太多。',
    basis: '住宅专项维修资金管理办法',
    advice: '应急维修先用后批。',
  };
  const sent = await head.submit(form, made);
  const number = numberIn(sent);
  const handler = await site.desk('handler');
  const page = await handler.visit(`/desk/supervision/${number}`);
  expect(page.text).toContain('应急维修先用后批');
  expect(page.text).toContain('反馈建议的期限');
  const bare = await handler.submit(page, { adoption: 'not-adopted', text: '维持原办法' });
  expect([bare.status, bare.text]).toEqual([409, expect.stringContaining('要说明理由')]);
  const answered = await handler.submit(bare, { adoption: 'adopted', text: '已改流程。' });
  expect(answered.text).toContain('采纳');
  const clerk = await site.desk('clerk');
  const early = await clerk.submit(await clerk.visit(`/desk/supervision/${number}`), { worked: 'yes', text: '少了' });
  expect([early.status, early.text]).toEqual([409, expect.stringContaining('还看不出效果')]);
  house.clock.pass(40);
  const checked = await clerk.submit(early, { worked: 'yes', text: '同类来信一件也没有了。' });
  expect(checked.text).toContain('有效果');
  const tally = await site.browser().visit('/recommendations');
  const row = elementsIn(tally.root, 'tr').map((one) => one).length;
  expect(row).toBe(4);
  expect(tally.text).toMatch(/完善政策建议 1 1 0 0 0 1/);
});

test('accountability is handed to the body with power, with the chain and the dissent, and decided there', async () => {
  const head = await site.desk('officeHead');
  const form = await head.visit('/desk/supervision/new/refer');
  const facts = {
    ground: 'not-handled',
    title: '不执行处理意见',
    facts: '两次督办没有落实。',
    basis: '信访工作条例第四十二条',
    chain: '局长决策，副局长分管，物业科承办。',
    dissent: '物业科会议记录写明反对。',
  };
  const wrong = await head.submit(form, { ...facts, to: units.countyOffice.id });
  expect([wrong.status, wrong.text]).toEqual([409, expect.stringContaining('不能督办自己的单位')]);
  const powerless = await head.submit(wrong, { ...facts, to: units.cityOffice.id });
  expect([powerless.status, powerless.text]).toEqual([409, expect.stringContaining('没有管理权限')]);
  const sent = await head.submit(powerless, { ...facts, to: units.countyDiscipline.id });
  const number = numberIn(sent);
  const body = await site.desk('disciplineHandler');
  const page = await body.visit(`/desk/supervision/${number}`);
  expect(page.text).toContain('物业科会议记录写明反对');
  const received = await body.submit(page, { receipt: '纪收〔2026〕12 号，宋清' });
  expect(received.text).toContain('由有权机关按自己的规定办');
  const told = await body.submit(received, { text: '已按程序核实。' });
  expect(told.text).toContain('有权机关已经处理');
  expect((await (await site.desk('handler')).visit(`/desk/supervision/${number}`)).status).toBe(404);
});

test('a restriction of petitioning is ordered corrected, and a clerk may; a recommendation is for the head alone', async () => {
  const filed = await bring(site.house, 'routed', { title: '被劝返' });
  const clerk = await site.desk('clerk');
  expect((await clerk.visit(`/desk/supervision/new/advise`)).status).toBe(404);
  const form = await clerk.press(await clerk.visit(`/desk/matters/${filed.number}`), '责令纠正限制信访');
  const sent = await clerk.submit(form, {
    restriction: 'intercepted',
    to: units.countyHousing.id,
    reason: '在车站拦人，不合规定，请纠正并说明。',
  });
  expect(sent.text).toContain('责令纠正');
  expect(await petitionerSees(filed)).toContain('责令纠正限制信访的行为：拦截来访的人');
});

test('a matter that turns out to report misconduct is supervised no more, and nothing of it stays on the open side', async () => {
  const { house } = site;
  const filed = await bring(house, 'handling', { title: '转走' });
  const number = numberIn(await supervise(await site.desk('clerk'), filed));
  await doAct(house, filed.stream, actorOf('clerk'), 'reseal');
  await sealAll(house.database);
  const failures: unknown[] = [];
  while (await runReactions(house, { reactions, failed: (...failure) => void failures.push(failure) }));
  expect(failures).toEqual([]);
  const rows = await house.database.as('owner').rows<{ n: number }>({
    text: `SELECT (SELECT count(*) FROM open.timeline WHERE stream = $1)::int + (SELECT count(*) FROM open.grants WHERE stream = $1)::int AS n`,
    values: [filed.stream],
  });
  expect(rows[0]!.n).toBe(0);
  const page = await (await site.desk('clerk')).visit(`/desk/supervision/${number}`);
  expect(page.text).toContain('所涉事项已转出');
  expect(page.text).not.toContain('转走');
});

test('the register of supervision reads in English', async () => {
  const filed = await bring(site.house, 'routed', { title: 'x' });
  const clerk = await site.desk('clerk', 'en');
  const head = await site.desk('officeHead', 'en');
  const supervised = await supervise(await site.desk('clerk'), filed);
  const number = numberIn(supervised);
  for (const path of [
    '/desk',
    `/desk/supervision/${number}`,
    `/desk/supervision/${number}/why/answerSupervision.1`,
    `/desk/matters/${filed.number}`,
    '/desk/supervision/new/advise',
    '/desk/supervision/new/refer',
    `/desk/supervision/new/orderCorrection?about=${filed.number}`,
  ]) {
    const page = await head.visit(path);
    expect([path, page.status, strayChinese(page.root)]).toEqual([path, 200, []]);
  }
  const form = await clerk.visit(`/desk/supervision/new/supervise?about=${filed.number}`);
  expect(form.heading).toBe('Supervise');
  expect((await clerk.visit('/desk/supervision')).heading).toBe('Supervision');
});

test('who has an order in hand gains no standing on it by an order about it', async () => {
  const filed = await bring(site.house, 'routed', { title: '路灯不亮' });
  const ordered = await supervise(await site.desk('clerk'), filed);
  const number = numberIn(ordered);
  const handler = await site.desk('handler');
  await handler.submit(await handler.visit(`/desk/supervision/${number}`), { text: '已经修好。' });

  const head = await site.desk('housingHead');
  const about = await head.visit(`/desk/supervision/new/orderCorrection?about=${number}`);
  const own = { restriction: 'intercepted', to: units.cityHousing.id, reason: '督办本身也要督办。' };
  const refused = await head.submit(about, own);
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('督查督办由信访部门提出')]);
  expect(refused.html).toContain(own.reason);
  expect((await head.visit(`/desk/supervision/${number}/acts/judgeAnswer`)).status).toBe(404);
  const judged = await site.site.request(`/api/v1/supervision/${number}/acts/judgeAnswer`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${head.cookies.get('desk')}` },
    body: JSON.stringify({ version: 2, enough: 'yes', reason: '很好。' }),
  });
  expect(judged.status).toBe(404);
  expect((await (await site.desk('clerk')).visit(`/desk/supervision/${number}`)).text).toContain('已答复，等认定');
});
