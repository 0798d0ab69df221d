import type { House } from '../house.ts';
import type { Session } from '../database.ts';
import { insert, oneStatement } from '../statement.ts';
import { rootOf } from './merkle.ts';
import { readStatement, type Signed } from './signed.ts';
import { currentKey, signed } from './signing.ts';
import { readTree, rootAt, sha256 } from './tree.ts';

/** A signed state of the history as it is kept. */
export interface Checkpoint extends Signed {
  readonly size: number;
  readonly at: Temporal.Instant;
}

/**
 * The database is an older copy of itself: more entries were signed once than there are, or others. Nothing is signed
 * until a person has said so.
 */
export class HistoryRolledBack extends Error {
  override readonly name = 'HistoryRolledBack';
}

/** How long a state of the history may go unsigned while it grows. A promise of sixty seconds leaves room for five. */
export const checkpointEverySeconds = 10;

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/**
 * Signs the history as far as the tree reaches, if it has grown since the last signature.
 * @returns whether there was something to sign
 * @throws HistoryRolledBack
 */
export async function signCheckpoint(house: House): Promise<boolean> {
  const session = house.database.as('app');
  const [last, { size, edge }] = await Promise.all([lastCheckpoint(session), readTree(session)]);
  await minded(house, session, size);
  if (size === (last?.size ?? 0)) return false;
  const key = await currentKey(session, house.signing, house.instanceNumber, () => house.clock.now());
  const at = house.clock.now();
  const root = rootOf(sha256, edge);
  const statement = {
    statement: 'checkpoint',
    format: 1,
    instance: house.instanceNumber,
    size,
    root: hex(root),
  } as const;
  const made = signed(key, { ...statement, at: at.toString() });
  const row = { size, at, root, ...made };
  await session.rows(oneStatement([insert('ledger.checkpoint', row, 'ON CONFLICT DO NOTHING')]));
  await house.signing.keepLastSigned(made);
  return true;
}

/** Compares with what was signed here last, and puts on record that a restored copy goes on. */
async function minded(house: House, session: Session, size: number): Promise<void> {
  const seen = await house.signing.lastSigned();
  const known = seen && readStatement('checkpoint', seen);
  const [tree] = await session.rows<{ restored: boolean }>({
    name: 'tree-restored',
    text: 'SELECT restored_at IS NOT NULL AS restored FROM ledger.tree',
  });
  const fits = !known || (known.size <= size && hex(await rootAt(session, known.size)) === known.root);
  if (tree?.restored) return resume(house, session, size, fits ? null : (known?.size ?? null));
  if (fits || known.instance !== house.instanceNumber) return;
  throw new HistoryRolledBack(
    `the database holds ${size} entries, and not the ${known.size} that were signed on ${known.at}: it is an older or ` +
      'another copy. Bring the right one, or say with `npm run keys -- resume` that the history goes on from this one',
  );
}

async function resume(house: House, session: Session, size: number, held: number | null): Promise<void> {
  const key = await currentKey(session, house.signing, house.instanceNumber, () => house.clock.now());
  const [row] = await session.rows<{ number: number }>({
    text: 'SELECT coalesce(max(number), 0) + 1 AS number FROM ledger.resumption',
  });
  const root = hex(await rootAt(session, size));
  const at = house.clock.now().toString();
  const number = row!.number;
  const statement = { statement: 'resumption', format: 1, instance: house.instanceNumber, number, size, root } as const;
  const made = signed(key, { ...statement, held, at });
  await house.database.transaction('app', async (within) => {
    await within.rows(oneStatement([insert('ledger.resumption', { number, ...made })]));
    await within.rows({ text: 'UPDATE ledger.tree SET restored_at = NULL' });
  });
  await house.signing.keepLastSigned(
    signed(key, { statement: 'checkpoint', format: 1, instance: house.instanceNumber, size, root, at }),
  );
}

const columns = 'size, at, key, statement, signature';

export async function lastCheckpoint(session: Session): Promise<Checkpoint | undefined> {
  const [row] = await session.rows<Checkpoint>({
    name: 'checkpoint-last',
    text: `SELECT ${columns} FROM ledger.checkpoint ORDER BY size DESC LIMIT 1`,
  });
  return row;
}

/** The first signed state that holds the entry at this position. */
export async function firstCheckpointWith(session: Session, position: number): Promise<Checkpoint | undefined> {
  const [row] = await session.rows<Checkpoint>({
    name: 'checkpoint-first',
    text: `SELECT ${columns} FROM ledger.checkpoint WHERE size >= $1 ORDER BY size LIMIT 1`,
    values: [position],
  });
  return row;
}

/** Signed states after a size, smallest first. */
export const checkpointsAfter = (session: Session, size: number, most: number): Promise<Checkpoint[]> =>
  session.rows<Checkpoint>({
    name: 'checkpoints-after',
    text: `SELECT ${columns} FROM ledger.checkpoint WHERE size > $1 ORDER BY size LIMIT $2`,
    values: [size, most],
  });

/** Where the history went on from an older copy, as the instance itself says. */
export const readResumptions = (session: Session): Promise<Signed[]> =>
  session.rows<Signed>({ text: 'SELECT key, statement, signature FROM ledger.resumption ORDER BY number' });
