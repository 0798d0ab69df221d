import type { Session } from './database.ts';
import { openWrapped, type Cipher, type InstanceKeys } from './cipher.ts';
import type { Kept } from './entry.ts';
import type { Entropy, Ids, ItemId, KeyId, StreamId } from './ids.ts';
import { insert, remove, write, type Write } from './statement.ts';

/** Which side of the house a stream lies on: the common one, or the sealed one that holds reports of misconduct. */
export type Lane = 'open' | 'sealed';

/** A key of one matter or one person, in clear only in memory. */
export interface VaultKey {
  readonly id: KeyId;
  readonly bytes: Uint8Array;
}

/** What is put into the vault: a record of texts, told apart by kind. */
export type Content = Readonly<Record<string, string>>;

/** A value on its way into the vault: what the event will carry, and the row to write in the same commit. */
export interface Deposit {
  readonly kept: Kept;
  readonly write: Write;
}

/** Kinds of identifiers that can be found again by exact match, and by nothing else. */
export type LookupKind = 'phone' | 'id-number' | 'email' | 'name-address';

/**
 * Where free text, names, contacts and files lie (保密库). The ledger only commits to them; erasing deletes value and
 * key here while every proof there stands.
 *
 * Narratives of the open lane lie in clear in an erasable table that only the role `vault` reads, since they must be
 * searchable. Identities are sealed under the person's key. All of the sealed lane is sealed under the matter's key.
 */
export interface Vault {
  /** Makes a key and the row that keeps it, wrapped. */
  newKey(lane: Lane): VaultKey & { readonly write: Write };
  /** @param key the matter's key; used for the sealed lane and for identities */
  deposit(lane: Lane, stream: StreamId, kind: string, content: Content, key: VaultKey): Deposit;
  /** An identity (姓名、证件、联系方式), sealed under the person's key, with its exact-match digests. */
  depositIdentity(
    lane: Lane,
    stream: StreamId,
    content: Content,
    person: VaultKey,
  ): Deposit & { readonly lookups: readonly Write[] };
  unwrap(id: KeyId, wrapped: Uint8Array): VaultKey;
  /** The contents of items, erased ones left out. */
  read(session: Session, lane: Lane, items: readonly ItemId[]): Promise<Map<ItemId, Content>>;
  digest(kind: LookupKind, value: string): Buffer;
  /** Whether a value is the one that an event committed to. */
  verify(commitmentKey: Uint8Array, content: Content, commitment: string): boolean;
}

/**
 * A text as PostgreSQL can hold it inside JSON: without NUL, and without halves of a pair. Kept as it came, one such
 * letter would make every list fail that it stands in.
 */
const holdable = (text: string): string => {
  const formed = text.toWellFormed();
  return formed.includes('\0') ? formed.replaceAll('\0', '') : formed;
};

/** One written form of a content, so that its commitment can be checked by others. Keys sorted. */
export function contentText(content: Content): string {
  const sorted: Record<string, string> = {};
  for (const name of Object.keys(content).toSorted()) sorted[name] = holdable(content[name]!);
  return JSON.stringify(sorted);
}

/**
 * What of an identity is looked up, as it was given. A name finds nobody by itself: many bear it; with the address it
 * is given at, it finds those who write letters and leave no telephone.
 */
export function identifiersOf({ phone, idNumber, email, name, address }: Content) {
  const given: readonly (readonly [LookupKind, string | undefined])[] = [
    ['phone', phone],
    ['id-number', idNumber],
    ['email', email],
    ['name-address', name && address && `${name}|${address}`],
  ];
  const found: { readonly kind: LookupKind; readonly value: string }[] = [];
  for (const [kind, value] of given) if (value) found.push({ kind, value });
  return found;
}

const bindings = { key: 'sunlit/key', item: 'sunlit/item' } as const;

/** What a wrapped key is bound to, so that none is taken for another's. */
export const wrappedBound = (id: KeyId): string => `${bindings.key}/${id}`;

