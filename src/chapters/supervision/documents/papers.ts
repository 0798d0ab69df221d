import type { LifePapers } from '#ui/life/papers.ts';
import type { SupervisionEvent } from '../events.ts';
import type { Supervision } from '../supervision.ts';
import { advice } from './advice/model.ts';
import { supervisionOrder } from './supervision-order/model.ts';

/** The papers of this chapter. Each goes out in the name of whoever supervises or recommends. */
export const papers: LifePapers<Supervision, SupervisionEvent> = {
  models: [supervisionOrder, advice],
  issuedBy: ['supervise', 'orderCorrection', 'takeStep', 'advise'],
  signer(_, after) {
    if (after.stage === 'none') throw new Error('a letter before anything was opened');
    return after.opened.by;
  },
};
