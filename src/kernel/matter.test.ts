import { expect, test } from 'vitest';
import { petition } from '#chapters/petition/chapter.ts';
import { by, calendars, given, kept, lifeTo, registered, on, when, type Fact } from '#test/given.ts';
import { objected, objectionAnswered } from '#test/given/routing.ts';
import { units } from '#test/cast.ts';
import type { StoredCommand } from './procedure.ts';
import { cite } from './citation.ts';
import { dutiesOf, unborn } from './matter.ts';

const opinion = { act: 'issueOpinion', result: 'supported', document: kept('opinion'), newFacts: null } as const;
const refusal = { act: 'refuse', ground: 're-reviewed', statement: kept('statement') } as const;
const extension = { act: 'extend', days: 30, reason: kept('reason') } as const;
const decline = { act: 'decline', reason: kept('why not') } as const;

const proposed = (command: { readonly act: string }, day: string): Fact => ({
  type: 'ActProposed',
  act: command.act,
  command: command as StoredCommand,
  proposedOn: on(day),
  edition: calendars.current.edition,
});

/** A petition in hand since 2 March, with an opinion that waits for the head since the 4th. */
const life = lifeTo('handling', '2026-03-02');
const waiting = given([...life, proposed(opinion, '2026-03-04')]);

test('what takes two people is proposed, and is no fact yet', () => {
  const decision = when(given(life), '2026-03-04', by.handler, opinion);
  expect(decision).toEqual([proposed(opinion, '2026-03-04')]);
  expect(waiting.own.stage).toBe('handling');
  expect(waiting.proposal).toMatchObject({ act: 'issueOpinion', by: by.handler.actor, version: 4 });
});

test('what cannot be decided is not proposed either', () => {
  expect(when(given(life), '2026-03-04', by.handler, { ...extension, days: 31 })).toMatchObject({
    refused: 'extension-too-long',
  });
});

test('one act waits at a time', () => {
  expect(when(waiting, '2026-03-05', by.handler, extension)).toMatchObject({
    refused: 'proposal-pending',
    facts: { act: 'issueOpinion' },
  });
});

test('approved by the head it becomes a fact, decided on that day', () => {
  const decision = when(waiting, '2026-03-06', by.head, { act: 'approve' });
  expect(decision).toMatchObject([
    { type: 'ActApproved', act: 'issueOpinion', proposal: 4 },
    { type: 'OpinionIssued', result: 'supported', issuedOn: on('2026-03-06') },
  ]);
  const after = given([...life, proposed(opinion, '2026-03-04'), ...(decision as readonly Fact[])]);
  expect([after.own.stage, after.proposal, after.version]).toEqual(['decided', null, 6]);
});

test.each([
  ['the same person, though head as well', { ...by.head, actor: by.handler.actor }, 'same-person'],
  ['the head of another unit', { ...by.head, unit: units.countyHealth.id }, 'not-your-unit'],
  ['the head of the office that sent it', by.officeHead, 'not-your-unit'],
  ['a colleague who is no head', { ...by.handler, actor: 'person:99-colleague' }, 'not-your-unit'],
  ['the petitioner', by.petitioner, 'not-your-unit'],
])('%s approves and declines nothing', (_, who, refused) => {
  for (const command of [{ act: 'approve' }, decline] as const) {
    const decision = when(waiting, '2026-03-05', who, command);
    expect(decision).toMatchObject({ refused });
    expect(cite((decision as { under: Parameters<typeof cite>[0] }).under)).toBe('practice/1');
  }
});

test('where nothing waits there is nothing to approve', () => {
  expect(when(given(life), '2026-03-05', by.head, { act: 'approve' })).toMatchObject({ refused: 'nothing-proposed' });
  expect(when(given(life), '2026-03-05', by.head, decline)).toMatchObject({ refused: 'nothing-proposed' });
});

test('declined with a reason, it can be proposed again, by anyone', () => {
  const decision = when(waiting, '2026-03-05', by.head, decline);
  expect(decision).toMatchObject([
    { type: 'ActDeclined', proposal: 4, reason: decline.reason, declinedOn: on('2026-03-05') },
  ]);
  const after = given([...life, proposed(opinion, '2026-03-04'), ...(decision as readonly Fact[])]);
  expect([after.own.stage, after.proposal]).toEqual(['handling', null]);
  expect(when(after, '2026-03-06', by.handler, opinion)).toMatchObject([{ type: 'ActProposed' }]);
});

