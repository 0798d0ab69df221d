import { actorName, standingFor, standingsOn, type Actor } from './authority.ts';
import { colleaguesOf, contextOf, grantsAndKey, grantsOf, tiesOn, wrappedKeyOf } from './context.ts';
import { prepareCommit, type Outcome } from './commit.ts';
import { DatabaseError, uniqueViolation, type Role, type Session } from './database.ts';
import { depositor, type Depositor } from './deposit.ts';
import { commandOrRefusal } from './asked.ts';
import { closeBeginning, decideBeginning, remember, type Beginning } from './beginning.ts';
import type { Duty } from './duty.ts';
import type { EventShape, Kept } from './entry.ts';
import { recordNew } from './group-commit.ts';
import type { House } from './house.ts';
import type { ItemId, StreamId } from './ids.ts';
import { appendConflicts, instantAfter, type Tip } from './ledger/append.ts';
import { actorsOn, readStream } from './ledger/read.ts';
import { letterNumberKey, numberLetters } from './letters.ts';
import { decideMatter, dutiesOf, evolveMatter, isMatterEvent, unborn, type Matter } from './matter.ts';
import type { Chapter, Context, MatterCommand, MatterEvent, Recorded } from './procedure.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { oneStatement, type Write } from './statement.ts';
import type { Content, Lane } from './vault.ts';

/** A key that makes a repeated request harmless, bound to its caller and a digest of its body. */
export interface Idempotency {
  readonly caller: string;
  readonly key: string;
  readonly digest: Buffer;
}

/** A matter as its entries tell of it, up to the last of them. */
interface Loaded<State> {
  readonly matter: Matter<State>;
  readonly tip: Tip;
}

/** The matter as a command left it. */
interface Stands<State> extends Loaded<State> {
  readonly stream: StreamId;
  readonly duties: readonly Duty[];
}

/** What can come of a command: it stands, or it was a repetition of one that stands, or one of four ways of no. */
export type Performed<State> =
  | ({ readonly done: 'recorded' } & Stands<State>)
  | ({ readonly done: 'repeated' } & Stands<State>)
  | { readonly done: 'refused'; readonly refusal: Refusal }
  | { readonly done: 'not-found' }
  /** Something that the decision reads has changed since the page was made. */
  | { readonly done: 'changed'; readonly version: number; readonly seen: number }
  | { readonly done: 'key-reused' };

type AnyChapter<State, Command extends { readonly act: string }, Event extends EventShape> = Chapter<
  State,
  Command,
  Event
>;

export const roleOf = (lane: Lane): Role => (lane === 'sealed' ? 'sealed' : 'app');

/** Opens a new stream: registration, the hot path. One statement, one round trip; what issues a letter takes its number before. */
export async function begin<State, Command extends { readonly act: string }, Event extends EventShape>(
  house: House,
  chapter: AnyChapter<State, Command, Event>,
  request: Beginning<NoInfer<Command>>,
  tries = 3,
): Promise<Performed<State>> {
  const { stream, idempotency } = request;
  const decided = decideBeginning(house, chapter, request);
  if (decided.done !== 'decided') return decided;
  const { texts, commit } = decided;
  const numbered = await numberLetters(house, chapter, { before: chapter.initial, texts, ...commit });
  if (isRefusal(numbered)) return { done: 'refused', refusal: numbered };
  const { writes, outcome } = closeBeginning(house, chapter, request, decided, numbered);
  const session = house.database.as(roleOf(chapter.lane));
  try {
    await recordNew(session, writes);
  } catch (error) {
    if (idempotency && isConflict(error, keyConflict)) return repeated(house, chapter, session, idempotency);
    if (isConflict(error, numberConflict) && tries > 1) return begin(house, chapter, request, tries - 1);
    throw error;
  }
  return { done: 'recorded', stream, matter: outcome.after, tip: outcome.tip, duties: outcome.duties };
}

const housePowers = { applyCalendar: ['system'] } as const;

/** What is asked of a matter that exists. */
export interface Asked<Command extends { readonly act: string }, State = never> {
  readonly actor: Actor;
  readonly stream: StreamId;
  readonly act: string;
  /** The version of the page that the act was made from; machines leave it out and are tried again. */
  readonly seen?: number;
  readonly command: (deposit: Depositor) => Command | MatterCommand;
  readonly idempotency?: Idempotency;
  /** The matter as the caller left it: it is not read again. What came after it is met at the ledger's key. */
  readonly left?: Loaded<State>;
}

/**
 * Loads, authorises and decides; nothing is written.
 * @returns the decision with what its commit is made of, or why there is none
 */
