import type { LetterIssue } from '#kernel/letters.ts';
import type { UnitId } from '#kernel/ids.ts';
import { findGround } from '#law/law.ts';
import { paperModels } from './documents/models.ts';
import type { AnyPaperModel, Look } from './documents/paper.ts';
import type { PetitionEvent } from './events.ts';
import type { Registered } from './known.ts';
import { holderOf, type LivePetition, type Petition } from './petition.ts';

type Facts = Omit<Registered, 'type'>;

/** The ground that a fact names, of the rule set of the matter. */
export const groundOf =
  ({ ruleSet, region, registeredOn }: Facts): Look['ground'] =>
  (id) =>
    findGround(ruleSet, id, region ?? undefined, registeredOn);

/** The papers that a fact makes. */
export const papersOf = (event: PetitionEvent, facts: Facts): readonly AnyPaperModel[] =>
  paperModels.filter(
    ({ on, when }) => on.includes(event.type) && (when?.(event as never, { facts, ground: groundOf(facts) }) ?? true),
  );

/** Facts that name no organ, and whose papers are those of the organ that has the matter in hand. */
const ofHolder: ReadonlySet<string> = new Set<PetitionEvent['type']>([
  'HandlingExtended',
  'DocumentServed',
  'SettlementAgreed',
]);

/** The organ in whose name the paper of a fact goes out. */
export function signerOf(event: PetitionEvent, before: LivePetition): UnitId {
  if (event.type === 'ReviewRequested') return event.reviewer;
  if ('by' in event && event.by) return event.by;
  return ofHolder.has(event.type) ? holderOf(before) : before.known.facts.office;
}

/** The letters under a number that a fact issues. Registration issues none: its number is the matter's own. */
export function letters(event: PetitionEvent, before: Petition): readonly LetterIssue[] {
  if (before.stage === 'none') return [];
  const by = signerOf(event, before);
  return papersOf(event, before.known.facts).flatMap(({ kind, series }) => (series ? [{ kind, by, series }] : []));
}
