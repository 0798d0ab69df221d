import type { PetitionEvent } from '#chapters/petition/events.ts';
import { prepareCommit } from '#kernel/commit.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Session } from '#kernel/database.ts';
import type { Kept } from '#kernel/entry.ts';
import type { House } from '#kernel/house.ts';
import type { ItemId, KeyId, StreamId } from '#kernel/ids.ts';
import { noTip } from '#kernel/ledger/append.ts';
import { readStream } from '#kernel/ledger/read.ts';
import { decideMatter, unborn } from '#kernel/matter.ts';
import type { MatterEvent } from '#kernel/procedure.ts';
import type { Effect, Reaction } from '#kernel/reaction.ts';
import { isRefusal } from '#kernel/refusal.ts';
import { oneStatement, type Write } from '#kernel/statement.ts';
import type { Content, VaultKey } from '#kernel/vault.ts';
import { accusation } from './chapter.ts';
import type { CommandOf } from './decide/command.ts';
import { formerOf, type Former } from './former.ts';

/** The one who takes a matter over: nobody decides anything here, a registrar has decided it. */
const actor = { kind: 'system', name: 'reseal' } as const;

/**
 * 转为检举控告: takes a petition that turned out to report misconduct out of the open lane, whole. In one transaction its
 * texts are sealed under the matter's key, its identities, files and keys change over, the report begins with a list of
 * everybody who had read it, and no row of it stays behind in the open lane. Number and query code remain.
 *
 * May be asked again for the same entry; it is then done already, and the answer is the same.
 *
 * @param stream of the petition
 * @param version of its entry `MatterResealed`
 */
