import { standingName, type Grant, type Standing } from '#kernel/authority.ts';
import { dutyKey, type Duty } from '#kernel/duty.ts';
import type { EventShape } from '#kernel/entry.ts';
import { decideMatter, dutiesOf, evolveMatter, isMatterEvent, unborn } from '#kernel/matter.ts';
import type { Context, MatterCommand, MatterEvent } from '#kernel/procedure.ts';
import { isRefusal, type Refusal } from '#kernel/refusal.ts';
import { calendars, noon } from '#test/given/world.ts';
import { breaksOf, nameOf } from './abstraction.ts';
import { Refused, standingsOf, watch } from './attempting.ts';
import type { Life, Model, Point, Step } from './model.ts';

/** A way from one state to the next: an act in a capacity, or a day that comes. */
export interface Edge {
  readonly to: number;
  readonly label: string;
  readonly human: boolean;
}

/** One state of the graph. */
export interface Vertex {
  readonly stage: string;
  readonly live: boolean;
  /** Open duties and running rights, each with its limit; what is owed under no number of days says why. */
  readonly owed: readonly string[];
  readonly ended: boolean;
  readonly handedOut: boolean;
  readonly edges: Edge[];
  /** How it was first come to. */
  readonly from: number | null;
  readonly by: string;
}

/** All that can become of matters that began in one way. */
export interface Graph {
  readonly life: string;
  readonly vertices: readonly Vertex[];
  readonly edges: number;
  /** What was wrong on the way: a broken law, or a fault thrown by the procedure. */
  readonly faults: readonly Fault[];
  /** Acts that were recorded at least once. */
  readonly recorded: ReadonlySet<string>;
  readonly attempts: number;
  /** True where the search stopped at its bound instead of closing. */
  readonly bounded: boolean;
}

export interface Fault {
  readonly law: string;
  readonly what: string;
  /** The shortest way to it that the search knows. */
  readonly way: readonly string[];
}

/** Where a search stops before it closes; what it found so far is then no proof. */
export interface Bounds {
  /** Number of states after which no new one is looked into. */
  readonly most?: number;
  readonly stopAtFault?: boolean;
}

const moments = new Map<string, Temporal.Instant>();

function momentOf(day: Temporal.PlainDate): Temporal.Instant {
  const key = day.toString();
  const known = moments.get(key) ?? noon(day);
  moments.set(key, known);
  return known;
}

const faultsMax = 20;
/** How many matters of one name are looked into before they are taken for one. */
const samplesMax = 1;

/**
 * Every act of every capacity with every argument, and the coming of the next day that matters, in every state that can
 * be reached: by the product's own `decideMatter`, `evolveMatter` and `dutiesOf`, until nothing new appears.
 *
 */
