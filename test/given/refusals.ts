import { after, dayAfter, inStage, type Asked, type Asking, type Made } from './asking.ts';
import { aftercareCases } from './aftercare-refusals.ts';
import { paperCases } from './paper-refusals.ts';
import { partyCases } from './party-refusals.ts';
import { judicialCases } from './judicial-refusals.ts';
import type { MatterNumber } from '#kernel/number.ts';
import { byNotice, execution, inquiry, publish, unshown } from '#test/given/inquiry.ts';
import { linked } from '#test/given/filing.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import {
  aside,
  materialAsked,
  published,
  recusalAsked,
  supported,
  excluded,
  tookSimple,
  pathChanged,
  pathResult,
  withdrawn,
} from '#test/given/branches.ts';
import { units } from '#test/cast.ts';
import { objected } from '#test/given/routing.ts';
import { by, calendars, extended, given, kept, lifeTo, on, ordinary, refused, served, urged } from '#test/given.ts';
import type { Fact } from '#test/given.ts';
import type { PetitionCommand, Reason } from '#chapters/petition/decide/command.ts';

/** How each reason of refusal comes about, for the tests beside `decide`. */

const { transfer, accept, noticePath, refuse, extend, issueOpinion, requestReview, decideReview } = ordinary;
const { withdraw, revokeWithdrawal } = ordinary;
const { redirect, object, answerObjection, raiseDispute, decideDispute } = ordinary;
const { clerk, handler, petitioner } = by;
const ownNumber = 'XF26030200000019' as MatterNumber;
export { after, inStage, type Asked, type Asking, type Made };

const reviewerId = '99-cityHandler' as PersonId;
const tied = {
  ...by.reviewer,
  ties: [{ person: reviewerId, unit: units.countyHousing.id, other: null, kind: 'family' }],
} as const;
const visit = { form: 'visit' } as const;
const sentTo = (unit: UnitId): PetitionCommand => ({ ...redirect, ground: 'visit-level', to: unit });
/** A redirection that names neither path nor office, on a ground of the rule set. */
const nowhere: Made = (zero) => ({
  ...redirect,
  path: null,
  ground: zero < '2022-05-01' ? 'congress-court-procuratorate' : 'litigation-visit',
});
const ground = (id: string): PetitionCommand => ({ ...refuse, ground: id });
export const to = (unit: string): PetitionCommand => ({ ...transfer, to: unit as UnitId });
export const assign: Made = (zero) => {
  return { act: 'assign', to: units.countyHousing.id, reportDue: on(dayAfter(zero)), note: null };
};
export const serve =
  (days: number): Made =>
  (zero) => ({ act: 'serve', way: 'post', servedOn: on(dayAfter(zero, days)), evidence: kept('evidence') });
const takeOver =
  (in2005: PetitionCommand, in2022: PetitionCommand): Made =>
  (zero) =>
    zero < '2022-05-01' ? in2005 : in2022;
const rated = (zero: string): Fact[] => [
  { type: 'PetitionRated', office: 'satisfied', organ: null, reason: null, ratedOn: on(zero) },
];
export const interval =
  (from: number, to: number): Made =>
  (zero) => ({
    act: 'excludeInterval',
    interval: 'hearing',
    fromOn: on(dayAfter(zero, from)),
    toOn: on(dayAfter(zero, to)),
    evidence: kept('evidence'),
  });
const sameOpinion = { ...issueOpinion, result: 'not-supported' } as const;
const assignedThen =
  (command: PetitionCommand): Asking =>
  (zero) => {
    const assigned: Fact = {
      type: 'PetitionAssigned',
      to: units.countyHousing.id,
      edition: calendars.current.edition,
      assignedOn: on(zero),
      reportDue: on(dayAfter(zero, 60)),
      note: null,
    };
    return { matter: given([...lifeTo('registered', zero), assigned]), day: zero, who: handler, command };
  };
