import { expect, test } from 'vitest';
import { cite, parseCitation, placesIn } from './citation.ts';

const at = placesIn('regulations-2022');

for (const [citation, text] of [
  [at(34), 'regulations-2022/34'],
  [at(23, 3), 'regulations-2022/23/3'],
  [at(31, 1, 6), 'regulations-2022/31/1/6'],
  [placesIn('local-33-2016')(20, 2), 'local-33-2016/20/2'],
  [placesIn('stepwise-2014')(0), 'stepwise-2014/0'],
] as const) {
  test(`${text} is written and read back`, () => {
    expect(cite(citation)).toBe(text);
    expect(parseCitation(text)).toEqual(citation);
  });
}

test('an item without a paragraph stands in the first one, so that item 6 is not paragraph 6', () => {
  expect(cite(at(31, undefined, 6))).toBe('regulations-2022/31/1/6');
});

test('anything else is no citation', () => {
  for (const text of [
    '',
    'regulations-2022',
    'regulations-2022/',
    'Regulations/1',
    'x/1/2/3/4',
    'regulations-2022/1a',
  ]) {
    expect(() => parseCitation(text)).toThrow(RangeError);
  }
});
