import type { Logger } from 'pino';
import type { LivingHouse } from '#app/house.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { Session } from '#kernel/database.ts';
import { insert, oneStatement } from '#kernel/statement.ts';
import { partsOf, playParts, type Simulated } from './simulate.ts';

/** How much of the past year a first start plays, beside the stories that stand there from the first moment. */
export const historyMatters = 500;
const historyDays = 365;

/** Two at a time: one computes while the database works on the other. */
const atATime = 2;

/** Lays down what is to be played once the county stands; in the transaction that founds it. */
export async function planHistory(
  session: Session,
  { until, seed, matters }: { readonly until: CivilDate; readonly seed: string; readonly matters: number },
): Promise<void> {
  if (matters === 0) return;
  // A block of serials is given to this history alone, so that its numbers are the same however often it is cut off: a
  // thousand, one half for matters that come in and the other for those that come to stand beside them.
  const [block] = await session.rows<{ start: number }>({
    text: `SELECT nextval('house.matter_serial')::bigint AS start`,
  });
  const row = {
    seed,
    from_on: until.subtract({ days: historyDays }),
    days: historyDays,
    matters,
    parts: partsOf({ matters }),
    first_serial: block!.start,
  };
  await session.rows(oneStatement([insert('house.history', row)]));
}

interface HistoryRow {
  readonly seed: string;
  readonly from_on: CivilDate;
  readonly days: number;
  readonly matters: number;
  readonly parts: number;
  readonly first_serial: number;
  readonly played: readonly number[];
}

/**
 * Plays what is left of the county's past year, by the engine of `npm run simulate`; one process does it at a time.
 * @param goOn asked before each part; what is left then is played by the next start
 */
export async function playHistory(house: LivingHouse, goOn: () => boolean): Promise<void> {
  await house.database.locked('county history', async () => {
    const [row] = await house.database.as('app').rows<HistoryRow>({
      text: 'SELECT h.*, ARRAY(SELECT part FROM house.history_part) AS played FROM house.history h',
    });
    if (!row) return;
    const played = new Set(row.played);
    const parts = Array.from({ length: row.parts }, (_, part) => part).filter((part) => !played.has(part));
    const { seed, from_on: from, days, matters, first_serial: firstSerial } = row;
    const simulated: Simulated = { seed: `${seed}/history`, from, days, matters, firstSerial };
    await playParts(house, simulated, {
      parts,
      width: atATime,
      goOn,
      within: async (session, part) =>
        void (await session.rows(oneStatement([insert('house.history_part', { part })]))),
    });
    await house.refresh();
  });
}

/** Plays the history beside the server that answers already. */
export function startHistory(house: LivingHouse, log: Logger): { stop(): Promise<void> } {
  let stopped = false;
  if (!house.filling) return { stop: () => Promise.resolve() };
  const began = performance.now();
  const ended = playHistory(house, () => !stopped).then(
    () => log.info({ ms: Math.round(performance.now() - began) }, 'the past year of the county is played'),
    (error: unknown) =>
      log.error({ reason: String(error) }, 'the past year could not be played; the next start goes on'),
  );
  return {
    async stop() {
      stopped = true;
      await ended;
    },
  };
}
