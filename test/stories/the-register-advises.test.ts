import { afterAll, beforeAll, expect, test } from 'vitest';
import { reactions } from '#app/worker/reactions.ts';
import { runReactions } from '#kernel/reaction.ts';
import { actorOf, storyHouse, units } from '#test/cast.ts';
import { sealAll } from '#test/ledger.ts';
import { elementsIn } from '#test/markup.ts';
import { bring, doAct, petitionerOf, type Sent } from '#test/matters.ts';
import { storySite, type StorySite } from '#test/site.ts';

// 督办提示: what the register shows of matters that may have to be followed up, for whoever may supervise to decide on.

let site: StorySite;
beforeAll(async () => {
  site = await storySite(await storyHouse('2026-03-02'));
});
afterAll(() => site.house.database.drop());

/** Everything that follows from what is on record. */
async function settle(): Promise<void> {
  const { house } = site;
  await sealAll(house.database);
  const failures: unknown[] = [];
  while (await runReactions(house, { reactions, failed: (...failure) => void failures.push(failure) }));
  expect(failures).toEqual([]);
}

test('what the register shows of other matters stands on the list of whoever may supervise, and only there', async () => {
  const { house } = site;
  const twice = await bring(house, 'objected', { title: '退了两次' });
  const agree: Sent = {
    command: (deposit) => ({
      act: 'answerObjection',
      answer: 'agreed',
      reasons: deposit.text('reasons', { text: '对' }),
    }),
  };
  await doAct(house, twice.stream, actorOf('clerk'), 'answerObjection', agree);
  await doAct(house, twice.stream, actorOf('clerk'), 'transfer');
  await doAct(house, twice.stream, actorOf('handler'), 'object');
  const listOf = async (who: 'clerk' | 'handler' | 'cityClerk') =>
    (await (await site.desk(who)).visit('/desk/supervision')).text;
  expect(await listOf('clerk')).not.toContain('退了两次');
  await doAct(house, twice.stream, actorOf('clerk'), 'answerObjection', agree);

  const bare = await bring(house, 'handling', { title: '没有写依据' });
  const handler = await site.desk('handler');
  const form = await handler.visit(`/desk/matters/${bare.number}/acts/issueOpinion`);
  const proposed = await handler.submit(form, {
    result: 'supported',
    request: '修好',
    facts: '查明坏了',
    opinion: '十天修好',
    basis: '按惯例办理',
  });
  expect(proposed.status).toBe(200);
  await doAct(house, bare.stream, actorOf('housingHead'), 'approve');

  // A rating is nobody's to see before the end, so nothing advises it before either.
  const rated = await bring(house, 're-reviewed', { title: '办得不满意' });
  await doAct(house, rated.stream, petitionerOf(rated.stream), 'rate', {
    command: (deposit) => ({
      act: 'rate',
      office: null,
      organ: 'dissatisfied',
      reason: deposit.text('reason', { text: '拖了一年' }),
    }),
  });
  const before = await listOf('clerk');
  expect(before).toMatch(/退了两次 两次被退回/);
  expect(before).toMatch(/没有写依据 处理意见没有写明依据/);
  expect(before).not.toContain('办得不满意');
  await doAct(house, rated.stream, actorOf('handler'), 'conclude');

  const stuck = await bring(house, 'registered', { title: '没有接上' });
  await house.database.as('app').rows({
    text: `INSERT INTO house.reaction_failure (stream, version, reaction, type, tries, failed_at, reason)
           VALUES ($1, 1, 'petition.close', 'PetitionRegistered', 1, now(), 'ReactionRefused: ended')`,
    values: [stuck.stream],
  });
  const after = await listOf('clerk');
  expect(after).toMatch(/办得不满意 评价：?不满意，写了理由/);
  expect(after).toMatch(/没有接上 该接着办的被退回/);
  for (const who of ['handler', 'cityClerk'] as const) expect([who, await listOf(who)]).not.toContain('退了两次');

  // Once it is supervised it stands there no more.
  const clerk = await site.desk('clerk');
  const opening = await clerk.visit(`/desk/supervision/new/supervise?about=${bare.number}`);
  expect((await clerk.submit(opening, { reason: '依据要写明哪一条。' })).text).toContain('督办已发出');
  expect(await listOf('clerk')).not.toMatch(/没有写依据 处理意见没有写明依据/);
});

