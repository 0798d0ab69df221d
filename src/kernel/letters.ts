import { dayOf } from './clock.ts';
import type { EventShape } from './entry.ts';
import type { House } from './house.ts';
import type { UnitId } from './ids.ts';
import type { Chapter } from './procedure.ts';
import type { Lane } from './vault.ts';

/** A letter that a fact issues (发文): its kind, the organ that signs it, and the series in which that organ counts it. */
export interface LetterIssue {
  readonly kind: string;
  readonly by: UnitId;
  /** The last characters of the organ's code: `信复` for answers, `信告` for notices. */
  readonly series: string;
}

/** The number of a letter (发文字号) as the fact that issued it carries it. Codes alone; its words lie in the vault. */
export interface LetterNumber {
  readonly kind: string;
  readonly unit: UnitId;
  readonly code: string;
  readonly year: number;
  readonly serial: number;
}

/** Gives the serials of letters, counted by organ, series and year. Gaps are allowed; none is given twice. */
export interface LetterSerials {
  next(lane: Lane, unit: UnitId, series: string, year: number): Promise<number>;
}

/** The number as it stands on the letter: `南住建信复〔2026〕31号`. */
export const letterMark = ({ code, year, serial }: Pick<LetterNumber, 'code' | 'year' | 'serial'>): string =>
  `${code}〔${year}〕${serial}号`;

/** The key under which two letters of one number would meet. */
export const letterNumberKey = 'letter_number_pkey';

/** Events with the numbers of the letters that they issue. The numbers are on record in the commit of the events. */
export async function numberLetters<
  State,
  Command extends { readonly act: string },
  Event extends EventShape,
  Any extends EventShape,
>(
  house: Pick<House, 'letterSerials' | 'units'>,
  chapter: Chapter<State, Command, Event>,
  { before, events, at }: { readonly before: State; readonly events: readonly Any[]; readonly at: Temporal.Instant },
): Promise<readonly Any[]> {
  const { year } = dayOf(at);
  const numbered: Any[] = [];
  for (const event of events) {
    const letters: LetterNumber[] = [];
    for (const { kind, by, series } of chapter.letters?.(event as unknown as Event, before) ?? []) {
      const serial = await house.letterSerials.next(chapter.lane, by, series, year);
      const code = `${house.units.get(by)?.letterCode ?? ''}${series}`;
      letters.push({ kind, unit: by, code, year, serial });
    }
    numbered.push(letters.length > 0 ? { ...event, letters } : event);
  }
  return numbered;
}
