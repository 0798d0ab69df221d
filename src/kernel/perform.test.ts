import { afterAll, beforeAll, expect, test } from 'vitest';
import { petition } from '#chapters/petition/chapter.ts';
import type { PetitionCommand } from '#chapters/petition/decide/command.ts';
import { register } from '#chapters/petition/intake.ts';
import { openHouse } from '#app/house.ts';
import { keysFrom } from '#adapters/machine/master-key.ts';
import { actorOf, storyHouse, units, type StoryHouse } from '#test/cast.ts';
import { checkEntries } from '#test/entry-checker.ts';
import { entriesOf } from '#test/ledger.ts';
import { bring, doAct, file, letter, petitionerOf, tryAct } from '#test/matters.ts';
import { parseMatterNumber } from './number.ts';
import { loadMatter, perform, type Idempotency } from './perform.ts';

let house: StoryHouse;
beforeAll(async () => {
  house = await storyHouse();
});
afterAll(() => house.database.drop());

const anybody = { kind: 'public' } as const;
const key = (name: string, body = 'one', caller = 'public'): Idempotency => ({
  caller,
  key: name,
  digest: Buffer.from(body),
});
const ledgerCount = async (): Promise<number> => {
  const [row] = await house.database.as('app').rows<{ n: number }>({ text: 'SELECT count(*) AS n FROM ledger.entry' });
  return row!.n;
};

test('a repeated registration gives the same matter and the same code', async () => {
  const first = await register(house, anybody, letter, key('a'));
  const second = await register(house, anybody, letter, key('a'));
  expect([first.performed.done, second.performed.done]).toEqual(['recorded', 'repeated']);
  expect(second.performed).toMatchObject({ stream: (first.performed as { stream: string }).stream });
  expect(second.code).toBe(first.code);
});

test('the same key with another body is told apart; another caller has keys of their own', async () => {
  const before = await ledgerCount();
  const results = [key('b'), key('b', 'two'), key('b', 'two', 'somebody')].map(async (one) => {
    return (await register(house, anybody, letter, one)).performed.done;
  });
  expect([await results[0], await results[1], await results[2]].toSorted()).toEqual([
    'key-reused',
    'recorded',
    'recorded',
  ]);
  expect(await ledgerCount()).toBe(before + 2);
});

test('one registration sent eight times at once is one matter', async () => {
  const before = await ledgerCount();
  const all = await Promise.all(Array.from({ length: 8 }, () => register(house, anybody, letter, key('c'))));
  expect(all.map(({ performed }) => performed.done).toSorted()).toEqual([
    'recorded',
    ...Array<string>(7).fill('repeated'),
  ]);
  expect(new Set(all.map(({ performed }) => (performed as { stream: string }).stream)).size).toBe(1);
  expect(new Set(all.map(({ code }) => code)).size).toBe(1);
  expect(await ledgerCount()).toBe(before + 1);
});

test('an act that is sent again stands once, although the page has moved on', async () => {
  const { stream } = await bring(house, 'routed');
  const first = await tryAct(house, stream, actorOf('handler'), 'noticePath', { seen: 2, idempotency: key('d') });
  const again = await tryAct(house, stream, actorOf('handler'), 'noticePath', { seen: 2, idempotency: key('d') });
  const other = await tryAct(house, stream, actorOf('handler'), 'noticePath', {
    seen: 2,
    idempotency: key('d', 'two'),
  });
  const late = await tryAct(house, stream, actorOf('handler'), 'noticePath', { seen: 2, idempotency: key('e') });
  expect([first.done, again.done, other.done]).toEqual(['recorded', 'repeated', 'key-reused']);
  expect(late).toEqual({ done: 'changed', version: 3, seen: 2 });
});

test('an act sent six times at once stands once, and each sender is told so', async () => {
  const { stream } = await bring(house, 'routed');
  const all = await Promise.all(
    Array.from({ length: 6 }, () =>
      tryAct(house, stream, actorOf('handler'), 'noticePath', { seen: 2, idempotency: key('f') }),
    ),
  );
  expect(all.map(({ done }) => done).toSorted()).toEqual(['recorded', ...Array<string>(5).fill('repeated')]);
  expect(await entriesOf(house.database, stream)).toHaveLength(3);
});

