import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Logger } from 'pino';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';

/** What the operator can measure. Labels are route patterns and status codes: no number, no address, no name. */
export interface Metrics {
  readonly registry: Registry;
  observe(method: string, route: string, status: number, seconds: number): void;
  /** A number read when the metrics are asked for. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
}

export function makeMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'sunlit_' });
  const requests = new Histogram({
    name: 'sunlit_http_request_seconds',
    help: 'Time to answer, by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  return {
    registry,
    observe: (method, route, status, seconds) => requests.observe({ method, route, status: String(status) }, seconds),
    gauge: (name, help, read) => {
      new Gauge({
        name: `sunlit_${name}`,
        help,
        registers: [registry],
        async collect() {
          this.set(await read());
        },
      });
    },
  };
}

/**
 * A route as log and metrics name it. What a custodian does stands under the desk's common name: the figures are open to
 * whoever runs the machine, and would tell that there are reports of misconduct, and when somebody looked.
 */
export function routeLabel(context: EdgeContext): string {
  const route = routePath(context, -1);
  let label = labels.get(route);
  if (label === undefined) labels.set(route, (label = labelOf(route)));
  return label;
}

/** Of each route pattern; there are as many as the site has routes. */
const labels = new Map<string, string>();

function labelOf(route: string): string {
  if (route.startsWith('/desk/sealed')) return '/desk/*';
  return isCitizens(route) ? '/*' : route;
}

/**
 * Pages and doors of citizens stand under one name. A count of filings, less the petitions that lists show of that day,
 * is the number of reports of misconduct, and with a look at it each quarter of a minute the hour of each.
 */
const isCitizens = (route: string): boolean =>
  /^\/(?:file|matters|me|track|lost-code|api\/v1\/petitions)(?:\/|$)/.test(route);

/** For the same reason a filing that was recorded looks like any page that was shown. */
const statusLabel = (route: string, status: number): number => (route === '/*' && status < 400 ? 200 : status);

/** One line a request: method, route pattern, status, time. Never address, user agent, query or body. */
export const requestLog = (log: Logger, metrics: Metrics) =>
  createMiddleware<EdgeEnv>(async (context, next) => {
    const began = performance.now();
    await next();
    const ms = performance.now() - began;
    const route = routeLabel(context);
    const status = statusLabel(route, context.res.status);
    metrics.observe(context.req.method, route, status, ms / 1000);
    log.debug({ method: context.req.method, route, status, ms: Math.round(ms * 10) / 10 }, 'request');
  });
