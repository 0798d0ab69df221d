import type { Grant } from './authority.ts';
import type { CivilDate } from './calendar.ts';
import type { Citation } from './citation.ts';
import { dayOf } from './clock.ts';
import type { EventShape } from './entry.ts';
import type { House } from './house.ts';
import type { StreamId, UnitId } from './ids.ts';
import { perform } from './perform.ts';
import type { Chapter, Succeeding } from './procedure.ts';
import { refuse } from './refusal.ts';

/** 机关变更: from this day on one unit stands in the place of another everywhere in a matter. */
export interface UnitSucceeded extends Succeeding {
  readonly type: 'UnitSucceeded';
  readonly succeededOn: CivilDate;
}

interface Succeed {
  readonly act: 'succeed';
  readonly from: UnitId;
}

/** Where a unit that ended has its successor: regulations of 2022, article 24(2); those of 2005 say the same in 25. */
const under: Citation = { instrument: 'regulations-2022', article: 24, paragraph: 2 };

/** The standings that a matter in this state lends to units on other matters. */
type Lends<State> = (state: State) => readonly { readonly stream: StreamId; readonly grants: readonly Grant[] }[];

/** A value with one unit in the place of another. A list of units names each once, also where both were in it. */
export function inPlaceOf<Value>(value: Value, passing: Succeeding): Value {
  const write = (one: unknown): unknown => {
    if (one === passing.from) return passing.to;
    if (Array.isArray(one)) {
      const written = one.map(write);
      return written.every((each) => typeof each === 'string') ? [...new Set(written)] : written;
    }
    // Days and instants are values of their own; every other thing in a state is plain.
    if (one === null || typeof one !== 'object' || Object.getPrototypeOf(one) !== Object.prototype) return one;
    return Object.fromEntries(Object.entries(one).map(([name, each]) => [name, write(each)]));
  };
  return write(value) as Value;
}

/**
 * A chapter whose matters pass to whoever carries on the powers of a unit that ended: what the unit owed, with its day,
 * its standings here and those that the matter lent it elsewhere. One act of the house, the same in every such chapter.
 */
export function carriedOn<State, Command extends { readonly act: string }, Event extends EventShape>(
  chapter: Chapter<State, Command, Event>,
  lends: Lends<State>,
): Chapter<State, Command, Event> {
  const passing = (event: EventShape): UnitSucceeded | undefined =>
    event.type === 'UnitSucceeded' ? (event as UnitSucceeded) : undefined;
  const { letters } = chapter;
  return {
    ...chapter,
    ...(letters ? { letters: (event: Event, before: State) => (passing(event) ? [] : letters(event, before)) } : {}),
    powers: { ...chapter.powers, succeed: ['system'] },
    decide(state, command, context) {
      if (command.act !== 'succeed') return chapter.decide(state, command, context);
      const { from } = command as unknown as Succeed;
      const { units, today } = context;
      if (units.inForce(from, today)?.id === from) return [];
      const heir = units.heir(from, today);
      if (!heir) return refuse('no-successor', under, { unit: from });
      const passed: UnitSucceeded = { type: 'UnitSucceeded', from, to: heir.id, succeededOn: today };
      return [passed as unknown as Event];
    },
    evolve(state, recorded) {
      const passed = passing(recorded.event);
      return passed ? inPlaceOf(state, passed) : chapter.evolve(state, recorded);
    },
    succession: (event) => passing(event) ?? chapter.succession?.(event),
    tell(change) {
      const passed = passing(change.event);
      if (!passed) return chapter.tell(change);
      return [{ audience: 'officials', code: 'UnitSucceeded', unit: passed.to, facts: { from: passed.from } }];
    },
    fulfils: (event) => (passing(event) ? [] : chapter.fulfils(event)),
    grants: (change) => (passing(change.event) ? { granted: [], ended: [] } : chapter.grants(change)),
    notices: (change) => (passing(change.event) ? [] : chapter.notices(change)),
    beside(change) {
      const passed = passing(change.event);
      if (!passed) return chapter.beside?.(change) ?? [];
      return lends(change.before).map(({ stream, grants }) => {
        const ended = grants.filter(({ unit }) => unit === passed.from);
        return { stream, lines: [], ended, granted: ended.map(({ kind }) => ({ unit: passed.to, kind })) };
      });
    },
  };
}

/** A chapter with its own types closed over: passes one matter on. @returns whether somebody carries it on */
export type Passer = (house: House, stream: StreamId, from: UnitId) => Promise<boolean>;

/** What passes a matter of this chapter on. */
export const passerOf =
  <State, Command extends { readonly act: string }, Event extends EventShape>(
    chapter: Chapter<State, Command, Event>,
  ): Passer =>
  async (house, stream, from) => {
    const actor = { kind: 'system', name: 'succession' } as const;
    const command = () => ({ act: 'succeed', from }) as unknown as Command;
    return (await perform(house, chapter, { actor, stream, act: 'succeed', command })).done === 'recorded';
  };

const batch = 200;

/**
 * Passes every matter of these chapters that a unit stands on and that no longer exists to whoever carries on its powers,
 * one act a matter: a round that was cut off goes on where it stopped.
 * @returns how many were passed on
 */
export async function passLivesOn(
  house: House,
  passers: Readonly<Record<string, Passer>>,
  goOn: () => boolean = () => true,
): Promise<number> {
  const today = dayOf(house.clock.now());
  let passed = 0;
  for (const { id } of house.units.all().filter((unit) => house.units.inForce(unit.id, today)?.id !== unit.id)) {
    for await (const { stream, chapter } of standingOn(house, id, Object.keys(passers))) {
      if (!goOn()) return passed;
      if (await passers[chapter]!(house, stream, id)) passed += 1;
    }
  }
  return passed;
}

interface Standing {
  readonly stream: StreamId;
  readonly chapter: string;
}

/** The matters of these chapters on which a unit has a standing of their own, by key, page for page. */
async function* standingOn(house: House, unit: UnitId, chapters: readonly string[]): AsyncGenerator<Standing> {
  for (let after: string = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await house.database.as('app').rows<Standing>({
      name: 'carrying-on-matters',
      text: `SELECT DISTINCT g.stream, m.chapter FROM open.grants g JOIN open.matter m ON m.stream = g.stream
              WHERE g.unit = $1 AND g.until_version IS NULL AND g.source IS NULL AND m.chapter = ANY ($2)
                AND g.stream > $3 ORDER BY g.stream LIMIT ${batch}`,
      values: [unit, chapters, after],
    });
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.stream;
  }
}
