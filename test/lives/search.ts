import type { Standing } from '#kernel/authority.ts';
import type { EventShape } from '#kernel/entry.ts';
import type { Chapter, Context } from '#kernel/procedure.ts';
import { isRefusal } from '#kernel/refusal.ts';
import { calendars, noon, unitTree } from '#test/given/world.ts';

/** A smaller chapter as it is searched to its end: what can be tried in a state, and what tells two states apart. */
export interface Searched<State, Command extends { readonly act: string }, Event extends EventShape> {
  readonly chapter: Chapter<State, Command, Event>;
  readonly day: Temporal.PlainDate;
  /** What the picture calls the state; '[*]' before it begins. */
  name(state: State): string;
  /** What else a next step depends on. Whatever grows without end is bounded here. */
  detail(state: State): unknown;
  ended(state: State): boolean;
  tries(state: State, day: Temporal.PlainDate): readonly (readonly [Standing, Command])[];
  /** What somebody is offered on the page; none where the chapter is no life of the desk. */
  offers?(state: State, standing: Standing, by: string): readonly string[];
}

/** What was found: arrows of the picture, acts that were done, states without a duty, offers that nothing came of. */
export interface Found {
  readonly states: number;
  readonly arrows: ReadonlyMap<string, ReadonlySet<string>>;
  readonly acts: ReadonlySet<string>;
  readonly nobodys: readonly string[];
  readonly hollow: readonly string[];
}

const waits = [0, 1, 12, 130];

/** Goes through every state that the commands can bring about, each tried at once, a day, a fortnight and months later. */
export function searchLife<State, Command extends { readonly act: string }, Event extends EventShape>(
  life: Searched<State, Command, Event>,
): Found {
  const { chapter } = life;
  const arrows = new Map<string, Set<string>>();
  const acts = new Set<string>();
  const nobodys: string[] = [];
  const hollow = new Set<string>();
  const seen = new Set<string>();
  const queue = [{ state: chapter.initial, version: 0, day: life.day }];
  for (let at = queue.shift(); at; at = queue.shift()) {
    const { state, version, day } = at;
    const key = JSON.stringify([life.name(state), life.detail(state)]);
    if (seen.has(key)) continue;
    seen.add(key);
    if (version > 0 && !life.ended(state) && chapter.duties(state, calendars).length === 0) nobodys.push(key);
    const done = new Set<string>();
    const trials = waits.flatMap((wait) => {
      const today = day.add({ days: wait });
      return life.tries(state, today).map(([standing, command]) => ({ today, standing, command }));
    });
    for (const { today, standing, command } of trials) {
      const next = may(chapter, standing, command.act) && step(chapter, { state, version, today, standing, command });
      if (!next) continue;
      acts.add(command.act);
      done.add(`${standing.capacity} ${command.act}`);
      const [from, to] = [life.name(state), life.name(next.state)];
      if (from !== to) arrows.set(`${from} --> ${to}`, (arrows.get(`${from} --> ${to}`) ?? new Set()).add(command.act));
      queue.push({ ...next, day: today });
    }
    const standings = trials.map(({ standing }) => standing);
    const offered = standings.flatMap((one) =>
      (life.offers?.(state, one, actorOf(one)) ?? []).map((act) => [one, act] as const),
    );
    for (const [one, act] of offered.filter(([standing, act]) => may(chapter, standing, act)))
      if (!done.has(`${one.capacity} ${act}`)) hollow.add(`${key}: ${one.capacity} ${act}`);
  }
  return { states: seen.size, arrows, acts, nobodys, hollow: [...hollow] };
}

/** Each post is somebody else's: what one person may not do alone, two can. */
const actorOf = ({ capacity }: Standing) => `person:99-${capacity}` as const;

const may = (
  { powers }: { readonly powers: Readonly<Record<string, readonly string[]>> },
  { capacity }: Standing,
  act: string,
): boolean => powers[act]?.includes(capacity) ?? false;

interface Trial<State, Command> {
  readonly state: State;
  readonly version: number;
  readonly today: Temporal.PlainDate;
  readonly standing: Standing;
  readonly command: Command;
}

function step<State, Command extends { readonly act: string }, Event extends EventShape>(
  chapter: Chapter<State, Command, Event>,
  { state, version, today, standing, command }: Trial<State, Command>,
): { readonly state: State; readonly version: number } | undefined {
  const at = noon(today);
  const actor = actorOf(standing);
  const context: Context = {
    today,
    at,
    actor,
    standing,
    version: version + 1,
    calendars,
    units: unitTree,
  };
  const decision = chapter.decide(state, command, context);
  if (isRefusal(decision) || decision.length === 0) return undefined;
  return decision.reduce(
    (before, event) => {
      const recorded = { event, version: before.version + 1, at, actor, capacity: standing.capacity };
      return { state: chapter.evolve(before.state, recorded), version: recorded.version };
    },
    { state, version },
  );
}

/** The picture that a README shows, drawn from what was found. */
export function drawn({ arrows }: Found, endings: readonly string[]): string {
  const lines = [...arrows].map(([arrow, by]) => `    ${arrow}: ${[...by].toSorted().join(', ')}`).toSorted();
  return ['```mermaid', 'stateDiagram-v2', ...lines, ...endings.map((name) => `    ${name} --> [*]`), '```'].join('\n');
}
