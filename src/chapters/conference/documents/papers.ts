import type { LifePapers } from '#ui/life/papers.ts';
import type { Conference } from '../conference.ts';
import type { ConferenceEvent } from '../events.ts';
import { minutes } from './minutes/model.ts';
import { resolution } from './resolution/model.ts';

/** The papers of this chapter, in the name of whoever convened the meeting. */
export const papers: LifePapers<Conference, ConferenceEvent> = {
  models: [minutes, resolution],
  issuedBy: ['holdMeeting', 'resolve'],
  signer(_, after) {
    if (after.stage === 'none') throw new Error('a paper before anything was opened');
    return after.opened.by;
  },
};
