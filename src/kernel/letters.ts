import { dayOf } from './clock.ts';
import type { Session } from './database.ts';
import type { LackingPart } from './documents.ts';
import type { EventShape, Kept } from './entry.ts';
import type { House } from './house.ts';
import type { ItemId, UnitId } from './ids.ts';
import type { Chapter } from './procedure.ts';
import type { Refusal } from './refusal.ts';
import { insert, type Write } from './statement.ts';
import type { Unit } from './units.ts';
import type { Content, Lane } from './vault.ts';

/** A letter that a fact issues (发文): its kind, the organ that signs it, and the series in which that organ counts it. */
export interface LetterIssue {
  readonly kind: string;
  readonly by: UnitId;
  /** The last characters of the organ's code: `信复` for answers, `信告` for notices. */
  readonly series: string;
  /** Says which of its parts stand empty, where all that stands on it comes with the act itself. */
  readonly lacking?: (given: LetterWords) => LackingPart | undefined;
}

/** What a letter is made of as it is issued: the texts of the act, and the organs that it names. */
export interface LetterWords {
  text(kept: Kept | null): Content;
  unit(id: UnitId | null): Unit | undefined;
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
export interface NumberedLetters<Any> {
  readonly events: readonly Any[];
  readonly writes: readonly Write[];
}

/** The facts of one commit that may issue letters, and the texts that came with it. */
interface LettersDue<State, Any> {
  readonly before: State;
  readonly events: readonly Any[];
  readonly at: Temporal.Instant;
  readonly texts: ReadonlyMap<ItemId, Content>;
}

/**
 * Gives numbers to the letters that events issue, and says under which name the organ issued them.
 * @returns a refusal where a letter lacks a part; then nothing of the act stands
 */
export async function numberLetters<
  State,
  Command extends { readonly act: string },
  Event extends EventShape,
  Any extends EventShape,
>(
  house: Pick<House, 'letterSerials' | 'units'>,
  chapter: Chapter<State, Command, Event>,
  { before, events, at, texts }: LettersDue<State, Any>,
): Promise<NumberedLetters<Any> | Refusal> {
  const given: LetterWords = {
    text: (kept) => (kept && texts.get(kept.item)) || {},
    unit: (id) => (id ? house.units.get(id) : undefined),
  };
  const { year } = dayOf(at);
  const numbered: Any[] = [];
  const rows: (Omit<LetterNumber, 'kind'> & { readonly organ: string })[] = [];
  for (const event of events) {
    const letters: LetterNumber[] = [];
    for (const { kind, by, series, lacking } of chapter.letters?.(event as unknown as Event, before) ?? []) {
      const lacks = lacking?.(given);
      if (lacks) return lacks.refusal;
      const serial = await house.letterSerials.next(chapter.lane, by, series, year);
      const { letterCode, name: organ = '' } = house.units.get(by) ?? {};
      // An organ without a code is named in full: two organs' numbers must not be alike, and no answer waits for a code.
      const number = { unit: by, code: `${letterCode || organ}${series}`, year, serial };
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
