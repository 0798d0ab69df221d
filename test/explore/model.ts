import type { Grant, Standing } from '#kernel/authority.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { EventShape } from '#kernel/entry.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Matter } from '#kernel/matter.ts';
import type { Chapter, MatterEvent } from '#kernel/procedure.ts';
import type { UnitTree } from '#kernel/units.ts';

/** What happened on the way to a state, kept by the search and not by the product that it watches. */
export interface Witnessed {
  /** Something in writing reached the petitioner. */
  readonly served: boolean;
  /** The petitioner took the matter back, and did not revoke it. */
  readonly withdrew: boolean;
  /** Units that a report is about: the product keeps them in a sealed item, outside the state. */
  readonly accused: readonly UnitId[];
}

/** One matter on one day, with the standings that its facts granted. */
export interface Point<State> {
  readonly matter: Matter<State>;
  readonly day: CivilDate;
  readonly grants: readonly Grant[];
  readonly witnessed: Witnessed;
}

/** One act that somebody may try, with everything that it can be asked with. */
export interface Attempt<Command> {
  readonly act: string;
  readonly commands: readonly Command[];
}

/** One thing that happened: an act that was recorded. */
export interface Step<State, Event extends EventShape> {
  readonly before: Point<State>;
  readonly after: Point<State>;
  readonly standing: Standing;
  readonly act: string;
  readonly events: readonly (Event | MatterEvent)[];
}

/** A law of the procedure that every single step keeps, written apart from the code that decides. */
export interface Law<State, Event extends EventShape> {
  readonly name: string;
  /** @returns what is wrong with the step, or undefined */
  broken(step: Step<State, Event>): string | undefined;
}

/**
 * A part of a life that goes beside its main line: it looks at the main line and at itself, moves itself alone, and the
 * main line looks at it in the acts that are shared, nowhere else. The search holds every step to this, so what is
 * proved of the main line with each part is proved of it with all of them together.
 */
export interface Part {
  readonly name: string;
  /** Acts that are of this part alone. */
  readonly acts: readonly string[];
  /** What the matter knows of it: names of members of {@link Model.known}. */
  readonly slots: readonly string[];
  /** Acts of the duties that it brings. */
  readonly duties: readonly string[];
  /** Acts of the main line that look at it or change it, and why what they do is the same with other parts beside. */
  readonly shared?: { readonly acts: readonly string[]; readonly why: string };
}

/** How a matter begins, and what is varied about it. */
export interface Life<Command> {
  readonly name: string;
  readonly day: CivilDate;
  readonly begin: Command;
  /** Names of the parts that are lived beside the main line. */
  readonly parts: readonly string[];
  /**
   * Whether a proposed act waits for its second person while other things happen. A waiting proposal is read by its
   * approval alone, so this is followed on the main line, and beside a part both persons act in one step.
   */
  readonly seconds: 'wait' | 'at once';
  /** Acts of the main line that lead into another life that is searched, and are left out here. */
  readonly without: readonly string[];
  readonly standing: Standing;
}

/** A day that matters to a matter although nobody owes anything by it. */
export interface Break {
  readonly name: string;
  readonly due: CivilDate;
}

/** A chapter as the search sees it. */
export interface Model<State, Command extends { readonly act: string }, Event extends EventShape> {
  readonly chapter: Chapter<State, Command, Event>;
  readonly lives: readonly Life<Command>[];
  readonly parts: readonly Part[];
  readonly units: UnitTree;
  /** Codes that decide: one that no line of the procedure names makes no difference to what may follow. */
  readonly words: ReadonlySet<string>;
  /** Acts of the duties whose last day some decision asks for. Others tell their owner, and decide nothing. */
  readonly clocks: readonly string[];
  /** Acts that have to be done by another person than the act before them, beside approving and declining. */
  readonly bySomebodyElse: readonly string[];
  /** Amounts of which only it matters that they are there. */
  readonly amounts: readonly string[];
  /** Members of what is known that name officials: on them depends who of a unit may act, and not what may be done. */
  readonly persons: readonly string[];
  /** What the state knows beside its stage, by name; undefined before it began. */
  known(state: State): Readonly<Record<string, unknown>> | undefined;
  /** What tells two states apart beside that: of a list, whatever of it is more than its first member. */
  readonly apart?: (state: State) => unknown;
  attempts(point: Point<State>): Iterable<Attempt<Command>>;
  /** Days that decisions read and that are no duty's last one. */
  breaks(matter: Matter<State>): readonly Break[];
  stage(state: State): string;
  /** Acts that these lives cannot show, each with the reason and the test that shows it. One that is recorded after all is a fault. */
  readonly elsewhere: Readonly<Record<string, string>>;
  /** Whether the matter has come to its end. */
  ended(state: State): boolean;
  /** Whether nothing more can be done here and the matter says so to the one whom it concerns. */
  handedOut(state: State): boolean;
  witness(before: Witnessed, event: Event | MatterEvent, command: Command): Witnessed;
  readonly laws: readonly Law<State, Event>[];
}
