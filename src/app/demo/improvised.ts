import { needsSecond } from '#chapters/petition/offers.ts';
import type { PersonAct } from '#chapters/petition/routes/acts/parts.ts';
import { isAfter, type CivilDate } from '#kernel/calendar.ts';
import { dayOf, zone } from '#kernel/clock.ts';
import { dutyKey, type Duty } from '#kernel/duty.ts';
import { makeDraw, type Arrival } from './arrivals.ts';
import { answers, impulses, type Seen } from './behaviour.ts';
import type { Filing, Life, Move, Stood } from './life.ts';
import type { Colleague, Colleagues } from './officials.ts';
import { breath, momentOn, officeHours, wakingHours } from './plan.ts';
import type { Chance } from './seed.ts';

/** What makes up a life as it goes: who works, how, and how busy they are. */
export interface Company {
  readonly colleagues: Colleagues;
  /** How much longer than usual everything takes at the organ of this matter on a day, because much has come in. */
  readonly pressure: (on: CivilDate) => number;
  /** Which of several colleagues sees to this matter. */
  readonly turn: number;
  readonly chance: Chance;
}

/** Once in so many, something lies for weeks. */
const forgottenOnce = 40;
const forgottenDays = [12, 45] as const;
/** Where no number of days is fixed, people take about as long as this. */
const unlimitedDays = 40;
const minutesADay = 24 * 60;

interface Intent {
  readonly move: Move;
  readonly still: (stood: Stood) => boolean;
}

/**
 * Makes up what happens to a matter from how it stands: officials see to what is owed, each at their own pace, petitioners
 * use their rights or do not, and now and then somebody does something of themselves.
 */
export function improvise(arrival: Arrival, company: Company): Pick<Life, 'next' | 'moved'> {
  const { chance } = company;
  const intents = new Map<string, Intent | null>();
  let stage = '';
  let stages = 0;
  let given: { readonly key: string; readonly intent: Intent } | undefined;
  /** What the law turned away: whoever tried does something else about the same duty. */
  const inVain = new Set<string>();

  /** Drawn once for each duty, each of its last days and each owner; what does no longer stand is forgotten. */
  const seeToDuties = (stood: Stood): void => {
    const keys = new Set<string>();
    for (const duty of stood.duties) {
      const key = `duty ${dutyKey(duty)} ${duty.reckoning?.due ?? ''} ${ownerOf(duty)}`;
      keys.add(key);
      if (!intents.has(key))
        intents.set(
          key,
          answerTo(duty, stood, arrival, company, (act) => !inVain.has(`${key} ${act}`)),
        );
    }
    for (const key of intents.keys()) if (key.startsWith('duty ') && !keys.has(key)) intents.delete(key);
  };

  const feelImpulses = ({ matter, now }: Stood): void => {
    if (matter.own.stage === stage) return;
    stage = matter.own.stage;
    stages += 1;
    const seen: Seen = { arrival, matter };
    for (const { act, stages: felt, once, after, details, still } of impulses) {
      if (!felt.includes(matter.own.stage)) continue;
      const times = typeof once === 'number' ? once : once(seen);
      if (times === 0 || !chance.once(times)) continue;
      const day = dayOf(now).add({ days: chance.between(...after) });
      const at = later(momentOn(day, chance.between(...officeHours), chance), now, chance);
      const detail = details ? chance.pick(details) : undefined;
      const own = stage;
      intents.set(`impulse ${stages} ${act}`, {
        move: { at, act, ...(detail === undefined ? {} : { detail }) },
        still: (stood) => stood.matter.own.stage === own && (still?.(stood.matter) ?? true),
      });
    }
  };

  return {
    next(stood) {
      feelImpulses(stood);
      seeToDuties(stood);
      for (;;) {
        given = earliest(intents, stood);
        if (!given) return undefined;
        const { key, intent } = given;
        if (intent.still(stood)) return { ...intent.move, at: later(intent.move.at, stood.now, chance) };
        intents.delete(key);
      }
    },
    moved(turnedAway) {
      if (!given) return;
      intents.delete(given.key);
      if (turnedAway) inVain.add(`${given.key} ${given.intent.move.act}`);
    },
  };
}

function earliest(
  intents: ReadonlyMap<string, Intent | null>,
  { matter }: Stood,
): { readonly key: string; readonly intent: Intent } | undefined {
  let first: { readonly key: string; readonly intent: Intent } | undefined;
  const splits = [...intents.values()].some((intent) => intent?.move.act === 'split');
  for (const [key, intent] of intents) {
    if (!intent) continue;
    // While an act waits for its second person, nobody starts another that would need one, or moves the matter away.
    if (matter.proposal && (needsSecond(intent.move.act) || moving.has(intent.move.act))) continue;
    // A letter is put in order before it goes anywhere.
    if (splits && moving.has(intent.move.act)) continue;
    if (!first || Temporal.Instant.compare(intent.move.at, first.intent.move.at) < 0) first = { key, intent };
  }
  return first;
}

