import type { Delivery, Settled, Waiting } from './addressing.ts';
import type { House } from './house.ts';
import type { StreamId } from './ids.ts';
import type { Channel, Report } from './notices.ts';
import { attempt, type Tries } from './outbox.ts';
import { roleOf } from './perform.ts';
import type { Lane } from './vault.ts';

/** An attempt that is to be looked at again. */
interface Due extends Waiting {
  readonly attempt: number;
  readonly tries: number;
  readonly channel: string;
  readonly state: string;
}

const batchMax = 50;

/**
 * Goes on with notices whose last attempt did not settle them: what was held back goes now, what failed or came back
 * takes the next way, what somebody asked to have again is sent again. Under the same id, as ever.
 *
 * @returns true when more may wait
 */
export async function followUp(house: House, lane: Lane, delivery: Delivery, tries: Tries): Promise<boolean> {
  const due = await dueAt(house, lane);
  if (due.length === 0 || delivery.goOn?.() === false) return false;
  const became = await attempt(house, lane, delivery, due, tries);
  await go(house, lane, due, became);
  return due.length === batchMax;
}

function dueAt(house: House, lane: Lane): Promise<Due[]> {
  return house.database.as(roleOf(lane)).rows<Due>({
    name: `dispatch-due-${lane}`,
    text: `SELECT d.stream, d.version, d.line, d.attempt, d.channel, d.state, o.kind, o.recipient,
                  CASE WHEN d.state = 'held' AND d.detail IS DISTINCT FROM 'quiet-hours' THEN d.tries + 1 ELSE 0 END AS tries,
                  CASE WHEN d.resend THEN '{}'
                       ELSE array(SELECT p.channel FROM ${lane}.dispatch p
                                   WHERE p.stream = d.stream AND p.version = d.version AND p.line = d.line
                                     AND p.state IN ('failed', 'bounced')) END AS failed
             FROM ${lane}.dispatch d JOIN ${lane}.outbox o USING (stream, version, line)
            WHERE d.again_at <= $1
            ORDER BY d.again_at, d.stream, d.version, d.line LIMIT ${batchMax}`,
    values: [house.clock.now()],
  });
}

/** What was held back is settled in its own row; another way, or the same once more, is an attempt of its own. */
async function go(house: House, lane: Lane, due: readonly Due[], became: readonly (Settled | undefined)[]) {
  const rows = due.map((one, index) => {
    const now = became[index];
    const same = now !== undefined && one.state === 'held' && now.channel === one.channel;
    return { ...one, now, next: same ? one.attempt : one.attempt + 1 };
  });
  await house.database.as(roleOf(lane)).rows({
    name: `dispatch-on-${lane}`,
    text: `WITH became AS (
             SELECT * FROM unnest($2::uuid[], $3::int[], $4::int[], $5::int[], $6::int[], $7::int[], $8::text[], $9::text[],
                                  $10::text[], $11::text[], $12::timestamptz[])
               AS b (stream, version, line, attempt, next, tries, channel, state, detail, reference, again_at)),
           left_behind AS (
             UPDATE ${lane}.dispatch d SET again_at = NULL, resend = false FROM became b
              WHERE (d.stream, d.version, d.line, d.attempt) = (b.stream, b.version, b.line, b.attempt)
                AND (b.state IS NULL OR b.next > b.attempt))
           INSERT INTO ${lane}.dispatch (at, stream, version, line, attempt, tries, channel, state, detail, reference, again_at)
           SELECT $1, stream, version, line, next, tries, channel, state, detail, reference, again_at
             FROM became JOIN ${lane}.outbox USING (stream, version, line) WHERE state IS NOT NULL
              FOR SHARE OF outbox
           ON CONFLICT (stream, version, line, attempt) DO UPDATE
             SET at = excluded.at, tries = excluded.tries, state = excluded.state, detail = excluded.detail,
                 reference = excluded.reference, again_at = excluded.again_at`,
    values: [
      house.clock.now(),
      rows.map(({ stream }) => stream),
      rows.map(({ version }) => version),
      rows.map(({ line }) => line),
      rows.map((row) => row.attempt),
      rows.map(({ next }) => next),
      rows.map(({ tries }) => tries),
      rows.map(({ now }) => now?.channel ?? null),
      rows.map(({ now }) => now?.state ?? null),
      rows.map(({ now }) => now?.detail ?? null),
      rows.map(({ now }) => now?.reference ?? null),
      rows.map(({ now }) => now?.again ?? null),
    ],
  });
}

