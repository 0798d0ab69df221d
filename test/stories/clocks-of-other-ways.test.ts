import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { storyApi, type Answer, type StoryApi } from '#test/api.ts';
import { units } from '#test/cast.ts';
import { ruleSetOn } from '#law/law.ts';

// The short way and the way back from it, a new opinion by order of a review, and days that a limit does not count:
// told through the API, under both rule sets.

const letter = {
  regionCode: '990101',
  title: '路灯不亮',
  request: '修好路灯',
  facts: '文庙路东段三盏路灯坏了。',
  form: 'web',
  purpose: 'claim',
  petitioner: { name: '张明', phone: '13800008000' },
};
const parts = { request: '修好路灯', facts: '经查属实。', opinion: '三日内修复。', basis: '《城市照明管理规定》' };
const review = { facts: '事实不清。', opinion: '重新办理。', basis: '条例' };

const spokenOn = (contactedOn: string) => ({ way: 'telephone', contactedOn, record: '电话里听了情况。' });

const open = ({ body }: Answer): string[][] =>
  body.duties
    .filter((duty: { closed: string | null; act: string }) => !duty.closed && duty.act !== 'rate')
    .map((duty: { act: string; due: string; citation: string }) => [duty.act, duty.due, duty.citation]);

describeUnder('2026-03-02', { simple: 'simple-2022/0', excluded: 'simple-2022/5', handling: '34', hearing: '36/2' });
describeUnder('2021-03-01', { simple: 'simple-2016/0', excluded: 'simple-2016/5', handling: '33', hearing: '35/2' });

interface Places {
  readonly simple: string;
  readonly excluded: string;
  readonly handling: string;
  readonly hearing: string;
}

