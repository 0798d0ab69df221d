import type { EventShape } from '#kernel/entry.ts';
import { accusationModel } from './accusation.ts';
import type { Model } from './model.ts';
import { petitionModel } from './petition.ts';
import { faultsOf, provedOf } from './properties.ts';
import { search, type Bounds, type Fault, type Graph } from './search.ts';

/** What a search through all lives of a chapter came to. */
export interface Proved {
  readonly states: number;
  readonly edges: number;
  readonly attempts: number;
  readonly faults: number;
  /** Lives whose graph was left before it closed. */
  readonly open: number;
}

/** Searches every life of a chapter and says what it found. @param say takes one line of the report */
function proveAll<State, Command extends { readonly act: string }, Event extends EventShape>(
  model: Model<State, Command, Event>,
  say: (line: string) => void,
  bounds: Bounds,
): Proved {
  const graphs = model.lives.map((life) => {
    const graph = search(model, life, bounds);
    const closed = graph.bounded ? ', not closed' : '';
    say(`${graph.life}: ${graph.vertices.length} states, ${graph.edges} edges${closed}; ${stagesOf(graph)}`);
    const faults = faultsOf(graph);
    for (const fault of faults.slice(0, 10)) say(written(fault));
    return { graph, faults };
  });
  const mistaken = mistakenActs(
    model,
    graphs.map(({ graph }) => graph),
  );
  for (const fault of mistaken) say(`  FAULT ${fault}`);
  for (const [act, why] of Object.entries(model.elsewhere)) say(`shown elsewhere: ${act}, ${why}`);
  say(`proved of each: ${[...provedOf, ...model.laws.map(({ name }) => name)].join('; ')}`);
  const sum = (count: (one: (typeof graphs)[number]) => number): number =>
    graphs.reduce((total, one) => total + count(one), 0);
  return {
    states: sum(({ graph }) => graph.vertices.length),
    edges: sum(({ graph }) => graph.edges),
    attempts: sum(({ graph }) => graph.attempts),
    faults: sum(({ faults }) => faults.length) + mistaken.length,
    open: graphs.filter(({ graph }) => graph.bounded).length,
  };
}

/** Searches both chapters; figures of both together. @param bounds none: every graph is closed */
export function exploreAll(say: (line: string) => void, bounds: Bounds = {}): Proved {
  const [one, other] = [proveAll(petitionModel, say, bounds), proveAll(accusationModel, say, bounds)];
  return {
    states: one.states + other.states,
    edges: one.edges + other.edges,
    attempts: one.attempts + other.attempts,
    faults: one.faults + other.faults,
    open: one.open + other.open,
  };
}

/** An act that is possible nowhere is either dead or was never tried rightly; both would make the proof hollow. */
function mistakenActs<State, Command extends { readonly act: string }, Event extends EventShape>(
  { chapter, elsewhere }: Model<State, Command, Event>,
  graphs: readonly Graph[],
): readonly string[] {
  const recorded = new Set(graphs.flatMap((graph) => [...graph.recorded]));
  const possible = Object.entries(chapter.powers).filter(([, capacities]) => capacities.length > 0);
  const open = graphs.some(({ bounded }) => bounded);
  const shown = (act: string): boolean => Object.hasOwn(elsewhere, act);
  return possible.flatMap(([act]) => {
    if (recorded.has(act)) return shown(act) ? [`${act} is said to be shown elsewhere, and is recorded here`] : [];
    // A graph that was left open may have had it further on.
    return shown(act) || open ? [] : [`no life ever records the act ${act}`];
  });
}

export const written = ({ law, what, way }: Fault): string => `  FAULT ${law}: ${what}\n    ${way.join(' > ')}`;

function stagesOf({ vertices }: Graph): string {
  const counts = new Map<string, number>();
  for (const { stage } of vertices) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  return [...counts].map(([stage, n]) => `${stage} ${n}`).join(', ');
}
