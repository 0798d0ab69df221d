import { afterAll, beforeAll, expect, test } from 'vitest';
import { storyHouse, units } from '#test/cast.ts';
import { strayChinese } from '#test/markup.ts';
import { custodianOfDiscipline, takeOnCustodians } from '#test/custodians.ts';
import { storySite, type StoryBrowser, type StoryPage, type StorySite } from '#test/site.ts';

// A report is handed over under a restricted cover letter: numbered in a lane of its own, counting what goes along and
// telling nothing of it, read by the two custodians and by nobody else.
const mark = 'MJ-MARK-0815';

let story: StorySite;
beforeAll(async () => {
  const house = await storyHouse('2026-03-02');
  await takeOnCustodians(house);
  story = await storySite(house);
});
afterAll(async () => {
  await story.house.typesetter.close();
  await story.house.database.drop();
});

interface Filed {
  readonly number: string;
  readonly reporter: StoryBrowser;
}

async function reported(): Promise<Filed> {
  const answer = await story.site.request('/api/v1/petitions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      title: `工程不招标 ${mark}`,
      request: `查清 ${mark}`,
      facts: `合同分成七份 ${mark}`,
      form: 'web',
      regionCode: '990101',
      purpose: 'accusation',
      petitioner: { name: `顾不言${mark}`, phone: '13911112222' },
      accusedUnit: units.countyHousing.id,
      accusedText: `经办科室 ${mark}`,
    }),
  });
  const { number, queryCode } = (await answer.json()) as { number: string; queryCode: string };
  const reporter = story.browser();
  await reporter.submit(await reporter.visit('/track'), { number, code: queryCode });
  const pdf = new File(['%PDF-1.4\nstartxref\n9\n%%EOF\n'], `${mark}.pdf`, { type: 'application/pdf' });
  const form = await reporter.visit(`/matters/${number}/acts/addMaterial`);
  await reporter.submit(form, { files: pdf, text: `合同 ${mark}` }, { button: '提交补充材料' });
  return { number, reporter };
}

const desk = (number: string, ...rest: readonly string[]): string => ['/desk/sealed', number, ...rest].join('/');
const toDiscipline = { to: units.countyDiscipline.id, kind: 'discipline' } as const;

async function handedOver(office: StoryBrowser, number: string): Promise<StoryPage> {
  const form = await office.visit(desk(number, 'acts/route'));
  return office.submit(form, { ...toDiscipline, feedbackDue: '2026-04-30' }, { button: '转送' });
}

const letterOn = (page: StoryPage): string => /href="([^"]+\/papers\/\d+\/cover-letter)"/.exec(page.html)![1]!;

test('a cover letter that lacks its limit is not issued and says so; one that is whole is looked at, issued and read', async () => {
  const { number } = await reported();
  const office = await story.desk('custodian');
  const form = await office.visit(desk(number, 'acts/route'));
  const lacking = await office.submit(form, { ...toDiscipline, note: '附目录' }, { button: '转送' });
  expect(lacking.status).toBe(409);
  expect(lacking.text).toContain('文书缺少必须写明的内容：反馈期限');
  expect(lacking.text).toContain('《信访工作条例》第二十二条第二款');
  expect(lacking.html).toContain('附目录');
  const gone = await office.submit(lacking, { ...toDiscipline, feedbackDue: '2026-03-02' }, { button: '转送' });
  expect([gone.status, gone.text]).toEqual([409, expect.stringContaining('反馈期限必须在今天以后')]);

  const whole = { ...toDiscipline, feedbackDue: '2026-04-30' };
  const preview = await office.submit(gone, whole, { button: '预览密件移送函' });
  expect(preview.text).toMatch(/文书草稿：检举控告材料移送函.*草稿，尚未编号.*县纪委.*2026年4月30日以前/);
  expect((await office.visit(desk(number))).text, 'a preview is on no record').not.toContain('文书');

  const done = await office.submit(preview, whole, { button: '转送' });
  expect(done.text).toContain('已转送');
  const letter = await office.visit(letterOn(done));
  for (const part of [
    '密件',
    /密转〔2026〕\d+号/,
    units.countyDiscipline.name,
    number.replace(/(.{4})(?=.)/g, '$1 '),
    '检举控告正文1份',
    '反映人提交的文件1件',
    '反映人补充的说明1份',
    '《信访工作条例》第二十二条第二款',
    '2026年4月30日以前',
    '反映人的身份另行封存',
    '不得转给被反映的单位',
    units.countyOffice.name,
    '2026年3月2日',
  ])
    expect(letter.text).toMatch(part);
  expect(letter.text, 'the mark stands before all else').toMatch(/密件.*密转.*检举控告材料移送函/);
  for (const secret of [mark, '顾不言', '13911112222', '七份', units.countyHousing.name, '附目录'])
    expect(letter.text).not.toContain(secret);

  const pdf = await office.visit(`${letterOn(done)}/pdf`);
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect((await office.visit(`${letterOn(done)}/word`)).status, 'no file to go on writing in').toBe(404);
});

