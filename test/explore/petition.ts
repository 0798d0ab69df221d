import { petition } from '#chapters/petition/chapter.ts';
import type { PetitionCommand } from '#chapters/petition/decide/command.ts';
import type { PetitionEvent } from '#chapters/petition/events.ts';
import type { Start } from '#chapters/petition/known.ts';
import type { Petition } from '#chapters/petition/petition.ts';
import { actDescriptions } from '#chapters/petition/routes/acts.ts';
import type { PersonAct } from '#chapters/petition/routes/acts/parts.ts';
import { acts, type Act } from '#chapters/petition/rules.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { StreamId } from '#kernel/ids.ts';
import type { Matter } from '#kernel/matter.ts';
import type { MatterNumber } from '#kernel/number.ts';
import { groundsOf, findLimit, reckon, ruleSetIds, ruleSets } from '#law/law.ts';
import type { FormId, LimitId, RuleSetId } from '#law/rule.ts';
import { forms } from '#law/forms.ts';
import { paths } from '#law/paths.ts';
import { units } from '#test/cast.ts';
import { calendars, kept, on, registered, unitTree, type Varied } from '#test/given.ts';
import { paperCommands } from '#test/given/paper.ts';
import { wordsOf } from './abstraction.ts';
import { inputsOf, nowhere, type Surroundings } from './arguments.ts';
import type { Attempt, Break, Life, Model, Point } from './model.ts';
import { laterLaws } from './later-laws.ts';
import { petitionLaws } from './petition-laws.ts';
import { petitionParts } from './petition-parts.ts';

const words = wordsOf([
  'src/chapters/petition/{decide,evolve,duties}/*.ts',
  'src/chapters/petition/*.ts',
  'src/law/paths.ts',
]);

/** Paths that end in the same ways go the same way, and forms with the same grounds; the first stands for the rest. */
const alike: ReadonlyMap<string, string> = new Map([
  ...forms.flatMap(({ id }) => (id === 'web' || id === 'visit' ? [] : [[id, 'web'] as const])),
  ...paths.flatMap(({ number, endsIn }) => {
    const first = paths.find((one) => one.endsIn.join() === endsIn.join())!.number;
    return first === number ? [] : [[String(number), String(first)] as const];
  }),
]);

/** With organs above it; another such; one with nobody above it; one that cannot hold a matter; a political-legal one; none. */
const representatives: readonly string[] = [
  units.countyHousing.id,
  units.countyHealth.id,
  units.provinceHousing.id,
  units.countyDiscipline.id,
  units.countyPolitical.id,
  '99-nowhere',
];

/** The day on which a matter begins under each rule set: a Monday, with make-up workdays and a holiday ahead. */
const begins: Readonly<Record<RuleSetId, CivilDate>> = {
  'regulations-2005': on('2021-03-01'),
  'regulations-2022': on('2026-03-02'),
};

/** One form for each way in which grounds tell forms apart. */
function formsThatDiffer(ruleSet: RuleSetId): readonly FormId[] {
  const byGrounds = new Map<string, FormId>();
  for (const { id } of forms) {
    const usable = groundsOf(ruleSet).filter((ground) => !ground.forms || ground.forms.includes(id));
    const key = usable.map((ground) => ground.id).join();
    if (!byGrounds.has(key)) byGrounds.set(key, id);
  }
  return [...byGrounds.values()];
}

const grounds = new Map<string, readonly string[]>();

/** One ground for each kind and reach; one that the procedure itself names stands for itself. */
function groundsOfLife(ruleSet: RuleSetId, region: string | null): readonly string[] {
  const known = grounds.get(`${ruleSet}${region}`);
  if (known) return known;
  const byReach = new Map<string, string>();
  for (const { id, kind, forms: only, levels, door } of groundsOf(ruleSet, region ?? undefined, begins[ruleSet])) {
    const key = words.has(id) ? id : JSON.stringify([kind, only, levels, door]);
    if (!byReach.has(key)) byReach.set(key, id);
  }
  grounds.set(`${ruleSet}${region}`, [...byReach.values()]);
  return [...byReach.values()];
}

const settling: readonly Act[] = ['offerSettlement', 'agreeSettlement', 'declineSettlement', 'breakSettlement'];

