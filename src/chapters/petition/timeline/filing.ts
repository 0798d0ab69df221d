import type { Line } from '#kernel/procedure.ts';
import type { PetitionEvent } from '../events.ts';

/** What the timeline shows of a submission that is put in order; undefined for any other fact. */
export function tellFiling(event: PetitionEvent): readonly Line[] | undefined {
  switch (event.type) {
    case 'PartSplitOff':
      return [
        { audience: 'parties', code: event.type, unit: event.by, facts: { number: event.number, part: event.part } },
      ];
    case 'MatterLinked': {
      const { by, number, reasons } = event;
      const line: Line = { audience: 'parties', code: event.type, unit: by, facts: { number } };
      if (!reasons) return [line];
      return [line, { audience: 'officials', code: 'LinkReasons', unit: by, facts: {}, items: [reasons.item] }];
    }
    case 'EntryCorrected':
      return [
        {
          audience: 'parties',
          code: event.type,
          unit: event.by,
          facts: event.concerned ? { concerned: event.concerned } : {},
          items: [event.reasons.item],
        },
      ];
    default:
      return undefined;
  }
}
