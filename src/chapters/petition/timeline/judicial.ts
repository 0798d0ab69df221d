import type { Line } from '#kernel/procedure.ts';
import type { PetitionEvent } from '../events.ts';

/** What the timeline shows of first contact and of a matter of litigation; undefined for any other fact. */
export function tellJudicial(event: PetitionEvent, office: Line['unit']): readonly Line[] | undefined {
  const { type: code } = event;
  switch (event.type) {
    case 'FirstContactMade': {
      const { by: unit, way, contactedOn, record } = event;
      return [
        { audience: 'parties', code, unit, facts: { way, contactedOn: contactedOn.toString() } },
        { audience: 'officials', code: 'ContactRecord', unit, facts: {}, items: [record.item] },
      ];
    }
    case 'JudicialSent': {
      const items = event.note ? [event.note.item] : [];
      return [{ audience: 'parties', code, unit: office, facts: { to: event.to }, items }];
    }
    case 'JudicialReceived':
      return [{ audience: 'parties', code, unit: event.by, facts: {} }];
    case 'JudicialEnded': {
      const facts = { concludedOn: event.concludedOn.toString() };
      return [{ audience: 'officials', code, unit: event.by, facts, items: [event.document.item] }];
    }
    default:
      return undefined;
  }
}
