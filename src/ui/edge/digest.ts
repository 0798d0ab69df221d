import { hash } from 'node:crypto';
import type { Idempotency } from '#kernel/perform.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';

const keyLengthMax = 200;

/**
 * The Idempotency-Key of a request, bound to its caller and to a digest of its body. A key may be of any length; of a
 * long one its digest is kept.
 * @param where what the key is for besides its body: the matter and the act
 */
export function idempotencyOf(
  context: EdgeContext,
  where: string,
  body: string,
  given?: string,
): Idempotency | undefined {
  const key = given ?? context.req.header('idempotency-key');
  if (!key) return undefined;
  const { official, pass } = context.var.visitor;
  const caller = official ? `person:${official.person}` : pass ? `petitioner:${pass.stream}` : 'public';
  const digest = hash('sha256', `${where}\0${body}`, 'buffer');
  return { caller, key: key.length > keyLengthMax ? hash('sha256', key) : key, digest };
}
