import type { Session } from '#kernel/database.ts';
import { firstPrevious, hashOf } from '#kernel/entry.ts';
import type { StreamId } from '#kernel/ids.ts';
import { growTree, rootAt } from '#kernel/ledger/tree.ts';
import type { EntryRow } from '#kernel/ledger/read.ts';
import { readStatement, statementText, type Signed } from '#kernel/ledger/signed.ts';
import type { SigningKey } from '#kernel/ledger/signing.ts';

/** Somebody who holds the database as its superuser, and in the end the signing keys too. */

/** An entry where it stands. */
export interface Target {
  readonly position: number;
  readonly stream: StreamId;
  readonly version: number;
}

export const targetsOf = (session: Session): Promise<Target[]> =>
  session.rows<Target>({ text: 'SELECT position, stream, version FROM ledger.sealed ORDER BY position' });

type Attack = (session: Session, target: Target) => Promise<void>;

/**
 * Whether a fault names an entry: by its place, by itself, or by the few places among which it is. Who writes an entry,
 * its number and all that follows it anew leaves nothing beside it to compare with; then the stored tree tells within
 * sixteen places, or the next signed state from where the last one fits.
 */
export function names(fault: string | undefined, { position, stream, version }: Target): boolean {
  const [, from, to] = /^positions? (\d+)(?: to (\d+))?[: ]/.exec(fault ?? '') ?? [];
  const [, first, last] = / among (\d+) to (\d+) /.exec(fault ?? '') ?? [];
  if (first !== undefined && position >= Number(first) && position <= Number(last)) return true;
  // Taken out with its number and the gap closed, it is told by the one that came after it in its stream.
  if (fault?.includes(` of ${stream} does not follow entry ${version - 1}:`)) return true;
  if (from === undefined) return fault?.startsWith(`entry ${version} of ${stream} `) ?? false;
  return position === Number(from) || (position > Number(from) && position <= Number(to ?? 0));
}

const run = (session: Session, text: string, values: readonly unknown[] = []): Promise<object[]> =>
  session.rows({ text, values });
const one = 'stream = $1 AND version = $2';

const dropEntry: Attack = async (session, { stream, version }) => {
  await run(session, `DELETE FROM ledger.entry WHERE ${one}`, [stream, version]);
};
const dropSealed: Attack = async (session, { position }) => {
  await run(session, 'DELETE FROM ledger.sealed WHERE position = $1', [position]);
};
/** Moves all positions from here on, by way of numbers that nobody has. */
async function shift(session: Session, from: number, by: number): Promise<void> {
  await run(session, 'UPDATE ledger.sealed SET position = -position WHERE position >= $1', [from]);
  await run(session, 'UPDATE ledger.sealed SET position = -position + $1 WHERE position < 0', [by]);
}

/** What can be done to one entry without a key. Each must be told, and told first at the entry's own place. */
export const attacks: Readonly<Record<string, Attack>> = {
  'change what it says': async (session, { stream, version }) => {
    await run(session, `UPDATE ledger.entry SET payload = '{"changed":true}' WHERE ${one}`, [stream, version]);
  },
  'change who did it': async (session, { stream, version }) => {
    await run(session, `UPDATE ledger.entry SET actor = 'person:99-other' WHERE ${one}`, [stream, version]);
  },
  'change when it was': async (session, { stream, version }) => {
    await run(session, `UPDATE ledger.entry SET at = at - interval '1 day' WHERE ${one}`, [stream, version]);
  },
  'change it and reckon its hash anew': async (session, target) => {
    await rewriteEntry(session, target);
  },
  'take it out': dropEntry,
  'take its number away': dropSealed,
  'take it out with its number': async (session, target) => {
    await dropEntry(session, target);
    await dropSealed(session, target);
  },
  'take it out and close the gap': async (session, target) => {
    await dropEntry(session, target);
    await dropSealed(session, target);
    await shift(session, target.position, -1);
    await run(session, 'UPDATE ledger.sealer SET position = position - 1');
  },
  'put one in before it': async (session, { position }) => {
    await shift(session, position, 1);
    const stream = '019cac46-1500-8f2e-bd4c-5b6a79880063' as StreamId;
    const entry = { stream, version: 1, type: 'CoverLaid', actor: 'system:cover', capacity: 'system', payload: '{}' };
    const at = Temporal.Instant.from('2026-03-02T02:00:00Z');
    const hash = hashOf({ ...entry, at, previousHash: firstPrevious });
    await run(
      session,
      `INSERT INTO ledger.entry (stream, version, type, at, actor, capacity, payload, previous_hash, hash)
       VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8)`,
      [stream, entry.type, at, entry.actor, entry.capacity, entry.payload, firstPrevious, hash],
    );
    await run(session, 'INSERT INTO ledger.sealed (position, stream, version, hash) VALUES ($1, $2, 1, $3)', [
      position,
      stream,
      hash,
    ]);
    await run(session, 'UPDATE ledger.sealer SET position = position + 1');
  },
  'change places with the next': async (session, { position }) => {
    await run(session, 'UPDATE ledger.sealed SET position = -position WHERE position IN ($1, $2)', [
      position,
      position + 1,
    ]);
    await run(session, 'UPDATE ledger.sealed SET position = $1 + position WHERE position < 0', [2 * position + 1]);
  },
  'cut off everything from it on': async (session, { position }) => {
    await cutOff(session, position);
  },
};

