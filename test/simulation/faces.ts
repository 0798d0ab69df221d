import { registers } from '#app/chapters.ts';
import { conferenceLife } from '#chapters/conference/life.tsx';
import type { HearingCommand } from '#chapters/hearing/decide/command.ts';
import { hearingLife } from '#chapters/hearing/life.tsx';
import { aboutOf } from '#chapters/hearing/routes/begins.ts';
import type { ReceptionCommand } from '#chapters/reception/decide/command.ts';
import { receptionLife } from '#chapters/reception/life.tsx';
import type { Reception } from '#chapters/reception/reception.ts';
import type { SupervisionCommand } from '#chapters/supervision/decide/command.ts';
import { supervisionLife } from '#chapters/supervision/life.tsx';
import type { Actor } from '#kernel/authority.ts';
import type { Depositor } from '#kernel/deposit.ts';
import type { EventShape } from '#kernel/entry.ts';
import type { House } from '#kernel/house.ts';
import type { KeyId, PersonId, StreamId } from '#kernel/ids.ts';
import { subjectOf, type Subject } from '#kernel/matters.ts';
import type { MatterNumber, NumberPrefix } from '#kernel/number.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { Choice } from '#ui/edge/acts.ts';
import type { Life } from '#ui/life/life.ts';
import { units } from '#test/cast.ts';
import { conferenceModel } from '#test/explore/face/conference.ts';
import { hearingModel } from '#test/explore/face/hearing.ts';
import { receptionModel } from '#test/explore/face/reception.ts';
import { supervisionModel } from '#test/explore/face/supervision.ts';
import type { Model } from '#test/explore/model.ts';
import type { Chance } from './chance.ts';
import type { Shadow } from './world.ts';

/** What a stream is begun with by hand, where no form of an official begins it. */
export interface Begun {
  readonly number: MatterNumber;
  readonly key: KeyId;
  readonly subject: Subject;
  /** A published day, if there is one. */
  readonly day: Shadow<Reception> | undefined;
  readonly chance: Chance;
}

/** What an act is made of by hand, where no form of an official makes it. */
export interface Given {
  readonly chance: Chance;
  readonly today: CivilDate;
  readonly deposit: Depositor;
  /** Any stream of the chapter beside this one. */
  readonly other: StreamId;
}

/** A chapter of those who meet and follow up: its pages, its laws, and what its pages do not make. */
export interface Face<State = unknown, Command extends { readonly act: string } = { readonly act: string }> {
  readonly life: Life<State, Command, EventShape>;
  readonly model: Model<State, Command, EventShape>;
  readonly prefix: NumberPrefix;
  /** What the public begins. */
  readonly begins: Readonly<Record<string, (begun: Begun, deposit: Depositor) => Command>>;
  /** Acts of the petitioner and of machines, and those of which chance would never make a good one. */
  readonly acts: Readonly<Record<string, (given: Given) => Command>>;
  /** Days that this matter names. */
  days(state: State): readonly CivilDate[];
}

const faceOf = <State, Command extends { readonly act: string }, Event extends EventShape>(
  face: Omit<Face<State, Command>, 'life' | 'model'> & {
    readonly life: Life<State, Command, Event>;
    readonly model: Model<State, Command, Event>;
  },
): Face => face as unknown as Face;

const text = (deposit: Depositor) => deposit.text('text', { text: '当面说清楚' });

/** The four chapters, by name. */
export const faces: Readonly<Record<string, Face>> = {
  supervision: faceOf({
    life: supervisionLife,
    model: supervisionModel,
    prefix: 'DC',
    begins: {},
    acts: {
      noteOrder: ({ chance }): SupervisionCommand => ({
        act: 'noteOrder',
        finding: 1 + chance.below(3),
        order: 'DC26030200000019' as MatterNumber,
      }),
      leaveSubject: (): SupervisionCommand => ({ act: 'leaveSubject' }),
    },
    days: () => [],
  }),
  hearing: faceOf({
    life: hearingLife,
    model: hearingModel,
    prefix: 'TZ',
    begins: {
      request: ({ number, key, subject }, deposit): HearingCommand => ({
        act: 'request',
        number,
        key,
        ...aboutOf(subject, subject.holder),
        reason: text(deposit),
      }),
    },
    acts: {
      namePanel({ chance }): HearingCommand {
        const [host, ...members] = people(chance, chance.pick([3, 3, 3, 5, 2, 4]));
        return { act: 'namePanel', onRoster: chance.percent(90), host: host!, members, unbound: chance.percent(80) };
      },
      askRecusal: ({ deposit }): HearingCommand => ({ act: 'askRecusal', text: text(deposit) }),
      deliberate: ({ chance, deposit }): HearingCommand => ({
        act: 'deliberate',
        votesFor: chance.pick([3, 3, 2, 1, 5]),
        votesAgainst: chance.pick([0, 0, 1, 2]),
        finding: text(deposit),
        dissent: chance.percent(50) ? text(deposit) : null,
      }),
    },
    days: (state) => (state.stage !== 'none' && state.known.heldOn ? [state.known.heldOn] : []),
  }),
  reception: faceOf({
    life: receptionLife,
    model: receptionModel,
    prefix: 'JF',
    begins: {
      bookVisit({ number, key, subject, day, chance }): ReceptionCommand {
        const own = day?.matter.own;
        if (!day || own?.life !== 'day') throw new Error('there is no day to book');
        return {
          act: 'bookVisit',
          number,
          key,
          ruleSet: subject.ruleSet,
          office: subject.office,
          unit: own.known.unit,
          medium: own.medium,
          subject: subject.stream,
          subjectNumber: subject.number,
          holder: subject.holder,
          title: subject.item,
          day: day.stream,
          dayOpen: own.stage === 'published',
          slot: 1 + chance.below(own.slots),
          people: chance.pick([1, 2, 5, 6]),
          dayOn: own.on,
        };
      },
    },
    acts: {
      openPeriod: (): ReceptionCommand => ({ act: 'openPeriod' }),
      countDay: ({ today, other }): ReceptionCommand => ({ act: 'countDay', day: other, heldOn: today }),
      cancelVisit: (): ReceptionCommand => ({ act: 'cancelVisit' }),
      commentIncident: ({ deposit }): ReceptionCommand => ({ act: 'commentIncident', text: text(deposit) }),
    },
    days: (state) => (state.life === 'day' || state.life === 'visit' ? [state.on] : []),
  }),
  conference: faceOf({
    life: conferenceLife,
    model: conferenceModel,
    prefix: 'LX',
    begins: {},
    acts: {},
    days: () => [],
  }),
};

/** Officials of the simulation who may be named where a form asks for a colleague; the first two act on matters as well. */
const named: readonly PersonId[] = [
  ...['handler', 'head'].map((post) => `99-${post}-${units.countyHousing.id}-0`),
  ...[0, 1, 2, 3, 4].map((which) => `99-reader-${units.countyOffice.id}-${which}`),
] as PersonId[];
export const colleagues: readonly Choice[] = named.map((value) => ({ value, label: { zh: value, en: value } }));

/** So many of them, each once, but for a slip of the pen. */
function people(chance: Chance, many: number): PersonId[] {
  const left = [...named];
  return Array.from({ length: many }, () =>
    chance.percent(5) ? chance.pick(named) : left.splice(chance.below(left.length), 1)[0]!,
  );
}

/** The matter that a new one is to be about, as its page would find it: one that this person may see. */
export const subjectFor = (house: House, actor: Actor, stream: StreamId): Promise<Subject | undefined> =>
  subjectOf(house.database.as('vault'), { actor, registers }, { stream });
