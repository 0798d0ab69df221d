import { DatabaseUnavailable, type Session } from './database.ts';
import type { Depositor } from './deposit.ts';
import type { EventShape } from './entry.ts';
import type { House } from './house.ts';
import type { StreamId } from './ids.ts';
import { perform } from './perform.ts';
import type { Chapter } from './procedure.ts';
import { eachAlone } from './statement.ts';

/** A sealed entry that a reaction may follow from. */
export interface Cause {
  readonly stream: StreamId;
  readonly version: number;
  readonly type: string;
}

/** An entry that a reaction recorded. */
export interface Effect {
  readonly stream: StreamId;
  readonly version: number;
}

/**
 * What the house does by itself when a fact is on record. It may be asked more than once for one cause and must then
 * record once: the cause and the reaction's name are its key in the target's own commit.
 */
export interface Reaction {
  readonly name: string;
  /** The types of entries that it follows from. */
  readonly on: readonly string[];
  /** @throws {ReactionRefused} when the command that it gives is turned away */
  run(house: House, cause: Cause): Promise<readonly Effect[]>;
}

/** A reaction's command was refused; it stays visible until somebody has seen to it. */
export class ReactionRefused extends Error {
  override readonly name = 'ReactionRefused';
}

/** What a reaction asks of one matter. */
interface AskedFor<Command> {
  readonly stream: StreamId;
  readonly act: string;
  readonly command: (deposit: Depositor) => Command;
}

/**
 * Asks a chapter for an act on account of a fact of another: the only way in which one chapter sets another going. The
 * cause, the reaction and the target are the key in the target's own commit, so asked again it is recorded once.
 *
 * @throws {ReactionRefused} when the act is turned away
 */
export async function actOnAccount<State, Command extends { readonly act: string }, Event extends EventShape>(
  house: House,
  chapter: Chapter<State, Command, Event>,
  account: { readonly reaction: string; readonly cause: Cause },
  { stream, act, command }: AskedFor<NoInfer<Command>>,
): Promise<readonly Effect[]> {
  const { reaction, cause } = account;
  const key = `${cause.stream}.${cause.version} ${stream}`;
  const performed = await perform(house, chapter, {
    actor: { kind: 'system', name: reaction },
    stream,
    act,
    command,
    idempotency: { caller: `reaction:${reaction}`, key, digest: Buffer.from(key) },
  });
  if (performed.done === 'refused') throw new ReactionRefused(`${act}: ${performed.refusal.refused}`);
  if (performed.done !== 'recorded' && performed.done !== 'repeated')
    throw new ReactionRefused(`${act}: ${performed.done}`);
  return [{ stream, version: performed.matter.version }];
}

/** Facts that follow from facts, at most so many in a row; beyond that something turns in a circle. */
export const chainMax = 8;

export interface ReactionWork {
  readonly reactions: readonly Reaction[];
  /** Told of each that failed, was refused or was cut off. */
  readonly failed: (cause: Cause, reaction: string, reason: unknown) => void;
  readonly goOn?: () => boolean;
}

const spanMax = 2_000;
const retriesAtOnce = 50;

/**
 * Runs what follows from the entries sealed since the last time. A reaction that fails stops no other: it is kept with
 * its reason and tried again, at growing distances, until it stands.
 *
 * @returns true when more entries wait
 */
export async function runReactions(house: House, work: ReactionWork): Promise<boolean> {
  await retry(house, work);
  const session = house.database.as('app');
  const [reader] = await session.rows<{ from: number; until: number }>({
    name: 'reaction-reader',
    text: `SELECT r.position AS from, s.position AS until FROM house.reader r, ledger.sealer s WHERE r.name = 'reactions'`,
  });
  if (!reader) throw new Error('house.reader has lost the row of the reactions');
  if (reader.until <= reader.from) return false;
  const upTo = Math.min(reader.until, reader.from + spanMax);
  for (const cause of await causesAfter(session, reader.from, work.reactions)) {
    for (const reaction of work.reactions) {
      if (!reaction.on.includes(cause.type)) continue;
      if (work.goOn?.() === false) return true;
      await attempt(house, work, reaction, cause);
    }
  }
  await session.rows({
    name: 'reaction-advance',
    text: `UPDATE house.reader SET position = $1 WHERE name = 'reactions' AND position < $1`,
    values: [upTo],
  });
  return upTo < reader.until;
}

