import type { PetitionEvent } from '#chapters/petition/events.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Kept } from '#kernel/entry.ts';
import type { ItemId } from '#kernel/ids.ts';
import type { MatterEvent, Recorded } from '#kernel/procedure.ts';

type Recordings = readonly Recorded<PetitionEvent | MatterEvent>[];
type Registered = Extract<PetitionEvent, { readonly type: 'PetitionRegistered' }>;
type Resealed = Extract<PetitionEvent, { readonly type: 'MatterResealed' }>;

/** Where a text of the former matter stood: in which fact, on which day, and whether the petitioner could read it. */
export interface Paper {
  readonly of: string;
  readonly on: string;
  readonly told: boolean;
}

/** A matter of the open lane as its entries tell it, as far as the sealed lane takes it over. */
export interface Former {
  readonly registered: Registered;
  readonly resealed: Resealed;
  readonly generation: number;
  readonly files: readonly Kept[];
  readonly papers: ReadonlyMap<ItemId, Paper>;
  /** Officials who acted on it, and so had read it. */
  readonly actors: readonly string[];
}

/** Facts that the petitioner wrote or was told; texts of all others were written among officials. */
const toldTypes: ReadonlySet<string> = new Set<PetitionEvent['type']>([
  'PetitionTransferred',
  'PetitionAssigned',
  'PathNoticed',
  'PetitionRefused',
  'HandlingExtended',
  'MaterialAdded',
  'QuestionAsked',
  'QuestionAnswered',
  'PetitionUrged',
  'UrgeAnswered',
  'MessageWritten',
  'ReviewRequested',
  'PetitionRated',
]);
const documents: ReadonlySet<string> = new Set<PetitionEvent['type']>(['OpinionIssued', 'ReviewDecided']);

/** @returns undefined when the entry is not the one that reseals a petition */
export function formerOf(recorded: Recordings, version: number): Former | undefined {
  const registered = recorded[0]?.event;
  const resealed = recorded.find((one) => one.version === version)?.event;
  if (registered?.type !== 'PetitionRegistered' || resealed?.type !== 'MatterResealed') return undefined;
  const papers = new Map<ItemId, Paper>();
  const files = [...registered.files];
  let generation = 0;
  for (const [index, { event, at }] of recorded.entries()) {
    if (event.type === 'CodeReplaced' && event.place === undefined) generation = event.generation;
    if (event.type === 'MaterialAdded') files.push(...event.files);
    // A document binds and is known from its service on; one that was only signed nobody outside has seen.
    const told = toldTypes.has(event.type) || (documents.has(event.type) && servedAfter(recorded, index));
    for (const item of itemsIn(event)) {
      if (told || !papers.has(item)) papers.set(item, { of: event.type, on: dayOf(at).toString(), told });
    }
  }
  const actors = recorded.flatMap(({ actor }) => (actor.startsWith('person:') ? [actor.slice('person:'.length)] : []));
  return { registered, resealed, generation, files, papers, actors };
}

const servedAfter = (recorded: Recordings, index: number): boolean =>
  recorded.slice(index + 1).some(({ event }) => event.type === 'DocumentServed');

/** Every vault item that an event points to, also inside a command that waited for a second person. */
function itemsIn(value: unknown): ItemId[] {
  if (typeof value !== 'object' || value === null) return [];
  const { item } = value as { readonly item?: unknown };
  if (typeof item === 'string' && 'commitment' in value) return [item as ItemId];
  return Object.values(value).flatMap((member) => itemsIn(member));
}