export const endedOnOwnPath = (zero: string): Fact[] => [
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
export const cases: Readonly<Record<Reason, readonly [in2005: string | null, in2022: string | null, ask: Asking]>> = {
  'received-in-future': ['21', '22/1', fromTomorrow],
  'already-routed': ['21', '22/1', inStage('routed', clerk, transfer)],
  'unknown-unit': ['21', '22/1', inStage('registered', clerk, to('99-nowhere'))],
  'unit-complained-of': [
    'practice/173',
    'practice/173',
    inStage('registered', clerk, transfer, { concerned: units.countyHousing.id }),
  ],
  'too-close': ['30', '28/3', inStage('under-review', tied, decideReview)],
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
  'no-simple-procedure': [null, null, inStage('routed', handler, ordinary.takeSimple)],
  'simple-excluded': ['simple-2016/5', 'simple-2022/5', assignedThen(ordinary.takeSimple)],
  'too-late-for-simple': [
    'simple-2016/0',
    'simple-2022/0',
    inStage('routed', handler, ordinary.takeSimple, { days: 7 }),
  ],
  'not-simple': ['simple-2016/4', 'simple-2022/4', inStage('handling', handler, ordinary.leaveSimple)],
  'simple-supports-only': [
    'simple-2016/5',
    'simple-2022/5',
    after('routed', (zero) => [tookSimple(zero)], handler, { ...issueOpinion, result: 'explained' }),
  ],
  'same-opinion': [
    'local-11-2006/50/2',
    'local-11-2006/50/2',
    after('review-decided', (zero) => [served('review-opinion', on(zero))], handler, sameOpinion, { outcome: 'redo' }),
  ],
  'time-without-redo': ['34', '35', inStage('under-review', by.reviewer, { ...decideReview, redoDays: 10 })],
  'interval-counts': ['34', '35', inStage('under-review', by.reviewer, interval(1, 1))],
  'interval-turned-round': ['35/2', '36/2', inStage('under-re-review', by.reReviewer, interval(3, 2), { days: 5 })],
  'interval-outside': ['35/2', '36/2', inStage('under-re-review', by.reReviewer, interval(2, 6), { days: 5 })],
  'interval-twice': [
    '35/2',
    '36/2',
    after('under-re-review', (zero) => [excluded(dayAfter(zero), dayAfter(zero))], by.reReviewer, interval(1, 1)),
  ],
  'not-in-hand': ['33', '34', inStage('routed', handler, ordinary.askMaterial)],
  'material-already-asked': [
    '33',
    '34',
    after('handling', (zero) => [materialAsked(zero)], handler, ordinary.askMaterial),
  ],
  'too-few-inquirers': [
    'practice/23',
    'practice/23',
    inStage('handling', handler, { ...ordinary.recordInquiry, inquirers: 1 }),
  ],
  'inquiry-in-future': ['practice/23', 'practice/23', inStage('handling', handler, inquiry(2))],
  'no-such-correction': ['12', '21/2', inStage('handling', handler, ordinary.answerCorrection)],
  'no-such-recusal': ['30', '28/3', inStage('handling', by.head, ordinary.decideRecusal)],
  'own-recusal': [
    '30',
    '28/3',
    after('handling', (zero) => [recusalAsked(zero)], by.head, {
      ...ordinary.decideRecusal,
      recusal: 4,
      person: '99-housingHead' as PersonId,
    }),
  ],
  recused: ['30', '28/3', after('handling', (zero) => [aside(zero, '99-handler')], handler, issueOpinion)],
  'no-evidence-of-service': ['practice/11', 'practice/11', inStage('decided', handler, unshown)],
  'no-public-notice': ['civil-procedure/95', 'civil-procedure/95', inStage('decided', handler, byNotice(1))],
  'notice-not-over': [
    'civil-procedure/95',
    'civil-procedure/95',
    after('decided', (zero) => [published(zero)], handler, byNotice(1)),
  ],
  'already-published': [
    'civil-procedure/95',
    'civil-procedure/95',
    after('decided', (zero) => [published(zero)], handler, publish(1)),
  ],
  'published-outside': ['civil-procedure/95', 'civil-procedure/95', inStage('decided', handler, publish(2))],
  'nothing-to-execute': ['practice/16', 'practice/16', inStage('replied', handler, execution(1))],
  'executed-outside': [
    'practice/16',
    'practice/16',
    after('handling', (zero) => [supported(zero), served('opinion', on(zero))], handler, execution(2)),
  ],
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
  'call-back-day-past': [
    'practice/190',
    'practice/190',
    inStage('handling', handler, { ...ordinary.noteCall, callsBack: true, callBackDue: on('2016-01-01') }),
  ],
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
  'too-late-to-split': ['21', '22/1', inStage('routed', clerk, ordinary.split)],
  // The other matter is looked up before anything is decided; the story of linking tells of it.
  'no-such-matter': [null, null, inStage('registered', clerk, ordinary.link)],
  'same-matter': ['21', '22/1', inStage('registered', clerk, { ...ordinary.link, number: ownNumber })],
  'already-linked': ['21', '22/1', after('registered', (zero) => [linked(zero)], clerk, ordinary.link)],
  'nothing-corrected': ['21', '22/1', inStage('registered', clerk, { ...ordinary.correct, form: 'web' })],
  'received-later-than-written': [
    '21',
    '22/1',
    inStage('registered', clerk, (zero) => ({ ...ordinary.correct, receivedOn: on(dayAfter(zero)) })),
  ],
  ...judicialCases,
  ...paperCases,
  ...partyCases,
  ...aftercareCases,
  'deviation-unexplained': ['32', '32/1', inStage('handling', handler, { ...issueOpinion, deviates: true })],
  'already-ended': ['12', '21/2', after('routed', turnedAway, petitioner, ordinary.ask)],
};
