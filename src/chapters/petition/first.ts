import { rulesOf } from '#law/law.ts';
import type { LivePetition } from './petition.ts';

/**
 * Whether a matter is a first petition (初次信访): raised with any organ for the first time. It is one unless a person has
 * linked it to an earlier one; numbers rise with the day, so the smaller number is the earlier matter.
 */
export function isFirst({ known: { facts, links } }: LivePetition): boolean {
  return links.every(({ number }) => number > facts.number);
}

/** Whether the rules on first petitions are in force for it, so that the organ has to speak to the petitioner soon. */
export function owesContact(petition: LivePetition): boolean {
  const { ruleSet, region, registeredOn, reachable } = petition.known.facts;
  if (!reachable || !isFirst(petition)) return false;
  return rulesOf(ruleSet, region ?? undefined, registeredOn).some(({ id }) => id === 'first-petition');
}