function describeUnder(start: string, places: Places): void {
  const zero = Temporal.PlainDate.from(start);
  const after = (days: number): string => zero.add({ days }).toString();
  const ruleSet = ruleSetOn(zero);
  let api: StoryApi;
  let number = '';
  let code = '';
  beforeAll(async () => {
    api = await storyApi(start);
  });
  afterAll(() => api.house.database.drop());
  beforeEach(async () => {
    api.house.clock.goTo(start);
    ({
      body: { number, queryCode: code },
    } = await api.post('/api/v1/petitions', letter));
  });
  const handler = (act: string, fields: object): Promise<Answer> => api.act(number, act, fields, { as: 'handler' });
  const transfer = () => api.act(number, 'transfer', { to: units.countyHousing.id }, { as: 'clerk' });
  const transferAndSpeak = () => transfer().then(() => handler('contact', spokenOn(start)));
  const takeUp = () => handler(ruleSet === 'regulations-2005' ? 'accept' : 'noticePath', { path: 6 });

  async function answered(result: string, on: string): Promise<void> {
    await handler('issueOpinion', { result, ...parts });
    await api.act(number, 'approve', {}, { as: 'housingHead' });
    await handler('serve', { way: 'in-person', servedOn: on, evidence: '本人签收' });
  }

  test(`${ruleSet}: an easy matter takes the short way, and its clock is ten working days`, async () => {
    await transferAndSpeak();
    const taken = await handler('takeSimple', { suits: 'daily-life', note: '两天内派人修。' });
    expect(open(taken)).toEqual([['issueOpinion', after(14), places.simple]]);
    const seen = await api.get(`/api/v1/petitions/${number}`, { code });
    expect(seen.body.timeline[0]).toMatchObject({ code: 'SimpleTaken', facts: { suits: 'daily-life' } });
    const no = await handler('issueOpinion', { result: 'not-supported', ...parts });
    expect([no.status, no.body.reason, no.body.citation]).toEqual([409, 'simple-supports-only', places.excluded]);
    await answered('supported', start);
    expect((await api.get(`/api/v1/petitions/${number}`, { code })).body.stage).toBe('replied');
  });

  test(`${ruleSet}: back on the ordinary path the limit runs from the same day of acceptance`, async () => {
    await transferAndSpeak();
    await handler('takeSimple', { suits: 'clear' });
    api.house.clock.goTo(after(9));
    const left = await handler('leaveSimple', { reason: '涉及另一家单位。' });
    expect(open(left)).toEqual([['issueOpinion', after(60), `${ruleSet}/${places.handling}`]]);
  });

  test(`${ruleSet}: an assigned matter, and one that lay for a week, cannot take it`, async () => {
    await api.act(number, 'assign', { to: units.countyHousing.id, reportDue: after(60) }, { as: 'clerk' });
    const assigned = await handler('takeSimple', { suits: 'clear' });
    expect([assigned.body.reason, assigned.body.citation]).toEqual(['simple-excluded', places.excluded]);
    const { body } = await api.post('/api/v1/petitions', letter);
    number = body.number;
    await transfer();
    api.house.clock.goTo(after(7));
    const late = await handler('takeSimple', { suits: 'clear' });
    expect([late.body.reason, late.body.citation]).toEqual(['too-late-for-simple', places.simple]);
  });

  test(`${ruleSet}: a review orders a new opinion within a time, and the same one cannot be given again`, async () => {
    await transfer();
    await takeUp();
    await answered('not-supported', start);
    await api.act(number, 'requestReview', { reasons: '没有到现场看。' }, { code });
    const city = { as: 'cityHandler' } as const;
    const odd = await api.act(number, 'decideReview', { outcome: 'upheld', redoDays: 10, ...review }, city);
    expect(odd.body.reason).toBe('time-without-redo');
    await api.act(number, 'decideReview', { outcome: 'redo', redoDays: 20, ...review }, city);
    await api.act(number, 'serve', { way: 'post', servedOn: start, evidence: '回执 10023' }, city);
    const seen = await api.get(`/api/v1/petitions/${number}`, { code });
    expect(open(seen)).toEqual([['issueOpinion', after(20), 'practice/15']]);
    const same = await handler('issueOpinion', { result: 'not-supported', ...parts });
    expect([same.status, same.body.reason, same.body.citation]).toEqual([409, 'same-opinion', 'local-11-2006/50/2']);
    const found = await handler('issueOpinion', { result: 'not-supported', newFacts: '新的检测报告。', ...parts });
    expect(found.status).toBe(200);
    await api.act(number, 'decline', { reason: '请再核' }, { as: 'housingHead' });
    expect((await handler('issueOpinion', { result: 'supported', ...parts })).status).toBe(200);
  });

  test(`${ruleSet}: a hearing is left out in the re-review and nowhere else, each day on record`, async () => {
    await transfer();
    await takeUp();
    await answered('not-supported', start);
    await api.act(number, 'requestReview', { reasons: '没有到现场看。' }, { code });
    const days = { interval: 'hearing', fromOn: after(2), toOn: after(4), evidence: '听证笔录' };
    const city = { as: 'cityHandler' } as const;
    api.house.clock.goTo(after(5));
    const counts = await api.act(number, 'excludeInterval', days, city);
    expect([counts.body.reason, counts.body.citation]).toEqual([
      'interval-counts',
      `${ruleSet}/${ruleSet === 'regulations-2005' ? 34 : 35}`,
    ]);
    await api.act(number, 'decideReview', { outcome: 'upheld', ...review }, city);
    await api.act(number, 'serve', { way: 'post', servedOn: after(5), evidence: '回执 10024' }, city);
    await api.act(number, 'requestReview', { reasons: '还是没有看。' }, { code });
    const province = { as: 'provinceHandler' } as const;
    api.house.clock.goTo(after(12));
    const survey = await api.act(
      number,
      'excludeInterval',
      { ...days, interval: 'survey', fromOn: after(8), toOn: after(9) },
      province,
    );
    expect(survey.body.reason).toBe('interval-counts');
    const early = await api.act(number, 'excludeInterval', days, province);
    expect(early.body.reason).toBe('interval-outside');
    const moved = await api.act(number, 'excludeInterval', { ...days, fromOn: after(8), toOn: after(10) }, province);
    expect(open(moved).map(([act, due]) => [act, due])).toEqual([['decideReview', after(5 + 30 + 3)]]);
    const seen = await api.get(`/api/v1/petitions/${number}`, { code });
    const duty = seen.body.duties.find(
      (one: { act: string; closed: null }) => one.act === 'decideReview' && !one.closed,
    );
    const outside = duty.trace.filter(({ standing }: { standing: string }) => standing === 'excluded');
    expect(outside.map((one: { on: string; name: string; under: string }) => [one.on, one.name])).toEqual(
      [8, 9, 10].map((day) => [after(day), 'hearing']),
    );
    expect(seen.body.timeline[0].facts.citation).toBe(`${ruleSet}/${places.hearing}`);
  });
}