export function makeVault(cipher: Cipher, keys: InstanceKeys, ids: Ids, entropy: Entropy): Vault {
  const newKey: Vault['newKey'] = (lane) => {
    const id = ids.key();
    const bytes = entropy.bytes(32);
    const wrapped = cipher.seal(keys.wrap, bytes, wrappedBound(id));
    return { id, bytes, write: insert(keyTable(lane), { id, wrapped }) };
  };

  const unwrap: Vault['unwrap'] = (id, wrapped) => ({
    id,
    bytes: openWrapped(cipher, keys, wrapped, wrappedBound(id)),
  });

  const commit = (content: string): { commitmentKey: Uint8Array; commitment: string } => {
    const commitmentKey = entropy.bytes(32);
    return { commitmentKey, commitment: cipher.macText(commitmentKey, content) };
  };

  const sealedRow = (stream: StreamId, kind: string, content: Content, key: VaultKey) => {
    const item = ids.item();
    const text = contentText(content);
    const { commitmentKey, commitment } = commit(text);
    const sealed = cipher.seal(key.bytes, Buffer.from(text), `${bindings.item}/${item}`);
    const row = { id: item, stream, kind, key_id: key.id, sealed, commitment_key: commitmentKey };
    return { kept: { item, commitment }, row };
  };

  const deposit: Vault['deposit'] = (lane, stream, kind, content, key) => {
    if (lane === 'sealed') {
      const { kept, row } = sealedRow(stream, kind, content, key);
      return { kept, write: insert('sealed.item', row) };
    }
    const item = ids.item();
    const text = contentText(content);
    const { commitmentKey, commitment } = commit(text);
    const row = { id: item, stream, kind, content: text, commitment_key: commitmentKey };
    return { kept: { item, commitment }, write: insert('vault.narrative', row) };
  };

  const digest: Vault['digest'] = (kind, value) =>
    cipher.mac(keys.lookup, `${kind}:${value.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()}`);

  const depositIdentity: Vault['depositIdentity'] = (lane, stream, content, person) => {
    const { kept, row } = sealedRow(stream, 'identity', content, person);
    // A report of misconduct is in no index, not even one by digest.
    if (lane === 'sealed') return { kept, write: insert('sealed.item', row), lookups: [] };
    const found = identifiersOf(content).map(({ kind, value }) => {
      return { kind, digest: digest(kind, value), item: kept.item, stream };
    });
    const lookups = found.length > 0 ? [insert('vault.lookup', found)] : [];
    return { kept, write: insert('vault.identity', row), lookups };
  };

  const read: Vault['read'] = async (session, lane, items) => {
    const found = new Map<ItemId, Content>();
    if (items.length === 0) return found;
    const rows = await session.rows<VaultRow>({ name: `vault-read-${lane}`, text: readText[lane], values: [items] });
    for (const row of rows) {
      if (row.content) found.set(row.id, row.content);
      else if (row.sealed && row.wrapped && row.key_id) {
        const key = unwrap(row.key_id, row.wrapped);
        const plain = cipher.open(key.bytes, row.sealed, `${bindings.item}/${row.id}`);
        found.set(row.id, JSON.parse(plain.toString()) as Content);
      }
    }
    return found;
  };

  const verify: Vault['verify'] = (commitmentKey, content, commitment) =>
    cipher.macText(commitmentKey, contentText(content)) === commitment;

  return { newKey, deposit, depositIdentity, unwrap, read, digest, verify };
}

interface VaultRow {
  readonly id: ItemId;
  readonly content: Content | null;
  readonly sealed: Buffer | null;
  readonly key_id: KeyId | null;
  readonly wrapped: Buffer | null;
}

export const keyTable = (lane: Lane): string => (lane === 'sealed' ? 'sealed.key' : 'vault.key');

const readText: Readonly<Record<Lane, string>> = {
  open: `SELECT id, content, NULL::bytea AS sealed, NULL::uuid AS key_id, NULL::bytea AS wrapped
           FROM vault.narrative WHERE id = ANY($1::uuid[])
         UNION ALL
         SELECT i.id, NULL, i.sealed, i.key_id, k.wrapped
           FROM vault.identity i JOIN vault.key k ON k.id = i.key_id WHERE i.id = ANY($1::uuid[])`,
  sealed: `SELECT i.id, NULL::json AS content, i.sealed, i.key_id, k.wrapped
             FROM sealed.item i JOIN sealed.key k ON k.id = i.key_id WHERE i.id = ANY($1::uuid[])`,
};

/** Erases a person from the vault: values, keys and digests. What the ledger committed to keeps its proofs. */
export function erasePerson(person: KeyId): Write[] {
  return [
    write`DELETE FROM vault.lookup WHERE item IN (SELECT id FROM vault.identity WHERE key_id = ${person})`,
    remove('vault.identity', { key_id: person }),
    remove('vault.key', { id: person }),
  ];
}
