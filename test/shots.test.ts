import { expect, test } from 'vitest';
import { noPages, notInCounty, pages } from '#test/browser/shots/pages.ts';
import { storySite } from '#test/site.ts';

// `npm run shots` and the check of every page for access go by one table. A page that is built and forgotten there would
// be looked at by nobody.
test('every page of the site stands in the table of pages, and nothing stands there that is no page any more', async () => {
  const { site, house } = await storySite('2026-03-02');
  try {
    const routes = new Set(site.routes.filter(({ method }) => method === 'GET').map(({ path }) => path));
    const read = [...routes].filter((path) => !path.startsWith('/api/')).toSorted();
    const told = new Set([...pages.map(({ route }) => route), ...noPages, ...Object.keys(notInCounty)]);
    expect(read.filter((path) => !told.has(path))).toEqual([]);
    expect([...told].filter((path) => !routes.has(path))).toEqual([]);
  } finally {
    await house.database.drop();
  }
});