export async function onMatterResealed(house: House, stream: StreamId, version: number): Promise<readonly Effect[]> {
  return house.database.transaction('sealed', async (session) => {
    // Whoever comes second waits here, and then sees what the first one did.
    await session.rows({ text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', values: [`reseal ${stream}`] });
    return takeOver(house, session, stream, version);
  });
}

/** The same as the worker runs it. */
export const resealing: Reaction = {
  name: 'accusation.takeOver',
  on: ['MatterResealed'] satisfies PetitionEvent['type'][],
  run: (house, { stream, version }) => onMatterResealed(house, stream, version),
};

async function takeOver(house: House, session: Session, from: StreamId, version: number): Promise<readonly Effect[]> {
  const { recorded } = await readStream<PetitionEvent | MatterEvent>(session, from);
  const former = formerOf(recorded, version);
  if (!former) throw new Error(`entry ${version} of ${from} reseals no petition`);
  const done = await takenBefore(session, former);
  if (done) return done;
  const { registered } = former;
  const key = await keyOf(house, session, registered.key);
  // An erased matter has nothing left that could be taken over; what lies about in clear goes as well.
  if (!key) {
    await leaveNothing(session, from, [registered.key]);
    return [];
  }
  const effects = await begin(house, session, from, former, key);
  const keys = await moveRows(session, from, effects[0]!.stream, key.id);
  await leaveNothing(session, from, keys);
  return effects;
}

async function takenBefore(session: Session, { registered }: Former): Promise<readonly Effect[] | undefined> {
  const [row] = await session.rows<{ stream: StreamId }>({
    text: 'SELECT stream FROM sealed.accusation WHERE number = $1',
    values: [registered.number],
  });
  return row && effectsOf(row.stream);
}

const effectsOf = (stream: StreamId): readonly Effect[] => [
  { stream, version: 1 },
  { stream, version: 2 },
];

async function keyOf(house: House, session: Session, id: KeyId): Promise<VaultKey | undefined> {
  const [row] = await session.rows<{ wrapped: Buffer }>({
    text: 'SELECT wrapped FROM vault.key WHERE id = $1',
    values: [id],
  });
  return row && house.vault.unwrap(id, row.wrapped);
}

/** The first two entries of the report, with every text sealed anew. */
async function begin(
  house: House,
  session: Session,
  from: StreamId,
  former: Former,
  key: VaultKey,
): Promise<readonly Effect[]> {
  const stream = house.ids.stream();
  const writes: Write[] = [];
  const texts = await sealedTexts(house, session, { from, stream, former, key, writes });
  const narrative = texts.get(former.registered.narrative.item)?.kept;
  if (!narrative) throw new Error(`the narrative of ${from} is gone, its key is not`);
  const others = [...texts].filter(([item]) => item !== former.registered.narrative.item).map(([, text]) => text);
  const command = commandOf(from, former, {
    narrative,
    papers: others.filter(({ told }) => told).map(({ kept }) => kept),
    notes: others.filter(({ told }) => !told).map(({ kept }) => kept),
    readers: await readersOf(session, from, former),
  });
  const at = house.clock.now();
  const before = unborn(accusation.initial);
  const standing = { capacity: 'system', unit: null } as const;
  const { calendars, units } = house;
  const context = { today: dayOf(at), at, actor: 'system:reseal', standing, version: 1, calendars, units };
  const events = decideMatter(accusation, before, command, context);
  if (isRefusal(events)) throw new Error(`resealing was refused: ${events.refused}`);
  const commit = { stream, before, tip: noTip, events, at, actor: `system:${actor.name}`, standing };
  writes.push(...prepareCommit(accusation, commit, calendars).writes);
  await session.rows(oneStatement(writes));
  return effectsOf(stream);
}

interface SealedText {
  readonly kept: Kept;
  readonly told: boolean;
}

async function sealedTexts(
  house: House,
  session: Session,
  {
    from,
    stream,
    former,
    key,
    writes,
  }: {
    readonly from: StreamId;
    readonly stream: StreamId;
    readonly former: Former;
    readonly key: VaultKey;
    readonly writes: Write[];
  },
): Promise<Map<ItemId, SealedText>> {
  const rows = await session.rows<{ id: ItemId; kind: string; content: Content }>({
    text: 'SELECT id, kind, content FROM vault.narrative WHERE stream = $1 ORDER BY id',
    values: [from],
  });
  return new Map(
    rows.map(({ id, kind, content }) => {
      const paper = former.papers.get(id);
      const isNarrative = id === former.registered.narrative.item;
      const marked = paper && !isNarrative ? { ...content, of: paper.of, on: paper.on } : content;
      const { kept, write } = house.vault.deposit('sealed', stream, kind, marked, key);
      writes.push(write);
      return [id, { kept, told: paper?.told ?? false }];
    }),
  );
}

function commandOf(
  from: StreamId,
  { registered, resealed, generation, files }: Former,
  rest: Pick<CommandOf<'takeOver'>, 'narrative' | 'papers' | 'notes' | 'readers'>,
): CommandOf<'takeOver'> {
  const { number, key, receivedOn, registeredOn, edition, region, form, party, person, anonymous, reachable } =
    registered;
  return {
    act: 'takeOver',
    number,
    key,
    receivedOn,
    registeredOn,
    edition,
    region,
    form,
    party,
    person,
    anonymous,
    reachable,
    files,
    from,
    generation,
    by: resealed.by,
    ...rest,
  };
}

/** Everybody whose reading is on record, or who acted on it. */
async function readersOf(session: Session, from: StreamId, { resealed, actors }: Former): Promise<string[]> {
  const rows = await session.rows<{ person: string }>({
    text: 'SELECT DISTINCT person FROM open.reading WHERE stream = $1',
    values: [from],
  });
  return [...new Set([...resealed.readers, ...rows.map(({ person }) => person), ...actors])].toSorted();
}

/** What is sealed already changes over as it is: identities, files, keys, and the log of who has read it. */
async function moveRows(session: Session, from: StreamId, to: StreamId, matterKey: KeyId): Promise<KeyId[]> {
  const rows = await session.rows<{ id: KeyId }>({
    text: `SELECT key_id AS id FROM vault.identity WHERE stream = $1 UNION SELECT key_id FROM open.file WHERE stream = $1
           UNION SELECT $2::uuid`,
    values: [from, matterKey],
  });
  const keys = rows.map(({ id }) => id);
  await session.rows({
    text: 'INSERT INTO sealed.key (id, wrapped) SELECT id, wrapped FROM vault.key WHERE id = ANY ($1::uuid[])',
    values: [keys],
  });
  const moves = [
    `INSERT INTO sealed.item (id, stream, kind, key_id, sealed, commitment_key)
     SELECT id, $2, kind, key_id, sealed, commitment_key FROM vault.identity WHERE stream = $1`,
    `INSERT INTO sealed.file (id, stream, key_id, sealed, stored, about, commitment_key)
     SELECT id, $2, key_id, sealed, stored, about, commitment_key FROM open.file WHERE stream = $1`,
    `INSERT INTO sealed.reading (stream, at, person, unit, what, reason)
     SELECT $2, at, person, unit, what, reason FROM open.reading WHERE stream = $1 ORDER BY id`,
  ];
  for (const text of moves) await session.rows({ text, values: [from, to] });
  return keys;
}

const openTables = [
  'vault.lookup',
  'vault.narrative',
  'vault.identity',
  'open.file',
  'open.petition',
  'open.party',
  'open.rating',
  'open.duty',
  'open.timeline',
  'open.grants',
  'open.allocation',
  'vault.act_draft',
  'vault.account_matter',
  'open.reading',
  'open.outbox',
  'open.dispatch',
  'open.notice_wish',
  'open.order_origin',
  'open.idempotency',
] as const;

/** After this the open lane holds no row of the matter; only its entries stand, which hold no text. */
async function leaveNothing(session: Session, from: StreamId, keys: readonly KeyId[]): Promise<void> {
  for (const table of openTables)
    await session.rows({ text: `DELETE FROM ${table} WHERE stream = $1`, values: [from] });
  await session.rows({ text: 'DELETE FROM vault.key WHERE id = ANY ($1::uuid[])', values: [keys] });
}
