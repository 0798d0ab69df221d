import { createRoute, z } from '@hono/zod-openapi';
import type { LivingHouse } from '#app/house.ts';
import { takeReport } from '#kernel/follow-up.ts';
import { problem } from '#ui/edge/answers.ts';
import { apiRoutes } from '#ui/edge/api.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { signedOnly } from './signed.ts';

const reportBody = z.object({
  id: z.string().max(80).openapi({ description: 'The id under which the message was handed over' }),
  channel: z.enum(['sms', 'messenger', 'email', 'post']),
  state: z.enum(['delivered', 'bounced']),
  detail: z.string().max(200).optional(),
});

const deliveries = createRoute({
  method: 'post',
  path: '/api/v1/hooks/deliveries',
  tags: ['hooks'],
  summary: 'What became of a message; signed by the secret that the gateway shares; said twice it counts once',
  request: { body: { required: true, content: { 'application/json': { schema: reportBody } } } },
  responses: {
    204: { description: 'Noted, or known before' },
    401: { description: 'Not signed' },
    404: { description: 'No such message went that way' },
  },
});

/** What machines of other houses say to this one. Each request is signed. */
export function hooksApi(house: LivingHouse, secret: string) {
  const routes = apiRoutes();
  routes.use('/api/v1/hooks/*', signedOnly(secret));
  routes.openapi(deliveries, async (context) => {
    const { detail, ...report } = context.req.valid('json');
    const known = await takeReport(house, { ...report, ...(detail ? { detail } : {}) });
    if (known) return context.body(null, 204);
    const unknown = { status: 404, title: 'No such message', reason: 'unknown-message' };
    return problem(context as unknown as EdgeContext, unknown) as never;
  });
  return routes;
}
