import { createMiddleware } from 'hono/factory';
import { isSigned, signatureHeader } from '#adapters/messages/signature.ts';
import { problem } from '#ui/edge/answers.ts';
import type { EdgeEnv } from '#ui/edge/visitor.ts';

/** Lets in what another machine signed by the secret that both have; whatever else comes reads nothing and changes nothing. */
export const signedOnly = (secret: string) =>
  createMiddleware<EdgeEnv>(async (context, next) => {
    const body = new Uint8Array(await context.req.raw.clone().arrayBuffer());
    const now = Temporal.Now.instant();
    if (isSigned(secret, body, context.req.header(signatureHeader), now)) return next();
    return problem(context, { status: 401, title: 'The signature is missing, wrong or old', reason: 'not-signed' });
  });