test('of different acts on one page at once exactly one stands, and the others see that it changed', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { stream } = await bring(house, 'handling');
    const petitioner = petitionerOf(stream);
    const all = await Promise.all([
      tryAct(house, stream, actorOf('handler'), 'issueOpinion', { seen: 3 }),
      tryAct(house, stream, actorOf('handler'), 'extend', { seen: 3 }),
      tryAct(house, stream, actorOf('housingHead'), 'note', { seen: 3 }),
      tryAct(house, stream, actorOf('clerk'), 'writeToPetitioner', { seen: 3 }),
      tryAct(house, stream, petitioner, 'ask', { seen: 3 }),
      tryAct(house, stream, petitioner, 'urge', { seen: 3 }),
      tryAct(house, stream, petitioner, 'addMaterial', { seen: 3 }),
    ]);
    expect(all.map(({ done }) => done).toSorted()).toEqual([...Array<string>(6).fill('changed'), 'recorded']);
    const entries = await entriesOf(house.database, stream);
    expect([entries.length, checkEntries(entries)]).toEqual([4, []]);
  }
});

test('whoever left a matter acts on it without reading it again, and never past what came after', async () => {
  const { stream } = await bring(house, 'handling');
  const left = await loadMatter(house.database.as('app'), petition, stream);
  const ask = (sent: { readonly seen?: number } = {}) =>
    perform(house, petition, {
      actor: petitionerOf(stream),
      stream,
      act: 'ask',
      command: (deposit): PetitionCommand => ({ act: 'ask', text: deposit.text('question', { text: '问' }) }),
      left: left!,
      ...sent,
    });
  const first = await ask({ seen: 3 });
  expect(first).toMatchObject({ done: 'recorded', matter: { version: 4 }, tip: { version: 4 } });
  const read = await loadMatter(house.database.as('app'), petition, stream);
  expect(first).toMatchObject({ matter: read!.matter, tip: { hash: read!.tip.hash } });
  expect(await ask({ seen: 3 })).toMatchObject({ done: 'changed', seen: 3 });
  // Nobody saw a page: it is read after all, and the act follows what came between.
  expect(await ask()).toMatchObject({ done: 'recorded', matter: { version: 5 } });
  const stranger = { left: left!, stream, act: 'note', command: () => ({ act: 'note' }) as never };
  expect(await perform(house, petition, { ...stranger, actor: actorOf('otherHandler') })).toEqual({
    done: 'not-found',
  });
  const entries = await entriesOf(house.database, stream);
  expect([entries.length, checkEntries(entries)]).toEqual([5, []]);
  const erased = [petition.keyOf(left!.matter.own)];
  await house.database.as('vault').rows({ text: 'DELETE FROM vault.key WHERE id = $1', values: erased });
  expect(await ask()).toEqual({ done: 'not-found' });
});

test('what lost the race left nothing in the vault either', async () => {
  const { stream } = await bring(house, 'handling');
  await Promise.all(Array.from({ length: 4 }, () => tryAct(house, stream, petitionerOf(stream), 'ask', { seen: 3 })));
  const texts = await house.database.as('vault').rows({
    text: `SELECT 1 FROM vault.narrative WHERE stream = $1 AND kind = 'text'`,
    values: [stream],
  });
  expect(texts).toHaveLength(1);
});

test('machines, who have seen no page, are tried again', async () => {
  const { stream } = await bring(house, 'routed');
  const all = await Promise.all(
    [1, 2, 3].map(() => tryAct(house, stream, { kind: 'system', name: 'mail' }, 'replaceCode')),
  );
  expect(all.map(({ done }) => done)).toEqual(['recorded', 'recorded', 'recorded']);
  const { matter } = (await loadMatter(house.database.as('app'), petition, stream))!;
  expect(matter.own).toMatchObject({ known: { generation: 3 } });
});

