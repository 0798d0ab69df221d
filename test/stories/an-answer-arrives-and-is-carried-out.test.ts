import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { storyApi, type Answer, type StoryApi } from '#test/api.ts';
import { units } from '#test/cast.ts';
import { storySite } from '#test/site.ts';

// Material, an inquiry, a doubt about an official, a wrong date; then the answer arrives in a way that is shown, and what
// it promised is done.
let api: StoryApi;
let number = '';
let code = '';
beforeAll(async () => {
  api = await storyApi('2026-03-02');
});
afterAll(() => api.house.database.drop());

const letter = {
  regionCode: '990101',
  title: '楼道漏水',
  request: '修好屋面',
  facts: '六楼楼道下雨就漏。',
  form: 'web',
  purpose: 'claim',
  petitioner: { name: '张明', phone: '13800008000' },
};
const opinion = {
  result: 'supported',
  request: '修好屋面',
  facts: '属实',
  opinion: '五月底前修好。',
  basis: '《物业管理条例》',
};
const spoken = { way: 'telephone', contactedOn: '2026-03-02', record: '电话里听了情况。' };
const as = (who: 'handler' | 'housingHead' | 'clerk') => ({ as: who }) as const;

const open = ({ body }: Answer): string[][] =>
  body.duties
    .filter((duty: { closed: string | null; act: string }) => !duty.closed && duty.act !== 'rate')
    .map((duty: { act: string; due: string }) => [duty.act, duty.due]);
const mine = () => api.get(`/api/v1/petitions/${number}`, { code });

beforeEach(async () => {
  api.house.clock.goTo('2026-03-02');
  const { body } = await api.post('/api/v1/petitions', letter);
  ({ number, queryCode: code } = body);
  await api.act(number, 'transfer', { to: units.countyHousing.id }, as('clerk'));
  await api.act(number, 'contact', spoken, as('handler'));
  await api.act(number, 'noticePath', { path: 6 }, as('handler'));
});

async function decided(): Promise<void> {
  await api.act(number, 'issueOpinion', opinion, as('handler'));
  await api.act(number, 'approve', {}, as('housingHead'));
}

test('material is asked for and brought; the limit of the organ runs on', async () => {
  await api.act(number, 'askMaterial', { text: '请补一张漏水的照片。' }, as('handler'));
  expect(open(await mine())).toEqual([
    ['addMaterial', '2026-03-17'],
    ['issueOpinion', '2026-05-01'],
  ]);
  const twice = await api.act(number, 'askMaterial', { text: '再补一张。' }, as('handler'));
  expect(twice.body.reason).toBe('material-already-asked');
  await api.act(number, 'addMaterial', { text: '照片已寄。' }, { code });
  expect(open(await mine())).toEqual([['issueOpinion', '2026-05-01']]);
});

test('an inquiry takes two; that it was held is told, what was written down stays on file', async () => {
  const one = { heldOn: '2026-03-02', inquirers: 1, record: '三单元六楼，屋面防水破损。' };
  const alone = await api.act(number, 'recordInquiry', one, as('handler'));
  expect([alone.status, alone.body.reason, alone.body.citation]).toEqual([409, 'too-few-inquirers', 'practice/23']);
  await api.act(number, 'recordInquiry', { ...one, inquirers: 2 }, as('handler'));
  const seen = await mine();
  expect(seen.body.timeline[0]).toMatchObject({
    code: 'InquiryRecorded',
    facts: { inquirers: 2, heldOn: '2026-03-02' },
  });
  expect(JSON.stringify(seen.body)).not.toContain('防水破损');
  const desk = await api.get(`/api/v1/petitions/${number}`, as('handler'));
  expect(JSON.stringify(desk.body)).toContain('防水破损');
});

