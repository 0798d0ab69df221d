import type { Session } from '../database.ts';
import { hashOf, readEvent, type Entry, type EventShape } from '../entry.ts';
import type { PersonId, StreamId } from '../ids.ts';
import type { Recorded } from '../procedure.ts';
import { noTip, type Tip } from './append.ts';

export interface EntryRow {
  readonly stream: StreamId;
  readonly version: number;
  readonly type: string;
  readonly at: Temporal.Instant;
  readonly actor: string;
  readonly capacity: string;
  readonly payload: string;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
}

/** A stream's entries in order, read as events, with its tip. */
export interface StreamRead<Event extends EventShape> {
  readonly recorded: readonly Recorded<Event>[];
  readonly tip: Tip;
}

/** @param upTo the last version to read; everything when left out */
export async function readStream<Event extends EventShape>(
  session: Session,
  stream: StreamId,
  upTo = 2_147_483_647,
): Promise<StreamRead<Event>> {
  const rows = await session.rows<EntryRow>({
    name: 'ledger-read',
    text: `SELECT version, type, at, actor, capacity, payload, hash FROM ledger.entry
            WHERE stream = $1 AND version <= $2 ORDER BY version`,
    values: [stream, upTo],
  });
  const last = rows.at(-1);
  return {
    recorded: rows.map((row) => recordedOf<Event>(row)),
    tip: last ? { version: last.version, hash: last.hash, at: last.at } : noTip,
  };
}

export const recordedOf = <Event extends EventShape>(row: EntryRow): Recorded<Event> => ({
  event: readEvent<Event>(row.type, row.payload),
  version: row.version,
  at: row.at,
  actor: row.actor,
  capacity: row.capacity,
});

/** Recomputes an entry's hash from its row; a row that was changed gives another. */
export function rehash(row: EntryRow): Buffer {
  const open: Omit<Entry, 'hash'> = {
    stream: row.stream,
    version: row.version,
    type: row.type,
    at: row.at,
    actor: row.actor,
    capacity: row.capacity,
    payload: row.payload,
    previousHash: row.previous_hash,
  };
  return hashOf(open);
}

/** Every official who has an entry on a matter. */
export async function actorsOn(session: Session, stream: StreamId): Promise<PersonId[]> {
  const { recorded } = await readStream<EventShape>(session, stream);
  return [
    ...new Set(recorded.flatMap(({ actor }) => (actor.startsWith('person:') ? [actor.slice(7) as PersonId] : []))),
  ];
}
