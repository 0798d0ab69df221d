import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeKeys } from '#app/backup/keys.ts';
import { hashPassword } from '#app/sessions.ts';
import { report } from '#chapters/accusation/intake.ts';
import { archivePeriod } from '#law/archive.ts';
import { actorOf, storyHouse, units, type StoryHouse } from '#test/cast.ts';
import { bring, doAct, file } from '#test/matters.ts';
import { erase, hold, release, type Erasure } from './erase.ts';
import { eraseAgain, readErased } from './list.ts';

// A matter is erased when its period is over, by two people of different units who say why; a copy from before erases again.

const password = 'lamp river window seven';
let house: StoryHouse;
let dataDir: string;
let ended: Awaited<ReturnType<typeof bring>>;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sunlit-erase-'));
  house = Object.assign(await storyHouse('2026-03-02', await hashPassword(password)), { dataDir });
  ended = await bring(house, 'concluded');
});
afterAll(async () => {
  await house.database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const ask = (given: Partial<Erasure> = {}) =>
  erase(house, {
    number: ended.number,
    first: { login: 'officeHead', password },
    second: { login: 'housingHead', password },
    reason: '档案〔2036〕7 号',
    ...given,
  });

const textsOf = async (): Promise<number> => {
  const [row] = await house.database.as('owner').rows<{ n: number }>({
    text: `SELECT (SELECT count(*) FROM vault.narrative WHERE stream = $1)::int
                + (SELECT count(*) FROM vault.identity WHERE stream = $1)::int AS n`,
    values: [ended.stream],
  });
  return row!.n;
};

test('what has not ended, and what is to be kept still, stays, and the day is told', async () => {
  const running = await file(house);
  await doAct(house, running.stream, actorOf('clerk'), 'transfer');
  expect(await ask({ number: running.number })).toMatchObject({ why: 'not-ended' });
  expect(await ask({ number: 'XF26030200009999' })).toMatchObject({ why: 'no-such-matter' });
  const early = await ask();
  expect(early).toMatchObject({ why: 'kept-until' });
  const until = Temporal.PlainDate.from((early as { until: string }).until);
  expect(until.year).toBeGreaterThanOrEqual(2026 + archivePeriod('regulations-2022').years);
  house.clock.goTo(until.subtract({ days: 1 }).toString());
  expect(await ask()).toMatchObject({ why: 'kept-until' });
  house.clock.goTo(until.toString());
});

test('what a court or an audit wants stays, and two people let it go', async () => {
  const given = { number: ended.number, first: { login: 'officeHead', password }, reason: '（2036）法调 12 号' };
  expect(await hold(house, { ...given, reason: '' })).toMatchObject({ why: 'no-reason' });
  expect(await hold(house, { ...given, first: { login: 'clerk', password } })).toMatchObject({ why: 'no-power' });
  expect(await hold(house, { ...given, first: { login: 'officeHead', password: 'x' } })).toMatchObject({
    why: 'not-shown',
  });
  expect(await hold(house, given)).toEqual({ done: 'held' });
  expect(await ask()).toMatchObject({ why: 'held', until: '（2036）法调 12 号' });
  const alone = { ...given, second: given.first };
  expect(await release(house, alone)).toMatchObject({ why: 'one-person' });
  expect(await release(house, { ...alone, second: { login: 'housingHead', password } })).toEqual({ done: 'released' });
  expect(await release(house, alone)).toMatchObject({ why: 'no-such-matter' });
});

test('two people with the power, of different units, with their passwords and a reason, and nobody else', async () => {
  const head = { login: 'officeHead', password };
  expect(await ask({ reason: ' ' })).toMatchObject({ why: 'no-reason' });
  expect(await ask({ second: { login: 'housingHead', password: 'guessed' } })).toMatchObject({ why: 'not-shown' });
  expect(await ask({ second: { login: 'nobody', password } })).toMatchObject({ why: 'not-shown' });
  expect(await ask({ second: { login: 'clerk', password } })).toMatchObject({ why: 'no-power' });
  expect(await ask({ first: head, second: head })).toMatchObject({ why: 'one-person' });
  expect(await ask({ second: { login: 'auditor', password } })).toMatchObject({ why: 'one-unit' });
  expect([await textsOf(), await readErased(dataDir)]).toEqual([expect.any(Number), []]);
  expect(await textsOf()).toBeGreaterThan(0);
  expect(await ask()).toEqual({ done: 'erased' });
  expect(await textsOf()).toBe(0);
  expect(await readErased(dataDir)).toMatchObject([
    { number: ended.number, by: ['99-officeHead', '99-housingHead'], reason: '档案〔2036〕7 号' },
  ]);
});

test('of a report there is nothing to heads and auditors, not even that it came; those who keep the seal may', async () => {
  const { performed } = await report(
    house,
    { kind: 'public' },
    { title: '甲', request: '乙', facts: '丙', form: 'web', wantsNotice: false },
  );
  const { stream, matter } = performed as { stream: string; matter: { own: { known: { facts: { number: string } } } } };
  const { number } = matter.own.known.facts;
  const order = { number, first: { login: 'officeHead', password }, reason: '档案〔2036〕8 号' };
  expect(await ask({ number })).toMatchObject({ why: 'no-such-matter' });
  expect(await ask({ number, first: { login: 'custodian', password } })).toMatchObject({ why: 'no-such-matter' });
  expect(await hold(house, order)).toMatchObject({ why: 'no-such-matter' });
  const [first, second] = ['custodian', 'cityCustodian'].map((login) => ({ login, password }));
  expect(await ask({ number, first: first!, second: second! })).toMatchObject({ why: 'not-ended' });
  await house.database.as('owner').rows({
    text: `UPDATE sealed.accusation SET stage = 'concluded', stage_on = '2020-01-01' WHERE stream = $1`,
    values: [stream],
  });
  expect(await ask({ number })).toMatchObject({ why: 'no-such-matter' });
  expect(await ask({ number, first: first!, second: first! })).toMatchObject({ why: 'one-person' });
  expect(await ask({ number, first: first!, second: second! })).toEqual({ done: 'erased' });
});

test('whoever keeps the seals of a unit reported on, or of one below it, is told of no such report', async () => {
  const { performed } = await report(
    house,
    { kind: 'public' },
    { title: '甲', request: '乙', facts: '丙', form: 'web', accusedUnit: units.countyOffice.id },
  );
  const { matter } = performed as { matter: { own: { known: { facts: { number: string } } } } };
  const { number } = matter.own.known.facts;
  const [own, above] = ['custodian', 'cityCustodian'].map((login) => ({ login, password }));
  expect(await ask({ number, first: own!, second: above! })).toMatchObject({ why: 'no-such-matter' });
  expect(await hold(house, { number, first: own!, reason: '封存' })).toMatchObject({ why: 'no-such-matter' });
  expect(await hold(house, { number, first: above!, reason: '封存' })).toEqual({ done: 'held' });
  const freed = { number, first: above!, second: own!, reason: '放行' };
  expect(await release(house, freed)).toMatchObject({ why: 'no-such-matter' });
});

test('a copy from before the erasure erases again at its start, and only what is on the list', async () => {
  const other = await file(house);
  await house.database.as('owner').rows({
    text: `INSERT INTO vault.narrative SELECT * FROM (
             SELECT (jsonb_populate_record(n, jsonb_build_object('id', gen_random_uuid(), 'stream', $1::uuid))).*
               FROM vault.narrative n WHERE n.stream = $2 LIMIT 1) back`,
    values: [ended.stream, other.stream],
  });
  expect(await textsOf()).toBe(1);
  expect([await eraseAgain(house.database, dataDir), await textsOf()]).toEqual([1, 0]);
  expect(await eraseAgain(house.database, dataDir)).toBe(0);
  const rows = await house.database.as('owner').rows({
    text: 'SELECT 1 FROM vault.narrative WHERE stream = $1',
    values: [other.stream],
  });
  expect(rows.length).toBeGreaterThan(0);
});

test('the list comes along with the keys, and none is lost where both have one', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'sunlit-erase-keys-'));
  try {
    await placeKeys(join(dataDir, 'keys'), elsewhere);
    expect(await readErased(elsewhere)).toHaveLength(2);
    await placeKeys(join(dataDir, 'keys'), elsewhere);
    expect(await readErased(elsewhere)).toHaveLength(2);
  } finally {
    await rm(elsewhere, { recursive: true, force: true });
  }
});
