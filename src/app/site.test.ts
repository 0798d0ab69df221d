import { afterAll, beforeAll, expect, test } from 'vitest';
import { Validator } from '@seriousme/openapi-schema-validator';
import { storyApi, type StoryApi } from '#test/api.ts';

let api: StoryApi;
beforeAll(async () => {
  api = await storyApi();
});
afterAll(() => api.house.database.drop());

test('the description of the API is valid OpenAPI 3.1 and names every route of the API', async () => {
  const { body } = await api.get('/api/openapi.json');
  const result = await new Validator().validate(body);
  expect(result.errors ?? []).toEqual([]);
  expect(body.openapi).toBe('3.1.0');
  const described = Object.keys(body.paths);
  for (const path of [
    '/api/v1/petitions',
    '/api/v1/petitions/{number}',
    '/api/v1/petitions/{number}/acts/{act}',
    '/api/v1/sessions',
    '/api/v1/regions',
    '/api/v1/limits',
    '/api/v1/deadlines',
  ]) {
    expect(described).toContain(path);
  }
});

test('the calculator names each day’s standing, and what is wrong by its field', async () => {
  const right = await api.get('/api/v1/deadlines?ruleSet=regulations-2022&limit=object&from=2026-09-28');
  expect(right.body).toMatchObject({ due: '2026-10-10', provisional: false, citation: 'regulations-2022/23/3' });
  expect(right.body.trace.find((day: { on: string }) => day.on === '2026-10-01')).toMatchObject({
    count: null,
    standing: 'holiday',
  });
  const wrong = await api.get('/api/v1/deadlines?limit=object&from=tomorrow');
  expect([wrong.status, wrong.body.errors[0].path]).toEqual([422, 'from']);
  const beyond = await api.get('/api/v1/deadlines?limit=object&from=2026-12-30');
  expect(beyond.body.provisional).toBe(true);
});

test('wrong input names its field in the reader’s language and registers nothing', async () => {
  const body = { title: '', request: '修路', facts: '路坏了', form: 'web', purpose: 'claim' };
  const zh = await api.post('/api/v1/petitions', body);
  expect(zh.status).toBe(422);
  expect(zh.body.errors.map((error: { path: string }) => error.path)).toContain('title');
  const en = await api.post('/api/v1/petitions', body, { lang: 'en' });
  expect(JSON.stringify(en.body)).not.toMatch(/[\u4e00-\u9fff]/);
  const [row] = await api.house.database
    .as('app')
    .rows<{ n: number }>({ text: 'SELECT count(*)::int AS n FROM open.petition' });
  expect(row?.n).toBe(0);
});

const letter = { title: '路灯', request: '修路灯', facts: '路灯不亮', form: 'web', purpose: 'claim', anonymous: true };

test.each([
  ['a body cut short', '{"title":', 422, ''],
  ['no body', '', 422, ''],
  ['a list', '[]', 422, ''],
  ['a day that does not exist', JSON.stringify({ ...letter, receivedOn: '2026-02-31' }), 422, 'receivedOn'],
  ['a day of receipt, from a citizen', JSON.stringify({ ...letter, receivedOn: '2019-01-01' }), 422, 'receivedOn'],
  ['a place that does not exist', JSON.stringify({ ...letter, regionCode: '77' }), 422, 'regionCode'],
  ['a class that does not exist', JSON.stringify({ ...letter, class: '9999' }), 422, 'class'],
  ['a word where yes or no belongs', JSON.stringify({ ...letter, anonymous: 'yes' }), 422, 'anonymous'],
  [
    'a report with a place that does not exist',
    JSON.stringify({ ...letter, purpose: 'accusation', regionCode: '77' }),
    422,
    'regionCode',
  ],
])('%s is the sender’s to put right, said in either language, and no fault', async (_what, body, status, path) => {
  for (const lang of ['zh', 'en'] as const) {
    const answer = await api.send('/api/v1/petitions', body, lang);
    expect([answer.status, answer.body.errors?.[0].path]).toEqual([status, path]);
    const { message } = answer.body.errors[0] as { message: string };
    expect(message).toMatch(lang === 'zh' ? /[\u4e00-\u9fff]/ : /^[\x20-\x7e]+$/);
  }
});

