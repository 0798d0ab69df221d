import { visible, type Actor } from '#kernel/authority.ts';
import type { Session } from '#kernel/database.ts';
import type { StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { Content } from '#kernel/vault.ts';
import type { PetitionRow } from './queries.ts';

/** A decided matter of the same class, with the opinion that was given on it. */
export interface AnsweredMatter {
  readonly stream: StreamId;
  readonly number: MatterNumber;
  readonly title: string | null;
  readonly holder: UnitId;
  readonly stage: PetitionRow['stage'];
  readonly registered_on: string;
  readonly result: string | null;
  readonly opinion: Content | null;
}

/** How many are shown: enough to compare, few enough to read. */
export const answeredMax = 8;

/** Answered matters of one class that this actor may see, newest first, without the one at hand. Role `vault`. */
export async function answeredLike(
  session: Session,
  actor: Actor,
  { stream, class: code }: { readonly stream: StreamId; readonly class: string },
): Promise<AnsweredMatter[]> {
  const values: unknown[] = [code, stream];
  const may = visible(actor, 'p.stream', (value) => `$${values.push(value)}`);
  return session.rows<AnsweredMatter>({
    text: `SELECT p.stream, p.number, n.content->>'title' AS title, p.holder, p.stage, p.registered_on::text, t.facts->>'result' AS result, o.content AS opinion
             FROM open.petition p
             JOIN LATERAL (SELECT facts, items FROM open.timeline
                            WHERE stream = p.stream AND code = 'OpinionIssued' ORDER BY version DESC LIMIT 1) t ON true
             LEFT JOIN vault.narrative n ON n.id = p.narrative
             LEFT JOIN vault.narrative o ON o.id = t.items[1]
            WHERE p.class = $1 AND p.stage IN ('replied', 'reviewed', 'concluded') AND p.stream <> $2 AND ${may}
            ORDER BY p.registered_on DESC, p.stream DESC LIMIT ${answeredMax}`,
    values,
  });
}
