import { afterAll, beforeAll, expect, test } from 'vitest';
import { chapterOf } from '#app/chapters.ts';
import type { Message, Messenger } from '#kernel/notices.ts';
import { drainOutbox } from '#kernel/outbox.ts';
import { sealAll } from '#test/ledger.ts';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// A village cadre files for an old neighbour, who learns of every step and ends it by one press.

let story: StorySite;
const received: Message[] = [];
beforeAll(async () => {
  story = await storySite('2026-03-02');
});
afterAll(() => story.house.database.drop());

async function drain(): Promise<void> {
  const messenger: Messenger = {
    channels: ['sms'],
    async send(batch) {
      received.push(...batch);
      return batch.map(() => ({ state: 'sent' }));
    },
  };
  await sealAll(story.house.database);
  for (const lane of ['open', 'sealed'] as const)
    while (await drainOutbox(story.house, lane, { messenger, chapterOf }, new Map())) continue;
}
const to = (phone: string): string[] => received.filter(({ contact }) => contact === phone).map(({ text }) => text);
const codeIn = (texts: readonly string[]): string => /查询码：([\d ]+)/.exec(texts.join('\n'))![1]!.trim();

const principal = '13900006001';
const cadre = '13900006002';
const filing = {
  name: '祁大娘',
  phone: principal,
  agentName: '村委会 杜明',
  agentPhone: cadre,
  mandate: '代为反映低保问题，代收答复',
  title: '低保停发三个月',
  request: '请恢复低保',
  facts: '去年十二月起没有到账。',
};

async function openAs(number: string, code: string): Promise<StoryBrowser> {
  const browser = story.browser();
  await browser.submit(await browser.visit('/track'), { number, code });
  return browser;
}

/** The page of all one's matters, opened by the code that was sent for it. */
async function openAccount(contact: string): Promise<StoryBrowser> {
  const browser = story.browser();
  const asked = await browser.submit(await browser.visit('/me'), { contact });
  const [sent] = await story.house.database.as('app').rows<{ body: string }>({
    text: 'SELECT body FROM open.demo_message WHERE contact = $1 ORDER BY id DESC LIMIT 1',
    values: [contact],
  });
  await browser.submit(asked, { code: /验证码 (\d{6})/.exec(sent!.body)![1]! });
  return browser;
}

let number = '';
let agent: StoryBrowser;
let owner: StoryBrowser;
test('one page files it; both get a code of their own, and what is missing is said', async () => {
  const browser = story.browser();
  const page = await browser.press(await browser.visit('/file'), '替别人反映');
  const wrong = await browser.submit(page, { ...filing, phone: '', mandate: '' });
  expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('请填写委托人的手机号码')]);
  expect(wrong.text).toContain('请填写委托事项和权限');
  const done = await browser.submit(wrong, { phone: principal, mandate: filing.mandate });
  number = /XF\d{14}/.exec(done.text.replaceAll(' ', ''))![0];
  // Pressed twice it is one matter.
  await browser.submit(wrong, { phone: principal, mandate: filing.mandate });
  expect(
    await story.house.database.as('app').rows({ text: `SELECT 1 FROM open.petition WHERE form = 'agency'` }),
  ).toHaveLength(1);
  await drain();
  [owner, agent] = [await openAs(number, codeIn(to(principal))), await openAs(number, codeIn(to(cadre)))];
  expect((await owner.visit(`/matters/${number}`)).text).toContain('代收答复');
});

test('each act of the agent is told to the principal', async () => {
  const before = to(principal).length;
  const asked = await agent.submit(await agent.visit(`/matters/${number}/acts/ask`), { text: '什么时候恢复？' });
  expect(asked.status).toBe(200);
  await drain();
  expect(to(principal).slice(before)).toEqual([expect.stringContaining('代理人替您办了一步')]);
  await owner.submit(await owner.visit(`/matters/${number}/acts/ask`), { text: '我自己也问一句' });
  await drain();
  expect(to(principal)).toHaveLength(before + 1);
});

test('the principal alone reads who acts for them, as far as which mandate goes, since when, and what was done', async () => {
  const seen = (await owner.visit(`/matters/${number}`)).text;
  for (const told of [filing.agentName, filing.mandate, '委托于 2026年3月2日', '替您办了 1 步'])
    expect(seen).toContain(told);
  expect((await agent.visit(`/matters/${number}`)).text).not.toContain('替您办了');
  const path = `/api/v1/petitions/${number}/agents`;
  const ask = async (code: string) => story.site.request(path, { headers: { 'query-code': code } });
  const answer = (await (await ask(codeIn(to(principal)))).json()) as { readonly agents: readonly object[] };
  expect(answer.agents).toEqual([
    expect.objectContaining({ place: 1, kind: 'agency', name: filing.agentName, since: '2026-03-02', ended: null }),
  ]);
  expect(answer.agents[0]).toMatchObject({ covers: filing.mandate, acts: [{ code: 'QuestionAsked' }] });
  expect((await ask(codeIn(to(cadre)))).status).toBe(404);
});

test('the agent cannot withdraw it, and is out in the moment in which the principal says so on the page of all matters', async () => {
  expect((await agent.visit(`/matters/${number}/acts/withdraw`)).status).not.toBe(200);
  const account = await openAccount(principal);
  const code = codeIn(to(principal));
  const mine = await account.submit(await account.visit('/me'), { number, code }, { button: '放进来' });
  expect(mine.text).toContain(filing.mandate);
  const end = await account.submit(mine, {}, { button: '取消委托' });
  expect(end.path).toBe(`/matters/${number}/acts/endMandate?place=1`);
  const done = await account.submit(end);
  expect(done.text).toContain('已取消');
  expect(done.text).toContain('取消于 2026年3月2日');
  expect((await agent.visit(`/matters/${number}`)).text).not.toContain('低保停发');
});

test('what reports misconduct goes under seal, with the principal alone', async () => {
  const browser = story.browser();
  const page = await browser.visit('/file/for-another');
  const done = await browser.submit(page, { ...filing, facts: '村主任贪污低保款 MARK-4410' });
  expect(done.text).toContain('已登记');
  const sealed = await story.house.database.as('owner').rows({ text: 'SELECT 1 FROM sealed.accusation' });
  expect(sealed).toHaveLength(1);
  const before = to(cadre).length;
  await drain();
  expect(to(cadre)).toHaveLength(before);
});
