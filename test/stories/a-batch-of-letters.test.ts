import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { elementsIn } from '#test/markup.ts';
import { storySite, type StoryBrowser, type StoryPage, type StorySite } from '#test/site.ts';

// A clerk has a pile of letters: scan first, what is typed beside it, one after another; a label for each envelope.

let story: StorySite;
let desk: StoryBrowser;
beforeAll(async () => {
  story = await storySite('2026-03-02');
  desk = await story.desk('clerk');
});
afterAll(() => story.house.database.drop());

/** A picture that no encoder makes small: noise. */
async function scanOf(width: number): Promise<File> {
  const bytes = Buffer.alloc(width * width * 3);
  for (let n = 0, seed = 7; n < bytes.length; n += 1)
    bytes[n] = (seed = (seed * 1_103_515_245 + 12_345) & 0x7f_ff_ff_ff) >> 16;
  const jpeg = await sharp(bytes, { raw: { width, height: width, channels: 3 } })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer();
  return new File([new Uint8Array(jpeg)], `来信${width}.jpg`, { type: 'image/jpeg' });
}

const imageIn = (page: StoryPage): string =>
  elementsIn(page.root, 'img').find((one) => one.attributes['src']?.includes('/scans/'))!.attributes['src']!;

test('two scans, one of 12 MB: each is seen, typed beside, registered with its scan, and gets a label', async () => {
  const large = await scanOf(2500);
  expect(large.size).toBeGreaterThan(12 * 1024 * 1024);
  const start = await desk.press(await desk.visit('/desk/register'), '成批登记');
  const first = await desk.submit(start, { files: [large, await scanOf(60)] });
  expect(first.text).toContain('还有 2 份扫描件');
  const picture = await desk.visit(imageIn(first));
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  // What is missing is said beside the scan, and nothing that was typed is lost.
  const wrong = await desk.submit(first, { title: '路灯不亮', phone: '12' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('路灯不亮');
  const typed = {
    title: '路灯不亮',
    request: '请修好',
    facts: '文庙路一周没有灯。',
    name: '孙丽',
    address: '文庙路 2 号',
    phone: '',
  };
  const checked = await desk.submit(wrong, { ...typed, checkReason: '看看来过没有' }, { button: '查重' });
  expect([checked.status, imageIn(checked)]).toEqual([200, imageIn(first)]);
  const second = await desk.submit(checked, typed);
  expect(second.text).toContain('还有 1 份扫描件');
  expect(imageIn(second)).not.toBe(imageIn(first));
  const number = /XF[\d ]{14,20}/.exec(second.text)![0].replaceAll(' ', '');
  const [row] = await story.house.database.as('owner').rows<{ form: string; files: number }>({
    text: 'SELECT p.form, (SELECT count(*)::int FROM open.file f WHERE f.stream = p.stream) AS files FROM open.petition p WHERE number = $1',
    values: [number],
  });
  expect(row).toEqual({ form: 'letter', files: 1 });
  const label = await desk.press(second, '打印信封标签');
  expect(label.text).toContain(number);
  expect(label.html.match(/class="barcode"/g)).toHaveLength(2);
  expect(label.text).toContain('绿色邮政');
  const done = await desk.submit(second, {
    form: 'fax',
    title: '补发',
    request: '请答复',
    facts: '上次的传真。',
    anonymous: 'yes',
  });
  expect(done.text).toContain('先放进扫描件');
  expect((await (await story.desk('handler')).visit('/desk/letters')).status).toBe(404);
}, 30_000);

test('a letter that reports misconduct goes under seal with its scan', async () => {
  const page = await desk.submit(await desk.visit('/desk/letters'), { files: await scanOf(50) });
  const done = await desk.submit(page, {
    purpose: 'accusation',
    title: '举报',
    request: '查',
    facts: '收钱 MARK-7712',
    anonymous: 'yes',
  });
  expect(done.text).toContain('已登记');
  const [row] = await story.house.database.as('owner').rows({
    text: `SELECT (SELECT count(*)::int FROM sealed.accusation) AS sealed, (SELECT count(*)::int FROM sealed.file) AS files`,
  });
  expect(row).toEqual({ sealed: 1, files: 1 });
});
