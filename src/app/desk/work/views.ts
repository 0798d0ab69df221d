import { randomUUID } from 'node:crypto';
import type { Session } from '#kernel/database.ts';
import type { PersonId } from '#kernel/ids.ts';
import { insert, oneStatement } from '#kernel/statement.ts';

/** A work list as an official narrowed it, under a name of their own (保存的视图). */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** The query of the list's address, without its question mark. */
  readonly query: string;
}

/** So many views an official keeps: a longer list is none. */
export const viewsMax = 20;

export async function viewsOf(session: Session, person: PersonId): Promise<SavedView[]> {
  return session.rows<SavedView>({
    name: 'saved-views',
    text: 'SELECT id, name, query FROM vault.saved_view WHERE person = $1 ORDER BY name, id',
    values: [person],
  });
}

export async function saveView(session: Session, person: PersonId, name: string, query: string): Promise<void> {
  await session.rows(oneStatement([insert('vault.saved_view', { person, id: randomUUID(), name, query })]));
}

export async function dropView(session: Session, person: PersonId, id: string): Promise<void> {
  await session.rows({
    name: 'saved-view-drop',
    text: 'DELETE FROM vault.saved_view WHERE person = $1 AND id::text = $2',
    values: [person, id],
  });
}
