import type { House } from '../house.ts';
import type { StreamId } from '../ids.ts';
import { oneStatement } from '../statement.ts';
import { append, chain, instantAfter, noTip, type Tip } from './append.ts';

/** An entry that says nothing (掩护). */
export interface CoverLaid {
  readonly type: 'CoverLaid';
}

/** How often an entry of cover is laid, in the mean. */
export const coverEverySeconds = 60;

/**
 * Lays entries that say nothing, at times that nobody can foresee. The size of the history is public, and so is the place
 * of each entry that somebody holds a receipt of. Without cover, one entry more at an hour when nothing else happened
 * would tell that a report of misconduct had come. From outside, cover and a report look alike.
 */
export function coverLayer(house: House): { pass(seconds: number): Promise<void> } {
  let stream: StreamId | undefined;
  let tip: Tip = noTip;
  return {
    async pass(seconds) {
      const chance = seconds / coverEverySeconds;
      if (Buffer.from(house.entropy.bytes(4)).readUInt32BE() / 2 ** 32 >= chance) return;
      stream ??= house.ids.stream();
      const head = { stream, at: instantAfter(tip, house.clock.now()), actor: 'system:cover', capacity: 'system' };
      const fact: CoverLaid = { type: 'CoverLaid' };
      const entries = chain(head, tip, [fact]);
      try {
        await house.database.as('app').rows(oneStatement([append(entries)]));
        tip = entries.at(-1)!;
      } catch (error) {
        // Whether it stands is not known: what follows begins a stream of its own.
        [stream, tip] = [undefined, noTip];
        throw error;
      }
    },
  };
}
