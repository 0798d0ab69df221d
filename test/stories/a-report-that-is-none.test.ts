import { afterAll, beforeAll, expect, test } from 'vitest';
import { units } from '#test/cast.ts';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// What came sealed is an ordinary petition. The custodian asks, the reporter decides and says what the common side is to
// have; the day of receipt goes on, and nothing else of the report crosses over.
const mark = 'TH-MARK-2207';
const phone = '13911113333';

let story: StorySite;
beforeAll(async () => void (story = await storySite('2026-03-02')));
afterAll(() => story.house.database.drop());

const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
  const answer = await story.site.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  // A story reads what the contract promises.
  // oxlint-disable-next-line typescript/no-explicit-any
  return { status: answer.status, body: (await answer.json()) as any };
};

async function reported(more: object = {}) {
  const { body } = await post('/api/v1/petitions', {
    title: `路灯不亮 ${mark}`,
    request: `处分不修灯的人 ${mark}`,
    facts: `巷口的灯坏了一个月，去问没人管 ${mark}`,
    form: 'web',
    regionCode: '990101',
    purpose: 'accusation',
    accusedText: `管路灯的人 ${mark}`,
    petitioner: { name: '顾长明', phone },
    ...more,
  });
  const { number, queryCode } = body as { number: string; queryCode: string };
  const reporter = story.browser();
  await reporter.submit(await reporter.visit('/track'), { number, code: queryCode });
  return { number, queryCode, reporter };
}

const desk = (number: string, ...rest: readonly string[]): string => ['/desk/sealed', number, ...rest].join('/');

async function asked(number: string): Promise<StoryBrowser> {
  const custodian = await story.desk('custodian');
  const form = await custodian.visit(desk(number, 'acts/askReturn'));
  const done = await custodian.submit(
    form,
    { text: '您要的是修灯，可以按普通诉求办得更快。' },
    { button: '发给反映人' },
  );
  expect(done.text).toContain('已发出，由反映人决定');
  return custodian;
}

const plain = { title: '巷口路灯坏了', request: '修好巷口的路灯', facts: '坏了一个月' };

/** Every page of the common side on which it could show, as whoever registers and whoever hands out sees it. */
async function commonSide(number: string): Promise<string> {
  const clerk = await story.desk('clerk');
  const base = `/desk/matters/${number}`;
  const pages = await Promise.all(
    ['/desk', '/desk/matters', base, `${base}/papers`, `/desk/find?q=${number}`].map((path) => clerk.visit(path)),
  );
  return pages.map(({ html }) => html).join('\n');
}

test('the custodian asks, the reporter agrees and writes what is registered; the day of receipt goes on', async () => {
  const { number, reporter } = await reported();
  story.house.clock.goTo('2026-03-06');
  const custodian = await asked(number);
  expect((await custodian.visit(desk(number, 'acts/askReturn'))).status, 'it is asked once').toBe(404);

  const track = await reporter.visit(`/matters/${number}`);
  expect(track.text).toContain('请您决定：可否改为公开登记');
  expect(track.text).toContain('您要的是修灯');
  expect(track.text, 'a glance from aside says nothing').not.toMatch(/检举|控告/);
  const form = await reporter.press(track, '同意，改为公开登记');
  expect(form.html, 'what they wrote stands there to be changed').toContain(`路灯不亮 ${mark}`);
  expect(form.text).not.toMatch(/检举|控告/);
  const lacking = await reporter.submit(form, { ...plain, title: '' }, { button: '同意，按这些内容登记' });
  expect([lacking.status, lacking.html]).toEqual([422, expect.stringContaining('修好巷口的路灯')]);

  const opened = await reporter.submit(
    lacking,
    { ...plain, identity: 'given', withFiles: 'no' },
    { button: '同意，按这些内容登记' },
  );
  expect(opened.path).toBe(`/matters/${number}/opened`);
  const shown = opened.text.replaceAll(/\s/g, '');
  const [, fresh, code] = /新的登记编号(XF\d{14})新的查询码，请抄下来(\d{12})/.exec(shown) ?? [];
  expect(fresh).not.toBe(number);

  const petitioner = story.browser();
  const theirs = await petitioner.submit(await petitioner.visit('/track'), { number: fresh!, code: code! });
  expect(theirs.path).toContain(`/matters/${fresh}`);
  const api = await story.site.request(`/api/v1/petitions/${fresh}`, {
    headers: { 'query-code': code! },
  });
  const view = (await api.json()) as { receivedOn: string; duties: { act: string; due: string }[]; purpose: string };
  expect(view).toMatchObject({ receivedOn: '2026-03-02', registeredOn: '2026-03-06', purpose: 'claim' });
  expect(view.duties.find(({ act }) => act === 'route')?.due, 'fifteen days from the receipt').toBe('2026-03-17');

  const common = await commonSide(fresh!);
  expect(common).toContain('巷口路灯坏了');
  for (const secret of [mark, number, number.replace(/(.{4})(?=.)/g, '$1 '), '处分不修灯的人', '检举控告转'])
    expect(common).not.toContain(secret);

  const page = await custodian.visit(desk(number));
  expect(page.text).toContain(fresh!);
  expect(page.text).toContain('反映人同意转为普通信访事项，这件办结');
  expect(page.text.replaceAll(' ', '')).not.toContain(code!);
  const after = await reporter.visit(`/matters/${number}`);
  expect(after.text).toContain('用新的编号查进度');
  expect(after.text + opened.text).not.toMatch(/检举|控告/);
  const again = await reporter.visit(`/matters/${number}/opened`);
  expect(again.text.replaceAll(/\s/g, '')).toContain(code!);
});

