import { calendarFile } from '#app/calendar-file.ts';
import type { Visit } from '#chapters/reception/reception.ts';

/** One booked visit for a calendar. It says when and with which number, and nothing of what it is about. */
export const calendarOf = ({ known, on, slot }: Visit, now: Temporal.Instant): string =>
  calendarFile([{ id: known.number, on, words: `预约来访 ${known.number}，第 ${slot} 个时段` }], now);
