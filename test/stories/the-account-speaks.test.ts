import { afterAll, beforeAll, expect, test } from 'vitest';
import { signatureHeader, signed } from '#adapters/messages/signature.ts';
import { chapterOf } from '#app/chapters.ts';
import { openSession } from '#app/sessions.ts';
import { reactions } from '#app/worker/reactions.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { Message, Messenger } from '#kernel/notices.ts';
import { drainOutbox } from '#kernel/outbox.ts';
import { runReactions } from '#kernel/reaction.ts';
import { takeOn, units } from '#test/cast.ts';
import { sealAll } from '#test/ledger.ts';
import { gatewaySecret, storySite, type StoryBrowser, type StoryPage, type StorySite } from '#test/site.ts';

// An office tells people about its days through a public account; a reader asks, and is answered there; another one asks
// what is a claim after all, which is registered.

let story: StorySite;
let clerk: StoryBrowser;
let head: StoryBrowser;
const received: Message[] = [];
beforeAll(async () => {
  story = await storySite('2026-03-02');
  [clerk, head] = [await story.desk('clerk'), await story.desk('officeHead')];
});
afterAll(() => story.house.database.drop());

async function drain(): Promise<void> {
  const messenger: Messenger = {
    channels: ['messenger'],
    async send(batch) {
      received.push(...batch);
      return batch.map(() => ({ state: 'sent' }));
    },
  };
  await sealAll(story.house.database);
  while (await drainOutbox(story.house, 'open', { messenger, chapterOf }, new Map())) continue;
}
const to = (contact: string): Message[] => received.filter((one) => one.contact === contact);

async function hook(body: object): Promise<Response> {
  const text = JSON.stringify({ account: 'gh_nanping', ...body });
  return story.site.request('/api/v1/hooks/messages', {
    method: 'POST',
    body: text,
    headers: {
      'content-type': 'application/json',
      [signatureHeader]: signed(gatewaySecret, text, Temporal.Now.instant()),
    },
  });
}
const numberOf = async (answer: Response): Promise<string> => ((await answer.json()) as { number: string }).number;
const hrefOf = (page: StoryPage): string => page.path.replace(/\?.*$/, '');
const act = async (who: StoryBrowser, at: string, name: string, button: string, typed: Record<string, string> = {}) =>
  who.submit(await who.visit(`${at}/acts/${name}`), typed, { button });
const draft = async (who: StoryBrowser, typed: Record<string, string>): Promise<StoryPage> =>
  who.submit(
    await who.visit('/desk/disclosure/new/draftPost'),
    { title: '领导接访', text: '三月十二日上午接访，可以网上预约。', account: 'gh_nanping', ...typed },
    { button: '交负责人审' },
  );

let post = '';
test('nothing that points to a case or to somebody gets into a post', async () => {
  const from = await clerk.press(await clerk.visit('/desk/register'), '公众号内容和咨询');
  expect(from.status).toBe(200);
  for (const text of ['编号 XF26 0302 0000 0018 已办结', '请打 139 0000 6001', '身份证 11010119900307123X']) {
    const page = await draft(clerk, { text });
    expect([text, page.status]).toEqual([text, 422]);
    expect(page.text).toContain('不涉及任何一件事项、任何一个人');
  }
  post = hrefOf(await draft(clerk, {}));
  await drain();
  expect(received).toEqual([]);
});

test('whoever wrote it does not let it leave; the head does, owes that, and it goes to all who follow', async () => {
  expect((await clerk.visit(`${post}/acts/publishPost`)).status).toBe(404);
  const own = hrefOf(await draft(head, { title: '自己写的' }));
  expect((await head.visit(own)).text).toContain('由写的人以外的另一位负责人看过再发');
  expect((await head.visit(own)).text).not.toContain('acts/publishPost');
  expect((await head.visit(`${own}/acts/publishPost`)).status).toBe(404);
  // What no page offers is refused all the same, in words, to whoever sends it.
  const api = own.replace('/desk/', '/api/v1/');
  const headers = { authorization: `Bearer ${head.cookies.get('desk')}`, 'content-type': 'application/json' };
  const { version } = (await (await story.site.request(api, { headers })).json()) as { readonly version: number };
  const sent = { method: 'POST', headers, body: JSON.stringify({ version }) };
  const refused = await story.site.request(`${api}/acts/publishPost`, sent);
  expect([refused.status, await refused.json()]).toMatchObject([
    409,
    { reason: 'own-draft', detail: expect.stringContaining('自己写的，由另一个人审') },
  ]);
  await act(head, own, 'dropPost', '不发', { reason: '改天再写' });
  expect((await head.visit('/desk')).text).toContain('审公众号内容');
  expect((await act(head, post, 'publishPost', '发出')).text).toContain('等着发');
  await drain();
  await drain();
  expect(to('account:gh_nanping').map(({ text }) => text)).toEqual(['领导接访\n三月十二日上午接访，可以网上预约。']);
  expect((await clerk.visit(post)).text).toContain('已发到平台');
  expect((await head.visit(`${post}/acts/publishPost`)).status).toBe(404);
});

