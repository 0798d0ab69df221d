/** A whole day in somebody's own calendar (iCalendar, RFC 5545). */
export interface CalendarDay {
  /** The same for the same thing, so that a calendar that is read again shows it once. */
  readonly id: string;
  readonly on: Temporal.PlainDate;
  /** Says nothing of what a matter is about: calendars lie about on many machines. */
  readonly words: string;
  /** Where it is. */
  readonly place?: string;
  /** So many days before, the calendar reminds of it. */
  readonly remindDaysBefore?: number;
}

const compact = (date: Temporal.PlainDate): string => date.toString().replaceAll('-', '');

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, String.raw`\n`);

/** A line of at most 75 octets; what is longer goes on in the next one, behind a blank. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > 73) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].join('\r\n ');
}

export function calendarFile(days: readonly CalendarDay[], now: Temporal.Instant): string {
  const stamp = now.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
  const events = days.flatMap(({ id, on, words, place, remindDaysBefore }) => [
    'BEGIN:VEVENT',
    `UID:${id}@sunlit`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(on.add({ days: 1 }))}`,
    `SUMMARY:${escaped(words)}`,
    ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
    ...(remindDaysBefore === undefined
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${escaped(words)}`,
          `TRIGGER:-P${remindDaysBefore}D`,
          'END:VALARM',
        ]),
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sunlit//CN', ...events, 'END:VCALENDAR', ''];
  return lines.map(folded).join('\r\n');
}
