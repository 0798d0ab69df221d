import { standingName, type Standing } from '#kernel/authority.ts';
import type { Duty } from '#kernel/duty.ts';
import type { EventShape } from '#kernel/entry.ts';
import { dutiesOf, unborn } from '#kernel/matter.ts';
import { isRefusal, type Refusal } from '#kernel/refusal.ts';
import { calendars } from '#test/given/world.ts';
import { clocksOf, namer, nextDay, type Name } from './abstraction.ts';
import { Refused, standingsOf, watch } from './attempting.ts';
import { wayTo, type Bounds, type Fault, type Graph, type Vertex } from './graph.ts';
import type { Life, Model, Point, Step } from './model.ts';
import { partsWatch } from './parts.ts';
import { stepper } from './stepping.ts';

const faultsMax = 20;

/** Laws that the search itself watches. */
export const watchedLaws = {
  limits: 'every limit that a refusal names is one that the search lets come',
  faults: 'no act faults',
  names: 'points of one name go the same ways',
  parts: 'each part keeps to itself',
} as const;

/** What is known of a state beside its vertex: by which ways it was gone from, to be held against a second point. */
interface Seen {
  readonly index: number;
  readonly distance: string;
  doubled: boolean;
  ways: string;
}

/**
 * Every act of every capacity with every argument, and the coming of the next day that matters, in every state that can
 * be reached: by the product's own `decideMatter`, `evolveMatter` and `dutiesOf`, until nothing new appears.
 */
export function search<State, Command extends { readonly act: string }, Event extends EventShape>(
  model: Model<State, Command, Event>,
  life: Life<Command>,
  bounds: Bounds = {},
): Graph {
  return new Search(model, life, bounds).run();
}

class Search<State, Command extends { readonly act: string }, Event extends EventShape> {
  readonly #model: Model<State, Command, Event>;
  readonly #life: Life<Command>;
  readonly #bounds: Bounds;
  readonly #steps: ReturnType<typeof stepper<State, Command, Event>>;
  readonly #parts: ReturnType<typeof partsWatch<State, Command, Event>>;
  readonly #name: (point: Point<State>, duties: readonly Duty[]) => Name;
  readonly #ofParts: ReadonlySet<string>;
  readonly #vertices: Vertex[] = [];
  readonly #seen = new Map<string, Seen>();
  /** Numbers of shapes, so that ways can be compared whatever the order of clocks that they lead to. */
  readonly #shapes = new Map<string, number>();
  readonly #queue: ({ readonly point: Point<State>; readonly seen: Seen } | undefined)[] = [];
  readonly #faults: Fault[] = [];
  readonly #recorded = new Set<string>();
  readonly #born: Step<State, Event>;
  #edges = 0;
  #doubled = 0;

  constructor(model: Model<State, Command, Event>, life: Life<Command>, bounds: Bounds) {
    this.#model = model;
    this.#life = life;
    this.#bounds = bounds;
    this.#steps = stepper(model, life);
    this.#name = namer(model, life);
    this.#ofParts = new Set(model.parts.flatMap(({ duties }) => duties));
    const nothing: Point<State> = {
      matter: unborn(model.chapter.initial),
      day: life.day,
      grants: [],
      witnessed: { served: false, withdrew: false, accused: [] },
    };
    const begun = this.#steps.take(nothing, life.standing, life.begin);
    if (isRefusal(begun)) throw new Error(`${life.name} was refused: ${begun.refused}`);
    this.#born = begun;
    this.#parts = partsWatch(model, life, begun.after.matter, this.#steps);
  }

