import type { Actor, Powers } from '#kernel/authority.ts';
import { mayTry, somebodyConcerned } from './actors.ts';
import type { Chance } from './chance.ts';
import type { Shadow } from './world.ts';

/** An act that is tried far more often than chance would have it. */
export interface Towards {
  readonly chapter: string;
  readonly act: string;
}

/** In a run that is turned towards an act: that act, by somebody who may try it, in a third of the steps. */
export function turned<State>(
  towards: Towards | undefined,
  chapter: string,
  chance: Chance,
  { stream, grants }: Shadow<State>,
  powers: Powers,
): readonly [string, Actor] | undefined {
  if (towards?.chapter !== chapter || !chance.percent(33)) return undefined;
  const { act } = towards;
  for (let tries = 0; tries < 12; tries += 1) {
    const actor = somebodyConcerned(chance, stream, grants);
    if (mayTry(powers, act, actor, stream, grants)) return [act, actor];
  }
  return undefined;
}
