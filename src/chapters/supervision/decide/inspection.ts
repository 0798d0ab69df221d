import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import type { SupervisionEvent } from '../events.ts';
import { placeOf } from '../rules.ts';
import type { LiveSupervision } from '../supervision.ts';
import type { CommandOf, Reason } from './command.ts';

/**
 * 督查: what was seen on site, entry by entry, and at the end what was found. An entry has an identity of its own, so that
 * one that a phone sends twice is on record once. What is wrong becomes an order of its own, or somebody says why none
 * follows: until then the inspection is not over. Nobody is judged here.
 */
export function inspect(
  state: LiveSupervision,
  command: CommandOf<'recordFinding' | 'noteOrder' | 'leaveFinding' | 'reportInspection'>,
  { today, calendars }: Context,
): Decision<SupervisionEvent, Reason> {
  const place = placeOf(state.opened.ruleSet, 'list');
  if (state.stage !== 'inspecting') return refuse('not-on-site', place);
  const open = state.problems.filter(({ settled }) => !settled).map(({ finding }) => finding);
  switch (command.act) {
    case 'noteOrder': {
      const { finding, order } = command;
      return open.includes(finding) ? [{ type: 'FindingOrdered', finding, order, notedOn: today }] : [];
    }
    case 'leaveFinding': {
      const { finding, reason } = command;
      if (!open.includes(finding)) return refuse('no-such-finding', place, { open: open.join('、') });
      return [{ type: 'FindingLeft', finding, reason, leftOn: today }];
    }
    case 'reportInspection':
      if (state.entries.length === 0) return refuse('nothing-seen', place);
      if (open.length > 0) return refuse('findings-open', place, { open: open.join('、') });
      return [{ type: 'InspectionReported', text: command.text, reportedOn: today }];
    case 'recordFinding': {
      const { entry, point, clear, text, seenOn } = command;
      if (state.entries.includes(entry)) return refuse('entry-known', place);
      if (Temporal.PlainDate.compare(seenOn, today) > 0)
        return refuse('not-seen-yet', place, { today: today.toString() });
      const { edition } = calendars.current;
      return [{ type: 'FindingRecorded', entry, point, clear, text, seenOn, recordedOn: today, edition }];
    }
  }
}
