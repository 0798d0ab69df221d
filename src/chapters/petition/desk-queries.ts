import { visible, type Actor } from '#kernel/authority.ts';
import type { Session } from '#kernel/database.ts';
import type { ItemId, StreamId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { LookupKind } from '#kernel/vault.ts';
import type { Grade } from './events.ts';
import type { PetitionRow } from './queries.ts';

/** Who has read a matter, each person once: those who are named when it is moved to the sealed lane. */
export async function readersOf(session: Session, stream: StreamId): Promise<string[]> {
  const rows = await session.rows<{ person: string }>({
    name: 'petition-readers',
    text: 'SELECT DISTINCT person FROM open.reading WHERE stream = $1 ORDER BY person',
    values: [stream],
  });
  return rows.map(({ person }) => person);
}

/** What the petitioner said of office and organ, once the matter is concluded; before that nobody at the desk reads it. */
export interface RatingRead {
  readonly rated_on: string;
  readonly office: Grade | null;
  readonly organ: Grade | null;
  readonly reason: ItemId | null;
}

export async function ratingOf(session: Session, stream: StreamId): Promise<RatingRead | undefined> {
  const [row] = await session.rows<RatingRead>({
    name: 'petition-rating',
    text: `SELECT r.rated_on::text, r.office, r.organ, r.reason FROM open.rating r JOIN open.petition p ON p.stream = r.stream
            WHERE r.stream = $1 AND p.stage = 'concluded'`,
    values: [stream],
  });
  return row;
}

/** The name of an official, as it stands in the ledger: \`person:<id>\`. */
export async function officialName(session: Session, actor: string): Promise<string | undefined> {
  const [row] = await session.rows<{ name: string }>({
    name: 'official-name',
    text: 'SELECT name FROM house.person WHERE id = $1',
    values: [actor.replace(/^person:/, '')],
  });
  return row?.name;
}

/** Names of officials by their identifiers. */
export async function officialsNamed(
  session: Session,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map();
  const rows = await session.rows<{ id: string; name: string }>({
    name: 'officials-named',
    text: 'SELECT id, name FROM house.person WHERE id = ANY ($1)',
    values: [people],
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A matter that the duplicate check found: number, stage, day, what of the person is the same, and nothing else of it. */
export interface DuplicateHit {
  readonly stream: StreamId;
  readonly number: MatterNumber;
  readonly stage: PetitionRow['stage'];
  readonly registered_on: string;
  readonly kinds: readonly LookupKind[];
}

/** Matters whose party left this very telephone, identity number or e-mail address, or this name at this address, among those that this actor may see. Role \`vault\`. */
export async function duplicatesOf(
  session: Session,
  actor: Actor,
  digests: readonly { readonly kind: string; readonly digest: Buffer }[],
): Promise<DuplicateHit[]> {
  if (digests.length === 0) return [];
  const values: unknown[] = [];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const same = digests.map(({ kind, digest }) => `(l.kind = ${put(kind)} AND l.digest = ${put(digest)})`).join(' OR ');
  const text = `
    SELECT p.stream, p.number, p.stage, p.registered_on::text, l.kinds
      FROM (SELECT l.stream, array_agg(DISTINCT l.kind ORDER BY l.kind DESC) AS kinds FROM vault.lookup l WHERE ${same} GROUP BY l.stream) l
      JOIN open.petition p ON p.stream = l.stream
     WHERE ${visible(actor, 'p.stream', put)} ORDER BY p.registered_on DESC, p.number LIMIT 20`;
  return session.rows<DuplicateHit>({ text, values });
}
