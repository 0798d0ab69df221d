import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf, storyHouse } from '#test/cast.ts';
import { bring, doAct, petitionerOf, type Sent } from '#test/matters.ts';
import { storySite, type StorySite } from '#test/site.ts';

// 督办提示: what the register shows of matters that may have to be followed up, for whoever may supervise to decide on.

let site: StorySite;
beforeAll(async () => {
  site = await storySite(await storyHouse('2026-03-02'));
});
afterAll(() => site.house.database.drop());

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
