import type { Accusation } from '#chapters/accusation/accusation.ts';
import type { Petition } from '#chapters/petition/petition.ts';
import type { Actor, Grant, Powers } from '#kernel/authority.ts';
import { dayOf } from '#kernel/clock.ts';
import type { StreamId } from '#kernel/ids.ts';
import type { Performed } from '#kernel/perform.ts';
import { articleOf } from '#law/instruments.ts';
import { groundsOf, type ruleSetOn } from '#law/law.ts';
import { units, type StoryHouse } from '#test/cast.ts';
import type { Surroundings } from '#test/explore/arguments.ts';
import { petitionModel } from '#test/explore/petition.ts';
import { actFor, anybody, mayTry, ownerOf, somebodyConcerned } from './actors.ts';
import type { Chance } from './chance.ts';
import { isFault } from './fault.ts';
import type { Towards } from './turned.ts';
import type { Shadow } from './world.ts';

/** A word that stands in every report of misconduct and nowhere else: where it is seen, something leaked. */
export const canary = '榕溪渡口签字单';

/** What came of the commands of a run, counted. */
export type Outcomes = Map<string, number>;

/** Everything that a run knows: the house, and each matter as it must be. */
export interface Run {
  readonly house: StoryHouse;
  readonly petitions: Map<StreamId, Shadow<Petition>>;
  readonly reports: Map<StreamId, Shadow<Accusation>>;
  /** Hearings, receptions, supervisions, conferences: each with the name of its chapter. */
  readonly faces: Map<StreamId, { readonly face: string; readonly shadow: Shadow<unknown> }>;
  readonly outcomes: Outcomes;
  readonly towards: Towards | undefined;
}

export const newRun = (house: StoryHouse, towards?: Towards): Run => ({
  house,
  towards,
  petitions: new Map(),
  reports: new Map(),
  faces: new Map(),
  outcomes: new Map(),
});

export const everyUnit = [...Object.values(units).map(({ id }) => id), '99-nowhere'];

export const count = ({ outcomes }: Run, what: string): void => void outcomes.set(what, (outcomes.get(what) ?? 0) + 1);

/** Who has a standing on a matter: by its own facts, and by those of matters that are about it. */
export function grantsOn({ faces: others }: Run, stream: StreamId, own: readonly Grant[]): readonly Grant[] {
  const lent = [...others.values()].flatMap(({ shadow }) => shadow.lent.filter((one) => one.stream === stream));
  return [...own, ...lent];
}

/** What fields of an act can be given here, some of it right and some of it wrong. */
export function around(
  run: Run,
  state: { readonly known: object; readonly ruleSet: ReturnType<typeof ruleSetOn> },
): Surroundings {
  const today = dayOf(run.house.clock.now());
  return {
    today,
    days: [-30, -3, 3, 20, 60].map((n) => today.add({ days: n })),
    units: everyUnit,
    words: petitionModel.words,
    alike: new Map(),
    grounds: groundsOf(state.ruleSet).map(({ id }) => id),
    waiting: Object.values(state.known).flatMap((list: unknown) =>
      Array.isArray(list)
        ? list.flatMap((one: unknown) =>
            typeof one === 'object' && one !== null && 'version' in one && typeof one.version === 'number'
              ? [one.version]
              : [],
          )
        : [],
    ),
  };
}

/** Mostly somebody who owes something does it; else somebody tries something. */
export function whatAndWho<State>(
  chance: Chance,
  { stream, duties, grants, matter }: Shadow<State>,
  { acts, powers }: { readonly acts: readonly string[]; readonly powers: Powers },
  others: readonly StreamId[],
): readonly [string, Actor] {
  const drawn = chance.below(10);
  if (drawn < 5 && duties.length > 0) {
    const duty = chance.pick(duties);
    return [
      matter.proposal ? 'approve' : actFor(duty.act, chance),
      ownerOf(matter.proposal ? (duties.at(-1) ?? duty) : duty, chance, stream),
    ];
  }
  if (drawn < 9) {
    const actor = somebodyConcerned(chance, stream, grants);
    const theirs = acts.filter((act) => mayTry(powers, act, actor, stream, grants));
    return [chance.pick(drawn < 8 && theirs.length > 0 ? theirs : acts), actor];
  }
  return [chance.pick(acts), anybody(chance, stream, others)];
}

/** A refusal is a named reason with an article that the product knows; anything else is one of the house's own answers. */
export function outcomeOf(performed: Performed<unknown>, act: string, told: string): string {
  if (performed.done !== 'refused') return performed.done;
  const { refused, under } = performed.refusal;
  if (!refused || !articleOf(under)) isFault('a refusal has its reason and its article', `${act}: ${refused}`, [told]);
  return 'refused';
}

export function checkAuthority(done: Performed<unknown>['done'], may: boolean, history: readonly string[]): void {
  if ((done !== 'not-found') !== may)
    isFault(
      'nobody does, and nobody is kept from, what authority says',
      `${done} where it ${may ? 'may' : 'may not'} be tried`,
      history,
    );
}

export const nameOf = (actor: Actor): string =>
  actor.kind === 'official' ? actor.person : actor.kind === 'petitioner' ? `${actor.as} ${actor.stream}` : actor.kind;
