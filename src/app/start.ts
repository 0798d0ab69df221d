import { pino, type Logger } from 'pino';
import { startEmbedded } from '#adapters/postgres/embedded.ts';
import type { Environment } from '#app/environment.ts';
import type { LivingHouse } from '#app/house.ts';
import { buildAssets } from '#ui/assets.ts';

/** A running system, to be stopped in order. */
export interface Running {
  readonly house: LivingHouse;
  readonly address: string;
  readonly version: string;
  readonly where: string | undefined;
  /** The one-time way to the set-up page of a live instance that nobody keeps yet. */
  readonly setupPath: string | undefined;
  stop(): Promise<void>;
}

/** How a start may differ. */
export interface Starting {
  readonly log?: Logger;
  readonly until?: AbortSignal;
  /** The folder of what was made of these very sources; none where they run as they lie. */
  readonly edition?: string | undefined;
}

/** The start was told to stop before it was done; what it had begun is ended. */
export class StoppedEarly extends Error {
  override readonly name = 'StoppedEarly';
}

/** Most of the program. Loaded late: PostgreSQL gets up meanwhile, in processes of its own. */
const rest = () => import('./serve.ts');

/**
 * Starts everything: database, migrations, house, background work, site. What was begun is ended when a part fails, or
 * when `until` says so between two parts.
 * @throws {StoppedEarly}
 */
export async function start(
  environment: Environment,
  { log = makeLog(environment), until, edition }: Starting = {},
): Promise<Running> {
  const begun = new AsyncDisposableStack();
  const goOn = (): void => {
    if (until?.aborted) throw new StoppedEarly();
  };
  try {
    const assets = buildAssets(edition);
    const { promise: isRising, resolve: rising } = Promise.withResolvers<void>();
    const { databaseUrl, dataDir } = environment;
    const risen = databaseUrl ? undefined : startEmbedded({ dataDir, log: (line) => log.info(line), rising });
    begun.defer(() => risen?.then((embedded) => embedded.stop()).catch(() => undefined));
    await Promise.race([isRising, risen]);
    const { serveOn } = await rest();
    const embedded = await risen;
    goOn();
    const running = await serveOn(embedded, environment, { log, begun, goOn, assets });
    return { ...running, stop: () => begun.disposeAsync() };
  } catch (error) {
    await begun.disposeAsync();
    throw error;
  }
}

/** What an installation makes of these sources beforehand: styles and scripts, and code that Node keeps for the next time. */
export async function makeReady(edition: string | undefined): Promise<void> {
  await Promise.all([buildAssets(edition), rest()]);
}

const makeLog = ({ logLevel }: Pick<Environment, 'logLevel'>): Logger =>
  pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
