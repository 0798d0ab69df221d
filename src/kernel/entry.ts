import { hash } from 'node:crypto';
import { isoDay, isoInstant } from './iso.ts';
import type { StreamId, ItemId } from './ids.ts';
import type { LetterNumber } from './letters.ts';

/** Stands in an event for a value kept in the vault: which item, and a keyed digest that commits to the value. */
export interface Kept {
  readonly item: ItemId;
  /** HMAC-SHA-256 in hex of the value under a random key that lies beside the value and is erased with it. */
  readonly commitment: string;
}

/** What a field of an event may be. Codes, numbers, dates, identifiers and commitments; never free text. */
export type Field =
  | string
  | number
  | boolean
  | null
  | Temporal.PlainDate
  | Temporal.Instant
  | readonly Field[]
  | { readonly [name: string]: Field | undefined };

/** A fact on record (事件): past tense, never changed, never deleted. */
export interface EventShape {
  readonly type: string;
  /** The numbers of the letters that the fact issued, if it issued any. */
  readonly letters?: readonly LetterNumber[];
}

/** One entry of the ledger as it is hashed. The written format is `docs/entry-format.md`. */
export interface Entry {
  readonly stream: StreamId;
  readonly version: number;
  readonly type: string;
  readonly at: Temporal.Instant;
  /** Who acted: `person:<id>`, `petitioner`, `cosigner:<place>`, `public`, or `system:<name>`. */
  readonly actor: string;
  /** In which capacity, and for which unit if any: `handler@<unit>`. */
  readonly capacity: string;
  /** The event without its type, in canonical form. */
  readonly payload: string;
  /** Hash of the stream's previous entry; 32 zero bytes for the first. */
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

export const firstPrevious: Buffer = Buffer.alloc(32);

const codeLength = 200;

/**
 * Writes a value in the one canonical form (keys sorted, no white space, JSON string escapes), so that equal facts
 * have equal bytes. Text longer than a code is refused: it belongs in the vault.
 * @throws TypeError for anything that an event may not carry
 */
export function canonical(value: Field | undefined): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') {
    if (value.length > codeLength) throw new TypeError('an event carries codes, not text; deposit text in the vault');
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`an event carries whole numbers, not ${value}`);
    return String(value);
  }
  if (value instanceof Temporal.PlainDate) return `"${isoDay(value)}"`;
  if (value instanceof Temporal.Instant) return instantText(value);
  if (Array.isArray(value)) return `[${value.map((member) => canonical(member)).join(',')}]`;
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const record = value as { readonly [name: string]: Field | undefined };
    let members = '';
    for (const name of Object.keys(record).toSorted()) {
      const member = record[name];
      if (member !== undefined) members += `${members && ','}${JSON.stringify(name)}:${canonical(member)}`;
    }
    return `{${members}}`;
  }
  throw new TypeError(
    `an event cannot carry ${typeof value === 'object' ? 'an object of a class' : `a ${typeof value}`}`,
  );
}

/** `2026-11-28T06:30:00.123456Z` */
const toTheMicrosecondMax = 27;

/** An instant finer than the database keeps would come back another one, and its entry would never verify again. */
function instantText(at: Temporal.Instant): string {
  const text = isoInstant(at);
  if (text.length > toTheMicrosecondMax && /\.\d{7}/.test(text))
    throw new TypeError(`an instant of an entry is kept to the microsecond, not ${text}`);
  return `"${text}"`;
}

/** The payload of an event: all but its type. */
export function payloadOf(event: EventShape): string {
  return canonical({ ...event, type: undefined } as unknown as Field);
}

/** Reads an event back. Names tell types: `…On` and `…Due` are civil dates, `…At` instants. */
export function readEvent<E extends EventShape>(type: string, payload: string): E {
  const fields = JSON.parse(payload) as Record<string, unknown>;
  readTypes(fields);
  return { ...fields, type } as unknown as E;
}

/** In place, by a walk of our own: a reviver is called for each value there is, and each act reads a whole stream. */
function readTypes(fields: Record<string, unknown>): void {
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (typeof value === 'object' && value !== null) readTypes(value as Record<string, unknown>);
    else if (typeof value !== 'string') continue;
    else if (name.endsWith('On') || name.endsWith('Due')) fields[name] = dayIn(value);
    else if (name.endsWith('At')) fields[name] = Temporal.Instant.from(value);
  }
}

const daysMax = 4_096;
const days = new Map<string, Temporal.PlainDate>();

/** A day never changes, so one object stands for it wherever it is read. */
function dayIn(text: string): Temporal.PlainDate {
  const known = days.get(text);
  if (known) return known;
  const day = Temporal.PlainDate.from(text);
  if (days.size >= daysMax) days.clear();
  days.set(text, day);
  return day;
}

/** The hash that chains an entry to its stream: SHA-256 over the canonical head, a line feed, and the payload. */
export function hashOf(entry: Omit<Entry, 'hash'>): Buffer {
  // The canonical form of an object with these names, which are sorted.
  const head =
    `{"actor":${canonical(entry.actor)},"at":${canonical(entry.at)},"capacity":${canonical(entry.capacity)}` +
    `,"format":1,"previous":"${entry.previousHash.toString('hex')}","stream":${canonical(entry.stream)}` +
    `,"type":${canonical(entry.type)},"version":${canonical(entry.version)}}`;
  return hash('sha256', `${head}\n${entry.payload}`, 'buffer');
}