test('only the two custodians read it: not the reporter, not the accused, nobody of the office', async () => {
  const { number, reporter } = await reported();
  const href = letterOn(await handedOver(await story.desk('custodian'), number));
  const body = await story.desk(custodianOfDiscipline);
  expect(letterOn(await body.visit(desk(number)))).toBe(href);
  expect((await body.visit(href)).text).toContain('检举控告正文1份');
  for (const who of [
    'clerk',
    'officeHead',
    'handler',
    'housingHead',
    'cityCustodian',
    'auditor',
    'administrator',
  ] as const)
    for (const path of [href, `${href}/pdf`]) expect((await (await story.desk(who)).visit(path)).status, who).toBe(404);
  const own = href.replace('/desk/sealed/', '/matters/');
  for (const path of [href, own, `${own}/pdf`]) expect((await reporter.visit(path)).text).not.toContain('移送的材料');
  expect((await reporter.visit(`/matters/${number}`)).text).not.toMatch(/密转|移送函/);
  expect((await reporter.visit(`/matters/${number}/readers`)).text).toContain('秦岚');

  // The body that has it turns out to be meant as well: with the custody goes the letter.
  const office = await story.desk('custodian');
  const naming = await office.visit(desk(number, 'acts/nameAccused'));
  await office.submit(naming, { unit: units.countyDiscipline.id }, { button: '记下' });
  expect((await body.visit(href)).status).toBe(404);
  expect((await office.visit(href)).status).toBe(200);
});

test('each cover letter has the next number of its lane', async () => {
  const office = await story.desk('custodian');
  const serials: number[] = [];
  for (let one = 0; one < 2; one += 1) {
    const { number } = await reported();
    const letter = await office.visit(letterOn(await handedOver(office, number)));
    serials.push(Number(/密转〔2026〕(\d+)号/.exec(letter.text)![1]));
  }
  expect(serials[1]).toBe(serials[0]! + 1);
});

test('the interface turns a letter without its limit away and issues one that is whole; English pages say what it is', async () => {
  const { number } = await reported();
  const office = await story.desk('custodian');
  const version = 2;
  const post = (fields: object) =>
    story.site.request(`/api/v1/petitions/${number}/acts/route`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `desk=${office.cookies.get('desk')}` },
      body: JSON.stringify({ version, ...toDiscipline, ...fields }),
    });
  const lacking = await post({});
  expect([lacking.status, await lacking.json()]).toEqual([
    409,
    expect.objectContaining({ reason: 'document-lacks-part' }),
  ]);
  expect((await post({ feedbackDue: '2026-04-30' })).status).toBe(200);
  const reader = await story.desk('custodian', 'en');
  const english = await reader.visit(desk(number));
  expect(english.text).toContain('Restricted cover letter');
  expect(strayChinese(english.root)).toEqual([]);
  const letter = await reader.visit(letterOn(english));
  expect(letter.html).toContain('The letter itself is in Chinese');
});
