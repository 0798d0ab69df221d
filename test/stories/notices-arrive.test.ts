import { afterAll, beforeAll, expect, test } from 'vitest';
import { carriedBy, endOfQuiet, type Carrier } from '#adapters/messages/carriers.ts';
import { signatureHeader, signed } from '#adapters/messages/signature.ts';
import { chapterOf } from '#app/chapters.ts';
import { followUp } from '#kernel/follow-up.ts';
import { sealAll } from '#test/ledger.ts';
import { ChannelDown, type Message, type Sent } from '#kernel/notices.ts';
import { drainOutbox } from '#kernel/outbox.ts';
import { actorOf } from '#test/cast.ts';
import { doAct, file, petitionerOf, type Filed } from '#test/matters.ts';
import { gatewaySecret, storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// A notice is a duty with proof: it is known to have arrived, or known not to have.

let story: StorySite;
let received: Message[] = [];
const answers: Partial<Record<Message['channel'], (message: Message) => Sent>> = {};
beforeAll(async () => {
  story = await storySite('2026-03-02');
});
afterAll(() => story.house.database.drop());

const carrier = (channel: Message['channel']): Carrier => ({
  channel,
  send: async (message) => {
    const became = answers[channel]?.(message) ?? { state: 'sent' };
    if (became.state === 'sent') received.push(message);
    return became;
  },
});

const messenger = carriedBy([carrier('sms'), carrier('email')], { from: 21, until: 8 });

async function drain(): Promise<void> {
  const { house } = story;
  await sealAll(house.database);
  while (await drainOutbox(house, 'open', { messenger, chapterOf }, new Map())) continue;
  while (await followUp(house, 'open', { messenger, chapterOf }, new Map())) continue;
}

/** What was tried for a matter, in order. */
const tried = async ({ stream }: Filed): Promise<string[]> => {
  const rows = await story.house.database.as('app').rows<{ said: string }>({
    text: `SELECT version || ' ' || channel || ' ' || state AS said FROM open.dispatch WHERE stream = $1 ORDER BY version, line, attempt`,
    values: [stream],
  });
  return rows.map(({ said }) => said);
};

async function enter(filed: Filed, lang: 'zh' | 'en' = 'zh'): Promise<StoryBrowser> {
  const browser = story.browser(lang);
  await browser.submit(await browser.visit(`/track?number=${filed.number}`), { code: filed.code });
  return browser;
}

async function report(body: object, secret = gatewaySecret, at = Temporal.Now.instant()): Promise<number> {
  const text = JSON.stringify(body);
  const headers = { 'content-type': 'application/json', [signatureHeader]: signed(secret, text, at) };
  return (await story.site.request('/api/v1/hooks/deliveries', { method: 'POST', body: text, headers })).status;
}

test('what comes back goes another way, and the petitioner reads which', async () => {
  const filed = await file(story.house, { party: { name: '张明', phone: '13800001111', email: 'ming@example.org' } });
  await drain();
  expect(await tried(filed)).toEqual(['1 sms sent']);
  const said = { id: `${filed.stream}/1/0`, channel: 'sms', state: 'bounced', detail: 'empty number' };
  expect(await report(said, 'another-secret-altogether')).toBe(401);
  expect(await report(said, gatewaySecret, Temporal.Now.instant().subtract({ minutes: 10 }))).toBe(401);
  expect(await report({ ...said, channel: 'email' })).toBe(404);
  expect(await tried(filed)).toEqual(['1 sms sent']);
  expect([await report(said), await report(said)]).toEqual([204, 204]);
  await drain();
  await drain();
  expect(await tried(filed)).toEqual(['1 sms bounced', '1 email sent']);
  expect(received.map(({ id, channel }) => [id, channel])).toEqual([
    [said.id, 'sms'],
    [said.id, 'email'],
  ]);
  expect(await report({ ...said, channel: 'email', state: 'delivered' })).toBe(204);
  const browser = await enter(filed);
  const page = await browser.press(await browser.visit(`/matters/${filed.number}`), '通知发到哪里');
  expect(page.text).toMatch(/电子邮件 已送到.*短信 退回来了/s);
});

test('a wish is kept to, in the language that was asked for, and sent again on demand', async () => {
  const filed = await file(story.house, { party: { name: '李娜', phone: '13800002222', email: 'na@example.org' } });
  await drain();
  received = [];
  const browser = await enter(filed, 'en');
  const path = `/matters/${filed.number}/notices`;
  const page = await browser.submit(await browser.visit(path), { way: 'email', language: 'en' });
  expect(page.text).toContain('Noted');
  await doAct(story.house, filed.stream, actorOf('clerk'), 'transfer');
  await drain();
  expect(received).toMatchObject([{ channel: 'email', contact: 'na@example.org', language: 'en' }]);
  expect(received[0]!.text).toContain('[Sunlit] News');
  story.house.clock.pass(1);
  await browser.submit(await browser.visit(path), {}, { button: 'Send again' });
  await drain();
  expect(received.map(({ id }) => id)).toEqual([`${filed.stream}/2/0`, `${filed.stream}/2/0`]);
  expect(await tried(filed)).toEqual(['1 sms sent', '2 email sent', '2 portal sent', '2 email sent'].toSorted());
  // A code is the person's own: a wish for letters does not put it into an envelope.
  await browser.submit(await browser.visit(path), { way: 'portal', language: 'zh' });
  await doAct(story.house, filed.stream, { kind: 'system', name: 'codes' }, 'replaceCode');
  await drain();
  expect(received.at(-1)).toMatchObject({ channel: 'sms', contact: '13800002222' });
});

test('at night a telephone is left alone, and a channel that is down holds back nobody else', async () => {
  const at = (text: string) => Temporal.ZonedDateTime.from(`2026-03-02T${text}[Asia/Shanghai]`).toInstant();
  const end = (text: string) =>
    endOfQuiet({ from: 21, until: 8 }, at(text))?.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString();
  expect(['20:59', '21:00', '23:30', '00:10', '07:59', '08:00'].map(end)).toEqual([
    undefined,
    '2026-03-03T08:00:00',
    '2026-03-03T08:00:00',
    '2026-03-02T08:00:00',
    '2026-03-02T08:00:00',
    undefined,
  ]);
  answers.sms = () => {
    throw new ChannelDown('maintenance');
  };
  received = [];
  const held = await file(story.house, { party: { name: '王芳', phone: '13800003333', address: '文庙路 3 号' } });
  const other = await file(story.house, { party: { name: '赵强', email: 'qiang@example.org' } });
  await drain();
  expect([await tried(held), await tried(other)]).toEqual([['1 sms held'], ['1 email sent']]);
  // The channel stays down: after some hours of trying the notice goes by post.
  for (let tries = 0; tries < 6; tries += 1) {
    story.house.clock.pass(1);
    await drain();
  }
  delete answers.sms;
  expect(await tried(held)).toEqual(['1 sms failed', '1 post waiting']);
});

test('letters are printed in one batch, posted, and the slip that comes back is proof', async () => {
  const desk = await story.desk('clerk');
  const list = await desk.press(await desk.visit('/desk'), '寄送');
  expect(list.text).toContain('寄信');
  const sheet = await desk.submit(list, {}, { button: '打印选中的' });
  expect(sheet.text).toMatch(/文庙路 3 号.*王芳.*收.*回执/s);
  expect(sheet.html).toContain('class="barcode"');
  const reference = /XF\d+-1-0/.exec(sheet.text)![0];
  const posted = await desk.submit(list, {}, { button: '已经寄出' });
  expect(posted.text).toContain('已记为寄出');
  expect(posted.text).toContain('没有要寄、要交的通知');
  const wrong = await desk.submit(posted, { reference: 'XF26030200000000-1-0' }, { button: '回执签收了' });
  expect([wrong.status, wrong.text.includes('没有找到这个信封编号')]).toEqual([422, true]);
  const back = await desk.submit(wrong, { reference }, { button: '回执签收了' });
  expect(back.text).toContain('已记为送到');
  const [row] = await story.house.database.as('app').rows<{ state: string; n: number }>({
    text: `SELECT state, (SELECT count(*) FROM open.reading WHERE what = 'letter')::int AS n FROM open.dispatch WHERE reference = $1`,
    values: [reference],
  });
  expect(row).toEqual({ state: 'delivered', n: 1 });
  expect((await (await story.desk('handler')).visit('/desk/post')).status).toBe(404);
});

test('whoever comes to fetch gets it at the counter', async () => {
  const filed = await file(story.house, { party: { name: '陈静', phone: '13800004444' } });
  const browser = await enter(filed);
  await browser.submit(await browser.visit(`/matters/${filed.number}/notices`), { way: 'in-person' });
  await doAct(story.house, filed.stream, petitionerOf(filed.stream), 'ask');
  await doAct(story.house, filed.stream, actorOf('clerk'), 'transfer');
  await drain();
  expect((await tried(filed)).at(-2)).toBe('3 in-person waiting');
  const desk = await story.desk('clerk');
  await desk.submit(await desk.visit('/desk/post'), {}, { button: '当面交给本人' });
  expect((await tried(filed)).join()).toContain('3 in-person delivered');
});
