import type { Petition } from '#chapters/petition/petition.ts';
import type { Query, Role, Session } from '#kernel/database.ts';
import type { House } from '#kernel/house.ts';
import type { Performed } from '#kernel/perform.ts';

/**
 * The same house, in which a matter is read from the database once: what is tried without being allowed changes nothing,
 * and some hundred thousand of the same readings tell nothing new. Whatever else is asked goes where it always goes.
 */
export function readingOnce(house: House): House {
  const session = house.database.as('app');
  const read = new Map<string, Promise<readonly unknown[]>>();
  const rows = (query: Query): Promise<readonly unknown[]> => {
    if (query.name !== 'ledger-read' && query.name !== 'grants-open') return session.rows(query);
    const key = JSON.stringify([query.name, query.values]);
    const answer = read.get(key) ?? session.rows(query);
    read.set(key, answer);
    return answer;
  };
  const database = {
    ...house.database,
    as: (role: Role) => (role === 'app' ? ({ rows } as Session) : house.database.as(role)),
    transaction: house.database.transaction.bind(house.database),
  };
  const { calendars, units: tree } = house;
  return { ...house, calendars, units: tree, database };
}

class RolledBack extends Error {}

/** Lets a command be recorded on the real database, looks what came of it, and takes it back. */
export async function probe(house: House, run: (inside: House) => Promise<Performed<Petition>>): Promise<string> {
  let done = '';
  await house.database
    .transaction('app', async (session) => {
      const database = { ...house.database, as: () => session };
      const { calendars, units: tree } = house;
      done = (await run({ ...house, calendars, units: tree, database })).done;
      throw new RolledBack();
    })
    .catch((error: unknown) => {
      if (error instanceof RolledBack) return;
      done = `fault: ${(error as Error).message}`;
    });
  return done;
}
