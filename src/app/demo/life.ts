import { petition } from '#chapters/petition/chapter.ts';
import type { PetitionCommand } from '#chapters/petition/decide/command.ts';
import type { RuleSet } from '#chapters/petition/events.ts';
import { register, type Intake } from '#chapters/petition/intake.ts';
import { replaceCodes } from '#chapters/petition/lost-code.ts';
import type { Petition } from '#chapters/petition/petition.ts';
import { actDescriptions } from '#chapters/petition/routes/acts.ts';
import type { PersonAct } from '#chapters/petition/routes/acts/parts.ts';
import type { LivingHouse } from '#app/house.ts';
import type { Actor } from '#kernel/authority.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { dayOf, zone } from '#kernel/clock.ts';
import { dutyKey, type Duty, type Post } from '#kernel/duty.ts';
import type { StreamId, UnitId } from '#kernel/ids.ts';
import type { Tip } from '#kernel/ledger/append.ts';
import type { LetterSerials } from '#kernel/letters.ts';
import type { Matter } from '#kernel/matter.ts';
import { perform, type Performed } from '#kernel/perform.ts';
import type { MatterCommand } from '#kernel/procedure.ts';
import { sweeper } from '#kernel/roster.ts';
import { actorFor, inputFor, type Staff } from './acting.ts';
import { besideOf, isBeside, putBeside, type Beside, type BesideAct } from './beside.ts';
import type { Grammar, Letter, Setting, Subject } from './grammar.ts';
import { playHouse, type PlayHouse } from './play-house.ts';
import type { Chance } from './seed.ts';

/** What happens in a life: what people do, and a code that is asked for anew. */
export type PlayedAct = PersonAct | 'replaceCode';

/** One act at its moment. */
export interface Move {
  readonly at: Temporal.Instant;
  readonly act: PlayedAct;
  readonly detail?: string;
  /** Who does it: whoever owes it; otherwise that follows from the act and from who holds the matter by then. */
  readonly by?: { readonly unit: UnitId; readonly post: Post };
}

/** A matter as it stands while it is played. */
export interface Stood {
  readonly stream: StreamId;
  readonly matter: Matter<Petition>;
  readonly tip: Tip;
  readonly duties: readonly Duty[];
  readonly now: Temporal.Instant;
}

/** The first act of a life. The number of its matter is given beforehand, so that lives can be played side by side. */
export interface Filing {
  readonly at: Temporal.Instant;
  readonly actor: Actor;
  readonly intake: Intake;
  readonly serial: number;
}

/** What happens to one matter: told beforehand, or made up from how it stands. The same name and seed give the same. */
export interface Course {
  /** Tells its keys and draws apart from those of other lives of the same seed. */
  readonly name: string;
  readonly subject: Subject;
  readonly setting: Setting;
  readonly letter: Letter;
  readonly chance: Chance;
  readonly staff: Staff;
  /** What somebody does next, at the earliest now; undefined when nobody does anything more. Asked before each act. */
  next(stood: Stood): Move | undefined;
  /** Told once the move that was given last was played, and whether the law turned it away. */
  moved(turnedAway: boolean): void;
}

/** One matter's life as it is played. */
export interface Life extends Course {
  readonly filing: Filing;
  /** What becomes of the matter that an act of this life puts beside it; one at most. */
  beside?(act: BesideAct, at: Temporal.Instant): Beside;
}

/** What came of one life. */
export interface LifeFigures {
  readonly acts: number;
  readonly limitsPassed: number;
  readonly stage: Petition['stage'];
  /** Acts that the law turned away. */
  readonly turnedAway: readonly string[];
}

/** What a life is played with. */
export interface Playing {
  /** With the session inside of which the life is played. */
  readonly house: LivingHouse;
  readonly grammar: Grammar;
  readonly seed: string;
  /** Nothing is played from this moment on. */
  readonly until: Temporal.Instant;
}

/** Letters of a demo's past are numbered from here; those that people issue today stay far below. */
const playedFrom = 5000;

/** Serials that come out the same whichever lives are played beside this one. */
function playedLetters(serial: number): LetterSerials {
  let issued = 0;
  return { next: () => Promise.resolve(playedFrom + serial * 20 + (issued += 1)) };
}

/**
 * Plays one matter's life by the same commands, and with the same authority, as pages and API; after it that of the matter
 * which came to stand beside it.
 * @returns what came of each; nothing where it is not filed before the end
 */
export async function playLife(playing: Playing, life: Life): Promise<readonly LifeFigures[]> {
  const { house: living, grammar, seed, until } = playing;
  const { filing } = life;
  if (Temporal.Instant.compare(filing.at, until) >= 0) return [];
  let { serial } = filing;
  const houseOf = (course: Course): PlayHouse =>
    playHouse(
      { ...living, serials: { next: () => Promise.resolve(serial) }, letterSerials: playedLetters(serial) },
      `${seed}/${course.name}`,
    );
  const house = houseOf(life);
  house.goTo(filing.at);
  const { performed } = await register(house, filing.actor, filing.intake);
  const begun = standing(performed, filing.at, `${life.name}: register`);
  let second: { readonly beside: Beside; readonly stood: Stood } | undefined;
  const own = await playOn(house, { grammar, until }, life, begun, async (act, stood) => {
    if (second || !life.beside) throw new Error(`${life.name}: ${act} would be a second matter beside it`);
    const beside = life.beside(act, stood.now);
    ({ serial } = beside);
    const acting = {
      actor: actorFor(act, { ...life, ...stood }, life.staff),
      stream: stood.stream,
      seen: stood.matter.version,
    };
    const reasons = grammar.phrase(life.chance, 'sameMatter', life.setting);
    const done = await putBeside(house, act, acting, { letter: beside.letter, intake: filing.intake, reasons });
    const stands = standing(done, stood.now, `${life.name}: ${act}`);
    second = { beside, stood: await besideOf(house, stands) };
    return done;
  });
  if (!second) return [own];
  return [own, await playOn(houseOf(second.beside), { grammar, until }, second.beside, second.stood)];
}

