import type { Line } from '#kernel/procedure.ts';
import type { PetitionEvent } from '../events.ts';

/** Facts that are the petitioner's own affair: nobody else of the people of the matter reads them. */
export const privateCodes: ReadonlySet<string> = new Set<PetitionEvent['type']>([
  'HelpApplied',
  'HelpDecided',
  'HelpPaid',
  'HelpChecked',
]);

/** What the timeline shows of settlement, help, outcomes and the certified conclusion; undefined for any other fact. */
export function tellAftercare(event: PetitionEvent): readonly Line[] | undefined {
  const line = (facts: Line['facts'] = {}, items: readonly string[] = [], audience: Line['audience'] = 'parties') => {
    const unit = 'by' in event ? event.by : null;
    return [{ audience, code: event.type, unit, facts, items }];
  };
  switch (event.type) {
    case 'SettlementOffered':
      return line({}, [event.terms.item]);
    case 'SettlementAgreed':
    case 'SettlementDeclined':
      return line();
    case 'SettlementBroken':
    case 'HelpApplied':
      return line({}, [event.text.item]);
    case 'HelpDecided':
      return line({ source: event.source, granted: event.granted }, [event.text.item]);
    case 'HelpPaid':
      return [...line({ yuan: event.yuan }), ...line({}, [event.evidence.item], 'officials').map(asEvidence)];
    case 'HelpChecked':
      return line({}, [event.text.item]);
    case 'OutcomeRecorded':
      return line({ outcome: event.outcome, owner: event.owner }, [event.text.item]);
    case 'ConclusionChecked':
      return line({ part: event.part }, [event.report.item], 'officials');
    case 'ConclusionCertified':
      return line();
    default:
      return undefined;
  }
}

const asEvidence = (line: Line): Line => ({ ...line, code: 'HelpEvidence' });
