import { expect, test } from 'vitest';
import { cite } from '#kernel/citation.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Matter } from '#kernel/matter.ts';
import { isRefusal, type Refusal } from '#kernel/refusal.ts';
import { articleOf } from '#law/instruments.ts';
import { pathChanged, pathResult, withdrawn } from '#test/given/branches.ts';
import { units } from '#test/cast.ts';
import { objected } from '#test/given/routing.ts';
import { by, extended, given, kept, lifeTo, on, ordinary, refused, served, urged, when } from '#test/given.ts';
import type { By, Fact, Step, Varied } from '#test/given.ts';
import type { Petition } from '../petition.ts';
import type { PetitionCommand, Reason } from './command.ts';

interface Asked {
  readonly matter: Matter<Petition>;
  readonly day: string;
  readonly who: By;
  readonly command: PetitionCommand;
}

/** Asks for something from the day on which all facts of the matter happened. */
type Asking = (zero: string) => Asked;
type Made = PetitionCommand | ((zero: string) => PetitionCommand);

const dayAfter = (zero: string, days = 1): string => on(zero).add({ days }).toString();

/** A command on a matter that has come so far, the day after unless another number of days is given. */
const inStage =
  (step: Step, who: By, command: Made, varied: Varied & { readonly days?: number } = {}): Asking =>
  (zero) => ({
    matter: given(lifeTo(step, zero, varied)),
    day: dayAfter(zero, varied.days),
    who,
    command: typeof command === 'function' ? command(zero) : command,
  });

/** The same, with more facts after those of the stage. */
const after =
  (step: Step, more: (zero: string) => readonly Fact[], who: By, command: PetitionCommand): Asking =>
  (zero) => ({ matter: given([...lifeTo(step, zero), ...more(zero)]), day: dayAfter(zero), who, command });

const { transfer, accept, noticePath, refuse, extend, issueOpinion, requestReview, decideReview } = ordinary;
const { withdraw, revokeWithdrawal } = ordinary;
const { redirect, object, answerObjection, raiseDispute, decideDispute } = ordinary;
const { clerk, handler, petitioner } = by;
const visit = { form: 'visit' } as const;
const sentTo = (unit: UnitId): PetitionCommand => ({ ...redirect, ground: 'visit-level', to: unit });
/** A redirection that names neither path nor office, on a ground of the rule set. */
const nowhere: Made = (zero) => ({
  ...redirect,
  path: null,
  ground: zero < '2022-05-01' ? 'congress-court-procuratorate' : 'litigation-visit',
});
const ground = (id: string): PetitionCommand => ({ ...refuse, ground: id });
const to = (unit: string): PetitionCommand => ({ ...transfer, to: unit as UnitId });
const assign: Made = (zero) => {
  return { act: 'assign', to: units.countyHousing.id, reportDue: on(dayAfter(zero)), note: null };
};
const serve =
  (days: number): Made =>
  (zero) => ({ act: 'serve', way: 'post', servedOn: on(dayAfter(zero, days)), evidence: null });
const takeOver =
  (in2005: PetitionCommand, in2022: PetitionCommand): Made =>
  (zero) =>
    zero < '2022-05-01' ? in2005 : in2022;
const rated = (zero: string): Fact[] => [
  { type: 'PetitionRated', office: 'satisfied', organ: null, reason: null, ratedOn: on(zero) },
];
const endedOnOwnPath = (zero: string): Fact[] => [
  pathChanged(zero, 2),
  pathResult(zero),
  served('path-result', on(zero)),
];
const turnedAway = (zero: string): Fact[] => [refused(zero), served('refusal', on(zero))];
const suggestion = { purpose: 'suggestion' } as const;

const fromTomorrow: Asking = (zero) => {
  const [facts] = lifeTo('registered', zero);
  const command = { ...facts, act: 'register', receivedOn: on(dayAfter(zero)) } as unknown as PetitionCommand;
  return { matter: given([]), day: zero, who: { capacity: 'public' }, command };
};

/**
 * How each reason comes about, and the place of each rule set that it rests on; null where the rule set does not know the
 * thing at all. The union makes the list complete.
 */
