import type { EventShape } from './entry.ts';
import type { House } from './house.ts';
import type { ItemId, KeyId, StreamId } from './ids.ts';
import { standingNamed, type PartyCapacity } from './authority.ts';
import { prepareCommit } from './commit.ts';
import { noTip } from './ledger/append.ts';
import { dutiesOf, evolveMatter, unborn, type Matter } from './matter.ts';
import type { Write } from './statement.ts';
import { perform, type Performed } from './perform.ts';
import type { Calendars, Chapter, Count, MatterEvent, Recorded } from './procedure.ts';
import { redate, redatingOf, type Before, type Redating } from './redate.ts';
import type { Lane } from './vault.ts';

/** Where a matter's party can be written to, as its own facts name it. The contact is looked up when a message leaves. */
export interface Correspondent {
  readonly number: string;
  /** The vault item of the party; null when nobody left a name or a contact. */
  readonly party: ItemId | null;
  /** The matter's key and the generation of its query code. */
  readonly key: KeyId;
  readonly generation: number;
  /** The other people of the matter, by their place; those whose part in it has ended are not among them. */
  readonly others?: ReadonlyMap<number, OtherCorrespondent>;
}

/** One of the other people of a matter, and as what they have part in it. */
interface OtherCorrespondent extends Pick<Correspondent, 'key' | 'generation'> {
  readonly party: ItemId;
  readonly as: PartyCapacity;
}

/** A chapter with its own types closed over, for the work that goes through streams of every kind. */
export interface Enrolled {
  readonly name: string;
  readonly lane: Lane;
  /** The type of a stream's first entry, by which its chapter is known. */
  readonly firstType: string;
  /** Records that the last day of a duty passed, if it did and is not on record. */
  passLimit(house: House, stream: StreamId, duty: string): Promise<Performed<unknown>['done']>;
  /** What a change of rules would move of a stream, nothing written; and the same put on record. */
  foresee(recorded: readonly Recorded<EventShape>[], calendars: Calendars, after: Before): readonly Redating[];
  redate(house: House, stream: StreamId, before: Before): Promise<boolean>;
  /** Takes a newer calendar into use on a matter, if anything of it rests on what was not published. */
  applyCalendar(house: House, stream: StreamId, edition: string): Promise<Performed<unknown>['done']>;
  /** Everything that a matter counts for as its stream tells of it. */
  counts(recorded: readonly Recorded<EventShape>[], calendars: Calendars): readonly Count[];
  /** Makes the rows again that the commits of a stream wrote, from its entries alone: one commit after another. */
  replay(stream: StreamId, calendars: Calendars): Replayed;
  /** Null when nobody is to be written to, as for a matter that left its lane. */
  correspondent(recorded: readonly Recorded<EventShape>[]): Correspondent | null;
  /** The register that the chapter keeps itself for the common lists; without one the kernel keeps it. */
  readonly register?: OwnRegister;
}

/** The rows that the next commit of a stream wrote, without the entries themselves. */
export type Replayed = (commit: readonly Recorded<EventShape>[]) => readonly Write[];

/** A chapter's own register as the common lists read it. */
export interface OwnRegister {
  /** SQL that selects the {@link listedColumns} of every matter in it. */
  readonly text: string;
  /** The stages that a stage of a filter stands for. */
  stagesOf?(stage: string): readonly string[] | undefined;
}

/** The registers of the open lane as one, for lists that do not ask what kind of matter it is. */
export interface Registers {
  /** SQL of a table of {@link listedColumns}. */
  readonly text: string;
  stagesOf(stage: string): readonly string[];
}

/** What the common lists read of each matter. */
export const listedColumns =
  'stream, chapter, number, version, stage, rule_set, form, region, class, office, holder, opened_on, title';

/** The register that the kernel keeps, beside those that chapters on the roster keep themselves. */
export function registersOf(roster: readonly Pick<Enrolled, 'register'>[]): Registers {
  const own = roster.flatMap(({ register }) => register ?? []);
  const kept = `SELECT ${listedColumns.replace('form', 'NULL::text AS form')} FROM open.matter`;
  return {
    text: `(${[...own.map(({ text }) => text), kept].join(' UNION ALL ')})`,
    stagesOf: (stage) => own.map((one) => one.stagesOf?.(stage)).find((found) => found !== undefined) ?? [stage],
  };
}

/** Finds the chapter of a stream by the type of its first entry. */
export type ChapterOf = (firstType: string) => Enrolled | undefined;

/** The actor that records passed limits. */
export const sweeper = { kind: 'system', name: 'sweep' } as const;

/** The actor that takes a newer calendar into use. */
export const recomputer = { kind: 'system', name: 'calendar' } as const;

/** Puts a chapter on the roster. */
export function enrol<State, Command extends { readonly act: string }, Event extends EventShape>(
  chapter: Chapter<State, Command, Event>,
  ways: {
    readonly firstType: Event['type'];
    readonly correspondent?: (state: State) => Correspondent | null;
    readonly register?: OwnRegister;
  },
): Enrolled {
  type Fact = Recorded<Event | MatterEvent>;
  const fold = (recorded: readonly Recorded<EventShape>[]): Matter<State> =>
    (recorded as readonly Fact[]).reduce((matter, one) => evolveMatter(chapter, matter, one), unborn(chapter.initial));
  return {
    name: chapter.name,
    lane: chapter.lane,
    firstType: ways.firstType,
    async passLimit(house, stream, duty) {
      const command = () => ({ act: 'passLimit', duty }) as const;
      return (await perform(house, chapter, { actor: sweeper, stream, act: 'passLimit', command })).done;
    },
    foresee(recorded, calendars, after) {
      const matter = fold(recorded);
      const stands = () => dutiesOf(chapter, matter, calendars);
      return redatingOf(stands(), after(stands));
    },
    redate: (house, stream, before) => redate(house, chapter, stream, before),
    async applyCalendar(house, stream, edition) {
      const command = () => ({ act: 'applyCalendar', edition }) as const;
      return (await perform(house, chapter, { actor: recomputer, stream, act: 'applyCalendar', command })).done;
    },
    counts(recorded, calendars) {
      const matter = fold(recorded);
      return chapter.counts(matter.own, dutiesOf(chapter, matter, calendars));
    },
    replay(stream, calendars) {
      let before = unborn(chapter.initial);
      return (entries) => {
        const [first] = entries as readonly Fact[];
        if (!first) return [];
        const { at, actor, capacity, version } = first;
        const tip = { ...noTip, version: version - 1 };
        const events = (entries as readonly Fact[]).map(({ event }) => event);
        const commit = { stream, before, tip, events, at, actor, standing: standingNamed(capacity) };
        const { after, writes } = prepareCommit(chapter, commit, calendars);
        before = after;
        // The last one is the append.
        return writes.slice(0, -1);
      };
    },
    correspondent: (recorded) => ways.correspondent?.(fold(recorded).own) ?? null,
    ...(ways.register ? { register: ways.register } : {}),
  };
}
