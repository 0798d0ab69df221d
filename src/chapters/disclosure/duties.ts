import type { Duty } from '#kernel/duty.ts';
import type { Calendars } from '#kernel/procedure.ts';
import { limit, reckon } from '#law/law.ts';
import type { Disclosure } from './disclosure.ts';

/** A draft is read by the head as everything that waits for a second person; a question is answered as any other is. */
export function duties(state: Disclosure, calendars: Calendars): readonly Duty[] {
  if (state.stage !== 'drafted' && state.stage !== 'asked') return [];
  const { opened, version } = state;
  const drafted = state.stage === 'drafted';
  const name = drafted ? 'decideProposal' : 'answerQuestion';
  const row = limit(opened.ruleSet, name, undefined, opened.openedOn);
  return [
    {
      act: drafted ? 'publishPost' : 'answerConsultation',
      occurrence: version,
      owner: { kind: 'unit', unit: opened.office, post: drafted ? 'head' : 'registrar' },
      nature: 'owed',
      sinceOn: opened.openedOn,
      reckoning: reckon(row, opened.openedOn, calendars.edition(opened.edition)),
      limit: name,
      under: row.under,
    },
  ];
}
