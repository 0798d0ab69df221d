import { actorName, type Actor, type Grant, type Standing } from './authority.ts';
import { dayOf } from './clock.ts';
import { facesOf, type Concerned } from './conflict.ts';
import type { Session } from './database.ts';
import type { House } from './house.ts';
import type { KeyId, PersonId, StreamId } from './ids.ts';
import type { Chapter, Context } from './procedure.ts';
import { staffOf } from './staff.ts';
import { tiesWith, type Tie } from './ties.ts';
import { keyTable, type Lane } from './vault.ts';

/** Whom a decision on this act has to know of: the unit's own people for an allocation, or whom the chapter names. */
export async function colleaguesOf(
  chapter: Pick<Chapter<never, never, never>, 'colleagues'>,
  session: Session,
  act: string,
  { standing, today }: Pick<Context, 'standing' | 'today'>,
): Promise<readonly PersonId[] | undefined> {
  if (act !== 'allocate') return chapter.colleagues?.(session, act, standing, today);
  const staff = standing.unit ? await staffOf(session, [standing.unit], today) : [];
  return staff.map(({ person }) => person);
}

/** Ties of officials with whom a matter concerns, and with whoever took over from them. */
export const tiesOn = (
  session: Session,
  concerned: Pick<Concerned, 'units'>,
  { units, today }: Pick<Context, 'units' | 'today'>,
): Promise<Tie[]> =>
  tiesWith(
    session,
    facesOf(concerned.units, units, today).map(({ id }) => id),
    today,
  );

/** The key of a matter as it lies in the vault; undefined when it was erased. */
export async function wrappedKeyOf(session: Session, lane: Lane, id: KeyId): Promise<Buffer | undefined> {
  const rows = await session.rows<{ wrapped: Buffer }>({
    name: `key-${lane}`,
    text: `SELECT wrapped FROM ${keyTable(lane)} WHERE id = $1`,
    values: [id],
  });
  return rows[0]?.wrapped;
}

interface Standings {
  readonly lane: Lane;
  readonly borrows?: boolean;
}

/** Which grants on the stream $1 count: those in force, and of them those lent by another matter where $2 says so. */
const counting = 'g.stream = $1 AND g.until_version IS NULL AND ($2 OR g.source IS NULL)';

/** The standings by which somebody acts on a matter: its own, and those lent by others where its chapter borrows. */
export function grantsOf(session: Session, { lane, borrows = false }: Standings, stream: StreamId): Promise<Grant[]> {
  return session.rows<Grant>({
    name: `grants-${lane}`,
    text: `SELECT g.unit, g.kind FROM ${lane}.grants g WHERE ${counting}`,
    values: [stream, borrows],
  });
}

/** The standings by which somebody acts on a matter, and its key, in one statement: where the matter is known already. */
export async function grantsAndKey(
  session: Session,
  { lane, borrows = false }: Standings,
  stream: StreamId,
  key: KeyId,
): Promise<{ readonly grants: readonly Grant[]; readonly wrapped: Buffer | undefined }> {
  const rows = await session.rows<{ [Name in keyof Grant]: Grant[Name] | null } & { readonly wrapped: Buffer | null }>({
    name: `grants-key-${lane}`,
    text: `SELECT g.unit, g.kind, k.wrapped FROM (SELECT) one LEFT JOIN ${keyTable(lane)} k ON k.id = $3
             LEFT JOIN ${lane}.grants g ON ${counting}`,
    values: [stream, borrows, key],
  });
  const grants = rows.flatMap(({ unit, kind }) => (unit && kind ? [{ unit, kind }] : []));
  return { grants, wrapped: rows[0]?.wrapped ?? undefined };
}

/** What a decision may know, as the house stands. */
export function contextOf(
  house: House,
  at: Temporal.Instant,
  actor: Actor,
  standing: Standing,
  version: number,
): Context {
  return {
    today: dayOf(at),
    at,
    actor: actorName(actor),
    standing,
    version,
    calendars: house.calendars,
    units: house.units,
  };
}
