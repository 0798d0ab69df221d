import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadTaxonomy } from '#adapters/reference/taxonomy.ts';
import { dayOf } from '#kernel/clock.ts';
import { actorOf, storyHouse, type StoryHouse } from '#test/cast.ts';
import { decodeText, rowsOf } from './file.ts';
import { importRows, type RowOutcome } from './import.ts';
import { plainMapping, readMapping, type Mapping } from './mapping.ts';
import { checkRow, type CheckedRow } from './row.ts';

let house: StoryHouse;
beforeAll(async () => {
  house = await storyHouse('2026-03-02');
});
afterAll(() => house.database.drop());

const check = (path: string, text: string, mapping: Mapping = plainMapping): readonly CheckedRow[] => {
  const classes = loadTaxonomy();
  const against = {
    source: mapping.source ?? path,
    mapping,
    today: dayOf(house.clock.now()),
    isClass: (code: string) => classes.get(code) !== undefined,
    isRegion: (code: string) => code === '990101',
    digest: (one: string) => house.cipher.mac(house.keys.lookup, one),
  };
  return rowsOf(path, text).map((row) => checkRow(row, against));
};

async function bringIn(rows: readonly CheckedRow[], goOn?: () => boolean): Promise<readonly RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  const told = (one: RowOutcome): void => void outcomes.push(one);
  await importRows(house, { rows, actor: actorOf('clerk'), told, ...(goOn ? { goOn } : {}) });
  return outcomes.toSorted((a, b) => a.line - b.line);
}

const tally = (outcomes: readonly RowOutcome[]): Record<string, number> =>
  outcomes.reduce<Record<string, number>>((sum, { became }) => ({ ...sum, [became]: (sum[became] ?? 0) + 1 }), {});

const sound = (id: string, more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    externalId: id,
    title: `${id} 号路灯不亮`,
    request: '修好路灯',
    facts: '村口的路灯坏了三个星期。',
    receivedOn: '2026/2/3 10:20:30',
    ...more,
  });

/** What is wrong with a row, and what the report of its line says. */
const broken: readonly (readonly [row: string, why: RegExp])[] = [
  ['{"title": "少了括号"', /not JSON/],
  ['just words', /not JSON/],
  ['[1, 2]', /not a JSON object/],
  ['"text"', /not a JSON object/],
  ['null', /not a JSON object/],
  ['{}', /title: Write a title.*request:.*facts:/s],
  [sound('b1', { title: '' }), /title: Write a title/],
  [sound('b2', { title: '   ' }), /title/],
  [sound('b3', { request: null }), /request: Write what is asked for/],
  [sound('b4', { facts: '' }), /facts: Write the facts/],
  [sound('b5', { facts: ['a'] }), /facts/],
  [sound('b6', { facts: '长'.repeat(20_001) }), /facts: At most 20000/],
  [sound('b7', { receivedOn: 'yesterday' }), /receivedOn: yesterday is no day/],
  [sound('b8', { receivedOn: '2026-02-30' }), /receivedOn: 2026-02-30 is no day/],
  [sound('b9', { receivedOn: '2026-03-03' }), /receivedOn: 2026-03-03 has not come yet/],
  [sound('b10', { receivedOn: '3026-01-01' }), /has not come yet/],
  [sound('b11', { class: '9999' }), /class: 9999 is no class/],
  [sound('b12', { class: '城建' }), /class: 城建 is no class/],
  [sound('b13', { class: '1602' }), /reports misconduct/],
  [sound('b14', { purpose: 'accusation' }), /reports misconduct/],
  [sound('b15', { purpose: 'praise' }), /purpose: Choose the purpose/],
  [sound('b16', { form: 'pigeon' }), /form: Choose the form/],
  [sound('b17', { regionCode: '440000' }), /regionCode: 440000 is no region here/],
  [sound('b18', { regionCode: 'south' }), /regionCode/],
  [sound('b19', { phone: '10000000001' }), /petitioner.name/],
  [sound('b20', { name: '张小明', phone: '12' }), /phone: Write a mobile number/],
  [sound('b21', { name: '张小明', email: 'nobody' }), /email/],
  [sound('b22', { name: '张小明', idNumber: '9901011990010100' }), /idNumber/],
  [sound('b23', { name: '名'.repeat(81) }), /name/],
  [sound('b24', { name: '张小明', address: '路'.repeat(201) }), /address/],
];

const count = async (table: string): Promise<number> => {
  const [row] = await house.database
    .as('owner')
    .rows<{ n: number }>({ text: `SELECT count(*)::int AS n FROM ${table}` });
  return row!.n;
};

test('of sixty rows thirty are broken: each is told by its line and reason, the others are registered, none is lost', async () => {
  expect(broken.length).toBe(30);
  const lines = broken.flatMap(([row], n) => [sound(`good-${n}`), row]);
  const outcomes = await bringIn(check('letters.jsonl', lines.join('\n')));
  expect(outcomes.map(({ line }) => line)).toEqual(lines.map((_, n) => n + 1));
  expect(tally(outcomes)).toEqual({ registered: 30, 'not-taken': 30 });
  for (const [n, [row, why]] of broken.entries()) {
    const outcome = outcomes[2 * n + 1]!;
    expect([row, outcome.became === 'not-taken' ? outcome.why.en : outcome.became]).toEqual([
      row,
      expect.stringMatching(why),
    ]);
  }
  expect(await count('open.petition')).toBe(30);
});

