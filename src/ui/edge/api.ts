import { OpenAPIHono } from '@hono/zod-openapi';
import { invalid } from '#ui/edge/answers.ts';
import { fieldErrors } from '#ui/edge/input.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';

/** A set of API routes whose wrong input is answered with 422 and the path of each field, in the reader's language. */
export const apiRoutes = (): OpenAPIHono<EdgeEnv> =>
  new OpenAPIHono<EdgeEnv>({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const edge = context as unknown as EdgeContext;
      return invalid(edge, fieldErrors(result.error as never, edge.var.visitor.lang));
    },
  });

const text = { type: 'string' } as const;

/**
 * A text in the path. Described, and not checked before the route runs: whoever takes it looks for what it names, and
 * to find that a text is a text reads the whole head of each request anew.
 */
export const pathText = (name: string, more: { readonly description?: string; readonly example?: string } = {}) =>
  ({ name, in: 'path', required: true, schema: text, ...more }) as const;

/** The number of a matter in the path. */
export const numberText = pathText('number', { example: 'XF26112300000018' });

/** By which a request that is sent again is known. Any key will do, so there is nothing to check. */
export const keyText = {
  name: 'idempotency-key',
  in: 'header',
  required: false,
  description: 'A repeated request with the same key and body is done once',
  schema: text,
} as const;

/** The query code in the head: whose matter it opens is found out by whoever reads it. */
export const codeText = { name: 'query-code', in: 'header', required: false, schema: text } as const;
