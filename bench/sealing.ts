import { connectDatabase } from '#adapters/postgres/connect.ts';
import { openHouse } from '#app/house.ts';
import type { Session } from '#kernel/database.ts';
import { signCheckpoint } from '#kernel/ledger/checkpoint.ts';
import { sealOnce } from '#kernel/ledger/seal.ts';
import { growOnce, readTree } from '#kernel/ledger/tree.ts';
import { worstBehind } from './behind.ts';
import type { BenchCluster } from './cluster.ts';
import { measure, type Bench, type Side } from './measure.ts';
import { clusterCpuSeconds, startServer, type Started } from './process.ts';

/** What numbering the entries, growing the tree and signing it cost, and how far behind they are under load. */
export interface Sealing {
  /** The most seconds that an entry was old before it stood in the tree, while registrations came without a pause. */
  readonly behindSeconds: number;
  /** CPU milliseconds for each entry, of this work and its database; and how many entries that was measured on. */
  readonly cpuMs: number;
  readonly entries: number;
}

/** The oldest entry that has no number or does not stand in the tree. */
async function waitsSince(session: Session): Promise<Temporal.Instant | null> {
  const [row] = await session.rows<{ at: Temporal.Instant | null }>({
    name: 'bench-seal-waits',
    text: `SELECT min(at) AS at FROM (
             (SELECT at FROM ledger.entry WHERE xid >= (SELECT next_xid FROM ledger.sealer) ORDER BY xid LIMIT 1)
             UNION ALL
             (SELECT e.at FROM ledger.sealed s JOIN ledger.entry e ON e.stream = s.stream AND e.version = s.version
               WHERE s.position > (SELECT size FROM ledger.tree) ORDER BY s.position LIMIT 1)) waiting`,
  });
  return row?.at ?? null;
}

/** The servers of the bench are stopped by then: one that does its work inside is loaded, then one that leaves it undone. */
export async function sealingFigures(
  cluster: BenchCluster,
  client: Started,
  dataDir: string,
  seconds: number,
): Promise<Sealing> {
  const bench: Bench = { client, postmaster: cluster.postmaster };
  const database = await connectDatabase({ place: { url: cluster.productUrl }, applicationName: 'bench' });
  const under = async <T>(worker: 'inside' | 'apart', work: (server: Side) => Promise<T>): Promise<T> => {
    const process = await startServer(cluster.productUrl, dataDir, { WORKER: worker });
    try {
      return await work({ name: 'product', process, port: Number(process.said) });
    } finally {
      await process.stop();
    }
  };
  try {
    const session = database.as('owner');
    const behindSeconds = await under('inside', (server) => worstBehind(bench, server, () => waitsSince(session)));
    const house = await openHouse(database, dataDir);
    const sealAll = async (): Promise<void> => {
      while ((await sealOnce(database)).more);
      while ((await growOnce(database)).more);
      await signCheckpoint(house);
    };
    await sealAll();
    await under('apart', (server) =>
      measure(bench, server, { act: 'register', connections: 8, seconds, requestsMax: 60_000, matters: [], seed: 78 }),
    );
    const before = await readTree(session);
    const [own, theirs] = [process.cpuUsage(), clusterCpuSeconds(cluster.postmaster)];
    await sealAll();
    const { user, system } = process.cpuUsage(own);
    const spentMs = (user + system) / 1000 + (clusterCpuSeconds(cluster.postmaster) - theirs) * 1000;
    const entries = (await readTree(session)).size - before.size;
    await house.typesetter.close();
    return { behindSeconds, cpuMs: spentMs / entries, entries };
  } finally {
    await database.close();
  }
}
