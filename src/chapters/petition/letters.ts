import { LackingPart } from '#kernel/documents.ts';
import type { LetterIssue, LetterWords } from '#kernel/letters.ts';
import type { UnitId } from '#kernel/ids.ts';
import { findGround } from '#law/law.ts';
import { dayWritten, lackingParts } from '#ui/papers/paper.ts';
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
  return papersOf(event, before.known.facts).flatMap((model): LetterIssue[] => {
    const { kind, series } = model;
    return series ? [{ kind, by, series, lacking: (given) => lackingIn(model, event, before, given) }] : [];
  });
}

const written = '写明';

/**
 * The parts of a letter that its act was to write and left blank. What else stands on it, days, organs, what was said at
 * registration, is on record already and was looked at there.
 */
function lackingIn(
  model: AnyPaperModel,
  event: PetitionEvent,
  before: LivePetition,
  given: LetterWords,
): LackingPart | undefined {
  const fill = (text: Look['text']) => model.fill(event as never, { ...atIssue(event, before, given), text });
  const content = fill((kept) => given.text(kept));
  const whole = fill((kept) => Object.fromEntries(Object.keys(given.text(kept)).map((part) => [part, written])));
  const parts = Object.fromEntries(Object.entries(model.parts).filter(([part]) => whole[part]?.includes(written)));
  const missing = lackingParts({ model: { ...model, parts }, content });
  const { kind, under } = model;
  return missing.length > 0 ? new LackingPart({ kind, under, parts: Object.values(model.parts) }, missing) : undefined;
}

/** What a letter is made of besides the texts of its act, as far as it is known while it is issued. */
const atIssue = (event: PetitionEvent, before: LivePetition, { unit }: LetterWords): Omit<Look, 'text'> => ({
  facts: before.known.facts,
  subject: '',
  name: '',
  party: {},
  organ: signerOf(event, before),
  unit,
  superior: () => undefined,
  ground: groundOf(before.known.facts),
  due: () => '',
  day: dayWritten,
  markOf: () => '',
  earlier: () => [],
  agreement: {},
});
