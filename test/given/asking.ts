import type { PetitionCommand } from '#chapters/petition/decide/command.ts';
import type { Petition } from '#chapters/petition/petition.ts';
import type { Matter } from '#kernel/matter.ts';
import { given, lifeTo, on, type By, type Fact, type Step, type Varied } from '../given.ts';

/** How something is asked of a matter that has come so far, in either rule set. */

export interface Asked {
  readonly matter: Matter<Petition>;
  readonly day: string;
  readonly who: By;
  readonly command: PetitionCommand;
}

/** Asks for something from the day on which all facts of the matter happened. */
export type Asking = (zero: string) => Asked;
export type Made = PetitionCommand | ((zero: string) => PetitionCommand);

export const dayAfter = (zero: string, days = 1): string => on(zero).add({ days }).toString();

/** A command on a matter that has come so far, the day after unless another number of days is given. */
export const inStage =
  (step: Step, who: By, command: Made, varied: Varied & { readonly days?: number } = {}): Asking =>
  (zero) => ({
    matter: given(lifeTo(step, zero, varied)),
    day: dayAfter(zero, varied.days),
    who,
    command: typeof command === 'function' ? command(zero) : command,
  });

/** The same, with more facts after those of the stage. */
export const after =
  (step: Step, more: (zero: string) => readonly Fact[], who: By, command: Made, varied: Varied = {}): Asking =>
  (zero) => ({
    matter: given([...lifeTo(step, zero, varied), ...more(zero)]),
    day: dayAfter(zero),
    who,
    command: typeof command === 'function' ? command(zero) : command,
  });
