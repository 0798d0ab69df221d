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

  const impersonal = (part: Part): Part => ({
    ...part,
    slots: part.slots.filter((slot) => !model.persons.includes(slot)),
  });

  const reset = (state: State, those: readonly Part[]): State => {
    const known = model.known(state);
    const slots = those.flatMap((part) => part.slots);
    if (!known || slots.every((slot) => known[slot] === beginning[slot])) return state;
    const neutral = Object.fromEntries(slots.map((slot) => [slot, beginning[slot]]));
    return { ...state, known: { ...known, ...neutral } };
  };

  /** Of an act of the main line: what it would come to, were no part there but those that it shares. */
  function mainLine(point: Point<State>, standing: Standing, command: Command, came: unknown, actor?: string) {
    const beside = parts.filter(({ shared }) => !shared?.acts.includes(command.act));
    // Who of the petitioners may act depends on persons; that is no other part's business, nor what may be done.
    const own = reset(point.matter.own, beside.map(impersonal));
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
    if (JSON.stringify(reset(before.matter.own, [part])) !== JSON.stringify(reset(after.matter.own, [part])))
      return 'it changes more than its own';
    const own = new Set([...part.duties, ...(part.shared?.acts ?? [])]);
    const owed = (matter: Matter<State>): string =>
      dutiesOf(chapter, matter, calendars)
        .filter(({ act }) => !own.has(act))
        .map(keyOfDuty)
        .join();
    return owed(before.matter) === owed(after.matter) ? undefined : 'it changes what is owed elsewhere';
  }

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

const keyOfDuty = ({ act, limit, reckoning, owner }: Duty): string =>
  [act, limit, reckoning?.due, JSON.stringify(owner)].join();

const told = (decision: unknown): string =>
  isRefusal(decision as never) ? (decision as { readonly refused: string }).refused : JSON.stringify(decision);
