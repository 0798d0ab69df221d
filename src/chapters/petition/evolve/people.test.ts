import { expect, test } from 'vitest';
import { dutiesOf } from '#kernel/matter.ts';
import {
  certified,
  endedAs,
  explained,
  helpApplied,
  helpChecked,
  helpDecided,
  helpPaid,
  settlementAgreed,
  settlementBroken,
  settlementDeclined,
  settlementOffered,
  substanceChecked,
} from '#test/given/aftercare.ts';
import { inStage } from '#test/given/in-stage.ts';
import { appointed, left, mandateEnded, named, signed } from '#test/given/party.ts';
import { calendars, given, lifeTo, type Fact } from '#test/given.ts';
import { petition } from '../chapter.ts';
import type { PetitionEvent } from '../events.ts';
import { stages, type Stage } from '../petition.ts';

// Facts about the people of a matter, settlement, help and the certified conclusion: where each can come to stand.
const zero = '2026-03-02';
const live = stages.filter((stage) => stage !== 'resealed');
const facts: readonly (readonly [PetitionEvent, readonly Stage[]])[] = [
  [signed(zero), live],
  [named(zero), live],
  [appointed(zero), live],
  [mandateEnded(zero), live],
  [left(zero), live],
  [settlementOffered(zero), ['handling']],
  [settlementDeclined(zero), ['handling']],
  [settlementBroken(zero), ['settled']],
  [helpApplied(zero), live],
  [helpDecided(zero), live],
  [helpPaid(zero), live],
  [helpChecked(zero), live],
  [explained(zero), live],
  [substanceChecked(zero), ['concluded']],
  [certified(zero), ['concluded']],
];

test.each(facts)('$type stands where it can, and is a fault anywhere else', (event, possible) => {
  for (const stage of ['none', ...stages] as const) {
    const fold = () => given([...inStage[stage], event]);
    if (possible.includes(stage)) expect(fold().version, stage).toBe(inStage[stage].length + 1);
    else expect(fold, stage).toThrow(event.type);
  }
});

const owed = (life: readonly Fact[]) =>
  dutiesOf(petition, given(life), calendars)
    .filter(({ act, nature }) => nature === 'owed' && act !== 'contact')
    .map(({ act, owner, reckoning, reason }) => [
      act,
      owner.kind === 'unit' ? `${owner.post}@${owner.unit}` : owner.kind,
      reckoning?.due.toString() ?? reason,
    ]);

test('what was agreed is owed within its days, and a broken agreement goes on by the clock that never stopped', () => {
  const settled = [...lifeTo('handling', zero), settlementOffered(zero), settlementAgreed('2026-03-20')];
  expect(owed(settled)).toEqual([['reportExecution', 'handler@99-county-zj', '2026-05-19']]);
  expect(owed([...settled, settlementBroken('2026-04-01')])).toEqual([
    ['issueOpinion', 'handler@99-county-zj', '2026-05-01'],
  ]);
});

test('help has a next step with an owner and no number of days', () => {
  const asked = [...lifeTo('decided', zero), helpApplied(zero)];
  expect(owed(asked)).toContainEqual(['decideHelp', 'handler@99-county-zj', 'no-number']);
  expect(owed([...asked, helpDecided(zero)])).toContainEqual(['payHelp', 'handler@99-county-zj', 'no-number']);
  expect(owed([...asked, helpDecided(zero), helpPaid(zero)])).toContainEqual([
    'checkHelp',
    'handler@99-county-zj',
    'no-number',
  ]);
  expect(owed([...asked, helpDecided(zero, false)])).toHaveLength(owed(asked).length - 1);
});

test('after the re-review the organ looks at the substance, then the office at the procedure, and nobody after that', () => {
  const ended = [...lifeTo('re-reviewed', zero), endedAs('re-reviewed', zero)];
  expect(owed(ended)).toEqual([['checkConclusion', 'handler@99-county-zj', '2026-04-01']]);
  const checked = [...ended, substanceChecked(zero)];
  expect(owed(checked)).toEqual([['checkConclusion', 'registrar@99-county-xf', '2026-04-01']]);
  const procedure: PetitionEvent = { ...(substanceChecked(zero) as object), part: 'procedure' } as PetitionEvent;
  expect(owed([...checked, procedure, certified(zero)])).toEqual([]);
});
