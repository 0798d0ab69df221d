import type { Session } from '#kernel/database.ts';

type Told = (edition: number) => void;

const everyMs = 1_000;

/**
 * Tells the screens of a hall that its queue has changed. However many screens there are, the database is asked once a
 * second for each hall that somebody looks at, and not at all while nobody does.
 */
export function hallWatch(session: () => Session) {
  const told = new Map<string, Set<Told>>();
  const editions = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    const rows = await session().rows<{ id: string; edition: number }>({
      name: 'hall-editions',
      text: 'SELECT id, edition FROM hall.place WHERE id = ANY ($1)',
      values: [[...told.keys()]],
    });
    for (const { id, edition } of rows) {
      if (editions.get(id) === edition) continue;
      editions.set(id, edition);
      for (const tell of told.get(id) ?? []) tell(edition);
    }
  }

  const again = (): void => {
    // A database that does not answer now is asked again; the screen says by itself that it hears nothing.
    clearTimeout(timer);
    timer = setTimeout(
      () =>
        void look()
          .catch(() => undefined)
          .finally(() => told.size > 0 && again()),
      everyMs,
    ).unref();
  };

  /** @returns ends it */
  return function watch(place: string, tell: Told): () => void {
    const those = told.get(place) ?? new Set<Told>();
    told.set(place, those.add(tell));
    if (told.size === 1 && those.size === 1) again();
    return () => {
      those.delete(tell);
      if (those.size > 0) return;
      told.delete(place);
      editions.delete(place);
      if (told.size === 0) clearTimeout(timer);
    };
  };
}
