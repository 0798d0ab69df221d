import { expect, test } from 'vitest';
import { parseCitation, placesIn, type InstrumentId } from '#kernel/citation.ts';
import { chineseNumber, describe, describeShort, describeTogether } from './describe.ts';
import { namesText } from './names-text.ts';

for (const [n, text] of [
  [0, '零'],
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [34, '三十四'],
  [95, '九十五'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [201, '二百零一'],
  [1000, '一千'],
  [1010, '一千零一十'],
  [2022, '二千零二十二'],
] as const) {
  test(`${n} is ${text}`, () => {
    expect(chineseNumber(n)).toBe(text);
  });
}

test('only whole numbers to 9999 are written', () => {
  for (const n of [-1, 1.5, 10_000, Number.NaN]) expect(() => chineseNumber(n)).toThrow(RangeError);
});

for (const [text, zh, en] of [
  ['regulations-2022/34', '《信访工作条例》第三十四条', 'Regulations on Petition Work (2022), article 34'],
  [
    'regulations-2022/23/3',
    '《信访工作条例》第二十三条第三款',
    'Regulations on Petition Work (2022), article 23, paragraph 3',
  ],
  [
    'regulations-2022/31/1/6',
    '《信访工作条例》第三十一条第六项',
    'Regulations on Petition Work (2022), article 31, item 6',
  ],
  [
    'regulations-2005/21/1/3',
    '《信访条例》第二十一条第一款第三项',
    'Regulations on Letters and Visits (2005), article 21, paragraph 1, item 3',
  ],
  [
    'policy-2013/8',
    '《关于创新群众工作方法解决信访突出问题的意见》（八）',
    'Opinions on New Ways of Working with the People to Solve Prominent Petition Problems (2013), heading 8',
  ],
  [
    'local-33-2016/20/2',
    '《浙江省信访条例》第二十条第二款',
    'Zhejiang Regulations on Letters and Visits (2016), article 20, paragraph 2',
  ],
  ['civil-code/203', '《中华人民共和国民法典》第二百零三条', 'Civil Code (2021), article 203'],
  ['simple-2016/0', '《信访事项简易办理办法（试行）》', 'Trial Measures on the Simple Procedure (2016)'],
] as const) {
  test(`${text} reads ${zh}`, () => {
    expect([describe(parseCitation(text), 'zh'), describe(parseCitation(text), 'en')]).toEqual([zh, en]);
  });
}

test('the preamble of the policy is named, and the short form is short', () => {
  expect(describe(placesIn('policy-2013')(0), 'zh')).toMatch(/》序言$/);
  expect(describe(placesIn('policy-2013')(0), 'en')).toMatch(/, preamble$/);
  expect(describeShort(placesIn('regulations-2022')(36, 2), 'zh')).toBe('2022年条例第三十六条第二款');
  expect(describeShort(placesIn('practice')(2), 'en')).toBe('Working practice, no. 2');
});

test('an instrument that is not known is a mistake of the program', () => {
  expect(() => describe(placesIn('local-00-0000' as InstrumentId)(1), 'zh')).toThrow(RangeError);
});

test('several citations name their instrument once, and no place twice', () => {
  const at = placesIn('regulations-2022');
  const cited = [at(23, 3), at(34), at(34), placesIn('civil-code')(201)];
  expect(describeTogether(cited, 'zh')).toBe(
    '《信访工作条例》第二十三条第三款、第三十四条；《中华人民共和国民法典》第二百零一条',
  );
  expect(describeTogether(cited.slice(0, 3), 'en')).toBe(
    'Regulations on Petition Work (2022), article 23, paragraph 3; article 34',
  );
});

test.each([
  ['《信访工作条例》第三十二条', true],
  ['土地管理法', true],
  ['县城镇住宅维修资金管理办法', true],
  ['第 8 条', true],
  ['Regulations on Property Management, article 54', true],
  ['按惯例办理', false],
  ['没有办法', false],
  ['领导的看法', false],
  ['已和法院沟通', false],
  ['as usual', false],
])('a basis "%s" names a text: %s', (basis, names) => {
  expect(namesText(basis)).toBe(names);
});