test('they came on their own day and were registered today, under the rule set of today, by a named registrar', async () => {
  const [row] = await house.database.as('owner').rows<Record<string, unknown>>({
    text: `SELECT DISTINCT p.received_on::text, p.registered_on::text, p.rule_set, p.form, e.actor
             FROM open.petition p JOIN ledger.entry e ON e.stream = p.stream AND e.version = 1`,
  });
  expect(row).toEqual({
    received_on: '2026-02-03',
    registered_on: '2026-03-02',
    rule_set: 'regulations-2022',
    form: 'web',
    actor: 'person:99-clerk',
  });
});

test('a second run brings nothing in twice, and tells of a row that has changed', async () => {
  const lines = [sound('good-0'), sound('good-1', { facts: '又坏了一次。' }), sound('good-2')];
  const outcomes = await bringIn(check('letters.jsonl', lines.join('\n')));
  expect(outcomes.map(({ became }) => became)).toEqual(['there-before', 'not-taken', 'there-before']);
  expect(outcomes[1]).toMatchObject({
    why: { en: expect.stringContaining('brought in before with other content') as string },
  });
  expect(await count('open.petition')).toBe(30);
});

test('a run that is cut off goes on where it was; two at once bring each row in once', async () => {
  const text = Array.from({ length: 40 }, (_, n) => sound(`cut-${n}`)).join('\n');
  let left = 11;
  const first = await bringIn(check('cut.jsonl', text), () => (left -= 1) > 0);
  const began = tally(first)['registered']!;
  expect(began).toBeGreaterThan(0);
  expect(began).toBeLessThan(40);
  const both = await Promise.all([bringIn(check('cut.jsonl', text)), bringIn(check('cut.jsonl', text))]);
  const sums = tally(both.flat());
  expect(sums).toEqual({ registered: 40 - began, 'there-before': 40 + began });
  expect(await count(`open.external WHERE source = 'cut.jsonl'`)).toBe(40);
});

const mappingText = JSON.stringify({
  source: 'hotline',
  fields: {
    externalId: '工单号',
    title: ['标题', '内容'],
    request: ['诉求', '内容'],
    facts: '内容',
    class: '类别',
    form: '渠道',
    receivedOn: '时间',
    name: '姓名',
    phone: '电话',
  },
  values: { class: { 城乡建设: '03' }, form: { 电话: 'hotline' } },
});

test('a spreadsheet comes in by a mapping: GB 18030, quotation marks, line ends, first column that is not empty', async () => {
  const csv = [
    ['工单号', '标题', '内容', '类别', '渠道', '时间', '姓名', '电话', '诉求'],
    [
      'A-1',
      '路灯不亮',
      '"路灯坏了, ""明天修""\r\n又明天"',
      '城乡建设',
      '电话',
      '2026-01-05',
      '张小明',
      '10000000001',
      '修好',
    ],
    ['A-2', '', '没有标题的一段话', '', '', '2026-01-06', '', '', ''],
    ['A-3', '少了几列'],
  ]
    .map((fields) => fields.join(','))
    .join('\r\n');
  const read = readMapping(mappingText);
  if ('faults' in read) throw new Error(read.faults.join());
  const rows = check('hotline.csv', decodeText(encodeGb(csv)), read.mapping);
  expect(rows.map((row) => ('intake' in row ? row.intake : row.why.en))).toEqual([
    expect.objectContaining({
      title: '路灯不亮',
      facts: '路灯坏了, "明天修"\r\n又明天',
      class: '03',
      form: 'hotline',
      request: '修好',
      receivedOn: Temporal.PlainDate.from('2026-01-05'),
      party: expect.objectContaining({ name: '张小明', phone: '10000000001' }) as object,
    }),
    expect.objectContaining({ title: '没有标题的一段话', request: '没有标题的一段话', form: 'web', party: undefined }),
    'it has 2 columns, the first line names 9',
  ]);
  expect(rows.map(({ line }) => line)).toEqual([2, 4, 5]);
  expect(tally(await bringIn(rows))).toEqual({ registered: 2, 'not-taken': 1 });
});

test('a title longer than a list can show is cut there and stands whole before the facts', () => {
  const title = '很长的标题'.repeat(30);
  const [row] = check('long.jsonl', sound('long', { title }));
  if (!row || !('intake' in row)) throw new Error('the row was not taken');
  expect([...row.intake.title].length).toBe(100);
  expect(row.intake.facts.startsWith(`${title}\n村口`)).toBe(true);
});

test('a mapping that names what does not exist is told', () => {
  expect(readMapping('{"fields": {"colour": "颜色"}}')).toMatchObject({ faults: [expect.stringContaining('fields')] });
  expect(readMapping('{')).toEqual({ faults: ['it is not JSON'] });
});

/** The bytes of a text in GB 18030, found by asking the decoder about every pair of bytes. */
function encodeGb(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) pairs.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Uint8Array.from([...text].flatMap((one) => (one < '\u0080' ? [one.charCodeAt(0)] : [...pairs.get(one)!])));
}
