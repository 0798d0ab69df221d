import type { SupervisionEvent } from '#chapters/supervision/events.ts';
import { ladder } from '#chapters/supervision/rules.ts';
import { inspectionActs } from '#chapters/supervision/routes/inspection-acts.ts';
import { supervisionActs } from '#chapters/supervision/routes/acts.ts';
import type { Supervision } from '#chapters/supervision/supervision.ts';
import { supervisionSearched } from '#test/lives/chapters.ts';
import type { Law } from '../model.ts';
import { modelOf } from './model.ts';

type Held = Law<Supervision, SupervisionEvent>;

const addressees = new Set(['answerSupervision', 'answerAdvice', 'receiveReferral', 'endReferral']);

const laws: readonly Held[] = [
  {
    name: 'each step is weightier than the one before',
    broken: ({ before, events }) => {
      const taken = events.find((event) => event.type === 'StepTaken');
      const { own } = before.matter;
      if (!taken || own.stage === 'none' || own.step === 'inspection-list') return undefined;
      return ladder.indexOf(taken.step) > ladder.indexOf(own.step) ? undefined : `${own.step}, then ${taken.step}`;
    },
  },
  {
    name: 'nobody takes a step while an answer is still in time or waits to be judged',
    broken: ({ before, events }) => {
      const { own } = before.matter;
      if (!events.some(({ type }) => type === 'StepTaken')) return undefined;
      if (own.stage === 'waiting' && own.due && Temporal.PlainDate.compare(before.day, own.due) <= 0) return 'in time';
      return own.stage === 'answered' ? 'not judged' : undefined;
    },
  },
  {
    name: 'nothing comes on the inspection list without a ground and what shows it',
    broken: ({ events }) => {
      const taken = events.find((event) => event.type === 'StepTaken');
      if (taken?.step !== 'inspection-list') return undefined;
      return taken.listed.length > 0 && taken.evidence ? undefined : 'no ground or no evidence';
    },
  },
  {
    name: 'whoever is addressed answers, and nobody judges what is their own',
    broken: ({ before, standing, act }) => {
      const { own } = before.matter;
      if (own.stage === 'none' || standing.unit === null) return undefined;
      const whose = addressees.has(act) ? own.opened.to : own.opened.by;
      return standing.unit === whose ? undefined : `${act} by ${standing.unit}`;
    },
  },
  {
    name: 'whether something helped is seen on a later day than it was adopted',
    broken: ({ before, events, after }) => {
      const { own } = before.matter;
      if (!events.some(({ type }) => type === 'EffectChecked') || own.stage !== 'adopted') return undefined;
      return Temporal.PlainDate.compare(after.day, own.since.on) > 0 ? undefined : 'on the same day';
    },
  },
  {
    name: 'an inspection ends with something that was seen',
    broken: ({ before, events }) => {
      const { own } = before.matter;
      if (!events.some(({ type }) => type === 'InspectionReported') || own.stage !== 'inspecting') return undefined;
      return own.entries.length > 0 ? undefined : 'nothing was seen';
    },
  },
  {
    name: 'an inspection does not end before each problem has its order or a reason',
    broken: ({ before, events }) => {
      const { own } = before.matter;
      if (!events.some(({ type }) => type === 'InspectionReported') || own.stage !== 'inspecting') return undefined;
      const waiting = own.problems.find(({ settled }) => !settled);
      return waiting && `entry ${waiting.finding} waits`;
    },
  },
  {
    name: 'what has ended takes nothing in',
    broken: ({ before, act }) =>
      before.matter.own.stage === 'ended' && act !== 'passLimit' && act !== 'allocate' ? act : undefined,
  },
];

/** 督查督办 as the search sees it. */
export const supervisionModel = modelOf({
  searched: supervisionSearched,
  pages: { ...supervisionActs, ...inspectionActs },
  given: ['leaveSubject', 'recordFinding', 'noteOrder', 'leaveFinding'],
  clocks: ['answerSupervision'],
  live: ({ stage }) => stage !== 'none',
  known: (state) => ({ further: state.stage === 'inspecting' ? state.problems.slice(1) : [] }),
  apart: (state) =>
    state.stage === 'inspecting' && [Math.min(state.entries.length, 2), state.problems.map((one) => one.settled)],
  breaks: (state) => (state.stage === 'adopted' ? [{ name: 'adopted', due: state.since.on }] : []),
  days: () => [],
  laws,
});
