import { openAccused } from '#chapters/accusation/accused.ts';
import type { Accusation } from '#chapters/accusation/accusation.ts';
import type { AccusationCommand } from '#chapters/accusation/decide/command.ts';
import { report } from '#chapters/accusation/intake.ts';
import { sealedActs, type PersonAct as SealedPersonAct } from '#chapters/accusation/routes/acts.ts';
import type { PetitionCommand } from '#chapters/petition/decide/command.ts';
import { register } from '#chapters/petition/intake.ts';
import type { Petition } from '#chapters/petition/petition.ts';
import { actDescriptions } from '#chapters/petition/routes/acts.ts';
import type { PersonAct } from '#chapters/petition/routes/acts/parts.ts';
import type { Actor, Powers } from '#kernel/authority.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Depositor } from '#kernel/deposit.ts';
import type { StreamId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import { perform, type Performed } from '#kernel/perform.ts';
import { articleOf } from '#law/instruments.ts';
import { forms } from '#law/forms.ts';
import { groundsOf, ruleSetOn } from '#law/law.ts';
import { units, type StoryHouse } from '#test/cast.ts';
import { accusationModel } from '#test/explore/accusation.ts';
import { drawInput, type Surroundings } from '#test/explore/arguments.ts';
import { petitionModel } from '#test/explore/petition.ts';
import { actFor, anybody, mayTry, official, ownerOf, somebodyConcerned } from './actors.ts';
import { chanceOf, type Chance } from './chance.ts';
import { isFault } from './fault.ts';
import { turned, type Towards } from './turned.ts';
import { follow, newShadow, type Shadow } from './world.ts';

/** A word that stands in every report of misconduct and nowhere else: where it is seen, something leaked. */
export const canary = '榕溪渡口签字单';

/** What came of the commands of a run, counted. */
export type Outcomes = Map<string, number>;

/** Everything that a run knows: the house, and each matter as it must be. */
export interface Run {
  readonly house: StoryHouse;
  readonly petitions: Map<StreamId, Shadow<Petition>>;
  readonly reports: Map<StreamId, Shadow<Accusation>>;
  readonly outcomes: Outcomes;
  readonly towards: Towards | undefined;
}

export const newRun = (house: StoryHouse, towards?: Towards): Run => ({
  house,
  towards,
  petitions: new Map(),
  reports: new Map(),
  outcomes: new Map(),
});

const everyUnit = [...Object.values(units).map(({ id }) => id), '99-nowhere'];

/** One command, lawful or not, drawn from a seed and the number of the step, by the way that a page would take. */
export async function step(run: Run, seed: number, number: number): Promise<void> {
  const chance = chanceOf(seed, number);
  const drawn = chance.below(100);
  const { petitions, reports } = run;
  if (drawn < 3 || petitions.size < 3) return filePetition(run, chance);
  if (drawn < 4 || reports.size < 1) return fileReport(run, chance);
  // A run that is turned towards an act keeps to the few newest matters, so that each of them comes far.
  if (run.towards?.chapter === 'petition' && drawn < 90)
    return actOnPetition(run, chance, chance.pick([...petitions.values()].slice(-6)));
  if (drawn < (run.towards?.chapter === 'accusation' ? 90 : 14))
    return actOnReport(run, chance, chance.pick([...reports.values()]));
  // The newest matters are livelier: half of the acts are on the last thirty.
  const all = [...petitions.values()];
  return actOnPetition(run, chance, chance.pick(chance.percent(50) ? all.slice(-30) : all));
}

const count = ({ outcomes }: Run, what: string): void => void outcomes.set(what, (outcomes.get(what) ?? 0) + 1);

async function filePetition(run: Run, chance: Chance): Promise<void> {
  const door = chance.below(4);
  const actor: Actor =
    door < 2
      ? { kind: 'public' }
      : official(door === 2 ? units.countyOffice.id : units.countyHousing.id, 'registrar', 0);
  const today = dayOf(run.house.clock.now());
  const form = door < 2 ? 'web' : chance.pick(forms).id;
  const { performed } = await register(run.house, actor, {
    title: '电梯停运',
    request: '修好电梯',
    facts: `第 ${run.petitions.size} 件`,
    form,
    purpose: chance.percent(85) ? 'claim' : 'suggestion',
    regionCode: chance.percent(80) ? '990101' : '330106',
    ...(chance.percent(80) ? { party: { name: '张明', phone: '13800008000' } } : {}),
    ...(chance.percent(10) ? { receivedOn: today.add({ days: chance.below(5) - 3 }) } : {}),
  });
  const told = `register by ${form} on ${today}`;
  count(run, outcomeOf(performed, 'register', told));
  if (performed.done !== 'recorded') return;
  const shadow = newShadow<Petition>(performed.stream, 'open', petitionModel.chapter.initial);
  const command = { act: 'register' } as PetitionCommand;
  run.petitions.set(
    performed.stream,
    await follow(run.house, petitionModel, shadow, { act: 'register', command, told }),
  );
}

async function fileReport(run: Run, chance: Chance): Promise<void> {
  const actor: Actor = chance.percent(60) ? { kind: 'public' } : official(units.countyOffice.id, 'registrar', 0);
  const accusedUnit = chance.pick([
    undefined,
    units.countyHousing.id,
    units.countyOffice.id,
    units.countyDiscipline.id,
  ]);
  const { performed } = await report(run.house, actor, {
    title: canary,
    request: canary,
    facts: canary,
    form: 'web',
    regionCode: '990101',
    accusedUnit,
    accusedText: canary,
    party: chance.percent(50) ? { name: canary, phone: '13900001111' } : undefined,
  });
  count(run, outcomeOf(performed, 'report', 'report'));
  if (performed.done !== 'recorded') return;
  const shadow = newShadow<Accusation>(performed.stream, 'sealed', accusationModel.chapter.initial);
  const command = { act: 'report', accusedUnits: accusedUnit ? [accusedUnit] : [] } as unknown as AccusationCommand;
  run.reports.set(
    performed.stream,
    await follow(run.house, accusationModel, shadow, { act: 'report', command, told: 'report' }),
  );
}

/** What fields of an act can be given here, some of it right and some of it wrong. */
function around(
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

async function actOnPetition(run: Run, chance: Chance, shadow: Shadow<Petition>): Promise<void> {
  const { house } = run;
  const { own } = shadow.matter;
  if (own.stage === 'none') return;
  const { known } = own;
  const { stream, grants } = shadow;
  const { powers } = petitionModel.chapter;
  const [act, actor] =
    turned(run.towards, 'petition', chance, shadow, powers) ??
    whatAndWho(chance, shadow, { acts: petitionActs, powers }, [...run.petitions.keys()]);
  const other = chance.pick([...run.petitions.values()]);
  const given = formless(act, other);
  const description = given ? undefined : actDescriptions[act as PersonAct];
  const input =
    description && drawInput(description, around(run, { known, ruleSet: known.facts.ruleSet }), chance.pick);
  if (!given && !input) return count(run, 'not let through');
  const seen = chance.percent(8) ? shadow.matter.version - chance.below(2) : undefined;
  let command = { act } as PetitionCommand;
  const performed = await perform(house, petitionModel.chapter, {
    actor,
    stream,
    act,
    ...(seen === undefined ? {} : { seen }),
    command: (deposit) =>
      (command = given ? given(deposit) : (description!.command(input!, deposit, []) as PetitionCommand)),
  });
  const told = `${dayOf(house.clock.now())} ${act} by ${nameOf(actor)} ${input ? JSON.stringify(input) : ''}`;
  count(run, outcomeOf(performed, act, told));
  // What left the lane is not there for anybody once its key is gone; until then it says that it has ended.
  if (own.stage !== 'resealed')
    checkAuthority(performed.done, mayTry(petitionModel.chapter.powers, act, actor, stream, grants), [
      ...shadow.history,
      told,
    ]);
  if (performed.done === 'changed' && seen === shadow.matter.version)
    isFault('a page that is fresh is taken', told, shadow.history);
  if (performed.done === 'recorded' && seen !== undefined && seen !== shadow.matter.version)
    isFault('nobody approves what they did not see', told, shadow.history);
  if (performed.done === 'recorded')
    run.petitions.set(stream, await follow(house, petitionModel, shadow, { act, command, told }));
}

async function actOnReport(run: Run, chance: Chance, shadow: Shadow<Accusation>): Promise<void> {
  const { house } = run;
  const { own } = shadow.matter;
  if (own.stage === 'none') return;
  const { stream, grants } = shadow;
  const { powers } = accusationModel.chapter;
  const [act, actor] =
    turned(run.towards, 'accusation', chance, shadow, powers) ??
    whatAndWho(chance, shadow, { acts: Object.keys(sealedActs), powers }, [...run.reports.keys()]);
  const description = sealedActs[act as SealedPersonAct];
  if (!description) return count(run, 'not let through');
  const input = drawInput(
    description,
    around(run, { known: own.known, ruleSet: ruleSetOn(dayOf(house.clock.now())) }),
    chance.pick,
  );
  if (!input) return count(run, 'not let through');
  const accused = await openAccused(house, own.known.accused);
  let command = undefined as unknown as AccusationCommand;
  const performed = await perform(house, accusationModel.chapter, {
    actor,
    stream,
    act,
    command: (deposit) => (command = description.command(input, deposit, { files: [], accused })),
  });
  const told = `${dayOf(house.clock.now())} ${act} by ${nameOf(actor)} ${JSON.stringify(input)}`;
  count(run, outcomeOf(performed, act, told));
  checkAuthority(performed.done, mayTry(accusationModel.chapter.powers, act, actor, stream, grants), [
    ...shadow.history,
    told,
  ]);
  if (performed.done === 'recorded')
    run.reports.set(stream, await follow(house, accusationModel, shadow, { act, command, told }));
}

const petitionActs: readonly string[] = [
  ...Object.keys(actDescriptions),
  'replaceCode',
  'reseal',
  'link',
  'beLinked',
  'split',
];

/** Mostly somebody who owes something does it; else somebody tries something. */
function whatAndWho<State>(
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

type Draft = (deposit: Depositor) => PetitionCommand;

/** Acts that no single form makes: of machines, and those in which another matter takes part. */
function formless(act: string, other: Shadow<Petition>): Draft | undefined {
  const { own } = other.matter;
  const number = (own.stage === 'none' ? 'XF26030200000027' : own.known.facts.number) as MatterNumber;
  if (act === 'replaceCode') return () => ({ act, places: [0, 1] });
  if (act === 'reseal') return () => ({ act, readers: [] });
  if (act === 'beLinked') return () => ({ act, other: other.stream, number });
  if (act === 'link')
    return (deposit) => ({ act, other: other.stream, number, reasons: deposit.text('reasons', { text: '同一事项' }) });
  if (act === 'raiseNewFacts') return () => ({ act, other: other.stream, number });
  if (act === 'split') return () => ({ act, part: other.stream, number });
  return undefined;
}

/** A refusal is a named reason with an article that the product knows; anything else is one of the house's own answers. */
function outcomeOf(performed: Performed<unknown>, act: string, told: string): string {
  if (performed.done !== 'refused') return performed.done;
  const { refused, under } = performed.refusal;
  if (!refused || !articleOf(under)) isFault('a refusal has its reason and its article', `${act}: ${refused}`, [told]);
  return 'refused';
}

function checkAuthority(done: Performed<unknown>['done'], may: boolean, history: readonly string[]): void {
  if ((done !== 'not-found') !== may)
    isFault(
      'nobody does, and nobody is kept from, what authority says',
      `${done} where it ${may ? 'may' : 'may not'} be tried`,
      history,
    );
}

const nameOf = (actor: Actor): string =>
  actor.kind === 'official' ? actor.person : actor.kind === 'petitioner' ? `${actor.as} ${actor.stream}` : actor.kind;
