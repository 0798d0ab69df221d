import type { Conference } from '#chapters/conference/conference.ts';
import type { ConferenceEvent } from '#chapters/conference/events.ts';
import { conferenceActs } from '#chapters/conference/routes/acts.ts';
import { conferenceSearched } from '#test/lives/chapters.ts';
import type { Law } from '../model.ts';
import { modelOf } from './model.ts';

type Held = Law<Conference, ConferenceEvent>;

const openedBy = ({ stage, ...state }: Conference) =>
  'opened' in state && stage !== 'none' ? state.opened : undefined;

const laws: readonly Held[] = [
  {
    name: 'only who was invited is there, and owes what was resolved',
    broken: ({ before, events }) => {
      const opened = openedBy(before.matter.own);
      const members = opened?.type === 'MeetingConvened' ? opened.members : [];
      const named = events.flatMap((event) =>
        event.type === 'MeetingHeld' ? event.present : event.type === 'ResolutionMade' ? [event.owner] : [],
      );
      return named.find((unit) => !members.includes(unit));
    },
  },
  {
    name: 'what was resolved is reported by its owner',
    broken: ({ before, events, standing }) => {
      const reported = events.find((event) => event.type === 'ResolutionReported');
      const { own } = before.matter;
      if (!reported || own.stage !== 'held') return undefined;
      const owner = own.resolutions.find(({ version }) => version === reported.resolution)?.owner;
      return owner === standing.unit ? undefined : `${owner}, reported by ${standing.unit}`;
    },
  },
  {
    name: 'a meeting that resolved something closes when all of it is carried out',
    broken: ({ before, events }) => {
      const { own } = before.matter;
      if (!events.some(({ type }) => type === 'MeetingClosed') || own.stage !== 'held') return undefined;
      return own.resolutions.length > 0 && own.resolutions.every(({ reported }) => reported) ? undefined : 'open';
    },
  },
  {
    name: 'one answer is given when every part is there',
    broken: ({ before, events }) => {
      const { own } = before.matter;
      const opened = openedBy(own);
      if (!events.some(({ type }) => type === 'JointAnswerGiven') || opened?.type !== 'CoHandlingAgreed')
        return undefined;
      const given = own.stage === 'shared' ? own.given : [];
      return opened.assistants.find((unit) => !given.includes(unit));
    },
  },
  {
    name: 'whether a policy helped is seen on a later day than it was changed',
    broken: ({ before, events, after }) => {
      const { own } = before.matter;
      if (!events.some(({ type }) => type === 'ProblemClosed')) return undefined;
      if (own.stage !== 'changed') return 'nothing was changed';
      return Temporal.PlainDate.compare(after.day, own.changedOn) > 0 ? undefined : 'on the same day';
    },
  },
  {
    name: 'what has ended takes nothing in',
    broken: ({ before, act }) =>
      before.matter.own.stage === 'ended' && act !== 'passLimit' && act !== 'allocate' ? act : undefined,
  },
];

/** 联席会议 as the search sees it. Two resolutions stand for many: one that is carried out, and one that is not. */
export const conferenceModel = modelOf({
  searched: conferenceSearched,
  pages: conferenceActs,
  given: [],
  // Nothing is decided by a day that passed; this one is let pass, so that the act of passing is met as well.
  clocks: ['holdMeeting'],
  live: ({ stage }) => stage !== 'none',
  known: (state) => ({ further: state.stage === 'held' ? state.resolutions.slice(1) : [] }),
  apart: (state) =>
    state.stage === 'held'
      ? state.resolutions.map(({ owner, reported }) => [owner, reported])
      : state.stage === 'shared' && state.given.toSorted(),
  breaks: (state) => (state.stage === 'changed' ? [{ name: 'changed', due: state.changedOn }] : []),
  days: () => [],
  laws,
});
