import type { Session } from './database.ts';
import type { EventShape } from './entry.ts';
import type { House } from './house.ts';
import type { KeyId, StreamId } from './ids.ts';
import { recordedOf, type EntryRow } from './ledger/read.ts';
import { carriesCode, noticeText, type Channel, type Message, type Messenger, type Sent } from './notices.ts';
import { roleOf } from './perform.ts';
import type { Notice, Recorded } from './procedure.ts';
import { personCode } from './query-code.ts';
import type { ChapterOf, Correspondent } from './roster.ts';
import { keyTable, type Content, type Lane } from './vault.ts';

/** What draining needs besides the house. */
export interface Delivery {
  readonly messenger: Messenger;
  readonly chapterOf: ChapterOf;
  /** Asked before each batch; false ends the draining early. */
  readonly goOn?: () => boolean;
}

interface Waiting {
  readonly position: number;
  readonly stream: StreamId;
  readonly version: number;
  readonly line: number;
  readonly kind: string;
  readonly recipient: Notice['to'];
}

/** Either it can be sent, or it is known now what became of it. */
type Addressed = { readonly message: Message } | { readonly settled: Settled };

interface Settled {
  readonly channel: Channel | 'none';
  readonly state: Sent['state'] | 'no-contact';
  readonly detail: string | null;
}

/** Sealed entries looked through at once, and messages handed over at once: so many may be sent again after a crash. */
const spanMax = 500;
const batchMax = 50;
const sendMs = 10_000;
/** After so many tries whose end nobody knows, a message is recorded as `unknown` and the next ones go. */
const triesMax = 5;

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