const cases: Readonly<Record<Reason, readonly [in2005: string | null, in2022: string | null, ask: Asking]>> = {
  'received-in-future': ['21', '22/1', fromTomorrow],
  'already-routed': ['21', '22/1', inStage('routed', clerk, transfer)],
  'unknown-unit': ['21', '22/1', inStage('registered', clerk, to('99-nowhere'))],
  'unit-cannot-hold': ['21', '22/1', inStage('registered', clerk, to(units.countyDiscipline.id))],
  'report-day-past': ['21', '22/1', inStage('registered', clerk, assign)],
  'not-routed': ['22', '23/3', inStage('registered', handler, takeOver(accept, noticePath))],
  'other-rule-set': ['22', '23/3', inStage('routed', handler, takeOver(noticePath, accept))],
  'not-your-unit': ['32', '32/1', inStage('handling', by.stranger, issueOpinion)],
  'ground-not-in-list': ['22', '23/3', inStage('routed', handler, ground('complex'))],
  'ground-not-for-form': ['16', '19/3', inStage('routed', handler, ground('in-process'))],
  'ground-not-for-level': [
    'policy-2013/8',
    'policy-2013/8',
    inStage('routed', handler, ground('central-province-skipped'), { form: 'visit' }),
  ],
  'too-late-to-refuse': ['22', '23/3', inStage('handling', handler, refuse)],
  'own-day-past': [
    null,
    '31/1/2',
    inStage('routed', handler, (zero) => ({ ...noticePath, path: 2, ownDue: on(zero) })),
  ],
  'own-day-on-petition-path': [
    null,
    '31/1/6',
    inStage('routed', handler, (zero) => ({ ...noticePath, ownDue: on(dayAfter(zero, 9)) })),
  ],
  'same-path': [null, '31/1/6', inStage('handling', handler, { ...ordinary.changePath, path: 6 })],
  'own-path': [null, '31/1/4', inStage('handling', handler, issueOpinion, { path: 4 })],
  'not-own-path': ['32', '32/1', inStage('handling', handler, ordinary.statePathResult)],
  'result-not-of-path': [null, '31/1/5', inStage('handling', handler, ordinary.statePathResult, { path: 5 })],
  'not-handling': ['32', '32/1', inStage('routed', handler, issueOpinion)],
  'already-extended': ['33', '34', after('handling', (zero) => [extended(zero, 10)], handler, extend)],
  'extension-too-long': ['33', '34', inStage('handling', handler, { ...extend, days: 31 })],
  'limit-already-passed': ['33', '34', inStage('handling', handler, extend, { days: 61 })],
  'no-limit-to-extend': ['33', '34', inStage('handling', handler, extend, suggestion)],
  'nothing-to-serve': ['practice/11', 'practice/11', inStage('handling', handler, serve(1))],
  'served-before-issue': ['practice/11', 'practice/11', inStage('decided', handler, serve(-1))],
  'served-in-future': ['practice/11', 'practice/11', inStage('decided', handler, serve(2))],
  'no-opinion-yet': ['34', '35', inStage('decided', petitioner, requestReview)],
  'no-review-of-this': ['34', '35', inStage('replied', petitioner, requestReview, suggestion)],
  'already-under-review': ['34', '35', inStage('under-review', petitioner, requestReview)],
  'out-of-time': ['34', '35', inStage('replied', petitioner, requestReview, { days: 31 })],
  'no-higher-organ': ['34', '35', inStage('replied', petitioner, requestReview, { holder: units.provinceHousing.id })],
  'not-under-review': ['34', '35', inStage('replied', by.reviewer, decideReview)],
  'no-such-question': ['12', '21/2', inStage('handling', handler, ordinary.answerQuestion)],
  'no-such-urge': ['12', '21/2', inStage('handling', handler, ordinary.answerUrge)],
  'urge-already-open': ['12', '21/2', after('handling', (zero) => [urged(zero)], petitioner, ordinary.urge)],
  'nothing-to-add': ['12', '21/2', inStage('handling', petitioner, { ...ordinary.addMaterial, text: null })],
  'not-answered-yet': ['12', '21/2', inStage('decided', petitioner, ordinary.rate)],
  'already-rated': ['12', '21/2', after('replied', rated, petitioner, ordinary.rate)],
  'already-withdrawn': [
    'practice/6',
    'practice/6',
    after('handling', (zero) => [withdrawn(zero)], petitioner, withdraw),
  ],
  'not-withdrawn': ['practice/6', 'practice/6', inStage('handling', petitioner, revokeWithdrawal)],
  'withdrawal-not-effective': [
    'practice/6',
    'practice/6',
    after('handling', (zero) => [withdrawn(zero)], handler, ordinary.conclude),
  ],
  'review-period-open': ['34', '35', inStage('replied', handler, ordinary.conclude)],
  'too-late-to-redirect': ['21', '22/1', inStage('handling', clerk, redirect)],
  'object-instead': ['22', '23/3', inStage('routed', clerk, redirect)],
  'ground-not-for-unit': ['22/1', '23/1', inStage('registered', clerk, { ...redirect, ground: 'outside-power' })],
  'way-not-named': ['15', '22/2', inStage('registered', clerk, nowhere, visit)],
  'office-not-named': ['16', '20/1', inStage('registered', clerk, { ...redirect, ground: 'visit-level' }, visit)],
  'level-suits': ['16', '20/1', inStage('registered', clerk, sentTo(units.countyHousing.id), visit)],
  'nothing-forwarded': ['22', '23/3', inStage('handling', handler, object)],
  'no-objection-known': ['24', null, inStage('routed', handler, object)],
  'objection-late': [null, '23/3', inStage('routed', handler, object, { days: 8 })],
  'already-contested': [null, '23/3', after('routed', (zero) => [objected(zero)], handler, object)],
  'no-objection-open': ['22', '23/3', inStage('routed', clerk, answerObjection)],
  'object-first': [null, '23/3', inStage('routed', handler, raiseDispute)],
  'same-unit': [null, '23/3', inStage('routed', handler, { ...object, proper: units.countyHousing.id })],
  'no-common-superior': ['24', null, inStage('routed', handler, { ...raiseDispute, other: units.cityHealth.id })],
  'no-dispute-open': ['24', '24/1', inStage('routed', by.reviewer, decideDispute)],
  'no-report-owed': ['21', '22/1', inStage('routed', handler, ordinary.reportResult)],
  'no-successor': ['25', '24/2', inStage('routed', by.sweep, { act: 'succeed', from: '99-nowhere' as UnitId })],
  'already-ended': ['12', '21/2', after('routed', turnedAway, petitioner, ordinary.ask)],
};

