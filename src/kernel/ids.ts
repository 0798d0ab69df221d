/** Names one stream of events, that is one matter's life. */
export type StreamId = string & { readonly of: 'stream' };
/** Names one value kept in the vault. */
export type ItemId = string & { readonly of: 'item' };
/** Names one key kept in the vault. */
export type KeyId = string & { readonly of: 'key' };
/** Names an organ or unit (机关、单位). Carries the instance: `<instance>-<code>`. */
export type UnitId = string & { readonly of: 'unit' };
/** Names an official. Carries the instance: `<instance>-<word>`. */
export type PersonId = string & { readonly of: 'person' };

/** Names one setting of the office: a limit, a place, a class, a year's days off, a sentence. */
export type SettingId = string & { readonly of: 'setting' };

/** Where fresh bytes come from: the operating system, or a seed in a simulation. */
export interface Entropy {
  bytes(n: number): Uint8Array;
}

/** Makes identifiers that sort by time of making and carry the instance. */
export interface Ids {
  stream(): StreamId;
  item(): ItemId;
  key(): KeyId;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');

/**
 * Identifiers in the shape of UUID version 8: 48 bits of milliseconds, 58 random bits, 16 bits of instance.
 *
 * The time comes first so that rows of one day lie side by side in an index; the instance comes last so that two
 * instances can exchange matters without ever naming two things alike.
 *
 * @param instance number of this instance, 0 to 65535
 */
export function makeIds(instance: number, entropy: Entropy, now: () => number): Ids {
  if (!Number.isInteger(instance) || instance < 0 || instance > 0xffff) {
    throw new RangeError(`an instance is numbered 0 to 65535, not ${instance}`);
  }
  const tail = instance.toString(16).padStart(4, '0');
  let [lastTime, head] = [Number.NaN, ''];
  /** Written once for all identifiers of a millisecond. */
  const headAt = (time: number): string => {
    if (time !== lastTime) [lastTime, head] = [time, timeHead(time)];
    return head;
  };
  const next = (): string => {
    const random = entropy.bytes(8);
    random[0] = (random[0]! & 0x0f) | 0x80;
    random[2] = (random[2]! & 0x3f) | 0x80;
    const r = hex(random);
    return `${headAt(now())}-${r.slice(0, 4)}-${r.slice(4, 8)}-${r.slice(8, 16)}${tail}`;
  };
  return {
    stream: () => next() as StreamId,
    item: () => next() as ItemId,
    key: () => next() as KeyId,
  };
}

function timeHead(milliseconds: number): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}`;
}

/** The smallest identifier that can have been made at an instant: where a span of time begins among identifiers. */
export const firstIdAt = (at: Temporal.Instant): string => {
  return `${timeHead(at.epochMilliseconds)}-0000-0000-000000000000`;
};

/** The instance that an identifier was made by. */
export function instanceOf(id: StreamId | ItemId | KeyId): number {
  return Number.parseInt(id.slice(-4), 16);
}
