import { afterAll, beforeAll, expect, test } from 'vitest';
import { dossierOf } from '#chapters/workforce/queries.ts';
import { storyApi, type StoryApi } from '#test/api.ts';
import { units } from '#test/cast.ts';
import { bring, type Filed } from '#test/matters.ts';
import { storySite, type StorySite } from '#test/site.ts';

// Leave and declared interests over the API: what the pages do, each an entry with who and why, and what follows from it.

let api: StoryApi;
let site: StorySite;
let reviewed: Filed;
beforeAll(async () => {
  api = await storyApi('2026-03-02');
  site = await storySite(api.house);
  reviewed = await bring(api.house, 'under-review', { title: '电梯停运' });
});
afterAll(() => api.house.database.drop());

const tie = { kind: 'family', unit: units.countyHousing.id, from: '2020-01-01', reason: '任职前申报' };
const days = { from: '2026-03-10', until: '2026-03-12', reason: '年休假' };

/** The entries of an official's dossier after the first one: what, who, in which capacity. */
async function entries(person: string): Promise<readonly { type: string; actor: string; payload: string }[]> {
  const app = api.house.database.as('app');
  const dossier = await dossierOf(app, 'person', person);
  return app.rows({
    text: `SELECT type, actor, payload::text AS payload FROM ledger.entry WHERE stream = $1
              AND type = ANY ('{LeaveRecorded,LeaveCut,TieDeclared,TieEnded}') ORDER BY version`,
    values: [dossier!.stream],
  });
}

test('a tie is declared, says nothing of whom in the ledger, and keeps its holder from the review', async () => {
  const done = await api.post('/api/v1/ties', tie, { as: 'cityHandler', key: 'one-tie' });
  expect(done.status).toBe(201);
  expect((await api.post('/api/v1/ties', tie, { as: 'cityHandler', key: 'one-tie' })).status).toBe(201);
  const { items } = (await api.get('/api/v1/ties', { as: 'cityHandler' })).body;
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ kind: 'family', unit: { id: units.countyHousing.id }, from: '2020-01-01' });
  const [entry] = await entries('99-cityHandler');
  expect(entry).toMatchObject({ type: 'TieDeclared', actor: 'person:99-cityHandler' });
  expect(entry!.payload).not.toMatch(/family|county/);
  const given = await api.act(reviewed.number, 'allocate', { person: '99-cityHandler' }, { as: 'cityHead' });
  expect([given.status, given.body.reason]).toEqual([409, 'too-close']);
});

test('nobody declares for another but the head of the unit; why is asked for', async () => {
  const upward = await api.post('/api/v1/ties', { ...tie, person: '99-cityHead' }, { as: 'cityHandler' });
  expect([upward.status, upward.body.errors[0].path]).toEqual([422, 'person']);
  const { reason: _, ...without } = tie;
  const bare = await api.post('/api/v1/ties', without, { as: 'cityHandler' });
  expect([bare.status, bare.body.errors[0].path]).toEqual([422, 'reason']);
  const other = { ...tie, kind: 'property', person: '99-cityHandler' };
  expect((await api.post('/api/v1/ties', other, { as: 'cityHead' })).status).toBe(201);
  expect((await entries('99-cityHandler')).map(({ actor }) => actor)).toEqual([
    'person:99-cityHandler',
    'person:99-cityHead',
  ]);
  expect((await api.post('/api/v1/ties', tie)).status).toBe(401);
});

test('a tie that is no more keeps nobody away, and its end is an entry too', async () => {
  const { items } = (await api.get('/api/v1/ties', { as: 'cityHandler' })).body;
  const stranger = await api.post(`/api/v1/ties/${items[0].id}/end`, { reason: '好奇' }, { as: 'clerk' });
  expect(stranger.status).toBe(404);
  for (const { id } of items) {
    const ended = await api.post(`/api/v1/ties/${id}/end`, { reason: '亲属已调离' }, { as: 'cityHandler' });
    expect(ended.status).toBe(200);
  }
  const types = (await entries('99-cityHandler')).map(({ type }) => type);
  expect(types).toEqual(['TieDeclared', 'TieDeclared', 'TieEnded', 'TieEnded']);
  const given = await api.act(reviewed.number, 'allocate', { person: '99-cityHandler' }, { as: 'cityHead' });
  expect(given.status).toBe(200);
});

test('a leave is entered and ended, each with its entry; what does not fit names its field', async () => {
  const mine = { person: '99-handler', ...days };
  const turned = await api.post('/api/v1/leaves', { ...mine, until: '2026-03-08' }, { as: 'handler' });
  expect([turned.status, turned.body.errors]).toEqual([
    422,
    [{ path: 'until', message: '结束的日子不能早于开始的日子' }],
  ]);
  expect((await api.post('/api/v1/leaves', { ...mine, person: '99-clerk' }, { as: 'handler' })).status).toBe(422);
  expect((await api.post('/api/v1/leaves', mine, { as: 'housingHead' })).status).toBe(201);
  const { items } = (await api.get('/api/v1/leaves', { as: 'handler' })).body;
  expect(items).toMatchObject([
    { who: { person: '99-handler' }, cover: null, from: '2026-03-10', until: '2026-03-12' },
  ]);
  const path = `/api/v1/leaves/${items[0].id}/end`;
  expect((await api.post(path, { reason: '提前回来了' }, { as: 'otherHandler' })).status).toBe(404);
  expect((await api.post(path, { reason: '提前回来了' }, { as: 'handler' })).status).toBe(200);
  expect((await api.get('/api/v1/leaves', { as: 'handler' })).body.items).toEqual([]);
  expect((await entries('99-handler')).map(({ type, actor }) => `${type} ${actor}`)).toEqual([
    'LeaveRecorded person:99-housingHead',
    'LeaveCut person:99-handler',
  ]);
});

test('the administration reads in the dossier who said so and why, never with whom', async () => {
  const admin = await site.desk('administrator');
  const leave = await admin.visit('/desk/admin/people/99-handler');
  expect(leave.text).toMatch(/提前返岗 2026年3月10日 至 2026年3月12日 .*提前回来了/);
  const ties = await admin.visit('/desk/admin/people/99-cityHandler');
  expect(ties.text).toMatch(/申报利害关系 .*任职前申报/);
  expect(ties.text).not.toContain('亲属在那里任职');
});
