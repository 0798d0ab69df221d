import { expect, test } from 'vitest';
import {
  aside,
  correctionAsked,
  materialAsked,
  published,
  recusalAsked,
  excluded,
  leftSimple,
  tookSimple,
  pathChanged,
  withdrawn,
} from '#test/given/branches.ts';
import { units } from '#test/cast.ts';
import { isRefusal } from '#kernel/refusal.ts';
import { dutiesOf, type Matter } from '#kernel/matter.ts';
import {
  asked,
  called,
  by,
  calendars,
  extended,
  given,
  kept,
  lifeTo,
  on,
  ordinary,
  refused,
  registered,
  resealed,
  served,
  urged,
  when,
} from '#test/given.ts';
import {
  redirected,
  objected,
  objectionAnswered,
  disputed,
  settled,
  reported,
  succeeded,
} from '#test/given/routing.ts';
import { corrected, linked, splitOff } from '#test/given/filing.ts';
import { contacted, judicialEnded, judicialReceived, judicialSent } from '#test/given/judicial.ts';
import type { Fact } from '#test/given.ts';
import { inStage, refusal } from '#test/given/in-stage.ts';
import { petition } from './chapter.ts';
import type { PetitionEvent } from './events.ts';
import { holderOf, stages, unserved, type Petition, type Stage } from './petition.ts';

const zero = '2026-03-02';
const edition = calendars.current.edition;
const { countyOffice, countyHousing, countyPolitical, cityHousing, provinceHousing } = units;

/** One fact of each kind, and the stages in which it can come to stand, written down apart from the fold. */
const live = stages.filter((stage) => stage !== 'resealed');
const unended = live.filter((stage) => stage !== 'concluded');
const last = (facts: readonly Fact[]): PetitionEvent => facts.at(-1) as PetitionEvent;
const facts: readonly (readonly [event: PetitionEvent, stages: readonly Stage[]])[] = [
  [registered(on(zero)), ['none']],
  [last(lifeTo('routed', zero)), ['registered']],
  [
    {
      type: 'PetitionAssigned',
      to: countyHousing.id,
      edition,
      assignedOn: on(zero),
      reportDue: on('2026-04-01'),
      note: null,
    },
    ['registered'],
  ],
  [{ type: 'PetitionAccepted', by: countyHousing.id, edition, acceptedOn: on(zero) }, ['routed']],
  [last(lifeTo('handling', zero)), ['routed']],
  [refused(zero), ['registered', 'routed']],
  [redirected(zero), ['registered', 'routed']],
  [contacted(zero), ['routed', 'handling']],
  [judicialSent(zero), ['registered']],
  [judicialReceived(zero), ['judicial']],
  [judicialEnded(zero), ['judicial']],
  [linked(zero), live],
  [splitOff(zero), live],
  [corrected(zero), live],
  [objected(zero), ['routed']],
  [objectionAnswered(zero, 'kept'), ['routed']],
  [disputed(zero), ['routed']],
  [settled(zero, countyHousing.id), ['routed']],
  [reported(zero), live],
  [succeeded(zero, countyHousing.id, cityHousing.id), live],
  [extended(zero, 30), ['handling']],
  [last(lifeTo('decided', zero)), ['handling']],
  [served('opinion', on(zero)), ['decided', 'path-ended', 'review-decided', 'refused', 'redirected', 'judicial-ended']],
  [last(lifeTo('under-review', zero)), ['replied']],
  [last(lifeTo('under-re-review', zero)), ['reviewed']],
  [last(lifeTo('review-decided', zero)), ['under-review']],
  [{ type: 'MaterialAdded', text: kept('text'), files: [kept('photo')], addedOn: on(zero) }, unended],
  [asked(zero), unended],
  [{ type: 'QuestionAnswered', question: 9, text: kept('text'), by: countyHousing.id, answeredOn: on(zero) }, live],
  [urged(zero), unended],
  [{ type: 'UrgeAnswered', urge: 9, text: kept('text'), by: countyHousing.id, answeredOn: on(zero) }, live],
  [{ type: 'MessageWritten', text: kept('text'), by: countyHousing.id, writtenOn: on(zero) }, live],
  [called(zero), live],
  [{ type: 'NoteAdded', text: kept('text'), by: countyHousing.id, notedOn: on(zero) }, live],
  [{ type: 'PetitionRated', office: 'satisfied', organ: null, reason: null, ratedOn: on(zero) }, live],
  [
    { type: 'PetitionConcluded', by: countyHousing.id, how: 'not-challenged', concludedOn: on(zero) },
    ['replied', 'reviewed', 'settled'],
  ],
  [{ type: 'CodeReplaced', generation: 1, replacedOn: on(zero) }, live],
  [pathChanged(zero, 2), ['handling']],
  [tookSimple(zero), ['routed']],
  [materialAsked(zero), ['handling', 'under-review']],
  [correctionAsked(zero), unended],
  [recusalAsked(zero), unended],
  [aside(zero, '99-handler'), live],
  [published(zero), ['decided', 'path-ended', 'review-decided', 'refused', 'redirected', 'judicial-ended']],
  [
    { type: 'InquiryRecorded', by: countyHousing.id, record: kept('record'), inquirers: 2, heldOn: on(zero) },
    ['handling', 'under-review'],
  ],
  [{ type: 'CorrectionAnswered', correction: 9, text: kept('text'), by: countyHousing.id, answeredOn: on(zero) }, live],
  [
    {
      type: 'RecusalDecided',
      recusal: 9,
      person: null,
      text: kept('text'),
      by: countyHousing.id,
      decidedOn: on(zero),
    },
    live,
  ],
  [{ type: 'OpinionExecuted', by: countyHousing.id, text: kept('text'), executedOn: on(zero) }, live],
  [leftSimple(zero), ['handling']],
  [excluded(zero, zero), ['under-review']],
  [withdrawn(zero), unended],
  [{ type: 'WithdrawalRevoked', withdrawal: 9, revokedOn: on(zero) }, unended],
  [resealed(zero), live],
];

