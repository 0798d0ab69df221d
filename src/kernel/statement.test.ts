import { expect, test } from 'vitest';
import { bulkStatement, groupKey, insert, oneStatement, remove, update, write } from './statement.ts';

test('many writes become one statement with its values in order', () => {
  const query = oneStatement([
    insert(
      'a.one',
      [
        { id: 1, n: null },
        { id: 2, n: 'x' },
      ],
      'ON CONFLICT DO NOTHING',
    ),
    update('a.two', { n: 3 }, { id: 4, until: null }),
    remove('a.three', { id: 5 }),
  ]);
  expect(query.text).toBe(
    'WITH w0 AS (INSERT INTO a.one (id,n) VALUES ($1,$2),($3,$4) ON CONFLICT DO NOTHING),' +
      'w1 AS (UPDATE a.two SET n=$5 WHERE id=$6 AND until IS NULL),w2 AS (DELETE FROM a.three WHERE id=$7) SELECT 1',
  );
  expect(query.values).toEqual([1, null, 2, 'x', 3, 4, 5]);
});

test('the same text has the same name, another text another', () => {
  const named = (table: string, n: number) => oneStatement([insert(table, { n })]);
  expect(named('a.one', 1).name).toMatch(/^w[0-9a-f]{16}$/);
  expect(named('a.one', 2).name).toBe(named('a.one', 1).name);
  expect(named('a.two', 1).name).not.toBe(named('a.one', 1).name);
});

test('what is sent all the time keeps its name, however many shapes come after it', () => {
  const often = () => oneStatement([insert('a.often', { n: 1 }), update('a.often', { n: 2 }, { id: 1 })]);
  const { name, text } = often();
  for (let n = 0; n < 2_500; n += 1) {
    oneStatement([insert('a.often', { [`n${n}`]: 1 })]);
    oneStatement([update('a.often', { [`n${n}`]: 1 }, { id: 1 })]);
  }
  expect(name).toBeDefined();
  expect(often()).toMatchObject({ name, text });
});

test('texts of ever new shapes do not fill the server with prepared statements', () => {
  const names = new Set(Array.from({ length: 600 }, (_, n) => oneStatement([insert(`a.t${n}`, { n })]).name));
  expect(names.has(undefined)).toBe(true);
  expect(names.size).toBeLessThanOrEqual(401);
});

test('a commit of which a form is not remembered is sent whole, without a name, and in no group', () => {
  for (let n = 0; n < 200; n += 1) insert('a.full', { [`n${n}`]: 1 });
  const late = [insert('a.full', { late: 1 }), insert('a.other', { id: 2 })];
  expect(oneStatement(late)).toEqual({
    text: 'WITH w0 AS (INSERT INTO a.full (late) VALUES ($1) ),w1 AS (INSERT INTO a.other (id) VALUES ($2) ) SELECT 1',
    values: [1, 2],
  });
  expect(groupKey(late)).toBeUndefined();
});

test('a change in words of its own takes its place among the others', () => {
  const query = oneStatement([
    remove('a.one', { id: 1, until: null, n: 2 }),
    write`DELETE FROM a.two WHERE id IN (SELECT id FROM a.three WHERE n = ${3})`,
    update('a.four', { a: 4, b: null }, { until: null, id: 5 }),
  ]);
  expect(query.text).toBe(
    'WITH w0 AS (DELETE FROM a.one WHERE id=$1 AND until IS NULL AND n=$2),' +
      'w1 AS (DELETE FROM a.two WHERE id IN (SELECT id FROM a.three WHERE n = $3)),' +
      'w2 AS (UPDATE a.four SET a=$4,b=$5 WHERE until IS NULL AND id=$6) SELECT 1',
  );
  expect(query.values).toEqual([1, 2, 3, 4, null, 5]);
});

test('many commits become one list of rows a table, the ledger last', () => {
  const commit = (n: number) => [
    insert('a.one', { n }),
    ...(n === 2 ? [insert('a.other', [{ n }, { n: 3 }])] : []),
    insert('ledger.entry', { n, at: null }),
    ...(n === 1 ? [update('a.two', { n }, { id: 4 })] : []),
  ];
  const query = bulkStatement([...commit(1), ...commit(2)]);
  expect(query.text).toBe(
    'WITH w0 AS (UPDATE a.two SET n=$1 WHERE id=$2),w1 AS (INSERT INTO a.one (n) VALUES ($3),($4) ),' +
      'w2 AS (INSERT INTO a.other (n) VALUES ($5),($6) ),w3 AS (INSERT INTO ledger.entry (n,at) VALUES ($7,$8),($9,$10) ) SELECT 1',
  );
  expect(query.values).toEqual([1, 4, 1, 2, 2, 3, 1, null, 2, null]);
  expect(query.name).toBeUndefined();
});
