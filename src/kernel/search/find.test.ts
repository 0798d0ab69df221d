import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf, storyHouse, units, type StoryHouse } from '#test/cast.ts';
import { bring, file } from '#test/matters.ts';
import { oddText } from '#test/odd-text.ts';
import { onMatterResealed } from '#chapters/accusation/reseal.ts';
import type { StreamId } from '../ids.ts';
import { sealAll } from '#test/ledger.ts';
import { insert, oneStatement } from '../statement.ts';
import { indexOnce, rebuildIndex } from './fill.ts';
import { streamsWith } from './find.ts';
import { fold, readTerms } from './fold.ts';

// Search against a plain look through every letter: while letters wait for the index, when they are in it, and when
// they are so many that most are only found by it.

let house: StoryHouse;
beforeAll(async () => {
  house = await storyHouse();
});
afterAll(() => house.database.drop());

const clerk = actorOf('clerk');
const everybodys = { kind: 'system', name: 'test' } as const;

/** Every letter that was planted, as it was written. */
const planted = new Map<StreamId, string>();

/** Letters without the rest of a matter, of which search knows nothing. */
async function plant(texts: readonly string[]): Promise<void> {
  const writes = texts.map((facts) => {
    const stream = house.ids.stream();
    house.clock.pass(1);
    const { write } = house.vault.deposit(
      'open',
      stream,
      'narrative',
      { title: '', request: '', facts },
      house.vault.newKey('open'),
    );
    planted.set(stream, facts);
    return write;
  });
  for (let at = 0; at < writes.length; at += 400)
    await house.database.as('app').rows(oneStatement(writes.slice(at, at + 400)));
}

function naive(typed: string): StreamId[] {
  const evened = (text: string): string =>
    text
      .replaceAll(/(?!\ufeff)\p{Cf}/gu, '')
      .normalize('NFKC')
      .toLowerCase();
  const wanted = evened(typed)
    .split(/[\s\p{Cc}\ufffc]+/u)
    .filter((term) => term !== '');
  const hits = [...planted].filter(([, text]) => wanted.every((term) => evened(text).includes(term)));
  return hits
    .map(([stream]) => stream)
    .toSorted()
    .toReversed();
}

async function search(typed: string, size = 5_000): Promise<StreamId[]> {
  const read = readTerms(typed);
  if (!('terms' in read)) throw new Error(`${typed} is not searched: ${read.refused}`);
  return streamsWith(house, { actor: everybodys, terms: read.terms, size });
}

/** Fewer digits than a telephone has, so that nothing is taken out. */
const fewDigits = (text: string): boolean => !fold(text).text.includes('\ufffc');

test('however many letters wait, a search reads them all', async () => {
  const kernel = house.database.as('app');
  await plant(Array.from({ length: 2_300 }, (_, n) => `等着的信${n}号，${n % 500 === 7 ? '少见的鱼' : '常见'}`));
  // As if each had been registered: an entry that is not sealed, of which search needs the stream alone.
  await kernel.rows({
    text: `INSERT INTO ledger.entry (stream, version, type, at, actor, capacity, payload, previous_hash, hash)
           SELECT stream, 1, 'Planted', now(), 'test', 'test', '{}', '', '' FROM unnest($1::uuid[]) stream`,
    values: [[...planted.keys()]],
  });
  expect(await search('少见的鱼')).toEqual(naive('少见的鱼'));
  expect(await search('的鱼', 2)).toEqual(naive('的鱼').slice(0, 2));
  expect(await search('等着的信')).toHaveLength(2_300);
  await house.database.as('owner').rows({ text: 'DELETE FROM ledger.entry; DELETE FROM vault.narrative' });
  planted.clear();
});

test('every search of every length over more letters than are read at once finds what a plain look finds', async () => {
  const texts = fc.sample(oddText(60).filter(fewDigits), { numRuns: 2_600, seed: 3 });
  await plant(texts);
  const seen: number[] = [];
  expect(await rebuildIndex(house, { lettersPerBlock: 300, told: (letters) => void seen.push(letters) })).toBe(2_600);
  expect(seen.at(-1)).toBe(2_600);
  const blocks = await house.database.as('vault').rows({ text: 'SELECT 1 FROM vault.search_block' });
  expect(blocks.length).toBeGreaterThan(5);
  const written = fc
    .tuple(fc.constantFrom(...texts), fc.nat(40), fc.constantFrom(1, 1, 2, 2, 3, 4, 7))
    .map(([text, from, length]) => [...text].slice(from, from + length).join(''));
  const typed = fc.oneof(
    written,
    fc.tuple(written, written).map((terms) => terms.join(' ')),
    oddText(3),
  );
  let hits = 0;
  await fc.assert(
    fc.asyncProperty(typed, async (words) => {
      const terms = readTerms(words);
      fc.pre('terms' in terms && terms.terms.length > 0);
      const expected = naive(words);
      hits += expected.length;
      expect(await search(words), words).toEqual(expected);
    }),
    { numRuns: 250, seed: 5 },
  );
  expect(hits).toBeGreaterThan(1_000);
}, 120_000);