const ask = ({ matter, day, who, command }: Asked): Refusal => {
  const decision = when(matter, day, who, command);
  if (!isRefusal(decision)) throw new Error(`decided: ${decision.map(({ type }) => type).join()}`);
  return decision;
};

const ruleSets = { 'regulations-2005': '2021-03-01', 'regulations-2022': '2026-03-02' } as const;

for (const [reason, [in2005, in2022, asking]] of Object.entries(cases)) {
  for (const [ruleSet, zero] of Object.entries(ruleSets)) {
    const place = ruleSet === 'regulations-2005' ? in2005 : in2022;
    if (place === null) continue;
    const expected = /^\d/.test(place) ? `${ruleSet}/${place}` : place;
    test(`${reason} under ${expected}`, () => {
      const { refused: said, under } = ask(asking(zero));
      expect([said, cite(under)]).toEqual([reason, expected]);
      const article = articleOf(under);
      expect([article?.gist.zh, article?.gist.en].every(Boolean)).toBe(true);
      expect(under.paragraph ?? 1).toBeLessThanOrEqual(article!.paragraphs);
    });
  }
}

// A unit that neither has the matter in hand nor registered it cannot act on it, whoever its official is.
const city = { ...clerk, unit: units.cityOffice.id };

test.each<[string, Step, By, Made]>([
  ['transfer', 'registered', city, transfer],
  ['changePath', 'handling', by.stranger, ordinary.changePath],
  ['statePathResult', 'handling', by.stranger, ordinary.statePathResult],
  ['assign', 'registered', city, assign],
  ['object', 'routed', by.stranger, object],
  ['redirect', 'registered', city, redirect],
  ['noticePath', 'routed', by.stranger, noticePath],
  ['refuse', 'registered', handler, refuse],
  ['refuse', 'routed', clerk, refuse],
  ['extend', 'handling', by.stranger, extend],
  ['serve', 'decided', clerk, serve(1)],
  ['serve', 'review-decided', handler, serve(1)],
  ['conclude', 're-reviewed', by.reReviewer, ordinary.conclude],
  ['answerQuestion', 'handling', by.stranger, ordinary.answerQuestion],
  ['answerUrge', 'handling', by.stranger, ordinary.answerUrge],
  ['writeToPetitioner', 'handling', by.stranger, ordinary.writeToPetitioner],
  ['decideReview', 'under-review', by.reReviewer, decideReview],
  ['reseal', 'registered', city, ordinary.reseal],
])('%s on a matter that is %s is not for another unit', (_, step, who, command) => {
  expect(ask(inStage(step, who, command)('2026-03-02')).refused).toBe('not-your-unit');
});

