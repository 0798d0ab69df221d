import { demoMessenger } from '#adapters/machine/demo-messenger.ts';
import type { House } from '#kernel/house.ts';
import { drainOutbox } from '#kernel/outbox.ts';
import type { ChapterOf } from '#kernel/roster.ts';
import type { Lane } from '#kernel/vault.ts';

/** Sends the messages of a history that was played just now. Cut off in between, the worker sends what is left. */
export async function sendPast(house: House, lane: Lane, chapterOf: ChapterOf): Promise<void> {
  const messenger = demoMessenger(house.database, house.clock, { past: () => true });
  const tries = new Map();
  let more = true;
  while (more) more = await drainOutbox(house, lane, { messenger, chapterOf }, tries);
}
