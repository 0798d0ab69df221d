import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHalls } from '#test/hall.ts';
import { bring, type Filed } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// Visitors take numbers, three windows call them, one goes on to another department; the wall shows numbers alone.

let stories: StorySite;
let matter: Filed;
let anybody: StoryBrowser;
let clerk: StoryBrowser;
let housing: StoryBrowser;
beforeAll(async () => {
  stories = await storySite('2026-03-02');
  await openHalls(stories.house);
  matter = await bring(stories.house, 'handling', { title: '电梯停运' });
  anybody = stories.browser();
  [clerk, housing] = [await stories.desk('clerk'), await stories.desk('handler')];
});
afterAll(() => stories.house.database.drop());

const wall = async (): Promise<string> => (await anybody.visit('/hall/nanping')).text;
const minutes = (n: number): void => {
  const { clock } = stories.house;
  const moved = clock.now().add({ minutes: n });
  clock.now = () => moved;
};

async function take(letter: string, typed: Readonly<Record<string, string>> = {}): Promise<string> {
  const words = { A: '综合登记', B: '住房和城乡建设', C: '卫生健康' }[letter]!;
  const ticket = await anybody.submit(await anybody.visit('/hall/nanping/kiosk'), typed, { button: words });
  expect(ticket.status).toBe(200);
  return /[A-Z]\d{3}/.exec(ticket.heading)![0];
}

const press = async (who: StoryBrowser, window: number, button: string) => {
  const page = await who.visit(`/desk/hall/nanping/windows/${window}`);
  return who.submit(page, {}, { button });
};

test('an empty hall says so, and how long one waits is not invented', async () => {
  expect(await wall()).toMatch(/还没有叫号.*综合登记 — 没有人 随到随办/);
  expect(await take('A')).toBe('A001');
  const second = await anybody.visit('/hall/nanping/kiosk');
  expect(second.text).toMatch(/综合登记 ?等候 1 人，暂时估不出/);
});

test('whoever asks to be called first is called first, without papers', async () => {
  await take('A');
  expect(await take('A', { priority: 'yes' })).toBe('A003');
  const page = await press(clerk, 1, '叫下一位');
  expect(page.text).toMatch(/正在叫 ?A003/);
  expect(await wall()).toMatch(/请 ?A003 ?到 1 号窗口/);
});

test('three calls and nobody comes: three places back, with the same number', async () => {
  for (const _ of [1, 2]) await press(clerk, 1, '再叫一次');
  expect((await clerk.visit('/desk/hall/nanping/windows/1')).text).toMatch(/叫了 3 次/);
  const passed = await press(clerk, 1, '过号');
  expect(passed.text).toMatch(/窗口现在没有人.*等候的 3 个号.*A003 优先 过号/);
  expect((await anybody.visit('/hall/nanping/tickets/A003')).text).toMatch(/刚才叫过您.*您的号还在/);
});

test('the wait is a range from the visits before, and longer ones are not reckoned finely', async () => {
  for (const _ of [1, 2, 3]) {
    await press(clerk, 1, '叫下一位');
    minutes(12);
  }
  await press(clerk, 1, '办完，先不叫');
  await take('A');
  expect((await anybody.visit('/hall/nanping/kiosk')).text).toMatch(/综合登记 ?等候 1 人，约 10 到 15 分钟/);
  await take('A');
  await take('A');
  expect((await anybody.visit('/hall/nanping/kiosk')).text).toMatch(/综合登记 ?等候 3 人，30 分钟以上/);
});

test('the matter stands beside the call for whoever has a part in it, and for nobody else', async () => {
  await take('B', { matter: matter.number });
  const mine = await press(housing, 2, '叫下一位');
  expect(mine.text).toMatch(/为什么事来 事项 电梯停运/);
  const onward = await housing.submit(mine, { service: 'C' }, { button: '转过去' });
  expect(onward.status).toBe(200);
  const health = await stories.desk('otherHandler');
  const theirs = await press(health, 3, '叫下一位');
  expect(theirs.text).toMatch(/正在叫 ?B001/);
  expect(theirs.text).toMatch(/不在您这里，打不开/);
  expect(theirs.html).not.toContain('电梯停运');
});

test('no screen, machine or ticket says who somebody is or what about', async () => {
  for (const path of ['/hall/nanping', '/hall/nanping/board', '/hall/nanping/kiosk', '/hall/nanping/tickets/B001']) {
    const page = await anybody.visit(path);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain(matter.number);
    expect(page.html).not.toContain('电梯');
  }
});

test('a window is for its own departments; others do not find it', async () => {
  expect((await housing.visit('/desk/hall/nanping/windows/3')).status).toBe(404);
  expect((await clerk.visit('/desk/hall/nanping/windows/3')).status).toBe(200);
  expect((await (await stories.desk('cityHandler')).visit('/desk/hall/nanping/windows/1')).status).toBe(404);
  expect((await anybody.visit('/desk/hall/nanping/windows/1')).path).toMatch(/sign-in/);
});

test('with nobody called nothing is done, and the page says what to do', async () => {
  const page = await housing.visit('/desk/hall/nanping/windows/2');
  expect(page.text).toMatch(/窗口现在没有人/);
  const sent = await press(housing, 2, '叫下一位');
  expect(sent.text).toMatch(/窗口现在没有人.*也没有人在等候/);
});

test('each hall has its own queue, and a wrong number is told without losing the choice', async () => {
  expect((await anybody.visit('/hall')).text).toMatch(/南坪县联合接访大厅.*青禾街道接访室/);
  expect((await anybody.visit('/hall/qinghe')).text).toMatch(/还没有叫号/);
  expect((await anybody.visit('/hall/nowhere')).status).toBe(404);
  const wrong = await anybody.submit(
    await anybody.visit('/hall/nanping/kiosk'),
    { matter: '12345' },
    { button: '综合登记' },
  );
  expect(wrong.status).toBe(422);
  expect(wrong.text).toMatch(/编号不对，请核对；不填也可以取号/);
});

test('twenty at once get twenty numbers, and three windows never call the same', async () => {
  const form = await anybody.visit('/hall/nanping/kiosk');
  const taken = await Promise.all(Array.from({ length: 20 }, () => anybody.submit(form, {}, { button: '卫生健康' })));
  expect(new Set(taken.map(({ heading }) => heading)).size).toBe(20);
  await stories.house.database.as('owner').rows({ text: `UPDATE hall.desk SET letters = ARRAY['C']` });
  const officeClerk = await stories.desk('clerk');
  const pages = await Promise.all([1, 2, 3].map((n) => press(officeClerk, n, '下一位')));
  const called = pages.map(({ text }) => /正在叫 ?(C\d{3})/.exec(text)?.[1]);
  expect(new Set(called).size).toBe(3);
});

test('the stream tells a screen of a call within seconds', async () => {
  const answer = await stories.site.request('/hall/nanping/events');
  expect(answer.headers.get('content-type')).toMatch(/text\/event-stream/);
  const reader = answer.body!.getReader();
  const read = async (until: RegExp): Promise<string> => {
    let text = '';
    while (!until.test(text)) {
      const { value, done } = await reader.read();
      if (done) throw new Error(`the stream ended after ${text}`);
      text += Buffer.from(value).toString();
    }
    return text;
  };
  await read(/event: board/);
  await press(clerk, 1, '再叫一次');
  expect(await read(/data-say="[^"]+"/)).toMatch(/请 C\d{3} 号到 \d 号窗口/);
  await reader.cancel();
});