test('without agreement it stays a report, is not asked again, and goes the way of one', async () => {
  const { number, reporter } = await reported();
  const custodian = await asked(number);
  const form = await reporter.visit(`/matters/${number}/acts/declineReturn`);
  expect((await reporter.submit(form, {}, { button: '不同意' })).text).toContain('已记下，照原来的办');
  expect((await custodian.visit(desk(number, 'acts/askReturn'))).status).toBe(404);
  expect((await custodian.visit(desk(number))).text).toContain('反映人不同意，仍按检举控告办');
  const again = await reporter.submit(
    await reporter.visit(`/matters/${number}/acts/agreeReturn`),
    { ...plain, identity: 'anonymous', withFiles: 'no' },
    { button: '同意，按这些内容登记' },
  );
  expect([again.status, again.text]).toEqual([409, expect.stringContaining('现在没有需要您决定的询问')]);
  expect(again.html, 'what was typed stays').toContain('修好巷口的路灯');
  const naming = await custodian.visit(desk(number, 'acts/nameAccused'));
  await custodian.submit(naming, { unit: units.countyHousing.id }, { button: '记下' });
  expect((await custodian.visit(desk(number, 'acts/route'))).status).toBe(200);
});

test('by the interface: with the code alone, once, without name and files unless the reporter says so', async () => {
  const { number, queryCode } = await reported();
  await asked(number);
  const agree = (headers: Record<string, string>, more: object = {}) =>
    post(
      `/api/v1/petitions/${number}/acts/agreeReturn`,
      { version: 2, ...plain, identity: 'anonymous', withFiles: 'no', ...more },
      headers,
    );
  expect((await agree({})).status, 'nobody else agrees').toBe(404);
  const custodian = await story.desk('custodian');
  const cookie = `desk=${custodian.cookies.get('desk')}`;
  expect((await agree({ cookie })).status, 'nor does the custodian').toBe(404);
  const done = await agree({ 'query-code': queryCode });
  expect(done).toMatchObject({ status: 200, body: { stage: 'concluded' } });
  const { number: fresh, queryCode: code } = done.body.opened as { number: string; queryCode: string };
  expect(code).toMatch(/^\d{12}$/);
  const common = await commonSide(fresh);
  for (const secret of ['顾长明', phone, mark, number]) expect(common).not.toContain(secret);
  expect((await agree({ 'query-code': queryCode }, { version: 4 })).status).toBe(409);
});

test('where the common register is kept by whom the report is about, nothing is sent back there', async () => {
  const { number } = await reported({ accusedUnit: units.countyOffice.id });
  const custodian = await story.desk('cityCustodian');
  const form = await custodian.visit(desk(number, 'acts/askReturn'));
  const refused = await custodian.submit(form, { text: '可以按普通诉求办' }, { button: '发给反映人' });
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('不能转给被反映的单位')]);
  expect(refused.html).toContain('可以按普通诉求办');
});

test('what it means is answered before it is decided', async () => {
  const { number, reporter } = await reported();
  const custodian = await asked(number);
  const asking = await reporter.visit(`/matters/${number}/acts/ask`);
  await reporter.submit(asking, { text: '转了以后谁看得到？' }, { button: '发出询问' });
  const agree = async () =>
    reporter.submit(
      await reporter.visit(`/matters/${number}/acts/agreeReturn`),
      { ...plain, identity: 'withheld', withFiles: 'no' },
      { button: '同意，按这些内容登记' },
    );
  expect([(await agree()).status, (await agree()).text]).toEqual([409, expect.stringContaining('还有询问没有答复')]);
  const answering = await custodian.visit(desk(number, 'acts/answerQuestion'));
  await custodian.submit(answering, { text: '县信访局和承办单位。' }, { button: '发给反映人' });
  expect((await agree()).path).toBe(`/matters/${number}/opened`);
});
