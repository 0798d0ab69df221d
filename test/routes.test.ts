import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonId } from '#kernel/ids.ts';
import { openSession } from '#app/sessions.ts';
import type { Character } from '#test/cast.ts';
import { file, type Filed } from '#test/matters.ts';
import { storySite, type StorySite } from '#test/site.ts';

// Goal: no route forgets to ask who is there. Method: plant a matter that carries a mark in every field, then walk every
// route of the site, pages and API, reading and writing, as everybody who has no standing on it: the mark is nowhere,
// and the matter is as it was.
const mark = 'ZX-4711-MARK';

let stories: StorySite;
let planted: Filed;
beforeAll(async () => {
  stories = await storySite('2026-03-02');
  planted = await file(stories.house, {
    title: mark,
    request: mark,
    facts: mark,
    party: { name: mark, phone: '13812345678', address: mark },
  });
});
afterAll(() => stories.house.database.drop());

/** Everybody who has no business with a matter that a county office has only just registered. */
const strangers: readonly (Character | 'public')[] = [
  'public',
  'handler',
  'housingHead',
  'cityHandler',
  'otherHandler',
  'custodian',
  'administrator',
  'disciplineHandler',
];

interface Walked {
  readonly method: string;
  readonly path: string;
}

function routes(): Walked[] {
  const seen = new Set<string>();
  return stories.site.routes.flatMap(({ method, path }) => {
    const name = `${method} ${path}`;
    if (method === 'ALL' || path.includes('*') || seen.has(name)) return [];
    seen.add(name);
    return [{ method, path }];
  });
}

const filled = (path: string): string =>
  path
    .replace(':number', planted.number)
    .replace(/:act\b(\{[^}]*\})?/, 'transfer')
    .replace(/:duty\w*|:key/, 'route.1')
    .replace(/:(item|id|file)\b/, planted.stream)
    .replaceAll(/:\w+(\{[^}]*\})?/g, 'x');

const readers = new Map<Character | 'public', Promise<{ cookie: string; csrf: string }>>();

/** Somebody with a session and a form token of their own. */
async function signIn(who: Character | 'public'): Promise<{ cookie: string; csrf: string }> {
  const browser = stories.browser();
  if (who !== 'public') browser.cookies.set('desk', await openSession(stories.house, `99-${who}` as PersonId));
  const page = await browser.visit('/track');
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return { cookie, csrf: /name="csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '' };
}

/** A request as a stranger would forge it at best: with a valid form token of their own, and whatever fields fit. */
async function knock({ method, path }: Walked, who: Character | 'public'): Promise<Response> {
  const reading = readers.get(who) ?? signIn(who);
  readers.set(who, reading);
  // Who writes may be signed out by it, so each writes with a session of its own.
  const { cookie, csrf } = await (method === 'GET' ? reading : signIn(who));
  const headers = { cookie };
  if (method === 'GET') return stories.site.request(filled(path), { headers });
  const fields = {
    version: 1,
    seen: 1,
    number: planted.number,
    code: '000000000000',
    to: '99-county-zj',
    text: 'x',
    reason: 'x',
    contact: '13900000000',
    title: 'x',
    login: 'clerk',
    password: 'x',
    key: 'x',
  };
  if (path.startsWith('/api/')) {
    const json = { ...headers, 'content-type': 'application/json' };
    return stories.site.request(filled(path), { method, headers: json, body: JSON.stringify(fields) });
  }
  const form = new URLSearchParams({
    csrf,
    ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])),
  });
  return stories.site.request(filled(path), {
    method,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  });
}

const versionOf = async (): Promise<number> => {
  const [row] = await stories.house.database.as('app').rows<{ version: number }>({
    text: 'SELECT max(version)::int AS version FROM ledger.entry WHERE stream = $1',
    values: [planted.stream],
  });
  return row!.version;
};

test('every route, as everybody without a standing: no mark, no change, no fault', async () => {
  const found: string[] = [];
  let knocks = 0;
  for (const route of routes()) {
    for (const who of strangers) {
      const answer = await knock(route, who);
      const body = await answer.text();
      knocks += 1;
      const name = `${route.method} ${route.path} as ${who}: ${answer.status}`;
      if (body.includes(mark) || body.includes('13812345678')) found.push(`${name} shows the mark`);
      if (answer.status >= 500) found.push(`${name} is a fault`);
      if (route.path.includes(':number') && answer.status === 200) found.push(`${name} answers at all`);
    }
  }
  expect(found).toEqual([]);
  expect(await versionOf()).toBe(1);
  expect(knocks).toBeGreaterThan(300);
  console.log(`${routes().length} routes, ${knocks} knocks`);
}, 240_000);

test('the walk would catch a route that forgets: to somebody with a standing the mark is there', async () => {
  const answer = await knock({ method: 'GET', path: '/api/v1/petitions/:number' }, 'clerk');
  expect(await answer.text()).toContain(mark);
});
