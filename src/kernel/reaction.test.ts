import { afterEach, beforeEach, expect, test } from 'vitest';
import { storyHouse, type StoryHouse } from '#test/cast.ts';
import { doAct, file, petitionerOf } from '#test/matters.ts';
import { DatabaseUnavailable } from './database.ts';
import { sealAll } from '#test/ledger.ts';
import { ReactionRefused, runReactions, type Cause, type Effect, type Reaction } from './reaction.ts';

let house: StoryHouse;
let told: string[];
beforeEach(async () => {
  house = await storyHouse();
  told = [];
});
afterEach(() => house.database.drop());

async function run(...reactions: readonly Reaction[]): Promise<void> {
  await sealAll(house.database);
  const failed = (_: Cause, name: string, reason: unknown): void => void told.push(`${name}: ${String(reason)}`);
  while (await runReactions(house, { reactions, failed })) await sealAll(house.database);
}

const onRegistration = (work: (cause: Cause) => Promise<readonly Effect[]>): Reaction => ({
  name: 'sample',
  on: ['PetitionRegistered'],
  run: (_, cause) => work(cause),
});

interface Failure {
  readonly tries: number;
  readonly settled: boolean;
  readonly reason: string;
}

const failures = () =>
  house.database.as('app').rows<Failure>({
    text: 'SELECT tries, settled_at IS NOT NULL AS settled, reason FROM house.reaction_failure ORDER BY stream, reaction',
  });

const retryNow = () =>
  house.database
    .as('app')
    .rows({ text: 'UPDATE house.reaction_failure SET retry_at = now() WHERE retry_at IS NOT NULL' });

test('a reaction follows from each entry of its type once, in sealed order', async () => {
  const causes: string[] = [];
  const sample = onRegistration(async ({ stream }) => {
    causes.push(stream);
    return [];
  });
  const streams: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    const { stream } = await file(house);
    streams.push(stream);
    await doAct(house, stream, petitionerOf(stream), 'ask');
  }
  await run(sample);
  await run(sample);
  expect(causes).toEqual(streams);
});

test('one that fails or is refused is kept, stops no other, and stands when it is tried again', async () => {
  const first = await file(house);
  const second = await file(house);
  let broken = true;
  const done: string[] = [];
  const sample = onRegistration(async ({ stream }) => {
    if (broken && stream === first.stream) throw new ReactionRefused('already-ended');
    done.push(stream);
    return [];
  });
  await run(sample);
  expect(done).toEqual([second.stream]);
  expect(await failures()).toEqual([{ tries: 1, settled: false, reason: 'ReactionRefused: already-ended' }]);
  await run(sample);
  expect(await failures()).toMatchObject([{ tries: 1 }]);
  await retryNow();
  await run(sample);
  expect(await failures()).toMatchObject([{ tries: 2, settled: false }]);
  broken = false;
  await retryNow();
  await run(sample);
  expect(done).toEqual([second.stream, first.stream]);
  expect(await failures()).toMatchObject([{ tries: 2, settled: true }]);
  expect(told).toHaveLength(2);
});

test('a database that goes away is no failure of the reaction: the same entry comes again', async () => {
  const { stream } = await file(house);
  let away = true;
  const causes: string[] = [];
  const sample = onRegistration(async (cause) => {
    causes.push(cause.stream);
    if (away) throw new DatabaseUnavailable('gone');
    return [];
  });
  await expect(run(sample)).rejects.toBeInstanceOf(DatabaseUnavailable);
  away = false;
  await run(sample);
  expect(causes).toEqual([stream, stream]);
  expect(await failures()).toEqual([]);
});

test('facts that go on following from facts are cut off at the eighth', async () => {
  let recorded = 0;
  // Answers each question with another question: a circle.
  const circle: Reaction = {
    name: 'circle',
    on: ['QuestionAsked'],
    async run(_, { stream }) {
      const { matter } = await doAct(house, stream, petitionerOf(stream), 'ask');
      recorded += 1;
      return [{ stream, version: matter.version }];
    },
  };
  const { stream } = await file(house);
  await doAct(house, stream, petitionerOf(stream), 'ask');
  for (let n = 0; n < 15; n += 1) await run(circle);
  expect(recorded).toBe(8);
  expect(told).toEqual(['circle: Error: cut off: the 9th fact in a row that follows from another']);
  await retryNow();
  await run(circle);
  expect(recorded).toBe(8);
});
