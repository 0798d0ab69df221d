import { firstPrevious, hashOf, payloadOf, type Entry, type EventShape } from '../entry.ts';
import type { StreamId } from '../ids.ts';
import { insert, type Write } from '../statement.ts';

/** The head that entries of one commit share. */
export interface EntryHead {
  readonly stream: StreamId;
  readonly at: Temporal.Instant;
  readonly actor: string;
  readonly capacity: string;
}

/** Where a stream ends now: the version and hash that the next entry follows. */
export interface Tip {
  readonly version: number;
  readonly hash: Buffer;
  /** When the last entry was made; nothing for a stream without entries. */
  readonly at?: Temporal.Instant;
}

/**
 * The instant of what follows a tip. Where the machine's clock was set back, it is that of the entry before: a history
 * never runs backwards. That the clock did is for the operator to see, on the page of the instance's condition.
 */
export const instantAfter = ({ at }: Tip, now: Temporal.Instant): Temporal.Instant =>
  at && Temporal.Instant.compare(now, at) < 0 ? at : now;

export const noTip: Tip = { version: 0, hash: firstPrevious };

/** Chains events behind a stream's tip. @throws Error where they would be earlier than what they follow */
export function chain(head: EntryHead, tip: Tip, events: readonly EventShape[]): Entry[] {
  if (instantAfter(tip, head.at) !== head.at)
    throw new Error(`an entry of ${head.at.toString()} cannot follow one of ${tip.at!.toString()}`);
  const entries: Entry[] = [];
  let { version, hash } = tip;
  for (const event of events) {
    version += 1;
    const open = { ...head, version, type: event.type, payload: payloadOf(event), previousHash: hash };
    hash = hashOf(open);
    entries.push({ ...open, hash });
  }
  return entries;
}

/**
 * The append of a commit: the one place in the product that inserts into the ledger. Two appends at one version
 * meet in the primary key, so the second fails and nothing of it stands.
 */
export function append(entries: readonly Entry[]): Write {
  return insert(
    'ledger.entry',
    entries.map((entry) => ({
      stream: entry.stream,
      version: entry.version,
      type: entry.type,
      at: entry.at,
      actor: entry.actor,
      capacity: entry.capacity,
      payload: entry.payload,
      previous_hash: entry.previousHash,
      hash: entry.hash,
    })),
  );
}

/**
 * The constraints that say "somebody else recorded first". The ledger's own key is meant to fail first; rows that carry
 * the version too mean the same, should PostgreSQL ever run the parts of a commit in another order.
 */
export const appendConflicts: ReadonlySet<string> = new Set([
  'entry_pkey',
  'timeline_pkey',
  'outbox_pkey',
  'duty_pkey',
  'grants_pkey',
]);
