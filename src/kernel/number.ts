import type { CivilDate } from './calendar.ts';
import { isoDay } from './iso.ts';

/** What a number begins with: petitions and reports alike, supervision, hearing, reception, joint conference, urgent, disclosure. */
const prefixes = ['XF', 'DC', 'TZ', 'JF', 'LX', 'JJ', 'XC'] as const;
export type NumberPrefix = (typeof prefixes)[number];

/** The number of a matter (信访编号) as people write it: `XF`, day of registration, serial, check digit. */
export type MatterNumber = string & { readonly of: 'matter number' };

/** Gives serials that no other process of this instance gives. Gaps are allowed. */
export interface Serials {
  next(): Promise<number>;
}

/**
 * ISO/IEC 7064 MOD 11,10: one digit that finds every single wrong digit and nearly every swap of two neighbours.
 * @param digits decimal digits only
 */
export function checkDigit(digits: string): number {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10;
}

/** @param serial 0 and up; seven digits of it are written */
export function matterNumber(registeredOn: CivilDate, serial: number, prefix: NumberPrefix = 'XF'): MatterNumber {
  const day = isoDay(registeredOn);
  const yearMonthDay = day.slice(2, 4) + day.slice(5, 7) + day.slice(8);
  const digits = yearMonthDay + String(serial % 10_000_000).padStart(7, '0');
  return `${prefix}${digits}${checkDigit(digits)}` as MatterNumber;
}

/**
 * Reads a number as a person types it: any case, full-width, with spaces or dashes.
 * @returns undefined when it cannot be a number of ours, its check digit included
 */
export function parseMatterNumber(typed: string): MatterNumber | undefined {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '');
  const match = /^([A-Z]{2})?(\d{13})(\d)$/.exec(text);
  const prefix = prefixes.find((one) => one === (match?.[1] ?? 'XF'));
  if (!match || !prefix || checkDigit(match[2]!) !== Number(match[3])) return undefined;
  return `${prefix}${match[2]}${match[3]}` as MatterNumber;
}
