import { calendarFile } from '#app/calendar-file.ts';
import type { Visit } from '#chapters/reception/reception.ts';

/**
 * One booked visit for a calendar. It says when and with which number, and nothing of what it is about; over video also
 * where it meets, once that may be seen.
 */
export const calendarOf = ({ known, on, slot, medium }: Visit, now: Temporal.Instant, address?: string): string => {
  const words = `${medium === 'video' ? '视频接访' : '预约来访'} ${known.number}，第 ${slot} 个时段`;
  return calendarFile([{ id: known.number, on, words, ...(address ? { place: address } : {}) }], now);
};
