import type { Accusation } from '#chapters/accusation/accusation.ts';
import type { Accused } from '#chapters/accusation/accused.ts';
import { accusation } from '#chapters/accusation/chapter.ts';
import type { AccusationCommand } from '#chapters/accusation/decide/command.ts';
import type { AccusationEvent } from '#chapters/accusation/events.ts';
import { isForbidden } from '#chapters/accusation/recipients.ts';
import { sealedActs, type PersonAct } from '#chapters/accusation/routes/acts.ts';
import { renamingActs } from '#chapters/accusation/routes/renaming-acts.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Matter } from '#kernel/matter.ts';
import { makeUnitTree } from '#kernel/units.ts';
import { units } from '#test/cast.ts';
import { kept, on } from '#test/given.ts';
import { report } from '#test/reports.ts';
import { wordsOf } from './abstraction.ts';
import { inputsOf, nowhere, type Surroundings } from './arguments.ts';
import type { Attempt, Break, Law, Life, Model, Part, Point } from './model.ts';

const words = wordsOf(['src/chapters/accusation/decide/*.ts', 'src/chapters/accusation/*.ts']);

/** A body above all that can be named here. Where there is none, a report on the highest body cannot leave its office. */
const highest = { ...units.cityDiscipline, id: '99-province-jw' as UnitId, level: 'province', region: '99' } as const;
const unitTree = makeUnitTree([...Object.values(units), highest], '990101');

/** A bureau, the office that receives, two bodies that look into it, of which one may be meant itself, and none. */
const representatives: readonly string[] = [
  units.countyHousing.id,
  units.countyOffice.id,
  units.countyDiscipline.id,
  units.cityDiscipline.id,
  '99-nowhere',
];

const begins = { 'regulations-2005': on('2021-03-01'), 'regulations-2022': on('2026-03-02') };

const identity = 'a request for the identity';

/** What goes beside the way of a report; `parts.ts` says why each can be searched alone. */
const parts: readonly Part[] = [
  {
    name: 'questions',
    acts: ['ask', 'answerQuestion'],
    slots: ['questions'],
    duties: ['answerQuestion'],
    shared: {
      acts: ['conclude', 'agreeReturn'],
      why: 'an open question holds the end back, and whoever could end it can have it answered',
    },
  },
  {
    name: 'words, material and a new code',
    acts: ['writeToReporter', 'note', 'addMaterial', 'replaceCode'],
    slots: ['generation'],
    duties: [],
  },
  {
    name: 'being asked whether it is none',
    acts: ['askReturn', 'declineReturn', 'openPetition'],
    slots: ['returning'],
    duties: [],
    shared: {
      acts: ['agreeReturn'],
      why: 'unasked nobody can agree; a yes ends the report as concluding it does, whatever else is beside',
    },
  },
  {
    name: identity,
    acts: ['askUnsealing', 'approveUnsealing', 'declineUnsealing', 'openIdentity'],
    slots: ['unsealing'],
    duties: ['decideUnsealing'],
  },
];

const lifeOf = (
  day: Temporal.PlainDate,
  name: string,
  accusedUnits: readonly UnitId[],
  part?: string,
): Life<AccusationCommand> => ({
  name: `accusation, ${name}`,
  day,
  begin: {
    ...report,
    receivedOn: day,
    accused: accusedUnits.length > 0 ? kept('accused') : null,
    accusedUnits,
    // Who reported can be learnt only where somebody said it.
    party: part === identity ? kept('party') : null,
  },
  parts: part ? [part] : [],
  seconds: 'wait',
  without: [],
  standing: { capacity: 'public', unit: null },
});

const offices = [units.countyOffice.id, units.cityOffice.id, units.provinceOffice.id];
const discipline = [units.countyDiscipline.id, units.cityDiscipline.id];

const lives = Object.entries(begins).flatMap(([ruleSet, day]) => [
  lifeOf(day, `${ruleSet}, on nobody yet`, []),
  lifeOf(day, `${ruleSet}, on a bureau`, [units.countyHousing.id]),
  lifeOf(day, `${ruleSet}, on the office itself`, [units.countyOffice.id]),
  lifeOf(day, `${ruleSet}, on everybody who could receive it`, [...offices, ...discipline]),
  ...parts.map(({ name }) => lifeOf(day, `${ruleSet}, on a bureau, with ${name}`, [units.countyHousing.id], name)),
]);

function* attempts({ matter, day, witnessed }: Point<Accusation>): Iterable<Attempt<AccusationCommand>> {
  const { own } = matter;
  if (own.stage === 'none') return;
  const waiting = own.known.questions.map(({ version }) => version);
  yield { act: 'replaceCode', commands: [{ act: 'replaceCode' }] };
  yield { act: 'openPetition', commands: [{ act: 'openPetition', opened: kept('opened') }] };
  for (const act of personActs) {
    const accused = { units: witnessed.accused, text: '' };
    const choice = act === 'nameAccused' ? representatives : [...representatives, highest.id];
    const around = { today: day, units: choice, words, alike: new Map<string, string>(), grounds: [], waiting };
    yield { act, commands: commandsOf(act, around, accused) };
  }
}

const personActs = (Object.keys(sealedActs) as PersonAct[]).filter((one) => !Object.hasOwn(renamingActs, one));
const remembered = new Map<string, readonly AccusationCommand[]>();

/** What is asked depends on the day, the questions that wait and whom it is about: the same in thousands of states. */
function commandsOf(act: PersonAct, around: Surroundings, accused: Accused): readonly AccusationCommand[] {
  const key = [act, around.today, around.waiting, accused.units].join(' ');
  const known = remembered.get(key);
  if (known) return known;
  const made = inputsOf(sealedActs[act], around).map((input) =>
    sealedActs[act].command(input, nowhere, { files: [], accused }),
  );
  remembered.set(key, made);
  return made;
}

