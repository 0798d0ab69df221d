import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { noticeText } from '#kernel/notices.ts';
import { actorOf } from '#test/cast.ts';
import { bring, doAct, petitionerOf, tryAct, type Filed } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StoryPage, type StorySite } from '#test/site.ts';

// Zhang Ming takes his matter back; nobody can do it for him, nothing stops before seven days, and one press undoes it.
let story: StorySite;
let filed: Filed;
let browser: StoryBrowser;
beforeAll(async () => {
  story = await storySite('2026-03-02');
});
afterAll(() => story.house.database.drop());
beforeEach(async () => {
  story.house.clock.goTo('2026-03-02');
  filed = await bring(story.house, 'handling', {
    party: { name: '张明', phone: '13800008000', email: 'ming@example.cn' },
  });
  browser = story.browser();
  await browser.submit(await browser.visit(`/track?number=${filed.number}`), { code: filed.code });
});

const matter = (): Promise<StoryPage> => browser.visit(`/matters/${filed.number}`);

async function withdraw(reason = ''): Promise<StoryPage> {
  const form = await browser.visit(`/matters/${filed.number}/acts/withdraw`);
  expect(form.text).toContain('谁也不能要求您撤回');
  return browser.submit(form, { reason }, { button: '申请撤回' });
}

test('the withdrawal is told on every way that leads to him, and his matter goes on', async () => {
  const page = await withdraw('有人让我撤回');
  expect(page.text).toContain('收到您的撤回，七天后生效');
  expect(page.text).toContain('过了 2026年3月9日（星期一） 撤回生效');
  expect(page.heading).toContain('最迟 5月1日书面答复您');
  const sent = await story.house.database.as('app').rows<{ recipient: unknown }>({
    text: `SELECT recipient FROM open.outbox WHERE stream = $1 AND kind = 'withdrawn' ORDER BY line`,
    values: [filed.stream],
  });
  expect(sent.map(({ recipient }) => recipient)).toEqual([
    { kind: 'petitioner', way: 'sms' },
    { kind: 'petitioner', way: 'email' },
  ]);
  expect(noticeText('open', 'withdrawn', 'zh', filed.number).length).toBeLessThanOrEqual(70);
  expect(noticeText('open', 'withdrawn', 'en', filed.number).length).toBeLessThanOrEqual(70);
});

test('one press on the page of the matter revokes it', async () => {
  await withdraw();
  const page = await browser.submit(await matter(), {}, { button: '取消撤回，继续办理' });
  expect(page.text).toContain('已取消撤回，事项继续办理。');
  expect(page.text).not.toContain('正在等撤回生效');
  story.house.clock.goTo('2026-03-20');
  expect(await tryAct(story.house, filed.stream, actorOf('clerk'), 'conclude')).toMatchObject({
    done: 'refused',
    refusal: { refused: 'no-opinion-yet' },
  });
});

test('no official, no agent and no representative withdraws for him', async () => {
  for (const who of ['clerk', 'handler', 'housingHead', 'officeHead'] as const)
    expect((await tryAct(story.house, filed.stream, actorOf(who), 'withdraw')).done).toBe('not-found');
  for (const as of ['agent', 'representative'] as const) {
    const actor = { kind: 'petitioner', stream: filed.stream, as } as const;
    expect((await tryAct(story.house, filed.stream, actor, 'withdraw')).done).toBe('not-found');
  }
});

test('nothing ends before the seven days are over, and nothing ends by itself after them', async () => {
  await withdraw();
  const desk = await story.desk('clerk');
  story.house.clock.goTo('2026-03-09');
  const early = await tryAct(story.house, filed.stream, actorOf('clerk'), 'conclude');
  expect(early).toMatchObject({
    done: 'refused',
    refusal: { refused: 'withdrawal-not-effective', facts: { due: '2026-03-09' } },
  });
  story.house.clock.goTo('2026-03-12');
  expect((await matter()).heading).toContain('正在办理');
  const page = await desk.visit(`/desk/matters/${filed.number}`);
  const done = await desk.submit(page, {}, { button: '登记办结' });
  expect(done.text).toContain('已办结，信访人撤回');
  expect((await matter()).heading).toBe('这件事已经办结');
});

test('after the seven days he can still think better of it, until somebody has registered the end', async () => {
  await withdraw();
  story.house.clock.goTo('2026-03-16');
  await browser.submit(await matter(), {}, { button: '取消撤回，继续办理' });
  expect(await tryAct(story.house, filed.stream, actorOf('clerk'), 'conclude')).toMatchObject({ done: 'refused' });
  await doAct(story.house, filed.stream, petitionerOf(filed.stream), 'withdraw');
  expect(await tryAct(story.house, filed.stream, petitionerOf(filed.stream), 'withdraw')).toMatchObject({
    done: 'refused',
    refusal: { refused: 'already-withdrawn' },
  });
});
