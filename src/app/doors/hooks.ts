import { createRoute, z } from '@hono/zod-openapi';
import type { LivingHouse } from '#app/house.ts';
import { meetingSchema } from '#chapters/reception/routes/visit-acts.ts';
import { takeReport } from '#kernel/follow-up.ts';
import { problem } from '#ui/edge/answers.ts';
import { apiRoutes } from '#ui/edge/api.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { meetingsWanted, takeMeeting } from './meetings.ts';
import { takeMessage } from './messages.ts';
import { takeOrders } from './orders.ts';
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

const orderBody = z.object({
  number: z.string().trim().min(1).max(80).openapi({ description: 'The number of the order there' }),
  title: z.string().max(500).optional(),
  request: z.string().max(10_000).optional(),
  content: z.string().max(20_000),
  name: z.string().max(80).optional(),
  phone: z.string().max(40).optional(),
  address: z.string().max(300).optional(),
  class: z.string().max(20).optional(),
  region: z.string().max(20).optional(),
  receivedAt: z.string().max(40).optional(),
});

const taken = z.object({ number: z.string().optional(), unread: z.string().optional() });

const orders = createRoute({
  method: 'post',
  path: '/api/v1/hooks/orders',
  tags: ['hooks'],
  summary: 'An order of a hotline; signed; registered once by its number, whatever of it can be read',
  request: { body: { required: true, content: { 'application/json': { schema: orderBody } } } },
  responses: {
    201: { description: 'Registered', content: { 'application/json': { schema: taken } } },
    200: { description: 'Registered before', content: { 'application/json': { schema: taken } } },
    401: { description: 'Not signed' },
    409: { description: 'The number was registered with other content' },
  },
});

const messageBody = z.object({
  id: z.string().trim().min(1).max(120).openapi({ description: 'Its id in that service' }),
  account: z.string().trim().min(1).max(80).openapi({ description: 'The public account that it was written to' }),
  // What begins so is written to all who follow an account: nobody writes under such a name.
  from: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .regex(/^(?!account:)/)
    .openapi({ description: 'Whoever wrote, as that service calls them' }),
  name: z.string().trim().max(80).optional(),
  text: z.string().trim().min(1).max(20_000),
  refers: z.string().max(80).optional().openapi({ description: 'The id of our message that it answers' }),
  asks: z.boolean().optional().openapi({ description: 'It asks something, about that matter or about none' }),
});

const meetingBody = meetingSchema.extend({
  visit: z.string().trim().min(1).max(40).openapi({ description: 'The number of the appointment' }),
});

const messages = createRoute({
  method: 'post',
  path: '/api/v1/hooks/messages',
  tags: ['hooks'],
  summary: 'What somebody wrote to a public account; signed; taken once by its id, and never dropped',
  request: { body: { required: true, content: { 'application/json': { schema: messageBody } } } },
  responses: {
    201: { description: 'Registered', content: { 'application/json': { schema: taken } } },
    200: { description: 'Taken before', content: { 'application/json': { schema: taken } } },
    204: { description: 'Added to the matter whose message it answers' },
    401: { description: 'Not signed' },
    409: { description: 'The id was taken with other content' },
  },
});

const wantedMeetings = createRoute({
  method: 'get',
  path: '/api/v1/hooks/meetings',
  tags: ['hooks'],
  summary: 'Appointments over video that want a meeting address; signed, over an empty body',
  responses: {
    200: {
      description: 'The soonest first',
      content: {
        'application/json': {
          schema: z.object({
            wanted: z.array(z.object({ visit: z.string(), on: z.string(), slot: z.number(), people: z.number() })),
          }),
        },
      },
    },
    401: { description: 'Not signed' },
  },
});

const meetings = createRoute({
  method: 'post',
  path: '/api/v1/hooks/meetings',
  tags: ['hooks'],
  summary: 'Where an appointment over video meets; signed; said again, the later address holds',
  request: { body: { required: true, content: { 'application/json': { schema: meetingBody } } } },
  responses: {
    204: { description: 'Set' },
    401: { description: 'Not signed' },
    404: { description: 'No such appointment' },
    409: { description: 'It is in person, over, or called off' },
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
  routes.openapi(orders, async (context) => {
    const given = context.req.valid('json');
    const columns = Object.fromEntries(Object.entries(given).filter((one): one is [string, string] => Boolean(one[1])));
    columns['title'] ??= given.content.slice(0, 60);
    columns['request'] ??= given.content.slice(0, 200);
    const [outcome] = await takeOrders(house, { kind: 'public' }, [{ line: 1, columns }]);
    const { became, number, why } = outcome!;
    const { lang } = (context as unknown as EdgeContext).var.visitor;
    if (became === 'other-content') {
      const other = { status: 409, title: 'This number was registered with other content', reason: 'other-content' };
      return problem(context as unknown as EdgeContext, other) as never;
    }
    // A number tells no lane: an order under seal is answered like every other one.
    return context.json(
      { ...(number ? { number } : {}), ...(why ? { unread: why[lang] } : {}) },
      became === 'there-before' ? 200 : 201,
    );
  });
  routes.openapi(wantedMeetings, async (context) => context.json({ wanted: await meetingsWanted(house) }, 200));
  routes.openapi(meetings, async (context) => {
    const became = await takeMeeting(house, context.req.valid('json'));
    if (became === 'set') return context.body(null, 204);
    const not =
      became === 'refused'
        ? { status: 409, title: 'Nothing meets there over video now', reason: 'not-over-video' }
        : { status: 404, title: 'No such appointment', reason: 'unknown-visit' };
    return problem(context as unknown as EdgeContext, not) as never;
  });
  routes.openapi(messages, async (context) => {
    const outcome = await takeMessage(house, context.req.valid('json'));
    if (outcome.became === 'added') return context.body(null, 204);
    if (outcome.became === 'other-content') {
      const other = { status: 409, title: 'This id was taken with other content', reason: 'other-content' };
      return problem(context as unknown as EdgeContext, other) as never;
    }
    return context.json({ number: outcome.number }, outcome.became === 'repeated' ? 200 : 201);
  });
  return routes;
}
