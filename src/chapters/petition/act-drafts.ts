import type { Session } from '#kernel/database.ts';
import type { PersonId, StreamId } from '#kernel/ids.ts';
import type { Typed } from '#ui/edge/typed.ts';

/** What an official has typed into the form of an act and not sent. It is theirs alone, and goes when the act is done. */
export interface ActDraft {
  readonly act: string;
  readonly content: Typed;
  readonly savedAt: Temporal.Instant;
}

interface Place {
  readonly person: PersonId;
  readonly stream: StreamId;
  readonly act: string;
}

/** The drafts of one official on one matter. Role `vault`, as for all of these. */
export async function draftsOf(session: Session, person: PersonId, stream: StreamId): Promise<ActDraft[]> {
  return session.rows<ActDraft>({
    name: 'act-drafts',
    text: 'SELECT act, content, saved_at AS "savedAt" FROM vault.act_draft WHERE stream = $1 AND person = $2',
    values: [stream, person],
  });
}

export async function saveDraft(session: Session, place: Place, content: Typed, at: Temporal.Instant): Promise<void> {
  await session.rows({
    name: 'act-draft-save',
    text: `INSERT INTO vault.act_draft (person, stream, act, content, saved_at) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (stream, person, act) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`,
    values: [place.person, place.stream, place.act, JSON.stringify(content), at],
  });
}

export async function dropDraft(session: Session, { person, stream, act }: Place): Promise<void> {
  await session.rows({
    name: 'act-draft-drop',
    text: 'DELETE FROM vault.act_draft WHERE stream = $1 AND person = $2 AND act = $3',
    values: [stream, person, act],
  });
}
