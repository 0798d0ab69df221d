import type { House } from './house.ts';
import type { ItemId, KeyId, StreamId } from './ids.ts';
import type { EventShape } from './entry.ts';
import { recordedOf, type EntryRow } from './ledger/read.ts';
import {
  carriesCode,
  noticeText,
  orderText,
  type Carried,
  type Channel,
  type Message,
  type Messenger,
  type NoticeLanguage,
  type Sent,
} from './notices.ts';
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

/** A notice in the outbox, and what was tried with it before. */
export interface Waiting {
  readonly stream: StreamId;
  readonly version: number;
  readonly line: number;
  readonly kind: string;
  readonly recipient: Notice['to'];
  /** The ways that failed, which are not taken again. */
  readonly failed?: readonly string[];
}

/** Either it can be sent, or it is known now what became of it. */
export type Addressed = { readonly message: Message } | { readonly settled: Settled };

/** What became of an attempt. `waiting`: it lies ready for a clerk, in an envelope or at the counter. */
export interface Settled {
  readonly channel: Channel | 'none';
  readonly state: Sent['state'] | 'waiting' | 'no-contact';
  readonly detail: string | null;
  readonly reference?: string | null;
  /** When it is to be looked at again. */
  readonly again?: Temporal.Instant | null;
}

/** Where each message goes. Undefined: to nobody, since its matter left the lane or every way was tried. */
export async function address(
  house: House,
  lane: Lane,
  delivery: Delivery,
  waiting: readonly Waiting[],
): Promise<(Addressed | undefined)[]> {
  const toPetitioner = waiting.filter(({ recipient }) => recipient.kind === 'petitioner');
  const streams = toPetitioner.map(({ stream }) => stream);
  const toSource = waiting.flatMap(({ recipient, stream }) => (recipient.kind === 'source' ? [stream] : []));
  const [correspondents, origins, spoken, wishes] = await Promise.all([
    correspondentsOf(house, lane, delivery.chapterOf, streams),
    originsOf(house, toSource),
    spokenOf(house, waiting),
    lane === 'open' ? wishesOf(house, streams) : new Map<string, Wish>(),
  ]);
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
    if (one.recipient.kind === 'source') return toOrigin(house, delivery.messenger, one, origins.get(one.stream));
    if (one.recipient.kind === 'account') return toAccount(house, delivery.messenger, one, spoken);
    const person = people.get(one);
    if (!person) return undefined;
    const contact = person.party ? contacts.get(person.party) : undefined;
    const wish = wishes.get(`${one.stream}/${person.place}`);
    return addressOne(house, lane, delivery.messenger, sayable(one, contact), { person, contact, wish, codes });
  });
}

/** Who is written to: the one who raised the matter, or another of its people, whose key and code are their own. */
function personOf(correspondent: Correspondent | undefined, to: Notice['to']): Person | undefined {
  if (!correspondent || to.kind !== 'petitioner') return undefined;
  if (to.former) return { ...correspondent, party: to.former, place: 0 };
  if (to.place === undefined) return { ...correspondent, place: 0 };
  const other = correspondent.others?.get(to.place);
  // Whoever left in the meantime, or lost the mandate, is written to no more.
  const nobody = { party: null, key: correspondent.key, generation: 0 };
  return { number: correspondent.number, place: to.place, ...(other ?? nobody) };
}

interface Person extends Pick<Correspondent, 'number' | 'party' | 'key' | 'generation'> {
  readonly place: number;
}

/** Where an order came from, and how the matter is called that it became. */
interface Origin {
  readonly number: string;
  readonly external_id: string;
}

async function originsOf(house: House, streams: readonly StreamId[]): Promise<Map<StreamId, Origin>> {
  if (streams.length === 0) return new Map();
  const rows = await house.database.as('app').rows<Origin & { readonly stream: StreamId }>({
    name: 'order-origins',
    text: `SELECT o.stream, o.external_id, p.number FROM open.order_origin o JOIN open.petition p USING (stream)
            WHERE o.stream = ANY ($1::uuid[])`,
    values: [[...new Set(streams)]],
  });
  return new Map(rows.map((row) => [row.stream, row]));
}

function toOrigin(
  { clock }: House,
  { channels }: Messenger,
  { stream, version, line, kind, failed = [] }: Waiting,
  origin: Origin | undefined,
): Addressed | undefined {
  if (failed.length > 0) return undefined;
  // Written down by hand from a call: there is nobody to answer but the caller.
  if (!origin) return { settled: { channel: 'none', state: 'no-contact', detail: null } };
  // Nothing is lost by waiting: the house there is told once its place is named here.
  if (!channels.includes('order')) {
    const again = clock.now().add({ hours: 24 });
    return { settled: { channel: 'order', state: 'held', detail: 'no-channel', again } };
  }
  const { number, external_id: contact } = origin;
  const text = orderText(kind, number);
  return { message: { id: `${stream}/${version}/${line}`, channel: 'order', contact, text, language: 'zh' } };
}

/** What is said through public accounts, and to whom, as it lies in the vault. */
function spokenOf(house: House, waiting: readonly Waiting[]): Promise<ReadonlyMap<ItemId, Content>> {
  const items = waiting.flatMap(({ recipient: to }) => (to.kind === 'account' ? [to.text, to.contact] : []));
  return house.vault.read(house.database.as('vault'), 'open', items);
}