test('240 registrations at once in two processes have 240 numbers, and each is on record', async () => {
  const twin = await openHouse(house.database, '', { clock: house.clock, keys: keysFrom(Buffer.alloc(32, 7)) });
  const before = await ledgerCount();
  const filed = await Promise.all(Array.from({ length: 240 }, (_, n) => file(n % 2 ? house : twin)));
  expect(new Set(filed.map(({ number }) => number)).size).toBe(240);
  expect(filed.every(({ number }) => parseMatterNumber(number) === number)).toBe(true);
  expect(new Set(filed.map(({ code }) => code)).size).toBe(240);
  expect(await ledgerCount()).toBe(before + 240);
});

test('were a number ever given twice, the second registration would fail whole', async () => {
  const again = {
    ...house,
    calendars: house.calendars,
    units: house.units,
    serials: { next: () => Promise.resolve(9_000_001) },
  };
  await file(again);
  const count = async () =>
    house.database
      .as('vault')
      .rows({ text: 'SELECT (SELECT count(*) FROM vault.narrative), (SELECT count(*) FROM vault.key) AS k' });
  const [entries, vault] = [await ledgerCount(), await count()];
  await expect(file(again)).rejects.toMatchObject({ code: '23505', constraint: 'petition_number' });
  expect([await ledgerCount(), await count()]).toEqual([entries, vault]);
});

test('the register, duties and grants say what the entries say when they are folded again', async () => {
  const { stream } = await bring(house, 'reviewed');
  const app = house.database.as('app');
  const { matter, tip } = (await loadMatter(app, petition, stream))!;
  const [row] = await app.rows({
    text: 'SELECT version, stage, holder, office FROM open.petition WHERE stream = $1',
    values: [stream],
  });
  expect(row).toEqual({
    version: tip.version,
    stage: matter.own.stage,
    holder: units.countyHousing.id,
    office: units.countyOffice.id,
  });
  const open = await app.rows<{ key: string; due: string }>({
    text: `SELECT key, due_on::text AS due FROM open.duty WHERE stream = $1 AND closed_version IS NULL ORDER BY key`,
    values: [stream],
  });
  const folded = petition.duties(matter.own, house.calendars).map((duty) => ({
    key: `${duty.act}.${duty.occurrence}`,
    due: duty.reckoning!.due.toString(),
  }));
  expect(open).toEqual(folded.toSorted((a, b) => (a.key < b.key ? -1 : 1)));
  const closed = await app.rows({
    text: `SELECT act, outcome FROM open.duty WHERE stream = $1 AND closed_version IS NOT NULL ORDER BY closed_version, act`,
    values: [stream],
  });
  expect(closed).toEqual([
    { act: 'route', outcome: 'met' },
    { act: 'notice', outcome: 'met' },
    { act: 'approve', outcome: 'met' },
    { act: 'contact', outcome: 'moot' },
    { act: 'issueOpinion', outcome: 'met' },
    { act: 'serve', outcome: 'met' },
    { act: 'conclude', outcome: 'moot' },
    { act: 'requestReview', outcome: 'met' },
    { act: 'decideReview', outcome: 'met' },
    { act: 'serve', outcome: 'met' },
  ]);
});

test('a command that is not the act that was asked for is a fault, and nothing is recorded', async () => {
  const { stream } = await bring(house, 'registered');
  const transfer = (): PetitionCommand => ({ act: 'transfer', to: units.countyHousing.id, note: null });
  await expect(tryAct(house, stream, actorOf('clerk'), 'note', { command: transfer })).rejects.toThrow(
    'made a command to transfer',
  );
  expect(await entriesOf(house.database, stream)).toHaveLength(1);
});

test('a matter that does not exist and one that is not yours are the same answer', async () => {
  const { stream } = await bring(house, 'registered');
  const missing = await tryAct(house, house.ids.stream(), actorOf('clerk'), 'note');
  const foreign = await tryAct(house, stream, actorOf('otherHandler'), 'note', { seen: 7 });
  expect([missing, foreign]).toEqual([{ done: 'not-found' }, { done: 'not-found' }]);
});

test('every entry made here verifies by the written format', async () => {
  await doAct(house, (await bring(house, 're-reviewed')).stream, actorOf('handler'), 'conclude');
  const entries = await entriesOf(house.database);
  expect(entries.length).toBeGreaterThan(300);
  expect(checkEntries(entries)).toEqual([]);
});