function lifeOf(
  ruleSet: RuleSetId,
  name: string,
  varied: Varied,
  besides: Partial<Pick<Life<PetitionCommand>, 'parts' | 'seconds' | 'without'>> = {},
): Life<PetitionCommand> {
  const { type: _, ...facts } = registered(begins[ruleSet], varied) as Extract<
    PetitionEvent,
    { readonly type: 'PetitionRegistered' }
  >;
  return {
    name: `petition, ${ruleSet}, ${name}`,
    day: begins[ruleSet],
    begin: { ...facts, act: 'register' },
    parts: [],
    seconds: 'at once',
    // A corrected entry makes it a matter of another form or place, whose life is searched from its own beginning.
    // A settlement has a life of its own here: all others go past it.
    without: ['correct', ...settling],
    standing: varied.direct
      ? { capacity: 'registrar', unit: units.countyHousing.id }
      : { capacity: 'public', unit: null },
    ...besides,
  };
}

/** Every way of beginning that the procedure tells apart, one thing varied at a time; and each part beside one of them. */
const lives: readonly Life<PetitionCommand>[] = ruleSetIds.flatMap((ruleSet) => [
  lifeOf(ruleSet, 'a claim whose second persons take their time', {}, { seconds: 'wait' }),
  lifeOf(ruleSet, 'raised with the organ itself, whose head takes time', { direct: true }, { seconds: 'wait' }),
  ...formsThatDiffer(ruleSet).map((form) => lifeOf(ruleSet, `a claim by ${form}`, { form })),
  lifeOf(ruleSet, 'a suggestion', { purpose: 'suggestion' }),
  lifeOf(ruleSet, 'raised by a visit to the organ itself', { direct: true, form: 'visit' }),
  ...(ruleSets[ruleSet].until ? [lifeOf(ruleSet, 'in Zhejiang', { region: '330106' })] : []),
  lifeOf(ruleSet, 'put right after registration', {}, { without: [...settling] }),
  lifeOf(ruleSet, 'settled by consent', {}, { without: ['correct'] }),
  ...petitionParts.map(({ name }) => lifeOf(ruleSet, `with ${name}`, {}, { parts: [name] })),
  lifeOf(ruleSet, 'anonymous, with rating', { anonymous: true }, { parts: ['rating'] }),
]);

/** Commands that no single form makes: of machines, and those in which another matter takes part. */
const other = { number: 'XF26030200000027' as MatterNumber, stream: 'other' as StreamId };
const formless: Readonly<Partial<Record<Act, PetitionCommand>>> = {
  replaceCode: { act: 'replaceCode', places: [0] },
  reseal: { act: 'reseal', readers: [] },
  split: { act: 'split', part: other.stream, number: other.number },
  link: { act: 'link', other: other.stream, number: other.number, reasons: kept('reasons') },
  beLinked: { act: 'beLinked', other: other.stream, number: other.number },
  raiseNewFacts: { act: 'raiseNewFacts', other: other.stream, number: other.number },
  succeed: { act: 'succeed', from: units.countyHousing.id },
  takePaper: { ...paperCommands.takePaper, files: [] },
};

const isPersonAct = (act: Act): act is PersonAct => Object.hasOwn(actDescriptions, act);

const remembered = new Map<string, readonly PetitionCommand[]>();

function commandsOf(act: PersonAct, around: Surroundings, key: string): readonly PetitionCommand[] {
  const known = remembered.get(key);
  if (known) return known;
  const description = actDescriptions[act];
  const made = inputsOf(description, around).map((input) => description.command(input, nowhere, []) as PetitionCommand);
  remembered.set(key, made);
  return made;
}

/** Versions of all entries that wait for somebody's answer. */
function waitingIn(known: object): readonly number[] {
  const lists = Object.values(known).filter(Array.isArray) as readonly (readonly object[])[];
  return lists
    .flat()
    .flatMap((one) =>
      typeof one === 'object' && 'version' in one && typeof one.version === 'number' ? [one.version] : [],
    );
}

/** Kinds of fields that name no entry, so that what can stand in them depends on the day alone. */
const indifferent: ReadonlySet<string> = new Set([
  'text',
  'line',
  'date',
  'choice',
  'unit',
  'ground',
  'party',
  'files',
  'path-result',
]);

