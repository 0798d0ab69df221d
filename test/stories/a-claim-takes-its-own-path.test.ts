import { afterAll, beforeAll, expect, test } from 'vitest';
import { storyApi, type Answer, type StoryApi } from '#test/api.ts';
import { units } from '#test/cast.ts';
import { storySite } from '#test/site.ts';

// Six claims, one on each path of article 31: only the sixth has sixty days, an opinion and review; each of the others
// goes by its own law and ends in an answer that says what one can do there.
let api: StoryApi;
beforeAll(async () => {
  api = await storyApi('2026-03-02');
});
afterAll(() => api.house.database.drop());

const letter = {
  regionCode: '990101',
  title: '小区电梯',
  request: '查处违规施工。',
  facts: '三号楼施工堵住消防通道。',
  form: 'web',
  purpose: 'claim',
  petitioner: { name: '张明', phone: '13800008000' },
};
const said = {
  facts: '已经查处。',
  remedy: '不服的，六十日内向南坪县人民政府申请行政复议。',
  basis: '《消防法》第六十条',
};
const opinion = { result: 'supported', request: '查处', facts: '属实', opinion: '支持', basis: '条例' };

const spoken = { way: 'telephone', contactedOn: '2026-03-02', record: '电话里听了情况。' };

const open = ({ body }: Answer) =>
  body.duties
    .filter((duty: { closed: string | null }) => !duty.closed)
    .map((duty: { act: string; due: string; citation: string }) => [duty.act, duty.due, duty.citation]);

/** With the organ, which has spoken to the petitioner already: what is open then is the path alone. */
async function routed(): Promise<{ number: string; code: string }> {
  const { body } = await api.post('/api/v1/petitions', letter);
  await api.act(body.number, 'transfer', { to: units.countyHousing.id }, { as: 'clerk' });
  await api.act(body.number, 'contact', spoken, { as: 'handler' });
  return { number: body.number, code: body.queryCode };
}

const ends = { 1: 'led', 2: 'led', 3: 'led', 4: 'decided', 5: 'performed' } as const;

for (const [path, result] of Object.entries(ends)) {
  test(`path ${path} ends in a stated result that was signed and served, and nobody reviews it`, async () => {
    api.house.clock.goTo('2026-03-02');
    const { number, code } = await routed();
    const noticed = await api.act(number, 'noticePath', { path: Number(path) }, { as: 'handler' });
    expect(open(noticed)).toEqual([['statePathResult', null, `regulations-2022/31/1/${path}`]]);
    const wrong = await api.act(number, 'issueOpinion', opinion, { as: 'handler' });
    expect([wrong.status, wrong.body.reason, wrong.body.citation]).toEqual([
      409,
      'own-path',
      `regulations-2022/31/1/${path}`,
    ]);
    const noMore = await api.act(number, 'extend', { days: 10, reason: '复杂' }, { as: 'handler' });
    expect(noMore.body.reason).toBe('no-limit-to-extend');

    await api.act(number, 'statePathResult', { result, ...said }, { as: 'handler' });
    const before = await api.get(`/api/v1/petitions/${number}`, { code });
    expect(JSON.stringify(before.body)).not.toContain(said.facts);
    expect((await api.act(number, 'approve', {}, { as: 'housingHead' })).body.stage).toBe('path-ended');
    const served = await api.act(
      number,
      'serve',
      { way: 'in-person', servedOn: '2026-03-02', evidence: '本人签收' },
      { as: 'handler' },
    );
    expect(served.body.stage).toBe('concluded');

    const after = await api.get(`/api/v1/petitions/${number}`, { code });
    expect(JSON.stringify(after.body.timeline)).toContain(said.remedy);
    expect(open(after).map(([act]: string[]) => act)).toEqual(['rate']);
    const review = await api.act(number, 'requestReview', { reasons: '不服' }, { code });
    expect([review.status, review.body.reason, review.body.citation]).toEqual([
      409,
      'no-review-of-this',
      'regulations-2022/31/1/6',
    ]);
    expect(review.body.detail).toContain('复议');
  });
}

