import { createHash, randomBytes } from 'node:crypto';
import { cookieIn, dropCookie, keepCookie } from '#app/web/cookies.ts';
import { fits, type AttachmentFault, type Attachments } from '#kernel/attachments.ts';
import type { AttachedFile, FileAbout } from '#kernel/files.ts';
import type { House } from '#kernel/house.ts';
import { insert, oneStatement } from '#kernel/statement.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import type { SentFile } from '#ui/edge/held-files.ts';

/**
 * What somebody has typed or sent but not yet filed lies in a box: sealed in the vault under a key that only their own
 * cookie holds. We cannot open it; without the cookie nobody can. It is gone after a day, or when it was filed.
 */
export interface Box {
  readonly key: Buffer;
  /** Names the box's row; the key cannot be told from it. */
  readonly digest: Buffer;
}

/** The two boxes of a browser: what is being filed, and files on their way to a matter. */
export type BoxName = 'draft' | 'held';

const lifeHours = 24;

/** Boxes live by the machine's clock: moving a demo's clock throws nobody's draft away. */
const now = (): Temporal.Instant => Temporal.Now.instant();

const boxOf = (key: Buffer): Box => ({ key, digest: createHash('sha256').update('sunlit/box').update(key).digest() });

/** The box that this browser holds the key of. */
export function boxIn(context: EdgeContext, name: BoxName): Box | undefined {
  const text = cookieIn(context, name);
  return text && /^[\w-]{43}$/.test(text) ? boxOf(Buffer.from(text, 'base64url')) : undefined;
}

/** Gives the browser the key of a new box, in a cookie that ends with it and that no script can read. */
export function newBox(context: EdgeContext, name: BoxName, secure: boolean): Box {
  const key = randomBytes(32);
  keepCookie(context, { secure }, name, key.toString('base64url'));
  return boxOf(key);
}

export const dropKey = (context: EdgeContext, name: BoxName): void => dropCookie(context, name);

const bound = 'sunlit/box';

/** What lies in a box; undefined when it is gone, or when there never was one. */
export async function readBox<T>({ database, cipher }: House, box: Box): Promise<T | undefined> {
  const [row] = await database.as('vault').rows<{ sealed: Buffer }>({
    name: 'box-read',
    text: 'SELECT sealed FROM vault.draft WHERE digest = $1 AND expires_at > $2',
    values: [box.digest, now()],
  });
  return row && (JSON.parse(cipher.open(box.key, row.sealed, bound).toString()) as T);
}

/** Puts something in a box in the place of what lay there; clears away every box whose time is over. */
export async function writeBox(
  { database, cipher }: House,
  box: Box,
  content: object,
  hours = lifeHours,
): Promise<void> {
  const sealed = cipher.seal(box.key, Buffer.from(JSON.stringify(content)), bound);
  const at = now();
  const row = { digest: box.digest, sealed, expires_at: at.add({ minutes: Math.round(hours * 60) }) };
  const again = 'ON CONFLICT (digest) DO UPDATE SET sealed = EXCLUDED.sealed, expires_at = EXCLUDED.expires_at';
  const session = database.as('vault');
  await session.rows(oneStatement([insert('vault.draft', row, again)]));
  await session.rows({ name: 'box-expire', text: 'DELETE FROM vault.draft WHERE expires_at < $1', values: [at] });
}

/** Empties a box, files and all. */
export async function dropBox({ database }: House, box: Box): Promise<void> {
  await database
    .as('vault')
    .rows({ name: 'box-drop', text: 'DELETE FROM vault.draft WHERE digest = $1', values: [box.digest] });
}

/** Takes the files out of a box and throws them away; what was typed stays. */
export async function dropFiles({ database }: House, box: Box): Promise<void> {
  await database
    .as('vault')
    .rows({ name: 'box-drop-files', text: 'DELETE FROM vault.draft_file WHERE draft = $1', values: [box.digest] });
}

interface FileRow {
  readonly id: string;
  readonly about: Buffer;
  readonly sealed?: Buffer;
}

const fileBound = (id: string): string => `sunlit/box-file/${id}`;

const aboutOf = ({ cipher }: House, box: Box, row: FileRow): SentFile => {
  const about = JSON.parse(cipher.open(box.key, row.about, `${fileBound(row.id)}/about`).toString()) as FileAbout;
  return { id: row.id, ...about };
};

/** The files in a box, in the order in which they came. */
export async function filesOf(house: House, box: Box): Promise<SentFile[]> {
  const rows = await house.database.as('vault').rows<FileRow>({
    name: 'box-files',
    text: `SELECT f.id, f.about FROM vault.draft_file f JOIN vault.draft d ON d.digest = f.draft
            WHERE f.draft = $1 AND d.expires_at > $2 ORDER BY f.id`,
    values: [box.digest, now()],
  });
  return rows.map((row) => aboutOf(house, box, row));
}

export async function dropFile({ database }: House, box: Box, id: string): Promise<void> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return;
  await database.as('vault').rows({
    name: 'box-drop-file',
    text: 'DELETE FROM vault.draft_file WHERE draft = $1 AND id = $2',
    values: [box.digest, id],
  });
}

/** The files with their bytes, ready to be attached. */
export async function openFiles(house: House, box: Box): Promise<AttachedFile[]> {
  const rows = await house.database.as('vault').rows<Required<FileRow>>({
    name: 'box-open-files',
    text: 'SELECT id, about, sealed FROM vault.draft_file WHERE draft = $1 ORDER BY id',
    values: [box.digest],
  });
  return rows.map((row) => {
    const { name, mediaType } = aboutOf(house, box, row);
    return { name, mediaType, bytes: house.cipher.open(box.key, row.sealed, fileBound(row.id)) };
  });
}

/**
 * Cleans one file and puts it into a box that stands. Several arrive at once from one page; the row of the box is
 * locked while they are counted, so that together they stay within what is allowed.
 */
export async function putFile(
  house: House,
  attachments: Attachments,
  box: Box,
  file: File,
): Promise<SentFile | AttachmentFault> {
  const clean = await attachments.clean(file.name, new Uint8Array(await file.arrayBuffer()));
  if (typeof clean === 'string') return clean;
  const id = house.ids.item();
  const about: FileAbout = { name: clean.name, mediaType: clean.mediaType, sizeBytes: clean.bytes.length };
  return house.database.transaction('vault', async (session) => {
    await session.rows({ text: 'SELECT 1 FROM vault.draft WHERE digest = $1 FOR UPDATE', values: [box.digest] });
    const held = await session.rows<{ sizeBytes: number }>({
      text: 'SELECT octet_length(sealed) AS "sizeBytes" FROM vault.draft_file WHERE draft = $1',
      values: [box.digest],
    });
    const fault = fits(clean.bytes.length, held);
    if (fault) return fault;
    const row = {
      id,
      draft: box.digest,
      sealed: house.cipher.seal(box.key, clean.bytes, fileBound(id)),
      about: house.cipher.seal(box.key, Buffer.from(JSON.stringify(about)), `${fileBound(id)}/about`),
    };
    await session.rows(oneStatement([insert('vault.draft_file', row)]));
    return { id, ...about };
  });
}
