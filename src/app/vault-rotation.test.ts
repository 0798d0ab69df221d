import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMasterKey, forgetFormerKeys, instanceKeys, masterKeyPath } from '#adapters/machine/master-key.ts';
import { copyKeys, placeKeys } from '#app/backup/keys.ts';
import { openHouse, type LivingHouse } from '#app/house.ts';
import { beginSecondFactor } from '#app/second-factor.ts';
import { report } from '#chapters/accusation/intake.ts';
import type { ItemId, PersonId } from '#kernel/ids.ts';
import type { Lane } from '#kernel/vault.ts';
import { storyHouse, type StoryHouse } from '#test/cast.ts';
import { file } from '#test/matters.ts';
import { countBehind, wrapAnew } from './vault-rotation.ts';

// A new master key, while a server runs that does not know of it yet.

let story: StoryHouse;
let dataDir: string;
let running: LivingHouse;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sunlit-rotation-'));
  story = await storyHouse();
  // The key by which the story's county was founded.
  await mkdir(join(dataDir, 'keys'));
  await writeFile(masterKeyPath(dataDir), Buffer.alloc(32, 7).toString('hex'));
  running = await openHouse(story.database, dataDir, { clock: story.clock });
  await file(running);
  await file(running);
  await report(
    running,
    { kind: 'public' },
    { title: '甲', request: '乙', facts: '丙', form: 'web', wantsNotice: false },
  );
  await beginSecondFactor(running, '99-clerk' as PersonId, 'clerk');
});
afterAll(async () => {
  await story.database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Everything that only keys open, as a house reads it. */
async function readable(house: LivingHouse): Promise<readonly unknown[]> {
  const texts = await Promise.all(
    (
      [
        ['open', 'vault', 'vault.identity'],
        ['sealed', 'sealed', 'sealed.item'],
      ] as const
    ).map(async ([lane, role, table]: readonly [Lane, 'vault' | 'sealed', string]) => {
      const session = house.database.as(role);
      const rows = await session.rows<{ id: ItemId }>({ text: `SELECT id FROM ${table} ORDER BY id` });
      const ids = rows.map(({ id }) => id);
      const found = await house.vault.read(session, lane, ids);
      return ids.map((id) => found.get(id));
    }),
  );
  return [...texts.flat(), (await beginSecondFactor(house, '99-clerk' as PersonId, 'clerk')).secret];
}

/** Another process of the same instance. */
const another = (): Promise<LivingHouse> => openHouse(story.database, dataDir, { clock: story.clock });

test('every key is wrapped anew, cut off and gone on with, and a server that runs reads on', async () => {
  const before = await readable(running);
  expect(before.length).toBeGreaterThan(3);
  expect(before).not.toContain(undefined);
  await addMasterKey(dataDir);
  const house = await another();
  const all = await countBehind(house);
  expect(all).toBeGreaterThanOrEqual(4);
  expect(await readable(house)).toEqual(before);

  let told = 0;
  const cut = wrapAnew(house, () => {
    told += 1;
    throw new Error('the lamp went out');
  });
  await expect(cut).rejects.toThrow('the lamp went out');
  expect(told).toBe(1);
  const left = await countBehind(house);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(all);
  expect(await readable(running)).toEqual(before);

  expect(await wrapAnew(house)).toBe(left);
  expect([await countBehind(house), await wrapAnew(house)]).toEqual([0, 0]);
  expect(await readable(running)).toEqual(before);
  expect(await readable(await another())).toEqual(before);
});

test('a person is still found by the telephone, and a key erased meanwhile does not come back', async () => {
  const house = await another();
  expect(house.keys.lookup).toEqual(running.keys.lookup);
  await addMasterKey(dataDir);
  const rotating = await another();
  const [gone] = await story.database.as('owner').rows<{ id: string }>({
    text: 'DELETE FROM vault.key WHERE id = (SELECT key_id FROM vault.identity ORDER BY id DESC LIMIT 1) RETURNING id',
  });
  await wrapAnew(rotating);
  const rows = await story.database
    .as('owner')
    .rows({ text: 'SELECT 1 FROM vault.key WHERE id = $1', values: [gone!.id] });
  expect(rows).toEqual([]);
});

test('keys from before are kept with the copy of keys, and once they are forgotten what they wrapped stays shut', async () => {
  const [copy, elsewhere] = [join(dataDir, 'safe'), join(dataDir, 'elsewhere')];
  await copyKeys(dataDir, copy, join(dataDir, 'backup'));
  await placeKeys(copy, elsewhere);
  const old = await instanceKeys(elsewhere);
  const first = old.everyWrap().at(-1)!;
  const { lookup } = running.keys;
  const before = await readable(await another());

  expect(await forgetFormerKeys(dataDir)).toBe(2);
  expect(await forgetFormerKeys(dataDir)).toBe(0);
  expect((await readdir(join(dataDir, 'keys'))).filter((name) => name.endsWith('.key'))).toEqual([
    'lookup.key',
    'master-0002.key',
  ]);
  const after = await another();
  expect(await readable(after)).toEqual(before);
  expect(Buffer.from(after.keys.lookup)).toEqual(Buffer.from(lookup));

  // A row out of a copy from before the first rotation.
  const [row] = await story.database.as('vault').rows<{ id: string; wrapped: Buffer }>({
    text: 'SELECT id, wrapped FROM vault.key LIMIT 1',
  });
  const bound = `sunlit/key/${row!.id}`;
  const clear = after.cipher.open(after.keys.wrap, row!.wrapped, bound);
  await story.database.as('vault').rows({
    text: 'UPDATE vault.key SET wrapped = $2 WHERE id = $1',
    values: [row!.id, after.cipher.seal(first, clear, bound)],
  });
  await expect(wrapAnew(after)).rejects.toThrow(/bring the newest copy of keys/);
  const restored = await openHouse(story.database, elsewhere, { clock: story.clock });
  expect(await wrapAnew(restored)).toBe(1);
});