test('the letter that tells the result names the way on of its own law, and no review of a petition', async () => {
  api.house.clock.goTo('2026-03-02');
  const { number, code } = await routed();
  await api.act(number, 'noticePath', { path: 5 }, { as: 'handler' });
  await api.act(number, 'statePathResult', { result: 'performed', ...said }, { as: 'handler' });
  await api.act(number, 'approve', {}, { as: 'housingHead' });
  await api.act(number, 'serve', { way: 'in-person', servedOn: '2026-03-02', evidence: '本人签收' }, { as: 'handler' });
  const citizen = (await storySite(api.house)).browser();
  const page = await citizen.submit(await citizen.visit('/track'), { number, code });
  const letterPage = await citizen.press(page, '看处理结果告知书');
  expect(letterPage.text).toContain('现将结果书面告知如下');
  expect(letterPage.text).toContain(said.remedy);
  expect(letterPage.text).not.toMatch(/复查|复核/);
});

test('the day that its own law sets is told with the notice, and is the clock', async () => {
  api.house.clock.goTo('2026-03-02');
  const { number, code } = await routed();
  const past = await api.act(number, 'noticePath', { path: 5, ownDue: '2026-03-02' }, { as: 'handler' });
  expect([past.status, past.body.reason]).toEqual([409, 'own-day-past']);
  const sixth = await api.act(number, 'noticePath', { path: 6, ownDue: '2026-05-02' }, { as: 'handler' });
  expect(sixth.body.reason).toBe('own-day-on-petition-path');
  await api.act(number, 'noticePath', { path: 5, ownDue: '2026-05-02' }, { as: 'handler' });
  const seen = await api.get(`/api/v1/petitions/${number}`, { code });
  expect(open(seen)).toEqual([['statePathResult', '2026-05-02', 'regulations-2022/31/1/5']]);
  expect(seen.body.timeline[0].facts).toEqual({ path: 5, ownDue: '2026-05-02' });
});

test('a result that this path does not have is refused', async () => {
  const { number } = await routed();
  await api.act(number, 'noticePath', { path: 2 }, { as: 'handler' });
  const wrong = await api.act(number, 'statePathResult', { result: 'performed', ...said }, { as: 'handler' });
  expect([wrong.body.reason, wrong.body.citation]).toEqual(['result-not-of-path', 'regulations-2022/31/1/2']);
  const empty = await api.act(number, 'statePathResult', { result: 'led', ...said, remedy: '' }, { as: 'handler' });
  expect(empty.status).toBe(422);
});

test('a wrong path is put right by two people, and the sixty days run from the first notice', async () => {
  api.house.clock.goTo('2026-03-02');
  const { number, code } = await routed();
  await api.act(number, 'noticePath', { path: 2 }, { as: 'handler' });
  api.house.clock.goTo('2026-03-20');
  await api.act(number, 'changePath', { path: 6, note: '没有仲裁协议。' }, { as: 'handler' });
  expect(open(await api.get(`/api/v1/petitions/${number}`, { code }))).toContainEqual([
    'statePathResult',
    null,
    'regulations-2022/31/1/2',
  ]);
  await api.act(number, 'approve', {}, { as: 'housingHead' });
  const seen = await api.get(`/api/v1/petitions/${number}`, { code });
  expect(open(seen)).toEqual([['issueOpinion', '2026-05-01', 'regulations-2022/34']]);
  expect(seen.body.timeline[0]).toMatchObject({ code: 'PathChanged', texts: [{ text: '没有仲裁协议。' }] });
});

test('under the rules of 2005 there are no paths', async () => {
  const early = await storyApi('2021-03-01');
  const { body } = await early.post('/api/v1/petitions', letter);
  await early.act(body.number, 'transfer', { to: units.countyHousing.id }, { as: 'clerk' });
  await early.act(body.number, 'accept', {}, { as: 'handler' });
  const changed = await early.act(body.number, 'changePath', { path: 2, note: '仲裁' }, { as: 'handler' });
  expect([changed.body.reason, changed.body.citation]).toEqual(['other-rule-set', 'regulations-2005/22']);
  const stated = await early.act(body.number, 'statePathResult', { result: 'led', ...said }, { as: 'handler' });
  expect([stated.body.reason, stated.body.citation]).toEqual(['not-own-path', 'regulations-2005/32']);
  await early.house.database.drop();
});