test('somebody who sees a part of the matters finds there what a plain look finds there, however long that part is', async () => {
  const streams = [...planted.keys()];
  // One organ sees more than is read at once, another a few; whoever has a post in both sees both.
  const mostly = streams.filter((_, n) => n % 9 < 5);
  const rarely = streams.filter((_, n) => n % 50 === 0);
  const holder = actorOf('handler');
  if (holder.kind !== 'official') throw new Error('an official is needed');
  const second = { ...holder, posts: [...holder.posts, { unit: units.countyHealth.id, post: 'handler' as const }] };
  const grant = (unit: string, seen: readonly StreamId[]) =>
    house.database.as('app').rows({
      text: `INSERT INTO open.grants (stream, unit, kind, since_version) SELECT stream, $1, 'holding', 1 FROM unnest($2::uuid[]) stream`,
      values: [unit, seen],
    });
  await grant(holder.posts[0]!.unit, mostly);
  await grant(units.countyHealth.id, rarely);
  expect(mostly.length).toBeGreaterThan(1_000);
  const pieces = streams.slice(0, 200).map((stream) => [...planted.get(stream)!].slice(3, 5).join(''));
  const words = ['电', '小区', '㛃', '𠮷', ...pieces];
  let hits = 0;
  for (const [actor, seen] of [
    [holder, new Set(mostly)],
    [second, new Set([...mostly, ...rarely])],
  ] as const) {
    for (const typed of words) {
      const read = readTerms(typed);
      if (!('terms' in read) || read.terms.length === 0) continue;
      const expected = naive(typed).filter((stream) => seen.has(stream));
      for (const size of [20, 5_000]) {
        const found = await streamsWith(house, { actor, terms: read.terms, size });
        expect(found, typed).toEqual(expected.slice(0, size));
      }
      hits += expected.length;
    }
  }
  expect(hits).toBeGreaterThan(1_000);
  await house.database.as('owner').rows({ text: 'DELETE FROM open.grants' });
}, 120_000);

test('pages follow one another by key and together are the whole', async () => {
  for (const words of ['电', '小区', '㛃', '𠮷']) {
    const pages: StreamId[] = [];
    for (let before: StreamId | undefined; ;) {
      const page = await streamsWith(house, { actor: everybodys, terms: [words], before, size: 37 });
      pages.push(...page);
      if (page.length < 37) break;
      before = page.at(-1);
    }
    expect(pages, words).toEqual(naive(words));
  }
});

test('a span of streams bounds the search at both ends', async () => {
  const streams = [...planted.keys()].toSorted();
  const [from, before] = [streams[300]!, streams[1_900]!];
  const found = await streamsWith(house, { actor: everybodys, terms: ['电'], from, before, size: 5_000 });
  expect(found).toEqual(naive('电').filter((stream) => stream >= from && stream < before));
  expect(found.length).toBeGreaterThan(100);
});

test('a letter just filed is found at once: unsealed, sealed, and in the index; then it is there once', async () => {
  const { stream } = await file(house, { title: '刚刚寄出的䶮信' });
  const find = () => streamsWith(house, { actor: clerk, terms: ['刚寄出的䶮'], size: 10 });
  expect(await find()).toEqual([stream]);
  await sealAll(house.database);
  expect(await find()).toEqual([stream]);
  // Before the letter stand the dossiers of organs and officials, which a pass or two looks through.
  let indexed = 0;
  for (let more = true; more;) {
    const pass = await indexOnce(house);
    indexed += pass.letters;
    more = pass.more;
  }
  expect(indexed).toBe(1);
  expect(await find()).toEqual([stream]);
  expect(await indexOnce(house)).toMatchObject({ letters: 0, more: false });
  expect(await streamsWith(house, { actor: actorOf('handler'), terms: ['刚寄出的䶮'], size: 10 })).toEqual([]);
});

test('a latecomer of an earlier time goes into its own block, and the order holds', async () => {
  house.clock.goTo('2027-01-01');
  const { stream: early } = await file(house, { title: '早先的信' });
  house.clock.pass(3000);
  const { stream: late } = await file(house, { title: '后来的信' });
  await sealAll(house.database);
  await indexOnce(house);
  expect(await streamsWith(house, { actor: clerk, terms: ['的信'], size: 2 })).toEqual([late, early]);
});

