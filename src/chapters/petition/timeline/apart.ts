import type { Line } from '#kernel/procedure.ts';
import type { PetitionEvent } from '../events.ts';

/** What is kept apart: read by the petitioner, whoever acts for them, and the office that registered the matter. */
export const apartCodes: ReadonlySet<string> = new Set<PetitionEvent['type']>([
  'DecisionReferred',
  'DecisionCommented',
]);

/** What the timeline shows of a decision that is kept apart; undefined for any other fact. */
export function tellApart(event: PetitionEvent): readonly Line[] | undefined {
  if (event.type === 'DecisionReferred') {
    const facts = { servedOn: event.servedOn.toString() };
    return [{ audience: 'parties', code: event.type, unit: event.by, facts, items: [event.reference.item] }];
  }
  if (event.type !== 'DecisionCommented') return undefined;
  return [{ audience: 'parties', code: event.type, unit: null, facts: {}, items: [event.text.item] }];
}