/** The parts of a message's id. Undefined: it is none of ours. */
export function noticeOf(id: string) {
  const [, stream, version, line] = /^([0-9a-f-]{36})\/(\d{1,9})\/(\d{1,4})$/.exec(id) ?? [];
  return stream ? { stream: stream as StreamId, version: Number(version), line: Number(line) } : undefined;
}

/**
 * Takes what a channel says later of a message. Said twice it changes nothing; what came back takes the next way.
 * @returns false when no such message ever went that way
 */
export async function takeReport(house: House, { id, channel, state, detail }: Report): Promise<boolean> {
  const notice = noticeOf(id);
  if (!notice) return false;
  for (const lane of ['open', 'sealed'] as const) {
    const [found] = await house.database.as(roleOf(lane)).rows({
      name: `dispatch-report-${lane}`,
      text: `WITH said AS (
               UPDATE ${lane}.dispatch SET state = $5, detail = $6, again_at = CASE WHEN $5 = 'bounced' THEN $7::timestamptz END
                WHERE stream = $1 AND version = $2 AND line = $3 AND channel = $4
                  AND state IN ('sent', 'unknown', 'waiting', 'held') RETURNING 1)
             SELECT 1 FROM ${lane}.dispatch WHERE stream = $1 AND version = $2 AND line = $3 AND channel = $4 LIMIT 1`,
      values: [
        notice.stream,
        notice.version,
        notice.line,
        channel,
        state,
        detail?.slice(0, 200) ?? null,
        house.clock.now(),
      ],
    });
    if (found) return true;
  }
  return false;
}

/** What became of one notice, as whoever it is for reads it: the last attempt, with those before it. */
export interface NoticeState {
  readonly version: number;
  readonly line: number;
  readonly kind: string;
  readonly attempt: number;
  readonly channel: Channel | 'none';
  readonly state: Settled['state'] | 'delivered' | 'bounced';
  readonly at: Temporal.Instant;
  readonly again_at: Temporal.Instant | null;
}

/** The attempts to tell one person of a matter what was to be told, newest first. */
export function noticesTo(house: House, stream: StreamId, place: number): Promise<NoticeState[]> {
  return house.database.as('app').rows<NoticeState>({
    name: 'notices-to',
    text: `SELECT d.version, d.line, o.kind, d.attempt, d.channel, d.state, d.at, d.again_at
             FROM open.dispatch d JOIN open.outbox o USING (stream, version, line)
            WHERE d.stream = $1 AND o.recipient->>'kind' = 'petitioner'
              AND coalesce((o.recipient->>'place')::int, 0) = $2
            ORDER BY d.version DESC, d.line, d.attempt DESC`,
    values: [stream, place],
  });
}

/** Asks for a notice once more. A code is not sent again by this: whoever lost it gets another one. */
export async function sendAgain(
  house: House,
  notice: { readonly stream: StreamId; readonly version: number; readonly line: number; readonly place: number },
): Promise<boolean> {
  const asked = await house.database.as('app').rows({
    name: 'dispatch-again',
    text: `UPDATE open.dispatch d SET again_at = $5, resend = true FROM open.outbox o
            WHERE (o.stream, o.version, o.line) = (d.stream, d.version, d.line)
              AND d.stream = $1 AND d.version = $2 AND d.line = $3 AND d.again_at IS NULL
              AND coalesce((o.recipient->>'place')::int, 0) = $4 AND o.recipient->>'kind' = 'petitioner'
              AND d.attempt = (SELECT max(attempt) FROM open.dispatch p
                                WHERE p.stream = d.stream AND p.version = d.version AND p.line = d.line)
              AND d.at < $5::timestamptz - interval '1 minute'
           RETURNING 1`,
    values: [notice.stream, notice.version, notice.line, notice.place, house.clock.now()],
  });
  return asked.length > 0;
}