/** What the index holds of a letter, by each of its tables. */
const rowsOf = (stream: StreamId): Promise<{ body: string }[]> =>
  house.database.as('vault').rows({ text: 'SELECT body FROM vault.searchable WHERE stream = $1', values: [stream] });

test('erasing the narrative takes its row of the index along, whoever erases', async () => {
  const { stream } = await file(house, { title: '要抹去的信' });
  const moved = await bring(house, 'resealed', { title: '要移走的信' });
  await sealAll(house.database);
  await indexOnce(house);
  expect(await rowsOf(stream)).toHaveLength(1);
  await house.database.as('vault').rows({ text: 'DELETE FROM vault.narrative WHERE stream = $1', values: [stream] });
  expect(await rowsOf(stream)).toEqual([]);
  expect(await rowsOf(moved.stream)).toHaveLength(1);
  const [entry] = await house.database.as('app').rows<{ version: number }>({
    text: `SELECT version FROM ledger.entry WHERE stream = $1 AND type = 'MatterResealed'`,
    values: [moved.stream],
  });
  await onMatterResealed(house, moved.stream, entry!.version);
  expect(await rowsOf(moved.stream)).toEqual([]);
  expect(await streamsWith(house, { actor: everybodys, terms: ['走的信'], size: 10 })).toEqual([]);
});

test('a party is found by no name, telephone or number that stands in the letter, indexed or waiting', async () => {
  const party = { name: '欧阳秀兰', phone: '13700002222' };
  const facts = '本人欧阳秀兰，电话137 0000 2222，家住文庙路。';
  const { stream } = await file(house, { title: '渗水', facts, party, withholdIdentity: true });
  for (const state of ['waiting', 'indexed']) {
    for (const words of ['欧阳秀兰', '欧阳', '秀兰', '2222'])
      expect([state, words, await streamsWith(house, { actor: clerk, terms: [words], size: 10 })]).toEqual([
        state,
        words,
        [],
      ]);
    expect(await streamsWith(house, { actor: clerk, terms: ['家住文庙路'], size: 10 })).toEqual([stream]);
    await sealAll(house.database);
    await indexOnce(house);
  }
  expect((await rowsOf(stream))[0]!.body).not.toMatch(/欧阳|秀兰|2222/);
});

test('a narrative that takes the place of another is the one that is found', async () => {
  const { stream } = await file(house, { title: '写错的信' });
  await sealAll(house.database);
  await indexOnce(house);
  house.clock.pass(1);
  const key = house.vault.newKey('open');
  const { write } = house.vault.deposit('open', stream, 'narrative', { title: '改过的信' }, key);
  await house.database.as('app').rows(oneStatement([write]));
  // Any later entry of the stream brings the index back to it.
  await house.database.as('app').rows({ text: `UPDATE house.reader SET position = 0 WHERE name = 'search'` });
  while ((await indexOnce(house)).more);
  expect(await streamsWith(house, { actor: clerk, terms: ['写错的'], size: 10 })).toEqual([]);
  expect(await streamsWith(house, { actor: clerk, terms: ['改过的'], size: 10 })).toEqual([stream]);
});

test('the app and the sealed role read nothing of the index', async () => {
  for (const role of ['app', 'sealed'] as const) {
    for (const table of ['searchable', 'search_block'])
      await expect(house.database.as(role).rows({ text: `SELECT 1 FROM vault.${table}` })).rejects.toThrow(
        'permission denied',
      );
  }
});

test('whoever has many matters and whoever has few find the same in what both may see', async () => {
  const streams = [...planted.keys()];
  const grants = (unit: string, some: readonly StreamId[]) =>
    insert(
      'open.grants',
      some.map((stream) => ({ stream, unit, kind: 'holding', since_version: 1 })),
    );
  await house.database.as('app').rows(oneStatement([grants(units.countyHousing.id, streams.slice(0, 1_500))]));
  await house.database.as('app').rows(oneStatement([grants(units.countyHealth.id, streams.slice(0, 300))]));
  for (const words of ['电', '小区', '㛃', '𠮷的', '5']) {
    const seen = (who: 'handler' | 'otherHandler') =>
      streamsWith(house, { actor: actorOf(who), terms: [words], size: 5_000 });
    const all = naive(words);
    expect(await seen('handler'), words).toEqual(all.filter((stream) => streams.indexOf(stream) < 1_500));
    expect(await seen('otherHandler'), words).toEqual(all.filter((stream) => streams.indexOf(stream) < 300));
  }
});
