import { afterAll, beforeAll, expect, test } from 'vitest';
import { storyApi, type StoryApi } from '#test/api.ts';
import { units } from '#test/cast.ts';
import { bring, file, type Filed } from '#test/matters.ts';
import { storySite, type StorySite } from '#test/site.ts';

// Who is too close to a matter does not get it: the picker says why, and what is sent all the same is refused.

let api: StoryApi;
let site: StorySite;
let fresh: Filed;
let reviewed: Filed;
beforeAll(async () => {
  api = await storyApi('2026-03-02');
  site = await storySite(api.house);
  fresh = await file(api.house, { title: '窗口推诿' });
  reviewed = await bring(api.house, 'under-review', { title: '电梯停运' });
});
afterAll(() => api.house.database.drop());

const complaint = { concerned: units.countyHousing.id, reasons: '信里反映的是住建局。' };

test('a unit that is complained of is marked in the list, and gets the matter only with a reason told', async () => {
  const named = await api.act(fresh.number, 'correct', complaint, { as: 'clerk' });
  expect(named.status).toBe(200);
  expect((await (await site.desk('clerk')).visit(`/desk/matters/${fresh.number}`)).text).toContain(
    `所反映的单位：${units.countyHousing.name}`,
  );
  expect((await api.act(fresh.number, 'correct', complaint, { as: 'clerk' })).body.reason).toBe('nothing-corrected');
  const clerk = await site.desk('clerk');
  const form = await clerk.visit(`/desk/matters/${fresh.number}/acts/transfer`);
  expect(form.text.match(/[^（）\s]*（所反映的单位，要写明理由）/g)).toEqual([
    expect.stringContaining(units.countyHousing.name),
  ]);
  const bare = await api.act(fresh.number, 'transfer', { to: units.countyHousing.id }, { as: 'clerk' });
  expect([bare.status, bare.body.reason, bare.body.citation]).toEqual([409, 'unit-complained-of', 'practice/173']);
  const note = '电梯的监管职责在住建局，由它答复；对它的答复可以申请复查。';
  expect((await api.act(fresh.number, 'transfer', { to: units.countyHousing.id, note }, { as: 'clerk' })).status).toBe(
    200,
  );
  const seen = await api.get(`/api/v1/petitions/${fresh.number}`, { code: fresh.code });
  expect(JSON.stringify(seen.body)).toContain(note);
});

test('a tie is declared by oneself, with one unit or one official, since a day', async () => {
  const reviewer = await site.desk('cityHandler');
  const form = await reviewer.visit('/desk/ties');
  const wrong = await reviewer.submit(
    form,
    { kind: 'family', unit: '', other: '', from: '2020-01-01', until: '2019-01-01', reason: '任职前申报' },
    { button: '申报' },
  );
  expect(wrong.status).toBe(422);
  expect(wrong.text).toMatch(/结束的日子不能早于开始的日子.*请写一个单位，或者一位工作人员/);
  const self = await reviewer.submit(
    form,
    { kind: 'family', other: 'cityHandler', from: '2020-01-01', reason: '任职前申报' },
    { button: '申报' },
  );
  expect(self.text).toContain('不用申报与自己的关系');
  const done = await reviewer.submit(
    form,
    { kind: 'family', unit: units.countyHousing.name, from: '2020-01-01', reason: '任职前申报' },
    { button: '申报' },
  );
  expect(done.text).toMatch(/已申报，马上起作用.*孙立 近亲属在那里任职 .*2020/);
});

test('nobody declares for another, except the head for those of the unit', async () => {
  const { house } = api;
  const [reviewer, head] = [await site.desk('cityHandler'), await site.desk('cityHead')];
  const form = await head.visit('/desk/ties');
  const tie = { kind: 'property', unit: units.countyHealth.name, from: '2020-01-01', reason: '任职前申报' };
  const how = { button: '申报' };
  // Somebody who sits down where the head’s form stands open, with their own session.
  for (const [name, value] of head.cookies) if (name !== 'desk') reviewer.cookies.set(name, value);
  const upward = await reviewer.submit(form, { ...tie, person: '99-cityHead' }, how);
  expect([upward.status, upward.text]).toEqual([422, expect.stringContaining('只能给自己申报')]);
  expect((await head.submit(form, { ...tie, person: '99-clerk' }, how)).status).toBe(422);
  expect((await head.submit(form, { ...tie, person: '99-cityHandler' }, how)).text).toContain('已申报');
  const rows = await house.database
    .as('app')
    .rows<{ person: string; by: string }>({ text: 'SELECT person, declared_by AS by FROM house.tie ORDER BY id' });
  expect(rows).toEqual([
    { person: '99-cityHandler', by: '99-cityHandler' },
    { person: '99-cityHandler', by: '99-cityHead' },
  ]);
});

test('whoever is tied to the organ whose answer is reviewed cannot be chosen, is refused, and decides nothing', async () => {
  const head = await site.desk('cityHead');
  const form = await head.visit(`/desk/matters/${reviewed.number}/acts/allocate`);
  expect(form.html).toMatch(/<option value="99-cityHandler" disabled[^>]*>[^<]*孙立.*不能选：近亲属在所涉单位任职/);
  const given = await api.act(reviewed.number, 'allocate', { person: '99-cityHandler' }, { as: 'cityHead' });
  expect([given.status, given.body.reason, given.body.citation]).toEqual([409, 'too-close', 'regulations-2022/28/3']);
  expect(JSON.stringify(given.body)).toContain('近亲属在所涉单位任职');
  const decided = await api.act(reviewed.number, 'note', { text: '看过了' }, { as: 'cityHandler' });
  expect([decided.status, decided.body.reason]).toEqual([409, 'too-close']);
  expect((await api.act(reviewed.number, 'allocate', { person: '99-cityHead' }, { as: 'cityHead' })).status).toBe(200);
});

test('a tie that is no more keeps nobody away', async () => {
  const reviewer = await site.desk('cityHandler');
  for (const _ of [1, 2]) {
    const page = await reviewer.visit('/desk/ties');
    await reviewer.submit(page, {}, { button: '关系已经没有了' });
  }
  const given = await api.act(reviewed.number, 'allocate', { person: '99-cityHandler' }, { as: 'cityHead' });
  expect(given.status).toBe(200);
});

test('whoever has stepped aside cannot be given it back', async () => {
  await api.act(reviewed.number, 'stepAside', { reason: '认识信访人。' }, { as: 'cityHandler' });
  await api.act(reviewed.number, 'allocate', { person: '99-cityHead' }, { as: 'cityHead' });
  const back = await api.act(reviewed.number, 'allocate', { person: '99-cityHandler' }, { as: 'cityHead' });
  expect([back.body.reason, back.body.citation]).toEqual(['too-close', 'regulations-2022/28/3']);
});
