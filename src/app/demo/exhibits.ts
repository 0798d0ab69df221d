import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import type { Carried } from '#kernel/notices.ts';
import type { MatterNumber } from '#kernel/number.ts';
import { queryCode } from '#kernel/query-code.ts';
import type { KeyId } from '#kernel/ids.ts';
import type { Stage } from '#chapters/petition/petition.ts';

/** A matter of the demo's own history with the code that opens it: whoever visits can be its petitioner. */
export interface DemoMatter {
  readonly number: MatterNumber;
  readonly code: string;
  readonly title: string;
  readonly stage: Exclude<Stage, 'none' | 'resealed'>;
}

/** A message as it would have been sent. */
export interface DemoMessage {
  readonly id: number;
  readonly at: Temporal.Instant;
  readonly channel: Carried;
  readonly contact: string;
  readonly body: string;
}

interface ExhibitRow extends Omit<DemoMatter, 'code'> {
  readonly key_id: KeyId;
  readonly generation: number;
  readonly wrapped: Buffer;
}

/**
 * One matter of each stage, the newest, with its query code; one more of a stage where a hearing was held. Only what was on record before the instance was made, that
 * is the invented history: a code of somebody who files something here is shown to nobody.
 */
export async function demoMatters(house: House): Promise<readonly DemoMatter[]> {
  if (house.mode !== 'county') return [];
  const rows = await house.database.as('vault').rows<ExhibitRow>({
    name: 'demo-matters',
    text: `SELECT DISTINCT ON (p.stage, heard.is) p.number, p.stage, p.key_id, p.code_generation AS generation, k.wrapped,
                  n.content->>'title' AS title
             FROM open.petition p
             JOIN open.timeline t ON t.stream = p.stream AND t.version = 1 AND t.line = 0 AND t.source IS NULL
             JOIN house.instance i ON t.at < i.created_at
             JOIN vault.key k ON k.id = p.key_id
             JOIN vault.narrative n ON n.id = p.narrative
             CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM open.matter h
                                   WHERE h.subject = p.stream AND h.chapter = 'hearing' AND h.ended_on IS NOT NULL) AS is) heard
            WHERE p.purpose = 'claim' AND NOT p.anonymous AND p.office = $1
            ORDER BY p.stage, heard.is, p.registered_on DESC, p.stream DESC`,
    values: [house.units.petitionOffice(undefined, dayOf(house.clock.now())).id],
  });
  return rows.map(({ number, stage, title, key_id, generation, wrapped }) => ({
    number,
    stage,
    title,
    code: queryCode(house.cipher, house.vault.unwrap(key_id, wrapped), generation),
  }));
}

/** What was sent, newest first: nothing of it left this machine. @param before the id to go on from */
export async function demoMessages(
  house: House,
  before: number | undefined,
  size: number,
): Promise<readonly DemoMessage[]> {
  return house.database.as('app').rows<DemoMessage>({
    name: 'demo-messages',
    text: `SELECT id, at, channel, contact, body FROM open.demo_message m
            WHERE $1::bigint IS NULL
               OR (at, id) < (SELECT at, id FROM open.demo_message WHERE id = $1)
            ORDER BY at DESC, id DESC LIMIT $2`,
    values: [before ?? null, size],
  });
}
