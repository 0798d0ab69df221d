import { afterEach, beforeEach, expect, test } from 'vitest';
import { chapterOf } from '#app/chapters.ts';
import { actorOf, storyHouse, type StoryHouse } from '#test/cast.ts';
import { bring, doAct, file, petitionerOf } from '#test/matters.ts';
import { reportSample, sealedEnrolled } from '#test/sealed-chapter.ts';
import { readBacklog } from './backlog.ts';
import type { ChapterOf } from './roster.ts';
import { sweepLane } from './sweep.ts';
import type { Lane } from './vault.ts';

let house: StoryHouse;
let failures: string[];
beforeEach(async () => {
  house = await storyHouse('2026-03-02');
  failures = [];
});
afterEach(() => house.database.drop());

const everyChapter: ChapterOf = (type) => (type === sealedEnrolled.firstType ? sealedEnrolled : chapterOf(type));

const sweep = (lane: Lane, known = everyChapter) =>
  sweepLane(house, lane, {
    chapterOf: known,
    failed: (_, duty, reason) => void failures.push(`${duty}: ${String(reason)}`),
  });

const passings = () =>
  house.database.as('app').rows<{ actor: string; payload: string }>({
    text: `SELECT actor, payload FROM ledger.entry WHERE type = 'LimitPassed' ORDER BY at, stream, version`,
  });

test('a limit that passed is recorded once, on the day after the last day and not before', async () => {
  const { stream } = await file(house);
  house.clock.goTo('2026-03-17');
  expect(await sweep('open')).toEqual({ recorded: 0, left: 0 });
  house.clock.goTo('2026-03-18');
  expect((await readBacklog(house)).sweep.waiting).toBe(1);
  expect(await sweep('open')).toEqual({ recorded: 1, left: 0 });
  expect(await sweep('open')).toEqual({ recorded: 0, left: 0 });
  expect((await readBacklog(house)).sweep.waiting).toBe(0);
  const recorded = await passings();
  expect(recorded).toHaveLength(1);
  expect(recorded[0]?.actor).toBe('system:sweep');
  expect(JSON.parse(recorded[0]!.payload)).toMatchObject({
    act: 'route',
    passedDue: '2026-03-17',
    unit: '99-county-xf',
  });
  const lines = await house.database.as('app').rows({
    text: `SELECT code FROM open.timeline WHERE stream = $1 AND audience = 'parties' ORDER BY version`,
    values: [stream],
  });
  expect(lines).toEqual([{ code: 'PetitionRegistered' }, { code: 'LimitPassed' }]);
});

test('the sealed lane is swept by its own role', async () => {
  await reportSample(house, { name: '某人' });
  house.clock.goTo('2026-03-18');
  expect(await sweep('open')).toEqual({ recorded: 0, left: 0 });
  expect(await sweep('sealed')).toEqual({ recorded: 1, left: 0 });
  expect(await sweep('sealed')).toEqual({ recorded: 0, left: 0 });
  expect(await passings()).toHaveLength(1);
});

test('a right of the petitioner that ran out is no breach, and lies in nobody’s way', async () => {
  await bring(house, 'replied');
  house.clock.pass(120);
  expect(await sweep('open')).toEqual({ recorded: 2, left: 0 });
  expect((await passings()).map(({ payload }) => JSON.parse(payload).act)).toEqual(['conclude', 'reportExecution']);
  expect((await readBacklog(house)).sweep.waiting).toBe(0);
});

test('a passed limit stays passed when the duty goes to another owner', async () => {
  const { stream } = await file(house);
  await doAct(house, stream, petitionerOf(stream), 'ask');
  house.clock.pass(60);
  expect((await sweep('open')).recorded).toBe(2);
  await doAct(house, stream, actorOf('clerk'), 'transfer');
  expect(await sweep('open')).toEqual({ recorded: 0, left: 0 });
  const [question] = await house.database.as('app').rows<{ owner_unit: string; lapsed_version: number | null }>({
    text: `SELECT owner_unit, lapsed_version FROM open.duty WHERE act = 'answerQuestion'`,
  });
  expect(question).toMatchObject({ owner_unit: '99-county-zj', lapsed_version: expect.any(Number) });
});

test('two sweeps at once record each limit once', async () => {
  for (let n = 0; n < 30; n += 1) await file(house);
  house.clock.goTo('2026-03-18');
  const swept = await Promise.all([sweep('open'), sweep('open'), sweep('open')]);
  expect(swept.reduce((n, { recorded, left }) => n + recorded + left * 1000, 0)).toBe(30);
  expect(await passings()).toHaveLength(30);
});

test('one that cannot be recorded is told, and stops no other', async () => {
  await reportSample(house, { name: '某人' });
  await reportSample(house, { name: '他人' });
  house.clock.goTo('2026-03-18');
  expect(await sweep('sealed', chapterOf)).toEqual({ recorded: 0, left: 2 });
  expect(failures).toEqual(Array(2).fill('look.1: Error: no chapter begins with SampleReported'));
  expect((await sweep('sealed')).recorded).toBe(2);
});

test('many limits pass while people act on the same matters, each limit once and no act lost', async () => {
  const filed = await Promise.all(Array.from({ length: 60 }, () => file(house)));
  house.clock.goTo('2026-03-18');
  const acting = filed.map(({ stream }) =>
    doAct(house, stream, petitionerOf(stream), 'ask').then(() => doAct(house, stream, petitionerOf(stream), 'urge')),
  );
  const [swept] = await Promise.all([sweep('open'), ...acting]);
  const again = await sweep('open');
  expect([swept.recorded + again.recorded, failures.filter((one) => !one.includes('entry_pkey'))]).toEqual([60, []]);
  expect(await passings()).toHaveLength(60);
});

test('a limit passes on a matter whose key was erased', async () => {
  const { stream } = await file(house);
  await house.database.as('vault').rows({ text: 'DELETE FROM vault.key' });
  house.clock.goTo('2026-03-18');
  expect((await sweep('open')).recorded).toBe(1);
  await expect(doAct(house, stream, petitionerOf(stream), 'ask')).rejects.toThrow('not-found');
});
