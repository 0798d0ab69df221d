import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoMessenger } from '#adapters/machine/demo-messenger.ts';
import { chapterOf } from '#app/chapters.ts';
import { drainOutbox } from '#kernel/outbox.ts';
import { actorOf } from '#test/cast.ts';
import { sealAll } from '#test/ledger.ts';
import { strayChinese } from '#test/markup.ts';
import { bring, doAct, file } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// Somebody without a telephone signs a paper: one official scans it, another compares it, and it is as good as their own
// proof. Somebody with one changes it by a code that goes to the one of before, so that nobody turns answers to themselves.

let site: StorySite;
let scan: File;
beforeAll(async () => {
  site = await storySite('2026-03-02');
  const page = { create: { width: 40, height: 40, channels: 3, background: '#eee' } } as const;
  scan = new File([new Uint8Array(await sharp(page).jpeg().toBuffer())], '签名.jpg', { type: 'image/jpeg' });
});
afterAll(() => site.house.database.drop());

const form = (number: string) => `/desk/matters/${number}/acts/takePaper`;

/** The clerk scans a paper and sends it to a second person. */
async function send(number: string, typed: Record<string, string>, files: File[] = [scan]) {
  const clerk = await site.desk('clerk');
  return clerk.submit(await clerk.visit(form(number)), { ...typed, ...(files.length > 0 ? { files } : {}) });
}

const typesOf = async (stream: string): Promise<string[]> => {
  const rows = await site.house.database.as('app').rows<{ type: string }>({
    text: 'SELECT type FROM ledger.entry WHERE stream = $1 ORDER BY version',
    values: [stream],
  });
  return rows.map(({ type }) => type);
};

async function opened(number: string, code: string): Promise<StoryBrowser> {
  const browser = site.browser();
  await browser.submit(await browser.visit('/track'), { number, code });
  return browser;
}

const partyOf = async (stream: string) => {
  const vault = site.house.database.as('vault');
  const [row] = await vault.rows<{ party: never }>({
    text: 'SELECT party FROM open.petition WHERE stream = $1',
    values: [stream],
  });
  return (await site.house.vault.read(vault, 'open', [row!.party])).get(row!.party);
};

/** The last message that left to a contact. */
async function lastTo(contact: string): Promise<string> {
  const rows = await site.house.database.as('app').rows<{ body: string }>({
    text: 'SELECT body FROM open.demo_message WHERE contact = $1 ORDER BY id DESC LIMIT 1',
    values: [contact],
  });
  return rows[0]?.body ?? '';
}

test('a withdrawal on paper counts once a second person has compared it with the scan, and its signer can revoke it', async () => {
  const { number, stream, code } = await bring(site.house, 'handling');
  const without = await send(number, { kind: 'withdraw' }, []);
  expect([without.status, without.text]).toEqual([409, expect.stringContaining('没有签名纸件的扫描件')]);
  const sent = await send(number, { kind: 'withdraw', reason: '已经解决' });
  expect(sent.text).toContain('等第二人决定');
  expect(await typesOf(stream)).not.toContain('WithdrawalAsked');
  const head = await site.desk('officeHead');
  const page = await head.visit(`/desk/matters/${number}`);
  expect(page.text).toMatch(/待复核：录入签名纸件.*撤回.*签名\.jpg/s);
  const href = /href="([^"]*\/files\/[^"]*)"/.exec(page.html)![1]!;
  expect((await head.visit(href)).headers.get('content-type')).toBe('image/jpeg');
  const [handler, clerk] = [await site.desk('handler'), await site.desk('clerk')];
  expect((await handler.visit(href)).status).toBe(404);
  expect((await clerk.submit(page, {}, { button: '同意' })).status).not.toBe(200);
  expect(await typesOf(stream)).not.toContain('WithdrawalAsked');
  await head.submit(page, {}, { button: '同意' });
  expect((await typesOf(stream)).slice(-3)).toEqual(['ActApproved', 'PaperTaken', 'WithdrawalAsked']);
  const own = await opened(number, code);
  expect((await own.visit(`/matters/${number}`)).text).toMatch(/收到信访人签名的纸件（撤回），由两个人核对/);
  const revoked = await own.submit(await own.visit(`/matters/${number}/acts/revokeWithdrawal`), {});
  expect(revoked.path).toContain('done=revokeWithdrawal');
});

test('a rating on paper is for nobody who handles the matter to see before its end, nor for the handling organ to take in', async () => {
  const { number, stream } = await bring(site.house, 'replied');
  const sent = await send(number, { kind: 'rate', office: 'satisfied', organ: 'dissatisfied', reason: '没有上门' });
  expect(sent.text).not.toMatch(/没有上门|不满意/);
  const handler = await site.desk('handler');
  const seen = await handler.visit(`/desk/matters/${number}`);
  expect(seen.text).not.toMatch(/不满意|没有上门|签名\.jpg/);
  const head = await site.desk('officeHead');
  const page = await head.visit(`/desk/matters/${number}`);
  expect(page.text).toMatch(/对办理机关：不满意/);
  await head.submit(page, {}, { button: '同意' });
  expect((await typesOf(stream)).slice(-2)).toEqual(['PaperTaken', 'PetitionRated']);
  expect((await handler.visit(`/desk/matters/${number}`)).text).not.toMatch(/不满意|纸件（评价）|签名\.jpg/);
  const twice = await send(number, { kind: 'rate', office: 'satisfied' });
  expect([twice.status, twice.text]).toEqual([409, expect.stringContaining('评价')]);
});

