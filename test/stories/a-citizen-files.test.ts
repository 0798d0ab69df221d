import { afterAll, beforeAll, expect, test } from 'vitest';
import sharp from 'sharp';
import { storySite, type StoryBrowser, type StoryPage, type StorySite } from '#test/site.ts';

let story: StorySite;
beforeAll(async () => {
  story = await storySite('2026-03-02');
});
afterAll(() => story.house.database.drop());

const count = async (table: string): Promise<number> => {
  const [row] = await story.house.database
    .as('owner')
    .rows<{ n: number }>({ text: `SELECT count(*)::int AS n FROM ${table}` });
  return row!.n;
};

const first = { title: '三号楼电梯停运两个月', request: '尽快修好电梯', purpose: 'claim' };

/** Fills in everything up to the check page. */
async function toCheck(
  browser: StoryBrowser,
  you: Record<string, string> = { identity: 'named', name: '张小明', phone: '138 0000-8000' },
): Promise<StoryPage> {
  const what = await browser.visit('/file');
  const where = await browser.submit(what, first);
  const story = await browser.submit(where, {});
  const person = await browser.submit(story, { facts: '去年十二月起电梯一直停着，老人上不了楼。' });
  return browser.submit(person, you);
}

const photo = async (): Promise<File> =>
  new File(
    [
      new Uint8Array(
        await sharp({ create: { width: 40, height: 30, channels: 3, background: '#446' } })
          .withExifMerge({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 30/1' } })
          .jpeg()
          .toBuffer(),
      ),
    ],
    '电梯.jpg',
    { type: 'image/jpeg' },
  );

test('a petition is filed in five steps without script, and its receipt says who does what by when', async () => {
  const browser = story.browser();
  const what = await browser.visit('/file');
  expect(what.heading).toBe('您想反映什么');
  expect(what.text).toContain('第 1 步，共 5 步');
  const where = await browser.submit(what, first);
  expect(where.path).toBe('/file/where');
  const facts = await browser.submit(where, { class: '0304' });
  expect(facts.path).toBe('/file/story');
  const you = await browser.submit(facts, { facts: '去年十二月起电梯一直停着。', files: await photo() });
  expect(you.path).toBe('/file/you');
  const check = await browser.submit(you, {
    identity: 'named',
    name: '张小明',
    phone: '１３８ 0000-8000',
    withhold: 'yes',
  });
  expect(check.heading).toBe('请核对，还没有提交');
  for (const line of ['三号楼电梯停运两个月', '尽快修好电梯', '电梯.jpg', '张小明', '建设管理']) {
    expect(check.text).toContain(line);
  }
  const before = await count('open.petition');
  const receipt = await browser.submit(check);
  expect(await count('open.petition')).toBe(before + 1);
  expect(receipt.path).toMatch(/^\/matters\/XF\d{14}\/receipt$/);
  expect(receipt.heading).toBe('收到了，已经登记');
  expect(receipt.text).toContain('最迟 3月17日转给负责的单位');
  expect(receipt.text).toContain('受理后 60 日内书面答复');
  expect(receipt.text).toContain('张*明');
  expect(receipt.text).toContain('138****8000');
  expect(receipt.text).not.toContain('张小明');
  expect(receipt.text).toContain('办理的单位看不到您的姓名和联系方式');

  const code = await browser.press(receipt, '看查询码');
  const digits = /12 位数字 (\d{4} \d{4} \d{4}) 登记编号/.exec(code.text)?.[1] ?? '';
  expect(digits).toMatch(/^\d{4} \d{4} \d{4}$/);
  expect(receipt.text).not.toContain(digits);
});

test('what was typed stays when something is missing, and the errors stand twice in the same words', async () => {
  const browser = story.browser();
  const what = await browser.visit('/file');
  const wrong = await browser.submit(what, { title: '', request: '修路' });
  expect(wrong.status).toBe(422);
  expect(wrong.title).toMatch(/^错误：/);
  expect(wrong.text).toContain('有 2 处需要修改');
  expect(wrong.text.split('请填写是什么事').length).toBe(3);
  expect(wrong.html).toContain('修路');
  const where = await browser.submit(wrong, { title: '路坏了', purpose: 'suggestion' });
  expect(where.path).toBe('/file/where');
  const early = await browser.visit('/file/check');
  expect(early.path).toBe('/file/where');
});

test('a change from the check page leads straight back to it', async () => {
  const browser = story.browser();
  const check = await toCheck(browser);
  const what = await browser.press(check, '修改希望');
  expect(what.html).toContain('尽快修好电梯');
  const again = await browser.submit(what, { request: '换一台新电梯' });
  expect(again.path).toBe('/file/check');
  expect(again.text).toContain('换一台新电梯');
});

test('sent twice, and back and sent again, it is one matter', async () => {
  const browser = story.browser();
  const check = await toCheck(browser);
  const before = await count('open.petition');
  const [one, two] = await Promise.all([browser.submit(check), browser.submit(check)]);
  expect(await count('open.petition')).toBe(before + 1);
  const back = await browser.submit(check);
  expect(await count('open.petition')).toBe(before + 1);
  expect([one, two, back].map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(back.heading).toBe('这件事已经提交了');
  const number = /XF\d{14}/.exec(one.path)![0];
  expect(back.html).toContain(`/matters/${number}/receipt`);
  expect((await browser.visit('/file/story')).heading).toBe('这件事已经提交了');
  expect((await browser.visit('/file')).html).not.toContain('电梯停运');
});

test('nothing that was typed is readable in the database, and nothing of it is left once it was filed', async () => {
  const browser = story.browser();
  await toCheck(browser, { identity: 'anonymous' });
  const files = await count('vault.draft_file');
  await browser.submit(await browser.visit('/file/story'), { files: await photo() });
  expect(await count('vault.draft_file')).toBe(files + 1);
  const check = await browser.visit('/file/check');
  const rows = await story.house.database
    .as('owner')
    .rows<{ sealed: Buffer }>({ text: 'SELECT sealed FROM vault.draft' });
  expect(rows.length).toBeGreaterThan(0);
  for (const { sealed } of rows) expect(sealed.includes(Buffer.from('电梯'))).toBe(false);
  const receipt = await browser.submit(check);
  expect(receipt.text).toContain('没有留下姓名');
  expect(await count('vault.draft_file')).toBe(files);
  const [left] = await story.house.database.as('owner').rows<{ bytes: number }>({
    text: 'SELECT min(octet_length(sealed))::int AS bytes FROM vault.draft',
  });
  expect(left!.bytes).toBeLessThan(400);
});

test('files: each cause has its sentence, a removed one is gone, and what is kept goes into the matter without its place', async () => {
  const browser = story.browser();
  const what = await browser.visit('/file');
  const where = await browser.submit(what, first);
  const facts = await browser.submit(where, {});
  const wrong = await browser.submit(facts, {
    facts: '电梯停了。',
    files: [await photo(), new File(['<html>'], '网页.jpg')],
  });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('“网页.jpg”没有传上去：只能上传图片');
  expect(wrong.text).toContain('电梯.jpg');
  expect(wrong.html).toContain('电梯停了。');
  const removed = await browser.submit(wrong, {}, { button: '删除' });
  expect(removed.html).not.toContain('电梯.jpg');
  expect(removed.html).toContain('电梯停了。');
  const you = await browser.submit(removed, { files: await photo() });
  const check = await browser.submit(you, { identity: 'anonymous' });
  const receipt = await browser.submit(check);
  const file = await browser.press(receipt, '电梯.jpg');
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''%E7%94%B5%E6%A2%AF\.jpg$/);
  expect(file.headers.get('content-security-policy')).toContain('sandbox');
  expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await sharp(file.bytes).metadata()).exif).toBeUndefined();
  expect((await story.browser().visit(receipt.path.replace('receipt', 'files/x'))).path).toMatch(/^\/track\?/);
});

