import { afterAll, beforeAll, expect, test } from 'vitest';
import { storyApi, type Answer, type StoryApi } from '#test/api.ts';
import { units } from '#test/cast.ts';

// Grandmother Zhao asks for a night doctor, sees where her matter is at each step, and gets a second look at the answer.
let api: StoryApi;
beforeAll(async () => {
  api = await storyApi('2026-03-02');
});
afterAll(() => api.house.database.drop());

const letter = {
  regionCode: '990101',
  title: '石桥乡卫生院夜间没有值班医生',
  request: '恢复夜间值班，把值班医生和电话贴在大门口。',
  facts: '上个月村里有老人夜里发病，卫生院没有人开门。',
  form: 'web',
  purpose: 'claim',
  petitioner: { name: '赵春兰', phone: '138 0000-8000', address: '石桥乡三组' },
};
const opinion = {
  result: 'supported',
  request: '恢复夜间值班',
  facts: '经查，二月起停了夜班。',
  opinion: '自三月二十日起恢复夜间值班。',
  basis: '《基本医疗卫生与健康促进法》第三十四条',
};

const dutiesOf = ({ body }: Answer): string[][] =>
  body.duties
    .filter((duty: { closed: string | null }) => !duty.closed)
    .map((duty: { act: string; due: string }) => [duty.act, duty.due]);

let number = '';
let code = '';

test('she files, and learns by when she will hear, under which article', async () => {
  const answer = await api.post('/api/v1/petitions', letter, { key: 'zhao-1' });
  expect(answer.status).toBe(201);
  ({ number, queryCode: code } = answer.body);
  expect(number).toMatch(/^XF\d{14}$/);
  expect(answer.body).toMatchObject({
    registeredOn: '2026-03-02',
    ruleSet: 'regulations-2022',
    holder: { id: units.countyOffice.id },
  });
  const [duty] = answer.body.duties;
  expect(duty).toMatchObject({ act: 'route', due: '2026-03-17', citation: 'regulations-2022/22/1' });
  expect(duty.trace).toHaveLength(16);
});

test('sending twice registers once, and gives the same number and code', async () => {
  const again = await api.post('/api/v1/petitions', letter, { key: 'zhao-1' });
  expect(again.body).toMatchObject({ number, queryCode: code });
  const other = await api.post('/api/v1/petitions', { ...letter, title: '别的事' }, { key: 'zhao-1' });
  expect([other.status, other.body.reason]).toEqual([422, 'key-reused']);
});

test('a wrong code, a number that is not there and a stranger’s matter are the same answer', async () => {
  const wrong = await api.get(`/api/v1/petitions/${number}`, { code: '000000000000' });
  const nowhere = await api.get('/api/v1/petitions/XF26030200000015', { code });
  const stranger = await api.get(`/api/v1/petitions/${number}`, { as: 'otherHandler' });
  expect(wrong.status).toBe(404);
  expect(nowhere.body).toEqual(wrong.body);
  expect(stranger.body).toEqual(wrong.body);
});

test('the clerk transfers it; she sees where it went and by when she is told the path', async () => {
  api.house.clock.goTo('2026-03-10');
  const routed = await api.act(
    number,
    'transfer',
    { to: units.countyHealth.id, note: '请依法办理。' },
    { as: 'clerk' },
  );
  expect(routed.status).toBe(200);
  const seen = await api.get(`/api/v1/petitions/${number}`, { code });
  expect(seen.body).toMatchObject({ stage: 'routed', holder: { id: units.countyHealth.id } });
  expect(dutiesOf(seen)).toEqual([
    ['contact', '2026-03-13'],
    ['notice', '2026-03-25'],
  ]);
  expect(seen.body.timeline[0]).toMatchObject({ code: 'PetitionTransferred', texts: [{ text: '请依法办理。' }] });
});

test('the organ tells her the path; sixty days begin', async () => {
  api.house.clock.goTo('2026-03-12');
  const noticed = await api.act(number, 'noticePath', { path: 6 }, { as: 'otherHandler' });
  expect(dutiesOf(noticed)).toEqual([
    ['issueOpinion', '2026-05-11'],
    ['contact', '2026-03-13'],
  ]);
});

