import pg from 'pg';
import { isoDay, isoInstant } from '#kernel/iso.ts';

/** How one column's text becomes a JavaScript value. */
export type Parser = (text: string) => unknown;

/** A parameter as it goes over the wire: text, bytes, or nothing. */
export type WireValue = string | Buffer | null;

const int8: Parser = (text) => {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
};
const date: Parser = (text) => Temporal.PlainDate.from(text);
const timestamptz: Parser = (text) => Temporal.Instant.from(text);
const asText: Parser = (text) => text;

/** An array column through the parser of its element; the text[] parser of `pg` does the splitting. */
function arrayOf(element: Parser): Parser {
  const split = pg.types.getTypeParser(1009 as number) as (text: string) => unknown[];
  const each = (item: unknown): unknown =>
    item === null ? null : Array.isArray(item) ? item.map(each) : element(item as string);
  return (text) => split(text).map(each);
}

// `pg` shifts dates by the process's time zone and rounds numeric arrays: neither may ever happen here. A timestamp
// without zone says no instant, so it stays text.
const ours = new Map<number, Parser>([
  [20, int8],
  [1016, arrayOf(int8)],
  [1082, date],
  [1182, arrayOf(date)],
  [1184, timestamptz],
  [1185, arrayOf(timestamptz)],
  [1114, asText],
  [1115, arrayOf(asText)],
  [1186, asText],
  [1187, arrayOf(asText)],
  [1231, arrayOf(asText)],
]);

/** The parser of a column type; never the global registry of `pg`, which other code could change. */
export function parserOf(typeId: number): Parser {
  return ours.get(typeId) ?? (pg.types.getTypeParser(typeId) as Parser);
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function arrayLiteral(items: readonly unknown[]): string {
  let literal = '{';
  for (let index = 0; index < items.length; index++) {
    if (index > 0) literal += ',';
    const item = items[index];
    if (Array.isArray(item)) literal += arrayLiteral(item);
    else {
      const value = encode(item);
      if (value === null) literal += 'NULL';
      else literal += typeof value === 'string' ? quoted(value) : `"\\\\x${value.toString('hex')}"`;
    }
  }
  return `${literal}}`;
}

/**
 * One parameter for the wire. Civil dates and instants as ISO 8601, bytes as `bytea`, arrays as PostgreSQL arrays,
 * other objects as JSON. A JSON array must therefore come in as text (`JSON.stringify`).
 */
export function encode(value: unknown): WireValue {
  switch (typeof value) {
    case 'string':
      // PostgreSQL's text has no NUL; what people send may, and is looked for without it.
      return value.includes('\0') ? value.replaceAll('\0', '') : value;
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'undefined':
      return null;
    case 'object':
      break;
    default:
      throw new TypeError(`A ${typeof value} cannot be a parameter`);
  }
  if (value === null) return null;
  if (Buffer.isBuffer(value)) return value;
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (Array.isArray(value)) return arrayLiteral(value);
  if (value instanceof Temporal.PlainDate) return isoDay(value);
  if (value instanceof Temporal.Instant) return isoInstant(value);
  if (value instanceof Date) return value.toISOString();
  return JSON.stringify(value);
}
