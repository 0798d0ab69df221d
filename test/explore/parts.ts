import type { Standing } from '#kernel/authority.ts';
import type { Duty } from '#kernel/duty.ts';
import { dutiesOf, type Matter } from '#kernel/matter.ts';
import type { EventShape } from '#kernel/entry.ts';
import { isRefusal, type Refusal } from '#kernel/refusal.ts';
import { calendars } from '#test/given/world.ts';
import type { Life, Model, Part, Point, Step } from './model.ts';
import type { Stepper } from './stepping.ts';

/**
 * Holds each step to what {@link Part} says, so that parts can be searched one at a time. Of a state (m, a, b, …):
 *
 * 1. an act of the main line is decided on m alone: with every part as at the beginning, it comes to the same;
 * 2. an act of part a looks at m and a alone, and changes a alone: neither m, nor a standing, nor what is owed on them.
 *
 * So a way through the whole is a way through m with a and a way through m with b, taken in turns: what never happens
 * in these never happens in the whole; a duty of m is open whatever the parts are at; a way from m to its end is open
 * from each of them; and a circle without a human act would be one in m or in a part. Acts that are shared are named
 * with their reason, one by one.
 */
export function partsWatch<State, Command extends { readonly act: string }, Event extends EventShape>(
  model: Model<State, Command, Event>,
  life: Life<Command>,
  born: Matter<State>,
  { decide }: Stepper<State, Command, Event>,
) {
  const { chapter, parts } = model;
  const partOf = new Map(parts.flatMap((part) => part.acts.map((act) => [act, part] as const)));
  const lived = (part: Part): boolean => life.parts.includes(part.name);
  const beginning = model.known(born.own) ?? {};

  const slotsOf = (those: readonly Part[]): readonly string[] => those.flatMap((part) => part.slots);

  const reset = (state: State, slots: readonly string[]): State => {
    const known = model.known(state);
    if (!known || slots.every((slot) => known[slot] === beginning[slot])) return state;
    const neutral = Object.fromEntries(slots.map((slot) => [slot, beginning[slot]]));
    return { ...state, known: { ...known, ...neutral } };
  };

  /** Parts whose acts the main line does not share, by act. Who of the petitioners may act depends on persons; that is no part's business. */
  const beside = new Map<string, readonly string[]>();
  const slotsBeside = (act: string): readonly string[] => {
    const known = beside.get(act);
    if (known) return known;
    const others = slotsOf(parts.filter(({ shared }) => !shared?.acts.includes(act)));
    const slots = others.filter((slot) => !model.persons.includes(slot));
    beside.set(act, slots);
    return slots;
  };

  /** The state that an act of the main line is held against is the same for every command of it: the last is kept. */
  let last: { readonly state: State; readonly slots: readonly string[]; readonly neutral: State } | undefined;
  const withoutParts = (state: State, act: string): State => {
    const slots = slotsBeside(act);
    if (last?.state !== state || last.slots !== slots) last = { state, slots, neutral: reset(state, slots) };
    return last.neutral;
  };

  /** Of an act of the main line: what it would come to, were no part there but those that it shares. */
  function mainLine(point: Point<State>, standing: Standing, command: Command, came: unknown, actor?: string) {
    const own = withoutParts(point.matter.own, command.act);
    if (own === point.matter.own) return undefined;
    const decision = decide({ ...point, matter: { ...point.matter, own } }, standing, command, actor);
    if (told(decision) === told(came)) return undefined;
    return `${told(came)} where it were ${told(decision)} with no part beside`;
  }

  /** Of an act of a part: whether it looked at, or changed, more than its own. */
  function ofPart(part: Part, { before, after }: Step<State, Event>, read: ReadonlySet<string>): string | undefined {
    const foreign = parts.find(
      (other) => other !== part && other.slots.some((slot) => read.has(slot) && !model.persons.includes(slot)),
    );
    if (foreign) return `it looks at ${foreign.name}`;
    if (JSON.stringify(before.grants) !== JSON.stringify(after.grants)) return 'it changes a standing';
    if (!alike(reset(before.matter.own, part.slots), reset(after.matter.own, part.slots)))
      return 'it changes more than its own';
    return owedBefore(before.matter, part) === owedElsewhere(after.matter, part)
      ? undefined
      : 'it changes what is owed elsewhere';
  }

  const owedElsewhere = (matter: Matter<State>, part: Part): string => {
    const own = new Set([...part.duties, ...(part.shared?.acts ?? [])]);
    return dutiesOf(chapter, matter, calendars)
      .filter(({ act }) => !own.has(act))
      .map(keyOfDuty)
      .join();
  };
  /** The state before is the same for every command that is tried in it: the last is kept. */
  let owedLast: { readonly matter: Matter<State>; readonly part: Part; readonly owed: string } | undefined;
  const owedBefore = (matter: Matter<State>, part: Part): string => {
    if (owedLast?.matter !== matter || owedLast.part !== part)
      owedLast = { matter, part, owed: owedElsewhere(matter, part) };
    return owedLast.owed;
  };

  /** A state that notes which members of what it knows are looked at. */
  function watched(point: Point<State>): { readonly point: Point<State>; readonly read: ReadonlySet<string> } {
    const known = model.known(point.matter.own)!;
    const read = new Set<string>();
    const noting = new Proxy(known, {
      get: (target, name) => (read.add(String(name)), Reflect.get(target, name) as unknown),
    });
    const own = { ...point.matter.own, known: noting };
    return { point: { ...point, matter: { ...point.matter, own } }, read };
  }

  return {
    /** @returns what is wrong with how an act was decided, or undefined */
    wrong(
      point: Point<State>,
      standing: Standing,
      command: Command,
      came: Step<State, Event> | Refusal,
      actor?: string,
    ) {
      const part = partOf.get(command.act);
      if (!part) return mainLine(point, standing, command, isRefusal(came) ? came : came.events, actor);
      if (isRefusal(came)) return undefined;
      const noting = watched(point);
      decide(noting.point, standing, command, actor);
      return ofPart(part, came, noting.read);
    },
    leftOut: (act: string): boolean => {
      const part = partOf.get(act);
      return (part !== undefined && !lived(part)) || life.without.includes(act);
    },
    ofPart: (act: string): boolean => partOf.has(act),
  };
}

/** Whether two states say the same. They share what an act did not touch, so little is written out to see it. */
function alike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isPlain(one) || !isPlain(other)) return JSON.stringify(one) === JSON.stringify(other);
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => alike(one[name], other[name]));
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const keyOfDuty = ({ act, limit, reckoning, owner }: Duty): string =>
  [act, limit, reckoning?.due, JSON.stringify(owner)].join();

const told = (decision: unknown): string =>
  isRefusal(decision as never) ? (decision as { readonly refused: string }).refused : JSON.stringify(decision);
