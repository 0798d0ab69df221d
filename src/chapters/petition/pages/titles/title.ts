import { dateShort, type Lang, type Words } from '#ui/language.ts';
import type { LineView } from '#kernel/views.ts';

/** Finds a unit's name by its id. */
export type UnitNames = (id: string) => Words;

export const none: Words = { zh: '', en: '' };
export const joined = (zh: string, en: string): Words => ({ zh, en });
/** A day in words, always with its year: the page may be read years later. */
export function day(lang: Lang, value: unknown): string {
  const on = Temporal.PlainDate.from(String(value));
  return dateShort(lang, on, on.subtract({ years: 1 }));
}

export type Facts = LineView['facts'];
/** What a line says, given its facts. */
export type Title = (facts: Facts, unitOf: UnitNames) => Words;

export const plain =
  (zh: string, en: string): Title =>
  () => ({ zh, en });

/** A code may be read back that no version of today writes any more; it is then shown as the code that it is. */
export const wordsOf = <Code extends string | number>(words: Readonly<Record<Code, Words>>, code: unknown): Words =>
  words[code as Code] ?? joined(String(code), String(code));
