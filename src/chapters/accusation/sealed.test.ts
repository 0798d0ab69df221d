import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf, storyHouse, units, type StoryHouse } from '#test/cast.ts';
import { rowsOf, sightings } from '#test/sightings.ts';
import type { Actor } from '#kernel/authority.ts';
import { openFile } from '#kernel/files.ts';
import type { StreamId } from '#kernel/ids.ts';
import { parseMatterNumber, type MatterNumber } from '#kernel/number.ts';
import { isQueryCode } from '#kernel/query-code.ts';
import { actOn } from './act.ts';
import { accusedContent, alsoNaming, openAccused } from './accused.ts';
import { report, type Intake } from './intake.ts';
import { accusationsOf, findAccusation, findInCustody, readAccusation } from './queries.ts';

const mark = 'ZX-MARK-4711';
const everywhere = ['open', 'vault', 'house', 'ledger'];

let house: StoryHouse;
beforeAll(async () => {
  house = await storyHouse();
});
afterAll(() => house.database.drop());

const full: Intake = {
  title: `标题 ${mark}`,
  request: `请求 ${mark}`,
  facts: `事实 ${mark}`,
  form: 'web',
  regionCode: '990101',
  class: mark,
  party: { name: `张 ${mark}`, phone: mark, idType: mark, idNumber: mark, address: mark, email: `${mark}@example.com` },
  accusedUnit: units.countyHousing.id,
  accusedText: `局长 ${mark}`,
  wantsNotice: true,
  files: [{ name: `${mark}.pdf`, mediaType: 'application/pdf', bytes: Buffer.from(`%PDF ${mark}`) }],
};

async function reported(intake: Partial<Intake> = {}, actor: Actor = { kind: 'public' }) {
  const { performed, code } = await report(house, actor, { ...full, ...intake });
  if (performed.done !== 'recorded' || performed.matter.own.stage === 'none') throw new Error(performed.done);
  return { stream: performed.stream, number: performed.matter.own.known.facts.number, code };
}

const reporterOf = (stream: StreamId): Actor => ({ kind: 'petitioner', stream, as: 'petitioner' });
const said = (text: string) => `${text} ${mark}`;

/** A whole life: mailbox both ways, naming, routing, feedback, end. The mark stands in every text. */
async function wholeLife(stream: StreamId): Promise<void> {
  const act = async (actor: Actor, request: Omit<Parameters<typeof actOn>[1], 'actor' | 'stream'>) => {
    const { done, ...rest } = await actOn(house, { actor, stream, ...request });
    expect([request.act, done, 'refusal' in rest ? rest.refusal : ''].join(' ')).toBe(`${request.act} recorded `);
  };
  const reporter = reporterOf(stream);
  const county = actorOf('custodian');
  const discipline: Actor = {
    kind: 'official',
    person: '99-disciplineHandler' as never,
    posts: [{ unit: units.countyDiscipline.id, post: 'custodian' }],
  };
  const text = (word: string) => ({ text: said(word) });
  const file = { name: `${mark}.png`, mediaType: 'image/png', bytes: Buffer.from(mark) } as const;
  await act(reporter, {
    act: 'addMaterial',
    command: (d) => ({ act: 'addMaterial', text: d.text('material', text('补充')), files: [d.file(file)] }),
  });
  await act(reporter, { act: 'ask', command: (d) => ({ act: 'ask', text: d.text('question', text('问')) }) });
  await act(county, {
    act: 'answerQuestion',
    command: (d) => ({ act: 'answerQuestion', question: 3, text: d.text('answer', text('答')) }),
  });
  await act(county, {
    act: 'writeToReporter',
    command: (d) => ({ act: 'writeToReporter', text: d.text('message', text('信')) }),
  });
  await act(county, { act: 'note', command: (d) => ({ act: 'note', text: d.text('note', text('记')) }) });
  await act(county, {
    act: 'nameAccused',
    command: (d, before) => {
      const accused = alsoNaming(before, [units.countyHealth.id], said('还有'));
      return { act: 'nameAccused', accused: d.text('accused', accusedContent(accused)), accusedUnits: accused.units };
    },
  });
  await act(county, {
    act: 'route',
    command: (d, { units: accusedUnits }) => ({
      act: 'route',
      to: units.countyDiscipline.id,
      kind: 'misconduct',
      note: d.text('note', text('转')),
      feedbackDue: Temporal.PlainDate.from('2026-12-31'),
      accusedUnits,
    }),
  });
  await act(discipline, {
    act: 'feedback',
    command: (d) => ({ act: 'feedback', text: d.text('feedback', text('反馈')) }),
  });
  await act(discipline, { act: 'conclude', command: () => ({ act: 'conclude' }) });
}

const entriesNaming = async (word: string): Promise<readonly string[]> =>
  (await rowsOf(house.database, ['ledger'])).get('ledger.entry')!.filter((row) => row.includes(word));

test('a report is nowhere but in the sealed lane, and there only encrypted', async () => {
  const before = await rowsOf(house.database, ['open', 'vault']);
  const dossiers = await entriesNaming(units.countyHousing.id);
  const { stream } = await reported();
  await wholeLife(stream);
  expect(await sightings(house.database, everywhere, mark)).toEqual([]);
  expect(await sightings(house.database, ['sealed'], mark)).toEqual([]);
  // No row came into the open lane, none changed there: not a list, not a duty, not a count, not a look-up.
  expect(await rowsOf(house.database, ['open', 'vault'])).toEqual(before);
  // The unit reported on stands in no row either; in the ledger its own dossier names it, and nothing that came since.
  expect(await sightings(house.database, ['sealed', 'open', 'vault'], units.countyHousing.id)).toEqual([]);
  expect(await entriesNaming(units.countyHousing.id)).toEqual(dossiers);
  const sealed = await rowsOf(house.database, ['sealed']);
  expect([...sealed].filter(([, rows]) => rows.length > 0).map(([name]) => name)).toEqual([
    'sealed.accusation',
    'sealed.duty',
    'sealed.file',
    'sealed.grants',
    'sealed.item',
    'sealed.key',
    'sealed.letter_number',
    'sealed.letter_series',
    'sealed.outbox',
    'sealed.outbox_reader',
    'sealed.timeline',
  ]);
});

