import type { CivilDate } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { LiveAccusation } from './accusation.ts';
import { identityOpenUntil } from './decide/unsealing.ts';
import type { CustodianAct } from './routes/acts.ts';

/** What a custodian can do now, the most pressing first: a page offers nothing that would be turned away. */
export function offersTo(
  accusation: LiveAccusation,
  unit: UnitId | null,
  at: Temporal.Instant,
): readonly CustodianAct[] {
  const { stage, known, holder } = accusation;
  if (!unit || !known.custody.includes(unit)) return [];
  const always: readonly CustodianAct[] = ['writeToReporter', 'note'];
  const deciding: readonly CustodianAct[] =
    known.unsealing && !known.unsealing.opensAt && known.unsealing.of === unit
      ? ['approveUnsealing', 'declineUnsealing']
      : [];
  const renaming: readonly CustodianAct[] = known.renaming?.of === unit ? ['approveRenaming', 'declineRenaming'] : [];
  const answering: readonly CustodianAct[] = known.questions.length > 0 ? ['answerQuestion'] : [];
  if (stage === 'concluded') return [...answering, ...always];
  const mine = holder === unit;
  const inHand: readonly CustodianAct[] = mine ? stepsOf(accusation) : [];
  const naming: readonly CustodianAct[] = inHand.includes('nameAccused') ? [] : ['nameAccused'];
  const asking: readonly CustodianAct[] = mine ? identitySteps(accusation, at) : [];
  const correcting: readonly CustodianAct[] = mine && canRename(accusation) ? ['askRenaming'] : [];
  const returning: readonly CustodianAct[] = mine && canReturn(accusation) ? ['askReturn'] : [];
  return [
    ...answering,
    ...deciding,
    ...renaming,
    ...inHand,
    ...naming,
    ...correcting,
    ...returning,
    ...asking,
    ...always,
  ];
}

/** The way forward, step by step: whom it is about, where it goes, what came of it, the end. */
function stepsOf({ stage, known }: LiveAccusation): readonly CustodianAct[] {
  if (stage === 'reported') return known.unitNamed ? ['route'] : ['nameAccused'];
  const putting: readonly CustodianAct[] = known.correction ? ['recordCorrection'] : [];
  if (stage === 'routed') return [...putting, 'feedback', 'route'];
  if (stage === 'told' && known.questions.length === 0 && !known.correction) return ['conclude', 'feedback'];
  return [...putting, 'feedback'];
}

/** Whether the reporter can still be asked if an ordinary petition is meant. */
const canReturn = ({ stage, known }: LiveAccusation): boolean =>
  (stage === 'reported' || stage === 'routed') && !known.returning && !known.correction;

/** Whether a wrong name can come off: somebody is named, nothing waits, and another body is there to decide. */
const canRename = ({ known, holder }: LiveAccusation): boolean =>
  known.accused !== null && !known.renaming && known.custody.some((unit) => unit !== holder);

/** The way to who reported, where somebody left a name and another body is there to decide. */
function identitySteps({ known, holder }: LiveAccusation, at: Temporal.Instant): readonly CustodianAct[] {
  const { unsealing } = known;
  if (!known.facts.party || !known.custody.some((unit) => unit !== holder)) return [];
  if (!unsealing) return ['askUnsealing'];
  const { opensAt, openedOn } = unsealing;
  return opensAt && !openedOn && Temporal.Instant.compare(at, opensAt) >= 0 ? ['openIdentity'] : [];
}

/** Who reported, as far as this unit opened it: until which day it can be looked at. */
export interface IdentityOpen {
  readonly by: UnitId;
  readonly untilOn: CivilDate;
}

export function identityFor(
  accusation: LiveAccusation,
  unit: UnitId | null,
  today: CivilDate,
): IdentityOpen | undefined {
  const { unsealing } = accusation.known;
  const untilOn = identityOpenUntil(accusation);
  if (!unsealing || !untilOn || unsealing.by !== unit || accusation.holder !== unit) return undefined;
  return Temporal.PlainDate.compare(today, untilOn) <= 0 ? { by: unsealing.by, untilOn } : undefined;
}