test('a recusal is decided by the head, and whoever steps aside can do nothing more', async () => {
  await api.act(number, 'askRecusal', { text: '经办人是开发商的亲戚。' }, { code });
  const waiting = await mine();
  expect(open(waiting)).toContainEqual(['decideRecusal', '2026-03-05']);
  const version = waiting.body.duties.find((duty: { act: string }) => duty.act === 'decideRecusal').key.split('.')[1];
  const own = { recusal: Number(version), person: '99-housingHead', text: '我自己' };
  expect((await api.act(number, 'decideRecusal', own, as('housingHead'))).body.reason).toBe('own-recusal');
  const granted = { recusal: Number(version), person: '99-handler', text: '情况属实，改由他人办理。' };
  await api.act(number, 'decideRecusal', granted, as('housingHead'));
  const out = await api.act(number, 'issueOpinion', opinion, as('handler'));
  expect([out.status, out.body.reason, out.body.citation]).toEqual([409, 'recused', 'regulations-2022/28/3']);
  expect((await api.act(number, 'issueOpinion', opinion, as('housingHead'))).status).toBe(200);
  expect((await mine()).body.timeline.find((line: { code: string }) => line.code === 'RecusalDecided').facts).toEqual({
    granted: true,
  });
});

test('“this is wrong” is reached from the page that explains a day, and is a duty with a day of its own', async () => {
  const story = await storySite(api.house);
  const browser = story.browser();
  await browser.submit(await browser.visit(`/track?number=${number}`), { code });
  const why = await browser.press(await browser.visit(`/matters/${number}`), '为什么');
  const form = await browser.press(why, '请我们核对');
  const empty = await browser.submit(form, { text: '' }, { button: '请核对' });
  expect([empty.status, empty.text]).toMatchObject([422, expect.stringContaining('请填写哪里不对')]);
  const sent = await browser.submit(empty, { text: '受理日期应当是三月一日。' }, { button: '请核对' });
  expect(sent.text).toContain('五个工作日内核对并答复您');
  expect(open(await mine())).toContainEqual(['answerCorrection', '2026-03-09']);
  const desk = await story.desk('handler');
  const answering = await desk.visit(`/desk/matters/${number}/acts/answerCorrection`);
  expect(answering.text).toContain('受理日期应当是三月一日。');
  const version = /name="correction"[^>]*value="(\d+)"|value="(\d+)"[^>]*name="correction"/.exec(answering.html)!;
  await desk.submit(
    answering,
    { correction: version[1] ?? version[2]!, text: '三月一日是星期日，系统次日收到。' },
    { button: '发给信访人' },
  );
  expect(open(await mine())).toEqual([['issueOpinion', '2026-05-01']]);
});

test('no service without its evidence; a public notice counts on its thirtieth day', async () => {
  await decided();
  const bare = await api.act(number, 'serve', { way: 'post', servedOn: '2026-03-02' }, as('handler'));
  expect(bare.status).toBe(422);
  const notice = { way: 'public-notice', servedOn: '2026-03-02', evidence: '县政府网站公告' };
  expect((await api.act(number, 'serve', notice, as('handler'))).body.reason).toBe('no-public-notice');
  await api.act(
    number,
    'publishNotice',
    { publishedOn: '2026-03-02', evidence: '三次上门无人，邮件退回。' },
    as('handler'),
  );
  const early = await api.act(number, 'serve', notice, as('handler'));
  expect([early.body.reason, early.body.citation]).toEqual(['notice-not-over', 'civil-procedure/95']);
  expect(early.body.detail).toContain('2026年4月1日');
  api.house.clock.goTo('2026-04-02');
  const served = await api.act(number, 'serve', { ...notice, servedOn: '2026-04-01' }, as('handler'));
  expect(open(served)).toContainEqual(['requestReview', '2026-05-06']);
});

test('what supports a claim is owed until it is carried out, also after the conclusion', async () => {
  await decided();
  await api.act(number, 'serve', { way: 'in-person', servedOn: '2026-03-02', evidence: '本人签收' }, as('handler'));
  expect(open(await mine())).toContainEqual(['reportExecution', '2026-05-01']);
  api.house.clock.goTo('2026-04-10');
  await api.act(number, 'conclude', {}, as('clerk'));
  expect(open(await mine())).toEqual([['reportExecution', '2026-05-01']]);
  const done = { executedOn: '2026-04-09', text: '屋面已经重做，试水不漏。' };
  const reported = await api.act(number, 'reportExecution', done, as('handler'));
  expect(open(reported)).toEqual([]);
  const twice = await api.act(number, 'reportExecution', done, as('handler'));
  expect([twice.body.reason, twice.body.citation]).toEqual(['nothing-to-execute', 'practice/16']);
});
