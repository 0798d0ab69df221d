import { serve } from '@hono/node-server';
import type { Server } from 'node:http';
import type { Logger } from 'pino';
import { connectDatabase, type PostgresDatabase } from '#adapters/postgres/connect.ts';
import type { Embedded } from '#adapters/postgres/embedded.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { restoreUnfinished } from '#app/backup/restore.ts';
import { attachmentsFor } from '#app/attachments.ts';
import { openDoors } from '#app/doors/start.ts';
import type { Environment } from '#app/environment.ts';
import { eraseAgain } from '#app/erasing/list.ts';
import { storeOf } from '#app/file-store.ts';
import { ensureInstance, openHouse, type LivingHouse } from '#app/house.ts';
import { foundCounty, lacksCounty } from '#app/demo/county.ts';
import { historyMatters, startHistory } from '#app/demo/history.ts';
import { openSetup } from '#app/setup/link.ts';
import { makeSite } from '#app/site.ts';
import { unlimited } from '#app/web/limits.ts';
import { makeMetrics } from '#app/web/metrics.ts';
import { measureCondition } from '#app/operations/metrics.ts';
import { measureWorker } from '#app/worker/metrics.ts';
import { messengerOf } from '#app/worker/messenger.ts';
import { startWatching, startWorker } from '#app/worker/worker.ts';
import type { Assets } from '#ui/assets.ts';
import type { Running } from './start.ts';

/** How long requests under way may take to end when the server is told to stop. */
const drainMs = 2_000;

/** What a server is started with. */
export interface Serving {
  readonly log: Logger;
  /** What is to be stopped, last first. */
  readonly begun: AsyncDisposableStack;
  /** Asked between two parts; throws when the start shall end. */
  readonly goOn: () => void;
  readonly assets: Promise<Assets>;
}

/** Everything that stands on PostgreSQL: schema, house, background work, site. What it begins goes onto the stack. */
export async function serveOn(
  embedded: Embedded | undefined,
  environment: Environment,
  { log, begun, goOn, assets }: Serving,
): Promise<Omit<Running, 'stop'>> {
  const database = await openDatabase(environment, embedded);
  begun.defer(() => database.close());
  goOn();
  const house = await openOn(database, environment, log);
  begun.defer(() => house.typesetter.close());
  goOn();
  if (lacksCounty(house)) await foundCounty(house, { history: historyMatters });
  goOn();
  const worker = environment.workerApart
    ? startWatching(house, log)
    : startWorker(house, { messenger: messengerOf(house, environment.notices), cover: true }, log);
  begun.defer(() => worker.stop());
  const doors = await openDoors(house, attachmentsFor(environment.clamd), environment.doors, log);
  begun.defer(() => doors.close());
  const metrics = makeMetrics();
  measureWorker(metrics.gauge, worker);
  measureCondition(metrics.gauge, house);
  const site = makeSite({
    house,
    log,
    metrics,
    assets: await assets,
    secure: environment.baseUrl.startsWith('https:'),
    proxies: environment.proxies,
    baseUrl: environment.baseUrl,
    metricsToken: environment.metricsToken,
    scimToken: environment.scimToken,
    clamd: environment.clamd,
    messenger: messengerOf(house, environment.notices),
    gatewaySecret: environment.notices.gatewaySecret,
    ...(environment.citizenOidc ? { citizenOidc: { ...environment.citizenOidc, baseUrl: environment.baseUrl } } : {}),
    ...(environment.oidc ? { oidc: { ...environment.oidc, baseUrl: environment.baseUrl } } : {}),
    ...(environment.rateLimits ? {} : { allowances: unlimited }),
    ready: async () => worker.health().ready && (await answers(database)),
    clockMoved: () => Math.abs(house.clock.now().epochMilliseconds - Date.now()) > 60_000,
  });
  if (!environment.rateLimits)
    log.warn('RATE_LIMITS=off-for-measurement: codes and passwords can be guessed without end');
  const { server, port } = await listen(site.fetch as Parameters<typeof listen>[0], environment);
  begun.defer(() => closeServer(server));
  const history = startHistory(house, log);
  begun.defer(() => history.stop());
  return {
    house,
    address: environment.baseUrl || `http://${hostInUrl(environment.host)}:${port}`,
    version: database.serverVersion,
    where: embedded?.where,
    setupPath: await openSetup(house),
  };
}

const openDatabase = ({ databaseUrl }: Environment, embedded: Embedded | undefined): Promise<PostgresDatabase> =>
  connectDatabase({ place: embedded ? embedded.place : { url: databaseUrl }, applicationName: 'sunlit' });

async function openOn(database: PostgresDatabase, environment: Environment, log: Logger): Promise<LivingHouse> {
  await migrate(database);
  if (await restoreUnfinished(database.as('owner'))) {
    throw new Error('A restore into this database was interrupted. Run `npm run restore` again with the same backup.');
  }
  const back = await eraseAgain(database, environment.dataDir);
  if (back > 0) log.warn({ matters: back }, 'erased again what a restored copy brought back');
  await ensureInstance(database, environment.demo, Temporal.Now.instant());
  return openHouse(database, environment.dataDir, { ciphers: environment.ciphers, ...storeOf(environment) });
}

async function answers(database: PostgresDatabase): Promise<boolean> {
  return database
    .as('app')
    .rows({ name: 'ready', text: 'SELECT 1' })
    .then(
      () => true,
      () => false,
    );
}

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port }: Environment,
): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, (address) =>
      resolve({ server, port: address.port }),
    ) as Server;
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken. Set PORT to another one, or stop what listens there.`)
          : error,
      );
    });
  });
}

const hostInUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** Stops listening, lets requests under way end, then closes what is left. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
