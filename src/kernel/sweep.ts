import type { CivilDate } from './calendar.ts';
import { dayOf } from './clock.ts';
import { DatabaseError, DatabaseUnavailable, type Session } from './database.ts';
import { together, type House } from './house.ts';
import type { StreamId } from './ids.ts';
import { roleOf } from './perform.ts';
import type { ChapterOf } from './roster.ts';
import type { Lane } from './vault.ts';

/** What one sweep of a lane found and did. */
export interface Swept {
  /** Passed limits recorded now. */
  readonly recorded: number;
  /** Open duties past their last day that could not be recorded; the next sweep tries them again. */
  readonly left: number;
}

export interface SweepRequest {
  readonly chapterOf: ChapterOf;
  /** Told of each duty that could not be recorded. */
  readonly failed: (stream: StreamId, duty: string, reason: unknown) => void;
  /** Asked before each batch; false ends the sweep early. */
  readonly goOn?: () => boolean;
}

interface Overdue {
  readonly due_on: CivilDate;
  readonly stream: StreamId;
  readonly key: string;
  readonly first_type: string;
}

const batch = 500;
/** So many are recorded in one transaction, since each commit waits for the disk; and so many transactions at once. */
const groupSize = 25;
const groupsAtOnce = 4;

/**
 * Finds every open duty of a lane whose last day is over and records it, once each. Nothing is scheduled: a sweep that
 * did not run delays the record and loses no limit. The petitioner's own rights (`may`) end without a record.
 */
export async function sweepLane(house: House, lane: Lane, request: SweepRequest): Promise<Swept> {
  const session = house.database.as(roleOf(lane));
  const today = dayOf(house.clock.now());
  let recorded = 0;
  let left = 0;
  let after: Overdue | undefined;
  while (request.goOn?.() !== false) {
    const found = await overdue(session, lane, today, after);
    const groups = groupsOf(found);
    const take = async (): Promise<void> => {
      for (let group = groups.shift(); group; group = groups.shift()) {
        const done = await passGroup(house, lane, group, request);
        recorded += done.filter((one) => one === 'recorded').length;
        left += done.filter((one) => one === 'left').length;
      }
    };
    await Promise.all(Array.from({ length: groupsAtOnce }, take));
    after = found.at(-1);
    if (found.length < batch) break;
  }
  return { recorded, left };
}

/** In the order of streams: no two groups can then wait for each other, and one matter's duties lie side by side. */
function groupsOf(found: readonly Overdue[]): Overdue[][] {
  const inOrder = found.toSorted((a, b) => (a.stream < b.stream ? -1 : Number(a.stream > b.stream)));
  const groups: Overdue[][] = [];
  for (let next = 0; next < inOrder.length; next += groupSize) groups.push(inOrder.slice(next, next + groupSize));
  return groups;
}

type Passing = 'recorded' | 'left' | 'gone';

/** A group goes by the same command path as any act, its statements in one transaction; where one fails, each by itself. */
async function passGroup(
  house: House,
  lane: Lane,
  group: readonly Overdue[],
  request: SweepRequest,
): Promise<Passing[]> {
  const all = async (within: House, grouped: boolean): Promise<Passing[]> => {
    const done: Passing[] = [];
    for (const one of group) done.push(await passOne(within, one, request, grouped));
    return done;
  };
  try {
    return await together(house, roleOf(lane), (within) => all(within, true));
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return all(house, false);
  }
}

/** The first of a day's passed duties after the last one seen, so that one that cannot be recorded stops no other. */
function overdue(session: Session, lane: Lane, today: CivilDate, after: Overdue | undefined): Promise<Overdue[]> {
  return session.rows<Overdue>({
    name: `sweep-${lane}`,
    text: `SELECT d.due_on, d.stream, d.key, e.type AS first_type
             FROM (SELECT due_on, stream, key FROM ${lane}.duty
                    WHERE nature = 'owed' AND closed_version IS NULL AND lapsed_version IS NULL
                      AND due_on < $1 AND (due_on, stream, key) > ($2, $3, $4)
                    ORDER BY due_on, stream, key LIMIT ${batch}) d
             JOIN ledger.entry e ON e.stream = d.stream AND e.version = 1
            ORDER BY d.due_on, d.stream, d.key`,
    values: [
      today,
      after?.due_on ?? '0001-01-01',
      after?.stream ?? '00000000-0000-0000-0000-000000000000',
      after?.key ?? '',
    ],
  });
}

/** @throws DatabaseError inside a group's transaction, which is over then; alone, whatever fails is told */
async function passOne(
  house: House,
  one: Overdue,
  { chapterOf, failed }: SweepRequest,
  grouped: boolean,
): Promise<Passing> {
  try {
    const chapter = chapterOf(one.first_type);
    if (!chapter) throw new Error(`no chapter begins with ${one.first_type}`);
    const done = await chapter.passLimit(house, one.stream, one.key);
    if (done === 'recorded') return 'recorded';
    // Another sweep or an act of that moment was first; whether it was, the duty's row tells.
    if (done === 'repeated' && !(await stillOpen(house, chapter.lane, one))) return 'gone';
    throw new Error(`the command answered ${done}`);
  } catch (error) {
    if (error instanceof DatabaseUnavailable || (grouped && error instanceof DatabaseError)) throw error;
    failed(one.stream, one.key, error);
    return 'left';
  }
}

async function stillOpen(house: House, lane: Lane, { stream, key, due_on }: Overdue): Promise<boolean> {
  const rows = await house.database.as(roleOf(lane)).rows({
    name: `sweep-open-${lane}`,
    text: `SELECT 1 FROM ${lane}.duty WHERE stream = $1 AND key = $2 AND due_on = $3
              AND closed_version IS NULL AND lapsed_version IS NULL`,
    values: [stream, key, due_on],
  });
  return rows.length > 0;
}
