import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { storyApi, type Answer, type StoryApi } from '#test/api.ts';
import { units } from '#test/cast.ts';
import { letter } from '#test/matters.ts';

// A complex matter gets thirty days more, once, by the head of the organ, and the petitioner is told why.

describe.each([
  ['regulations-2022', '2026-03-02', 34],
  ['regulations-2005', '2021-03-01', 33],
])('under the %s', (ruleSet, start, article) => {
  const after = (days: number): string => Temporal.PlainDate.from(start).add({ days }).toString();
  const under = `${ruleSet}/${article}`;
  let api: StoryApi;
  let number = '';
  let code = '';
  beforeAll(async () => {
    api = await storyApi(start);
  });
  afterAll(() => api.house.database.drop());
  beforeEach(async () => {
    api.house.clock.goTo(start);
    const { party, ...filed } = letter;
    ({
      body: { number, queryCode: code },
    } = await api.post('/api/v1/petitions', { ...filed, petitioner: party }));
    await api.act(number, 'transfer', { to: units.countyHousing.id }, { as: 'clerk' });
    await handler('contact', { way: 'telephone', contactedOn: start, record: '电话里听了情况。' });
    await handler(ruleSet === 'regulations-2005' ? 'accept' : 'noticePath', { path: 6 });
  });
  const handler = (act: string, fields: object): Promise<Answer> => api.act(number, act, fields, { as: 'handler' });
  const more = (days: number) => handler('extend', { days, reason: '要等专业机构的检测报告。' });
  const lastDay = ({ body }: Answer): string[][] =>
    body.duties
      .filter((duty: { closed: string | null; act: string }) => !duty.closed && duty.act === 'issueOpinion')
      .map((duty: { due: string; citation: string }) => [duty.due, duty.citation]);

  test('the head extends the limit once, by thirty days at most, and the reason is told', async () => {
    const long = await more(31);
    expect([long.status, long.body.reason, long.body.citation]).toEqual([409, 'extension-too-long', under]);
    api.house.clock.goTo(after(60));
    const asked = await more(30);
    // Whoever asks cannot agree; until the head does, the day stays where it was and nothing is told.
    expect(lastDay(asked)).toEqual([[after(60), under]]);
    expect((await api.act(number, 'approve', {}, { as: 'handler' })).status).toBe(404);
    expect((await api.get(`/api/v1/petitions/${number}`, { code })).body.timeline[0].code).not.toBe('HandlingExtended');
    const agreed = await api.act(number, 'approve', {}, { as: 'housingHead' });
    expect(lastDay(agreed)).toEqual([[after(90), under]]);
    const seen = await api.get(`/api/v1/petitions/${number}`, { code });
    expect(seen.body.timeline[0]).toMatchObject({ code: 'HandlingExtended', facts: { days: 30 } });
    expect(JSON.stringify(seen.body.timeline[0])).toContain('要等专业机构的检测报告。');
    const again = await more(1);
    expect([again.status, again.body.reason]).toEqual([409, 'already-extended']);
  });

  test('a limit that has passed is not extended', async () => {
    api.house.clock.goTo(after(61));
    const late = await more(30);
    expect([late.status, late.body.reason]).toEqual([409, 'limit-already-passed']);
  });
});