for (const [event, possible] of facts) {
  test(`${event.type}${'round' in event ? ` (${event.round})` : ''} stands where it can, and is a fault anywhere else`, () => {
    for (const stage of ['none', ...stages] as const) {
      const fold = () => given([...inStage[stage], event]);
      if (possible.includes(stage)) expect(fold().version, stage).toBe(inStage[stage].length + 1);
      else expect(fold, stage).toThrow(event.type);
    }
  });
}

test('each stage is reached, and each kind of fact was tried', () => {
  for (const stage of stages) expect(given(inStage[stage]).own.stage).toBe(stage);
  expect(new Set([...facts.map(([{ type }]) => type), 'PathResultStated']).size).toBe(53);
  expect(() => given([...inStage.registered, { type: 'Unheard', on: on(zero) } as never])).toThrow();
});

const own = (matter: Matter<Petition>) => {
  if (matter.own.stage === 'none') throw new Error('not registered');
  return matter.own;
};

test.each([
  ['registered', countyOffice],
  ['routed', countyHousing],
  ['handling', countyHousing],
  ['decided', countyHousing],
  ['replied', countyHousing],
  ['under-review', cityHousing],
  ['review-decided', cityHousing],
  ['reviewed', countyHousing],
  ['refused', countyHousing],
  ['redirected', countyOffice],
  ['judicial', countyPolitical],
  ['judicial-ended', countyPolitical],
  ['concluded', countyHousing],
] as const)('whoever asks while it is %s is sent to the unit that has it in hand', (stage, unit) => {
  expect(holderOf(own(given(inStage[stage])))).toBe(unit.id);
});

test('what waits to be served, and by whom', () => {
  const waiting = Object.fromEntries(stages.map((stage) => [stage, unserved(given(inStage[stage]).own)]));
  expect(Object.entries(waiting).flatMap(([stage, one]) => (one ? [[stage, one.document, one.by]] : []))).toEqual([
    ['path-ended', 'path-result', countyHousing.id],
    ['decided', 'opinion', countyHousing.id],
    ['review-decided', 'review-opinion', cityHousing.id],
    ['refused', 'refusal', countyHousing.id],
    ['redirected', 'redirection', countyOffice.id],
    ['judicial-ended', 'judicial-conclusion', countyPolitical.id],
  ]);
  const second = given(lifeTo('re-review-decided', zero));
  expect(unserved(second.own)).toMatchObject({ document: 're-review-opinion', by: provinceHousing.id });
});

