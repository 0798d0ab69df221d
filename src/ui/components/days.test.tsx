import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Calendar } from '#kernel/calendar.ts';
import { phrases } from '#ui/setting.tsx';
import { notCounted, type SheetDay } from './calendar-days.ts';
import { clockState, clockTone, clockWords } from './clock.tsx';

const today = Temporal.PlainDate.from('2026-11-25');
/** Calendar days alone are counted here: nobody asks which of them are worked. */
const calendar = {} as Calendar;

const clocks: readonly (readonly [nature: 'owed' | 'may', due: string, tone: string, words: string, why: string])[] = [
  ['owed', '2026-11-30', 'soon', '还剩 5 天', 'what is owed has days left'],
  ['owed', '2026-11-20', 'late', '已超期 5 天', 'what is owed and not done is late'],
  ['may', '2026-11-30', 'soon', '还剩 5 天', 'a right has days left too'],
  ['may', '2026-11-20', 'plain', '已经过了', 'a right that has gone by is no fault of anybody'],
];

test.each(clocks)('%s until %s is drawn %s and reads %s: %s', (nature, due, tone, words) => {
  const state = clockState({ due, nature, unit: 'day', reason: '' }, today, calendar);
  expect(clockTone(state)).toBe(tone);
  expect(state.state === 'running' || state.state === 'over' ? clockWords('zh', state) : state).toBe(words);
});

const day = (on: string, count: number | null, standing: SheetDay['standing']): SheetDay => ({
  on: Temporal.PlainDate.from(on),
  count,
  standing,
});

test('the working day to which a limit moves on is not listed among the days that did not count', () => {
  const moved = [
    day('2026-12-18', 29, 'working'),
    day('2026-12-19', 30, 'weekend'),
    day('2026-12-20', null, 'rolled-over'),
    day('2026-12-21', null, 'working'),
  ];
  expect(notCounted(moved).map(({ from }) => from.toString())).toEqual(['2026-12-20']);
});

test('a heading may end a line between words, never inside a date', () => {
  const html = renderToStaticMarkup(<>{phrases('复查意见已经送达您，不同意可以在 12月21日以前请求复核')}</>);
  expect(html).toContain('复查<wbr/>意见<wbr/>已经');
  expect(html).toMatch(/12月21日/);
  expect(phrases('Answered by 12 January 2027')).toBe('Answered by 12 January 2027');
});
