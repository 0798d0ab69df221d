import type { UnitId } from '#kernel/ids.ts';
import type { LiveAccusation } from './accusation.ts';
import type { CustodianAct } from './routes/acts.ts';

/** What a custodian can do now, the most pressing first: a page offers nothing that would be turned away. */
export function offersTo(accusation: LiveAccusation, unit: UnitId | null): readonly CustodianAct[] {
  const { stage, known, holder } = accusation;
  if (!unit || !known.custody.includes(unit)) return [];
  const always: readonly CustodianAct[] = ['writeToReporter', 'note'];
  const answering: readonly CustodianAct[] = known.questions.length > 0 ? ['answerQuestion'] : [];
  if (stage === 'concluded') return [...answering, ...always];
  const mine = holder === unit;
  const inHand: readonly CustodianAct[] = mine ? stepsOf(accusation) : [];
  const naming: readonly CustodianAct[] = inHand.includes('nameAccused') ? [] : ['nameAccused'];
  return [...answering, ...inHand, ...naming, ...always];
}

/** The way forward, step by step: whom it is about, where it goes, what came of it, the end. */
function stepsOf({ stage, known }: LiveAccusation): readonly CustodianAct[] {
  if (stage === 'reported') return known.unitNamed ? ['route'] : ['nameAccused'];
  if (stage === 'routed') return ['feedback', 'route'];
  return stage === 'told' && known.questions.length === 0 ? ['conclude', 'feedback'] : ['feedback'];
}
