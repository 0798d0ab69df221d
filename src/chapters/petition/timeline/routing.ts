import type { ItemId, UnitId } from '#kernel/ids.ts';
import type { Line } from '#kernel/procedure.ts';
import type { PetitionEvent } from '../events.ts';

/** What the timeline shows of a matter's way to its organ; undefined for any other fact. */
export function tellRouting(event: PetitionEvent): readonly Line[] | undefined {
  switch (event.type) {
    case 'PetitionRedirected': {
      const { ground, citation, path, to } = event;
      const facts = { ground, citation, ...(path ? { path } : {}), ...(to ? { to } : {}) };
      return [told(event, event.by, facts, [event.statement.item])];
    }
    case 'ObjectionRaised':
      return [told(event, event.by), reasons(event.by, event.reasons.item)];
    case 'ObjectionAnswered':
      return [told(event, event.by, { answer: event.answer }), reasons(event.by, event.reasons.item)];
    case 'DisputeRaised':
      return [told(event, event.by, { decider: event.decider }), reasons(event.by, event.reasons.item)];
    case 'DisputeDecided':
      return [told(event, event.by, { to: event.to }), reasons(event.by, event.reasons.item)];
    case 'ResultReported':
      return [{ audience: 'officials', code: event.type, unit: event.by, facts: {}, items: [event.report.item] }];
    case 'UnitSucceeded':
      return [told(event, event.to, { from: event.from, to: event.to })];
    default:
      return undefined;
  }
}

const told = (
  { type }: PetitionEvent,
  unit: UnitId,
  facts: Line['facts'] = {},
  items: readonly ItemId[] = [],
): Line => ({ audience: 'parties', code: type, unit, facts, items });

/** That it is contested who takes the matter is told; what the organs write to each other about it stays with them. */
const reasons = (unit: UnitId, item: ItemId): Line => ({
  audience: 'officials',
  code: 'RoutingReasons',
  unit,
  facts: {},
  items: [item],
});