async function weigh<State, Command extends { readonly act: string }, Event extends EventShape>(
  house: House,
  chapter: AnyChapter<State, Command, Event>,
  session: Session,
  { stream, actor, act, seen, idempotency, command, left }: Asked<Command, State>,
) {
  // The sweep deposits nothing, and a limit passes on a matter whose key was erased too.
  const sweeps = act === 'passLimit' || act === 'applyCalendar';
  const beside =
    left && !sweeps ? await grantsAndKey(session, chapter, stream, chapter.keyOf(left.matter.own)) : undefined;
  const [loaded, grants] = await Promise.all([
    left ?? loadMatter(session, chapter, stream),
    // Only an official's standing is a grant; nobody else is asked for one.
    beside?.grants ?? (actor.kind === 'official' ? grantsOf(session, chapter, stream) : []),
  ]);
  // What the house does by itself to every matter stands in no chapter's table.
  const powers = act === 'applyCalendar' ? housePowers : chapter.powers;
  const standing = standingFor(powers, act, standingsOn(actor, stream, grants, chapter.offices));
  if (!loaded || !standing) return { done: 'not-found' } as const;
  const { matter: before, tip } = loaded;
  if (idempotency) {
    const earlier = await repeated(house, chapter, session, idempotency);
    if (earlier.done !== 'not-found') return earlier;
  }
  if (seen !== undefined && seen !== before.version) return { done: 'changed', version: before.version, seen } as const;
  const writes: Write[] = [];
  const texts = new Map<ItemId, Content>();
  const key = chapter.keyOf(before.own);
  const wrapped = sweeps ? undefined : beside ? beside.wrapped : await wrappedKeyOf(session, chapter.lane, key);
  const matterKey = wrapped && house.vault.unwrap(key, wrapped);
  // Nothing can be added where the key was erased, as of a matter that left the lane: for everybody it is not here.
  if (!matterKey && !sweeps) return { done: 'not-found' } as const;
  const made = commandOrRefusal({ act, command }, depositor(house, chapter.lane, stream, matterKey, { writes, texts }));
  if (isRefusal(made)) return { done: 'refused', refusal: made } as const;
  const at = instantAfter(tip, house.clock.now());
  const context = contextOf(house, at, actor, standing, tip.version + 1);
  const about = chapter.involved?.(before.own, act);
  const concerned = chapter.concerned?.(before.own, act);
  const colleagues = await colleaguesOf(chapter, session, act, context);
  const read: Context = {
    ...context,
    ...(colleagues ? { colleagues } : {}),
    ...(about ? { involved: await actorsOn(session, about) } : {}),
    ...(concerned ? { ties: await tiesOn(session, concerned, context) } : {}),
  };
  const events = decideMatter(chapter, before, made, read);
  if (isRefusal(events)) return { done: 'refused', refusal: events } as const;
  return {
    done: 'decided',
    writes,
    texts,
    commit: { stream, before, tip, events, at, actor: actorName(actor), standing },
    made,
    read,
  } as const;
}

/**
 * What would come of an act now: the same decision, and nothing of it is written. `facts` are those of the act itself,
 * also where a second person has to agree first.
 */
export async function foresee<State, Command extends { readonly act: string }, Event extends EventShape>(
  house: House,
  chapter: AnyChapter<State, Command, Event>,
  asked: Asked<NoInfer<Command>, NoInfer<State>>,
): Promise<Performed<State> | Foreseen<State, Event>> {
  const weighed = await weigh(house, chapter, house.database.as(roleOf(chapter.lane)), asked);
  if (weighed.done !== 'decided') return weighed;
  const { made, read, commit, texts } = weighed;
  const facts = chapter.seconds[asked.act] ? chapter.decide(commit.before.own, made as Command, read) : commit.events;
  return isRefusal(facts)
    ? { done: 'refused', refusal: facts }
    : { done: 'possible', before: commit.before, facts: facts as readonly Event[], texts };
}

interface Foreseen<State, Event> {
  readonly done: 'possible';
  readonly before: Matter<State>;
  readonly facts: readonly Event[];
  /** What would be kept of it: the texts that came with the act. */
  readonly texts: ReadonlyMap<ItemId, Content>;
}

/** What would come of opening a stream now; nothing of it is written. */
export function foreseeBeginning<State, Command extends { readonly act: string }, Event extends EventShape>(
  house: House,
  chapter: AnyChapter<State, Command, Event>,
  request: Beginning<NoInfer<Command>>,
): Performed<State> | Omit<Foreseen<State, Event>, 'before'> {
  const decided = decideBeginning(house, chapter, request);
  if (decided.done !== 'decided') return decided;
  const { texts, commit } = decided;
  const facts = commit.events.filter((event): event is Event => !isMatterEvent(event));
  return { done: 'possible', facts, texts };
}

