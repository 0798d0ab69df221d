import { expect, test } from 'vitest';
import {
  dateDesk,
  dateLong,
  dateShort,
  dateTime,
  dateTimeDesk,
  daysLeft,
  fileSize,
  inFours,
  isoAt,
  listed,
  number,
  plural,
  readDate,
} from '#ui/language.ts';

const on = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);
const today = on('2026-11-23');

for (const [typed, day] of [
  ['2026-11-23', '2026-11-23'],
  ['2026年11月23日', '2026-11-23'],
  ['20261123', '2026-11-23'],
  ['23 November 2026', '2026-11-23'],
  ['3 Jan 2026', '2026-01-03'],
  ['31 June 2026', undefined],
  ['3 Janet 2026', undefined],
  ['２０２６年１１月２３日', '2026-11-23'],
  ['2026 年 1 月 3 日', '2026-01-03'],
  ['2026/1/3', '2026-01-03'],
  ['2026.11.23', '2026-11-23'],
  ['2026-02-30', undefined],
  ['20261323', undefined],
  ['11-23', undefined],
  ['昨天', undefined],
  ['', undefined],
] as const) {
  test(`a day typed as "${typed}" is ${day ?? 'not a day'}`, () => expect(readDate(typed)?.toString()).toBe(day));
}

for (const [left, unit, zh, en] of [
  [20, 'day', '还剩 20 天', '20 days left'],
  [1, 'day', '还剩 1 天', '1 day left'],
  [5, 'working-day', '还剩 5 个工作日', '5 working days left'],
  [0, 'day', '今天到期', 'due today'],
  [-8, 'day', '已超期 8 天', '8 days overdue'],
] as const) {
  test(`${left} (${unit}) reads ${en}`, () =>
    expect([daysLeft('zh', left, unit), daysLeft('en', left, unit)]).toEqual([zh, en]));
}

test('days are written for people and for the desk', () => {
  expect(dateLong('zh', today)).toBe('2026年11月23日（星期一）');
  expect(dateLong('en', today)).toBe('Monday 23 November 2026');
  expect([dateShort('zh', on('2026-12-21'), today), dateShort('zh', on('2027-01-12'), today)]).toEqual([
    '12月21日',
    '2027年1月12日',
  ]);
  expect([dateShort('en', on('2026-12-21'), today), dateShort('en', on('2027-01-12'), today)]).toEqual([
    '21 December',
    '12 January 2027',
  ]);
  expect([dateDesk(on('2026-01-02'), today), dateDesk(on('2025-01-02'), today)]).toEqual(['01-02', '2025-01-02']);
});

for (const [instant, zh, en] of [
  ['2026-11-23T01:30:00Z', '2026年11月23日（星期一）上午 9:30', 'Monday 23 November 2026, 9:30 am'],
  ['2026-11-22T16:05:00Z', '2026年11月23日（星期一）凌晨 12:05', 'Monday 23 November 2026, 12:05 am'],
  ['2026-11-23T04:00:00Z', '2026年11月23日（星期一）中午 12:00', 'Monday 23 November 2026, 12:00 pm'],
  ['2026-11-23T07:10:00Z', '2026年11月23日（星期一）下午 3:10', 'Monday 23 November 2026, 3:10 pm'],
  ['2026-11-23T11:52:00Z', '2026年11月23日（星期一）晚上 7:52', 'Monday 23 November 2026, 7:52 pm'],
] as const) {
  test(`${instant} is ${en} in Shanghai`, () =>
    expect([dateTime('zh', at(instant)), dateTime('en', at(instant))]).toEqual([zh, en]));
}

test('an instant for the desk and for machines', () => {
  expect(dateTimeDesk(at('2026-11-23T01:30:00Z'), today)).toBe('11-23 09:30');
  expect(dateTimeDesk(at('2025-12-31T16:30:00Z'), on('2026-01-01'))).toBe('01-01 00:30');
  expect(isoAt(at('2026-11-23T01:30:00Z'))).toBe('2026-11-23T09:30:00+08:00');
});

test('numbers, sizes, groups, lists', () => {
  expect([number(1_111), number(999), number(1_234_567), plural(1, 'day'), plural(1_200, 'day')]).toEqual([
    '1,111',
    '999',
    '1,234,567',
    '1 day',
    '1,200 days',
  ]);
  expect([fileSize(512), fileSize(348_160), fileSize(1_887_437), fileSize(20 * 1024 * 1024)]).toEqual([
    '512 B',
    '340 KB',
    '1.8 MB',
    '20 MB',
  ]);
  expect(inFours('XF26112300000017')).toEqual(['XF26', '1123', '0000', '0017']);
  expect([listed('zh', ['甲', '乙', '丙']), listed('en', ['A', 'B', 'C']), listed('en', ['A'])]).toEqual([
    '甲、乙和丙',
    'A, B and C',
    'A',
  ]);
});