test('a new contact on paper: the rest of what is known stays, and what is sent back changes nothing', async () => {
  const { number, stream } = await file(
    site.house,
    { party: { name: '赵六', address: '文庙路 9 号' } },
    actorOf('clerk'),
  );
  const none = await send(number, { kind: 'contact' });
  expect([none.status, none.text]).toEqual([409, expect.stringContaining('没有写新的联系方式')]);
  await send(number, { kind: 'contact', phone: '13800008555' });
  const head = await site.desk('officeHead');
  await head.submit(await head.visit(`/desk/matters/${number}`), { reason: '签名看不清' }, { button: '退回' });
  expect(await partyOf(stream)).toEqual({ name: '赵六', address: '文庙路 9 号' });
  await send(number, { kind: 'contact', phone: '13800008555' });
  await head.submit(await head.visit(`/desk/matters/${number}`), {}, { button: '同意' });
  expect(await partyOf(stream)).toEqual({ name: '赵六', address: '文庙路 9 号', phone: '13800008555' });
  const clerk = await site.desk('clerk');
  expect((await clerk.visit(`/desk/matters/${number}`)).text).toContain('138****8555');
});

test('a contact that is changed by paper hears of it, and so does the new one; by a code of its own it need not', async () => {
  const { number, stream } = await file(site.house, { party: { name: '周八', phone: '13800008333' } });
  await send(number, { kind: 'contact', phone: '13800008334' });
  const head = await site.desk('officeHead');
  await head.submit(await head.visit(`/desk/matters/${number}`), {}, { button: '同意' });
  expect((await partyOf(stream))!['phone']).toBe('13800008334');
  const { house } = site;
  await sealAll(house.database);
  const messenger = demoMessenger(house.database, house.clock);
  while (await drainOutbox(house, 'open', { messenger, chapterOf }, new Map())) continue;
  expect(await lastTo('13800008333')).toMatch(/凭签名纸件换了联系方式.*不是您办的/);
  expect(await lastTo('13800008333')).not.toContain('13800008334');
  expect(await lastTo('13800008334')).toContain('有新进展');
});

test('one’s own contact is changed by a code that goes to the one of before, and to no other', async () => {
  const { number, stream, code } = await file(site.house, { party: { name: '钱多', phone: '13800008666' } });
  const browser = await opened(number, code);
  const notices = await browser.visit(`/matters/${number}/notices`);
  const page = await browser.press(notices, '换手机号码');
  expect((await browser.submit(page, { contact: '123' })).status).toBe(422);
  const sent = await browser.submit(page, { contact: '13800008777' });
  expect(sent.text).toContain('已发到 138****8666');
  expect(await lastTo('13800008777')).toBe('');
  const good = /验证码 (\d{6})/.exec(await lastTo('13800008666'))![1]!;
  const wrong = await browser.submit(sent, { code: good === '000000' ? '111111' : '000000' });
  expect([wrong.status, (await partyOf(stream))!['phone']]).toEqual([422, '13800008666']);
  const done = await browser.submit(wrong, { code: good });
  expect([done.path, done.text]).toEqual([
    `/matters/${number}/notices?done=contact`,
    expect.stringContaining('联系方式已经换了'),
  ]);
  expect(await partyOf(stream)).toEqual({ name: '钱多', phone: '13800008777' });
  // A lost code goes to the new one alone.
  const lost = site.browser();
  await lost.submit(await lost.visit('/lost-code'), { number, contact: '13800008666' });
  await lost.submit(await lost.visit('/lost-code'), { number, contact: '13800008777' });
  expect((await typesOf(stream)).filter((type) => type === 'CodeReplaced')).toHaveLength(1);
});

test('neither a code on paper, nor an agent, nor a stranger changes it; without a contact the page tells of the paper', async () => {
  const { number, stream, code } = await file(site.house, { party: { name: '孙七' } });
  expect((await site.browser().visit(`/matters/${number}/contact`)).text).not.toMatch(/换联系方式/);
  const own = await opened(number, code);
  const page = await own.visit(`/matters/${number}/contact`);
  expect(page.text).toMatch(/没有留联系方式.*签名.*两个人核对/s);
  expect(page.html).not.toContain('name="contact"');
  await doAct(site.house, stream, { kind: 'petitioner', stream, as: 'petitioner' }, 'appointAgent');
  const head = { kind: 'petitioner', stream, as: 'bearer' } as const;
  await expect(doAct(site.house, stream, head, 'changeContact')).rejects.toThrow('not-found');
});

test('all of it is there in English', async () => {
  const { number, code } = await bring(site.house, 'handling');
  const clerk = await site.desk('clerk', 'en');
  const page = await clerk.visit(form(number));
  expect(page.status).toBe(200);
  const browser = site.browser('en');
  await browser.submit(await browser.visit('/track'), { number, code });
  expect(strayChinese((await browser.visit(`/matters/${number}/contact`)).root)).toEqual([]);
});
