import type { ItemId, UnitId } from '#kernel/ids.ts';
import type { EventShape } from '#kernel/entry.ts';
import { issuerKey, letterMark, type LetterNumber } from '#kernel/letters.ts';
import type { House } from '#kernel/house.ts';
import type { Recorded } from '#kernel/procedure.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { Content } from '#kernel/vault.ts';
import { dayOf } from '#kernel/clock.ts';
import { dayWritten, type MadePaper, type PaperSetting } from '#ui/papers/paper.ts';
import { duties } from '../duties.ts';
import type { PetitionEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { groundOf, papersOf, signerOf } from '../letters.ts';
import type { LivePetition, Petition } from '../petition.ts';
import type { AnyPaperModel, Look } from './paper.ts';

/** One paper of a petition. */
export interface MatterPaper extends MadePaper {
  readonly model: AnyPaperModel;
  readonly event: PetitionEvent;
  readonly served: boolean;
}

/** What papers are made from: the whole stream, the texts, and the party where the reader may know them. */
export interface MatterRecord {
  readonly house: Pick<House, 'units' | 'calendars' | 'mode' | 'clock'>;
  readonly number: MatterNumber;
  readonly recorded: readonly Recorded<PetitionEvent>[];
  readonly texts: ReadonlyMap<ItemId, Content>;
  readonly party: Content;
  /** The names under which organs issued its letters, by {@link issuerKey}. */
  readonly issuers?: ReadonlyMap<string, string>;
}

const lettersOf = (event: EventShape): readonly LetterNumber[] => event.letters ?? [];

/** Every paper of a matter, in the order of its facts. */
export function papersOfMatter(matter: MatterRecord): readonly MatterPaper[] {
  let state: Petition = { stage: 'none' };
  const found: MatterPaper[] = [];
  for (const one of matter.recorded) {
    const before = state;
    state = evolve(state, one);
    if (state.stage !== 'none') found.push(...papersAt(matter, one, before, state));
  }
  return found;
}

/** The papers that one fact makes, given what stood before it and after. */
export function papersAt(
  matter: MatterRecord,
  one: Recorded<PetitionEvent>,
  before: Petition,
  after: Exclude<Petition, { readonly stage: 'none' }>,
): readonly MatterPaper[] {
  const { event, version } = one;
  const { facts } = after.known;
  const signer = before.stage === 'none' ? facts.office : signerOf(event, before as LivePetition);
  const look = lookAt(matter, version, signer, after);
  return papersOf(event, facts).map((model): MatterPaper => {
    const number = lettersOf(event).find(({ kind }) => kind === model.kind);
    const mark = number ? letterMark(number) : '';
    return {
      model,
      version,
      event,
      signer,
      issuer: number && matter.issuers?.get(issuerKey(number)),
      on: dayOf(one.at),
      mark,
      served: matter.recorded.some((later) => later.version > version && later.event.type === 'DocumentServed'),
      content: { subject: look.subject, registered: look.day(facts.registeredOn), ...model.fill(event as never, look) },
    };
  });
}

function lookAt(matter: MatterRecord, version: number, signer: UnitId, after: LivePetition): Look {
  const { house, recorded, texts, party } = matter;
  const { facts } = after.known;
  const text: Look['text'] = (kept) => (kept && texts.get(kept.item)) || {};
  const open = duties(after, house.calendars);
  // A draft has no version yet: all that is on record came before it.
  const known = recorded.filter((one) => version === 0 || one.version <= version).map(({ event }) => event);
  const day = (on: Temporal.PlainDate): string => dayWritten(on);
  return {
    facts,
    subject: text(facts.narrative)['title'] ?? '',
    name: party['name'] ?? '',
    party,
    organ: 'held' in after ? after.held.holder : signer,
    text,
    unit: (id) => (id ? house.units.get(id) : undefined),
    superior: (id, on) => house.units.superior(id, on),
    ground: groundOf(facts),
    due(act) {
      const due = open.find((duty) => duty.act === act && duty.reckoning)?.reckoning?.due;
      return due ? day(due) : '';
    },
    day,
    agreement: ('agreement' in after && texts.get(after.agreement)) || {},
    earlier: <Type extends PetitionEvent['type']>(type: Type) =>
      known.filter((one): one is Extract<PetitionEvent, { readonly type: Type }> => one.type === type),
    markOf(document) {
      const kinds = document === 'refusal' ? ['refusal', 'no-longer-accepted'] : [document];
      if (document === 'opinion') kinds.push('suggestion-reply');
      const issued = recorded
        .filter((one) => one.version < version)
        .flatMap(({ event }) => lettersOf(event))
        .findLast(({ kind }) => kinds.includes(kind));
      return issued ? letterMark(issued) : '';
    },
  };
}

/** What a paper of this matter is set for. */
export const settingOf = ({
  house,
  number,
  party,
}: Pick<MatterRecord, 'house' | 'number' | 'party'>): PaperSetting => ({
  house,
  number,
  addressee: party['name'],
});