test('an approval decides anew: the extension asked for in time comes too late when the sixty days are over', () => {
  const asked = given([...life, proposed(extension, '2026-04-30')]);
  expect(when(asked, '2026-05-01', by.head, { act: 'approve' })).toMatchObject([{}, { type: 'HandlingExtended' }]);
  expect(when(asked, '2026-05-02', by.head, { act: 'approve' })).toMatchObject({ refused: 'limit-already-passed' });
  expect(when(asked, '2026-05-02', by.head, decline)).toMatchObject([{ type: 'ActDeclined' }]);
});

test('a matter that moved on under a proposal is not turned away by it, and the duty stays where it was proposed', () => {
  const registrar = 'registrar@99-county-xf';
  const [transfer] = lifeTo('routed', '2026-03-03').slice(1) as [Fact];
  const facts = [registered(on('2026-03-02')), proposed(refusal, '2026-03-02'), transfer];
  const moved = given(facts, by.clerk.actor, registrar);
  expect(when(moved, '2026-03-04', by.officeHead, { act: 'approve' })).toMatchObject({ refused: 'not-your-unit' });
  expect(when(moved, '2026-03-04', by.head, { act: 'approve' })).toMatchObject({ refused: 'not-your-unit' });
  const approve = dutiesOf(petition, moved, calendars).find(({ act }) => act === 'approve');
  expect(approve?.owner).toEqual({ kind: 'unit', unit: units.countyOffice.id, post: 'head' });
});

test('who waits for the head is told by when: a duty of the head, under the article that asks for one', () => {
  const duty = dutiesOf(petition, waiting, calendars).find(({ act }) => act === 'approve')!;
  expect(duty).toMatchObject({
    occurrence: 4,
    owner: { kind: 'unit', unit: units.countyHousing.id, post: 'head' },
    nature: 'owed',
    limit: 'decideProposal',
  });
  expect([duty.reckoning?.due.toString(), cite(duty.under)]).toEqual(['2026-03-09', 'regulations-2022/32/1']);
  expect(dutiesOf(petition, given(life), calendars).map(({ act }) => act)).toEqual(['issueOpinion', 'contact']);
});

test('what does not exist yet owes nothing', () => {
  expect(dutiesOf(petition, unborn(petition.initial), calendars)).toEqual([]);
});

const pass = (duty: string) => ({ act: 'passLimit', duty }) as const;

test('a limit passes the day after its last day, once', () => {
  const handling = given(life);
  expect(when(handling, '2026-05-01', by.sweep, pass('issueOpinion.3'))).toEqual([]);
  const decision = when(handling, '2026-05-02', by.sweep, pass('issueOpinion.3'));
  expect(decision).toEqual([
    {
      type: 'LimitPassed',
      act: 'issueOpinion',
      duty: 'issueOpinion.3',
      unit: units.countyHousing.id,
      passedDue: on('2026-05-01'),
    },
  ]);
  const passed = given([...life, ...(decision as readonly Fact[])]);
  expect(when(passed, '2026-05-03', by.sweep, pass('issueOpinion.3'))).toEqual([]);
});

test('a duty that is not there, and a right of the petitioner, pass without a word', () => {
  expect(when(given(life), '2027-01-01', by.sweep, pass('route.1'))).toEqual([]);
  const replied = given(lifeTo('replied', '2026-03-02'));
  const right = dutiesOf(petition, replied, calendars).find(({ act }) => act === 'requestReview')!;
  expect(right.nature).toBe('may');
  expect(when(replied, '2027-01-01', by.sweep, pass(`requestReview.${right.occurrence}`))).toEqual([]);
});

test('a matter that left for the sealed lane leaves nothing that waits for a second person', () => {
  const resealed = given([
    ...life,
    proposed(extension, '2026-03-04'),
    { type: 'MatterResealed', by: units.countyOffice.id, readers: [], resealedOn: on('2026-03-05') } as never,
  ]);
  expect([resealed.own.stage, resealed.proposal]).toEqual(['resealed', null]);
  expect(dutiesOf(petition, resealed, calendars)).toEqual([]);
});

test('what an organ proposed waits for its head no more once the matter is out of its hands', () => {
  const routed = lifeTo('routed', '2026-03-02');
  const asked = [...routed, objected('2026-03-03'), proposed(refusal, '2026-03-03')];
  const owing = (facts: readonly Fact[]) => dutiesOf(petition, given(facts), calendars).map(({ act }) => act);
  expect(owing(asked)).toContain('approve');
  expect(owing([...asked, objectionAnswered('2026-03-04', 'kept')])).toContain('approve');
  const back = given([...asked, objectionAnswered('2026-03-04', 'agreed')]);
  expect(back.proposal).toBeNull();
  expect(dutiesOf(petition, back, calendars).map(({ act }) => act)).toEqual(['route']);
});
