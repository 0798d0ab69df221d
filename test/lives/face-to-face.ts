import { hearing } from '#chapters/hearing/chapter.ts';
import type { HearingCommand } from '#chapters/hearing/decide/command.ts';
import type { HearingEvent } from '#chapters/hearing/events.ts';
import type { Hearing } from '#chapters/hearing/hearing.ts';
import { reception } from '#chapters/reception/chapter.ts';
import type { ReceptionCommand } from '#chapters/reception/decide/command.ts';
import { caseDuties } from '#chapters/reception/decide/own-case.ts';
import type { ReceptionEvent } from '#chapters/reception/events.ts';
import { stageOf, type Reception } from '#chapters/reception/reception.ts';
import type { Capacity, Standing } from '#kernel/authority.ts';
import type { KeyId, PersonId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import { units } from '#test/cast.ts';
import { kept, on } from '#test/given/world.ts';
import type { Searched } from './search.ts';

const office = units.countyOffice.id;
const organ = units.countyHousing.id;
const as = (capacity: Capacity, unit: UnitId | null): Standing => ({ capacity, unit });
const text = kept('text');
const day = on('2026-03-02');
const ids = { number: 'TZ26030200000019' as MatterNumber, key: 'key' as KeyId, ruleSet: 'regulations-2022' } as const;
const subject = { subject: 'stream' as StreamId, subjectNumber: 'XF26030200000019' as MatterNumber, title: null };
const [anna, ben, cao] = ['anna', 'ben', 'cao'] as unknown as [PersonId, PersonId, PersonId];

/** 听证. */
const hearingSearched: Searched<Hearing, HearingCommand, HearingEvent> = {
  chapter: hearing,
  day,
  name: (state) => (state.stage === 'none' ? '[*]' : state.stage),
  detail(state) {
    if (state.stage === 'none') return null;
    const { open, panel, recusals, recused, confirmed, published } = state.known;
    return [open, panel?.members, recusals.length, recused.length, confirmed, published, state.how];
  },
  ended: ({ stage }) => stage === 'ended',
  tries(state, today) {
    const asked = {
      ...ids,
      ...subject,
      region: null,
      subjectStage: 'handling',
      organ,
      respondent: organ,
      reason: text,
    } as const;
    const host = as('host', organ);
    if (state.stage === 'none')
      return [
        [as('public', null), { act: 'request', ...asked }],
        [as('handler', organ), { act: 'order', ...asked, open: true, closedFor: null }],
        [as('handler', organ), { act: 'order', ...asked, open: false, closedFor: 'privacy' }],
      ];
    const { recusals, heldOn } = state.known;
    const asks: readonly (readonly [Standing, HearingCommand])[] =
      recusals.length < 1 ? [[as('petitioner', null), { act: 'askRecusal', text }]] : [];
    return [
      [host, { act: 'agree', open: true, closedFor: null }],
      [host, { act: 'turnDown', reason: text }],
      [host, { act: 'namePanel', onRoster: true, host: anna, members: [ben, cao], unbound: true }],
      [host, { act: 'announce', heldOn: today.add({ days: 8 }), notice: text }],
      ...asks,
      ...[null, ben].map(
        (person) => [host, { act: 'decideRecusal', recusal: recusals[0]?.version ?? 0, person, text }] as const,
      ),
      [host, { act: 'cancel', reason: text }],
      [host, { act: 'hold', fromOn: heldOn ?? today, toOn: heldOn ?? today, petitionerCame: true }],
      [host, { act: 'layRecord', record: text, lineCount: 3 }],
      [as('petitioner', null), { act: 'confirmRecord', contested: [], remark: null }],
      [as('member', organ), { act: 'confirmRecord', contested: [], remark: null }],
      [host, { act: 'deliberate', votesFor: 3, votesAgainst: 0, finding: text, dissent: null }],
      [host, { act: 'report', report: text }],
      [host, { act: 'publish', text }],
      [host, { act: 'end' }],
    ];
  },
};

/** 接访. */
const receptionSearched: Searched<Reception, ReceptionCommand, ReceptionEvent> = {
  chapter: reception,
  day,
  name: (state) => (state.life === 'none' ? '[*]' : stageOf(state)),
  detail(state) {
    switch (state.life) {
      case 'term':
        return state.periods.slice(-2).map(({ held }) => Math.min(held.length, 2));
      case 'day':
        return state.substitute !== null;
      case 'visit':
        return [
          state.day,
          state.medium,
          state.meeting !== null,
          state.mayRecord,
          Math.min(state.helpers, 1),
          Math.min(state.incidents, 1),
        ];
      case 'case':
        return state.done.toSorted();
      default:
        return null;
    }
  },
  ended: (state) => state.life !== 'none' && state.endedOn !== null,
  tries(state, today) {
    const clerk = as('registrar', office);
    const booked = { ...ids, ...subject, office, unit: units.countyGovernment.id, holder: organ };
    const visit = {
      ...booked,
      day: 'day' as StreamId,
      dayOpen: true,
      slot: 1,
      people: 2,
      medium: 'in-person',
      dayOn: today.add({ days: 3 }),
    } as const;
    if (state.life === 'none')
      return [
        [clerk, { act: 'beginTerm', ...ids, unit: units.countyGovernment.id, leader: text }],
        [
          clerk,
          {
            act: 'planDay',
            ...ids,
            office,
            unit: units.countyGovernment.id,
            term: 'term' as StreamId,
            termStands: true,
            title: null,
            form: 'fixed-place',
            medium: 'in-person',
            place: text,
            slots: 4,
            dayOn: today.add({ days: 3 }),
          },
        ],
        [as('public', null), { act: 'bookVisit', ...visit }],
        [as('public', null), { act: 'bookVisit', ...visit, medium: 'video' }],
        [clerk, { act: 'comeIn', ...ids, ...subject, holder: organ, people: 2 }],
        [clerk, { act: 'takeCase', ...ids, ...subject, holder: organ, unit: units.countyGovernment.id, leader: text }],
        [clerk, { act: 'proposeResidency', ...ids, unit: organ, class: '0304', matters: 12 }],
      ];
    const head = as('head', office);
    const petitioner = as('petitioner', null);
    const system = as('system', null);
    const counted = state.life === 'term' ? state.days.length : 0;
    const helper = {
      act: 'joinHelper',
      onRoster: true,
      kind: 'lawyer',
      helper: text,
      unbound: true,
      confidential: true,
      consented: true,
    } as const;
    return [
      [system, { act: 'openPeriod' }],
      [system, { act: 'countDay', day: `held-${counted}` as StreamId, heldOn: today }],
      [clerk, { act: 'endTerm' }],
      [clerk, { act: 'publishDay' }],
      [clerk, { act: 'substitute', leader: text, reason: text }],
      [clerk, { act: 'holdDay', received: 2 }],
      [clerk, { act: 'recordDay', findings: text, promise: null, promisedOn: null }],
      [clerk, { act: 'cancelDay', reason: text }],
      [petitioner, { act: 'cancelVisit' }],
      [clerk, { act: 'receiveVisit' }],
      [clerk, { act: 'setMeeting', address: text }],
      ...[true, false].map(
        (mayRecord) => [clerk, { act: 'receiveOverVideo', identity: 'document', mayRecord }] as const,
      ),
      [clerk, { act: 'keepRecording', where: text }],
      [petitioner, { act: 'withdrawConsent' }],
      [clerk, { act: 'recordVisit', text }],
      [clerk, helper],
      [clerk, { act: 'noteHelp', text }],
      [clerk, { act: 'noteIncident', text }],
      [petitioner, { act: 'commentIncident', text }],
      ...caseDuties.map((step) => [clerk, { act: 'recordStep', step, text }] as const),
      [clerk, { act: 'handOver', leader: text }],
      [clerk, { act: 'proposeLeaving', matters: 1 }],
      ...[true, false].map((agreed) => [head, { act: 'decideResidency', agreed, reason: text }] as const),
    ];
  },
};

/** The two chapters in which people sit face to face. */
export const faceToFaceSearched = {
  hearing: hearingSearched,
  reception: receptionSearched,
  endings: [
    'case-settled',
    'day-cancelled',
    'day-recorded',
    'residency-left',
    'residency-not-entered',
    'term-ended',
    'visit-cancelled',
    'visit-recorded',
  ],
} as const;
