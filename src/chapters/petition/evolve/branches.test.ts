import { expect, test } from 'vitest';
import { dutiesOf } from '#kernel/matter.ts';
import { units } from '#test/cast.ts';
import {
  correctionAsked,
  materialAsked,
  published,
  recusalAsked,
  supported,
  excluded,
  leftSimple,
  pathChanged,
  pathResult,
  tookSimple,
  withdrawn,
} from '#test/given/branches.ts';
import { endedAs } from '#test/given/aftercare.ts';
import { assigned, objected, objectionAnswered } from '#test/given/routing.ts';
import { proposal } from '#test/given/offered.ts';
import { by, ordinary, when, calendars, given, lifeTo, on, served, type Fact } from '#test/given.ts';
import { petition } from '../chapter.ts';
import type { PetitionEvent } from '../events.ts';

// What the branches beside the main line make of a matter, and which clock runs then.

const zero = '2026-03-02';
const last = (facts: readonly Fact[]): PetitionEvent => facts.at(-1) as PetitionEvent;

test('what waited for a second person waits no more once the matter has ended by a withdrawal', () => {
  const waiting = [...lifeTo('handling', zero), proposal('issueOpinion'), withdrawn(zero)];
  const owed = (facts: readonly Fact[]) => dutiesOf(petition, given(facts), calendars).map(({ act }) => act);
  expect(owed(waiting)).toContain('approve');
  const ended = [...waiting, endedAs('withdrawn', '2026-03-11')];
  expect(given(ended).proposal).toBeNull();
  expect(owed(ended)).not.toContain('approve');
});

test('a matter that the sender takes back is reported on by nobody until it is assigned anew', () => {
  const assigns = [...lifeTo('registered', zero), assigned(zero, '2026-05-01')];
  const reports = (facts: readonly Fact[]) =>
    dutiesOf(petition, given(facts), calendars).flatMap(({ act, owner, reckoning }) =>
      act === 'reportResult' && owner.kind === 'unit' ? [[owner.unit, reckoning?.due.toString()]] : [],
    );
  expect(reports(assigns)).toEqual([[units.countyHousing.id, '2026-05-01']]);
  const kept = [...assigns, objected('2026-03-04'), objectionAnswered('2026-03-06', 'kept')];
  expect(reports(kept)).toEqual([[units.countyHousing.id, '2026-05-01']]);
  const back = [...assigns, objected('2026-03-04'), objectionAnswered('2026-03-06', 'agreed')];
  expect(reports(back)).toEqual([]);
  expect(reports([...back, assigned('2026-03-09', '2026-05-08')])).toEqual([[units.countyHousing.id, '2026-05-08']]);
});

test('a path with its own law that sets a day runs to that day, every day counted', () => {
  const noticed = { ...last(lifeTo('handling', zero, { path: 5 })), ownDue: on('2026-05-02') } as PetitionEvent;
  const [duty] = dutiesOf(petition, given([...lifeTo('routed', zero), noticed]), calendars);
  expect(duty?.reckoning?.due.toString()).toBe('2026-05-02');
  expect(duty?.reckoning?.trace().at(-1)).toMatchObject({ count: 61 });
});

test('a wrong path is put right, and the sixty days run from the first notice', () => {
  const life = [...lifeTo('handling', zero, { path: 2 }), pathChanged('2026-03-20', 6)];
  const [duty] = dutiesOf(petition, given(life), calendars);
  expect([duty?.act, duty?.reckoning?.due.toString()]).toEqual(['issueOpinion', '2026-05-01']);
});

test('a review may name the time for a new opinion', () => {
  const decided = { ...last(lifeTo('review-decided', zero, { outcome: 'redo' })), redoDays: 10 } as PetitionEvent;
  const redone = given([...lifeTo('under-review', zero), decided, served('review-opinion', on('2026-03-10'))]);
  const [duty] = dutiesOf(petition, redone, calendars);
  expect([duty?.limit, duty?.reckoning?.due.toString()]).toEqual(['redo', '2026-03-20']);
});

test('on the simple way ten working days run; off it the sixty run from the same day of acceptance', () => {
  const due = (more: readonly Fact[]) => {
    const [duty] = dutiesOf(petition, given([...lifeTo('routed', zero), tookSimple(zero), ...more]), calendars);
    return [duty?.act, duty?.limit, duty?.reckoning?.due.toString()];
  };
  expect(due([])).toEqual(['issueOpinion', 'simpleConclude', '2026-03-16']);
  expect(due([leftSimple('2026-03-12')])).toEqual(['issueOpinion', 'conclude', '2026-05-01']);
});