type Held = Law<Accusation, AccusationEvent>;

const forbidden = (unit: UnitId, accused: readonly UnitId[], day: Temporal.PlainDate): boolean => {
  const found = unitTree.get(unit);
  return found !== undefined && isForbidden(found, accused, unitTree, day);
};

const laws: readonly Held[] = [
  {
    name: 'what was named once stays named',
    broken: ({ before, after, act }) => {
      const off = before.witnessed.accused.find((unit) => !after.witnessed.accused.includes(unit));
      return off && `${off} came off by ${act}`;
    },
  },
  {
    name: 'nothing of a report reaches whom it is about',
    broken: ({ after }) => {
      const { own } = after.matter;
      if (own.stage === 'none') return undefined;
      return own.known.custody.find((unit) => forbidden(unit, after.witnessed.accused, after.day));
    },
  },
  {
    name: 'a report that goes on names whom it is about',
    broken: ({ before, events }) => {
      const { own } = before.matter;
      const routed = events.some(({ type }) => type === 'AccusationRouted');
      return routed && own.stage !== 'none' && !own.known.unitNamed ? 'nobody was named' : undefined;
    },
  },
  {
    name: 'no report closes before its reporter was told, or with a question open',
    broken: ({ before, events }) => {
      if (!events.some(({ type }) => type === 'AccusationConcluded')) return undefined;
      const { own } = before.matter;
      if (!before.witnessed.served) return 'nothing was told';
      return own.stage !== 'none' && own.known.questions.length > 0 ? 'a question is open' : undefined;
    },
  },
  {
    name: 'only the custodian who has it in hand moves it on',
    broken: ({ before, standing, act }) => {
      const { own } = before.matter;
      const holder = own.stage === 'none' ? null : own.holder;
      return ['route', 'feedback', 'conclude', 'askReturn'].includes(act) && standing.unit !== holder
        ? `${standing.unit} is not ${holder}`
        : undefined;
    },
  },
  {
    name: 'who receives a report can look into it, and stands high enough',
    broken: ({ events }) => {
      const routed = events.find((event) => event.type === 'AccusationRouted');
      const to = routed && unitTree.get(routed.to);
      return to && ['petition-office', 'conference-office'].includes(to.kind) ? to.id : undefined;
    },
  },
  {
    name: 'a report becomes an ordinary petition by its reporter alone, who was asked',
    broken: ({ before, events, standing }) => {
      if (!events.some(({ type }) => type === 'ReturnAgreed')) return undefined;
      const { own } = before.matter;
      const asked = own.stage !== 'none' && own.known.returning?.step === 'asked';
      return standing.capacity === 'petitioner' && asked ? undefined : `by ${standing.capacity}`;
    },
  },
  {
    name: 'what is answered was asked',
    broken: ({ before, events }) => {
      const answered = events.find((event) => event.type === 'ReporterAnswered');
      const { own } = before.matter;
      if (!answered || own.stage === 'none') return undefined;
      return own.known.questions.some(({ version }) => version === answered.question) ? undefined : 'no such question';
    },
  },
  {
    name: 'what has ended takes nothing in',
    broken: ({ before, act }) =>
      before.matter.own.stage === 'concluded' &&
      ['ask', 'addMaterial', 'conclude', 'feedback', 'route', 'askReturn', 'agreeReturn'].includes(act)
        ? act
        : undefined,
  },
];

/** The day from which an identity can be opened, and the last one on which its reporter may not be told. */
function breaks({ own }: Matter<Accusation>): readonly Break[] {
  const unsealing = own.stage === 'none' ? null : own.known.unsealing;
  const opens = unsealing?.opensAt?.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().subtract({ days: 1 });
  const untold = unsealing?.untoldUntilOn;
  return [...(opens ? [{ name: 'wait', due: opens }] : []), ...(untold ? [{ name: 'untold', due: untold }] : [])];
}

/** The sealed report as the search sees it. */
export const accusationModel: Model<Accusation, AccusationCommand, AccusationEvent> = {
  chapter: accusation,
  lives,
  parts,
  // Nothing is decided by a limit that passed; the last one is let pass, so that the act of passing is met as well.
  clocks: ['conclude'],
  bySomebodyElse: [],
  amounts: [],
  persons: [],
  known: (state) => (state.stage === 'none' ? undefined : (state.known as unknown as Record<string, unknown>)),
  units: unitTree,
  words,
  attempts,
  breaks,
  stage: (state) => (state.stage === 'reported' && !state.holder ? 'reported, nobody may read it' : state.stage),
  ended: ({ stage }) => stage === 'concluded',
  // Everybody here who could read it is reported on: it is kept unread, and the reporter is shown the way out.
  handedOut: (state) => state.stage === 'reported' && state.holder === null,
  witness: (before, event, command) => {
    if (event.type === 'FeedbackTold') return { ...before, served: true };
    const named = 'accusedUnits' in command && event.type !== 'AccusationRouted';
    return named ? { ...before, accused: [...command.accusedUnits].toSorted() } : before;
  },
  elsewhere: {
    askRenaming:
      'lets whom a report is about shrink and grow again, which multiplies the states beyond a search; `renaming.test.ts` and a story do it',
    approveRenaming: 'needs a request, see `askRenaming`',
    declineRenaming: 'needs a request, see `askRenaming`',
    takeOver:
      'a fact of the petition begins it, with the state of a report in which nobody was named; `reseal.test.ts` shows it',
  },
  laws,
};
