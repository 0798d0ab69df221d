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

/** How a matter begins, and what is varied about it. */
export interface Life<Command> {
  readonly name: string;
  readonly day: CivilDate;
  readonly begin: Command;
  /** Acts that another life has shown to go beside this one's way, and that are left out here to keep it small. */
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
  readonly units: UnitTree;
  /** Codes that decide: one that no line of the procedure names makes no difference to what may follow. */
  readonly words: ReadonlySet<string>;
  attempts(point: Point<State>): Iterable<Attempt<Command>>;
  /** Days of limits on acts that are nobody's duty. */
  breaks(state: State): readonly Break[];
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
