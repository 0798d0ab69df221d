import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';
import { actorOf, units, type Character } from '#test/cast.ts';
import { file, type Filed } from '#test/matters.ts';
import { petition } from '#chapters/petition/chapter.ts';
import type { PetitionCommand } from '#chapters/petition/decide/command.ts';
import type { MatterCommand } from '#kernel/procedure.ts';
import { matterNumber } from '#kernel/number.ts';
import type { Depositor } from '#kernel/deposit.ts';
import { perform } from '#kernel/perform.ts';

let story: StorySite;
beforeAll(async () => {
  story = await storySite('2026-03-02');
});
afterAll(() => story.house.database.drop());

/** A number that could be one of ours, and is none. */
const unknownNumber = matterNumber(Temporal.PlainDate.from('2026-03-02'), 9_999_999);

let filed: Filed;
let browser: StoryBrowser;
beforeEach(async () => {
  story.house.clock.goTo('2026-03-02');
  filed = await file(story.house, { files: [] });
  browser = story.browser();
});

const enter = async (who: StoryBrowser = browser, to = ''): ReturnType<StoryBrowser['visit']> => {
  const page = await who.visit(`/track?number=${filed.number}${to ? `&to=${to}` : ''}`);
  return who.submit(page, { code: filed.code });
};

async function official(
  character: Character,
  act: string,
  command: (deposit: Depositor) => PetitionCommand | MatterCommand,
): Promise<void> {
  const done = await perform(story.house, petition, { actor: actorOf(character), stream: filed.stream, act, command });
  expect(done.done, act).toBe('recorded');
}

const text = (deposit: Depositor, kind: string, content: Record<string, string>) => deposit.text(kind, content);

async function toOpinion(): Promise<void> {
  await official('clerk', 'transfer', () => ({ act: 'transfer', to: units.countyHousing.id, note: null }));
  await official('handler', 'noticePath', () => ({ act: 'noticePath', path: 6, ownDue: null, note: null }));
  await official('handler', 'issueOpinion', (deposit) => ({
    act: 'issueOpinion',
    result: 'partly',
    newFacts: null,
    document: text(deposit, 'opinion', {
      request: '修好电梯',
      facts: '电梯曳引机损坏。',
      opinion: '六月底以前更换。',
      basis: '《特种设备安全法》',
    }),
  }));
  await official('housingHead', 'approve', () => ({ act: 'approve' }));
}

async function toServed(): Promise<void> {
  await toOpinion();
  const servedOn = Temporal.PlainDate.from('2026-03-02');
  await official('handler', 'serve', (deposit) => ({
    act: 'serve',
    way: 'in-person',
    servedOn,
    evidence: text(deposit, 'evidence', { text: '邻居李四代签' }),
  }));
}

test('number and code open the matter; the heading is the answer, and every date says why', async () => {
  const page = await enter();
  expect(page.path).toBe(`/matters/${filed.number}`);
  expect(page.heading).toBe('南坪县信访局已经登记，最迟 3月17日转给负责的单位');
  expect(page.text).toContain('还剩 15 天');
  const why = await browser.press(page, '为什么');
  expect(why.path).toBe(`/matters/${filed.number}/why/route.1`);
  expect(why.text).toContain('《信访工作条例》第二十二条第一款');
  expect(why.text).toContain('法律没有写明的地方');
  expect(why.text).toContain('起点，当天不算');
});

test('an official text that was loaded stands behind its citation', async () => {
  await story.house.database.as('owner').rows({
    text: `INSERT INTO house.law_text VALUES ('regulations-2022/22', '第二十二条的条文原文', now()) ON CONFLICT DO NOTHING`,
  });
  await enter();
  expect((await browser.visit(`/matters/${filed.number}/why/route.1`)).text).toContain('第二十二条的条文原文');
});

test('a wrong pair gets one sentence whatever is wrong; the number stays, the code does not', async () => {
  const page = await browser.visit('/track');
  const wrong = await browser.submit(page, { number: filed.number, code: '111122223333' });
  const nowhere = await browser.submit(page, { number: unknownNumber, code: '111122223333' });
  expect(wrong.status).toBe(422);
  expect(wrong.title).toMatch(/^错误：/);
  expect(wrong.text).toContain('编号和查询码对不上');
  expect(wrong.html).toContain(filed.number);
  expect(wrong.html).not.toContain('111122223333');
  expect([nowhere.status, nowhere.text]).toEqual([422, wrong.text]);
  for (let n = 1; n < 10; n += 1) await browser.submit(wrong, { code: '111122223333' });
  const late = await browser.submit(wrong, { code: filed.code });
  expect([late.status, late.heading]).toEqual([429, '请过几分钟再试']);
});

