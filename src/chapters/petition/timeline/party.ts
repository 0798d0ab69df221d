import type { Line } from '#kernel/procedure.ts';
import type { PetitionEvent } from '../events.ts';

/** What the timeline shows of the people of a matter: how many, never who; undefined for any other fact. */
export function tellParty(event: PetitionEvent): readonly Line[] | undefined {
  const line = (facts: Line['facts'], items: readonly string[] = []): readonly Line[] => {
    const unit = 'by' in event ? (event.by ?? null) : null;
    return [{ audience: 'parties', code: event.type, unit, facts, items }];
  };
  switch (event.type) {
    case 'CosignersAdded':
      return line({ count: event.identities.length });
    case 'RepresentativeNamed':
    case 'MandateEnded':
      return line({ place: event.place });
    case 'AgentAppointed':
      return line({ kind: event.kind }, [event.mandate.item]);
    case 'CosignerLeft':
      return line({});
    default:
      return undefined;
  }
}
