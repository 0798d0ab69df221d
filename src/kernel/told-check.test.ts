import { afterAll, beforeAll, expect, test } from 'vitest';
import { petition } from '#chapters/petition/chapter.ts';
import { storyHouse, type StoryHouse } from '#test/cast.ts';
import { bring, type Filed } from '#test/matters.ts';
import { checkTold } from './told-check.ts';

// Whoever changes what the pages show, and leaves the ledger alone, is found out by the petitioner's own look.
const photo = { name: '电梯.jpg', mediaType: 'image/jpeg', bytes: Buffer.from('a picture') } as const;
let house: StoryHouse;
let filed: Filed;
beforeAll(async () => {
  house = await storyHouse('2026-03-02');
  filed = await bring(house, 'replied', { files: [photo, { ...photo, name: '楼道.jpg' }] });
});
afterAll(() => house.database.drop());

const look = () => checkTold(house, petition, filed.stream);
const sql = (text: string) =>
  house.database.as('owner').rows({ text: text.replaceAll('$1', `'${filed.stream}'`), values: [] });

test('an untouched matter shows what was recorded', async () => {
  const { fault, lines, texts, files } = await look();
  expect(fault).toBeUndefined();
  expect([lines > 3, texts > 1, files]).toEqual([true, true, 2]);
});

for (const [what, change] of [
  ['said otherwise', `UPDATE open.timeline SET facts = '{"way":"post"}' WHERE stream = $1 AND code = 'DocumentServed'`],
  ['another unit', `UPDATE open.timeline SET unit = NULL WHERE stream = $1 AND code = 'PetitionTransferred'`],
  [
    'hidden from the parties',
    `UPDATE open.timeline SET audience = 'officials' WHERE stream = $1 AND code = 'PathNoticed'`,
  ],
  ['taken away', `DELETE FROM open.timeline WHERE stream = $1 AND code = 'OpinionIssued'`],
  [
    'added',
    `INSERT INTO open.timeline (stream, version, line, audience, at, chapter, code, unit, facts, items)
     SELECT stream, version, 7, audience, at, chapter, code, unit, facts, items FROM open.timeline WHERE stream = $1 AND code = 'OpinionIssued'`,
  ],
] as const) {
  test(`a line that was ${what} is found`, async () => {
    await sql('CREATE TABLE kept_lines AS SELECT * FROM open.timeline WHERE stream = $1');
    await sql(change);
    expect((await look()).fault).toMatchObject({ fault: 'line' });
    await sql('DELETE FROM open.timeline WHERE stream = $1');
    await sql('INSERT INTO open.timeline SELECT * FROM kept_lines');
    await sql('DROP TABLE kept_lines');
    expect((await look()).fault).toBeUndefined();
  });
}

test('a file in the place of another is found; one that was erased is not there to compare', async () => {
  await sql('CREATE TABLE kept_files AS SELECT * FROM open.file WHERE stream = $1');
  await sql(`UPDATE open.file SET commitment_key = decode(repeat('00', 32), 'hex') WHERE stream = $1`);
  expect((await look()).fault).toEqual({ version: 1, fault: 'file' });
  await sql('DELETE FROM open.file WHERE stream = $1');
  expect(await look()).toMatchObject({ files: 0 });
  // Sealed for one place, it does not open at the other's.
  await sql(
    `INSERT INTO open.file SELECT (jsonb_populate_record(f, jsonb_build_object('sealed', o.sealed))).* FROM kept_files f JOIN kept_files o ON o.id <> f.id`,
  );
  expect((await look()).fault).toEqual({ version: 1, fault: 'file' });
  await sql('DELETE FROM open.file WHERE stream = $1');
  await sql('INSERT INTO open.file SELECT * FROM kept_files');
  expect((await look()).fault).toBeUndefined();
  // In a store it is the same: other bytes under the name are found, and a store that is away is not called a change.
  await sql(`UPDATE open.file SET stored = repeat('a', 64), sealed = NULL WHERE stream = $1`);
  const kept = { get: async () => Buffer.from('something else entirely, and long enough to open') };
  const withStore = Object.create(house, { fileStore: { value: kept } }) as StoryHouse;
  expect((await checkTold(withStore, petition, filed.stream)).fault).toEqual({ version: 1, fault: 'file' });
  await expect(look()).rejects.toThrow('a file lies in a store');
  await sql('DELETE FROM open.file WHERE stream = $1');
  await sql('INSERT INTO open.file SELECT * FROM kept_files');
});

test('a text that was written over is found, and names the entry that committed to it', async () => {
  await sql(
    `UPDATE vault.narrative SET content = '{"title":"电梯停运","request":"不用修了"}' WHERE stream = $1 AND kind = 'narrative'`,
  );
  expect((await look()).fault).toEqual({ version: 1, fault: 'text' });
});
