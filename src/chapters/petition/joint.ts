import type { Standing } from '#kernel/authority.ts';
import { partyPlace } from '#kernel/authority.ts';
import { fixed, rule } from '#law/law.ts';
import type { Rule } from '#law/rule.ts';
import type { Joined, Known } from './known.ts';
import type { LivePetition } from './petition.ts';

/** The people of a matter besides the one who raised it: who signed with them, who speaks for all, who acts for them. */

/** Whether several people raised the matter (联名). */
export const isJoint = ({ parties }: Pick<Known, 'parties'>): boolean => parties.some(({ role }) => role !== 'agent');

/** Everybody who signed, the first petitioner among them as long as they have not left. */
export const signersOf = ({ parties, firstLeft }: Known): number =>
  parties.filter(({ role }) => role !== 'agent').length + (firstLeft ? 0 : 1);

/** Everybody who speaks for the others: the first petitioner, and those who were named. */
export const speakersOf = ({ parties, firstLeft }: Known): number =>
  parties.filter(({ role }) => role === 'representative').length + (firstLeft ? 0 : 1);

/** The rule on the number of representatives, as it is in force for this matter and its place. */
export const representativesRule = (petition: LivePetition): Rule => ruleFor(petition, 'representatives');
export const agentsRule = (petition: LivePetition): Rule => ruleFor(petition, 'agents');

const ruleFor = ({ known: { facts } }: LivePetition, id: string): Rule =>
  rule(facts.ruleSet, id, facts.region ?? undefined, facts.registeredOn);

/**
 * How many may speak for all. The texts say it of visits. It is taken for every form: nobody loses by it, since each who
 * signed keeps their own code, questions and right to a review, and answers reach the group through so many.
 */
export function speakersMax(petition: LivePetition): number {
  const row = representativesRule(petition);
  const small = row.fixes['smallGroupMax'];
  const isSmall = typeof small === 'number' && signersOf(petition.known) <= small;
  return fixed(row, isSmall ? 'smallGroupRepresentativesMax' : 'representativesMax');
}

/** One of the people of a matter, by the place that their code names. */
export const joinedAt = ({ parties }: Known, place: number): Joined | undefined =>
  parties.find((one) => one.place === place);

/** Whether somebody who acts is no party any more: the first petitioner after leaving, or one whose mandate ended. */
export function hasLeft({ known }: LivePetition, actor: string, { capacity }: Standing): boolean {
  if (capacity === 'petitioner') return known.firstLeft;
  const place = partyPlace(actor);
  return place !== undefined && joinedAt(known, place)?.role !== capacity;
}
