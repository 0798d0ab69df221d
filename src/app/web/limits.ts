import { createHmac, randomBytes } from 'node:crypto';
import type { LimitedKind } from '#ui/edge/visitor.ts';

/** How many requests of a kind one caller may make within how many seconds. */
export type Allowances = Readonly<Record<LimitedKind, { readonly most: number; readonly seconds: number }>>;

/**
 * What is allowed. The two that stop guessing: ten wrong codes an hour on one matter, whoever tries, and thirty an hour
 * from one address; eight passwords in fifteen minutes on one login. Filing is generous: a hall shares one address.
 */
export const allowances: Allowances = {
  code: { most: 30, seconds: 3600 },
  'code-of-matter': { most: 10, seconds: 3600 },
  'lost-code': { most: 10, seconds: 3600 },
  'sign-in': { most: 60, seconds: 900 },
  'sign-in-of-login': { most: 8, seconds: 900 },
  file: { most: 120, seconds: 3600 },
  // A hall's machines share one address, and on a full day somebody takes a ticket every ten seconds.
  ticket: { most: 400, seconds: 3600 },
  upload: { most: 240, seconds: 3600 },
  read: { most: 6000, seconds: 60 },
};

/** No limit at all, counted all the same: for measuring on loopback, where one client stands for thousands. */
export const unlimited: Allowances = Object.fromEntries(
  Object.entries(allowances).map(([kind, { seconds }]) => [kind, { most: Number.POSITIVE_INFINITY, seconds }]),
) as Record<LimitedKind, { most: number; seconds: number }>;

/**
 * What one caller has: an address, or with IPv6 the network of 64 bits, of which every line is given a whole one and
 * could else count as a new caller for each request.
 */
function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.split('%')[0]!.toLowerCase().split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  const groups = [...before, ...zeros, ...after].map((group) => group.replace(/^0+(?=.)/, ''));
  return groups.slice(0, 4).join(':');
}

const keysMax = 200_000;

/**
 * Counts requests by a keyed hash of the caller's address. The key is made anew each day and lives in memory only, so
 * that neither a log nor a copy of memory of yesterday says who asked.
 */
export class Limiter {
  #allowances: Allowances;
  #now: () => number;
  #key = randomBytes(32);
  #day = 0;
  #windows = new Map<string, { count: number; endsAt: number }>();
  #ofConnections = new WeakMap<object, { readonly address: string; readonly day: number; readonly key: string }>();

  constructor(chosen: Allowances = allowances, now: () => number = Date.now) {
    this.#allowances = chosen;
    this.#now = now;
  }

  /**
   * Stands for an address today.
   * @param connection remembers it while it is open, since one connection carries many requests
   */
  addressKey(address: string, connection?: object): string {
    this.#turnDay();
    const known = connection && this.#ofConnections.get(connection);
    if (known?.address === address && known.day === this.#day) return known.key;
    const key = createHmac('sha256', this.#key).update(networkOf(address)).digest('base64url').slice(0, 22);
    if (connection) this.#ofConnections.set(connection, { address, day: this.#day, key });
    return key;
  }

  /** Counts one request; false when it is one too many. */
  allow(kind: LimitedKind, subject: string): boolean {
    this.#turnDay();
    const { most, seconds } = this.#allowances[kind];
    const now = this.#now();
    const name = `${kind} ${subject}`;
    const window = this.#windows.get(name);
    if (window && window.endsAt > now) {
      window.count += 1;
      return window.count <= most;
    }
    if (this.#windows.size >= keysMax) this.#forgetEnded(now);
    this.#windows.set(name, { count: 1, endsAt: now + seconds * 1000 });
    return true;
  }

  /** Whether nothing is left in the present window; counts nothing. */
  exhausted(kind: LimitedKind, subject: string): boolean {
    const window = this.#windows.get(`${kind} ${subject}`);
    return window !== undefined && window.endsAt > this.#now() && window.count >= this.#allowances[kind].most;
  }

  #turnDay(): void {
    const day = Math.floor(this.#now() / 86_400_000);
    if (day === this.#day) return;
    this.#day = day;
    this.#key = randomBytes(32);
  }

  #forgetEnded(now: number): void {
    for (const [name, window] of this.#windows) if (window.endsAt <= now) this.#windows.delete(name);
    if (this.#windows.size >= keysMax) this.#windows.clear();
  }
}
