import type { LifePapers } from '#ui/life/papers.ts';
import type { Accusation } from '../accusation.ts';
import type { AccusationEvent } from '../events.ts';
import { coverLetter } from './cover-letter/model.ts';

/** The papers of this chapter. The one that hands a report over goes out in the name of whoever had it in hand. */
export const papers: LifePapers<Accusation, AccusationEvent> = {
  models: [coverLetter],
  issuedBy: ['route'],
  signer(event) {
    if (event.type !== 'AccusationRouted') throw new Error(`${event.type} issues no letter`);
    return event.from;
  },
};