/** One act on a matter that exists: load, authorise, decide, commit as one statement. */
export async function perform<State, Command extends { readonly act: string }, Event extends EventShape>(
  house: House,
  chapter: AnyChapter<State, Command, Event>,
  request: Asked<NoInfer<Command>, NoInfer<State>>,
  tries = 3,
): Promise<Performed<State>> {
  const { stream, seen, idempotency } = request;
  const session = house.database.as(roleOf(chapter.lane));
  const weighed = await weigh(house, chapter, session, request);
  if (weighed.done !== 'decided') return weighed;
  const { commit, writes, texts } = weighed;
  const { before, at } = commit;
  if (commit.events.length === 0)
    return {
      done: 'repeated',
      stream,
      matter: before,
      tip: commit.tip,
      duties: dutiesOf(chapter, before, house.calendars),
    };
  const { own } = before;
  const numbered = await numberLetters(house, chapter, { before: own, events: commit.events, at, texts });
  if (isRefusal(numbered)) return { done: 'refused', refusal: numbered };
  const outcome: Outcome<State> = prepareCommit(chapter, { ...commit, events: numbered.events }, house.calendars);
  writes.push(...numbered.writes, ...outcome.writes);
  if (idempotency) writes.push(remember(chapter.lane, idempotency, stream, outcome.after.version, at));
  try {
    await session.rows(oneStatement(writes));
  } catch (error) {
    if (idempotency && isConflict(error, keyConflict)) return repeated(house, chapter, session, idempotency);
    if (isConflict(error, numberConflict) && tries > 1) return perform(house, chapter, request, tries - 1);
    if (!isConflict(error, appendConflicts)) throw error;
    if (seen !== undefined) return { done: 'changed', version: before.version + 1, seen };
    if (tries <= 1) throw error;
    const { left: _, ...afresh } = request;
    return perform(house, chapter, afresh, tries - 1);
  }
  return { done: 'recorded', stream, matter: outcome.after, tip: outcome.tip, duties: outcome.duties };
}

/** Folds a stream into the matter that it tells of; undefined when there is no such stream. */
export async function loadMatter<State, Command extends { readonly act: string }, Event extends EventShape>(
  session: Session,
  chapter: AnyChapter<State, Command, Event>,
  stream: StreamId,
  upTo?: number,
): Promise<(Loaded<State> & { readonly recorded: readonly Recorded<Event | MatterEvent>[] }) | undefined> {
  const { recorded, tip } = await readStream<Event | MatterEvent>(session, stream, upTo);
  if (recorded.length === 0) return undefined;
  const matter = recorded.reduce((state, one) => evolveMatter(chapter, state, one), unborn(chapter.initial));
  return { matter, tip, recorded };
}

/** Answers a repeated request from the state that the first one led to; nothing of the answer is stored. */
async function repeated<State, Command extends { readonly act: string }, Event extends EventShape>(
  house: House,
  chapter: AnyChapter<State, Command, Event>,
  session: Session,
  { caller, key, digest }: Idempotency,
): Promise<Performed<State>> {
  const [row] = await session.rows<{ digest: Buffer; stream: StreamId; version: number }>({
    name: `idempotency-${chapter.lane}`,
    text: `SELECT digest, stream, version FROM ${chapter.lane}.idempotency WHERE caller = $1 AND key = $2`,
    values: [caller, key],
  });
  if (!row) return { done: 'not-found' };
  if (!row.digest.equals(digest)) return { done: 'key-reused' };
  const loaded = await loadMatter(session, chapter, row.stream, row.version);
  if (!loaded) return { done: 'not-found' };
  return {
    done: 'repeated',
    stream: row.stream,
    matter: loaded.matter,
    tip: loaded.tip,
    duties: dutiesOf(chapter, loaded.matter, house.calendars),
  };
}

const numberConflict: ReadonlySet<string> = new Set([letterNumberKey]);
const keyConflict: ReadonlySet<string> = new Set(['idempotency_key']);

const isConflict = (error: unknown, constraints: ReadonlySet<string>): boolean =>
  error instanceof DatabaseError && error.code === uniqueViolation && constraints.has(error.constraint ?? '');

/** Names of the items that events point to, for reading them together. */
export const itemsOf = (kept: readonly (Kept | null | undefined)[]): ItemId[] =>
  kept.flatMap((one) => (one ? [one.item] : []));