function* attempts({ matter, day }: Point<Petition>): Iterable<Attempt<PetitionCommand>> {
  const { own } = matter;
  if (own.stage === 'none') return;
  const { ruleSet, region } = own.known.facts;
  const waiting = waitingIn(own.known);
  for (const act of acts) {
    const given = formless[act];
    if (given) yield { act, commands: [given] };
    if (given || !isPersonAct(act)) continue;
    const asks = actDescriptions[act].fields.some(({ kind }) => !indifferent.has(kind));
    // The day of receipt can be put right to an earlier one, on whatever day that is seen.
    const days = act === 'correct' ? [own.known.facts.receivedOn.subtract({ days: 1 })] : [];
    const key = [act, ruleSet, region, day.toString(), ...days, ...(asks ? waiting : [])].join();
    const around = {
      today: day,
      days,
      units: representatives,
      words,
      alike,
      grounds: groundsOfLife(ruleSet, region),
      waiting,
    };
    yield { act, commands: commandsOf(act, around, key) };
  }
}

/** Limits on what an organ may do and need not. */
const choices: readonly LimitId[] = ['object', 'simpleAccept'];

/** Days that bind an act which nobody owes: to object, to take the simple procedure, to count a public notice, and so on. */
function breaks({ own: state, proposal }: Matter<Petition>): readonly Break[] {
  if (state.stage === 'none') return [];
  const { facts, publicNotice } = state.known;
  const endOf = (name: LimitId, from: Start | null): readonly Break[] => {
    const row = findLimit(facts.ruleSet, name, facts.region ?? undefined, facts.registeredOn);
    return row && from ? [{ name, due: reckon(row, from.on, calendars.edition(from.edition)).due }] : [];
  };
  const routed = state.stage === 'routed' ? choices.flatMap((name) => endOf(name, state.routed)) : [];
  // Days that a review leaves out lie after the one on which it was asked for.
  const asked = state.stage === 'under-review' ? [{ name: 'review asked', due: state.review.requested.on }] : [];
  // A day that a path is to end on has to lie ahead when the second person agrees.
  const named = proposal?.command['ownDue'];
  const own = named ? [{ name: 'day named', due: Temporal.PlainDate.from(String(named)).subtract({ days: 1 }) }] : [];
  return [...routed, ...asked, ...own, ...ordinaryWay(state), ...endOf('servedByPublicNotice', publicNotice)];
}

/** On a path of its own, or on the short way, the ordinary limit runs on unseen: there is a way back to it. */
function ordinaryWay(state: Petition): readonly Break[] {
  if (state.stage !== 'handling') return [];
  const ordinary = { ...state, path: state.path === null ? null : 6, simple: null } as const;
  if (ordinary.path === state.path && !state.simple) return [];
  const opinion = petition.duties(ordinary, calendars).find(({ act }) => act === 'issueOpinion');
  return opinion?.reckoning ? [{ name: 'ordinary way', due: opinion.reckoning.due }] : [];
}

/** The petition as the search sees it. */
export const petitionModel: Model<Petition, PetitionCommand, PetitionEvent> = {
  chapter: petition,
  lives,
  parts: petitionParts,
  clocks: ['issueOpinion', 'requestReview', 'revokeWithdrawal'],
  bySomebodyElse: ['checkHelp'],
  amounts: ['extendedDays', 'days', 'redoDays'],
  persons: ['recused', 'parties', 'firstLeft'],
  known: (state) => (state.stage === 'none' ? undefined : (state.known as unknown as Record<string, unknown>)),
  units: unitTree,
  words,
  attempts,
  breaks,
  stage: (state) => state.stage,
  // A resealed matter goes on in the sealed lane, whose own search it is then part of.
  ended: ({ stage }) => stage === 'concluded' || stage === 'resealed',
  handedOut: () => false,
  witness: (before, event) => {
    if (event.type === 'DocumentServed') return { ...before, served: true };
    if (event.type === 'WithdrawalAsked') return { ...before, withdrew: true };
    return event.type === 'WithdrawalRevoked' ? { ...before, withdrew: false } : before;
  },
  elsewhere: {
    succeed: 'the units here last for ever; `succession.test.ts` shows what one that ends leaves to its successor',
    takePaper:
      'decides as the petitioner’s own act, whose lives are searched; `refusals.test.ts` and `signed-on-paper.test.ts` try the paper',
    changeContact: 'moves no stage, by the house alone once a code came back; `signed-on-paper.test.ts` does it',
    allocate: 'moves no stage and names a person of the staff; `many-at-once.test.ts` and `powers.test.ts` do it',
  },
  laws: [...petitionLaws, ...laterLaws],
};