test('without number and code no address of a matter tells anything, and a bookmark asks for them and comes back', async () => {
  for (const part of ['', '/receipt', '/code', '/readers', '/why/route.1', '/acts/ask']) {
    const page = await browser.visit(`/matters/${filed.number}${part}`);
    expect(page.path).toMatch(/^\/track\?number=/);
    expect(page.text).not.toContain('电梯');
  }
  const asked = await browser.visit(`/matters/${filed.number}/receipt`);
  const receipt = await browser.submit(asked, { code: filed.code });
  expect(receipt.path).toBe(`/matters/${filed.number}/receipt`);
  expect(receipt.text).toContain('张*');
  await browser.press(await browser.visit(`/matters/${filed.number}`), '退出这件事项');
  expect((await browser.visit(`/matters/${filed.number}`)).path).toMatch(/^\/track/);
});

test('a question is answered beside itself; nobody else’s cookie opens it', async () => {
  const page = await enter();
  const form = await browser.press(page, '问一个问题');
  expect(form.text).toContain('五个工作日');
  const empty = await browser.submit(form, { text: '  ' });
  expect([empty.status, empty.text.includes('请填写您的问题')]).toEqual([422, true]);
  const asked = await browser.submit(empty, { text: '什么时候能修好？' });
  expect(asked.text).toContain('已发出。答复会出现在这里。');
  const question = Number(/answerQuestion\.(\d+)/.exec(asked.html)![1]);
  await official('clerk', 'answerQuestion', (deposit) => ({
    act: 'answerQuestion',
    question,
    text: text(deposit, 'answer', { text: '本周转给住建局。' }),
  }));
  const answered = await browser.visit(`/matters/${filed.number}`);
  expect(answered.text).toContain('您问：什么时候能修好？');
  expect(answered.text).toContain('本周转给住建局。');
  const other = await file(story.house, { title: '别人的事' });
  expect((await browser.visit(`/matters/${other.number}`)).path).toMatch(/^\/track/);
});

test('urging twice is refused with a sentence and a way on; what was typed stays; the page offers it no more', async () => {
  const page = await enter();
  const form = await browser.press(page, '提醒承办单位');
  const done = await browser.submit(form, { text: '请快一点' });
  expect(done.text).toContain('已提醒');
  const again = await browser.submit(form, { text: '再快一点' });
  expect(again.status).toBe(409);
  expect(again.html).toContain('再快一点');
  const matter = await browser.visit(`/matters/${filed.number}`);
  expect(matter.text).toContain('您在 2026年3月2日 已经催办过');
  const closed = await browser.visit(`/matters/${filed.number}/acts/urge`);
  expect(closed.html).not.toContain('<textarea');
  expect(closed.text).toContain('您也可以询问或者拨打 12345');
});

test('the same form sent twice is one question', async () => {
  const form = await browser.press(await enter(), '问一个问题');
  await browser.submit(form, { text: '收到了吗？' });
  const twice = await browser.submit(form, { text: '收到了吗？' });
  expect(twice.status).toBe(200);
  const page = await browser.visit(`/matters/${filed.number}`);
  expect(page.text.split('您的询问').length).toBe(2);
});

test('material is added with a file, and the file comes back as a download', async () => {
  const form = await browser.press(await enter(), '补充材料');
  const bad = await browser.submit(form, { text: '照片', files: new File(['nothing'], 'a.docx') });
  expect([bad.status, bad.text.includes('只能上传图片')]).toEqual([422, true]);
  expect(bad.html).toContain('照片</textarea>');
  const pdf = new File(['%PDF-1.4\nstartxref\n9\n%%EOF\n'], '鉴定书.pdf', { type: 'application/pdf' });
  const done = await browser.submit(bad, { files: pdf });
  expect(done.text).toContain('您补充了 1 份材料');
  const taken = await browser.press(done, '鉴定书.pdf');
  expect(taken.headers.get('content-disposition')).toContain('attachment');
  expect(Buffer.from(taken.bytes).toString('latin1')).toContain('%PDF-1.4');
  expect((await browser.visit(`/matters/${filed.number}/acts/addMaterial`)).html).not.toContain('鉴定书');
});

