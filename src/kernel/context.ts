import { actorName, type Actor, type Standing } from './authority.ts';
import { dayOf } from './clock.ts';
import { facesOf, type Concerned } from './conflict.ts';
import type { Session } from './database.ts';
import type { House } from './house.ts';
import type { KeyId, PersonId } from './ids.ts';
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

/** The key of a matter, in clear in memory; undefined when it was erased. */
export async function matterKeyOf(house: House, session: Session, lane: Lane, id: KeyId) {
  const rows = await session.rows<{ wrapped: Buffer }>({
    name: `key-${lane}`,
    text: `SELECT wrapped FROM ${keyTable(lane)} WHERE id = $1`,
    values: [id],
  });
  const [row] = rows;
  return row && house.vault.unwrap(id, row.wrapped);
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