test('a report of misconduct goes into the sealed lane alone, keeps no draft on the device, and shows the way out', async () => {
  const browser = story.browser();
  const before = await count('open.petition');
  const what = await browser.visit('/file');
  const where = await browser.submit(what, { title: '收钱办事', request: '查清楚', misconduct: 'yes' });
  expect(where.text).toContain('快速离开');
  expect(where.text).toContain('反映的是哪个单位');
  expect(where.html).not.toContain('data-draft="');
  const facts = await browser.submit(where, { accusedUnit: '99-county-zj' });
  const you = await browser.submit(facts, { facts: '办证要交好处费。' });
  const check = await browser.submit(you, { identity: 'anonymous' });
  expect(check.text).toContain('检举控告，单独保密办理');
  const done = await browser.submit(check, {}, { follow: false });
  expect(done.location).toMatch(/^\/matters\/XF\d{14}\/receipt$/);
  expect(await count('open.petition')).toBe(before);
  expect(await count('sealed.item')).toBeGreaterThan(0);
  const [row] = await story.house.database.as('owner').rows<{ n: number }>({
    text: `SELECT count(*)::int AS n FROM vault.narrative WHERE content::text LIKE '%好处费%'`,
  });
  expect(row?.n).toBe(0);
});

test('leaving quickly forgets what was typed', async () => {
  const browser = story.browser();
  const what = await browser.visit('/file');
  await browser.submit(what, { title: '收钱办事', request: '查清楚', misconduct: 'yes' });
  const left = await browser.visit('/file/exit', false);
  expect(left.status).toBe(303);
  expect(left.headers.get('clear-site-data')).toContain('storage');
  expect((await browser.visit('/file/where')).path).toBe('/file');
  expect((await browser.visit('/file')).html).not.toContain('收钱办事');
});
