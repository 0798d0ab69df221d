import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '#test/database.ts';
import { loadLawTexts, readLawFile } from './law-text.ts';

const line = (row: object): string => JSON.stringify(row);

test('an operator’s file is read by printed law and article, or by our own citation; what is wrong is named by line', () => {
  const { texts, bad, other } = readLawFile(
    [
      line({ law: '信访工作条例(2022-02-25)', article: '第三十四条', text: '甲' }),
      line({ law: '信访条例(2005-01-10)', article: '第三十四条', text: '乙' }),
      line({ citation: 'civil-code/203', text: '丙' }),
      line({ law: '某市信访条例', article: '第一条', text: '丁' }),
      line({ law: '信访条例', article: '第三十四', text: '戊' }),
      'not json',
      '',
    ].join('\n'),
  );
  expect(texts.map(({ citation, text }) => [citation.instrument, citation.article, text])).toEqual([
    ['regulations-2022', 34, '甲'],
    ['regulations-2005', 34, '乙'],
    ['civil-code', 203, '丙'],
  ]);
  expect(other).toBe(1);
  expect(bad.map((one) => one.line)).toEqual([5, 6]);
});

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('a text loaded again replaces the earlier one', async () => {
  const at = Temporal.Instant.from('2026-01-01T00:00:00Z');
  const citation = { instrument: 'regulations-2022', article: 34 } as const;
  await loadLawTexts(database, [{ citation, text: '旧' }], at);
  await loadLawTexts(
    database,
    [
      { citation, text: '旧' },
      { citation, text: '新' },
    ],
    at,
  );
  const rows = await database.as('vault').rows({ text: 'SELECT citation, text FROM house.law_text' });
  expect(rows).toEqual([{ citation: 'regulations-2022/34', text: '新' }]);
});
