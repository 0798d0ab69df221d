import type { Session } from '#kernel/database.ts';

/** What was made public of a matter of the same class (听证情况): written without names, and read by a second person first. */
export interface PublishedMatter {
  readonly on: Temporal.PlainDate;
  readonly text: string;
}

const shownMax = 2;

/**
 * Similar matters that may be shown to everybody: published, and by the consent of whoever raised them, who may have
 * given it at registration alone; never what turned out to report misconduct since. The newest first. Role `vault`; nothing else of the matter is read.
 */
export function publishedOf(session: Session, code: string): Promise<PublishedMatter[]> {
  return session.rows<PublishedMatter>({
    name: 'published-of-class',
    text: `SELECT (t.at AT TIME ZONE 'Asia/Shanghai')::date AS on, n.content->>'text' AS text
             FROM open.petition p
             JOIN open.timeline t ON t.stream = p.stream AND t.code = 'HearingPublished' AND t.audience = 'parties'
             JOIN vault.narrative n ON n.id = t.items[1]
            WHERE p.class = $1 AND p.may_publish AND p.stage <> 'resealed'
            ORDER BY t.at DESC LIMIT ${shownMax}`,
    values: [code],
  });
}
