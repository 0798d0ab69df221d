import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chapterOf } from '#app/chapters.ts';
import { actorOf, storyHouse, type StoryHouse } from '#test/cast.ts';
import { bring, doAct, file } from '#test/matters.ts';
import type { Session } from './database.ts';
import type { TallyDelta } from './procedure.ts';
import { foldTallies, recountTallies, talliesExactAt } from './tally.ts';

const filled = 'db/0009-desk.sql';

let house: StoryHouse;
beforeEach(async () => {
  house = await storyHouse();
});
afterEach(() => house.database.drop());

const sorted = (tallies: readonly TallyDelta[]): string[] =>
  tallies
    .filter(({ n }) => n !== 0)
    .map(({ unit, office, measure, class: of, onDay, n }) =>
      [unit, office, measure, of, onDay?.toString() ?? '', n].join(' '),
    )
    .toSorted();

/** What is folded, and what waits to be when `waiting` is asked for too. */
const folded = async (session: Session, waiting = ''): Promise<string[]> =>
  sorted(
    await session.rows<TallyDelta>({
      text: `SELECT unit, office, measure, class, on_day AS "onDay", sum(n)::int AS n
             FROM (SELECT ${columns} FROM open.tally ${waiting}) all_of_them GROUP BY 1, 2, 3, 4, 5`,
    }),
  );

const columns = 'unit, office, measure, class, on_day, n';
const withWaiting = `UNION ALL SELECT ${columns} FROM open.tally_delta`;

test('folded counts equal a recount from the ledger, at rest and in the middle of work', async () => {
  let busy = true;
  const folding = [1, 2].map(async () => {
    while (busy) await foldTallies(house.database);
  });
  const filing = [1, 2, 3].map(async (lane) => {
    for (let n = 0; n < 15; n += 1) {
      const { stream } = await file(house, { class: `0${lane}` });
      await doAct(house, stream, actorOf('clerk'), 'transfer');
      if (n % 3 === 0) await doAct(house, stream, actorOf('handler'), 'noticePath');
    }
  });
  for (let look = 0; look < 5; look += 1) {
    await house.database.transaction('app', async (session) => {
      await session.rows({ text: 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ' });
      expect(await folded(session, withWaiting)).toEqual(
        sorted(await recountTallies(session, chapterOf, house.calendars)),
      );
    });
  }
  await Promise.all(filing);
  busy = false;
  await Promise.all(folding);
  await foldTallies(house.database);
  const session = house.database.as('app');
  const counts = await folded(session);
  expect(counts.length).toBeGreaterThan(6);
  expect(counts).toEqual(sorted(await recountTallies(session, chapterOf, house.calendars)));
  expect(await session.rows({ text: 'SELECT id FROM open.tally_delta' })).toEqual([]);
});

test('stages add up to the matters that stand in them', async () => {
  await bring(house, 'handling');
  await bring(house, 'concluded');
  await bring(house, 'resealed');
  await foldTallies(house.database);
  const standing = await house.database.as('app').rows<{ measure: string; n: number }>({
    text: `SELECT measure, sum(n)::int AS n FROM open.tally WHERE measure LIKE 'stage.%' GROUP BY measure HAVING sum(n) <> 0 ORDER BY 1`,
  });
  expect(standing).toEqual([
    { measure: 'stage.concluded', n: 1 },
    { measure: 'stage.handling', n: 1 },
  ]);
});

test('the registers hold the same as the counts, what is owed on each day too', async () => {
  for (const point of ['registered', 'handling', 'opinion-proposed', 'under-review', 'concluded', 'resealed'])
    await bring(house, point, { class: '01' });
  await foldTallies(house.database);
  const session = house.database.as('app');
  // The very statement by which an older instance's counts are filled when it is brought up to date.
  const filling = /INSERT INTO open\.tally \(unit[^)]*\)\n([^;]+);/.exec(await readFile(filled, 'utf8'))![1]!;
  const fromRegisters = await session.rows<TallyDelta>({
    text: `SELECT unit, office, measure, class, on_day AS "onDay", n::int AS n
             FROM (${filling}) AS f (unit, office, measure, class, on_day, n)`,
  });
  const owed = fromRegisters.filter(({ measure }) => measure.startsWith('owed.'));
  expect(owed.map(({ measure, n }) => `${measure} ${n}`).toSorted()).toEqual([
    'owed.approve 1',
    'owed.checkConclusion 1',
    'owed.contact 2',
    'owed.decideReview 1',
    'owed.issueOpinion 2',
    'owed.reportExecution 2',
    'owed.route 1',
  ]);
  expect(await folded(session)).toEqual(sorted(fromRegisters));
});

test('a recount finds what somebody changed in the counts', async () => {
  await file(house);
  await foldTallies(house.database);
  const session = house.database.as('app');
  await session.rows({ text: `UPDATE open.tally SET n = n + 1 WHERE measure = 'registered'` });
  expect(await folded(session)).not.toEqual(sorted(await recountTallies(session, chapterOf, house.calendars)));
});

test('the instant for which counts are exact is now, or that of the last fold while deltas wait', async () => {
  const session = house.database.as('app');
  await file(house);
  expect(await talliesExactAt(session)).toBeNull();
  await foldTallies(house.database);
  const before = Temporal.Now.instant();
  const exact = await talliesExactAt(session);
  expect(Temporal.Instant.compare(exact!, before.subtract({ seconds: 1 }))).toBe(1);
  await file(house);
  expect(Temporal.Instant.compare((await talliesExactAt(session))!, exact!)).toBe(-1);
});
