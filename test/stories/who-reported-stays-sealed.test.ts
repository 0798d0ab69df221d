import { afterAll, beforeAll, expect, test } from 'vitest';
import { storyHouse, units } from '#test/cast.ts';
import { custodianOfDiscipline, takeOnCustodians } from '#test/custodians.ts';
import { storySite, type StoryBrowser, type StoryPage, type StorySite } from '#test/site.ts';

// Somebody reported with their name. Who they are is learnt by one body alone, with the consent of another, after a
// day of waiting; they are told of each step, unless a court forbade it in writing, and then only until its day.

let story: StorySite;
beforeAll(async () => {
  const house = await storyHouse('2026-03-02');
  await takeOnCustodians(house);
  story = await storySite(house);
});
afterAll(() => story.house.database.drop());

const who = { name: '顾不言', phone: '13911112222', address: '石桥村 9 号' };

interface Cast {
  readonly number: string;
  readonly reporter: StoryBrowser;
  readonly office: StoryBrowser;
  readonly discipline: StoryBrowser;
}

async function reportedAndRouted(kind: string): Promise<Cast> {
  const answer = await story.site.request('/api/v1/petitions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      title: '上访路上被拦',
      request: '查处',
      facts: '在车站被人拦下带走',
      form: 'web',
      regionCode: '990101',
      purpose: 'accusation',
      petitioner: who,
      accusedUnit: units.countyHousing.id,
    }),
  });
  const { number, queryCode } = (await answer.json()) as { number: string; queryCode: string };
  const reporter = story.browser();
  await reporter.submit(await reporter.visit('/track'), { number, code: queryCode });
  const [office, discipline] = [await story.desk('custodian'), await story.desk(custodianOfDiscipline)];
  const form = await office.visit(`/desk/sealed/${number}/acts/route`);
  await office.submit(form, { to: units.countyDiscipline.id, kind, feedbackDue: '2026-04-30' }, { button: '转送' });
  return { number, reporter, office, discipline };
}

const act = async (
  browser: StoryBrowser,
  number: string,
  name: string,
  typed: Parameters<StoryBrowser['submit']>[1] = {},
  button?: string,
): Promise<StoryPage> =>
  browser.submit(await browser.visit(`/desk/sealed/${number}/acts/${name}`), typed, button ? { button } : {});

test('two bodies, a day of waiting, a week of looking: and the reporter sees each step', async () => {
  const { number, reporter, office, discipline } = await reportedAndRouted('misconduct');
  const identity = `/desk/sealed/${number}/identity`;
  const asked = await act(discipline, number, 'askUnsealing', { reason: '要当面核对票据', danger: 'no' });
  expect(asked.text).toContain('由另一个单位的专人决定');
  expect((await discipline.visit(identity)).status).toBe(404);
  expect((await reporter.visit(`/matters/${number}`)).text).toContain('有单位申请知道您是谁');
  expect((await discipline.visit(`/desk/sealed/${number}/acts/approveUnsealing`)).status).toBe(404);

  expect((await office.visit('/desk/sealed')).text).toContain('决定是否同意解封');
  const agreed = await act(office, number, 'approveUnsealing', { danger: 'no' });
  expect(agreed.text).toContain('等候时间过后');
  expect((await discipline.visit(`/desk/sealed/${number}/acts/openIdentity`)).status).toBe(404);
  story.house.clock.goTo('2026-03-03');
  expect((await act(discipline, number, 'openIdentity', {}, '打开')).text).toContain('七天内可以查看');
  const seen = await discipline.visit(identity);
  for (const word of Object.values(who)) expect(seen.text).toContain(word);
  expect((await office.visit(identity)).status).toBe(404);
  const page = await discipline.visit(`/desk/sealed/${number}`);
  for (const word of Object.values(who)) expect(page.text).not.toContain(word);

  const track = await reporter.visit(`/matters/${number}`);
  for (const step of ['申请知道您是谁', '另一个单位同意了', '看到了您是谁']) expect(track.text).toContain(step);
  expect(track.text).not.toContain('要当面核对票据');
  const readers = await reporter.visit(`/matters/${number}/readers`);
  expect(readers.text).toContain('看了您是谁');
  expect(readers.text).toContain('秦岚');
  story.house.clock.goTo('2026-03-11');
  expect((await discipline.visit(identity)).status).toBe(404);
});

