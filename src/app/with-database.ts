import { connectDatabase, type PostgresDatabase } from '#adapters/postgres/connect.ts';
import { findEmbedded, startEmbedded } from '#adapters/postgres/embedded.ts';
import type { Environment } from './environment.ts';

/** The instance's database for a command: a server, the bundled one that runs already, or one started for this only. */
export async function withDatabase<T>(
  environment: Environment,
  name: string,
  work: (database: PostgresDatabase) => Promise<T>,
): Promise<T> {
  const { databaseUrl, dataDir } = environment;
  const running = databaseUrl ? undefined : await findEmbedded({ dataDir });
  const started =
    databaseUrl || running ? undefined : await startEmbedded({ dataDir, log: (line) => console.log(line) });
  try {
    const place = running ?? started?.place ?? { url: databaseUrl };
    const database = await connectDatabase({ place, applicationName: `sunlit ${name}` });
    return await work(database).finally(() => database.close());
  } finally {
    await started?.stop();
  }
}