test('under the regulations of 2005 it goes back without a path', () => {
  const facts2005 = lifeTo('review-decided', '2021-03-01', { outcome: 'redo' });
  expect(given([...facts2005, served('review-opinion', on('2021-03-02'))]).own).toMatchObject({
    stage: 'handling',
    path: null,
  });
});

test.each([
  ['upheld', 'reviewed'],
  ['changed', 'reviewed'],
  ['redo', 'handling'],
] as const)('a review that says %s leaves the petition %s once it is served', (outcome, stage) => {
  expect(given([...lifeTo('review-decided', zero, { outcome }), served('review-opinion', on(zero))]).own.stage).toBe(
    stage,
  );
});

// 2022, article 23: the organ gives notice within fifteen days; being late gains it no days to handle the claim.
test.each([
  ['2026-03-10', '2026-03-10', '2026-05-09', 'in time: the sixty days run from the notice'],
  ['2026-03-17', '2026-03-17', '2026-05-16', 'on its last day'],
  ['2026-03-18', '2026-03-17', '2026-05-16', 'a day late: they run from the last day on which it was in time'],
  ['2026-04-30', '2026-03-17', '2026-05-16', 'six weeks late: the same'],
])('a notice of path on %s counts as of %s, and the opinion is due on %s: %s', (day, acceptedOn, due) => {
  const decision = when(given(lifeTo('routed', zero)), day, by.handler, ordinary.noticePath);
  if (isRefusal(decision)) throw new Error(decision.refused);
  expect(decision).toMatchObject([{ type: 'PathNoticed', noticedOn: on(day), acceptedOn: on(acceptedOn) }]);
  const [duty] = dutiesOf(petition, given([...lifeTo('routed', zero), ...decision]), calendars);
  expect(duty?.reckoning?.due.toString()).toBe(due);
});

test('a path with its own law has no sixty days, and says so', () => {
  const [duty] = dutiesOf(petition, given(lifeTo('handling', zero, { path: 3 })), calendars);
  expect(duty).toMatchObject({
    act: 'statePathResult',
    reason: 'own-law',
    under: { article: 31, paragraph: 1, item: 3 },
  });
  expect(duty?.reckoning).toBeUndefined();
});

test('a refusal ends the matter when it has been served, and leaves the rating open', () => {
  const ended = given(inStage.concluded);
  expect(ended.own).toMatchObject({ stage: 'concluded', how: 'refusal-served' });
  expect(dutiesOf(petition, ended, calendars).map(({ act }) => act)).toEqual(['rate']);
});

test('a refusal by the petition office is served by its registrar, one by the organ by its handler', () => {
  const owners = [[...lifeTo('registered', zero), refused(zero, countyOffice.id)], refusal].map(
    (life) => dutiesOf(petition, given(life), calendars)[0]?.owner,
  );
  expect(owners).toEqual([
    { kind: 'unit', unit: countyOffice.id, post: 'registrar' },
    { kind: 'unit', unit: countyHousing.id, post: 'handler' },
  ]);
});

test('questions and urgings wait until they are answered, each by its own entry', () => {
  const life = [...lifeTo('handling', zero), asked('2026-03-03'), asked('2026-03-04'), urged('2026-03-05')];
  const answered = {
    type: 'QuestionAnswered',
    question: 4,
    text: kept('text'),
    by: countyHousing.id,
    answeredOn: on('2026-03-06'),
  } as const;
  const open = (more: readonly Fact[]) =>
    dutiesOf(petition, given([...life, ...more]), calendars)
      .filter(({ act }) => act.startsWith('answer'))
      .map((duty) => `${duty.act}.${duty.occurrence}`);
  expect(open([])).toEqual(['answerQuestion.4', 'answerQuestion.5', 'answerUrge.6']);
  expect(open([answered])).toEqual(['answerQuestion.5', 'answerUrge.6']);
});

test('the time to rate runs from the first written answer, and nobody is invited who left no name', () => {
  const rate = (life: readonly Fact[]) => dutiesOf(petition, given(life), calendars).find(({ act }) => act === 'rate');
  const later = [...lifeTo('review-decided', zero), served('review-opinion', on('2026-03-20'))];
  expect(rate(later)?.sinceOn.toString()).toBe(zero);
  expect(rate(lifeTo('replied', zero, { anonymous: true }))).toBeUndefined();
});
