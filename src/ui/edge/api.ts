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