const registrar = { ...clerk, unit: units.countyHousing.id };
const resealed = (zero: string): Fact[] => [
  { type: 'MatterResealed', by: units.countyOffice.id, readers: [], resealedOn: on(zero) },
];

test.each<[string, Reason, Asking]>([
  [
    'a transfer by an organ that received it itself',
    'already-routed',
    inStage('registered', registrar, transfer, { direct: true }),
  ],
  ['an extension on a path with its own law', 'no-limit-to-extend', inStage('handling', handler, extend, { path: 4 })],
  [
    'an opinion on a path, after another was taken',
    'own-path',
    after('handling', (zero) => [pathChanged(zero, 3)], handler, issueOpinion),
  ],
  [
    'a review of what ended on its own path',
    'no-review-of-this',
    after('handling', endedOnOwnPath, petitioner, requestReview),
  ],
  ['an extension before the notice', 'not-handling', inStage('routed', handler, extend)],
  ['a review of a re-review', 'no-review-of-this', inStage('re-reviewed', petitioner, requestReview)],
  ['a review while one is unserved', 'already-under-review', inStage('review-decided', petitioner, requestReview)],
  ['a conclusion without an answer', 'no-opinion-yet', inStage('handling', handler, ordinary.conclude)],
  ['a rating of nobody', 'nothing-to-add', inStage('replied', petitioner, { ...ordinary.rate, office: null })],
  ['a second service', 'nothing-to-serve', inStage('replied', handler, serve(1))],
  ['material after resealing', 'already-ended', after('handling', resealed, petitioner, ordinary.addMaterial)],
  ['a note after resealing', 'already-ended', after('handling', resealed, clerk, ordinary.note)],
])('%s is turned away: %s', (_, reason, asking) => {
  expect(ask(asking('2026-03-02')).refused).toBe(reason);
});

test('a refusal carries the days, units and numbers that its sentence speaks of', () => {
  const facts = (reason: Reason) => ask(cases[reason][2]('2026-03-02')).facts;
  expect(facts('out-of-time')).toEqual({ due: '2026-04-01' });
  expect(facts('limit-already-passed')).toEqual({ due: '2026-05-01' });
  expect(facts('extension-too-long')).toEqual({ most: 30 });
  expect(facts('review-period-open')).toEqual({ due: '2026-04-01' });
  expect(facts('no-higher-organ')).toEqual({ unit: units.provinceHousing.id });
  expect(facts('received-in-future')).toEqual({ today: '2026-03-02' });
});

test('a petition is registered once, and before anything else; all else is a mistake of the program', () => {
  const again = { ...ordinary.ask, act: 'register', text: kept('x') } as unknown as PetitionCommand;
  expect(() => ask(inStage('registered', clerk, again)('2026-03-02'))).toThrow('registered once');
  expect(() => when(given([]), '2026-03-02', clerk, transfer)).toThrow('before registration');
});
