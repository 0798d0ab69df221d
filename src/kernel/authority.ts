import type { Post } from './duty.ts';
import type { PersonId, StreamId, UnitId } from './ids.ts';

/**
 * In which capacity somebody acts on one matter (身份). Powers come from posts and from what the matter's own facts
 * granted to a unit; nobody has a power at large.
 */
export type Capacity =
  | 'public'
  | 'petitioner'
  | 'agent'
  | 'representative'
  | 'cosigner'
  | 'bearer'
  | 'registrar'
  | 'handler'
  | 'head'
  | 'delegate'
  | 'reviewer'
  | 'observer'
  | 'supervisor'
  | 'leader'
  | 'convener'
  | 'member'
  | 'assistant'
  | 'informed'
  | 'host'
  | 'custodian'
  | 'auditor'
  | 'administrator'
  | 'system';

export const capacities: readonly Capacity[] = [
  'public',
  'petitioner',
  'agent',
  'representative',
  'cosigner',
  'bearer',
  'registrar',
  'handler',
  'head',
  'delegate',
  'reviewer',
  'observer',
  'supervisor',
  'leader',
  'convener',
  'member',
  'assistant',
  'informed',
  'host',
  'custodian',
  'auditor',
  'administrator',
  'system',
];

/**
 * What a unit gained on a matter: it registered it, holds it, decides on it from above, has a copy, keeps it sealed; it
 * supervises it, its leader answers for it, it convenes, sits in or assists with it, was told of it, or holds a hearing on
 * it.
 */
export type GrantKind =
  | 'registering'
  | 'holding'
  | 'reviewing'
  | 'copied'
  | 'custody'
  | 'supervising'
  | 'leading'
  | 'convening'
  | 'sitting'
  | 'assisting'
  | 'informed'
  | 'hosting';

/** Who gained which standing on a matter, from which entry, until which (权限). */
export interface Grant {
  readonly unit: UnitId;
  readonly kind: GrantKind;
}

/** Somebody's post in a unit, in force now. */
export interface Appointment {
  readonly unit: UnitId;
  readonly post: Post;
}

/**
 * The capacities of the people whose matter it is. `bearer`: whoever holds a code on paper, which a clerk has seen; it
 * stands in no table of powers, so it reads and does nothing.
 */
export type PartyCapacity = 'petitioner' | 'agent' | 'representative' | 'cosigner' | 'bearer';

/** Who is asking. */
export type Actor =
  | { readonly kind: 'public' }
  | {
      readonly kind: 'petitioner';
      readonly stream: StreamId;
      readonly as: PartyCapacity;
      /** Which of the people of the matter, where it is not the one who raised it. */
      readonly place?: number;
    }
  | { readonly kind: 'official'; readonly person: PersonId; readonly posts: readonly Appointment[] }
  | { readonly kind: 'system'; readonly name: string };

/** One of the people whose matter it is. */
export type PartyActor = Extract<Actor, { readonly kind: 'petitioner' }>;

/** The capacity in which an act is done, with the unit for which it is done, if any. */
export interface Standing {
  readonly capacity: Capacity;
  readonly unit: UnitId | null;
}

/** Which capacity a post gives in a unit that was granted something. A blank is no capacity. */
export const capacityByGrant: Readonly<Record<GrantKind, Partial<Record<Post, Capacity>>>> = {
  // Who acts for a head that is away decides what others proposed, and nothing else.
  registering: { registrar: 'registrar', head: 'head', delegate: 'delegate' },
  holding: { handler: 'handler', head: 'head', delegate: 'delegate' },
  reviewing: { handler: 'reviewer', head: 'reviewer' },
  copied: { registrar: 'observer', head: 'observer' },
  custody: { custodian: 'custodian' },
  supervising: { registrar: 'supervisor', head: 'supervisor' },
  leading: { leader: 'leader' },
  convening: { registrar: 'convener', head: 'convener' },
  sitting: { handler: 'member', head: 'member' },
  assisting: { handler: 'assistant', head: 'assistant' },
  informed: { registrar: 'informed', handler: 'informed', head: 'informed' },
  hosting: { handler: 'host', head: 'host' },
};

/** The capacities that posts give on every stream of a chapter whose streams are nobody's matter, such as dossiers. */
export type Offices = Readonly<Partial<Record<Post, Capacity>>>;

/**
 * Every capacity that an actor has on a matter, given what its facts granted. Nobody has one by default: an empty
 * answer is shown as "not found", the same as for a matter that does not exist.
 */
