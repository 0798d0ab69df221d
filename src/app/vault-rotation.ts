import type { LivingHouse } from './house.ts';
import { secondFactorBound } from './second-factor.ts';
import { openWrapped } from '#kernel/cipher.ts';
import type { Role, Session } from '#kernel/database.ts';
import type { KeyId, PersonId } from '#kernel/ids.ts';
import { wrappedBound } from '#kernel/vault.ts';

/** Where values lie that are sealed under the instance's own key: the keys of matters and persons, and secrets of codes. */
interface Wrapped {
  readonly role: Role;
  readonly table: string;
  readonly id: string;
  readonly type: string;
  readonly sealed: string;
  readonly bound: (id: string) => string;
}

// The open lane first: a key that moves under seal meanwhile is met on its way or found there, never missed.
const places: readonly Wrapped[] = [
  {
    role: 'vault',
    table: 'vault.key',
    id: 'id',
    type: 'uuid',
    sealed: 'wrapped',
    bound: (id) => wrappedBound(id as KeyId),
  },
  {
    role: 'sealed',
    table: 'sealed.key',
    id: 'id',
    type: 'uuid',
    sealed: 'wrapped',
    bound: (id) => wrappedBound(id as KeyId),
  },
  {
    role: 'app',
    table: 'house.second_factor',
    id: 'person',
    type: 'text',
    sealed: 'sealed',
    bound: (id) => secondFactorBound(id as PersonId),
  },
];

/** Rows of one transaction: a rotation that is cut off loses no more than this many of its steps. */
const batchRows = 1000;

interface Row {
  readonly id: string;
  readonly sealed: Buffer;
}

async function* rowsOf(session: Session, place: Wrapped): AsyncGenerator<readonly Row[]> {
  let after: string | null = null;
  while (true) {
    const rows: Row[] = await session.rows<Row>({
      text: `SELECT ${place.id} AS id, ${place.sealed} AS sealed FROM ${place.table}
              WHERE $1::${place.type} IS NULL OR ${place.id} > $1::${place.type} ORDER BY ${place.id} LIMIT ${batchRows}`,
      values: [after],
    });
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)!.id;
  }
}

/** What of these rows another key than the newest still wraps. */
function behind({ cipher, keys }: LivingHouse, place: Wrapped, rows: readonly Row[]): readonly Row[] {
  const newest = keys.wrap;
  return rows.filter(({ id, sealed }) => {
    try {
      cipher.open(newest, sealed, place.bound(id));
      return false;
    } catch {
      return true;
    }
  });
}

/** How many values an older key still wraps. */
export async function countBehind(house: LivingHouse): Promise<number> {
  let count = 0;
  for (const place of places) {
    for await (const rows of rowsOf(house.database.as(place.role), place)) count += behind(house, place, rows).length;
  }
  return count;
}

/**
 * Wraps anew, under the newest key, what an older one wrapped (密钥轮换). Nothing else changes: the keys of matters and
 * persons stay what they are, so no text or file is touched. It may be cut off and begun again, beside servers that
 * run: a row is replaced only as it was read, and one that was erased meanwhile stays erased.
 *
 * @returns how many values were wrapped anew
 * @throws Error when one cannot be opened by any key that is here
 */
export async function wrapAnew(house: LivingHouse, tell: (done: number) => void = () => undefined): Promise<number> {
  let done = 0;
  for (const place of places) {
    const session = house.database.as(place.role);
    for await (const rows of rowsOf(session, place)) {
      const fresh = behind(house, place, rows).map((row) => ({ ...row, fresh: anew(house, place, row) }));
      if (fresh.length === 0) continue;
      await session.rows({
        text: `UPDATE ${place.table} t SET ${place.sealed} = n.fresh
                 FROM unnest($1::${place.type}[], $2::bytea[], $3::bytea[]) AS n (id, old, fresh)
                WHERE t.${place.id} = n.id AND t.${place.sealed} = n.old`,
        values: [fresh.map(({ id }) => id), fresh.map(({ sealed }) => sealed), fresh.map((row) => row.fresh)],
      });
      done += fresh.length;
      tell(done);
    }
  }
  return done;
}

function anew({ cipher, keys }: LivingHouse, place: Wrapped, { id, sealed }: Row): Buffer {
  const bound = place.bound(id);
  try {
    return cipher.seal(keys.wrap, openWrapped(cipher, keys, sealed, bound), bound);
  } catch {
    throw new Error(
      `${place.table} ${id} is wrapped by a key that is not here; bring the newest copy of keys into DATA_DIR/keys and begin again`,
    );
  }
}