test('the written answer is a letter; then it can be rated once and looked at again, each with its day', async () => {
  await toOpinion();
  const waiting = await enter();
  expect(waiting.heading).toContain('已经写好处理意见');
  expect(waiting.text).not.toContain('六月底以前更换');
  await official('handler', 'serve', (deposit) => ({
    act: 'serve',
    way: 'in-person',
    servedOn: Temporal.PlainDate.from('2026-03-02'),
    evidence: text(deposit, 'evidence', { text: '邻居李四代签' }),
  }));
  const page = await browser.visit(`/matters/${filed.number}`);
  expect(page.heading).toBe('已经书面答复您，不同意可以在 4月1日以前请求复查');
  expect(page.text).not.toContain('李四');
  const letter = await browser.press(page, '看信访事项处理意见书');
  expect(letter.text).toContain('六月底以前更换');
  expect(letter.text).toContain('张明：');
  expect(letter.text).toMatch(/向\S+请求复查/);
  expect(letter.text).toContain('演示样张');

  const rate = await browser.press(page, '评价');
  const nothing = await browser.submit(rate);
  expect([nothing.status, nothing.text.includes('没有填写内容')]).toEqual([409, true]);
  const rated = await browser.submit(nothing, { office: 'satisfied', organ: 'dissatisfied', reason: '拖了太久' });
  expect(rated.text).toContain('办结以前，办理的人看不到');
  expect(rated.text).not.toContain('拖了太久');

  const review = await browser.press(rated, '请上一级再看一次');
  expect(review.text).toContain('临江市住房和城乡建设局');
  const asked = await browser.submit(review, { reasons: '六月底太晚。' });
  expect(asked.heading).toBe('临江市住房和城乡建设局正在复查，最迟 4月1日书面答复您');
  expect(asked.text).toContain('六月底太晚。');
});

test('a day that has passed is said with an apology and a contact', async () => {
  story.house.clock.goTo('2026-03-20');
  const page = await enter();
  expect(page.heading).toBe('南坪县信访局还没有转给负责的单位，期限 3月17日已经过了');
  expect(page.text).toContain('没有按期办，对不起。');
  expect(page.text).toContain('000-12345');
  expect(page.text).toContain('已超期 3 天');
});

test('who has read it stands there with the reason', async () => {
  const desk = await story.desk('clerk');
  const page = await enter();
  expect((await browser.press(page, '谁看过我的材料')).text).toContain('还没有人看过');
  await desk.visit(`/api/v1/petitions/${filed.number}`);
  const readers = await browser.visit(`/matters/${filed.number}/readers`);
  expect(readers.text).toContain('林小雨');
  expect(readers.text).toContain('南坪县信访局');
});

test('a lost code: the same answer always; only the contact on file replaces it, and the old pass dies', async () => {
  await enter();
  const lost = async (number: string, contact: string): Promise<string> => {
    const someone = story.browser();
    return (await someone.submit(await someone.visit('/lost-code'), { number, contact })).text;
  };
  const wrong = await lost(filed.number, '13900009000');
  expect(await lost(unknownNumber, '13800008000')).toBe(wrong);
  expect((await browser.visit(`/matters/${filed.number}`)).path).toBe(`/matters/${filed.number}`);
  expect(await lost(filed.number, '+86 138-0000-8000')).toBe(wrong);
  expect((await browser.visit(`/matters/${filed.number}`)).path).toMatch(/^\/track/);
  const old = await browser.submit(await browser.visit(`/track?number=${filed.number}`), { code: filed.code });
  expect(old.status).toBe(422);
});

test('served and not challenged, the page says what may still be done', async () => {
  await toServed();
  const page = await enter();
  story.house.clock.goTo('2026-04-20');
  const late = await browser.visit(page.path);
  expect(late.heading).toBe('已经书面答复您，请求复查的期限已经过了');
  expect(late.text).toContain('申请的期间到 2026年4月1日 为止');
});