  run(): Graph {
    this.#recorded.add(this.#life.begin.act);
    this.#reach(this.#born.after, null, this.#life.begin.act);
    const { stopAtFault = false, most = Infinity } = this.#bounds;
    for (let at = 0; at < this.#queue.length; at += 1) {
      const { point, seen } = this.#queue[at]!;
      // A point that was looked into is let go; what is left of it is its vertex.
      this.#queue[at] = undefined;
      this.#expand(point, seen);
      if (stopAtFault && this.#faults.length > 0) break;
    }
    return {
      life: this.#life.name,
      vertices: this.#vertices,
      edges: this.#edges,
      faults: this.#faults,
      recorded: this.#recorded,
      attempts: this.#steps.attempts(),
      doubled: this.#doubled,
      bounded: this.#vertices.length > most || (stopAtFault && this.#faults.length > 0),
    };
  }

  #blame(law: string, what: string, index: number | null, label: string): void {
    if (this.#faults.length < faultsMax) this.#faults.push({ law, what, way: wayTo(this.#vertices, index, [label]) });
  }

  /** The state that a point is of. A second point of it, with other days, is looked into as well. */
  #reach(point: Point<State>, from: number | null, label: string): { readonly index: number; readonly shape: number } {
    const duties = dutiesOf(this.#model.chapter, point.matter, calendars);
    const { shape: text, order, distance } = this.#name(point, duties);
    const shape = this.#shapes.get(text) ?? this.#shapes.size;
    this.#shapes.set(text, shape);
    const name = `${shape} ${order}`;
    const { most = Infinity } = this.#bounds;
    const known = this.#seen.get(name);
    if (known) {
      if (known.doubled || known.distance === distance || this.#vertices.length > most)
        return { index: known.index, shape };
      known.doubled = true;
      this.#queue.push({ point, seen: known });
      return { index: known.index, shape };
    }
    const seen: Seen = { index: this.#vertices.length, distance, doubled: false, ways: '' };
    this.#seen.set(name, seen);
    this.#vertices.push(this.#vertexOf(point, duties, from, label));
    if (this.#vertices.length <= most) this.#queue.push({ point, seen });
    return { index: seen.index, shape };
  }

  #vertexOf({ matter: { own } }: Point<State>, duties: readonly Duty[], from: number | null, by: string): Vertex {
    const { stage, ended, handedOut } = this.#model;
    return {
      stage: stage(own),
      live: !ended(own),
      owed: duties
        .filter(({ act }) => !this.#ofParts.has(act))
        .map((duty) => `${duty.act} (${duty.reckoning ? duty.limit : (duty.reason ?? 'no reason')})`),
      ended: ended(own),
      handedOut: handedOut(own),
      edges: [],
      from,
      by,
    };
  }

  #link(from: number, to: number, label: string, human: boolean): void {
    const { edges } = this.#vertices[from]!;
    if (edges.some((edge) => edge.to === to && edge.label === label)) return;
    edges.push({ to, label, human });
    this.#edges += 1;
  }

  #expand(point: Point<State>, seen: Seen): void {
    const { chapter, attempts } = this.#model;
    const duties = dutiesOf(chapter, point.matter, calendars);
    const clocks = clocksOf(this.#model, point.matter, duties);
    const known = new Set(clocks.map(({ due }) => due.toString()));
    const ways = new Set<string>();
    for (const { act, commands } of attempts(point)) {
      if (this.#parts.leftOut(act)) continue;
      for (const standing of standingsOf(chapter.powers[act] ?? [], point.grants)) {
        const refused = new Refused();
        for (const command of commands) this.#attempt(point, standing, command, { refused, known, ways }, seen.index);
      }
    }
    this.#compare(seen, [...ways].toSorted().join(' '));
    const day = nextDay(point.day, clocks);
    if (!day) return;
    const later = this.#steps.sweep({ ...point, day }, duties);
    if (later.matter !== point.matter) this.#recorded.add('passLimit');
    this.#link(seen.index, this.#reach(later, seen.index, 'days pass').index, 'days pass', false);
  }

  /** What is decided must follow from the name: a second point of it, met on other days, has the same ways. */
  #compare(seen: Seen, ways: string): void {
    if (seen.ways === '') {
      seen.ways = ways === '' ? ' ' : ways;
      return;
    }
    this.#doubled += 1;
    if (seen.ways.trim() === ways) return;
    const [one, other] = [seen.ways, ways].map((text) => text.split(' '));
    const differ = [...one!.filter((way) => !other!.includes(way)), ...other!.filter((way) => !one!.includes(way))];
    this.#blame(watchedLaws.names, differ.join(', '), seen.index, 'met again on another day');
  }

  #attempt(
    point: Point<State>,
    standing: Standing,
    command: Command,
    { refused, known, ways }: { refused: Refused; known: ReadonlySet<string>; ways: Set<string> },
    from: number,
  ): void {
    if (refused.covers(command)) return;
    const label = `${command.act} by ${standing.capacity}`;
    // A second person is somebody else than the one who proposed.
    const second = command.act === 'approve' || command.act === 'decline';
    const isOther = second || this.#model.bySomebodyElse.includes(command.act);
    const actor = isOther ? `second ${standingName(standing)}` : undefined;
    try {
      const watched = watch(command);
      const decision = this.#steps.decide(point, standing, watched.command, actor);
      if (isRefusal(decision)) {
        refused.add(command, watched.read);
        if (!boundKnown(decision, known)) this.#blame(watchedLaws.limits, String(decision.facts['due']), from, label);
        const wrong = second ? undefined : this.#parts.wrong(point, standing, command, decision, actor);
        if (wrong) this.#blame(watchedLaws.parts, wrong, from, label);
        return;
      }
      if (decision.length === 0) return;
      const events = decision[0]!.type === 'ActProposed' ? this.#steps.decide(point, standing, command) : decision;
      const step = this.#steps.fold(point, events as typeof decision, standing, command, actor);
      const wrong = second ? undefined : this.#parts.wrong(point, standing, command, step, actor);
      if (wrong) this.#blame(watchedLaws.parts, wrong, from, label);
      this.#follow(this.#steps.complete(step), from, label, ways);
    } catch (error) {
      this.#blame(watchedLaws.faults, error instanceof Error ? error.message : String(error), from, label);
    }
  }

  /** Checks a step against the laws and goes on from where it leads. */
  #follow(step: Step<State, Event>, from: number, label: string, ways: Set<string>): void {
    this.#recorded.add(step.act);
    if (step.events.some(({ type }) => type === 'ActApproved')) this.#recorded.add('approve');
    for (const law of this.#model.laws) {
      const wrong = law.broken(step);
      if (wrong !== undefined) this.#blame(law.name, wrong, from, label);
    }
    if (tooMany(this.#model.known(step.after.matter.own))) return;
    const { index, shape } = this.#reach(step.after, from, label);
    ways.add(`${label.replaceAll(' ', '-')}>${shape}`);
    this.#link(from, index, label, step.standing.capacity !== 'system');
  }
}

/** A refusal that names a day names one that the search lets come. */
function boundKnown({ facts }: Refusal, known: ReadonlySet<string>): boolean {
  return facts['due'] === undefined || known.has(String(facts['due']));
}

/** Lists are bounded by counts: of all that waits for an answer, one stands for several. */
function tooMany(known: Readonly<Record<string, unknown>> = {}): boolean {
  const waiting = Object.values(known).flatMap((list: unknown) => (Array.isArray(list) ? (list as unknown[]) : []));
  return waiting.filter((one) => typeof one === 'object').length > 1;
}
