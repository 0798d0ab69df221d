import type { SecondProof } from '#app/second-factor.ts';
import { signIn, signOut } from '#app/sessions.ts';
import type { House } from '#kernel/house.ts';
import type { EdgeContext, LimitedKind } from '#ui/edge/visitor.ts';

/** What wrong tries are counted by: a kind, and what it is narrowed to; without that the caller's address. */
type Counted = readonly [kind: LimitedKind, subject?: string];

/**
 * One try at a secret. A right one costs nothing; wrong ones are counted, and beyond the allowance there is no answer,
 * right or wrong. The count is looked at again when the try ends: a hundred guesses sent side by side all start before
 * the first is counted, and still only as many as are allowed are answered.
 */
export async function tried<Outcome>(
  context: EdgeContext,
  counted: readonly Counted[],
  attempt: () => Promise<Outcome>,
  isWrong: (outcome: Outcome) => boolean,
): Promise<Outcome | 'limited'> {
  const { gate } = context.var;
  const spent = (): boolean => counted.some(([kind, subject]) => gate.exhausted(context, kind, subject));
  if (spent()) return 'limited';
  const outcome = await attempt();
  if (spent()) return 'limited';
  if (isWrong(outcome)) for (const [kind, subject] of counted) gate.allow(context, kind, subject);
  return outcome;
}

/** What wrong query codes are counted by: the caller, and the matter whoever tries. */
export const codeTries = (number: string): readonly Counted[] => [['code'], ['code-of-matter', number]];

/** Signs in, page or API; the token goes into a cookie or is sent as bearer. */
export async function trySignIn(
  context: EdgeContext,
  house: House,
  typedLogin: string,
  password: string,
  proof: SecondProof = {},
): Promise<{ readonly token: string } | 'wrong' | 'limited'> {
  // Trimmed before it is counted: a login with a blank behind it is the same login.
  const login = typedLogin.trim();
  if (!context.var.gate.allow(context, 'sign-in')) return 'limited';
  let token: string | undefined;
  const attempt = async (): Promise<{ readonly token: string } | 'wrong'> => {
    token = await signIn(house, login, password, proof);
    return token === undefined ? 'wrong' : { token };
  };
  const outcome = await tried(context, [['sign-in-of-login', login]], attempt, (found) => found === 'wrong');
  if (outcome === 'limited' && token) await signOut(house, token);
  return outcome;
}
