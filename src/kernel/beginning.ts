import { actorName, standingFor, standingsToBegin, type Actor } from './authority.ts';
import { commandOrRefusal } from './asked.ts';
import { prepareCommit } from './commit.ts';
import { contextOf } from './context.ts';
import { depositor, type Depositor } from './deposit.ts';
import type { EventShape } from './entry.ts';
import type { House } from './house.ts';
import type { ItemId, StreamId } from './ids.ts';
import { noTip } from './ledger/append.ts';
import type { NumberedLetters } from './letters.ts';
import { decideMatter, unborn } from './matter.ts';
import type { Idempotency } from './perform.ts';
import type { Chapter, MatterEvent } from './procedure.ts';
import { isRefusal } from './refusal.ts';
import { insert, type Write } from './statement.ts';
import type { Content, Lane, VaultKey } from './vault.ts';

/** How a new stream is asked for. */
export interface Beginning<Command extends { readonly act: string }> {
  readonly actor: Actor;
  readonly act: string;
  readonly stream: StreamId;
  readonly matterKey: VaultKey & { readonly write: Write };
  readonly command: (deposit: Depositor) => Command;
  readonly idempotency?: Idempotency;
}

/** What a new stream begins with, decided and not yet written. */
export function decideBeginning<State, Command extends { readonly act: string }, Event extends EventShape>(
  house: House,
  chapter: Chapter<State, Command, Event>,
  request: Beginning<NoInfer<Command>>,
) {
  const { stream, actor } = request;
  const standing = standingFor(chapter.powers, request.act, standingsToBegin(actor, chapter.offices));
  if (!standing) return { done: 'not-found' } as const;
  const writes: Write[] = [request.matterKey.write];
  const texts = new Map<ItemId, Content>();
  const made = commandOrRefusal(request, depositor(house, chapter.lane, stream, request.matterKey, { writes, texts }));
  if (isRefusal(made)) return { done: 'refused', refusal: made } as const;
  const before = unborn(chapter.initial);
  const at = house.clock.now();
  const events = decideMatter(chapter, before, made, contextOf(house, at, actor, standing, 1));
  if (isRefusal(events)) return { done: 'refused', refusal: events } as const;
  return { done: 'decided', writes, texts, standing, commit: { events, at } } as const;
}

/** Everything that a new stream's first commit writes. */
export function closeBeginning<State, Command extends { readonly act: string }, Event extends EventShape>(
  house: House,
  chapter: Chapter<State, Command, Event>,
  { stream, actor, idempotency }: Beginning<NoInfer<Command>>,
  decided: Extract<ReturnType<typeof decideBeginning<State, Command, Event>>, { readonly done: 'decided' }>,
  { events, writes: numbers }: NumberedLetters<Event | MatterEvent>,
) {
  const { standing, commit, writes } = decided;
  const { at } = commit;
  const outcome = prepareCommit(
    chapter,
    { stream, before: unborn(chapter.initial), tip: noTip, events, at, actor: actorName(actor), standing },
    house.calendars,
  );
  const remembered = idempotency ? [remember(chapter.lane, idempotency, stream, outcome.after.version, at)] : [];
  return { writes: [...writes, ...numbers, ...outcome.writes, ...remembered], outcome };
}

/** The same at once, sent by nobody yet: several new streams can go as one statement. For what issues no letter. */
export function prepareBeginning<State, Command extends { readonly act: string }, Event extends EventShape>(
  house: House,
  chapter: Chapter<State, Command, Event>,
  request: Beginning<NoInfer<Command>>,
) {
  if (chapter.letters) throw new Error(`${chapter.name} issues letters, and a letter takes its number first`);
  const decided = decideBeginning(house, chapter, request);
  if (decided.done !== 'decided') return decided;
  const numbered = { events: decided.commit.events, writes: [] };
  return { done: 'prepared', ...closeBeginning(house, chapter, request, decided, numbered) } as const;
}

/** The row by which a repetition of this request is known. */
export const remember = (
  lane: Lane,
  { caller, key, digest }: Idempotency,
  stream: StreamId,
  version: number,
  at: Temporal.Instant,
): Write => insert(`${lane}.idempotency`, { caller, key, digest, stream, version, at });
