import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysFrom } from '#adapters/machine/master-key.ts';
import { connectDatabase } from '#adapters/postgres/connect.ts';
import { startEmbedded } from '#adapters/postgres/embedded.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { chapterOf } from '#app/chapters.ts';
import { foundCounty } from '#app/demo/county.ts';
import { auditDatabase } from '#app/history/audit/audit.ts';
import { auditHistory } from '#app/history/audit/history.ts';
import { ensureInstance, openHouse, type LivingHouse } from '#app/house.ts';
import { signCheckpoint } from '#kernel/ledger/checkpoint.ts';
import { sealOnce } from '#kernel/ledger/seal.ts';
import { growOnce } from '#kernel/ledger/tree.ts';
import { attacks, names, targetsOf, undone } from '#test/attacker.ts';
import type { Proof } from './main.ts';

/** How many entries of the county are attacked; with `--full` every one. */
const someMax = 60;

/** Every way of changing an entry by SQL, on the entries of the demo county: the first wrong one is named each time. */
export const attacker: Proof = {
  name: 'attacker',
  async run(full) {
    const dataDir = mkdtempSync(join(tmpdir(), 'sunlit-attacker-'));
    const embedded = await startEmbedded({ dataDir, log: () => undefined });
    try {
      const database = await connectDatabase({ place: embedded.place, applicationName: 'attacker proof' });
      await migrate(database);
      const now = Temporal.Instant.from('2026-11-24T00:00:00Z');
      await ensureInstance(database, 'county', now);
      const house = await openHouse(database, '', { clock: { now: () => now }, keys: keysFrom(Buffer.alloc(32, 7)) });
      await foundCounty(house);
      return await rehearse(house, full).finally(() => database.close());
    } finally {
      await embedded.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

async function rehearse(house: LivingHouse, full: boolean): Promise<string> {
  while ((await sealOnce(house.database)).more);
  while ((await growOnce(house.database)).more);
  await signCheckpoint(house);
  const { faults, replay } = await auditDatabase(house, chapterOf, { receipts: [], witnessed: [] });
  if (faults.length > 0) throw new Error(`the honest county has a fault: ${faults[0]}`);
  const all = await targetsOf(house.database.as('owner'));
  const step = full ? 1 : Math.max(1, Math.floor(all.length / someMax));
  const chosen = all.filter((_, index) => index % step === 0 || index > all.length - 5);
  let tried = 0;
  for (const [name, attack] of Object.entries(attacks)) {
    for (const target of chosen) {
      if (name.includes('next') && target.position === all.length) continue;
      const [first] = await house.database.transaction('owner', (session) =>
        undone(session, async () => {
          await attack(session, target);
          return (await auditHistory(session, house.signing.verify, [])).faults;
        }),
      );
      if (!names(first, target)) throw new Error(`${name}, at ${target.position}: ${first ?? 'nothing was found'}`);
      tried += 1;
    }
  }
  return `${tried} attacks on ${chosen.length} of ${all.length} entries, each named; ${replay!.commits} commits replayed into ${replay!.tables.length} tables without a difference`;
}
