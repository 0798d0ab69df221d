import { CommandRefused } from '#app/command-line.ts';
import type { LivingHouse } from '#app/house.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Session } from '#kernel/database.ts';
import { arrivalsOf, type Arrival } from './arrivals.ts';
import { countyPeople, unitId } from './county-files.ts';
import { alsoWritten, inOneLetter, writtenBeside } from './beside.ts';
import { countyGrammar, type Subject } from './grammar.ts';
import { filingTime, improvise } from './improvised.ts';
import type { Life } from './life.ts';
import { makeColleagues } from './officials.ts';
import { partyOf } from './parties.ts';
import { filedByOneself } from './plan.ts';
import { playLives, sumOf, type PlayFigures } from './play.ts';
import { chanceOf } from './seed.ts';
import { within } from './within.ts';

/** A span of the county's life that is made up. */
export interface Simulated {
  readonly seed: string;
  readonly from: CivilDate;
  readonly days: number;
  readonly matters: number;
  /** Codes of the county's organs, such as `zj`: only what they are competent for arrives. Everything by default. */
  readonly organs?: readonly string[];
  /** The serial of the first matter; the others follow, then those that come to stand beside one of them. */
  readonly firstSerial: number;
}

/** Lives that are played in one transaction. Parts have nothing to do with each other, so any of them may come first. */
const partSize = 20;

export const partsOf = ({ matters }: Pick<Simulated, 'matters'>): number => Math.ceil(matters / partSize);

/** Makes up a span of the county's life. @returns the lives of one part by its number */
export function makeSimulation(house: LivingHouse, simulated: Simulated) {
  const { seed, from, days, matters, organs, firstSerial } = simulated;
  const calendar = house.calendars.current;
  const grammar = countyGrammar();
  const subjects = grammar.subjects().filter(({ organ }) => !organs || organs.includes(organ));
  if (subjects.length === 0)
    throw new CommandRefused(`Nothing arrives for ${organs?.join(', ')}: no organ of the county has this code`);
  const span = { from, days, matters, calendar, subjects: subjects.map(({ id }) => id) };
  const arrivals = arrivalsOf(span, chanceOf(seed, 'arrivals'));
  const colleagues = makeColleagues(countyPeople(), calendar, seed);
  const pressureAt = pressures(arrivals, (id) => grammar.subject(id).organ);
  const lifeOf = (arrival: Arrival, index: number): Life => {
    const name = `life/${index}`;
    const chance = chanceOf(seed, name);
    const turn = chance.below(1000);
    const subject = grammar.subject(arrival.subject);
    const setting = grammar.setting(chance, subject.where, arrival.on, arrival.town, arrival.where);
    const main = grammar.letter(chance, subject, arrival.style, setting, arrival.who === 'joint');
    const second = arrival.also === undefined ? undefined : alsoWritten(grammar, chance, arrival.also, setting);
    const letter = second ? inOneLetter(main, second.letter) : main;
    const byOneself = filedByOneself.has(arrival.form);
    const clerk = byOneself ? undefined : colleagues(unitId('990101-xf'), ['registrar'], turn);
    const { at, receivedOn } = filingTime(arrival, clerk, chance);
    const party = arrival.who === 'anonymous' ? undefined : partyOf(chance, grammar.personName(chance), setting);
    const pressureOn =
      ({ organ }: Subject) =>
      (on: CivilDate): number =>
        pressureAt(organ, on);
    const staff: Life['staff'] = (unit, posts) => {
      const found = colleagues(unit, posts, turn);
      if (!found) throw new Error(`nobody is ${posts.join(' or ')} in ${unit}`);
      return found.actor;
    };
    return {
      name,
      subject,
      setting,
      letter,
      chance,
      staff,
      filing: {
        at,
        actor: clerk?.actor ?? { kind: 'public' },
        serial: firstSerial + index,
        intake: {
          title: letter.title,
          request: letter.request,
          facts: letter.facts,
          form: arrival.form,
          purpose: subject.purpose ?? 'claim',
          class: subject.class,
          regionCode: setting.town,
          party,
          withholdIdentity: arrival.who === 'withheld',
          consentToPublish: subject.purpose === 'suggestion' && chance.once(2),
          receivedOn,
        },
      },
      ...improvise(arrival, { colleagues, pressure: pressureOn(subject), turn, chance }),
      beside(act, at) {
        const own = chanceOf(seed, `${name}/beside`);
        const written = writtenBeside(act, grammar, own, { subject, setting, letter }, second);
        const { also: _, ...same } = arrival;
        const came: Arrival = { ...same, on: dayOf(at), subject: written.subject.id, beside: true };
        const company = { colleagues, pressure: pressureOn(written.subject), turn, chance: own };
        const serial = firstSerial + matters + index;
        return { ...written, name: `${name}/beside`, serial, chance: own, staff, ...improvise(came, company) };
      },
    };
  };
  return {
    grammar,
    until: from.add({ days }),
    livesOf: (part: number): readonly Life[] => {
      const first = part * partSize;
      return arrivals.slice(first, first + partSize).map((arrival, n) => lifeOf(arrival, first + n));
    },
  };
}

/** What is played of a simulation, and who is told. */
export interface Playthrough {
  readonly parts: readonly number[];
  /** How many parts are played at a time. */
  readonly width: number;
  /** Done in the transaction of each part. */
  readonly within?: (session: Session, part: number) => Promise<void>;
  readonly progress?: (figures: PlayFigures) => void;
  /** Asked before each part. */
  readonly goOn?: () => boolean;
}

/** Plays parts of a simulation side by side, each in a transaction of its own; what comes of them is always the same. */
export async function playParts(
  house: LivingHouse,
  simulated: Simulated,
  { parts, width, within: also, progress, goOn = () => true }: Playthrough,
): Promise<PlayFigures> {
  const { grammar, until, livesOf } = makeSimulation(house, simulated);
  const waiting = [...parts];
  let figures = sumOf([]);
  const playOn = async (): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined && goOn(); part = waiting.shift()) {
      const number = part;
      const played = await house.database.transaction('app', async (session) => {
        const living = { ...house, database: within(house.database, 'app', session) };
        await also?.(session, number);
        return playLives(living, { lives: livesOf(number), until, seed: simulated.seed, grammar });
      });
      figures = sumOf([figures, played]);
      progress?.(figures);
    }
  };
  await Promise.all(Array.from({ length: width }, playOn));
  return figures;
}

const pressureDays = 30;
const pressureMost = 2.2;

/** How busy each organ is: what came in the past days beside its average, from 1 to {@link pressureMost}. */
function pressures(arrivals: readonly Arrival[], organOf: (subject: string) => string) {
  const first = arrivals[0]?.on;
  const counts = new Map<string, number[]>();
  for (const { on, subject } of arrivals) {
    const days = counts.get(organOf(subject)) ?? [];
    const day = first!.until(on).days;
    days[day] = (days[day] ?? 0) + 1;
    counts.set(organOf(subject), days);
  }
  const span = arrivals.length > 0 ? first!.until(arrivals.at(-1)!.on).days + 1 : 1;
  return (organ: string, on: CivilDate): number => {
    const days = counts.get(organ) ?? [];
    const today = first!.until(on).days;
    const total = days.reduce((sum, n) => sum + (n ?? 0), 0);
    const recent = days.slice(Math.max(0, today - pressureDays), today + 1).reduce((sum, n) => sum + (n ?? 0), 0);
    const usual = (total / span) * pressureDays;
    return usual === 0 ? 1 : Math.min(pressureMost, Math.max(1, recent / usual));
  };
}
