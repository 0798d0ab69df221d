import { petition } from '#chapters/petition/chapter.ts';
import type { PetitionCommand } from '#chapters/petition/decide/command.ts';
import { register, type Intake, type Party } from '#chapters/petition/intake.ts';
import type { RuleSet } from '#chapters/petition/events.ts';
import type { Petition } from '#chapters/petition/petition.ts';
import { actDescriptions } from '#chapters/petition/routes/acts.ts';
import type { PersonAct } from '#chapters/petition/routes/acts/parts.ts';
import type { LivingHouse } from '#app/house.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { dayOf, zone } from '#kernel/clock.ts';
import { dutyKey, type Duty } from '#kernel/duty.ts';
import type { House } from '#kernel/house.ts';
import { makeIds } from '#kernel/ids.ts';
import { perform, type Performed } from '#kernel/perform.ts';
import type { MatterCommand } from '#kernel/procedure.ts';
import { sweeper } from '#kernel/roster.ts';
import { makeVault } from '#kernel/vault.ts';
import { actorFor, inputFor, staffOf, type Played, type Staff } from './acting.ts';
import { countyPeople, countyRegions, unitId } from './county-files.ts';
import { makeGrammar, type Grammar, type Letter } from './grammar.ts';
import { partyOf } from './parties.ts';
import { filedByOneself, planSteps, type Step } from './plan.ts';
import { chanceOf, seededEntropy } from './seed.ts';
import { countyStories, type Story } from './stories.ts';

/** What a play needs besides the house. */
export interface PlayRequest {
  /** The day on which the history is looked at; the last act lies on the day before. */
  readonly until: CivilDate;
  readonly seed?: string;
  readonly stories?: readonly Story[];
  /** Moments at which a number is left free, in order of time: for matters that are played elsewhere. */
  readonly leaving?: readonly Temporal.Instant[];
  readonly progress?: (done: number, of: number) => void;
}

/** What came of a play. */
export interface PlayFigures {
  readonly matters: number;
  readonly acts: number;
  readonly limitsPassed: number;
  /** Matters by the stage in which the play left them. */
  readonly stages: Readonly<Record<string, number>>;
  readonly titles: readonly string[];
  /** Acts that the law turned away: there should be none. */
  readonly turnedAway: readonly string[];
  /** The serials that were left free. */
  readonly left: readonly number[];
}

/** A house whose clock stands at the moment of the act, and whose keys and ids come from the seed. */
export interface PlayHouse extends House {
  goTo(at: Temporal.Instant): void;
}

/** The same house for a play: nothing of it depends on the machine's time or chance. */
export function playHouse(house: LivingHouse, seed: string): PlayHouse {
  let now = house.clock.now();
  const clock = { now: () => now };
  const entropy = seededEntropy(`${seed}/keys`);
  const ids = makeIds(house.instance.number, entropy, () => now.epochMilliseconds);
  const { database, cipher, keys, serials, calendars, units, mode } = house;
  const vault = makeVault(cipher, keys, ids, entropy);
  return {
    database,
    cipher,
    keys,
    serials,
    calendars,
    units,
    mode,
    clock,
    entropy,
    ids,
    vault,
    goTo: (at) => void (now = at),
  };
}

interface Running extends Played {
  readonly duties: readonly Duty[];
}

interface Stage {
  readonly house: PlayHouse;
  readonly grammar: Grammar;
  readonly staff: Staff;
  readonly stories: readonly Story[];
  readonly seed: string;
  readonly running: Map<number, Running>;
  readonly titles: Set<string>;
  /** Last days that are on record as passed. */
  readonly passed: Set<string>;
  readonly turnedAway: string[];
  readonly leaving: Temporal.Instant[];
  readonly left: number[];
}

/**
 * Plays the lives of some eighty matters, day by day, by the same commands and with the same authority as pages and
 * API. The same seed and day give the same history, to the last key.
 */
export async function playCounty(living: LivingHouse, request: PlayRequest): Promise<PlayFigures> {
  const { until, seed = 'sunlit', stories = countyStories(), leaving = [], progress } = request;
  const house = playHouse(living, seed);
  const townNames = new Map(countyRegions().map(({ code, name }) => [code, name]));
  const stage: Stage = {
    house,
    stories,
    seed,
    grammar: makeGrammar(townNames),
    staff: staffOf(countyPeople()),
    running: new Map(),
    titles: new Set(),
    passed: new Set(),
    turnedAway: [],
    leaving: [...leaving],
    left: [],
  };
  const steps = planSteps(stories, until, house.calendars.current, chanceOf(seed, 'plan'));
  let acts = 0;
  let day: CivilDate | undefined;
  for (const step of steps) {
    const today = dayOf(step.at);
    for (day ??= today; Temporal.PlainDate.compare(day, today) < 0;) {
      day = day.add({ days: 1 });
      await sweep(stage, day);
    }
    house.goTo(step.at);
    if (await playStep(stage, step)) acts += 1;
    progress?.(acts, steps.length);
  }
  const stages: Record<string, number> = {};
  for (const { matter } of stage.running.values()) stages[matter.own.stage] = (stages[matter.own.stage] ?? 0) + 1;
  const { titles, turnedAway, running, passed, left } = stage;
  return { matters: running.size, acts, limitsPassed: passed.size, stages, titles: [...titles], turnedAway, left };
}

