import { demoMessenger } from '#adapters/machine/demo-messenger.ts';
import type { House } from '#kernel/house.ts';
import { drainOutbox } from '#kernel/outbox.ts';
import { roleOf } from '#kernel/perform.ts';
import type { ChapterOf } from '#kernel/roster.ts';
import type { Lane } from '#kernel/vault.ts';

/**
 * Sends the messages of a history that was played just now, and dates each as its entry: in the list of what was sent
 * they stand on their days, and not all of them today. Cut off in between, the worker sends what is left.
 */
export async function sendPast(house: House, lane: Lane, chapterOf: ChapterOf): Promise<void> {
  const messenger = demoMessenger(house.database, house.clock);
  const tries = new Map();
  let more = true;
  while (more) more = await drainOutbox(house, lane, { messenger, chapterOf }, tries);
  const session = house.database.as(roleOf(lane));
  await session.rows({
    text: `UPDATE ${lane}.dispatch d SET at = e.at FROM ledger.entry e
            WHERE e.stream = d.stream AND e.version = d.version`,
  });
  // Only the app's role may touch the list of what was sent; it reads the moments of both lanes in the ledger.
  await house.database.as('app').rows({
    text: `UPDATE open.demo_message m SET at = e.at FROM ledger.entry e
            WHERE e.stream = split_part(m.message, '/', 1)::uuid AND e.version = split_part(m.message, '/', 2)::int`,
  });
}
