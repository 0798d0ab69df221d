import { address, type Delivery, type Settled, type Waiting } from './addressing.ts';
import type { Session } from './database.ts';
import type { House } from './house.ts';
import type { Message, Messenger, Sent } from './notices.ts';
import { roleOf } from './perform.ts';
import { eachAlone } from './statement.ts';
import type { Lane } from './vault.ts';

/** Sealed entries looked through at once, and messages handed over at once: so many may be sent again after a crash. */
const spanMax = 500;
const batchMax = 50;
const sendMs = 10_000;
/** After so many tries whose end nobody knows, a message is recorded as `unknown` and the next ones go. */
const triesMax = 5;
/** After the first, the second and each further time that a channel took nothing. */
const pausesMinutes = [1, 4, 16, 60] as const;

/** Tries of the batch at the head of a lane whose outcome is not known. Lost with the process, which only tries anew. */
export type Tries = Map<Lane, { readonly id: string; readonly count: number }>;

/**
 * Sends what waits in a lane's outbox, in sealed order, and records what became of each message. At least once: a crash
 * between sending and recording sends again, under the same id.
 *
 * @returns true when more may wait
 */
export async function drainOutbox(house: House, lane: Lane, delivery: Delivery, tries: Tries): Promise<boolean> {
  const session = house.database.as(roleOf(lane));
  const [reader] = await session.rows<{ from: number; until: number }>({
    name: `outbox-reader-${lane}`,
    text: `SELECT r.position AS from, s.position AS until FROM ${lane}.outbox_reader r, ledger.sealer s`,
  });
  if (!reader || reader.until <= reader.from) return false;
  const upTo = Math.min(reader.until, reader.from + spanMax);
  const waiting = await waitingAfter(session, lane, reader.from);
  for (let next = 0; next < waiting.length; next += batchMax) {
    if (delivery.goOn?.() === false) return true;
    await sendBatch(house, lane, delivery, waiting.slice(next, next + batchMax), tries);
  }
  await session.rows({
    name: `outbox-advance-${lane}`,
    text: `UPDATE ${lane}.outbox_reader SET position = $1 WHERE position < $1`,
    values: [upTo],
  });
  return upTo < reader.until;
}

/** The span is cut out first, by position, so that nothing depends on how large the outbox has grown. */
function waitingAfter(session: Session, lane: Lane, position: number): Promise<Waiting[]> {
  return session.rows<Waiting>({
    name: `outbox-waiting-${lane}`,
    text: `WITH span AS MATERIALIZED (
             SELECT position, stream, version FROM ledger.sealed WHERE position > $1 ORDER BY position LIMIT ${spanMax})
           SELECT s.position, o.* FROM span s CROSS JOIN LATERAL (
             SELECT o.stream, o.version, o.line, o.kind, o.recipient FROM ${lane}.outbox o
              WHERE o.stream = s.stream AND o.version = s.version
                AND NOT EXISTS (SELECT FROM ${lane}.dispatch d
                                 WHERE d.stream = o.stream AND d.version = o.version AND d.line = o.line) ${eachAlone}) o
            ORDER BY s.position, o.line`,
    values: [position],
  });
}

async function sendBatch(
  house: House,
  lane: Lane,
  delivery: Delivery,
  waiting: readonly Waiting[],
  tries: Tries,
): Promise<void> {
  const became = await attempt(house, lane, delivery, waiting, tries);
  await record(
    house,
    lane,
    waiting.flatMap((one, index) => (became[index] ? [{ ...one, ...became[index] }] : [])),
  );
}

/** What became of each of a batch, in its order; undefined where nothing could be done. */
export async function attempt(
  house: House,
  lane: Lane,
  delivery: Delivery,
  waiting: readonly (Waiting & { readonly tries?: number })[],
  tries: Tries,
): Promise<(Settled | undefined)[]> {
  const addressed = await address(house, lane, delivery, waiting);
  const messages = addressed.flatMap((one) => (one && 'message' in one ? [one.message] : []));
  const answers = await handOver(delivery.messenger, lane, messages, tries);
  let answered = 0;
  return addressed.map((one, index): Settled | undefined => {
    if (!one || 'settled' in one) return one?.settled;
    return settledBy(house.clock.now(), one.message, answers[answered++], waiting[index]!.tries ?? 0);
  });
}

/**
 * A matter that left the lane in this moment took its messages along, and nothing is written of it here: one that is
 * just leaving is waited for, which takes away what was sent before what is known of its sending.
 */
async function record(house: House, lane: Lane, rows: readonly (Waiting & Settled)[]): Promise<void> {
  if (rows.length === 0) return;
  const column = <Name extends keyof (Waiting & Settled)>(name: Name) => rows.map((row) => row[name] ?? null);
  await house.database.as(roleOf(lane)).rows({
    name: `outbox-dispatch-${lane}`,
    text: `INSERT INTO ${lane}.dispatch (at, stream, version, line, channel, state, detail, reference, again_at)
           SELECT $1, became.*
             FROM unnest($2::uuid[], $3::int[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[], $9::timestamptz[])
                  AS became (stream, version, line, channel, state, detail, reference, again_at)
             JOIN ${lane}.outbox USING (stream, version, line)
              FOR SHARE OF outbox
           ON CONFLICT DO NOTHING`,
    values: [
      house.clock.now(),
      column('stream'),
      column('version'),
      column('line'),
      column('channel'),
      column('state'),
      column('detail'),
      column('reference'),
      column('again'),
    ],
  });
}

/** What took nothing is tried again after a while, and in the end goes another way; what failed does so at once. */
function settledBy(now: Temporal.Instant, { channel }: Message, sent: Sent | undefined, tries: number): Settled {
  const { state = 'unknown', detail = null, reference = null } = sent ?? {};
  const became = { channel, detail, reference };
  if (state === 'failed') return { ...became, state, again: now };
  if (state !== 'held') return { ...became, state };
  // Handed over and never answered is not the same as never taken: only the second may go another way.
  if (tries >= triesMax)
    return detail === 'channel-down' ? { ...became, state: 'failed', again: now } : { ...became, state: 'unknown' };
  const minutes = pausesMinutes[Math.min(tries, pausesMinutes.length - 1)]!;
  return { ...became, state, again: now.add({ minutes }) };
}

/** Hands a batch over. An error that leaves the outcome open is tried again, then told as what it is: unknown. */
async function handOver(
  messenger: Messenger,
  lane: Lane,
  batch: readonly Message[],
  tries: Tries,
): Promise<readonly Sent[]> {
  const [first] = batch;
  if (!first) return [];
  const signal = AbortSignal.timeout(sendMs);
  try {
    const late = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error('no answer in time')), { once: true });
    });
    const answers = await Promise.race([messenger.send(batch, signal), late]);
    tries.delete(lane);
    return answers;
  } catch (error) {
    const before = tries.get(lane);
    const count = (before?.id === first.id ? before.count : 0) + 1;
    const certain = error instanceof Error && error.name === 'ChannelDown';
    if (!certain) tries.set(lane, { id: first.id, count });
    if (certain || count < triesMax) throw error;
    tries.delete(lane);
    const detail = error instanceof Error ? error.message.slice(0, 200) : 'no answer';
    return batch.map((): Sent => ({ state: 'unknown', detail }));
  }
}
