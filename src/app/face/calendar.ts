import type { Visit } from '#chapters/reception/reception.ts';

/** One booked visit for a calendar (iCalendar). It says when and with which number, and nothing of what it is about. */
export function calendarOf({ known, on, slot }: Visit, now: Temporal.Instant): string {
  const day = on.toString().replaceAll('-', '');
  const next = on.add({ days: 1 }).toString().replaceAll('-', '');
  const stamp = now.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sunlit//CN',
    'BEGIN:VEVENT',
    `UID:${known.number}@sunlit`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day}`,
    `DTEND;VALUE=DATE:${next}`,
    `SUMMARY:预约来访 ${known.number}，第 ${slot} 个时段`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