test('the mark is there, for those who may open it: the search above looked for something that exists', async () => {
  const { number, stream } = await reported();
  const read = await readAccusation(house, (await findAccusation(house, number))!);
  expect(read.texts.get(read.accusation.narrative)).toMatchObject({
    title: full.title,
    facts: full.facts,
    class: mark,
  });
  expect(await openAccused(house, read.accusation.accused)).toEqual({
    units: [units.countyHousing.id],
    text: full.accusedText,
  });
  const [item] = read.timeline.find(({ code }) => code === 'AccusationReported')!.items;
  const file = await openFile(house, house.database.as('sealed'), 'sealed', stream, item!);
  expect(file?.bytes.toString()).toContain(mark);
  // Who reported is not among what a page reads.
  expect([...read.texts.keys()]).not.toContain(read.accusation.party);
});

const officials = [
  'clerk',
  'officeHead',
  'handler',
  'housingHead',
  'otherHandler',
  'cityCustodian',
  'disciplineHandler',
  'auditor',
  'administrator',
] as const;

test('its number is of the common series, and for every official but the one custodian it is not there', async () => {
  const { number, stream } = await reported();
  expect(parseMatterNumber(number)).toBe(number);
  expect(await findInCustody(house, actorOf('custodian'), number)).toMatchObject({ accusation: { number } });
  for (const official of officials) {
    const actor = actorOf(official);
    expect(await findInCustody(house, actor, number), official).toBeUndefined();
    expect(await accusationsOf(house, actor, { size: 50 }), official).toEqual([]);
    for (const act of ['route', 'note', 'conclude', 'ask'] as const) {
      const performed = await actOn(house, { actor, stream, act, command: () => ({ act: 'conclude' }) });
      expect(performed.done, `${official} ${act}`).toBe('not-found');
    }
  }
});

test('no role but the sealed one can read a report, whatever it is asked', async () => {
  for (const role of ['app', 'vault'] as const) {
    for (const table of ['accusation', 'item', 'key', 'file', 'duty', 'grants', 'timeline']) {
      await expect(house.database.as(role).rows({ text: `SELECT 1 FROM sealed.${table} LIMIT 1` })).rejects.toThrow(
        /permission denied/,
      );
    }
  }
});

test('a report on the petition office goes to the city’s custodian, and the county’s never hears of it', async () => {
  const { number } = await reported({ accusedUnit: units.countyOffice.id });
  expect(await findInCustody(house, actorOf('custodian'), number)).toBeUndefined();
  const [line] = await accusationsOf(house, actorOf('cityCustodian'), { size: 1 });
  expect(line).toMatchObject({ number, act: 'route', holder: units.cityOffice.id });
  const [entry] = await house.database.as('app').rows<{ payload: string }>({
    text: 'SELECT payload FROM ledger.entry WHERE stream = $1',
    values: [line!.stream],
  });
  expect(entry!.payload).not.toContain(units.countyOffice.id);
});

test('a letter registered at the desk gives the registrar a number, no code and no standing', async () => {
  const { number, code } = await reported({ form: 'letter' }, actorOf('clerk'));
  expect(code).toBeUndefined();
  expect(await findInCustody(house, actorOf('clerk'), number)).toBeUndefined();
  expect(await findInCustody(house, actorOf('custodian'), number)).toBeDefined();
});

test('the query code opens it; the same request again gives the same number and code', async () => {
  const idempotency = { caller: 'public', key: 'one', digest: Buffer.from('d') };
  const first = await report(house, { kind: 'public' }, full, idempotency);
  const second = await report(house, { kind: 'public' }, full, idempotency);
  expect([first.performed.done, second.performed.done]).toEqual(['recorded', 'repeated']);
  expect(second.code).toBe(first.code);
  const found = (await findAccusation(house, numberIn(second.performed)))!;
  const { key_id, code_generation } = found.accusation;
  expect(isQueryCode(house.cipher, house.vault.unwrap(key_id, found.wrapped), code_generation, first.code!)).toBe(true);
});

test('a unit that is not in the list is no reason to turn anything away', async () => {
  const { number } = await reported({ accusedUnit: '99-no-such-unit', accusedText: '某局' });
  const found = (await findAccusation(house, number))!;
  expect(await openAccused(house, found.accusation.accused)).toEqual({ units: [], text: '99-no-such-unit\n某局' });
});

test('two acts made from one page: the second is told that the report has changed', async () => {
  const { stream } = await reported();
  const name = (unit: keyof typeof units) =>
    actOn(house, {
      actor: actorOf('custodian'),
      stream,
      act: 'nameAccused',
      seen: 1,
      command: (deposit, before) => {
        const accused = alsoNaming(before, [units[unit].id], undefined);
        return {
          act: 'nameAccused',
          accused: deposit.text('accused', accusedContent(accused)),
          accusedUnits: accused.units,
        };
      },
    });
  expect((await name('countyHealth')).done).toBe('recorded');
  expect((await name('cityHealth')).done).toBe('changed');
});

function numberIn(performed: Awaited<ReturnType<typeof report>>['performed']): MatterNumber {
  if (!('matter' in performed) || performed.matter.own.stage === 'none') throw new Error(performed.done);
  return performed.matter.own.known.facts.number;
}
