import type { Line } from '#kernel/procedure.ts';
import type { PetitionEvent } from '../events.ts';

/** What the timeline shows beside the stages. What an inquiry wrote down is for the file; that it was held is told. */
export function tellInquiry(event: PetitionEvent): readonly Line[] | undefined {
  const said = (line: Omit<Line, 'code' | 'audience'>): Line => ({ audience: 'parties', code: event.type, ...line });
  switch (event.type) {
    case 'MaterialAsked':
    case 'CorrectionAnswered':
      return [said({ unit: event.by, facts: {}, items: [event.text.item] })];
    case 'InquiryRecorded': {
      const facts = { inquirers: event.inquirers, heldOn: event.heldOn.toString() };
      return [
        said({ unit: event.by, facts }),
        { audience: 'officials', code: 'InquiryRecord', unit: event.by, facts: {}, items: [event.record.item] },
      ];
    }
    case 'CorrectionAsked':
    case 'RecusalAsked':
      return [said({ unit: null, facts: {}, items: [event.text.item] })];
    case 'RecusalDecided':
      return [said({ unit: event.by, facts: { granted: event.person !== null }, items: [event.text.item] })];
    case 'OfficialSteppedAside':
      return [
        said({ unit: null, facts: {} }),
        { audience: 'officials', code: 'RecusalReason', unit: null, facts: {}, items: [event.reason.item] },
      ];
    case 'NoticePublished': {
      const facts = { document: event.document, publishedOn: event.publishedOn.toString() };
      return [
        said({ unit: event.by, facts }),
        { audience: 'officials', code: 'ServiceEvidence', unit: event.by, facts: {}, items: [event.evidence.item] },
      ];
    }
    case 'OpinionExecuted':
      return [said({ unit: event.by, facts: { executedOn: event.executedOn.toString() }, items: [event.text.item] })];
    default:
      return undefined;
  }
}
