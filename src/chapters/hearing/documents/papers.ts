import type { LifePapers } from '#ui/life/papers.ts';
import type { HearingEvent } from '../events.ts';
import type { Hearing } from '../hearing.ts';
import { hearingNotice } from './hearing-notice/model.ts';
import { hearingRecord } from './hearing-record/model.ts';
import { hearingReport } from './hearing-report/model.ts';

/** The papers of this chapter, all in the name of the organ that holds the hearing. */
export const papers: LifePapers<Hearing, HearingEvent> = {
  models: [hearingNotice, hearingRecord, hearingReport],
  issuedBy: ['announce', 'layRecord', 'report'],
  signer(_, after) {
    if (after.stage === 'none') throw new Error('a paper before a hearing was asked for');
    return after.known.facts.organ;
  },
};
