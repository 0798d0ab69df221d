import { afterAll, beforeAll, expect, test } from 'vitest';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// Anybody works out a day: the same reckoning as on a matter, with each day and its reason.
let story: StorySite;
let browser: StoryBrowser;
beforeAll(async () => {
  story = await storySite('2026-03-02');
  browser = story.browser();
});
afterAll(() => story.house.database.drop());

const ask = async (typed: Readonly<Record<string, string>>) => browser.submit(await browser.visit('/dates'), typed);

test('a last day across National Day names the days off and the article', async () => {
  const page = await ask({ from: '2026年9月28日', limit: 'object' });
  expect(page.status).toBe(200);
  expect(page.text).toContain('最后一天是 2026年10月10日');
  expect(page.text).toContain('国庆节');
  expect(page.text).toContain('《信访工作条例》第二十三条第三款');
});

test('the rules are those of the day that is asked for, and a province has its own numbers', async () => {
  expect((await ask({ from: '2021-03-01', limit: 'conclude' })).text).toContain('最后一天是 2021年4月30日');
  const local = await ask({ from: '2021-03-01', limit: 'conclude', place: '33' });
  expect(local.text).toContain('最后一天是 2021年3月31日');
  const none = await ask({ from: '2021-03-01', limit: 'object' });
  expect([none.status, none.text]).toMatchObject([422, expect.stringContaining('没有这个期限')]);
});

test('a number that no text was at hand for says so; one of practice says whose it is', async () => {
  expect((await ask({ from: '2026-03-02', limit: 'simpleConclude' })).text).toContain('来源：未核实');
  expect((await ask({ from: '2026-03-02', limit: 'answerUrge' })).text).toContain('本系统约定');
});

test('what is no day is asked for again, with what was typed kept; a day beyond the published years is provisional', async () => {
  const wrong = await ask({ from: '明天', limit: 'serve' });
  expect(wrong.status).toBe(422);
  expect(wrong.title).toMatch(/^错误：/);
  expect(wrong.html).toContain('value="明天"');
  expect((await ask({ from: '1999-01-01', limit: 'serve' })).status).toBe(422);
  expect((await ask({ from: '2026-12-30', limit: 'serve' })).text).toContain('这一天是暂定的');
});

test('in English the same page is whole, and no Chinese stands in it', async () => {
  const reader = story.browser('en');
  const page = await reader.submit(await reader.visit('/dates'), { from: '2026-09-28', limit: 'object' });
  expect(page.text).toContain('the last day is Saturday 10 October 2026');
  expect(page.text).not.toMatch(/\p{Script=Han}/u);
});
