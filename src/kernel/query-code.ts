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
export function queryCode(cipher: Cipher, key: VaultKey, generation: number): string {
  const digest = cipher.mac(key.bytes, `sunlit/query-code/${generation}`);
  const digits = BigInt(`0x${digest.subarray(0, 16).toString('hex')}`) % 1_000_000_000_000n;
  return digits.toString().padStart(12, '0');
}

/** Whether what was typed is the code, in a time that does not depend on how much of it is right. */
export function isQueryCode(cipher: Cipher, key: VaultKey, generation: number, typed: string): boolean {
  const given = Buffer.from(typed.normalize('NFKC').replaceAll(/\D/g, '').padEnd(12, 'x').slice(0, 13));
  const expected = Buffer.from(queryCode(cipher, key, generation));
  return given.length === expected.length && timingSafeEqual(given, expected);
}