/** To all who follow an account, or to whoever asked there; there is no other way to them. */
function toAccount(
  { clock }: House,
  { channels, quietUntil }: Messenger,
  { stream, version, line, recipient: to, failed = [] }: Waiting,
  spoken: ReadonlyMap<ItemId, Content>,
): Addressed | undefined {
  if (to.kind !== 'account' || failed.length > 0) return undefined;
  const text = spoken.get(to.text)?.['text'];
  const contact = spoken.get(to.contact)?.['messenger'];
  const channel = 'messenger';
  if (!text || !contact) return { settled: { channel, state: 'no-contact', detail: null } };
  const again = channels.includes(channel) ? quietUntil?.(channel, clock.now()) : clock.now().add({ hours: 24 });
  if (again) return { settled: { channel, state: 'held', detail: 'later', again } };
  return { message: { id: `${stream}/${version}/${line}`, channel, contact, text, language: 'zh' } };
}

/** Number and code go to whoever has a wire of their own; others are told without the code, which they fetch themselves. */
const sayable = (one: Waiting, contact: Content | undefined): Waiting =>
  one.kind === 'received' && !contact?.['phone'] && !contact?.['messenger'] && !contact?.['email']
    ? { ...one, kind: 'registered' }
    : one;

/** How somebody wants to be told. */
export interface Wish {
  readonly way: Channel | null;
  readonly language: NoticeLanguage;
}

interface Known {
  readonly person: Person;
  readonly contact: Content | undefined;
  readonly wish: Wish | undefined;
  readonly codes: ReadonlyMap<KeyId, Buffer>;
}

/** A way that could be taken, with where it leads; over the counter and on the portal lead nowhere. */
type Way = readonly [channel: Channel, contact: string];

/**
 * The ways that are there, the wished one first, then by how surely and soon they arrive. A query code is the person's
 * own: it goes neither into an envelope that a clerk fills nor over a counter.
 */
function waysOf(lane: Lane, { kind, recipient, failed = [] }: Waiting, { contact, wish }: Known): readonly Way[] {
  const asked = recipient.kind === 'petitioner' ? recipient.way : undefined;
  const wired: readonly (readonly [Channel, string | undefined])[] = [
    ['sms', contact?.['phone']],
    ['messenger', contact?.['messenger']],
    ['email', contact?.['email']],
  ];
  const onPaper: readonly (readonly [Channel, string | undefined])[] =
    lane === 'sealed' || carriesCode(kind)
      ? []
      : [
          ['post', contact?.['address'] && [contact['address'], contact['name']].filter(Boolean).join('\n')],
          ...(wish?.way === 'in-person' || wish?.way === 'portal' ? [[wish.way, ' '] as const] : []),
        ];
  const there = [...wired, ...onPaper].filter((way): way is Way => Boolean(way[1]) && !failed.includes(way[0]));
  if (asked) return there.filter(([channel]) => channel === asked);
  return there.toSorted(([a], [b]) => Number(b === wish?.way) - Number(a === wish?.way));
}

function addressOne(house: House, lane: Lane, messenger: Messenger, one: Waiting, known: Known): Addressed | undefined {
  const ways = waysOf(lane, one, known);
  const [preferred] = ways;
  const again = (one.failed ?? []).length > 0;
  if (!preferred) return again ? undefined : { settled: { channel: 'none', state: 'no-contact', detail: null } };
  const open = (channel: Channel): boolean =>
    !isWired(channel) || channel === 'post' || messenger.channels.includes(channel);
  const way = ways.find(([channel]) => open(channel));
  if (!way) return again ? undefined : { settled: { channel: preferred[0], state: 'failed', detail: 'no-channel' } };
  const [channel, contact] = way;
  if (channel === 'portal') return { settled: { channel, state: 'sent', detail: null } };
  if (!isWired(channel) || !messenger.channels.includes(channel))
    return { settled: { channel, state: 'waiting', detail: null } };
  return carry(house, lane, messenger, one, known, channel, contact);
}

function carry(
  house: House,
  lane: Lane,
  messenger: Messenger,
  { stream, version, line, kind }: Waiting,
  { person: { number, key, generation, place }, contact, wish, codes }: Known,
  channel: Carried,
  to: string,
): Addressed {
  // What somebody asked for in this minute disturbs nobody.
  const quiet = carriesCode(kind) ? undefined : messenger.quietUntil?.(channel, house.clock.now());
  if (quiet) return { settled: { channel, state: 'held', detail: 'quiet-hours', again: quiet } };
  let code = '';
  if (carriesCode(kind)) {
    const bytes = codes.get(key);
    if (!bytes) return { settled: { channel, state: 'failed', detail: 'key-erased' } };
    code = personCode(house.cipher, house.vault.unwrap(key, bytes), { place, generation });
  }
  const language = wish?.language ?? (contact?.['language'] === 'en' ? 'en' : 'zh');
  const text = noticeText(lane, kind, language, number, code);
  return { message: { id: `${stream}/${version}/${line}`, channel, contact: to, text, language } };
}

const isWired = (channel: Channel): channel is Carried => channel !== 'in-person' && channel !== 'portal';

async function wishesOf(house: House, streams: readonly StreamId[]): Promise<Map<string, Wish>> {
  if (streams.length === 0) return new Map();
  const rows = await house.database.as('app').rows<Wish & { stream: StreamId; place: number }>({
    name: 'notice-wishes',
    text: 'SELECT stream, place, way, language FROM open.notice_wish WHERE stream = ANY ($1::uuid[])',
    values: [[...new Set(streams)]],
  });
  return new Map(rows.map(({ stream, place, way, language }) => [`${stream}/${place}`, { way, language }]));
}

/** Who the one is that raised each of these matters; null where nobody is to be written to. */
export async function correspondentsOf(
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
