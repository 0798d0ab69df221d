import { createHash, createHmac } from 'node:crypto';

/** A checker of entries written from docs/entry-format.md alone. It shares no line with the product. */

export interface CheckedEntry {
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly capacity: string;
  readonly payload: string;
  readonly previousHash: string;
  readonly hash: string;
}

export interface CheckedValue {
  readonly item: string;
  readonly commitmentKey: string;
  readonly content?: Readonly<Record<string, string>>;
  readonly bytesHex?: string;
}

export interface CheckedPosition {
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  readonly hash: string;
}

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

function written(value: Json, longest: number): string {
  if (Array.isArray(value)) return `[${value.map((one) => written(one, longest)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const names = Object.keys(value).toSorted((a, b) => (a < b ? -1 : 1));
    return `{${names.map((name) => `${JSON.stringify(name)}:${written(value[name]!, longest)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`${value} is not whole`);
  if (typeof value === 'string' && value.length > longest) throw new Error('a string is longer than a code');
  return JSON.stringify(value);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{0,5}[1-9])?Z$/;

function faultsOfEntry(entry: CheckedEntry, before: CheckedEntry | undefined): string[] {
  const { actor, at, capacity, previousHash: previous, stream, type, version, payload } = entry;
  const head = written({ actor, at, capacity, format: 1, previous, stream, type, version }, 200);
  const faults = [
    uuid.test(stream) ? '' : 'the stream has no proper name',
    instant.test(at) ? '' : 'the instant is not in its one form',
    version === (before?.version ?? 0) + 1 ? '' : 'versions have a gap',
    previous === (before?.hash ?? '0'.repeat(64)) ? '' : 'the chain is broken',
    entry.hash === createHash('sha256').update(`${head}\n${payload}`).digest('hex') ? '' : 'the hash is another',
  ];
  try {
    if (written(JSON.parse(payload) as Json, 200) !== payload) faults.push('the payload is not canonical');
  } catch (error) {
    faults.push(String(error));
  }
  return faults.filter(Boolean).map((fault) => `${stream} ${version}: ${fault}`);
}

export function checkEntries(entries: readonly CheckedEntry[]): string[] {
  const last = new Map<string, CheckedEntry>();
  return entries.flatMap((entry) => {
    const faults = faultsOfEntry(entry, last.get(entry.stream));
    last.set(entry.stream, entry);
    return faults;
  });
}

/** Whether a value is the one that some entry committed to. */
export function checkValue({ item, commitmentKey, content, bytesHex }: CheckedValue, entries: readonly CheckedEntry[]) {
  const value = bytesHex === undefined ? Buffer.from(written(content ?? {}, Infinity)) : Buffer.from(bytesHex, 'hex');
  const commitment = createHmac('sha256', Buffer.from(commitmentKey, 'hex')).update(value).digest('hex');
  const named = `{"commitment":"${commitment}","item":"${item}"}`;
  return entries.some(({ payload }) => payload.includes(named)) ? [] : [`${item}: no entry committed to this value`];
}

export function checkPositions(positions: readonly CheckedPosition[], entries: readonly CheckedEntry[]): string[] {
  const named = (one: { stream: string; version: number }): string => `${one.stream} ${one.version}`;
  const hashes = new Map(entries.map((entry) => [named(entry), entry.hash]));
  const reached = new Map<string, number>();
  return positions.flatMap((one, index) => {
    const before = positions[index - 1];
    const faults = [
      !before || one.position === before.position + 1 ? '' : 'positions have a gap',
      one.version > (reached.get(one.stream) ?? 0) ? '' : 'versions do not rise',
      hashes.get(named(one)) === one.hash ? '' : 'it carries the hash of no such entry',
    ];
    reached.set(one.stream, one.version);
    return faults.filter(Boolean).map((fault) => `position ${one.position}: ${fault}`);
  });
}

export function checkNumber(number: string): string[] {
  const match = /^XF(\d{13})(\d)$/.exec(number);
  let p = 10;
  for (const digit of match?.[1] ?? '') p = (2 * ((p + Number(digit)) % 10 || 10)) % 11;
  return match && (11 - p) % 10 === Number(match[2]) ? [] : [`${number}: the check digit is another`];
}
