import { caseDuties } from '#chapters/reception/decide/own-case.ts';
import type { ReceptionEvent } from '#chapters/reception/events.ts';
import type { Reception } from '#chapters/reception/reception.ts';
import { receptionActs } from '#chapters/reception/routes/acts.ts';
import { faceToFaceSearched } from '#test/lives/face-to-face.ts';
import type { Law } from '../model.ts';
import { modelOf } from './model.ts';

type Held = Law<Reception, ReceptionEvent>;

const laws: readonly Held[] = [
  {
    name: 'no day counts that nobody could know of two days before, or that has not come',
    broken: ({ before, events }) => {
      const { own } = before.matter;
      if (own.life !== 'day') return undefined;
      const published = events.some(({ type }) => type === 'DayPublished');
      if (published && before.day.until(own.on).days < 2) return 'published too late';
      if (!events.some(({ type }) => type === 'DayHeld')) return undefined;
      if (own.stage !== 'published') return 'never published';
      return Temporal.PlainDate.compare(before.day, own.on) < 0 ? 'before its day' : undefined;
    },
  },
  {
    name: 'a missed day stays owed until another one is held for it',
    broken: ({ before, after, events }) => {
      const [own, then] = [before.matter.own, after.matter.own];
      if (own.life !== 'term' || then.life !== 'term') return undefined;
      const short = (state: typeof own): number => state.periods.filter(({ held }) => held.length === 0).length;
      const counted = events.filter(({ type }) => type === 'DayCounted').length;
      return short(then) < short(own) - counted ? 'more was made good than was held' : undefined;
    },
  },
  {
    name: 'a promise has its day',
    broken: ({ events }) => {
      const recorded = events.find((event) => event.type === 'DayRecorded');
      return recorded && (recorded.promise === null) !== (recorded.promisedOn === null)
        ? 'one without the other'
        : undefined;
    },
  },
  {
    name: 'nobody is received before the day, and what was said is written after',
    broken: ({ before, events }) => {
      const { own } = before.matter;
      if (own.life !== 'visit') return undefined;
      const received = events.some(({ type }) => type === 'VisitReceived');
      if (received && Temporal.PlainDate.compare(before.day, own.on) < 0) return 'before its day';
      return events.some(({ type }) => type === 'VisitRecorded') && own.stage !== 'received' ? own.stage : undefined;
    },
  },
  {
    name: 'over video nobody is received without an address and a day, and nothing is kept that was not agreed to',
    broken: ({ before, events }) => {
      const { own } = before.matter;
      if (own.life !== 'visit') return undefined;
      const met = events.find((event) => event.type === 'VideoReceived');
      if (met && (own.meeting === null || own.medium !== 'video')) return 'met nowhere';
      if (met && Temporal.PlainDate.compare(before.day, own.on) < 0) return 'before its day';
      const inPerson = events.some(({ type }) => type === 'VisitReceived') && own.medium === 'video';
      if (inPerson) return 'received without identity';
      if (!events.some(({ type }) => type === 'RecordingKept')) return undefined;
      if (own.consentWithdrawnOn) return 'kept after the consent was taken back';
      return own.mayRecord === true ? undefined : 'not agreed';
    },
  },
  {
    name: 'a case is settled after the three other duties, and each is done once',
    broken: ({ before, events }) => {
      const made = events.find((event) => event.type === 'CaseStepMade');
      const { own } = before.matter;
      if (!made || own.life !== 'case') return undefined;
      if (own.done.includes(made.step)) return `${made.step} twice`;
      return made.step === 'settle' && own.done.length < caseDuties.length - 1 ? 'settled too early' : undefined;
    },
  },
  {
    name: 'a number proposes who sits in the hall, and a head decides',
    broken: ({ events, standing }) =>
      events.some(({ type }) => type === 'ResidencyDecided') && standing.capacity !== 'head'
        ? standing.capacity
        : undefined,
  },
  {
    name: 'who is spoken of can comment, and advice is that of somebody who was there',
    broken: ({ before, events }) => {
      const { own } = before.matter;
      if (own.life !== 'visit') return undefined;
      if (events.some(({ type }) => type === 'HelpNoted') && own.helpers === 0) return 'nobody took part';
      return events.some(({ type }) => type === 'IncidentCommented') && own.incidents === 0 ? 'no incident' : undefined;
    },
  },
];

/** 接访 as the search sees it. Three periods of a term stand for many. */
export const receptionModel = modelOf({
  searched: faceToFaceSearched.reception,
  pages: receptionActs,
  given: [
    'proposeLeaving',
    'openPeriod',
    'countDay',
    'cancelVisit',
    'commentIncident',
    'joinHelper',
    'decideResidency',
  ],
  clocks: [],
  amounts: ['incidents', 'helpers'],
  live: ({ life }) => life !== 'none',
  known: (state) => ({ further: state.life === 'term' ? state.periods.slice(1) : [] }),
  apart: (state) => {
    if (state.life === 'term') return state.periods.map(({ held }) => Math.min(held.length, 2));
    return state.life === 'case' && state.done.toSorted();
  },
  breaks: (state) => {
    if (state.life === 'none' || state.endedOn) return [];
    const before = (name: string, day: Temporal.PlainDate, days: number) => ({ name, due: day.subtract({ days }) });
    if (state.life === 'term') return state.periods.slice(-1).map(({ to }) => before('period', to, 0));
    if (state.life === 'day') return [before('publishing', state.on, 2), before('eve', state.on, 1)];
    return state.life === 'visit' ? [before('eve', state.on, 1), before('day', state.on, 0)] : [];
  },
  days: (state) => (state.life === 'day' ? [state.on] : []),
  laws,
});
