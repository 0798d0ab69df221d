import type { Session } from './database.ts';

/** Keys to a statement: more would save little, and whoever came first waits for all of them. */
const togetherMax = 16;

/**
 * Makes of a reading of many a reading of one: what is asked for in one turn of the event loop goes as one statement, and
 * each hears of its own. Nothing is kept behind the answer.
 * @param read finds what stands under these keys; what is not there it leaves out
 */
export function askedTogether<Key, Found>(
  read: (session: Session, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Found>>,
): (session: Session, key: Key) => Promise<Found | undefined> {
  const gathering = new WeakMap<
    Session,
    { readonly keys: Set<Key>; readonly found: Promise<ReadonlyMap<Key, Found>> }
  >();
  return async (session, key) => {
    let together = gathering.get(session);
    if (!together || together.keys.size >= togetherMax) {
      const keys = new Set<Key>();
      const turn = new Promise<void>((resolve) => setImmediate(resolve));
      const found = turn.then(() => {
        if (gathering.get(session)?.keys === keys) gathering.delete(session);
        return read(session, [...keys]);
      });
      gathering.set(session, (together = { keys, found }));
    }
    together.keys.add(key);
    return (await together.found).get(key);
  };
}
