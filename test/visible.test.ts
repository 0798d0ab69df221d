import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accusationsOf, findInCustody } from '#chapters/accusation/queries.ts';
import { report } from '#chapters/accusation/intake.ts';
import { duplicatesOf } from '#chapters/petition/desk-queries.ts';
import { mattersOfActor, readVisible } from '#chapters/petition/queries.ts';
import { registers } from '#app/chapters.ts';
import { startFilter } from '#kernel/work/filter.ts';
import { countUsual, countWork } from '#kernel/work/count.ts';
import { workOf } from '#kernel/work/query.ts';
import { visible, type Actor, type Appointment } from '#kernel/authority.ts';
import type { Post } from '#kernel/duty.ts';
import type { PersonId, StreamId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import { roleOf } from '#kernel/perform.ts';
import type { Lane } from '#kernel/vault.ts';
import { actorOf, storyHouse, units, type StoryHouse } from './cast.ts';
import { bring, doAct, file, layOnDesk, letter, petitionerOf, type Filed } from './matters.ts';

// One predicate says which matters somebody may see. Matters are planted in two units and in the sealed lane; every
// table that knows a matter, and every list, is then asked on behalf of everybody.

let house: StoryHouse;
/** A lies at the housing bureau, B at the health bureau, C with the city after a request for review; S is sealed. */
const planted = new Map<string, string>();
let filedA: Filed;
let filedB: Filed;
let sealedNumber: MatterNumber;

beforeAll(async () => {
  house = await storyHouse();
  filedA = await bring(house, 'handling');
  await doAct(house, filedA.stream, petitionerOf(filedA.stream), 'urge');
  await layOnDesk(house, filedA.stream, 'handler', 'handler');
  filedB = await file(house);
  await doAct(house, filedB.stream, actorOf('clerk'), 'transfer', {
    command: () => ({ act: 'transfer', to: units.countyHealth.id, note: null }),
  });
  const filedC = await bring(house, 'reviewed');
  await doAct(house, filedC.stream, petitionerOf(filedC.stream), 'rate');
  const { performed } = await report(house, { kind: 'public' }, letter);
  if (performed.done !== 'recorded' || performed.matter.own.stage === 'none')
    throw new Error('the report was not filed');
  sealedNumber = performed.matter.own.known.facts.number;
  for (const [name, stream] of Object.entries({
    A: filedA.stream,
    B: filedB.stream,
    C: filedC.stream,
    S: performed.stream,
  })) {
    planted.set(stream, name);
  }
  for (const [lane, stream] of [
    ['open', filedA.stream],
    ['open', filedB.stream],
    ['sealed', performed.stream],
  ] as const) {
    await house.database.as(roleOf(lane)).rows({
      text: `INSERT INTO ${lane}.reading (stream, at, person, what) VALUES ($1, now(), '99-clerk', 'matter')`,
      values: [stream],
    });
  }
});
afterAll(() => house.database.drop());

const streamOf = (name: string): StreamId => [...planted].find(([, one]) => one === name)![0] as StreamId;
const at = (where: keyof typeof units, post: Post): Appointment => ({ unit: units[where].id, post });
const official = (...posts: readonly Appointment[]): Actor => ({ kind: 'official', person: '99-x' as PersonId, posts });

/** Who sees what in each lane, written down by hand. */
const everybody: readonly (readonly [name: string, actor: () => Actor, open: string, sealed: string])[] = [
  ['the public', () => ({ kind: 'public' }), '', ''],
  ['the petitioner of A', () => petitionerOf(streamOf('A')), 'A', ''],
  ['the reporter of S', () => petitionerOf(streamOf('S')), '', 'S'],
  ['a registrar of the office', () => official(at('countyOffice', 'registrar')), 'ABC', ''],
  ['the head of the office', () => official(at('countyOffice', 'head')), 'ABC', ''],
  ['a handler of the office', () => official(at('countyOffice', 'handler')), '', ''],
  ['the custodian of the office', () => official(at('countyOffice', 'custodian')), '', 'S'],
  ['the custodian of the city', () => official(at('cityOffice', 'custodian')), '', ''],
  ['the auditor', () => official(at('countyOffice', 'auditor')), 'ABC', ''],
  ['the administrator', () => official(at('countyOffice', 'administrator')), '', ''],
  ['a registrar of the city', () => official(at('cityOffice', 'registrar')), '', ''],
  ['a handler of housing', () => official(at('countyHousing', 'handler')), 'AC', ''],
  ['the head of housing', () => official(at('countyHousing', 'head')), 'AC', ''],
  ['a registrar of housing', () => official(at('countyHousing', 'registrar')), '', ''],
  ['a handler of health', () => official(at('countyHealth', 'handler')), 'B', ''],
  ['a handler of the city that reviewed', () => official(at('cityHousing', 'handler')), 'C', ''],
  ['a handler of the province', () => official(at('provinceHousing', 'handler')), '', ''],
  ['one with two posts', () => official(at('countyHealth', 'handler'), at('cityHousing', 'head')), 'BC', ''],
  ['one without a post', () => official(), '', ''],
  ['the sweep', () => ({ kind: 'system', name: 'sweep' }), 'ABC', 'S'],
];

/** The tables of a lane that know which matter a row belongs to, with their rows. */
async function tablesOf(lane: Lane): Promise<string[]> {
  const rows = await house.database.as('owner').rows<{ name: string }>({
    text: `SELECT c.table_name AS name FROM information_schema.columns c
            WHERE c.table_schema = $1 AND c.column_name = 'stream' ORDER BY 1`,
    values: [lane],
  });
  return rows.map(({ name }) => name);
}

async function seen(lane: Lane, table: string, actor: Actor): Promise<string> {
  const values: unknown[] = [];
  const may = visible(actor, 't.stream', (value) => `$${values.push(value)}`, lane);
  // As owner, who is kept from no row by a right: what is left out, the predicate left out.
  const rows = await house.database.as('owner').rows<{ stream: string }>({
    text: `SELECT DISTINCT t.stream FROM ${lane}.${table} t WHERE ${may}`,
    values,
  });
  return rows
    .map(({ stream }) => planted.get(stream) ?? '?')
    .toSorted()
    .join('');
}

describe.each(['open', 'sealed'] as const)('the %s lane', (lane) => {
  test('every table gives to everybody only what is theirs', async () => {
    const checked: string[] = [];
    for (const table of await tablesOf(lane)) {
      const all = await seen(lane, table, { kind: 'system', name: 'sweep' });
      if (all.length > 0) checked.push(table);
      for (const [name, actor, open, sealed] of everybody) {
        const expected = [...(lane === 'open' ? open : sealed)].filter((one) => all.includes(one)).join('');
        expect([table, name, await seen(lane, table, actor())]).toEqual([table, name, expected]);
      }
    }
    console.log(`visible: ${lane} tables ${checked.join(', ')} × ${everybody.length} callers`);
    const least =
      lane === 'open'
        ? ['duty', 'grants', 'petition', 'rating', 'reading', 'timeline']
        : ['accusation', 'duty', 'grants', 'timeline'];
    expect(checked).toEqual(expect.arrayContaining(least));
  });
});

test.each(everybody)('the lists of %s hold only what is theirs', async (_, actorOf_, open, sealed) => {
  const actor = actorOf_();
  const session = house.database.as('vault');
  const names = (rows: readonly { readonly stream: string }[]): string =>
    [...new Set(rows.map(({ stream }) => planted.get(stream) ?? '?'))].toSorted().join('');
  expect(names(await mattersOfActor(session, actor, { size: 50 }))).toBe(open);
  const asked = { registers, today: Temporal.PlainDate.from('2026-03-02'), size: 50 };
  expect(names(await workOf(session, actor, { ...asked, filter: startFilter }))).toMatch(new RegExp(`^[${open}]*$`));
  for (const { id } of Object.values(units)) {
    const filter = { ...startFilter, of: 'unit', unit: id } as const;
    const rows = await workOf(session, actor, { ...asked, filter });
    expect([id, names(rows)]).toEqual([id, expect.stringMatching(new RegExp(`^[${open}]*$`))]);
    expect((await countWork(session, actor, { ...asked, filter })).all).toBe(rows.length);
  }
  expect(await countUsual(session, actor, asked)).toEqual({
    mine: await countWork(session, actor, { ...asked, filter: startFilter }),
    unit: await countWork(session, actor, { ...asked, filter: { ...startFilter, of: 'unit' } }),
  });
  expect(names(await accusationsOf(house, actor, { size: 50 }))).toBe(sealed);
  const digest = house.vault.digest('phone', letter.party!.phone!);
  expect(names(await duplicatesOf(session, actor, [{ kind: 'phone', digest }]))).toBe(open);
  for (const [name, filed] of [
    ['A', filedA],
    ['B', filedB],
  ] as const) {
    const read = await readVisible(session, actor, filed.number as MatterNumber);
    expect([name, read !== undefined]).toEqual([name, open.includes(name)]);
  }
  expect(await readVisible(session, actor, sealedNumber)).toBeUndefined();
  expect((await findInCustody(house, actor, sealedNumber)) !== undefined).toBe(sealed === 'S');
});

test('what was granted and has ended is not seen any more', async () => {
  const { stream } = await bring(house, 'under-re-review');
  planted.set(stream, 'D');
  const reviewer = official(at('cityHousing', 'handler'));
  const above = official(at('provinceHousing', 'handler'));
  expect(await seen('open', 'petition', reviewer)).toBe('C');
  expect(await seen('open', 'petition', above)).toBe('D');
});

test('a resealed matter is seen by nobody who had it', async () => {
  const { stream } = await bring(house, 'resealed');
  planted.set(stream, 'E');
  for (const [name, actor] of everybody.filter(([one]) => !/sweep|auditor/.test(one))) {
    for (const table of ['petition', 'duty', 'timeline']) {
      expect([name, table, (await seen('open', table, actor())).includes('E')]).toEqual([name, table, false]);
    }
  }
});
