import { afterAll, beforeAll, expect, test } from 'vitest';
import { petition } from '#chapters/petition/chapter.ts';
import { actorOf, storyHouse, units, type StoryHouse } from '#test/cast.ts';
import { rowsOf, sightings } from '#test/sightings.ts';
import { register } from '#chapters/petition/intake.ts';
import type { PetitionCommand } from '#chapters/petition/decide/command.ts';
import type { Actor } from '#kernel/authority.ts';
import { openFile } from '#kernel/files.ts';
import type { StreamId } from '#kernel/ids.ts';
import type { Depositor } from '#kernel/deposit.ts';
import { perform } from '#kernel/perform.ts';
import { isQueryCode } from '#kernel/query-code.ts';
import { findAccusation, findInCustody, readAccusation, readingsOf } from './queries.ts';
import { onMatterResealed } from './reseal.ts';

const mark = 'ZX-MARK-4711';

let house: StoryHouse;
beforeAll(async () => {
  house = await storyHouse();
});
afterAll(() => house.database.drop());

async function act(
  stream: StreamId,
  actor: Actor,
  make: (deposit: Depositor) => PetitionCommand,
  name: PetitionCommand['act'],
): Promise<number> {
  const performed = await perform(house, petition, { actor, stream, act: name, command: make });
  if (performed.done !== 'recorded') throw new Error(`${name}: ${JSON.stringify(performed)}`);
  return performed.matter.version;
}

/** A petition that reports misconduct without saying so, already known to several, and then resealed. */
async function resealed(rows: Map<string, readonly string[]>[] = []) {
  rows.push(await rowsOf(house.database, ['open', 'vault']));
  const { performed, code } = await register(
    house,
    { kind: 'public' },
    {
      title: mark,
      request: mark,
      facts: mark,
      form: 'web',
      purpose: 'claim',
      regionCode: '990101',
      party: { name: mark, phone: '13800008000' },
      files: [{ name: `${mark}.pdf`, mediaType: 'application/pdf', bytes: Buffer.from(mark) }],
    },
    { caller: 'public', key: `key-${Math.trunc(performance.now() * 1000)}`, digest: Buffer.from('d') },
  );
  if (performed.done !== 'recorded' || performed.matter.own.stage === 'none') throw new Error(performed.done);
  const { stream } = performed;
  const { number, key } = performed.matter.own.known.facts;
  const petitioner: Actor = { kind: 'petitioner', stream, as: 'petitioner' };
  const text = (deposit: Depositor, kind: string) => deposit.text(kind, { text: `${kind} ${mark}` });
  await act(stream, actorOf('clerk'), () => ({ act: 'transfer', to: units.countyHousing.id, note: null }), 'transfer');
  await act(stream, petitioner, (d) => ({ act: 'ask', text: text(d, 'question') }), 'ask');
  await act(stream, actorOf('handler'), (d) => ({ act: 'note', text: text(d, 'note') }), 'note');
  await house.database.as('vault').rows({
    text: `INSERT INTO open.reading (stream, at, person, unit, what) VALUES ($1, now(), '99-otherHandler', $2, 'matter')`,
    values: [stream, units.countyHealth.id],
  });
  const version = await act(stream, actorOf('clerk'), () => ({ act: 'reseal', readers: ['99-officeHead'] }), 'reseal');
  return { stream, number, key, code: code!, version };
}

test('a resealed matter leaves nothing in the open lane and goes on under its number and its code', async () => {
  const rows: Map<string, readonly string[]>[] = [];
  const { stream, number, code, version } = await resealed(rows);
  const [effect] = await onMatterResealed(house, stream, version);
  expect(await sightings(house.database, ['open', 'vault', 'house', 'ledger', 'sealed'], mark)).toEqual([]);
  // Counts apart, and numbers of letters that are not given twice, neither of which names anybody: every table of the open lane is as it was before the matter came.
  const countless = (all: Map<string, readonly string[]>) =>
    [...all].filter(([name]) => !/^open\.(?:tally|letter_)/.test(name));
  expect(countless(await rowsOf(house.database, ['open', 'vault']))).toEqual(countless(rows[0]!));

  const found = (await findAccusation(house, number))!;
  const { key_id, code_generation, stream: to } = found.accusation;
  expect(to).toBe(effect!.stream);
  expect(isQueryCode(house.cipher, house.vault.unwrap(key_id, found.wrapped), code_generation, code)).toBe(true);
  const read = await readAccusation(house, found);
  expect(read.texts.get(read.accusation.narrative)).toEqual({ title: mark, request: mark, facts: mark });
  const lines = read.timeline.filter((line) => line.code === 'AccusationTakenOver');
  expect(lines.map((line) => [line.audience, line.items.map((item) => read.texts.get(item))])).toEqual([
    ['parties', [{ text: `question ${mark}`, of: 'QuestionAsked', on: '2026-03-02' }]],
    ['officials', [{ text: `note ${mark}`, of: 'NoteAdded', on: '2026-03-02' }]],
  ]);
  const [file] = read.timeline.find((line) => line.code === 'AccusationReported')!.items;
  expect((await openFile(house, house.database.as('sealed'), 'sealed', to, file!))?.bytes.toString()).toBe(mark);
  const party = await house.vault.read(house.database.as('sealed'), 'sealed', [read.accusation.party!]);
  expect(party.get(read.accusation.party!)).toMatchObject({ name: mark });
});

test('those who had read it are on record, and to the reporter; from then on they find nothing', async () => {
  const { stream, number, version } = await resealed();
  const [, second] = await onMatterResealed(house, stream, version);
  const [entry] = await house.database.as('app').rows<{ payload: string }>({
    text: 'SELECT payload FROM ledger.entry WHERE stream = $1 AND version = $2',
    values: [second!.stream, second!.version],
  });
  const readers = ['99-clerk', '99-handler', '99-officeHead', '99-otherHandler'];
  expect(JSON.parse(entry!.payload)).toMatchObject({ readers, by: units.countyOffice.id, from: stream });
  expect((await readingsOf(house, second!.stream)).map(({ name }) => name)).toEqual(['何山']);
  for (const reader of ['clerk', 'handler', 'officeHead', 'otherHandler'] as const) {
    expect(await findInCustody(house, actorOf(reader), number)).toBeUndefined();
  }
  expect(await findInCustody(house, actorOf('custodian'), number)).toBeDefined();
});

test('asked twice, and by two workers at once, it is taken over once', async () => {
  const { stream, number, version } = await resealed();
  const both = await Promise.all([onMatterResealed(house, stream, version), onMatterResealed(house, stream, version)]);
  const again = await onMatterResealed(house, stream, version);
  expect(new Set([...both, again].map((effects) => effects[0]!.stream)).size).toBe(1);
  const found = await house.database
    .as('sealed')
    .rows({ text: 'SELECT 1 FROM sealed.accusation WHERE number = $1', values: [number] });
  expect(found).toHaveLength(1);
});

test('a matter whose key was erased is not taken over, and its texts do not stay behind either', async () => {
  const { stream, number, key, version } = await resealed();
  await house.database.as('vault').rows({ text: 'DELETE FROM vault.key WHERE id = $1', values: [key] });
  expect(await onMatterResealed(house, stream, version)).toEqual([]);
  expect(await findAccusation(house, number)).toBeUndefined();
  const left = await house.database
    .as('vault')
    .rows({ text: 'SELECT 1 FROM vault.narrative WHERE stream = $1', values: [stream] });
  expect(left).toEqual([]);
});