let question = '';
test('a reader asks under the post: no petition, a duty with a day, and nobody’s name on a page', async () => {
  const refers = to('account:gh_nanping')[0]!.id;
  const asks = { id: 'wx-1', from: 'openid-reader', text: '周末也接访吗？', refers, asks: true };
  const answers = [await hook(asks), await hook(asks)];
  expect(answers.map(({ status }) => status)).toEqual([201, 200]);
  const number = await numberOf(answers[0]!);
  expect(number).toMatch(/^XC/);
  expect((await hook({ ...asks, text: '别的？' })).status).toBe(409);
  expect((await hook({ id: 'wx-0', from: 'account:gh_nanping', text: '发给大家', asks: true })).status).toBe(422);
  expect(await story.house.database.as('app').rows({ text: 'SELECT 1 FROM open.petition' })).toEqual([]);
  question = `/desk/disclosure/${number}`;
  const page = await clerk.visit(question);
  expect(page.text).toMatch(/待答复.*周末也接访吗/s);
  expect(page.html).not.toContain('openid-reader');
  expect((await clerk.visit('/desk')).text).toContain('答复公众号咨询');
});

test('the answer goes to whoever asked in its own words, and can be asked about again', async () => {
  const tells = await act(clerk, question, 'answerConsultation', '答复', { text: '您的 XF26030200000018 办好了' });
  expect(tells.status).toBe(422);
  await act(clerk, question, 'answerConsultation', '答复', { text: '周末不接访，可以网上提。' });
  await drain();
  expect(to('openid-reader').map(({ text }) => text)).toEqual(['周末不接访，可以网上提。']);
  expect((await clerk.visit('/desk')).text).not.toContain('答复公众号咨询');
  const again = { id: 'wx-2', from: 'openid-reader', text: '视频也可以吗？', refers: to('openid-reader')[0]!.id };
  expect(await numberOf(await hook({ ...again, asks: true }))).toMatch(/^XC/);
});

test('what is a claim after all is registered once, as of its day, and gets number and code', async () => {
  const claim = { id: 'wx-3', from: 'openid-claims', text: '我们村的井坏了一个月，什么时候修？', asks: true };
  const at = `/desk/disclosure/${await numberOf(await hook(claim))}`;
  story.house.clock.goTo('2026-03-04');
  await act(clerk, at, 'fileConsultation', '登记为信访事项');
  const settle = async (): Promise<void> => {
    await sealAll(story.house.database);
    await runReactions(story.house, { reactions, failed: (_, name, why) => expect([name, String(why)]).toBeNull() });
  };
  await settle();
  await settle();
  const rows = await story.house.database
    .as('app')
    .rows({ text: 'SELECT form, received_on::text AS on FROM open.petition' });
  expect(rows).toEqual([{ form: 'messenger', on: '2026-03-02' }]);
  await drain();
  expect(to('openid-claims').map(({ text }) => text)).toEqual([expect.stringMatching(/XF\d{14}.*查询码：/)]);
});

test('a question that reports misconduct goes under seal, and another office reads none of this', async () => {
  const report = { id: 'wx-4', from: 'openid-9', text: '举报村主任贪污低保款 MARK-9931', asks: true };
  expect(await numberOf(await hook(report))).toMatch(/^XF/);
  for (const name of ['open.matter', 'ledger.entry', 'vault.narrative'])
    expect(
      JSON.stringify(await story.house.database.as('owner').rows({ text: `SELECT t::text FROM ${name} t` })),
    ).not.toContain('MARK-9931');
  await takeOn(story.house, [
    {
      person: '99-far' as PersonId,
      login: 'far',
      name: '远处',
      nameEn: 'Far',
      passwordHash: null,
      posts: [{ unit: units.provinceOffice.id, post: 'registrar' }],
      validFrom: Temporal.PlainDate.from('2000-01-01'),
    },
  ]);
  await story.house.refresh();
  const far = story.browser();
  far.cookies.set('desk', await openSession(story.house, '99-far' as PersonId));
  expect((await far.visit(question)).status).toBe(404);
});