function causesAfter(session: Session, position: number, reactions: readonly Reaction[]): Promise<Cause[]> {
  return session.rows<Cause>({
    name: 'reaction-causes',
    text: `WITH span AS MATERIALIZED (
             SELECT position, stream, version FROM ledger.sealed WHERE position > $1 ORDER BY position LIMIT ${spanMax})
           SELECT e.stream, e.version, e.type
             FROM span s CROSS JOIN LATERAL (
               SELECT stream, version, type FROM ledger.entry
                WHERE stream = s.stream AND version = s.version ${eachAlone}) e
            WHERE e.type = ANY ($2) ORDER BY s.position`,
    values: [position, [...new Set(reactions.flatMap(({ on }) => on))]],
  });
}

/** Those that failed before and whose time has come again. */
async function retry(house: House, work: ReactionWork): Promise<void> {
  const due = await house.database.as('app').rows<Cause & { readonly reaction: string }>({
    name: 'reaction-due',
    text: `SELECT stream, version, type, reaction FROM house.reaction_failure
            WHERE settled_at IS NULL AND retry_at <= now() ORDER BY retry_at LIMIT ${retriesAtOnce}`,
  });
  for (const { reaction: name, ...cause } of due) {
    const reaction = work.reactions.find((one) => one.name === name);
    if (!reaction) continue;
    if (work.goOn?.() === false) return;
    await attempt(house, work, reaction, cause);
  }
}

async function attempt(house: House, work: ReactionWork, reaction: Reaction, cause: Cause): Promise<void> {
  const session = house.database.as('app');
  const depth = await depthOf(session, cause);
  if (depth >= chainMax) {
    const reason = new Error(`cut off: the ${depth + 1}th fact in a row that follows from another`);
    await keepFailure(session, reaction, cause, reason, true);
    work.failed(cause, reaction.name, reason);
    return;
  }
  let effects: readonly Effect[];
  try {
    effects = await reaction.run(house, cause);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error;
    await keepFailure(session, reaction, cause, error, false);
    work.failed(cause, reaction.name, error);
    return;
  }
  await settle(session, reaction, cause, effects, depth + 1);
}

async function depthOf(session: Session, { stream, version }: Cause): Promise<number> {
  const [row] = await session.rows<{ depth: number }>({
    name: 'reaction-depth',
    text: 'SELECT depth FROM house.reaction_effect WHERE stream = $1 AND version = $2',
    values: [stream, version],
  });
  return row?.depth ?? 0;
}

/** Written before the effects are themselves read as causes, since those are sealed behind the cause. */
async function settle(
  session: Session,
  { name }: Reaction,
  cause: Cause,
  effects: readonly Effect[],
  depth: number,
): Promise<void> {
  await session.rows({
    name: 'reaction-settle',
    text: `WITH noted AS (
             INSERT INTO house.reaction_effect (stream, version, depth)
             SELECT *, $3::int FROM unnest($1::uuid[], $2::int[]) ON CONFLICT DO NOTHING)
           UPDATE house.reaction_failure SET settled_at = now(), retry_at = NULL
            WHERE stream = $4 AND version = $5 AND reaction = $6 AND settled_at IS NULL`,
    values: [
      effects.map((one) => one.stream),
      effects.map((one) => one.version),
      depth,
      cause.stream,
      cause.version,
      name,
    ],
  });
}

async function keepFailure(
  session: Session,
  { name }: Reaction,
  cause: Cause,
  error: unknown,
  final: boolean,
): Promise<void> {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
  await session.rows({
    name: 'reaction-failure',
    text: `INSERT INTO house.reaction_failure AS f (stream, version, reaction, type, tries, failed_at, retry_at, reason)
           VALUES ($1, $2, $3, $4, 1, now(), CASE WHEN $6 THEN NULL ELSE now() + interval '2 seconds' END, $5)
           ON CONFLICT (stream, version, reaction) DO UPDATE SET
             tries = f.tries + 1, failed_at = now(), reason = excluded.reason, settled_at = NULL,
             retry_at = CASE WHEN $6 THEN NULL ELSE now() + least(interval '1 hour', interval '1 second' * 2 ^ least(f.tries, 12)) END`,
    values: [cause.stream, cause.version, name, cause.type, reason.slice(0, 300), final],
  });
}
