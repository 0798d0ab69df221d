import { wayTo, type Fault, type Graph } from './graph.ts';
import { watchedLaws } from './search.ts';

/** What is proved of a graph that closed, beside the laws that hold at each step. */
export function faultsOf(graph: Graph): readonly Fault[] {
  return [...graph.faults, ...ownerless(graph), ...deadEnds(graph), ...circles(graph)];
}

const owned = 'every live state has an open duty or a stated reason';
const reachable = 'conclusion is reachable from every state';
const human = 'no cycle without a human act';

/** The properties of whole graphs, in words, and what the search itself watches at each step. */
export const provedOf: readonly string[] = [owned, reachable, human, ...Object.values(watchedLaws)];

const shown = 5;

const faultsAt = (graph: Graph, law: string, indexes: readonly number[]): Fault[] =>
  indexes
    .slice(0, shown)
    .map((index) => ({ law, what: graph.vertices[index]!.stage, way: wayTo(graph.vertices, index) }));

/** A live matter is somebody's: it has an open duty, or states why no clock runs. */
function ownerless(graph: Graph): Fault[] {
  const without = graph.vertices.flatMap(({ live, owed }, index) => {
    const silent = owed.length === 0 || owed.some((one) => one.endsWith('(no reason)'));
    return live && silent ? [index] : [];
  });
  return faultsAt(graph, owned, without);
}

/** From every state some way leads to the end. Found backwards from the ends. */
function deadEnds(graph: Graph): Fault[] {
  const { vertices } = graph;
  const into = vertices.map((): number[] => []);
  for (const [index, { edges }] of vertices.entries()) for (const { to } of edges) into[to]!.push(index);
  const reached = new Set(vertices.flatMap(({ ended, handedOut }, index) => (ended || handedOut ? [index] : [])));
  const queue = [...reached];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const index of into[next]!) {
      if (reached.has(index)) continue;
      reached.add(index);
      queue.push(index);
    }
  }
  const stuck = vertices.flatMap((_, index) => (reached.has(index) ? [] : [index]));
  return graph.bounded ? [] : faultsAt(graph, reachable, stuck);
}

/** No circle of states is closed by the passing of days and by machines alone. What leaves a state as it is, is none. */
function circles(graph: Graph): Fault[] {
  const { vertices } = graph;
  const open = vertices.map(({ edges }, index) => edges.filter(({ to, human }) => !human && to !== index));
  const indegree = vertices.map(() => 0);
  for (const edges of open) for (const { to } of edges) indegree[to]! += 1;
  const free = indegree.flatMap((n, index) => (n === 0 ? [index] : []));
  for (let next = free.pop(); next !== undefined; next = free.pop()) {
    for (const { to } of open[next]!) if ((indegree[to]! -= 1) === 0) free.push(to);
  }
  const turning = indegree.flatMap((n, index) => (n > 0 ? [index] : []));
  return faultsAt(graph, human, turning);
}