test('a written prohibition holds until its day and not one day longer', async () => {
  story.house.clock.goTo('2026-03-12');
  const { number, reporter, office, discipline } = await reportedAndRouted('misconduct');
  const asking = { reason: '案情需要', danger: 'yes' };
  const halfSaid = await act(discipline, number, 'askUnsealing', { ...asking, forbidding: '南坪县监察委 2026-7 号' });
  expect(halfSaid.status).toBe(422);
  expect(halfSaid.html).toContain('南坪县监察委 2026-7 号');
  const past = { forbidding: '南坪县监察委 2026-7 号', untoldUntil: '2026-03-12' };
  const ended = await act(discipline, number, 'askUnsealing', { ...asking, ...past });
  expect([ended.status, ended.text.includes('截止日期必须在今天以后')]).toEqual([409, true]);
  await act(discipline, number, 'askUnsealing', { ...asking, ...past, untoldUntil: '2026-03-20' });
  await act(office, number, 'approveUnsealing', { danger: 'yes' });
  await act(discipline, number, 'openIdentity', {}, '打开');
  expect((await discipline.visit(`/desk/sealed/${number}/identity`)).text).toContain(who.name);

  const code = async (): Promise<string> => (await reporter.visit(`/matters/${number}`)).text;
  const readers = async (): Promise<string> => (await reporter.visit(`/matters/${number}/readers`)).text;
  story.house.clock.goTo('2026-03-20');
  const before = [await code(), await readers()].join(' ');
  for (const step of ['知道您是谁', '看到了您是谁', '看了您是谁', '解封']) expect(before).not.toContain(step);
  story.house.clock.goTo('2026-03-21');
  const after = [await code(), await readers()].join(' ');
  for (const step of ['申请知道您是谁', '看到了您是谁', '看了您是谁']) expect(after).toContain(step);
});

test('another body may decline, and who reported stays sealed', async () => {
  const { number, reporter, office, discipline } = await reportedAndRouted('misconduct');
  await act(discipline, number, 'askUnsealing', { reason: '想认识一下', danger: 'no' });
  expect((await act(office, number, 'declineUnsealing', { reason: '没有必要' })).text).toContain('继续封存');
  expect((await reporter.visit(`/matters/${number}`)).text).toContain('没有同意，您是谁继续封存');
  expect((await discipline.visit(`/desk/sealed/${number}/acts/openIdentity`)).status).toBe(404);
});

test('an obstruction of petitioning is put right before the end, and retaliation takes the report up again', async () => {
  const { number, reporter, discipline } = await reportedAndRouted('obstruction');
  expect((await discipline.visit(`/desk/sealed/${number}`)).text).toContain('纠正阻碍信访的做法');
  await act(discipline, number, 'feedback', { text: '已经查实' });
  const api = await story.site.request(`/api/v1/petitions/${number}/acts/conclude`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${discipline.cookies.get('desk')!}`,
    },
    body: JSON.stringify({ version: 3 }),
  });
  expect(await api.json()).toMatchObject({ reason: 'not-corrected', citation: 'policy-2013/3' });
  await act(discipline, number, 'recordCorrection', { text: '撤掉了车站的值守，写了保证' });
  await act(discipline, number, 'conclude', {}, '登记办结');
  const ended = await reporter.visit(`/matters/${number}`);
  expect(ended.text).toContain('撤掉了车站的值守');
  const again = await reporter.submit(await reporter.press(ended, '受到打击报复'), { text: '被停了低保' });
  expect(again.text).toContain('您反映了打击报复');
  expect((await discipline.visit(`/desk/sealed/${number}`)).text).toContain('被停了低保');
  expect((await discipline.visit('/desk/sealed')).text).toContain('打击报复');
});