async function playStep(stage: Stage, step: Step): Promise<boolean> {
  const story = stage.stories[step.story]!;
  if (step.act === 'register') {
    await leaveNumbers(stage, step.at);
    stage.running.set(step.story, await file(stage, story, step));
    return true;
  }
  const played = stage.running.get(step.story);
  if (!played || played.matter.own.stage === 'none') throw new Error(`${story.about}: ${step.act} before registration`);
  const { detail } = step;
  const act = asNamedIn(played.matter.own.known.facts.ruleSet, step.act);
  const input = inputFor(act, detail, played, stage.grammar, dayOf(step.at));
  const description = actDescriptions[act];
  const performed = await perform(stage.house, petition, {
    actor: actorFor(act, played, stage.staff),
    stream: played.stream,
    act,
    seen: played.matter.version,
    command: (deposit): PetitionCommand | MatterCommand =>
      description.command(description.schema.parse(input), deposit, []),
  });
  if (performed.done === 'refused') {
    stage.turnedAway.push(`${story.about} filed ${story.filed} days ago: ${act} ${performed.refusal.refused}`);
    return false;
  }
  stage.running.set(step.story, { ...played, ...recorded(performed, `${story.about}: ${act}`) });
  return true;
}

async function leaveNumbers({ leaving, left, house }: Stage, upTo: Temporal.Instant): Promise<void> {
  while (leaving[0] && Temporal.Instant.compare(leaving[0], upTo) < 0) {
    leaving.shift();
    left.push(await house.serials.next());
  }
}

/** The rule set of 2005 knows acceptance where that of 2022 knows the notice of the path. */
const asNamedIn = (ruleSet: RuleSet, act: PersonAct): PersonAct =>
  act === 'noticePath' && ruleSet === 'regulations-2005' ? 'accept' : act;

function recorded(performed: Performed<Petition>, what: string): Pick<Running, 'stream' | 'matter' | 'duties'> {
  if (performed.done !== 'recorded') throw new Error(`${what} came back as ${performed.done}`);
  const { stream, matter, duties } = performed;
  return { stream, matter, duties };
}

async function file(stage: Stage, story: Story, step: Step): Promise<Running> {
  const { grammar, house, seed } = stage;
  const chance = chanceOf(seed, `story/${step.story}`);
  const on = dayOf(step.at);
  const subject = grammar.subject(story.about);
  const setting = grammar.setting(chance, subject.where, on, story.region);
  const letter = newLetter(stage, () => grammar.letter(chance, subject, story.style, setting, story.who === 'joint'));
  const party = story.who === 'anonymous' ? undefined : partyOf(chance, grammar.personName(chance), setting);
  const intake = intakeOf(story, letter, {
    class: subject.class,
    purpose: subject.purpose,
    party,
    region: story.region ?? setting.town,
    on,
  });
  const byOneself = story.at === undefined && filedByOneself.has(story.form);
  const actor = byOneself ? ({ kind: 'public' } as const) : stage.staff(unitId(story.at ?? '990101-xf'), ['registrar']);
  const { performed } = await register(house, actor, intake);
  return { subject, setting, letter, chance, ...recorded(performed, `${story.about}: register`) };
}

/** No two matters bear one title: the next draw is taken instead. */
function newLetter(stage: Stage, draw: () => Letter): Letter {
  for (let tries = 0; tries < 40; tries += 1) {
    const letter = draw();
    if (stage.titles.has(letter.title)) continue;
    stage.titles.add(letter.title);
    return letter;
  }
  throw new Error('the grammar has run out of titles for a subject');
}

interface About {
  readonly class: string;
  readonly purpose: Intake['purpose'] | undefined;
  readonly party: Party | undefined;
  readonly region: string;
  readonly on: CivilDate;
}

function intakeOf(story: Story, letter: Letter, about: About): Intake {
  const { title, request, facts } = letter;
  return {
    title,
    request,
    facts,
    form: story.form,
    purpose: about.purpose ?? 'claim',
    class: about.class,
    regionCode: about.region,
    party: about.party,
    withholdIdentity: story.who === 'withheld',
    consentToPublish: story.publish ?? false,
    // A letter lies in the post room for some days before it is written down.
    receivedOn:
      story.received === undefined ? about.on : about.on.subtract({ days: Math.max(0, story.received - story.filed) }),
  };
}

/** The morning's sweep: every duty whose last day was yesterday or before is put on record as passed, once. */
async function sweep({ house, running, passed }: Stage, day: CivilDate): Promise<void> {
  house.goTo(day.toZonedDateTime({ timeZone: zone, plainTime: '00:05' }).toInstant());
  for (const [index, { duties, stream }] of running) {
    for (const duty of duties.filter((one) => isOver(one, day))) {
      const key = dutyKey(duty);
      const passing = `${stream} ${key} ${duty.reckoning?.due}`;
      if (passed.has(passing)) continue;
      const performed = await perform(house, petition, {
        actor: sweeper,
        stream,
        act: 'passLimit',
        command: () => ({ act: 'passLimit', duty: key }),
      });
      running.set(index, { ...running.get(index)!, ...recorded(performed, `the passing of ${key}`) });
      passed.add(passing);
    }
  }
}

const isOver = ({ nature, reckoning }: Duty, day: CivilDate): boolean =>
  nature === 'owed' && reckoning !== undefined && Temporal.PlainDate.compare(reckoning.due, day) < 0;