test('an inspection is planned, goes on site, each finding becomes an order, and it says what it found', async () => {
  const { house } = site;
  const clerk = await site.desk('clerk');
  const list = await clerk.visit('/desk/supervision');
  const planning = await clerk.press(list, '定督查计划');
  const plan = {
    to: units.countyHousing.id,
    title: '维修资金使用督查',
    areas: '住房领域来信最多',
    points: '公示栏有没有公示\n\n申请表能不能现场拿到',
    onSiteDue: '2026-03-06',
  };
  const gone = await clerk.submit(planning, { ...plan, onSiteDue: '2026-03-01' });
  expect([gone.status, gone.text]).toEqual([409, expect.stringContaining('日期要在今天以后')]);
  const planned = await clerk.submit(gone, plan);
  expect(planned.text).toContain('督查计划定了');
  const href = /\/desk\/supervision\/DC\d{14}/.exec(planned.path)![0];
  expect(planned.text).toMatch(/公示栏有没有公示 ?申请表能不能现场拿到/);
  expect((await clerk.visit('/desk')).text).toMatch(/维修资金使用督查.*到现场督查/s);
  // Who is inspected learns of it on site, and nobody ends it before anything was seen.
  expect((await (await site.desk('handler')).visit(href)).status).toBe(404);
  expect((await (await site.desk('handler')).visit(`${href}/on-site`)).status).toBe(404);
  expect((await clerk.visit(`${href}/acts/reportInspection`)).status).toBe(404);

  // Without a script the page on site is a form like any other.
  const onSite = await clerk.press(planned, '到现场记录');
  expect(onSite.text).toContain('最迟 72 小时删除');
  const ahead = await clerk.submit(onSite, { point: '1', clear: 'no', text: '公示栏是空的', seenOn: '2026-03-09' });
  expect([ahead.status, ahead.text]).toEqual([409, expect.stringContaining('看到的日期不能在今天以后')]);
  const seen = await clerk.submit(ahead, { point: '1', clear: 'no', text: '公示栏是空的', seenOn: '2026-03-02' });
  expect(seen.text).toMatch(/第 1 项：发现问题.*公示栏是空的/);

  const ordering = await clerk.press(seen, '督办发现的问题');
  const back = elementsIn(ordering.root, 'a').map((one) => one.attributes['href']);
  expect(back).toContain(href);
  // What is wrong has its order, or somebody says why none follows: before that the inspection does not end.
  expect((await clerk.visit(`${href}/acts/reportInspection`)).status).toBe(404);
  const headers = { authorization: `Bearer ${clerk.cookies.get('desk')}`, 'content-type': 'application/json' };
  const api = `/api/v1/supervision/${href.split('/').at(-1)}`;
  const { version } = (await (await site.site.request(api, { headers })).json()) as { readonly version: number };
  const body = JSON.stringify({ version, text: '都好。' });
  const early = await site.site.request(`${api}/acts/reportInspection`, { method: 'POST', headers, body });
  expect([early.status, await early.json()]).toMatchObject([
    409,
    { reason: 'findings-open', citation: 'regulations-2022/38/3' },
  ]);
  const ordered = await clerk.submit(ordering, {
    finding: '1',
    to: units.countyHousing.id,
    title: '公示栏没有公示',
    reason: '公示维修资金使用情况。',
  });
  expect(ordered.text).toMatch(/督办已发出.*督查发现的问题/s);
  expect((await (await site.desk('handler')).visit('/desk')).text).toMatch(/公示栏没有公示.*答复督办/s);
  expect((await clerk.visit(href)).text).toContain('已督办：发函督办');
  await settle();
  expect((await clerk.visit(href)).text).toMatch(/发现的问题 ?第 1 条： ?公示栏是空的 ?DC\d{2}( \d{4}){3}/);
  const again = { point: '2', clear: 'no', text: '申请表没有', seenOn: '2026-03-02' };
  await clerk.submit(await clerk.visit(`${href}/acts/recordFinding`), again);
  const wrong = await clerk.submit(await clerk.visit(`${href}/acts/leaveFinding`), {
    finding: '1',
    reason: '当场补了',
  });
  expect([wrong.status, wrong.text]).toEqual([409, expect.stringContaining('还没有处理的：第 2 条')]);
  expect(wrong.text).toContain('信访工作条例');
  const left = await clerk.submit(wrong, { finding: '2', reason: '当场补了。' });
  expect(left.text).toMatch(/第 2 条不另督办.*当场补了/s);

  const told = await clerk.submit(await clerk.visit(`${href}/acts/reportInspection`), { text: '两项，一项有问题。' });
  expect(told.text).toMatch(/督查完成/);
  expect((await clerk.visit(`${href}/on-site`)).status).toBe(404);
  expect(house.clock.now().toString()).toContain('2026-03-02');
});
