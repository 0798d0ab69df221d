import { lineRow } from './beside.ts';
import type { EventShape } from './entry.ts';
import type { StreamId, UnitId } from './ids.ts';
import { evolveMatter, isMatterEvent, unborn } from './matter.ts';
import type { Audience, Change, Chapter, MatterEvent, Recorded } from './procedure.ts';

/** One line of the timeline as its table takes it. */
export interface MadeLine {
  readonly stream: StreamId;
  readonly version: number;
  readonly line: number;
  readonly audience: Audience;
  readonly at: Temporal.Instant;
  readonly chapter: string;
  readonly code: string;
  readonly unit: UnitId | null;
  readonly facts: string;
  readonly items: readonly string[];

  readonly [column: string]: unknown;
}

/** The lines that one fact of a chapter tells. */
export const ownLines = <State, Command extends { readonly act: string }, Event extends EventShape>(
  chapter: Chapter<State, Command, Event>,
  change: Change<State, Event>,
): readonly MadeLine[] => chapter.tell(change).map((line, index) => lineRow(chapter.name, change, line, index));

/** The lines of the timeline that a matter's own entries make, from the first on. */
export function linesMade<State, Command extends { readonly act: string }, Event extends EventShape>(
  chapter: Chapter<State, Command, Event>,
  stream: StreamId,
  recorded: readonly Recorded<Event | MatterEvent>[],
): readonly MadeLine[] {
  let after = unborn(chapter.initial);
  return recorded.flatMap((one) => {
    const before = after;
    after = evolveMatter(chapter, before, one);
    const { event } = one;
    if (isMatterEvent(event)) return matterLine(stream, one);
    return ownLines(chapter, { ...one, event: event as Event, stream, before: before.own, after: after.own });
  });
}

/** What the kernel tells of every chapter: a passed limit to all parties; a two-person act and a desk to officials alone. */
export function matterLine(
  stream: StreamId,
  { event, version, at, capacity }: Recorded<EventShape>,
): readonly MadeLine[] {
  if (!isMatterEvent(event)) return [];
  const row = { stream, version, line: 0, at, chapter: 'kernel', code: event.type };
  if (event.type === 'LimitPassed') {
    const facts = JSON.stringify({ act: event.act, due: event.passedDue.toString() });
    return [{ ...row, audience: 'parties', unit: event.unit, facts, items: [] }];
  }
  if (event.type === 'DutiesRedated') return [{ ...row, audience: 'parties', unit: null, facts: '{}', items: [] }];
  if (event.type === 'CalendarApplied') {
    const facts = JSON.stringify({ edition: event.edition, moved: event.moved });
    return [{ ...row, audience: 'parties', unit: null, facts, items: [] }];
  }
  if (event.type === 'MatterAllocated') {
    const facts = JSON.stringify({ person: event.person ?? '' });
    const reasons = event.reason ? [event.reason.item] : [];
    return [{ ...row, audience: 'officials', unit: event.unit, facts, items: reasons }];
  }
  const unit = (capacity.split('@')[1] ?? null) as UnitId | null;
  const items: readonly string[] = event.type === 'ActDeclined' ? [event.reason.item] : [];
  return [{ ...row, audience: 'officials', unit, facts: JSON.stringify({ act: event.act }), items }];
}
