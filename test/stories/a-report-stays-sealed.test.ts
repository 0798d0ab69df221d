import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import { storyHouse, takeOn, units, type Character } from '#test/cast.ts';
import { strayChinese } from '#test/markup.ts';
import { sightings } from '#test/sightings.ts';
import { metricsToken, storySite, type StoryBrowser, type StoryPage, type StorySite } from '#test/site.ts';

const mark = 'ZX-MARK-4711';
/** A custodian of the discipline commission, who is not in the common cast. */
const disciplineCustodian = 'disciplineCustodian' as Character;

let story: StorySite;
beforeAll(async () => {
  const house = await storyHouse();
  const validFrom = Temporal.PlainDate.from('2000-01-01');
  const posts = [{ unit: units.countyDiscipline.id, post: 'custodian' as const }];
  await takeOn(house, [
    {
      person: `99-${disciplineCustodian}` as PersonId,
      login: disciplineCustodian,
      name: '秦岚',
      nameEn: 'Qin Lan',
      passwordHash: null,
      posts,
      validFrom,
    },
  ]);
  story = await storySite(house);
});
afterAll(() => story.house.database.drop());

interface Answer {
  readonly status: number;
  // A story reads what the contract promises.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

async function call(path: string, init: RequestInit = {}, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await story.site.request(path, {
    ...init,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: response.status, body: await response.json() };
}
const file = (body: object, headers: Record<string, string> = {}): Promise<Answer> =>
  call('/api/v1/petitions', { method: 'POST', body: JSON.stringify(body) }, headers);

const plain = {
  title: '路灯不亮',
  request: '修好',
  facts: '一个月了',
  form: 'web',
  regionCode: '990101',
  petitioner: { name: '张明', phone: '13800008000' },
};
const sealed = {
  ...plain,
  title: `标题 ${mark}`,
  request: `请求 ${mark}`,
  facts: `事实 ${mark}`,
  purpose: 'claim',
  reportsMisconduct: true,
  petitioner: { name: `张 ${mark}`, phone: '13911112222', address: mark },
  accusedUnit: units.countyHousing.id,
};

interface Filed {
  readonly number: MatterNumber;
  readonly queryCode: string;
}
const filed = async (change: object = {}): Promise<Filed> => (await file({ ...sealed, ...change })).body as Filed;

/** A browser in which number and code were typed in, on the page that knows no lane. */
async function reporterOf({ number, queryCode }: Filed, lang: 'zh' | 'en' = 'zh'): Promise<StoryBrowser> {
  const browser = story.browser(lang);
  const page = await browser.submit(await browser.visit('/track'), { number, code: queryCode });
  expect(page.path).toBe(`/matters/${number}`);
  return browser;
}

test('the answer to a report and the answer to a petition look the same', async () => {
  const open = await file({ ...plain, purpose: 'claim' });
  const report = await file(sealed);
  expect([open.status, report.status]).toEqual([201, 201]);
  expect(Object.keys(report.body).toSorted()).toEqual(Object.keys(open.body).toSorted());
  expect(report.body.number.slice(0, 8)).toBe(open.body.number.slice(0, 8));
  expect(report.body.queryCode).toMatch(/^\d{12}$/);
  const purpose = await file({ ...plain, purpose: 'accusation', anonymous: true, petitioner: undefined });
  expect(purpose.body.duties).toMatchObject([{ act: 'route', due: '2026-03-17' }]);
  expect(await sightings(story.house.database, ['open', 'vault', 'house', 'ledger', 'sealed'], mark)).toEqual([]);
});

test('number and code open it by the common address; to everyone else there is nothing', async () => {
  const { number, queryCode } = await filed();
  const own = await call(`/api/v1/petitions/${number}`, {}, { 'query-code': queryCode });
  expect(own).toMatchObject({
    status: 200,
    body: { number, title: sealed.title, purpose: 'accusation', stage: 'reported', version: 1 },
  });
  const nobody = await call('/api/v1/petitions/XF99010100000010', {}, { 'query-code': queryCode });
  const wrong = await call(`/api/v1/petitions/${number}`, {}, { 'query-code': '000000000000' });
  const none = await call(`/api/v1/petitions/${number}`);
  expect([wrong, none]).toEqual([nobody, nobody]);
  const asked = await call(
    `/api/v1/petitions/${number}/acts/ask`,
    { method: 'POST', body: JSON.stringify({ version: 1, text: '到哪里了？' }) },
    { 'query-code': queryCode },
  );
  expect(asked).toMatchObject({ status: 200, body: { stage: 'reported', version: 2 } });
  const refused = await call(
    `/api/v1/petitions/${number}/acts/addMaterial`,
    { method: 'POST', body: JSON.stringify({ version: 2 }) },
    { 'query-code': queryCode },
  );
  expect(refused).toMatchObject({ status: 409, body: { reason: 'nothing-to-add', citation: 'regulations-2022/21/2' } });
});

const others: readonly Character[] = [
  'clerk',
  'officeHead',
  'handler',
  'housingHead',
  'cityCustodian',
  disciplineCustodian,
  'auditor',
  'administrator',
];

test('no desk but the one custodian’s shows a sign of it', async () => {
  const { number, queryCode } = await filed();
  for (const character of others) {
    const browser = await story.desk(character);
    for (const path of [`/desk/sealed/${number}`, `/desk/sealed/${number}/acts/note`, `/desk/matters/${number}`]) {
      expect((await browser.visit(path, false)).status, `${character} ${path}`).toBe(404);
    }
    // The petitioner's address asks for number and code, whoever it is and whatever the number.
    const asked = await browser.visit(`/matters/${number}`, false);
    expect([asked.status, asked.location]).toEqual([303, `/track?number=${number}`]);
    for (const path of ['/desk', '/desk/matters', '/desk/sealed?view=all']) {
      const page = await browser.visit(path);
      expect(page.html, `${character} ${path}`).not.toContain(mark);
      expect(page.text.replaceAll(' ', ''), `${character} ${path}`).not.toContain(number);
    }
  }
  const custodian = await story.desk('custodian');
  const list = await custodian.visit('/desk/sealed');
  expect(list.text.replaceAll(' ', '')).toContain(number);
  expect(list.html).not.toContain(mark);
  const page = await custodian.visit(`/desk/sealed/${number}`);
  expect(page.text).toContain(sealed.facts);
  // Neither who reported, nor the code, nor an hour.
  for (const secret of ['张', '13911112222', queryCode, queryCode.slice(0, 4) + ' ' + queryCode.slice(4, 8)])
    expect(page.text).not.toContain(secret);
  expect(page.text.replace(/打印于 \S+ \S+/, '')).not.toMatch(/\d{1,2}:\d{2}/);
});

/** From the naming to the end, at the desks and on the reporter's page, without script. */
test('a report is named, routed, asked about, answered, told of and concluded', async () => {
  const it = await filed({ accusedUnit: undefined, accusedText: `王局长 ${mark}` });
  const { number } = it;
  const custodian = await story.desk('custodian');
  const at = (act: string): Promise<StoryPage> => custodian.visit(`/desk/sealed/${number}/acts/${act}`);

  expect((await custodian.visit(`/desk/sealed/${number}`)).text).toContain('还没有写明单位');
  expect((await at('route')).status).toBe(404);
  expect((await custodian.submit(await at('nameAccused'), {}, { button: '记下' })).status).toBe(422);
  const named = await custodian.submit(await at('nameAccused'), { unit: units.countyHousing.id }, { button: '记下' });
  expect(named.text).toContain('从现在起不会转到那里');
  expect(named.text).toContain(units.countyHousing.name);

  const form = await at('route');
  const offered = (barred: boolean) =>
    [...form.html.matchAll(/<option value="([^"]+)"( disabled="")?/g)].flatMap(([, id, off]) =>
      (off !== undefined) === barred ? [id] : [],
    );
  expect(offered(false)).toContain(units.countyDiscipline.id);
  expect(offered(true)).toContain(units.countyHousing.id);
  const forged = await custodian.submit(form, { to: units.countyHousing.id, kind: 'misconduct' }, { button: '转送' });
  expect(forged.status).toBe(409);
  expect(forged.text).toContain('不能转给被反映的单位');
  expect(forged.text).toContain('《信访工作条例》第三十条第三款');
  const routed = await custodian.submit(
    await at('route'),
    { to: units.countyDiscipline.id, kind: 'misconduct', note: '请尽快', feedbackDue: '2099-04-30' },
    { button: '转送' },
  );
  expect(routed.text).toContain('已转送，反映人会看到去向');
  expect(routed.text).toContain('转送时的说明');
  expect(routed.text).not.toContain('undefined');

  const reporter = await reporterOf(it);
  const track = await reporter.visit(`/matters/${number}`);
  expect(track.heading).toContain(`已经转到${units.countyDiscipline.name}`);
  expect(track.text).not.toContain('请尽快');
  expect(track.html).toContain('href="/file/exit"');
  const asking = await reporter.press(track, '问一个问题');
  expect(asking.html).not.toContain('data-draft');
  const asked = await reporter.submit(asking, { text: '查得怎么样了' }, { button: '发出询问' });
  expect(asked.text).toContain('已发出');

  const discipline = await story.desk(disciplineCustodian);
  const base = `/desk/sealed/${number}`;
  const answered = await discipline.submit(
    await discipline.visit(`${base}/acts/answerQuestion`),
    { text: '正在核实' },
    { button: '发给反映人' },
  );
  expect(answered.text).toContain('已答复');
  await discipline.submit(await discipline.visit(`${base}/acts/feedback`), { text: '已经立案' }, { button: '反馈' });
  const ended = await discipline.submit(await discipline.visit(`${base}/acts/conclude`), {}, { button: '登记办结' });
  expect(ended.text).toContain('已办结');

  const last = await reporter.visit(`/matters/${number}`);
  for (const word of ['这件事已经办结', '查得怎么样了', '正在核实', '已经立案']) expect(last.text).toContain(word);
  const readers = await reporter.visit(`/matters/${number}/readers`);
  for (const word of ['许静', '秦岚', units.countyDiscipline.name]) expect(readers.text).toContain(word);
});

test('a file of the reporter comes clean, goes down as a download, and is read by the custodian alone', async () => {
  const it = await filed();
  const reporter = await reporterOf(it);
  const pdf = new File(['%PDF-1.4\nstartxref\n9\n%%EOF\n'], `${mark}.pdf`, { type: 'application/pdf' });
  const form = await reporter.visit(`/matters/${it.number}/acts/addMaterial`);
  const bad = await reporter.submit(form, { files: new File(['MZ'], 'a.exe') }, { button: '提交补充材料' });
  expect(bad.status).toBe(422);
  const sent = await reporter.submit(form, { files: pdf, text: '合同' }, { button: '提交补充材料' });
  expect(sent.text).toContain('您补充了 1 份材料');
  const href = /href="(\/matters\/[^"]+\/files\/[^"]+)"/.exec(sent.html)![1]!;
  const own = await reporter.visit(href);
  expect(own.headers.get('content-disposition')).toMatch(/^attachment/);
  const custodian = await story.desk('custodian');
  const atDesk = href.replace('/matters/', '/desk/sealed/');
  expect((await custodian.visit(atDesk)).headers.get('content-disposition')).toMatch(/^attachment/);
  expect((await (await story.desk('clerk')).visit(atDesk)).status).toBe(404);
  expect((await story.browser().visit(href)).heading).toBe('查办理进度');
});

test('naming one’s own office takes the report out of one’s hands and leaves no page behind', async () => {
  const { number } = await filed({ accusedUnit: undefined });
  const custodian = await story.desk('custodian');
  const page = await custodian.submit(
    await custodian.visit(`/desk/sealed/${number}/acts/nameAccused`),
    { unit: units.countyOffice.id },
    { button: '记下' },
  );
  expect(page.path).toBe('/desk/sealed');
  expect((await custodian.visit(`/desk/sealed/${number}`)).status).toBe(404);
  const city = await (await story.desk('cityCustodian')).visit(`/desk/sealed/${number}`);
  expect(city.text).toContain(sealed.facts);
});

test('a registrar who takes a letter in is told its number, and nothing of where it went', async () => {
  const token = (await story.desk('clerk')).cookies.get('desk')!;
  const { status, body } = await file(
    { ...sealed, form: 'letter', accusedUnit: units.countyOffice.id },
    { authorization: `Bearer ${token}` },
  );
  expect(status).toBe(201);
  expect(Object.keys(body).toSorted()).toEqual(['duties', 'holder', 'links', 'number', 'registeredOn', 'ruleSet']);
  expect(JSON.stringify(body)).not.toContain(units.cityOffice.id);
});

test('every page of it is complete in English', async () => {
  const it = await filed();
  const reporter = await reporterOf(it, 'en');
  const custodian = await story.desk('custodian', 'en');
  const base = `/desk/sealed/${it.number}`;
  const own = `/matters/${it.number}`;
  const pages = [
    ...(await Promise.all(
      ['', '/receipt', '/code', '/readers', '/why/route.1', '/acts/ask', '/acts/addMaterial'].map((part) =>
        reporter.visit(own + part),
      ),
    )),
    ...(await Promise.all(
      ['', '/acts/route', '/acts/nameAccused', '/acts/note', '/acts/writeToReporter', '/why/route.1'].map((part) =>
        custodian.visit(base + part),
      ),
    )),
    await custodian.visit('/desk/sealed'),
  ];
  for (const page of pages) {
    expect(page.status, page.path).toBe(200);
    expect(strayChinese(page.root), page.path).toEqual([]);
    expect(page.html, page.path).not.toMatch(/(?:src|href)="https?:/);
  }
});

test('the figures of the machine do not tell that a report was looked at', async () => {
  const { number } = await filed();
  const custodian = await story.desk('custodian');
  expect((await custodian.visit(`/desk/sealed/${number}`)).status).toBe(200);
  const figures = await (
    await story.site.request('/metrics', { headers: { authorization: `Bearer ${metricsToken}` } })
  ).text();
  expect(figures).toContain('route="/desk/*"');
  expect(figures).not.toMatch(/sealed|accus|report/i);
});
