import type { CivilDate } from './calendar.ts';

// Days and instants never change, and one commit writes the same ones a dozen times: into its entry, its rows, its
// answer. To write one out costs more than to find what was written before.

const dayTexts = new WeakMap<CivilDate, string>();

/** A civil day in the words of ISO 8601: `2026-11-28`. */
export function isoDay(day: CivilDate): string {
  let text = dayTexts.get(day);
  if (text === undefined) dayTexts.set(day, (text = day.toString()));
  return text;
}

/** As many commits as go into one statement write their instants by turns. */
const instantsMax = 8;
const instants: { readonly at: Temporal.Instant; readonly text: string }[] = [];
let oldest = 0;

/** An instant in the words of ISO 8601, in UTC and as fine as it is: `2026-11-28T06:30:00.25Z`. */
export function isoInstant(at: Temporal.Instant): string {
  for (const one of instants) if (one.at === at) return one.text;
  const text = at.toString();
  instants[oldest] = { at, text };
  oldest = (oldest + 1) % instantsMax;
  return text;
}