test('a hearing in the re-review moves its last day by the days that it took, and the trace says so', () => {
  const life = [...lifeTo('under-re-review', zero), excluded('2026-03-05', '2026-03-07')];
  const duty = dutiesOf(petition, given(life), calendars).find(({ act }) => act === 'decideReview');
  expect(duty?.reckoning?.due.toString()).toBe('2026-04-04');
  const outside = duty?.reckoning?.trace().filter(({ standing }) => standing === 'excluded');
  expect(outside?.map(({ on: day, name }) => [day.toString(), name])).toEqual([
    ['2026-03-05', 'hearing'],
    ['2026-03-06', 'hearing'],
    ['2026-03-07', 'hearing'],
  ]);
});

test('the result of a path stands on a path of its own alone', () => {
  expect(given([...lifeTo('handling', zero, { path: 2 }), pathResult(zero)]).own.stage).toBe('path-ended');
  expect(() => given([...lifeTo('handling', zero), pathResult(zero)])).toThrow('PathResultStated');
});

test('an order to do it again puts the claim back before the organ, from the day on which the order arrived', () => {
  const redone = given([
    ...lifeTo('review-decided', zero, { outcome: 'redo' }),
    served('review-opinion', on('2026-03-10')),
  ]);
  expect(redone.own).toMatchObject({
    stage: 'handling',
    path: 6,
    extendedDays: 0,
    held: { holder: units.countyHousing.id },
  });
  const [duty] = dutiesOf(petition, redone, calendars);
  expect([duty?.act, duty?.sinceOn.toString(), duty?.reckoning?.due.toString()]).toEqual([
    'issueOpinion',
    '2026-03-10',
    '2026-04-09',
  ]);
  expect(duty?.limit).toBe('redo');
  const again = given([
    ...lifeTo('review-decided', zero, { outcome: 'redo' }),
    served('review-opinion', on(zero)),
    last(lifeTo('decided', zero)),
    served('opinion', on(zero)),
  ]);
  expect(when(again, '2026-03-03', by.petitioner, ordinary.requestReview)).toMatchObject([
    { type: 'ReviewRequested', round: 'review' },
  ]);
});

const owed = (life: readonly Fact[]) =>
  dutiesOf(petition, given(life), calendars)
    .filter(({ act }) => act !== 'rate' && act !== 'contact')
    .map(({ act, limit, owner, reckoning }) => [
      act,
      limit,
      owner.kind === 'unit' ? owner.post : owner.kind,
      reckoning?.due.toString(),
    ]);

test('material asked for gives the petitioner fifteen days and stops no clock', () => {
  const asked = [...lifeTo('handling', zero), materialAsked(zero)];
  expect(owed(asked)).toEqual([
    ['issueOpinion', 'conclude', 'handler', '2026-05-01'],
    ['addMaterial', 'supplyMaterial', 'petitioner', '2026-03-17'],
  ]);
  const brought: PetitionEvent = { type: 'MaterialAdded', text: null, files: [], addedOn: on(zero) };
  expect(owed([...asked, brought])).toHaveLength(1);
});

test('a date said to be wrong, and a request to step aside, are duties of whoever has the matter', () => {
  expect(owed([...lifeTo('handling', zero), correctionAsked(zero), recusalAsked(zero)]).slice(1)).toEqual([
    ['answerCorrection', 'answerCorrection', 'handler', '2026-03-09'],
    ['decideRecusal', 'decideRecusal', 'head', '2026-03-05'],
  ]);
});

test('a public notice runs its thirty days before the service can be recorded', () => {
  expect(owed([...lifeTo('decided', zero), published(zero)])).toEqual([['serve', 'serve', 'handler', '2026-04-09']]);
});

test('a supported claim is carried out within its days, and stays owed after the conclusion', () => {
  const answered = [...lifeTo('handling', zero), supported(zero), served('opinion', on(zero))];
  expect(owed(answered)).toContainEqual(['reportExecution', 'execute', 'handler', '2026-05-01']);
  const concluded: PetitionEvent = {
    type: 'PetitionConcluded',
    by: units.countyHousing.id,
    how: 'not-challenged',
    concludedOn: on('2026-04-20'),
  };
  expect(owed([...answered, concluded])).toEqual([['reportExecution', 'execute', 'handler', '2026-05-01']]);
});