export function standingsOn(
  actor: Actor,
  stream: StreamId,
  grants: readonly Grant[],
  offices: Offices = {},
): Standing[] {
  if (actor.kind === 'public') return [];
  if (actor.kind === 'system') return [{ capacity: 'system', unit: null }];
  if (actor.kind === 'petitioner') return actor.stream === stream ? [{ capacity: actor.as, unit: null }] : [];
  const found: Standing[] = [];
  for (const { unit, post } of actor.posts) {
    for (const grant of grants) {
      const capacity = grant.unit === unit ? capacityByGrant[grant.kind][post] : undefined;
      if (capacity && !found.some((one) => one.capacity === capacity && one.unit === unit))
        found.push({ capacity, unit });
    }
    if (post === 'auditor') found.push({ capacity: 'auditor', unit });
    const office = offices[post];
    if (office) found.push({ capacity: office, unit });
  }
  return found;
}

/** In which capacity a post opens a new matter; which chapters let it is for their tables of powers. */
const toBegin: Offices = {
  registrar: 'registrar',
  handler: 'handler',
  head: 'head',
  leader: 'leader',
  custodian: 'custodian',
};

/** The capacities in which an actor can open a new matter: anybody for themselves, officials by their posts. */
export function standingsToBegin(actor: Actor, offices: Offices = toBegin): Standing[] {
  if (actor.kind === 'public' || actor.kind === 'petitioner') return [{ capacity: 'public', unit: null }];
  if (actor.kind === 'system') return [{ capacity: 'system', unit: null }];
  return actor.posts.flatMap(({ unit, post }): Standing[] => {
    const capacity = offices[post];
    return capacity ? [{ capacity, unit }] : [];
  });
}

/** The capacities that may do each command: the table of powers of one chapter. */
export type Powers<Act extends string = string> = Readonly<Record<Act, readonly Capacity[]>>;

/** The standing in which this actor may do this act on this matter, or undefined: "not found". */
export function standingFor(powers: Powers, act: string, standings: readonly Standing[]): Standing | undefined {
  const allowed = Object.hasOwn(powers, act) ? powers[act] : undefined;
  return standings.find((standing) => allowed?.includes(standing.capacity));
}

/** Written into the ledger: who acted. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'official') return `person:${actor.person}`;
  if (actor.kind === 'system') return `system:${actor.name}`;
  if (actor.kind === 'public' || actor.as === 'petitioner') return actor.kind;
  return actor.place === undefined ? actor.as : `${actor.as}:${actor.place}`;
}

/** Which of the people of a matter acted, as {@link actorName} wrote it; undefined for anybody else. */
export function partyPlace(actor: string): number | undefined {
  const [, place] = /^(?:agent|representative|cosigner):(\d+)$/.exec(actor) ?? [];
  return place === undefined ? undefined : Number(place);
}

/** Written into the ledger: in which capacity, for which unit. */
export const standingName = ({ capacity, unit }: Standing): string => (unit ? `${capacity}@${unit}` : capacity);

/** The standing that an entry names. */
export function standingNamed(name: string): Standing {
  const [capacity, unit] = name.split('@');
  return { capacity: capacity as Capacity, unit: (unit ?? null) as UnitId | null };
}

/**
 * The one predicate that says which matters an actor may see; every list, count and search joins it.
 *
 * @param stream SQL of the column that holds the stream
 * @param put adds a parameter to the statement
 * @param lane the schema whose grants count
 */
export function visible(
  actor: Actor,
  stream: string,
  put: (value: unknown) => string,
  lane: 'open' | 'sealed' = 'open',
): string {
  if (actor.kind === 'system') return 'true';
  if (actor.kind === 'petitioner') return `${stream} = ${put(actor.stream)}`;
  if (actor.kind === 'public') return 'false';
  if (lane === 'open' && actor.posts.some(({ post }) => post === 'auditor')) return 'true';
  const pairs: string[] = [];
  for (const { unit, post } of actor.posts) {
    const kinds = Object.entries(capacityByGrant)
      .filter(([, byPost]) => byPost[post] !== undefined)
      .map(([kind]) => kind);
    if (kinds.length > 0) pairs.push(`(g.unit = ${put(unit)} AND g.kind = ANY(${put(kinds)}))`);
  }
  if (pairs.length === 0) return 'false';
  return `EXISTS (SELECT 1 FROM ${lane}.grants g WHERE g.stream = ${stream} AND g.until_version IS NULL AND (${pairs.join(' OR ')}))`;
}
