import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  checkEntries,
  checkNumber,
  checkPositions,
  checkValue,
  type CheckedEntry,
  type CheckedPosition,
  type CheckedValue,
} from './entry-checker.ts';

// The written format is enough for a stranger: its example is checked by code that knows the document and not the
// product. `kernel/entry.test.ts` holds the product to the same bytes.

const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'entry-format.md'), 'utf8');

interface Example {
  readonly entries: readonly [CheckedEntry, CheckedEntry, CheckedEntry];
  readonly kept: readonly (CheckedValue & { readonly commitment: string })[];
  readonly sealed: readonly CheckedPosition[];
  readonly number: string;
}
const example = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(page)![1]!) as Example;
const { entries, kept, sealed, number } = example;

test('the worked example holds: chain, hashes, commitments, positions, number', () => {
  expect(entries).toHaveLength(3);
  expect(kept).toHaveLength(4);
  const faults = [
    ...checkEntries(entries),
    ...kept.flatMap((value) => checkValue(value, entries)),
    ...checkPositions(sealed, entries),
    ...checkNumber(number),
  ];
  expect(faults).toEqual([]);
});

test('the head that the page writes out is the one that is hashed', () => {
  const head = /```\n(\{"actor".*\})\n```/.exec(page)![1]!;
  expect(createHash('sha256').update(`${head}\n${entries[0].payload}`).digest('hex')).toBe(entries[0].hash);
});

const last = entries[2];
const forged = (change: Partial<CheckedEntry>): readonly CheckedEntry[] => [
  entries[0],
  entries[1],
  { ...last, ...change },
];

test.each([
  ['an act in another name', { actor: 'system:sweeq' }, 'the hash is another'],
  ['another capacity', { capacity: 'head@99-county-zj' }, 'the hash is another'],
  ['another moment', { at: '2026-03-18T16:00:00.26Z' }, 'the hash is another'],
  ['another fact', { type: 'LimitKept' }, 'the hash is another'],
  ['another day', { payload: last.payload.replace('03-18', '03-19') }, 'the hash is another'],
  ['a number skipped', { version: 4 }, 'versions have a gap'],
  ['an entry left out', { previousHash: entries[0].hash }, 'the chain is broken'],
  ['white space', { payload: last.payload.replace(',', ', ') }, 'the payload is not canonical'],
  ['members out of order', { payload: '{"b":1,"a":2}' }, 'the payload is not canonical'],
  ['a fraction', { payload: '{"days":1.5}' }, 'is not whole'],
  ['free text', { payload: `{"text":"${'字'.repeat(201)}"}` }, 'longer than a code'],
  ['an instant in another form', { at: '2026-03-18T16:00:00.250Z' }, 'the instant is not in its one form'],
  ['a stream of another kind', { stream: last.stream.replace('-8f2e', '-4f2e') }, 'the stream has no proper name'],
])('the checker finds %s', (_, change, fault) => {
  expect(checkEntries(forged(change)).join('\n')).toContain(fault);
});

test('the checker finds a text, a file or a key that is not the one committed to', () => {
  const [narrative, , photo] = kept as unknown as [CheckedValue, CheckedValue, CheckedValue];
  for (const other of [
    { ...narrative, content: { ...narrative.content, request: '修好电灯' } },
    { ...photo, bytesHex: '89504e470d0a1a0b' },
    { ...narrative, commitmentKey: photo.commitmentKey },
    { ...narrative, item: photo.item },
  ]) {
    expect(checkValue(other, entries)).toHaveLength(1);
  }
});

test('the checker finds a position left out, given twice or bound to another entry', () => {
  const [first, second, third] = sealed as [CheckedPosition, CheckedPosition, CheckedPosition];
  expect(checkPositions([first, third], entries)).toEqual(['position 43: positions have a gap']);
  expect(checkPositions([first, { ...first, position: 42 }], entries)).toEqual(['position 42: versions do not rise']);
  expect(checkPositions([{ ...second, hash: first.hash }], entries)).toHaveLength(1);
});

test('the checker finds every single wrong digit of the number', () => {
  for (let place = 2; place < number.length; place += 1) {
    for (let digit = 0; digit < 10; digit += 1) {
      const typed = number.slice(0, place) + digit + number.slice(place + 1);
      expect([typed, checkNumber(typed).length]).toEqual([typed, typed === number ? 0 : 1]);
    }
  }
});
