import { capacityByGrant, standingFor, standingsOn, type Actor, type Grant, type Powers } from '#kernel/authority.ts';
import type { Duty, Post } from '#kernel/duty.ts';
import type { PersonId, StreamId, UnitId } from '#kernel/ids.ts';
import { units } from '#test/cast.ts';
import type { Chance } from './chance.ts';

const posts: readonly Post[] = ['registrar', 'handler', 'head', 'leader', 'custodian', 'auditor', 'administrator'];
const everyUnit = Object.values(units).map(({ id }) => id);

/** Somebody with a post in a unit. A unit has two of each, so that there is a second person. */
export const official = (unit: UnitId, post: Post, which: number): Actor => ({
  kind: 'official',
  person: `99-${post}-${unit}-${which}` as PersonId,
  posts: [{ unit, post }],
});

/** Anybody at all, rightly placed or not: any post in any unit, a petitioner, of this matter or of another one, the public. */
export function anybody(chance: Chance, stream: StreamId, others: readonly StreamId[]): Actor {
  const drawn = chance.below(10);
  if (drawn < 2) return { kind: 'petitioner', stream: chance.pick(others), as: 'petitioner' };
  if (drawn < 4) return { kind: 'petitioner', stream, as: chance.pick(['petitioner', 'agent', 'representative']) };
  if (drawn === 4) return { kind: 'public' };
  return official(chance.pick(everyUnit), chance.pick(posts), chance.below(2));
}

/** Somebody who owes a duty, or has the right that it is. */
export function ownerOf({ owner }: Duty, chance: Chance, stream: StreamId): Actor {
  if (owner.kind !== 'unit') return { kind: 'petitioner', stream, as: 'petitioner' };
  return official(owner.unit, owner.post, chance.below(2));
}

/** Somebody with a standing on the matter, in whatever capacity. */
export function somebodyConcerned(chance: Chance, stream: StreamId, grants: readonly Grant[]): Actor {
  const petitioner: Actor = { kind: 'petitioner', stream, as: 'petitioner' };
  if (chance.percent(40)) return petitioner;
  const all: Actor[] = [petitioner];
  for (const { unit, kind } of grants)
    for (const post of Object.keys(capacityByGrant[kind]) as Post[]) all.push(official(unit, post, chance.below(2)));
  return chance.pick(all);
}

/** Whether somebody has any capacity in which an act may be tried, by what the facts of the matter granted. */
export const mayTry = (
  powers: Powers,
  act: string,
  actor: Actor,
  stream: StreamId,
  grants: readonly Grant[],
): boolean => standingFor(powers, act, standingsOn(actor, stream, grants)) !== undefined;

/** The officials whose lists are looked at. */
export const readers: readonly Actor[] = everyUnit.flatMap((unit) => posts.map((post) => official(unit, post, 0)));

/** A duty names the usual act that meets it; others meet it too. */
export function actFor(owed: string, chance: Chance): string {
  if (owed === 'route') return chance.pick(['transfer', 'assign', 'transfer', 'sendToJudicial', 'refuse', 'redirect']);
  if (owed === 'notice')
    return chance.pick(['accept', 'noticePath', 'noticePath', 'takeSimple', 'refuse', 'object', 'raiseDispute']);
  if (owed === 'issueOpinion')
    return chance.pick(['issueOpinion', 'issueOpinion', 'extend', 'changePath', 'askMaterial']);
  return owed;
}
