import { timingSafeEqual } from 'node:crypto';
import type { Cipher } from './cipher.ts';
import type { VaultKey } from './vault.ts';

/**
 * The query code (查询码): twelve decimal digits, so that it can be typed on an old telephone and read out.
 *
 * It is derived from the matter's own key and never stored: a copy of the database without the instance's key holds
 * no code, an erased matter has none, and an answer that is repeated can give it again. A new generation replaces it.
 * Twelve digits are 10^12 codes; at ten wrong tries an hour on a matter, half of them take 5.7 million years.
 */
export const queryCode = (cipher: Cipher, key: VaultKey, generation: number): string =>
  twelveDigits(cipher, key, `sunlit/query-code/${generation}`);

/**
 * The code on paper (纸质查询码), which a clerk prints and hands over. Whoever printed it has seen it, so it opens a
 * matter to be read and nothing else: every act asks for a proof that the clerk cannot give. It falls with the query code
 * of its generation.
 */
export const paperCode = (cipher: Cipher, key: VaultKey, generation: number): string =>
  twelveDigits(cipher, key, `sunlit/paper-code/${generation}`);

function twelveDigits(cipher: Cipher, key: VaultKey, name: string): string {
  const first16 = BigInt(`0x${cipher.macText(key.bytes, name).slice(0, 32)}`);
  return (first16 % 1_000_000_000_000n).toString().padStart(12, '0');
}

/** Which of the people of a matter a code is for, and which of their codes it is. */
export interface CodeOf {
  readonly place: number;
  readonly generation: number;
}

const placeDigits = 4;

/**
 * The code of one of the people of a matter: of whoever raised it as it is, of another one with their place before it, so
 * that a code is compared with one person's alone and a long list of names makes no guess easier.
 */
export function personCode(cipher: Cipher, key: VaultKey, { place, generation }: CodeOf): string {
  const code = queryCode(cipher, key, generation);
  return place === 0 ? code : `${String(place).padStart(placeDigits, '0')}${code}`;
}

/** Takes what was typed apart: the place that it names, 0 for whoever raised the matter, and the code. */
export function placeTyped(typed: string): { readonly place: number; readonly code: string } {
  const digits = typed.normalize('NFKC').replaceAll(/\D/g, '');
  if (digits.length !== 12 + placeDigits) return { place: 0, code: typed };
  return { place: Number(digits.slice(0, placeDigits)), code: digits.slice(placeDigits) };
}

/** Whether what was typed is the code, in a time that does not depend on how much of it is right. */
export const isQueryCode = (cipher: Cipher, key: VaultKey, generation: number, typed: string): boolean =>
  isSame(queryCode(cipher, key, generation), typed);

/** The same for the code on paper. */
export const isPaperCode = (cipher: Cipher, key: VaultKey, generation: number, typed: string): boolean =>
  isSame(paperCode(cipher, key, generation), typed);

function isSame(code: string, typed: string): boolean {
  const given = Buffer.from(typed.normalize('NFKC').replaceAll(/\D/g, '').padEnd(12, 'x').slice(0, 13));
  const expected = Buffer.from(code);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