type PuttingBeside = (act: BesideAct, stood: Stood) => Promise<Performed<Petition>>;

/** Plays what happens to a matter from how it stands until the end. */
async function playOn(
  house: PlayHouse,
  { grammar, until }: Pick<Playing, 'grammar' | 'until'>,
  life: Course,
  begun: Stood,
  besides?: PuttingBeside,
): Promise<LifeFigures> {
  let stood = begun;
  let acts = 1;
  const passed = new Set<string>();
  const turnedAway: string[] = [];
  for (;;) {
    const move = life.next(stood);
    const passing = nextPassing(stood, passed);
    const first = passing && (!move || Temporal.Instant.compare(passing.at, move.at) <= 0) ? passing : move;
    if (!first || Temporal.Instant.compare(first.at, until) >= 0) break;
    house.goTo(first.at);
    if (first === passing) {
      stood = standing(await passLimit(house, stood, passing), first.at, `${life.name}: the passing of ${passing.key}`);
      passed.add(passing.name);
      continue;
    }
    const { act: name } = move!;
    const done =
      besides && isBeside(name)
        ? await besides(name, { ...stood, now: first.at })
        : await act(house, grammar, life, stood, move!);
    if (done.done === 'refused') turnedAway.push(`${move!.act} ${done.refusal.refused}`);
    else stood = standing(done, first.at, `${life.name}: ${move!.act}`);
    life.moved(done.done === 'refused');
    stood = { ...stood, now: first.at };
    if (done.done === 'recorded') acts += 1;
  }
  return { acts, limitsPassed: passed.size, stage: stood.matter.own.stage, turnedAway };
}

function standing(performed: Performed<Petition>, now: Temporal.Instant, what: string): Stood {
  if (performed.done !== 'recorded') throw new Error(`${what} came back as ${performed.done}`);
  const { stream, matter, tip, duties } = performed;
  return { stream, matter, tip, duties, now };
}

function act(
  house: PlayHouse,
  grammar: Grammar,
  life: Course,
  { stream, matter, tip }: Stood,
  move: Move,
): Promise<Performed<Petition>> {
  if (matter.own.stage === 'none') throw new Error(`${life.name}: ${move.act} before registration`);
  if (move.act === 'replaceCode') return replaceCodes(house, stream, [0]);
  const played = { ...life, stream, matter };
  const name = asNamedIn(matter.own.known.facts.ruleSet, move.act);
  const input = inputFor(name, move.detail, played, grammar, dayOf(move.at));
  const description = actDescriptions[name];
  return perform(house, petition, {
    // Whoever owes the check of help may be whoever paid it, so another person is looked for.
    actor:
      move.by && name !== 'checkHelp' ? life.staff(move.by.unit, [move.by.post]) : actorFor(name, played, life.staff),
    stream,
    act: name,
    seen: matter.version,
    left: { matter, tip },
    command: (deposit): PetitionCommand | MatterCommand =>
      description.command(description.schema.parse(input), deposit, []),
  });
}

/** The rule set of 2005 knows acceptance where that of 2022 knows the notice of the path. */
const asNamedIn = (ruleSet: RuleSet, name: PersonAct): PersonAct =>
  name === 'noticePath' && ruleSet === 'regulations-2005' ? 'accept' : name;

interface Passing {
  readonly at: Temporal.Instant;
  readonly key: string;
  readonly name: string;
}

const sweptAt = Temporal.PlainTime.from('00:05');

/** The first duty whose last day is over before anything else happens, recorded as the morning's sweep would. */
function nextPassing({ duties, stream, now }: Stood, passed: ReadonlySet<string>): Passing | undefined {
  let first: Passing | undefined;
  for (const duty of duties) {
    const due = duty.nature === 'owed' ? duty.reckoning?.due : undefined;
    if (!due) continue;
    const key = dutyKey(duty);
    const name = `${stream} ${key} ${due}`;
    if (passed.has(name)) continue;
    const at = sweepAfter(due, now);
    if (!first || Temporal.Instant.compare(at, first.at) < 0) first = { at, key, name };
  }
  return first;
}

/** The sweep on the morning after a day, or the next one to come where that is over. */
function sweepAfter(day: CivilDate, now: Temporal.Instant): Temporal.Instant {
  const today = dayOf(now);
  const last = Temporal.PlainDate.compare(day, today) < 0 ? today : day;
  return last.add({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: sweptAt }).toInstant();
}

const passLimit = (house: PlayHouse, { stream, matter, tip }: Stood, { key }: Passing): Promise<Performed<Petition>> =>
  perform(house, petition, {
    actor: sweeper,
    stream,
    act: 'passLimit',
    left: { matter, tip },
    command: () => ({ act: 'passLimit', duty: key }),
  });
