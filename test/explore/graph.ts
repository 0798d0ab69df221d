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
  /** Open duties and running rights of the main line, each with its limit; what is owed under no number of days says why. */
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
  /** States of which a second point, of other days, was looked into and went the same ways. */
  readonly doubled: number;
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

/** The way by which a state was first come to, with one step more. */
export function wayTo(vertices: readonly Vertex[], index: number | null, last: readonly string[] = []): string[] {
  const way = [...last];
  for (let at = index; at !== null; at = vertices[at]!.from) way.unshift(vertices[at]!.by);
  return way;
}