/** The span is cut out first, by position, so that the plan never depends on how large the outbox has grown. */
function waitingAfter(session: Session, lane: Lane, position: number): Promise<Waiting[]> {
  return session.rows<Waiting>({
    name: `outbox-waiting-${lane}`,
    text: `WITH span AS MATERIALIZED (
             SELECT position, stream, version FROM ledger.sealed WHERE position > $1 ORDER BY position LIMIT ${spanMax})
           SELECT s.position, o.stream, o.version, o.line, o.kind, o.recipient
             FROM span s JOIN ${lane}.outbox o ON o.stream = s.stream AND o.version = s.version
            WHERE NOT EXISTS (SELECT FROM ${lane}.dispatch d
                               WHERE d.stream = o.stream AND d.version = o.version AND d.line = o.line)
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
  const addressed = await address(house, lane, delivery, waiting);
  const messages = addressed.flatMap((one) => (one && 'message' in one ? [one.message] : []));
  const answers = await handOver(delivery.messenger, lane, messages, tries);
  let answered = 0;
  const became = addressed.map((one): Settled | undefined => {
    if (!one) return undefined;
    return 'settled' in one ? one.settled : settledBy(one.message, answers[answered++]);
  });
  await record(
    house,
    lane,
    waiting.flatMap((one, index) => (became[index] ? [{ ...one, ...became[index] }] : [])),
  );
}

/** A matter that left the lane in this moment took its messages along, and nothing is written of it here. */
async function record(house: House, lane: Lane, rows: readonly (Waiting & Settled)[]): Promise<void> {
  if (rows.length === 0) return;
  const column = <Name extends keyof (Waiting & Settled)>(name: Name) => rows.map((row) => row[name]);
  await house.database.as(roleOf(lane)).rows({
    name: `outbox-dispatch-${lane}`,
    text: `INSERT INTO ${lane}.dispatch (at, stream, version, line, channel, state, detail)
           SELECT $1, became.*
             FROM unnest($2::uuid[], $3::int[], $4::int[], $5::text[], $6::text[], $7::text[])
                  AS became (stream, version, line, channel, state, detail)
             JOIN ${lane}.outbox USING (stream, version, line)
           ON CONFLICT DO NOTHING`,
    values: [
      house.clock.now(),
      column('stream'),
      column('version'),
      column('line'),
      column('channel'),
      column('state'),
      column('detail'),
    ],
  });
}

const settledBy = ({ channel }: Message, sent: Sent | undefined): Settled => ({
  channel,
  state: sent?.state ?? 'unknown',
  detail: sent?.detail ?? null,
});

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

/** Where each message goes. Undefined: to nobody, since its matter left the lane. */
async function address(
  house: House,
  lane: Lane,
  delivery: Delivery,
  waiting: readonly Waiting[],
): Promise<(Addressed | undefined)[]> {
  const toPetitioner = waiting.filter(({ recipient }) => recipient.kind === 'petitioner');
  const correspondents = await correspondentsOf(
    house,
    lane,
    delivery.chapterOf,
    toPetitioner.map(({ stream }) => stream),
  );
  const people = new Map(
    toPetitioner.map((one) => [one, personOf(correspondents.get(one.stream) ?? undefined, one.recipient)]),
  );
  const parties = [...people.values()].flatMap((one) => (one?.party ? [one.party] : []));
  const contacts = await house.vault.read(house.database.as(lane === 'open' ? 'vault' : 'sealed'), lane, parties);
  const keyIds = toPetitioner.flatMap((waits) => {
    const one = people.get(waits);
    return one && carriesCode(waits.kind) ? [one.key] : [];
  });
  const codes = await codeKeys(house, lane, keyIds);
  return waiting.map((one): Addressed | undefined => {
    if (one.recipient.kind === 'unit') return { settled: { channel: 'portal', state: 'sent', detail: null } };
    const person = people.get(one);
    if (!person) return undefined;
    const contact = person.party ? contacts.get(person.party) : undefined;
    return addressOne(house, lane, delivery.messenger, one, person, contact, codes);
  });
}

/** Who is written to: the one who raised the matter, or another of its people, whose key and code are their own. */
function personOf(correspondent: Correspondent | undefined, to: Notice['to']): Person | undefined {
  if (!correspondent || to.kind !== 'petitioner') return undefined;
  if (to.place === undefined) return { ...correspondent, place: 0 };
  const other = correspondent.others?.get(to.place);
  // Whoever left in the meantime, or lost the mandate, is written to no more.
  const nobody = { party: null, key: correspondent.key };
  return { number: correspondent.number, generation: 0, place: to.place, ...(other ?? nobody) };
}

interface Person extends Pick<Correspondent, 'number' | 'party' | 'key' | 'generation'> {
  readonly place: number;
}

function addressOne(
  house: House,
  lane: Lane,
  { channels }: Messenger,
  { stream, version, line, kind, recipient }: Waiting,
  { number, key, generation, place }: Person,
  contact: Content | undefined,
  wrapped: ReadonlyMap<KeyId, Buffer>,
): Addressed {
  const asked = recipient.kind === 'petitioner' ? recipient.way : undefined;
  const ways = (
    [
      ['sms', contact?.['phone']],
      ['email', contact?.['email']],
    ] as const
  ).filter(([channel, value]) => value && (asked === undefined || asked === channel));
  const [preferred] = ways;
  if (!preferred) return { settled: { channel: 'none', state: 'no-contact', detail: null } };
  const way = ways.find(([channel]) => channels.includes(channel));
  if (!way) return { settled: { channel: preferred[0], state: 'failed', detail: 'no-channel' } };
  let code = '';
  if (carriesCode(kind)) {
    const bytes = wrapped.get(key);
    if (!bytes) return { settled: { channel: way[0], state: 'failed', detail: 'key-erased' } };
    code = personCode(house.cipher, house.vault.unwrap(key, bytes), { place, generation });
  }
  const language = contact?.['language'] === 'en' ? 'en' : 'zh';
  const text = noticeText(lane, kind, language, number, code);
  return { message: { id: `${stream}/${version}/${line}`, channel: way[0], contact: way[1]!, text } };
}

async function correspondentsOf(
  house: House,
  lane: Lane,
  chapterOf: ChapterOf,
  streams: readonly StreamId[],
): Promise<Map<StreamId, Correspondent | null>> {
  const found = new Map<StreamId, Correspondent | null>();
  if (streams.length === 0) return found;
  const rows = await house.database.as(roleOf(lane)).rows<EntryRow>({
    name: 'outbox-streams',
    text: `SELECT stream, version, type, at, actor, capacity, payload FROM ledger.entry
            WHERE stream = ANY ($1::uuid[]) ORDER BY stream, version`,
    values: [[...new Set(streams)]],
  });
  for (const [stream, entries] of Map.groupBy(rows, (row) => row.stream)) {
    const type = entries[0]!.type;
    const chapter = chapterOf(type);
    // A chapter that a newer release brought: its messages wait for a worker that knows it.
    if (!chapter) throw new Error(`no chapter begins with ${type}`);
    const recorded: Recorded<EventShape>[] = entries.map((row) => recordedOf(row));
    found.set(stream, chapter.correspondent(recorded));
  }
  return found;
}

async function codeKeys(house: House, lane: Lane, ids: readonly KeyId[]): Promise<Map<KeyId, Buffer>> {
  if (ids.length === 0) return new Map();
  const rows = await house.database.as(roleOf(lane)).rows<{ id: KeyId; wrapped: Buffer }>({
    name: `outbox-keys-${lane}`,
    text: `SELECT id, wrapped FROM ${keyTable(lane)} WHERE id = ANY ($1::uuid[])`,
    values: [[...new Set(ids)]],
  });
  return new Map(rows.map(({ id, wrapped }) => [id, wrapped]));
}
