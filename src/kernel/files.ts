import type { Session } from './database.ts';
import type { Kept } from './entry.ts';
import { fromStore } from './file-store.ts';
import type { House } from './house.ts';
import type { ItemId, KeyId, StreamId } from './ids.ts';
import { insert, type Write } from './statement.ts';
import { keyTable, type Lane, type VaultKey } from './vault.ts';

/** The types of files that are kept, each known by its content and not by its name. */
export type FileType = TakenType | 'message/rfc822';

/** What people may attach. A mail as it came is kept by its own door alone. */
export type TakenType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';

/** What is known of a file besides its bytes. */
export interface FileAbout {
  readonly name: string;
  readonly mediaType: FileType;
  readonly sizeBytes: number;
}

/** A file that was attached, checked and cleaned at the edge: type known by content, location data gone. */
export interface AttachedFile {
  readonly name: string;
  readonly mediaType: FileType;
  readonly bytes: Uint8Array;
}

const bound = (id: ItemId): string => `sunlit/file/${id}`;

/**
 * The row that keeps a file, bytes and name sealed under the matter's key. The event commits to the bytes, so that
 * nobody can put another file in its place.
 */
export function keepFile(
  house: Pick<House, 'cipher' | 'ids' | 'entropy'>,
  lane: Lane,
  stream: StreamId,
  key: VaultKey,
  file: AttachedFile,
): { readonly kept: Kept; readonly write: Write } {
  const item = house.ids.item();
  const about: FileAbout = { name: file.name, mediaType: file.mediaType, sizeBytes: file.bytes.length };
  const commitmentKey = house.entropy.bytes(32);
  const row = {
    id: item,
    stream,
    key_id: key.id,
    sealed: house.cipher.seal(key.bytes, file.bytes, bound(item)),
    about: house.cipher.seal(key.bytes, Buffer.from(JSON.stringify(about)), `${bound(item)}/about`),
    commitment_key: commitmentKey,
  };
  const commitment = house.cipher.macText(commitmentKey, file.bytes);
  return { kept: { item, commitment }, write: insert(`${lane}.file`, row) };
}

interface FileRow {
  readonly id: ItemId;
  readonly key_id: KeyId;
  readonly wrapped: Buffer;
  readonly about: Buffer;
  readonly sealed?: Buffer | null;
  /** Under which name the bytes lie in the store, where they do. */
  readonly stored?: string | null;
}

/** What files of a matter are called, in the order asked for; erased ones are left out. */
export async function filesAbout(
  house: House,
  session: Session,
  lane: Lane,
  stream: StreamId,
  items: readonly ItemId[],
): Promise<(FileAbout & { readonly item: ItemId })[]> {
  if (items.length === 0) return [];
  const rows = await session.rows<FileRow>({
    name: `files-about-${lane}`,
    text: `SELECT f.id, f.key_id, k.wrapped, f.about FROM ${lane}.file f JOIN ${keyTable(lane)} k ON k.id = f.key_id
            WHERE f.stream = $1 AND f.id = ANY($2::uuid[])`,
    values: [stream, items],
  });
  const about = new Map(rows.map((row) => [row.id, openAbout(house, row)]));
  return items.flatMap((item) => {
    const found = about.get(item);
    return found ? [{ item, ...found }] : [];
  });
}

function openAbout(house: House, row: FileRow): FileAbout {
  const key = house.vault.unwrap(row.key_id, row.wrapped);
  return JSON.parse(house.cipher.open(key.bytes, row.about, `${bound(row.id)}/about`).toString()) as FileAbout;
}

/** One file with its bytes; undefined when it is not of this matter or was erased. */
export async function openFile(
  house: House,
  session: Session,
  lane: Lane,
  stream: StreamId,
  item: ItemId,
): Promise<(FileAbout & { readonly bytes: Buffer }) | undefined> {
  const [row] = await session.rows<FileRow>({
    name: `file-open-${lane}`,
    text: `SELECT f.id, f.key_id, k.wrapped, f.about, f.sealed, f.stored FROM ${lane}.file f JOIN ${keyTable(lane)} k ON k.id = f.key_id
            WHERE f.stream = $1 AND f.id = $2`,
    values: [stream, item],
  });
  if (!row) return undefined;
  const sealed = row.stored ? await fromStore(house, row.stored) : row.sealed!;
  const key = house.vault.unwrap(row.key_id, row.wrapped);
  return { ...openAbout(house, row), bytes: house.cipher.open(key.bytes, sealed, bound(row.id)) };
}

/**
 * Whether a file is the one that its entry committed to; undefined where it was erased, or never was one. Bytes that no
 * longer open under the matter's key are not those that were kept.
 */
export async function fileFits(
  house: House,
  session: Session,
  lane: Lane,
  stream: StreamId,
  { item, commitment }: Kept,
): Promise<boolean | undefined> {
  const [row] = await session.rows<FileRow & { readonly commitment_key: Buffer }>({
    name: `file-fits-${lane}`,
    text: `SELECT f.id, f.key_id, k.wrapped, f.about, f.sealed, f.stored, f.commitment_key
             FROM ${lane}.file f JOIN ${keyTable(lane)} k ON k.id = f.key_id WHERE f.stream = $1 AND f.id = $2`,
    values: [stream, item],
  });
  if (!row) return undefined;
  // Not held to the name here: other bytes in the store are what this is to find. A store that is away is no answer.
  const sealed = row.stored ? await (house.fileStore?.get(row.stored) ?? fromStore(house, row.stored)) : row.sealed!;
  try {
    const key = house.vault.unwrap(row.key_id, row.wrapped);
    const bytes = house.cipher.open(key.bytes, sealed, bound(row.id));
    return house.cipher.macText(row.commitment_key, bytes) === commitment;
  } catch {
    return false;
  }
}
