import type { Concerned } from '#kernel/conflict.ts';
import type { UnitId } from '#kernel/ids.ts';
import { rule } from '#law/law.ts';
import type { Petition } from './petition.ts';

/**
 * Whose own affair a petition is (所涉的单位): the unit that it complains of, and under review the one whose answer is
 * looked at again. Undefined where nobody is named and nobody has stepped aside.
 */
export function concernedIn(petition: Petition): Concerned | undefined {
  if (petition.stage === 'none' || petition.stage === 'resealed') return undefined;
  const { facts, recused: aside } = petition.known;
  const reviewed = petition.stage === 'under-review' ? [petition.held.holder] : [];
  const units: readonly UnitId[] = [...(facts.concerned ? [facts.concerned] : []), ...reviewed];
  if (units.length === 0 && aside.length === 0) return undefined;
  const { under } = rule(facts.ruleSet, 'recusal', facts.region ?? undefined, facts.registeredOn);
  return { under, units, aside };
}