export function search<State, Command extends { readonly act: string }, Event extends EventShape>(
  model: Model<State, Command, Event>,
  life: Life<Command>,
  { most = Infinity, stopAtFault = false }: Bounds = {},
): Graph {
  const { chapter } = model;
  const vertices: Vertex[] = [];
  const indexes = new Map<string, number>();
  const samples: number[] = [];
  const queue: ({ readonly point: Point<State>; readonly index: number } | undefined)[] = [];
  const faults: Fault[] = [];
  const recorded = new Set<string>();
  let attempts = 0;
  let edges = 0;

  const wayTo = (index: number | null, last: string): string[] =>
    index === null ? [last] : [...wayTo(vertices[index]!.from, vertices[index]!.by), last];
  const blame = (law: string, what: string, index: number | null, label: string): void => {
    if (faults.length < faultsMax) faults.push({ law, what, way: wayTo(index, label) });
  };

  /** Decides and folds one command; undefined where it is refused. */
  function act(
    point: Point<State>,
    standing: Standing,
    command: Command | MatterCommand,
    actor = standingName(standing),
  ) {
    attempts += 1;
    const { matter, day } = point;
    const at = momentOf(day);
    const context: Context = {
      today: day,
      at,
      actor,
      standing,
      version: matter.version + 1,
      calendars,
      units: model.units,
    };
    const decision = decideMatter(chapter, matter, command, context);
    if (isRefusal(decision)) return decision;
    return fold(point, decision, standing, command as Command, at, actor);
  }

  function fold(
    point: Point<State>,
    events: readonly (Event | MatterEvent)[],
    standing: Standing,
    command: Command,
    at: Temporal.Instant,
    actor: string,
  ): Step<State, Event> {
    const after = events.reduce<Point<State>>((before, event) => {
      const recordedEvent = { event, version: before.matter.version + 1, at, actor, capacity: standingName(standing) };
      const matter = evolveMatter(chapter, before.matter, recordedEvent);
      const change = { ...recordedEvent, stream: 'stream' as never, before: before.matter.own, after: matter.own };
      const { granted, ended } = isMatterEvent(event) ? { granted: [], ended: [] } : chapter.grants(change as never);
      const grants = ended === 'every' ? [] : before.grants.filter((one) => !ended.some((end) => same(one, end)));
      return {
        matter,
        day: before.day,
        grants: [...grants, ...granted.filter((one) => !grants.some((had) => same(one, had)))],
        witnessed: model.witness(before.witnessed, event, command),
      };
    }, point);
    return { before: point, after, standing, act: command.act, events };
  }

  function reach(point: Point<State>, duties: readonly Duty[], from: number | null, label: string): number {
    const name = nameOf(point, duties, model.breaks(point.matter.own), model.words);
    const known = indexes.get(name);
    if (known !== undefined) {
      if (samples[known]! < samplesMax && vertices.length < most) {
        samples[known]! += 1;
        queue.push({ point, index: known });
      }
      return known;
    }
    const index = vertices.length;
    indexes.set(name, index);
    samples.push(1);
    const { own } = point.matter;
    vertices.push({
      stage: model.stage(own),
      live: !model.ended(own),
      owed: duties.map((duty) => `${duty.act} (${duty.reckoning ? duty.limit : (duty.reason ?? 'no reason')})`),
      ended: model.ended(own),
      handedOut: model.handedOut(own),
      edges: [],
      from,
      by: label,
    });
    if (vertices.length <= most) queue.push({ point, index });
    return index;
  }

  function link(from: number, to: number, label: string, human: boolean): void {
    const vertex = vertices[from]!;
    if (vertex.edges.some((edge) => edge.to === to && edge.label === label)) return;
    vertex.edges.push({ to, label, human });
    edges += 1;
  }

  /** Checks a step against the laws and goes on from where it leads. */
  function follow(step: Step<State, Event>, from: number, label: string, human: boolean): void {
    recorded.add(step.act);
    for (const law of model.laws) {
      const wrong = law.broken(step);
      if (wrong !== undefined) blame(law.name, wrong, from, label);
    }
    if (tooMany(step.after.matter.own)) return;
    const duties = dutiesOf(chapter, step.after.matter, calendars);
    link(from, reach(step.after, duties, from, label), label, human);
  }

  function expand(point: Point<State>, index: number): void {
    const duties = dutiesOf(chapter, point.matter, calendars);
    const known = new Set([...breaksOf(duties), ...model.breaks(point.matter.own)].map(({ due }) => due.toString()));
    for (const { act: name, commands } of model.attempts(point)) {
      if (life.without.includes(name)) continue;
      for (const standing of standingsOf(chapter.powers[name] ?? [], point.grants)) {
        const refused = new Refused();
        for (const command of commands) attempt(point, standing, command, refused, known, index);
      }
    }
    pass(point, duties, index);
  }

  function attempt(
    point: Point<State>,
    standing: Standing,
    command: Command,
    refused: Refused,
    known: ReadonlySet<string>,
    index: number,
  ): void {
    if (refused.covers(command)) return;
    const label = `${command.act} by ${standing.capacity}`;
    // A second person is somebody else than the one who proposed.
    const second = command.act === 'approve' || command.act === 'decline';
    const actor = second ? `second ${standingName(standing)}` : undefined;
    try {
      const watched = watch(command);
      const tried = act(point, standing, watched.command, actor);
      if (isRefusal(tried)) {
        refused.add(command, watched.read);
        if (!boundKnown(tried, known)) blame('every limit is known', String(tried.facts['due']), index, label);
        return;
      }
      const done = act(point, standing, command, actor);
      if (!isRefusal(done) && done.events.length > 0) follow(done, index, label, standing.capacity !== 'system');
    } catch (error) {
      blame('no act faults', String(error), index, label);
    }
  }

  /** Lets the next day come on which some limit ends or has ended, and the sweep record what passed. */
  function pass(point: Point<State>, duties: readonly Duty[], index: number): void {
    const days = [...breaksOf(duties), ...model.breaks(point.matter.own)]
      .flatMap(({ due }) => [due, due.add({ days: 1 })])
      .filter((day) => Temporal.PlainDate.compare(day, point.day) > 0)
      .toSorted(Temporal.PlainDate.compare);
    const [next] = days;
    if (!next) return;
    let later: Point<State> = { ...point, day: next };
    for (const duty of duties) {
      const done = act(
        later,
        { capacity: 'system', unit: null },
        { act: 'passLimit', duty: dutyKey(duty) },
        'system:sweep',
      );
      if (isRefusal(done) || done.events.length === 0) continue;
      recorded.add('passLimit');
      later = done.after;
    }
    link(index, reach(later, dutiesOf(chapter, later.matter, calendars), index, 'days pass'), 'days pass', false);
  }

  const nothing: Point<State> = {
    matter: unborn(chapter.initial),
    day: life.day,
    grants: [],
    witnessed: { served: false, withdrew: false, accused: [] },
  };
  const begun = act(nothing, life.standing, life.begin);
  if (isRefusal(begun)) throw new Error(`${life.name} was refused: ${begun.refused}`);
  recorded.add(life.begin.act);
  reach(begun.after, dutiesOf(chapter, begun.after.matter, calendars), null, life.begin.act);
  for (let at = 0; at < queue.length; at += 1) {
    const { point, index } = queue[at]!;
    // A point that was looked into is let go; what is left of it is its vertex.
    queue[at] = undefined;
    expand(point, index);
    if (stopAtFault && faults.length > 0) break;
  }
  return {
    life: life.name,
    vertices,
    edges,
    faults,
    recorded,
    attempts,
    bounded: vertices.length > most || (stopAtFault && faults.length > 0),
  };
}

const same = (a: Grant, b: Grant): boolean => a.unit === b.unit && a.kind === b.kind;

/** A refusal that names a day names one that the search lets come. */
function boundKnown({ facts }: Refusal, known: ReadonlySet<string>): boolean {
  return facts['due'] === undefined || known.has(String(facts['due']));
}

/** Lists are bounded by counts: of all that waits for an answer, one stands for several. */
function tooMany(state: unknown): boolean {
  const known = (state as { readonly known?: Readonly<Record<string, unknown>> }).known ?? {};
  const waiting = Object.values(known).flatMap((list: unknown) => (Array.isArray(list) ? (list as unknown[]) : []));
  return waiting.filter((one) => typeof one === 'object').length > 1;
}
