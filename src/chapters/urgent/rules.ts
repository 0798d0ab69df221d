import type { RuleSet } from '#chapters/petition/events.ts';
import type { Powers } from '#kernel/authority.ts';
import type { Citation } from '#kernel/citation.ts';
import { fixed, rule } from '#law/law.ts';
import type { Addressee } from './events.ts';

/** The acts of this chapter. */
export const acts = ['reportUrgent', 'receiveUrgent', 'followUrgent', 'endUrgent', 'allocate', 'passLimit'] as const;
export type Act = (typeof acts)[number];

/** Who may do what. Nobody needs a second person's consent to say that somebody is in danger. */
export const powers: Powers<Act> = {
  reportUrgent: ['registrar', 'handler', 'head'],
  receiveUrgent: ['informed'],
  followUrgent: ['registrar', 'handler', 'head'],
  endUrgent: ['registrar', 'handler', 'head'],
  allocate: ['registrar', 'handler', 'head', 'informed'],
  passLimit: ['system'],
};

/** The article under which a danger is reported. */
export const placeOf = (ruleSet: RuleSet): Citation => rule(ruleSet, 'urgent-report').under;

/** The minutes within which it is reported, and where that stands. */
export function minutesIn(ruleSet: RuleSet): { readonly max: number; readonly under: Citation } {
  const row = rule(ruleSet, 'urgent-minutes');
  return { max: fixed(row, 'minutesMax'), under: row.under };
}

/** Whom the texts name: each unit's list, and under the regulations of 2022 what a petition office owes besides. */
export function addressees(ruleSet: RuleSet, office: boolean): readonly Addressee[] {
  const up = office && ruleSet === 'regulations-2022' ? [rule(ruleSet, 'urgent-report-up')] : [];
  return [rule(ruleSet, 'urgent-report'), ...up].flatMap(({ fixes }) => fixes['to'] as readonly Addressee[]);
}
