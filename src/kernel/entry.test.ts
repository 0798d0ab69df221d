import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, firstPrevious, hashOf, payloadOf, readEvent, type Entry, type Field } from './entry.ts';
import type { StreamId } from './ids.ts';

const on = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day);
const at = (instant: string): Temporal.Instant => Temporal.Instant.from(instant);

test.each<[Field, string]>([
  [null, 'null'],
  [true, 'true'],
  [0, '0'],
  [-0, '0'],
  [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ['转送 "a"\\\n\u0001', String.raw`"转送 \"a\"\\\n\u0001"`],
  ['\ud800', String.raw`"\ud800"`],
  [on('2026-03-02'), '"2026-03-02"'],
  [at('2026-03-02T10:00:00+08:00'), '"2026-03-02T02:00:00Z"'],
  [at('2026-03-02T02:00:00.250Z'), '"2026-03-02T02:00:00.25Z"'],
  [[3, [], {}], '[3,[],{}]'],
  [{ b: 1, a: undefined, B: null, 中: 2 }, '{"B":null,"b":1,"中":2}'],
])('the one form of %o', (value, text) => {
  expect(canonical(value)).toBe(text);
});

test.each<[string, unknown]>([
  ['text longer than a code', '字'.repeat(201)],
  ['a fraction', 0.5],
  ['a number too large to be exact', 2 ** 53],
  ['no number', Number.NaN],
  ['a large integer of another type', 1n],
  ['a hole in a list', [undefined]],
  ['a date of another kind', new Date(0)],
  ['a day without a year', Temporal.PlainMonthDay.from('03-02')],
  ['bytes', Buffer.of(1)],
  ['a map', new Map()],
  ['an instant finer than the database keeps', at('2026-03-02T02:00:00.000000001Z')],
  ['a function', () => 1],
])('an event cannot carry %s', (_, value) => {
  expect(() => canonical(value as Field)).toThrow(TypeError);
  expect(() => canonical({ deep: [value as Field] })).toThrow(TypeError);
});

test('a code of two hundred characters is still a code', () => {
  expect(canonical('字'.repeat(200))).toHaveLength(202);
});

const names = fc.stringMatching(/^[a-z]{1,6}(On|At|Due)?$/);
const days = fc.integer({ min: -20_000, max: 40_000 }).map((n) => on('1970-01-01').add({ days: n }));
const instants = fc.integer({ min: 0, max: 4e12 }).map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
const facts = fc.dictionary(
  names,
  fc.oneof(fc.string({ maxLength: 60, unit: 'binary' }), fc.maxSafeInteger(), fc.boolean()),
);

test('the order in which members were written makes no difference, and what was written is read back', () => {
  fc.assert(
    fc.property(facts, days, instants, (fields, day, instant) => {
      const plain = Object.fromEntries(Object.entries(fields).filter(([name]) => !/(On|At|Due|^type)$/.test(name)));
      const event = { type: 'Something', ...plain, dayOn: day, lastDue: day, madeAt: instant };
      const backwards = Object.fromEntries(Object.entries(event).toReversed()) as typeof event;
      expect(payloadOf(backwards)).toBe(payloadOf(event));
      expect(canonical(readEvent('Something', payloadOf(event)) as unknown as Field)).toBe(canonical(event));
    }),
  );
});

test('days and instants are told by name, at any depth', () => {
  const read = readEvent<{ type: string; dayOn: Temporal.PlainDate; in: { at: string; doneAt: Temporal.Instant } }>(
    'Something',
    '{"dayOn":"2026-03-02","in":{"at":"2026","doneAt":"2026-03-02T02:00:00Z"}}',
  );
  expect(read.dayOn).toBeInstanceOf(Temporal.PlainDate);
  expect(read.in.doneAt).toBeInstanceOf(Temporal.Instant);
  expect(read.in.at).toBe('2026');
});

test('the type is no part of the payload', () => {
  expect(payloadOf({ type: 'Something', n: 1 } as { type: string })).toBe('{"n":1}');
});

// Written out once and for all: an entry of format 1 has this hash in every version of the product.
const first: Omit<Entry, 'hash'> = {
  stream: '019cac46-1500-8f2e-bd4c-5b6a79880063' as StreamId,
  version: 1,
  type: 'Something',
  at: at('2026-03-02T02:00:00Z'),
  actor: 'public',
  capacity: 'public',
  payload: '{}',
  previousHash: firstPrevious,
};

test.each<[string, Partial<typeof first>, string]>([
  ['the plainest', {}, '05a9116dcb6e6e71214e881d416c9a204481812ed2fc3a59f72fda133db71693'],
  [
    'one with a payload',
    { payload: '{"class":"住建","n":1}' },
    '298509b99111b575688e177f4f543a134c1013d8185de6f3fa20b5abe40ec493',
  ],
  [
    'a later one, by an official',
    {
      version: 2,
      at: at('2026-03-02T02:00:00.123456Z'),
      actor: 'person:99-clerk',
      capacity: 'registrar@99-county-xf',
      previousHash: Buffer.alloc(32, 0xab),
    },
    '35519fe4574c0ac2f133c6aa4c05e39c0a1c463d6adee4943af3add5fc37e779',
  ],
])('the hash of %s entry is fixed', (_, change, hash) => {
  expect(hashOf({ ...first, ...change }).toString('hex')).toBe(hash);
});

test('no two fields of an entry can stand for each other', () => {
  const changes: Partial<typeof first>[] = [
    { stream: first.stream.replace('0063', '0064') as StreamId },
    { version: 2 },
    { type: 'Something2' },
    { at: at('2026-03-02T02:00:00.000001Z') },
    { actor: 'petitioner' },
    { capacity: 'petitioner' },
    { payload: '{ }' },
    { previousHash: Buffer.alloc(32, 1) },
  ];
  const hashes = [{}, ...changes].map((change) => hashOf({ ...first, ...change }).toString('hex'));
  expect(new Set(hashes).size).toBe(changes.length + 1);
});

test('the product makes the very hashes of the written format', () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'entry-format.md'), 'utf8');
  const example = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(page)![1]!) as {
    entries: (Record<'stream' | 'type' | 'at' | 'actor' | 'capacity' | 'payload' | 'previousHash' | 'hash', string> & {
      version: number;
    })[];
  };
  for (const { hash, ...entry } of example.entries) {
    const event = readEvent(entry.type, entry.payload);
    expect(payloadOf(event)).toBe(entry.payload);
    const head = {
      ...entry,
      stream: entry.stream as StreamId,
      at: at(entry.at),
      previousHash: Buffer.from(entry.previousHash, 'hex'),
    };
    expect(hashOf(head).toString('hex')).toBe(hash);
  }
  expect(example.entries).toHaveLength(3);
});
