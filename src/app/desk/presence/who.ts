import type { House } from '#kernel/house.ts';
import type { Said } from '#chapters/workforce/presence-texts.ts';
import type { Actor, Appointment } from '#kernel/authority.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';

/** Whoever is signed in, as far as leave and declared interests ask. */
export interface SignedIn {
  readonly person: PersonId;
  readonly posts: readonly Appointment[];
}

/**
 * As whom somebody speaks of an official's leave or ties: of themselves by any of their posts, of others as the head of a
 * unit in which these hold a post.
 */
export function actorFor({ person, posts }: SignedIn, of: PersonId, units: readonly UnitId[] = []): Actor {
  if (of === person) return { kind: 'official', person, posts };
  const heads = posts.filter(({ unit, post }) => post === 'head' && units.includes(unit));
  return { kind: 'official', person, posts: heads };
}

export const saidNow = (house: House, { person }: SignedIn, reason: string): Said => ({
  by: person,
  at: house.clock.now(),
  reason,
});
