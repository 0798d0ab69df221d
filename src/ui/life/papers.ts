import { dayOf } from '#kernel/clock.ts';
import { LackingPart } from '#kernel/documents.ts';
import type { EventShape } from '#kernel/entry.ts';
import type { House } from '#kernel/house.ts';
import type { ItemId, UnitId } from '#kernel/ids.ts';
import { issuerKey, issuersOf, letterMark, type LetterIssue, type LetterWords } from '#kernel/letters.ts';
import { isMatterEvent } from '#kernel/matter.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { Chapter, MatterEvent, Recorded } from '#kernel/procedure.ts';
import type { Content } from '#kernel/vault.ts';
import {
  dayWritten,
  lackingParts,
  paperOf,
  type DraftedPaper,
  type MadePaper,
  type PaperForm,
} from '#ui/papers/paper.ts';

/** What a paper of a chapter may look at beside the fact that it tells of. */
export interface PaperLook<State, Event = unknown> extends LetterWords {
  /** The matter as it stands after the fact. */
  readonly state: State;
  /** What the matter goes by, and the number of it; empty while the letter is being issued. */
  readonly subject: string;
  /** What is on record up to the fact itself; nothing while the letter is being issued. */
  readonly recorded: readonly Event[];
  readonly day: typeof dayWritten;
}

/** A kind of paper of a chapter on the common pages, with the facts that make one. */
export interface LifePaper<
  State,
  Event extends EventShape,
  Type extends Event['type'] = Event['type'],
> extends PaperForm {
  readonly on: readonly Type[];
  when?(event: Extract<Event, { readonly type: Type }>, state: State): boolean;
  fill(event: Extract<Event, { readonly type: Type }>, look: PaperLook<State, Event>): Readonly<Record<string, string>>;
}

/** A model whose facts are told apart by {@link LifePaper.on} alone. */
export type AnyLifePaper<State> = PaperForm & {
  readonly on: readonly string[];
  when?(event: never, state: State): boolean;
  fill(event: never, look: PaperLook<State>): Readonly<Record<string, string>>;
};

/** The papers of a chapter, and the organ in whose name each goes out. */
export interface LifePapers<State, Event extends EventShape> {
  readonly models: readonly AnyLifePaper<State>[];
  /** The acts that issue them: their forms have a preview. */
  readonly issuedBy: readonly string[];
  signer(event: Event, after: State): UnitId;
}

const madeBy = <State, Event extends EventShape>(
  { models }: LifePapers<State, Event>,
  event: Event,
  after: State,
): readonly AnyLifePaper<State>[] =>
  models.filter(({ on, when }) => on.includes(event.type) && (when?.(event as never, after) ?? true));

/**
 * The letters under a number that a fact of this chapter issues. All that must stand on one comes with its act, so one
 * that lacks a part is turned away with the act, whichever way it comes.
 */
export const lettersBy =
  <State, Event extends EventShape>(
    papers: LifePapers<State, Event>,
    evolve: (state: State, recorded: Recorded<Event>) => State,
  ) =>
  (event: Event, before: State): readonly LetterIssue[] => {
    if (!papers.models.some(({ on }) => on.includes(event.type))) return [];
    const after = evolve(before, { event, version: 0, at: Temporal.Instant.fromEpochMilliseconds(0), ...unsaid });
    return madeBy(papers, event, after).flatMap((model): LetterIssue[] => {
      const { kind, series, under, parts } = model;
      if (!series) return [];
      const lacking = (given: LetterWords): LackingPart | undefined => {
        const content = model.fill(event as never, {
          ...given,
          state: after,
          subject: '',
          recorded: [],
          day: dayWritten,
        });
        const missing = lackingParts({ model, content });
        return missing.length > 0 ? new LackingPart({ kind, under, parts: Object.values(parts) }, missing) : undefined;
      };
      return [{ kind, by: papers.signer(event, after), series, lacking }];
    });
  };

const unsaid = { actor: '', capacity: '' } as const;

/** A matter of a chapter as its papers are made from it. */
export interface LifeRecord<State, Event extends EventShape> {
  readonly house: House;
  readonly chapter: Pick<Chapter<State, never, Event>, 'initial' | 'lane'> & {
    evolve(state: State, recorded: Recorded<Event>): State;
  };
  readonly papers: LifePapers<State, Event>;
  readonly recorded: readonly Recorded<Event | MatterEvent>[];
  readonly texts: ReadonlyMap<ItemId, Content>;
  readonly subject: string;
}

/** Every paper of a matter of a chapter, in the order of its facts. */
export async function papersOfLife<State, Event extends EventShape>(
  record: LifeRecord<State, Event>,
): Promise<readonly MadePaper[]> {
  const { house, chapter, papers, texts, subject } = record;
  const recorded = record.recorded.filter((one): one is Recorded<Event> => !isMatterEvent(one.event));
  const numbers = recorded.flatMap(({ event }) => (event as EventShape).letters ?? []);
  const session = house.database.as(chapter.lane === 'sealed' ? 'sealed' : 'app');
  const issuers = await issuersOf(session, chapter.lane, numbers);
  const given: LetterWords = {
    text: (kept) => (kept && texts.get(kept.item)) || {},
    unit: (id) => (id ? house.units.get(id) : undefined),
  };
  let state = chapter.initial;
  return recorded.flatMap((one, index) => {
    const { event, version, at } = one;
    state = chapter.evolve(state, one);
    const before = recorded.slice(0, index + 1).map((each) => each.event);
    const look = { ...given, state, subject, recorded: before, day: dayWritten };
    return madeBy(papers, event, state).map((model): MadePaper => {
      const number = (event as EventShape).letters?.find(({ kind }) => kind === model.kind);
      return {
        model,
        version,
        signer: papers.signer(event, look.state),
        issuer: number && issuers.get(issuerKey(number)),
        on: dayOf(at),
        mark: number ? letterMark(number) : '',
        content: model.fill(event as never, look),
      };
    });
  });
}

/**
 * The papers that facts would make which are only foreseen, each with its pieces: without a number, on no record.
 * @param facts what {@link foresee} made of an act
 */
export async function draftsOfLife<State, Event extends EventShape>(
  record: LifeRecord<State, Event>,
  facts: readonly Event[],
  number: MatterNumber,
): Promise<readonly DraftedPaper[]> {
  const { house } = record;
  const at = house.clock.now();
  const foreseen = facts.map((event) => ({ event, version: 0, at, ...unsaid }));
  const papers = await papersOfLife({ ...record, recorded: [...record.recorded, ...foreseen] });
  const drafts = papers.filter(({ version }) => version === 0);
  return Promise.all(
    drafts.map(async (paper) => ({ paper, pieces: await house.typesetter.pieces(paperOf({ house, number }, paper)) })),
  );
}
