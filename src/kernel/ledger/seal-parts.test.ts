import { afterAll, beforeAll, expect, test } from 'vitest';
import { storyHouse, type StoryHouse } from '#test/cast.ts';
import { sealAll, settled } from '#test/ledger.ts';
import { file } from '#test/matters.ts';
import { seal } from './seal.ts';

let house: StoryHouse;
/** How many entries are sealed before anything is filed. */
let before: number;
beforeAll(async () => {
  house = await storyHouse();
  before = await sealAll(house.database);
});
afterAll(() => house.database.drop());

const sealSome = (entriesMax: number) => house.database.transaction('app', (session) => seal(session, entriesMax));

test('a backlog is sealed in parts, each of whole transactions, without a gap', async () => {
  for (let n = 0; n < 7; n += 1) await file(house);
  await settled(house.database);
  expect(await sealSome(3)).toEqual({ position: before + 3, sealed: 3, more: true });
  expect(await sealSome(3)).toEqual({ position: before + 6, sealed: 3, more: true });
  expect(await sealSome(3)).toEqual({ position: before + 7, sealed: 1, more: false });
  expect(await sealSome(3)).toEqual({ position: before + 7, sealed: 0, more: false });
});

test('a transaction larger than a part is sealed whole', async () => {
  await house.database.as('app').rows({
    text: `INSERT INTO ledger.entry (stream, version, type, at, actor, capacity, payload, previous_hash, hash)
           SELECT gen_random_uuid(), 1, 'Large', now(), 'a', 'b', '{}', 'x', 'y' FROM generate_series(1, 40)`,
  });
  await file(house);
  await settled(house.database);
  expect(await sealSome(10)).toMatchObject({ sealed: 40, more: true });
  expect(await sealSome(10)).toMatchObject({ sealed: 1, position: before + 48 });
  const [numbers] = await house.database.as('app').rows({
    text: 'SELECT min(position)::int AS first, max(position)::int AS last, count(*)::int AS n FROM ledger.sealed',
  });
  expect(numbers).toEqual({ first: 1, last: before + 48, n: before + 48 });
});