const moving: ReadonlySet<string> = new Set(['transfer', 'assign', 'noticePath', 'accept']);

/** What is done about a duty, and when; null where its day passes without anything. */
function answerTo(
  duty: Duty,
  stood: Stood,
  arrival: Arrival,
  company: Company,
  open: (act: PersonAct) => boolean,
): Intent | null {
  const { chance } = company;
  const ways = (answers[duty.act] ?? []).filter(({ act }) => act === null || open(act));
  if (ways.length === 0) return null;
  const seen: Seen = { arrival, matter: stood.matter };
  const way = makeDraw(ways.map((one) => [one, typeof one.often === 'number' ? one.often : one.often(seen)] as const))(
    chance,
  );
  if (way.act === null) return null;
  const at =
    duty.owner.kind === 'unit' ? momentAtWork(duty, duty.owner, stood, company) : momentOfRight(duty, stood, chance);
  if (!at) return null;
  const details = typeof way.details === 'function' ? way.details(seen) : way.details;
  const detail = details ? chance.pick(details) : undefined;
  return {
    move: {
      at,
      act: way.act,
      ...(duty.owner.kind === 'unit' ? { by: duty.owner } : {}),
      ...(detail === undefined ? {} : { detail }),
    },
    still: () => true,
  };
}

const ownerOf = ({ owner }: Duty): string => (owner.kind === 'unit' ? `${owner.post}@${owner.unit}` : owner.kind);

type UnitOwner = Extract<Duty['owner'], { readonly kind: 'unit' }>;

/** When whoever owes it gets to it: at their pace, later when much has come in, on a day on which they are at work. */
function momentAtWork(
  duty: Duty,
  { unit, post }: UnitOwner,
  { now }: Stood,
  { colleagues, pressure, turn, chance }: Company,
): Temporal.Instant | undefined {
  const colleague: Colleague | undefined = colleagues(unit, [post], turn);
  if (!colleague) return undefined;
  const today = dayOf(now);
  const period = duty.reckoning ? duty.sinceOn.until(duty.reckoning.due).days : unlimitedDays;
  const share = colleague.pace * pressure(today) * (0.4 + chance.below(1000) / 900);
  const forgotten = chance.once(forgottenOnce) ? chance.between(...forgottenDays) : 0;
  const wished = duty.sinceOn.add({ days: Math.max(1, Math.floor(period * share)) + forgotten });
  const day = colleague.atWork(isAfter(today, wished) ? today : wished);
  return later(momentOn(day, chance.between(...officeHours), chance), now, chance);
}

/** The petitioner's own rights: on any day before the last, in the hours in which people are awake. */
function momentOfRight(duty: Duty, { now }: Stood, chance: Chance): Temporal.Instant | undefined {
  const due = duty.reckoning?.due;
  if (!due) return undefined;
  const today = dayOf(now);
  const left = today.until(due).days;
  if (left < 1) return undefined;
  return later(momentOn(today.add({ days: chance.below(left) }), chance.between(...wakingHours), chance), now, chance);
}

/** Not before some minutes from now, and still on the same day. */
function later(at: Temporal.Instant, now: Temporal.Instant, chance: Chance): Temporal.Instant {
  const earliestAt = now.add({ minutes: breath });
  if (Temporal.Instant.compare(at, earliestAt) >= 0) return at;
  const { hour, minute } = now.toZonedDateTimeISO(zone);
  return momentOn(dayOf(now), Math.min(hour * 60 + minute + breath + 1, minutesADay - 2), chance);
}

/** The door by which it comes in: people by themselves at any waking hour, the rest when a clerk writes it down. */
export function filingTime(
  arrival: Arrival,
  clerk: Colleague | undefined,
  chance: Chance,
): Pick<Filing, 'at'> & { readonly receivedOn: CivilDate } {
  const { on, form } = arrival;
  if (!clerk) return { at: momentOn(on, chance.between(...wakingHours), chance), receivedOn: on };
  const lay = form === 'letter' || form === 'fax' || form === 'email' ? chance.below(4) : 0;
  const day = clerk.atWork(on.add({ days: lay }));
  // Whoever calls or comes when nobody is there is written down on the day on which somebody is.
  return {
    at: momentOn(day, chance.between(...officeHours), chance),
    receivedOn: form === 'visit' || form === 'phone' ? day : on,
  };
}