/** Changes an entry, and the hashes of all that follow it in its stream and of their places in the sealed order. */
export async function rewriteEntry(session: Session, { stream, version }: Target): Promise<void> {
  const rows = await session.rows<EntryRow>({
    text: 'SELECT * FROM ledger.entry WHERE stream = $1 AND version >= $2 ORDER BY version',
    values: [stream, version],
  });
  let previous: Buffer | undefined;
  for (const row of rows) {
    const capacity = row.version === version ? 'head@99-forged' : row.capacity;
    const previousHash: Buffer = previous ?? row.previous_hash;
    const hash = hashOf({ ...row, capacity, previousHash });
    await run(session, `UPDATE ledger.entry SET capacity = $3, previous_hash = $4, hash = $5 WHERE ${one}`, [
      stream,
      row.version,
      capacity,
      previousHash,
      hash,
    ]);
    await run(session, `UPDATE ledger.sealed SET hash = $3 WHERE ${one}`, [stream, row.version, hash]);
    previous = hash;
  }
}

async function cutOff(session: Session, position: number): Promise<void> {
  await run(
    session,
    `DELETE FROM ledger.entry e USING ledger.sealed s
      WHERE s.stream = e.stream AND s.version = e.version AND s.position >= $1`,
    [position],
  );
  await run(session, 'DELETE FROM ledger.sealed WHERE position >= $1', [position]);
}

/** With the keys: tree and signed states are made to fit whatever the sealed rows say now. */
export async function resign(session: Session, key: SigningKey): Promise<void> {
  const states = await session.rows<Signed & { readonly size: number }>({
    text: 'SELECT size, statement, key, signature FROM ledger.checkpoint ORDER BY size',
  });
  await run(session, 'DELETE FROM ledger.node');
  await run(session, `UPDATE ledger.tree SET size = 0, edge = ''`);
  await run(session, 'UPDATE ledger.sealer SET position = (SELECT coalesce(max(position), 0) FROM ledger.sealed)');
  while ((await growTree(session)).more);
  const [tree] = await session.rows<{ size: number }>({ text: 'SELECT size FROM ledger.tree' });
  await run(session, 'DELETE FROM ledger.checkpoint');
  for (const state of states.filter(({ size }) => size <= tree!.size)) {
    const root = await rootAt(session, state.size);
    const said = { ...readStatement('checkpoint', state)!, root: Buffer.from(root).toString('hex') };
    const statement = statementText(said);
    await run(
      session,
      'INSERT INTO ledger.checkpoint (size, at, root, key, statement, signature) VALUES ($1, $2, $3, $4, $5, $6)',
      [state.size, said.at, root, key.key, statement, key.sign(statement)],
    );
  }
}

/** Everything from an entry on is gone, and what remains is signed as if nothing had been there. */
export async function cutOffAndResign(session: Session, target: Target, key: SigningKey): Promise<void> {
  await cutOff(session, target.position);
  await resign(session, key);
}

/** Runs something on a copy of the moment: whatever was done is undone. */
export async function undone<T>(session: Session, work: () => Promise<T>): Promise<T> {
  await run(session, 'SAVEPOINT attack');
  try {
    return await work();
  } finally {
    await run(session, 'ROLLBACK TO SAVEPOINT attack');
  }
}
