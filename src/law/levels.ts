import type { Level } from '#kernel/units.ts';
import type { FormId } from './rule.ts';

/** The levels of organs, highest first. */
export const levels: readonly Level[] = ['central', 'province', 'city', 'county', 'township'];

/**
 * Whether a matter raised in this form belongs at the receiving organ's level: a visit goes to the level of the organ
 * with power, or one above it (2005, article 16; 2022, article 20). No other form is bound to a level.
 */
export function levelSuits(form: FormId, competent: Level, receiving: Level): boolean {
  if (form !== 'visit') return true;
  const steps = levels.indexOf(competent) - levels.indexOf(receiving);
  return steps === 0 || steps === 1;
}

/** Whether one level stands below another. */
export const isLower = (one: Level, other: Level): boolean => levels.indexOf(one) > levels.indexOf(other);
