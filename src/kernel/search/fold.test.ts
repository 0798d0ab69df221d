import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oddText } from '#test/odd-text.ts';
import { excerpt } from './excerpt.ts';
import { fold, hiddenMark, holds, readTerms } from './fold.ts';
import { gramsAsked, gramsOf } from './grams.ts';

/** The same evening out by other means: the whole text at once, what is not seen dropped. */
const evened = (text: string): string =>
  text
    .replaceAll(/(?!\ufeff)\p{Cf}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ');

const termsOf = (typed: string): readonly string[] => {
  const read = readTerms(typed);
  return 'terms' in read ? read.terms : [];
};

test('folding evens out width, case, composition and space, and nothing else', () => {
  fc.assert(
    fc.property(oddText(40), (text) => {
      // Digits are few here, so no run of them is taken for a telephone.
      fc.pre(!fold(text).text.includes(hiddenMark));
      expect(fold(text).text).toBe(evened(text));
    }),
  );
  expect(fold('Ａ座５０２室 第①幢').text).toBe('a座502室 第1幢');
});

test('each unit knows where its character stands in the text as it was written', () => {
  fc.assert(
    fc.property(oddText(40), (text) => {
      const folded = fold(text);
      expect(folded.starts).toHaveLength(folded.text.length + 1);
      expect(folded.starts.at(-1)).toBe(text.length);
      expect(folded.starts.every((at, n) => n === 0 || at >= folded.starts[n - 1]!)).toBe(true);
    }),
  );
});

test('a text has every gram that is asked of it', () => {
  fc.assert(
    fc.property(oddText(30), fc.nat(29), fc.integer({ min: 1, max: 12 }), (text, from, length) => {
      const characters = [...fold(text).text];
      const term = characters.slice(from, from + length).join('');
      const grams = new Set(gramsOf(fold(text).text));
      const terms = term.split(/[ \ufffc]+/).filter((one) => one !== '');
      for (const gram of gramsAsked(terms)) expect(grams.has(gram), `${text} | ${term}`).toBe(true);
    }),
  );
});

test('a single character of daily use is asked of no index, a rare one is', () => {
  expect(gramsAsked(['的'])).toEqual([]);
  expect(gramsAsked(['㛃'])).toHaveLength(1);
  expect(gramsAsked(['𠮷'])).toHaveLength(1);
  expect(gramsAsked(['噪音扰民'])).toHaveLength(2);
  expect(gramsAsked(['噪音扰民了'])).toHaveLength(3);
});

test.each([
  ['13800008000', '我的电话13800008000请联系', '我的电话请联系'],
  ['138 0000-8000', '电话：138 0000-8000。', '电话:。'],
  ['１３８００００８０００', '电话１３８００００８０００', '电话'],
  ['11010119900307123X', '身份证11010119900307123X号', '身份证号'],
  ['zhang.min@example.org', '邮箱zhang.min@example.org', '邮箱'],
])('%s can be found in no letter, whole or in part', (identifier, written, rest) => {
  const { text } = fold(written);
  expect(text.replaceAll(hiddenMark, '')).toBe(rest);
  expect(readTerms(identifier.replaceAll(' ', '-'))).toEqual({ refused: 'identifier' });
  for (let length = 2; length < 7; length += 1) expect(holds(text, termsOf(identifier.slice(0, length)))).toBe(false);
});

test('numbers of houses, years and sums are words like others', () => {
  expect(fold('3号楼1204室，2026年交了350000元').text).toBe('3号楼1204室,2026年交了350000元');
});

test('the names of the parties are taken out of their own letters, whatever their width', () => {
  const { text } = fold('本人张小明，和ＬＩ Hua住在一起。张小明', ['张小明', 'Li Hua', '']);
  expect(text).toBe(`本人${hiddenMark},和${hiddenMark}住在一起。${hiddenMark}`);
});

test('terms are parted by space, each once; too much is said so', () => {
  expect(readTerms(' 电梯　停运  电梯 ')).toEqual({ terms: ['电梯', '停运'] });
  expect(readTerms('  ')).toEqual({ terms: [] });
  expect(readTerms('字'.repeat(101))).toEqual({ refused: 'too-long' });
  expect(readTerms('a b c d e f g h i')).toEqual({ refused: 'too-long' });
});

const shown = (parts: ReturnType<typeof excerpt>): string =>
  parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

test('an excerpt shows the words around the first hit as they were written, every hit in them marked', () => {
  expect(shown(excerpt('我们小区Ａ座的电梯坏了，Ａ座老人上不了楼。', ['a座']))).toBe(
    '我们小区[Ａ座]的电梯坏了，[Ａ座]老人上不了楼。',
  );
  const long = `${'前'.repeat(50)}电梯${'后'.repeat(80)}`;
  expect(shown(excerpt(long, ['电梯']))).toBe(`…${'前'.repeat(16)}[电梯]${'后'.repeat(38)}…`);
  expect(excerpt('没有', ['电梯'])).toEqual([]);
  expect(shown(excerpt('住80㎡的𠮷家', ['m2的𠮷']))).toBe('住80[㎡的𠮷]家');
});

test('an excerpt shows no telephone and no name of a party', () => {
  expect(shown(excerpt('本人张小明，电话13800008000，电梯坏了', ['电梯'], ['张小明']))).toBe(
    '本人***，电话***，[电梯]坏了',
  );
});

test('what an excerpt marks is what was searched for', () => {
  fc.assert(
    fc.property(oddText(60), fc.nat(59), fc.integer({ min: 1, max: 4 }), (text, from, length) => {
      const term = [...fold(text).text].slice(from, from + length).join('');
      fc.pre(term !== '' && !/[ \ufffc]/.test(term));
      const parts = excerpt(text, [term]);
      const hit = parts.find((part) => part.hit);
      expect(hit && fold(hit.text).text.includes(term), `${text} | ${term}`).toBe(true);
      const whole = parts.map((part) => part.text).join('');
      if (!whole.includes('…') && !whole.includes('***'))
        expect(text.replaceAll(/[\u200b\u200d]/g, '')).toContain(whole.replaceAll(/[\u200b\u200d]/g, '').trim());
    }),
  );
});
