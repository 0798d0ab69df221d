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
import type { Actor } from '#kernel/authority.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Depositor } from '#kernel/deposit.ts';
import type { MatterNumber } from '#kernel/number.ts';
import { perform } from '#kernel/perform.ts';
import { forms } from '#law/forms.ts';
import { ruleSetOn } from '#law/law.ts';
import { units } from '#test/cast.ts';
import { accusationModel } from '#test/explore/accusation.ts';
import { drawInput } from '#test/explore/arguments.ts';
import { petitionModel } from '#test/explore/petition.ts';
import { mayTry, official } from './actors.ts';
import { chanceOf, type Chance } from './chance.ts';
import { isFault } from './fault.ts';
import { stepOnFaces } from './face-acts.ts';
import { faces } from './faces.ts';
import { around, canary, checkAuthority, count, grantsOn, nameOf, outcomeOf, whatAndWho, type Run } from './running.ts';
import { turned } from './turned.ts';
import { follow, newShadow, type Shadow } from './world.ts';

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
  if (drawn < (run.towards && run.towards.chapter in faces ? 90 : 45)) return stepOnFaces(run, chance);
  // The newest matters are livelier: half of the acts are on the last thirty.
  const all = [...petitions.values()];
  return actOnPetition(run, chance, chance.pick(chance.percent(50) ? all.slice(-30) : all));
}

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

async function actOnPetition(run: Run, chance: Chance, shadow: Shadow<Petition>): Promise<void> {
  const { house } = run;
  const { own } = shadow.matter;
  if (own.stage === 'none') return;
  const { known } = own;
  const { stream } = shadow;
  const grants = grantsOn(run, stream, shadow.grants);
  const { powers } = petitionModel.chapter;
  const [act, actor] =
    turned(run.towards, 'petition', chance, { ...shadow, grants }, powers) ??
    whatAndWho(chance, { ...shadow, grants }, { acts: petitionActs, powers }, [...run.petitions.keys()]);
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
