import { expect, test } from 'vitest';
import { cite, parseCitation, type Citation } from '#kernel/citation.ts';
import { clockStarts } from './clock-starts.ts';
import { describe } from './describe.ts';
import { forms } from './forms.ts';
import { articleOf, instrumentOf, instruments } from './instruments.ts';
import { groundsOf, limitsOf, overlays, ruleSetIds, rulesOf } from './law.ts';
import { lawfulPaths } from './lawful-paths.ts';
import { paths } from './paths.ts';
import { simpleCases } from './practice/simple-cases.ts';
import { purposes } from './purposes.ts';
import { remedies } from './remedies.ts';
import { outcomes, results, reviewResults } from './results.ts';

/** Everything in the law that carries words or citations. */
const everything: readonly unknown[] = [
  ...ruleSetIds.flatMap((set) => [...limitsOf(set), ...groundsOf(set), ...rulesOf(set)]),
  ...overlays,
  ...forms,
  ...purposes,
  ...paths,
  ...lawfulPaths,
  ...results,
  ...reviewResults,
  ...outcomes,
  ...simpleCases,
  ...instruments,
  remedies,
  clockStarts,
];

function walk(value: unknown, see: (found: Readonly<Record<string, unknown>>) => void): void {
  if (typeof value !== 'object' || value === null || value instanceof Temporal.PlainDate) return;
  see(value as Readonly<Record<string, unknown>>);
  for (const member of Object.values(value)) walk(member, see);
}

const citations = new Map<string, Citation>();
const wordings: { readonly zh: string; readonly en: string }[] = [];
for (const one of everything) {
  walk(one, (found) => {
    if ('instrument' in found && 'article' in found)
      citations.set(cite(found as unknown as Citation), found as unknown as Citation);
    if ('zh' in found && 'en' in found) wordings.push(found as unknown as (typeof wordings)[number]);
  });
}

test('every citation leads to an instrument, an article with a gist, and a paragraph that it has', () => {
  expect(citations.size).toBeGreaterThan(90);
  for (const [text, citation] of citations) {
    const article = articleOf(citation);
    expect(article, text).toBeDefined();
    expect(citation.paragraph ?? 1, text).toBeLessThanOrEqual(article!.paragraphs);
    expect(parseCitation(text)).toEqual(citation);
    expect(describe(citation, 'zh')).toContain(instrumentOf(citation.instrument).name.zh);
  }
});

test('a citation of an article of several paragraphs that a number of days hangs on names the paragraph', () => {
  for (const set of ruleSetIds) {
    for (const { id, under } of limitsOf(set)) {
      const divided = articleOf(under)!.paragraphs > 1;
      expect([id, under.paragraph !== undefined]).toEqual([id, divided || under.item !== undefined]);
    }
  }
});

test('every article of the two regulations and every heading of the policy has a gist', () => {
  const numbers = (id: 'regulations-2005' | 'regulations-2022' | 'policy-2013'): readonly number[] =>
    instrumentOf(id).articles.map(({ article }) => article);
  const upTo = (first: number, last: number): readonly number[] =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index);
  expect(numbers('regulations-2022')).toEqual(upTo(1, 50));
  expect(numbers('regulations-2005')).toEqual(upTo(1, 51));
  expect(numbers('policy-2013')).toEqual(upTo(0, 20));
});

test('every practice that a row cites is listed, and every listed practice is cited', () => {
  const cited = [...citations.values()]
    .filter(({ instrument }) => instrument === 'practice')
    .map(({ article }) => article);
  expect([...new Set(cited)].toSorted((a, b) => a - b)).toEqual(
    instrumentOf('practice').articles.map(({ article }) => article),
  );
});

test('each wording is Chinese with full-width punctuation in Chinese, and free of Chinese in English', () => {
  expect(wordings.length).toBeGreaterThan(400);
  for (const { zh, en } of wordings) {
    expect(zh).toMatch(/[\u4e00-\u9fff]/u);
    expect(zh).not.toMatch(/[\u4e00-\u9fff][,;:?!()][\u4e00-\u9fff]/u);
    expect(en).toMatch(/[A-Za-z]{2}/);
    expect(en).not.toMatch(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/u);
  }
});

test('no wording labels a person', () => {
  // Written as code points, so that the words themselves stand nowhere in the project.
  const words = [
    '\u7f20\u8bbf',
    '\u95f9\u8bbf',
    '\u975e\u8bbf',
    '\u91cd\u70b9\u4eba\u5458',
    '\u7a33\u63a7',
    '\u626c\u8a00',
  ];
  for (const { zh } of wordings) expect(words.filter((word) => zh.includes(word))).toEqual([]);
});

test('an instrument is in force before it stops being so', () => {
  for (const { id, inForceFrom, inForceUntil } of instruments) {
    expect([id, inForceUntil === null || Temporal.PlainDate.compare(inForceFrom, inForceUntil) < 0]).toEqual([
      id,
      true,
    ]);
  }
});
