import { conference } from '#chapters/conference/chapter.ts';
import type { Conference } from '#chapters/conference/conference.ts';
import type { ConferenceCommand } from '#chapters/conference/decide/command.ts';
import type { ConferenceEvent } from '#chapters/conference/events.ts';
import { offers as conferenceOffers } from '#chapters/conference/life.tsx';
import { disclosure } from '#chapters/disclosure/chapter.ts';
import type { DisclosureCommand } from '#chapters/disclosure/decide/command.ts';
import type { Disclosure } from '#chapters/disclosure/disclosure.ts';
import type { DisclosureEvent } from '#chapters/disclosure/events.ts';
import { offers as disclosureOffers } from '#chapters/disclosure/life.tsx';
import { supervision } from '#chapters/supervision/chapter.ts';
import type { SupervisionCommand } from '#chapters/supervision/decide/command.ts';
import type { SupervisionEvent } from '#chapters/supervision/events.ts';
import { offers as supervisionOffers } from '#chapters/supervision/life.tsx';
import { ladder } from '#chapters/supervision/rules.ts';
import type { Supervision } from '#chapters/supervision/supervision.ts';
import type { Capacity, Standing } from '#kernel/authority.ts';
import type { ItemId, KeyId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import { units } from '#test/cast.ts';
import { kept, on } from '#test/given/world.ts';
import type { Searched } from './search.ts';

const office = units.countyOffice.id;
const organ = units.countyHousing.id;
const other = units.countyHealth.id;
const as = (capacity: Capacity, unit: UnitId | null): Standing => ({ capacity, unit });
const ids = { number: 'DC26030200000019' as MatterNumber, key: 'key' as KeyId, title: 'title' as ItemId };
const about = { of: 'stream' as StreamId, region: null, class: '0304' };
const text = kept('text');
const day = on('2026-03-02');
const system = as('system', null);

/** 督查督办. */
export const supervisionSearched: Searched<Supervision, SupervisionCommand, SupervisionEvent> = {
  chapter: supervision,
  day,
  name: (state) => (state.stage === 'none' ? '[*]' : state.stage),
  detail: (state) =>
    state.stage === 'none'
      ? null
      : [
          state.opened.type,
          state.step,
          state.stage === 'inspecting' && [
            Math.min(state.entries.length, 2),
            state.problems.slice(0, 2).map(({ settled }) => settled),
          ],
        ],
  ended: ({ stage }) => stage === 'ended',
  offers: supervisionOffers,
  tries(state, today) {
    const head = as('head', office);
    if (state.stage === 'none')
      return [
        ...(['reminder', 'inspection-list'] as const).map((step): readonly [Standing, SupervisionCommand] => [
          head,
          {
            act: 'supervise',
            ...ids,
            ...about,
            to: organ,
            step,
            triggers: ['late'],
            passed: 1,
            reason: text,
            answerDue: null,
          },
        ]),
        [
          head,
          {
            act: 'superviseFinding',
            ...ids,
            ...about,
            finding: 1,
            to: organ,
            step: 'letter',
            reason: text,
            answerDue: null,
          },
        ],
        [
          head,
          {
            act: 'orderCorrection',
            ...ids,
            ...about,
            to: organ,
            restriction: 'liberty',
            reason: text,
            answerDue: null,
          },
        ],
        [head, { act: 'advise', ...ids, ...about, to: organ, kind: 'policy', document: text }],
        [
          head,
          {
            act: 'refer',
            ...ids,
            ...about,
            to: units.countyDiscipline.id,
            ground: 'passive',
            document: text,
            chain: text,
            dissent: null,
          },
        ],
        [
          head,
          {
            act: 'planInspection',
            ...ids,
            of: null,
            region: null,
            class: null,
            to: organ,
            plan: text,
            onSiteDue: null,
          },
        ],
      ];
    const supervisor = as('supervisor', office);
    const handler = as('handler', organ);
    const findings = state.stage === 'inspecting' ? [1, ...state.problems.map((one) => one.finding)] : [1];
    const entry = `entry-${state.stage === 'inspecting' ? state.entries.length : 0}` as ItemId;
    return [
      [handler, { act: 'answerSupervision', text }],
      ...[true, false].map((enough) => [supervisor, { act: 'judgeAnswer', enough, reason: text }] as const),
      ...ladder.map(
        (step) =>
          [
            supervisor,
            { act: 'takeStep', step, reason: text, answerDue: null, listed: ['unresolved-long'], evidence: text },
          ] as const,
      ),
      ...(['adopted', 'not-adopted'] as const).map(
        (adoption) => [handler, { act: 'answerAdvice', adoption, text, reasons: true }] as const,
      ),
      ...[true, false].map((worked) => [supervisor, { act: 'checkEffect', worked, text }] as const),
      [handler, { act: 'receiveReferral', receipt: text }],
      [handler, { act: 'endReferral', text }],
      ...[true, false].map(
        (clear) => [supervisor, { act: 'recordFinding', entry, point: 1, clear, text, seenOn: today }] as const,
      ),
      ...findings.map((finding) => [system, { act: 'noteOrder', finding, order: ids.number }] as const),
      ...findings.map((finding) => [supervisor, { act: 'leaveFinding', finding, reason: text }] as const),
      [supervisor, { act: 'reportInspection', text }],
      [system, { act: 'leaveSubject' }],
    ];
  },
};

/** 联席会议. */
export const conferenceSearched: Searched<Conference, ConferenceCommand, ConferenceEvent> = {
  chapter: conference,
  day,
  name: (state) => (state.stage === 'none' ? '[*]' : state.stage),
  detail: (state) =>
    state.stage === 'none'
      ? null
      : [
          state.opened.type,
          state.stage === 'held' &&
            [organ, other].map((unit) =>
              Math.min(2, state.resolutions.filter((one) => one.owner === unit && !one.reported).length),
            ),
          state.stage === 'held' && state.resolutions.some(({ reported }) => reported),
          state.stage === 'shared' && state.given,
          state.stage === 'ended' && state.worked,
        ],
  ended: ({ stage }) => stage === 'ended',
  offers: conferenceOffers,
  tries(state, today) {
    const clerk = as('registrar', office);
    if (state.stage === 'none')
      return [
        [
          clerk,
          {
            act: 'convene',
            ...ids,
            ...about,
            agenda: 'hard-matter',
            hard: 'none',
            papers: text,
            members: [organ, other],
            meetingDue: today,
          },
        ],
        [
          clerk,
          {
            act: 'agreeCoHandling',
            ...ids,
            ...about,
            lead: organ,
            assistants: [other],
            split: text,
            answerDue: today.add({ days: 9 }),
          },
        ],
        [clerk, { act: 'nameProblem', ...ids, ...about, policy: text, maker: organ }],
      ];
    const convener = as('convener', office);
    return [
      [convener, { act: 'holdMeeting', present: [organ], minutes: text }],
      ...[organ, other].map(
        (owner) => [convener, { act: 'resolve', owner, text, carryDue: today.add({ days: 5 }) }] as const,
      ),
      [as('member', organ), { act: 'carryOut', text }],
      [as('member', other), { act: 'carryOut', text }],
      [convener, { act: 'closeMeeting' }],
      [as('assistant', other), { act: 'giveShare', text }],
      [as('handler', organ), { act: 'jointAnswer', text }],
      [as('handler', organ), { act: 'changePolicy', measure: text }],
      ...[true, false].map((worked) => [convener, { act: 'closeProblem', worked, text }] as const),
    ];
  },
};

/** 公开. */
export const disclosureSearched: Searched<Disclosure, DisclosureCommand, DisclosureEvent> = {
  chapter: disclosure,
  day,
  name: (state) => (state.stage === 'none' ? '[*]' : state.stage),
  detail: () => null,
  ended: (state) => state.stage !== 'none' && state.endedOn !== null,
  offers: disclosureOffers,
  tries(state) {
    const opened = { ...ids, ruleSet: 'regulations-2022', to: text, text } as const;
    if (state.stage === 'none')
      return [
        [as('registrar', office), { act: 'draftPost', ...opened }],
        [system, { act: 'consult', ...opened, office }],
      ];
    const acts: readonly DisclosureCommand[] = [
      { act: 'publishPost' },
      { act: 'dropPost', reason: text },
      { act: 'answerConsultation', text },
      { act: 'fileConsultation' },
    ];
    return (['registrar', 'head'] as const).flatMap((one) => acts.map((act) => [as(one, office), act] as const));
  },
};
