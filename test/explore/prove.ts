import type { EventShape } from '#kernel/entry.ts';
import { explored } from './chapters.ts';
import type { Model } from './model.ts';
import { faultsOf, provedOf } from './properties.ts';
import type { Bounds, Fault, Graph } from './graph.ts';
import { search } from './search.ts';

/** What a search through all lives of a chapter came to. */
export interface Proved {
  readonly states: number;
  readonly edges: number;
  /** States of which a second point, of other days, was looked into as well. */
  readonly doubled: number;
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
  for (const { name, acts, shared } of model.parts)
    say(
      `beside the main line: ${name} (${acts.join(', ')})${shared ? `; shares ${shared.acts.join()}: ${shared.why}` : ''}`,
    );
  const broken = new Map<string, number>();
  for (const { law } of graphs.flatMap(({ faults }) => faults)) broken.set(law, (broken.get(law) ?? 0) + 1);
  const open = graphs.filter(({ graph }) => graph.bounded).length;
  for (const name of [...provedOf, ...model.laws.map((law) => law.name)])
    say(`${broken.has(name) ? 'BROKEN' : open > 0 ? 'so far' : 'proved'}  ${name}`);
  const sum = (count: (one: (typeof graphs)[number]) => number): number =>
    graphs.reduce((total, one) => total + count(one), 0);
  return {
    states: sum(({ graph }) => graph.vertices.length),
    edges: sum(({ graph }) => graph.edges),
    doubled: sum(({ graph }) => graph.doubled),
    attempts: sum(({ graph }) => graph.attempts),
    faults: sum(({ faults }) => faults.length) + mistaken.length,
    open,
  };
}

/** Searches every chapter of {@link explored}; figures of all together. @param bounds none: every graph is closed */
export function exploreAll(say: (line: string) => void, bounds: Bounds = {}): Proved {
  const proved = Object.values(explored).map((prove) => prove((model) => proveAll(model, say, bounds)));
  const sum = (of: keyof Proved): number => proved.reduce((total, one) => total + one[of], 0);
  return {
    states: sum('states'),
    edges: sum('edges'),
    doubled: sum('doubled'),
    attempts: sum('attempts'),
    faults: sum('faults'),
    open: sum('open'),
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
