import { fork, type ChildProcess } from 'node:child_process';
import type { EventShape } from '#kernel/entry.ts';
import { asManyAtOnce } from '#test/at-once.ts';
import { explored } from './chapters.ts';
import type { Fault, Graph } from './graph.ts';
import type { Model } from './model.ts';
import { faultsOf, provedOf } from './properties.ts';
import { search } from './search.ts';

/** What the search of one life came to: its graph, without the graph itself. */
interface LifeSearched {
  readonly states: number;
  readonly edges: number;
  /** States of which a second point, of other days, was looked into as well. */
  readonly doubled: number;
  readonly attempts: number;
  readonly bounded: boolean;
  readonly stages: string;
  readonly recorded: readonly string[];
  readonly faults: readonly Fault[];
}

/** What the search of many lives came to. */
export interface Proved {
  readonly states: number;
  readonly edges: number;
  readonly doubled: number;
  readonly attempts: number;
  readonly faults: number;
  /** Lives whose graph was left before it closed. */
  readonly open: number;
}

/** Closes the graph of one life, in this process. @param nth which of the chapter's lives, from 0 */
export function searchLife(chapter: string, nth: number): LifeSearched {
  return explored[chapter]!((model) => {
    const graph = search(model, model.lives[nth]!);
    return {
      states: graph.vertices.length,
      edges: graph.edges,
      doubled: graph.doubled,
      attempts: graph.attempts,
      bounded: graph.bounded,
      stages: stagesOf(graph),
      recorded: [...graph.recorded],
      faults: faultsOf(graph),
    };
  });
}

/** Which life a process is told to search. @param nth which of the chapter's lives, from 0 */
export interface LifeNamed {
  readonly chapter: string;
  readonly nth: number;
}

/** Searches lives in processes of their own, one a lane, so that every processor has work; loading them is paid once. */
class Searchers {
  readonly #begun = new Map<number, ChildProcess>();

  /** @throws Error when the process ends before it has told */
  search(life: LifeNamed, lane: number): Promise<LifeSearched> {
    const child = this.#begun.get(lane) ?? this.#begin(lane);
    return new Promise((resolve, reject) => {
      const gone = (status: number | null, signal: string | null): void =>
        reject(new Error(`The search of ${life.chapter} ${life.nth} ended with ${signal ?? status}`));
      child.once('exit', gone);
      child.once('message', (told: LifeSearched) => {
        child.off('exit', gone);
        resolve(told);
      });
      child.send(life);
    });
  }

  end(): void {
    for (const child of this.#begun.values()) child.disconnect();
  }

  #begin(lane: number): ChildProcess {
    const child = fork(`${import.meta.dirname}/main.ts`, ['--lives'], { execArgv: ['--import', 'tsx'] });
    this.#begun.set(lane, child);
    return child;
  }
}

const namesOf = (chapter: string): readonly string[] =>
  explored[chapter]!((model) => model.lives.map(({ name }) => name));

/** Searches every life of every chapter of {@link explored} until its graph closes. @param say takes one line of the report */
export async function exploreAll(say: (line: string) => void): Promise<Proved> {
  const lives = Object.keys(explored).flatMap((chapter) =>
    namesOf(chapter).map((name, nth) => ({ chapter, name, nth })),
  );
  const searchers = new Searchers();
  const searched = await asManyAtOnce(lives, async ({ chapter, name, nth }, lane) => {
    const life = await searchers.search({ chapter, nth }, lane);
    const closed = life.bounded ? ', not closed' : '';
    say(`${name}: ${life.states} states, ${life.edges} edges${closed}; ${life.stages}`);
    for (const fault of life.faults.slice(0, 10)) say(written(fault));
    return life;
  }).finally(() => searchers.end());
  const mistaken = Object.keys(explored).flatMap((chapter) => {
    const own = searched.filter((_, n) => lives[n]!.chapter === chapter);
    return explored[chapter]!((model) => judged(model, own, say));
  });
  const sum = (count: (life: LifeSearched) => number): number =>
    searched.reduce((total, life) => total + count(life), 0);
  return {
    states: sum(({ states }) => states),
    edges: sum(({ edges }) => edges),
    doubled: sum(({ doubled }) => doubled),
    attempts: sum(({ attempts }) => attempts),
    faults: sum(({ faults }) => faults.length) + mistaken.length,
    open: sum(({ bounded }) => Number(bounded)),
  };
}

/** Says what holds for a chapter as a whole, of all its lives. @returns acts that are wrongly told of */
function judged<State, Command extends { readonly act: string }, Event extends EventShape>(
  model: Model<State, Command, Event>,
  lives: readonly LifeSearched[],
  say: (line: string) => void,
): readonly string[] {
  const mistaken = mistakenActs(model, lives);
  for (const fault of mistaken) say(`  FAULT ${fault}`);
  for (const [act, why] of Object.entries(model.elsewhere)) say(`shown elsewhere: ${act}, ${why}`);
  for (const { name, acts, shared } of model.parts)
    say(
      `beside the main line: ${name} (${acts.join(', ')})${shared ? `; shares ${shared.acts.join()}: ${shared.why}` : ''}`,
    );
  const broken = new Set(lives.flatMap(({ faults }) => faults.map(({ law }) => law)));
  const open = lives.some(({ bounded }) => bounded);
  for (const name of [...provedOf, ...model.laws.map((law) => law.name)])
    say(`${broken.has(name) ? 'BROKEN' : open ? 'so far' : 'proved'}  ${name}`);
  return mistaken;
}

/** An act that is possible nowhere is either dead or was never tried rightly; both would make the proof hollow. */
function mistakenActs<State, Command extends { readonly act: string }, Event extends EventShape>(
  { chapter, elsewhere }: Model<State, Command, Event>,
  lives: readonly LifeSearched[],
): readonly string[] {
  const recorded = new Set(lives.flatMap((life) => life.recorded));
  const possible = Object.entries(chapter.powers).filter(([, capacities]) => capacities.length > 0);
  const open = lives.some(({ bounded }) => bounded);
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
