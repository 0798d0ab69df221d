import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { positionsOf, sealAll } from '#test/ledger.ts';
import { freshDatabase } from '#test/database.ts';
import { actorOf, storyHouse, units, type StoryHouse } from '#test/cast.ts';
import { backup } from '#app/backup/backup.ts';
import { restore } from '#app/backup/restore.ts';
import { petition } from '#chapters/petition/chapter.ts';
import type { PetitionCommand } from '#chapters/petition/decide/command.ts';
import { register } from '#chapters/petition/intake.ts';
import { sealAfterRestore } from '#kernel/ledger/seal.ts';
import { rehash, type EntryRow } from '#kernel/ledger/read.ts';
import { loadMatter, perform } from '#kernel/perform.ts';
import { dutyKey } from '#kernel/duty.ts';
import { dutiesOf } from '#kernel/matter.ts';

// The one who installs it takes a copy while people file, and rehearses the return: another instance, nothing missing.
let house: StoryHouse;
let folder: string;
beforeAll(async () => {
  house = await storyHouse();
  folder = await mkdtemp(join(tmpdir(), 'sunlit-copy-'));
});
afterAll(async () => {
  await house.database.drop();
  await rm(folder, { recursive: true, force: true });
});

const file = async (n: number) => {
  const { performed } = await register(
    house,
    { kind: 'public' },
    {
      title: `第${n}件`,
      request: '请求',
      facts: '事实',
      form: 'web',
      purpose: 'claim',
      party: { name: '王芳', phone: '13900000000' },
    },
  );
  if (performed.done !== 'recorded') throw new Error(performed.done);
  await perform(house, petition, {
    actor: actorOf('clerk'),
    stream: performed.stream,
    act: 'transfer',
    command: (): PetitionCommand => ({ act: 'transfer', to: units.countyHousing.id, note: null }),
  });
};

test('a copy taken under load and restored elsewhere is one moment of the first, and lives on', async () => {
  for (let n = 0; n < 20; n += 1) await file(n);
  await sealAll(house.database);
  let filing = true;
  const load = (async () => {
    for (let n = 100; filing; n += 1) await file(n);
  })();
  await backup(house.database, { to: join(folder, 'copy'), log: () => undefined });
  filing = false;
  await load;

  const other = await freshDatabase({ empty: true });
  try {
    await restore(other, { from: join(folder, 'copy'), log: () => undefined, finish: [sealAfterRestore] });
    const entries = await other
      .as('owner')
      .rows<EntryRow>({ text: 'SELECT * FROM ledger.entry ORDER BY stream, version' });
    expect(entries.length).toBeGreaterThanOrEqual(40);
    for (const entry of entries) expect(rehash(entry).equals(entry.hash)).toBe(true);
    const [seals] = await other.as('app').rows<{ sealed: number; last: number }>({
      text: 'SELECT count(*)::int AS sealed, max(position)::int AS last FROM ledger.sealed',
    });
    expect(seals).toEqual({ sealed: entries.length, last: entries.length });

    const begun = entries.filter(({ version, type }) => version === 1 && type === 'PetitionRegistered');
    const streams = begun.map((entry) => entry.stream);
    expect(streams.length).toBeGreaterThanOrEqual(20);
    for (const stream of streams) {
      const loaded = await loadMatter(other.as('app'), petition, stream);
      const expected = dutiesOf(petition, loaded!.matter, house.calendars)
        .map((duty) => dutyKey(duty))
        .toSorted();
      const open = await other.as('app').rows<{ key: string }>({
        text: 'SELECT key FROM open.duty WHERE stream = $1 AND closed_version IS NULL ORDER BY key',
        values: [stream],
      });
      expect(open.map(({ key }) => key)).toEqual(expected);
    }
    // What was not yet sealed was numbered at the restore; what comes now goes on behind it.
    const living = Object.assign(Object.create(house) as StoryHouse, { database: other });
    await register(
      living,
      { kind: 'public' },
      { title: '新的一件', request: '请求', facts: '事实', form: 'web', purpose: 'claim' },
    );
    expect(await sealAll(other)).toBe(entries.length + 1);
    expect((await positionsOf(other)).map(({ position }) => position).at(-1)).toBe(entries.length + 1);
  } finally {
    await other.drop();
  }
}, 60_000);
