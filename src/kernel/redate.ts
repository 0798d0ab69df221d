import { dayOf } from './clock.ts';
import { prepareCommit } from './commit.ts';
import { DatabaseError, uniqueViolation, type Session } from './database.ts';
import { diffDuties, dutyKey, type Duty } from './duty.ts';
import type { EventShape } from './entry.ts';
import type { House } from './house.ts';
import type { StreamId } from './ids.ts';
import { instantAfter } from './ledger/append.ts';
import { dutiesOf } from './matter.ts';
import { loadMatter, roleOf } from './perform.ts';
import type { Chapter } from './procedure.ts';
import { oneStatement } from './statement.ts';
import type { Lane } from './vault.ts';

/** Reckons something under the rules as they were before a change. */
export type Before = <T>(work: () => T) => T;

/** What a change of rules does to one matter: duties whose last day is another one. */
export interface Redating {
  readonly was: Duty;
  readonly is: Duty;
}

/** The duties of a matter that a change moves. @param before what held before the change, after which is what holds now */
export function redatingOf(had: readonly Duty[], has: readonly Duty[]): Redating[] {
  return diffDuties(had, has).moved.flatMap(({ duty }) => {
    const was = had.find(({ act, occurrence }) => act === duty.act && occurrence === duty.occurrence);
    return was ? [{ was, is: duty }] : [];
  });
}

/** Whether the rows say already what the rules say now: a run that was cut off goes on with the others. */
async function stands(session: Session, lane: Lane, stream: StreamId, moved: readonly Redating[]): Promise<boolean> {
  const rows = await session.rows<{ key: string; due: Temporal.PlainDate | null }>({
    name: `redate-${lane}`,
    text: `SELECT key, due_on AS due FROM ${lane}.duty WHERE stream = $1 AND closed_version IS NULL`,
    values: [stream],
  });
  const due = new Map(rows.map((row) => [row.key, row.due?.toString()]));
  return moved.every(({ is }) => due.get(dutyKey(is)) === is.reckoning?.due.toString());
}

/** Records that a change of rules moved last days of a matter, if it did. Whoever acts meanwhile goes first. */
export async function redate<State, Command extends { readonly act: string }, Event extends EventShape>(
  house: House,
  chapter: Chapter<State, Command, Event>,
  stream: StreamId,
  before: Before,
  tries = 3,
): Promise<boolean> {
  const session = house.database.as(roleOf(chapter.lane));
  const loaded = await loadMatter(session, chapter, stream);
  if (!loaded) return false;
  const { matter, tip } = loaded;
  const had = before(() => dutiesOf(chapter, matter, house.calendars));
  const moved = redatingOf(had, dutiesOf(chapter, matter, house.calendars));
  if (moved.length === 0 || (await stands(session, chapter.lane, stream, moved))) return false;
  const at = instantAfter(tip, house.clock.now());
  const commit = {
    stream,
    before: matter,
    tip,
    events: [{ type: 'DutiesRedated', redatedOn: dayOf(at) } as const],
    at,
    actor: 'system:limits',
    standing: { capacity: 'system', unit: null } as const,
    had,
  };
  try {
    await session.rows(oneStatement(prepareCommit(chapter, commit, house.calendars).writes));
    return true;
  } catch (error) {
    const raced = error instanceof DatabaseError && error.code === uniqueViolation;
    if (!raced || tries <= 1) throw error;
    return redate(house, chapter, stream, before, tries - 1);
  }
}
