import { dayOf } from './clock.ts';
import type { Session } from './database.ts';
import type { EventShape } from './entry.ts';
import type { House } from './house.ts';
import type { UnitId } from './ids.ts';
import type { Chapter } from './procedure.ts';
import { insert, type Write } from './statement.ts';
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

/** What keeps the letters of one commit: its events with their numbers, and the rows that hold each number once. */
interface NumberedLetters<Any> {
  readonly events: readonly Any[];
  readonly writes: readonly Write[];
}

/** Gives numbers to the letters that events issue, and says under which name the organ issued them. */
export async function numberLetters<
  State,
  Command extends { readonly act: string },
  Event extends EventShape,
  Any extends EventShape,
>(
  house: Pick<House, 'letterSerials' | 'units'>,
  chapter: Chapter<State, Command, Event>,
  { before, events, at }: { readonly before: State; readonly events: readonly Any[]; readonly at: Temporal.Instant },
): Promise<NumberedLetters<Any>> {
  const { year } = dayOf(at);
  const numbered: Any[] = [];
  const rows: (Omit<LetterNumber, 'kind'> & { readonly organ: string })[] = [];
  for (const event of events) {
    const letters: LetterNumber[] = [];
    for (const { kind, by, series } of chapter.letters?.(event as unknown as Event, before) ?? []) {
      const serial = await house.letterSerials.next(chapter.lane, by, series, year);
      const { letterCode = '', name: organ = '' } = house.units.get(by) ?? {};
      const number = { unit: by, code: `${letterCode}${series}`, year, serial };
      letters.push({ kind, ...number });
      rows.push({ ...number, organ });
    }
    numbered.push(letters.length > 0 ? { ...event, letters } : event);
  }
  const writes = rows.length > 0 ? [insert(`${chapter.lane}.letter_number`, rows)] : [];
  return { events: numbered, writes };
}

/** The names under which organs issued letters, by the mark of each. One from before names were kept is left out. */
export async function issuersOf(
  session: Session,
  lane: Lane,
  numbers: readonly LetterNumber[],
): Promise<ReadonlyMap<string, string>> {
  if (numbers.length === 0) return new Map();
  const rows = await session.rows<Omit<LetterNumber, 'kind'> & { readonly organ: string }>({
    name: `letter-issuers-${lane}`,
    text: `SELECT n.unit, n.code, n.year, n.serial, n.organ FROM ${lane}.letter_number n
             JOIN unnest($1::text[], $2::text[], $3::int[], $4::int[]) AS asked (unit, code, year, serial)
            USING (unit, code, year, serial) WHERE n.organ <> ''`,
    values: [
      numbers.map(({ unit }) => unit),
      numbers.map(({ code }) => code),
      numbers.map(({ year }) => year),
      numbers.map(({ serial }) => serial),
    ],
  });
  return new Map(rows.map((row) => [issuerKey(row), row.organ]));
}

/** What {@link issuersOf} keeps a letter under. */
export const issuerKey = (number: Omit<LetterNumber, 'kind'>): string => `${number.unit} ${letterMark(number)}`;
