import type { Standing } from '#kernel/authority.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { Session } from '#kernel/database.ts';
import type { PersonId, StreamId } from '#kernel/ids.ts';

/** Where the dossier of a subject is, and how far it is. */
export interface DossierRow {
  readonly stream: StreamId;
  readonly subject: string;
  readonly version: number;
}

export async function dossierOf(
  session: Session,
  kind: 'unit' | 'person' | 'setting',
  subject: string,
): Promise<DossierRow | undefined> {
  const [row] = await session.rows<DossierRow>({
    name: 'dossier-of',
    text: 'SELECT stream, subject, version FROM house.dossier WHERE kind = $1 AND subject = $2',
    values: [kind, subject],
  });
  return row;
}

interface Holder {
  readonly person: PersonId;
  readonly post: string;
  readonly unit: string;
}

/** Administrators who can sign in, and heads, on a day. */
const holders = (session: Session, posts: readonly string[], on: CivilDate): Promise<Holder[]> =>
  session.rows<Holder>({
    name: 'dossier-holders',
    text: `SELECT t.person, t.post, t.unit FROM house.post t JOIN house.person p ON p.id = t.person
            WHERE t.post = ANY ($1) AND t.valid_from <= $2 AND (t.valid_until IS NULL OR t.valid_until > $2)
              AND p.valid_from <= $2 AND (p.valid_until IS NULL OR p.valid_until > $2)`,
    values: [posts, on],
  });

/**
 * Whom a decision has to know of: for an appointment without a second person, everybody who could be one; for an
 * administrator's going, the administrators.
 */
export async function colleagues(
  session: Session,
  act: string,
  { unit }: Standing,
  today: CivilDate,
): Promise<readonly PersonId[] | undefined> {
  if (act === 'install') {
    const found = await holders(session, ['administrator', 'head'], today);
    return found.filter((one) => one.post === 'administrator' || one.unit === unit).map(({ person }) => person);
  }
  if (act !== 'leave' && act !== 'layDown' && act !== 'move') return undefined;
  return (await holders(session, ['administrator'], today)).map(({ person }) => person);
}