test('she asks and urges; whoever has it owes her an answer in five working days', async () => {
  await api.act(number, 'ask', { text: '什么时候来人看？' }, { code });
  const urged = await api.act(number, 'urge', {}, { code });
  expect(dutiesOf(urged).filter(([act]) => act !== 'issueOpinion')).toEqual([
    ['contact', '2026-03-13'],
    ['answerQuestion', '2026-03-19'],
    ['answerUrge', '2026-03-19'],
  ]);
  const twice = await api.act(number, 'urge', {}, { code });
  expect([twice.status, twice.body.reason, twice.body.citation]).toEqual([
    409,
    'urge-already-open',
    'regulations-2022/21/2',
  ]);
  expect(twice.body.detail).toContain('12345');
});

test('the opinion needs the head’s signature: whoever wrote it cannot sign it', async () => {
  const proposed = await api.act(number, 'issueOpinion', opinion, { as: 'otherHandler' });
  expect(proposed.status).toBe(200);
  expect(dutiesOf(proposed).map(([act]) => act)).toContain('approve');
  const own = await api.act(number, 'approve', {}, { as: 'otherHandler' });
  expect(own.status).toBe(404);
  const signed = await api.act(number, 'approve', {}, { as: 'healthHead' });
  expect(signed.body).toMatchObject({ stage: 'decided' });
});

test('she does not see it before it is served; from the day of service her thirty days run', async () => {
  const before = await api.get(`/api/v1/petitions/${number}`, { code });
  expect(JSON.stringify(before.body)).not.toContain(opinion.opinion);
  api.house.clock.goTo('2026-03-20');
  await api.act(
    number,
    'serve',
    { way: 'in-person', servedOn: '2026-03-20', evidence: '本人签收' },
    { as: 'otherHandler' },
  );
  const after = await api.get(`/api/v1/petitions/${number}`, { code });
  expect(JSON.stringify(after.body)).toContain(opinion.opinion);
  expect(dutiesOf(after)).toContainEqual(['requestReview', '2026-04-20']);
});

test('she rates; nobody at the desk sees it before the matter is concluded', async () => {
  const rated = await api.act(
    number,
    'rate',
    { office: 'satisfied', organ: 'dissatisfied', reason: '等得太久' },
    { code },
  );
  expect(rated.status).toBe(200);
  const desk = await api.get(`/api/v1/petitions/${number}`, { as: 'otherHandler' });
  expect(JSON.stringify(desk.body.timeline)).not.toMatch(/等得太久|dissatisfied|Rated/);
});

test('she asks for review on the last day, and the higher organ answers', async () => {
  api.house.clock.goTo('2026-04-20');
  const asked = await api.act(number, 'requestReview', { reasons: '到今天夜里还是没有人。' }, { code });
  expect(asked.body.stage).toBe('under-review');
  const seen = await api.get(`/api/v1/petitions/${number}`, { code });
  expect(seen.body.holder.id).toBe(units.cityHealth.id);
  expect(dutiesOf(seen)).toContainEqual(['decideReview', '2026-05-20']);
  await api.act(
    number,
    'decideReview',
    { outcome: 'upheld', facts: '已现场核查。', opinion: '维持原意见。', basis: '条例第三十五条' },
    { as: 'cityHealthHandler' },
  );
  const served = await api.act(
    number,
    'serve',
    { way: 'post', servedOn: '2026-04-20', evidence: '回执 10023' },
    { as: 'cityHealthHandler' },
  );
  expect(served.body.stage).toBe('reviewed');
});

test('concluding too early is refused with the day; after the period a person concludes', async () => {
  const early = await api.act(number, 'conclude', {}, { as: 'clerk' });
  expect([early.status, early.body.reason, early.body.citation]).toEqual([
    409,
    'review-period-open',
    'regulations-2022/36/1',
  ]);
  api.house.clock.goTo('2026-05-25');
  const late = await api.act(number, 'requestReview', { reasons: '再看一次' }, { code });
  expect([late.status, late.body.reason]).toEqual([409, 'out-of-time']);
  const done = await api.act(number, 'conclude', {}, { as: 'clerk' });
  expect(done.body.stage).toBe('concluded');
  const seen = await api.get(`/api/v1/petitions/${number}`, { code });
  expect(seen.body.timeline.map((line: { code: string }) => line.code)[0]).toBe('PetitionConcluded');
});
