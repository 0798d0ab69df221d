import { reachWith } from '#chapters/petition/routes/access.ts';
import type { Access } from '#chapters/petition/routes/access.ts';
import type { House } from '#kernel/house.ts';
import type { StreamId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import { cookieIn, cookieNames, dropCookie, keepCookie, type Cookies } from '#app/web/cookies.ts';
import type { OneContact } from '#app/once/contact.ts';
import type { EdgeContext, MatterPass } from '#ui/edge/visitor.ts';

/**
 * An account (我的事项): the keyed digest of a contact. There is nothing in it but the matters that its owner put in by
 * number and code, each as the pass that those opened. No page and no role of officials reaches it.
 */
export type Account = Buffer;

export const accountOf = ({ vault }: Pick<House, 'vault'>, { kind, value }: OneContact): Account =>
  vault.digest(kind, value);

const hours = 2;
const bound = 'sunlit/account';

/** Ends with the browser, and after two hours at the latest. */
export function keepAccount(context: EdgeContext, cookies: Cookies, account: Account): void {
  const { house } = context.var;
  const written = JSON.stringify({ account: account.toString('hex'), ends: Date.now() + hours * 3_600_000 });
  const sealed = house.cipher.seal(house.keys.session, Buffer.from(written), bound);
  keepCookie(context, cookies, cookieNames.me, Buffer.from(sealed).toString('base64url'));
}

export const leaveAccount = (context: EdgeContext): void => dropCookie(context, cookieNames.me);

/** Whose account this browser has open; undefined for none, one that is over, and a cookie that was made up. */
export function accountIn(context: EdgeContext): Account | undefined {
  const { house } = context.var;
  const text = cookieIn(context, cookieNames.me);
  if (!text) return undefined;
  try {
    const plain = house.cipher.open(house.keys.session, Buffer.from(text, 'base64url'), bound);
    const { account, ends } = JSON.parse(plain.toString()) as { readonly account: string; readonly ends: number };
    return ends > Date.now() ? Buffer.from(account, 'hex') : undefined;
  } catch {
    return undefined;
  }
}

interface ListedRow {
  readonly stream: StreamId;
  readonly number: MatterNumber;
  readonly place: number;
  readonly generation: number;
  readonly paper: boolean;
}

/** A matter of an account: how it opens, and what it opens; nothing where its code was replaced since. */
export interface Mine {
  readonly pass: MatterPass;
  readonly access: Access | undefined;
}

const passOf = ({ stream, number, place, generation, paper }: ListedRow): MatterPass => ({
  lane: 'open',
  stream,
  number,
  generation,
  ...(place > 0 ? { place } : {}),
  ...(paper ? { paper: true } : {}),
});

/** What somebody put into their account, newest first. */
export async function mattersOf(house: House, account: Account): Promise<Mine[]> {
  const rows = await house.database.as('vault').rows<ListedRow>({
    name: 'account-matters',
    text: `SELECT stream, number, place, generation, paper FROM vault.account_matter
            WHERE account = $1 ORDER BY added_at DESC, number LIMIT 100`,
    values: [account],
  });
  return Promise.all(
    rows.map(async (row) => {
      const access = await reachWith(house, passOf(row));
      return { pass: passOf(row), access: access === 'not-found' || access === 'limited' ? undefined : access };
    }),
  );
}

/** Puts a matter in, or in again after its code was replaced. */
export async function addMatter(house: House, account: Account, pass: MatterPass): Promise<void> {
  const { stream, number, place = 0, generation, paper = false } = pass;
  await house.database.as('vault').rows({
    name: 'account-add',
    text: `INSERT INTO vault.account_matter (account, stream, number, place, generation, paper, added_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7)
           ON CONFLICT (account, stream) DO UPDATE
             SET place = excluded.place, generation = excluded.generation, paper = excluded.paper`,
    values: [account, stream, number, place, generation, paper, house.clock.now()],
  });
}

/** Takes one matter out, or, without a number, everything: the account is then as if it had never been. */
export async function takeOut(house: House, account: Account, number: string | null): Promise<void> {
  await house.database.as('vault').rows({
    name: 'account-take-out',
    text: 'DELETE FROM vault.account_matter WHERE account = $1 AND ($2::text IS NULL OR number = $2)',
    values: [account, number],
  });
}

/** The pass of one matter of the account. */
export const passIn = (mine: readonly Mine[], number: string): MatterPass | undefined =>
  mine.find(({ pass, access }) => access && pass.number === number)?.pass;