test('no letter takes the desk down that it comes to, whatever characters are in it', async () => {
  const odd = await api.post('/api/v1/petitions', { ...letter, title: '路灯\0坏了\ud800', facts: '\0' });
  expect(odd.status).toBe(201);
  for (const list of ['/api/v1/petitions', '/api/v1/duties']) {
    const { status, body } = await api.get(list, { as: 'clerk' });
    expect([status, body.items[0].title], list).toEqual([200, '路灯坏了\ufffd']);
  }
  expect((await api.post('/api/v1/sessions', { login: 'cle\0rk?', password: '\0' })).status).toBe(401);
});

test('the API takes JSON alone, whatever a type begins with', async () => {
  const answer = await api.send('/api/v1/petitions', JSON.stringify(letter), 'en', 'application/jsonp');
  expect([answer.status, answer.body.reason]).toEqual([415, 'media-type']);
});

test('a place left empty asks for none, and a day beyond all calendars is named', async () => {
  const open = await api.get('/api/v1/deadlines?ruleSet=regulations-2022&limit=object&from=2026-09-28&region=');
  expect(open.body.due).toBe('2026-10-10');
  const far = await api.get('/api/v1/deadlines?limit=object&from=9999-12-31');
  expect([far.status, far.body.errors[0].path]).toEqual([422, 'from']);
});

test('ten wrong codes on a matter, and even the right one has to wait', async () => {
  const { body } = await api.post('/api/v1/petitions', letter);
  for (let n = 0; n < 10; n += 1) {
    expect((await api.get(`/api/v1/petitions/${body.number}`, { code: '123456789012' })).status).toBe(404);
  }
  const late = await api.get(`/api/v1/petitions/${body.number}`, { code: body.queryCode });
  expect([late.status, late.body.reason]).toEqual([429, 'too-many']);
});

test('guesses sent side by side are answered no further than those sent in a row', async () => {
  const { body } = await api.post('/api/v1/petitions', letter);
  const guess = (n: number) => api.get(`/api/v1/petitions/${body.number}`, { code: String(100_000_000_000 + n) });
  const codes = await Promise.all(Array.from({ length: 20 }, (_, n) => guess(n)));
  expect(codes.filter(({ status }) => status === 404)).toHaveLength(10);
  expect(codes.filter(({ status }) => status === 429)).toHaveLength(10);
  const signIn = (n: number) =>
    api.post('/api/v1/sessions', { login: `clerk${' '.repeat(n)}`, password: `not it ${n}` });
  const passwords = await Promise.all(Array.from({ length: 12 }, (_, n) => signIn(n)));
  expect(passwords.filter(({ status }) => status === 401)).toHaveLength(8);
  expect(passwords.filter(({ status }) => status === 429)).toHaveLength(4);
});

test('a file of styles that is not there is not there, and no fault', async () => {
  for (const path of ['/assets/site.0000000000.css', '/assets/..%2f..%2fpackage.json'])
    expect((await api.get(path)).status).toBe(404);
});

test('a foreign site can neither post a form nor call the API with a reader’s cookies', async () => {
  const headers = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' };
  const { makeSite } = await import('#app/site.ts');
  const { buildAssets } = await import('#ui/assets.ts');
  const { pino } = await import('pino');
  const site = makeSite({
    house: api.house,
    assets: await buildAssets(),
    log: pino({ level: 'silent' }),
    secure: true,
    proxies: 0,
    ready: async () => true,
    clockMoved: () => false,
  });
  const forged = await site.request('/api/v1/petitions', { method: 'POST', headers, body: '{}' });
  expect(forged.status).toBe(403);
  const form = await site.request('/api/v1/petitions', {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: '{}',
  });
  expect(form.status).toBe(415);
  const neighbour = await site.request('/api/v1/petitions', {
    method: 'POST',
    headers: { ...headers, 'sec-fetch-site': 'same-site' },
    body: '{}',
  });
  expect(neighbour.status).toBe(403);
  const torn = await site.request('/track', {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data' },
    body: 'number=1',
  });
  expect(torn.status).toBe(403);
  const page = await site.request('/track', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', 'accept-language': 'en' },
    body: 'number=1',
  });
  expect(page.status).toBe(403);
  expect(await page.text()).toContain('Go back, reload it, and send it again');
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(page.headers.get('strict-transport-security')).toContain('max-age');
});
