import { chapterOf } from '#app/chapters.ts';
import type { LivingHouse } from '#app/house.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { EventShape } from '#kernel/entry.ts';
import type { StreamId } from '#kernel/ids.ts';
import { readStream } from '#kernel/ledger/read.ts';
import type { Lane } from '#kernel/vault.ts';
import { ownLimits, withOwnLimits, type OwnLimit } from '#law/local/own-limits.ts';

/** What a change of limits would do to one open matter. */
export interface Moved {
  readonly number: string;
  readonly act: string;
  readonly was: CivilDate;
  readonly is: CivilDate;
}

/** The open matters that a row can reach: by rule set, place, and day of registration. */
async function reached({ database }: LivingHouse, lane: Lane, row: OwnLimit) {
  const open = lane === 'open';
  return database.as(open ? 'app' : 'sealed').rows<{ stream: StreamId; number: string }>({
    name: `reached-${lane}`,
    text: `SELECT m.stream, m.number FROM ${open ? 'open.petition' : 'sealed.accusation'} m
            WHERE m.rule_set = $1 AND m.region LIKE $2 || '%' AND m.registered_on >= $3
              AND EXISTS (SELECT 1 FROM ${lane}.duty d WHERE d.stream = m.stream AND d.closed_version IS NULL AND d.limit_name = $4)
            ORDER BY m.number`,
    values: [row.ruleSet, row.region, row.since, row.limit],
  });
}

/** The rows with this one in the place of any earlier one of the same day. */
const withRow = (row: OwnLimit): readonly OwnLimit[] => [...ownLimits().filter((one) => !sameRow(one, row)), row];

const sameRow = (one: OwnLimit, other: OwnLimit): boolean =>
  one.limit === other.limit &&
  one.region === other.region &&
  one.ruleSet === other.ruleSet &&
  Temporal.PlainDate.compare(one.since, other.since) === 0;

/** Which open matters a limit would move, with each last day before and after. Nothing is written. Reports stay out of it. */
export async function impactOf(house: LivingHouse, row: OwnLimit): Promise<Moved[]> {
  const rows = withRow(row);
  const session = house.database.as('app');
  const moved: Moved[] = [];
  for (const { stream, number } of await reached(house, 'open', row)) {
    const { recorded } = await readStream<EventShape>(session, stream);
    const chapter = chapterOf(recorded[0]!.event.type);
    const found = chapter?.foresee(recorded, house.calendars, (work) => withOwnLimits(rows, work)) ?? [];
    moved.push(
      ...found.flatMap(({ was, is }) =>
        was.reckoning && is.reckoning ? [{ number, act: is.act, was: was.reckoning.due, is: is.reckoning.due }] : [],
      ),
    );
  }
  return moved;
}

/** Puts on record, matter by matter, what a limit that now holds has moved. Run again it finds nothing more to do. */
export async function applyLimit(house: LivingHouse, row: OwnLimit, before: readonly OwnLimit[]): Promise<number> {
  let count = 0;
  for (const lane of ['open', 'sealed'] as const) {
    const session = house.database.as(lane === 'open' ? 'app' : 'sealed');
    for (const { stream } of await reached(house, lane, row)) {
      const { recorded } = await readStream<EventShape>(session, stream, 1);
      const chapter = chapterOf(recorded[0]!.event.type);
      if (await chapter?.redate(house, stream, (work) => withOwnLimits(before, work))) count += 1;
    }
  }
  return count;
}
