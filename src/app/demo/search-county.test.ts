import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StreamId } from '#kernel/ids.ts';
import { sealAll } from '#test/ledger.ts';
import { indexOnce } from '#kernel/search/fill.ts';
import { streamsWith } from '#kernel/search/find.ts';
import { readTerms } from '#kernel/search/fold.ts';
import type { Content } from '#kernel/vault.ts';
import type { StoryHouse } from '#test/cast.ts';
import { beforeCounty } from '#test/county.ts';
import { seeded } from '../../../bench/letters.ts';
import { foundCounty } from './county.ts';

// Search over the demo county against a plain look through every letter of it.

let house: StoryHouse;
/** Each open letter as it was written, evened out by PostgreSQL and not by the product. */
let letters: readonly { readonly stream: StreamId; readonly text: string }[];
beforeAll(async () => {
  house = await beforeCounty('2026-11-24');
  const { database } = house;
  await foundCounty(house);
  const rows = await database.as('owner').rows<{ stream: StreamId; content: Content }>({
    text: `SELECT p.stream, n.content FROM open.petition p JOIN vault.narrative n ON n.id = p.narrative`,
  });
  letters = await Promise.all(
    rows.map(async ({ stream, content: { title, request, facts } }) => {
      const [row] = await database.as('owner').rows<{ text: string }>({
        text: `SELECT regexp_replace(lower(normalize($1, NFKC)), '\\s+', ' ', 'g') AS text`,
        values: [[title, request, facts].join('\n')],
      });
      return { stream, text: row!.text };
    }),
  );
});
afterAll(() => house.database.drop());

const actor = { kind: 'system', name: 'test' } as const;
const random = seeded(11);
const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;

/** Pieces of letters of this length, and every other time one with a character changed, which may be nowhere. */
function pieces(length: number, many: number): string[] {
  return Array.from({ length: many }, (_, n) => {
    const characters = [...pick(letters).text];
    const at = Math.floor(random() * (characters.length - length));
    const piece = characters.slice(at, at + length);
    if (n % 2 === 1) piece[Math.floor(random() * length)] = pick([...pick(letters).text]);
    return piece.join('');
  });
}

async function compare(): Promise<number> {
  let hits = 0;
  for (const length of [1, 2, 3, 4, 8]) {
    for (const typed of pieces(length, 60)) {
      const read = readTerms(typed);
      if (!('terms' in read) || read.terms.length === 0) continue;
      const naive = letters.filter(({ text }) => read.terms.every((term) => text.includes(term)));
      const expected = naive
        .map(({ stream }) => stream)
        .toSorted()
        .toReversed();
      expect(await streamsWith(house, { actor, terms: read.terms, size: 1_000 }), typed).toEqual(expected);
      hits += expected.length;
    }
  }
  return hits;
}

test('every piece of every length is found where it stands and nowhere else, before and after the index', async () => {
  expect(letters.length).toBeGreaterThan(60);
  expect(await compare()).toBeGreaterThan(500);
  await sealAll(house.database);
  let indexed = 0;
  for (let more = true; more;) {
    const pass = await indexOnce(house);
    indexed += pass.letters;
    more = pass.more;
  }
  expect(indexed).toBeGreaterThan(60);
  expect(await compare()).toBeGreaterThan(500);
});
