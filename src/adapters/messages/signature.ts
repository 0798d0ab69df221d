import { createHmac, timingSafeEqual } from 'node:crypto';

/** How old a signature may be: a request that was caught on its way cannot be played back tomorrow. */
const maxAgeSeconds = 300;

/** The header that carries it, in both directions: `t=1767225600,v1=<HMAC-SHA-256 of "t.body" in hexadecimal>`. */
export const signatureHeader = 'sunlit-signature';

const macOf = (secret: string, seconds: number, body: string | Uint8Array): Buffer =>
  createHmac('sha256', secret).update(`${seconds}.`).update(body).digest();

/** Signs what is sent to another machine, which shares the secret. */
export function signed(secret: string, body: string, at: Temporal.Instant): string {
  const seconds = Math.floor(at.epochMilliseconds / 1000);
  return `t=${seconds},v1=${macOf(secret, seconds, body).toString('hex')}`;
}

/** Whether a body comes from who shares the secret, and was signed a short while ago. */
export function isSigned(
  secret: string,
  body: string | Uint8Array,
  header: string | undefined,
  at: Temporal.Instant,
): boolean {
  const [, seconds, mac] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (!seconds || !mac) return false;
  const right = timingSafeEqual(macOf(secret, Number(seconds), body), Buffer.from(mac, 'hex'));
  return right && Math.abs(at.epochMilliseconds / 1000 - Number(seconds)) <= maxAgeSeconds;
}
