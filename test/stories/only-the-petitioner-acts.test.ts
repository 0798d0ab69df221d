import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf } from '#test/cast.ts';
import { strayChinese } from '#test/markup.ts';
import { doAct, file, petitionerOf } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StoryPage, type StorySite } from '#test/site.ts';

// What a petitioner does asks for the petitioner's own proof: a code that a clerk printed reads and nothing else, until a
// code that is good once came to the contact on file. With the same codes somebody keeps their own matters on one page,
// takes along all that is held on them, and needs none of it to do anything.

let site: StorySite;
beforeAll(async () => {
  site = await storySite('2026-03-02');
});
afterAll(() => site.house.database.drop());

/** The last message that left to a contact, and the code in it. */
async function codeTo(contact: string): Promise<string> {
  const rows = await site.house.database.as('app').rows<{ body: string }>({
    text: 'SELECT body FROM open.demo_message WHERE contact = $1 ORDER BY id DESC LIMIT 1',
    values: [contact],
  });
  return /验证码 (\d{6})/.exec(rows[0]?.body ?? '')?.[1] ?? '';
}

const letter = { form: 'letter', party: { name: '张明', phone: '13800008000' } } as const;

/** A clerk registers a letter and prints the slip. */
async function slipFor(number: string, who: 'clerk' | 'handler' = 'clerk'): Promise<StoryPage> {
  const desk = await site.desk(who);
  const page = await desk.visit(`/desk/matters/${number}/slip`);
  return page.status === 200 ? desk.submit(page, {}, { button: '显示凭条' }) : page;
}

const codeOn = (page: StoryPage): string => /纸质查询码 (\d{4} \d{4} \d{4})/.exec(page.text)?.[1] ?? '';

async function withSlip(
  number: string,
  code: string,
): Promise<{ readonly browser: StoryBrowser; readonly page: StoryPage }> {
  const browser = site.browser();
  const page = await browser.submit(await browser.visit('/track'), { number, code });
  return { browser, page };
}

test('a code on paper opens the matter to be read; every act leads to the proof, and nothing is on record', async () => {
  const { number, stream, code } = await file(site.house, letter, actorOf('clerk'));
  const slip = await slipFor(number);
  expect(codeOn(slip)).toMatch(/^\d{4} \d{4} \d{4}$/);
  expect(codeOn(slip).replaceAll(' ', '')).not.toBe(code);
  const { browser, page } = await withSlip(number, codeOn(slip));
  expect(page.path).toBe(`/matters/${number}`);
  expect(page.text).toMatch(/纸质查询码只能查看.*先证明是您本人/);
  for (const path of ['acts/withdraw', 'acts/rate', 'acts/urge', 'code'])
    expect((await browser.visit(`/matters/${number}/${path}`)).path, path).toBe(`/matters/${number}/proof`);
  const other = site.browser();
  await other.submit(await other.visit('/track'), { number, code });
  const form = await other.visit(`/matters/${number}/acts/withdraw`);
  const forged = await browser.submit(form, { reason: '别人替我撤' });
  expect(forged.path).not.toContain('done=');
  const answer = await site.site.request(`/api/v1/petitions/${number}/acts/withdraw`, {
    method: 'POST',
    headers: { 'query-code': codeOn(slip), 'content-type': 'application/json' },
    body: JSON.stringify({ version: 1 }),
  });
  expect([answer.status, await answer.json()]).toMatchObject([403, { reason: 'proof-needed' }]);
  const rows = await site.house.database.as('app').rows({
    text: `SELECT 1 FROM ledger.entry WHERE stream = $1 AND type = 'WithdrawalAsked'`,
    values: [stream],
  });
  expect(rows).toEqual([]);
});

test('the code that came to the contact on file makes it the petitioner’s; wrong ones, used ones and late ones do not', async () => {
  const { number, stream } = await file(site.house, { ...letter, party: { name: '李红', phone: '13800008001' } });
  const { browser } = await withSlip(number, codeOn(await slipFor(number)));
  const page = await browser.visit(`/matters/${number}/proof`);
  const sent = await browser.submit(page, {}, { button: '138****8001' });
  expect(sent.text).toMatch(/已发到 138\*\*\*\*8001/);
  const code = await codeTo('13800008001');
  expect(code).toMatch(/^\d{6}$/);
  const wrong = await browser.submit(sent, { code: code === '000000' ? '000001' : '000000' });
  expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('验证码不对，或者已经过期')]);
  const proven = await browser.submit(wrong, { code });
  expect(proven.path).toBe(`/matters/${number}`);
  const done = await browser.submit(await browser.visit(`/matters/${number}/acts/withdraw`), {});
  expect(done.path).toContain('done=withdraw');
  // The same code again, in the hands of whoever has the slip too.
  const clerk = await withSlip(number, codeOn(await slipFor(number)));
  const used = await clerk.browser.submit(sent, { code });
  expect(used.path).not.toBe(`/matters/${number}`);
  const again = await clerk.browser.submit(
    await clerk.browser.visit(`/matters/${number}/proof`),
    {},
    { button: '发验证码' },
  );
  site.house.clock.wind(11);
  expect((await clerk.browser.submit(again, { code: await codeTo('13800008001') })).status).toBe(422);
  site.house.clock.wind(-11);
  await doAct(site.house, stream, petitionerOf(stream), 'revokeWithdrawal');
});

test('five wrong tries spend a code; without a contact the page tells the way, and prints are on the reader’s list', async () => {
  const { number } = await file(site.house, { ...letter, party: { name: '王五', phone: '13800008002' } });
  const { browser } = await withSlip(number, codeOn(await slipFor(number)));
  let page = await browser.submit(await browser.visit(`/matters/${number}/proof`), {}, { button: '发验证码' });
  const code = await codeTo('13800008002');
  const other = code === '111111' ? '222222' : '111111';
  for (let tries = 0; tries < 5; tries += 1) page = await browser.submit(page, { code: other });
  expect((await browser.submit(page, { code })).status).toBe(422);
  const readers = await browser.visit(`/matters/${number}/readers`);
  expect(readers.text).toContain('打印了只能查看的纸质查询码');
  const silent = await file(site.house, { ...letter, party: { name: '赵六' } });
  const held = await withSlip(silent.number, codeOn(await slipFor(silent.number)));
  const told = await held.browser.visit(`/matters/${silent.number}/proof`);
  expect(told.text).toMatch(/没有留联系方式.*接待大厅当面核对身份/);
  expect(told.html).not.toContain('name="send"');
});

test('only the office that registered it prints a slip; with a new query code the old slip opens nothing', async () => {
  const { number, stream } = await file(site.house, letter);
  await doAct(site.house, stream, actorOf('clerk'), 'transfer');
  expect((await slipFor(number, 'handler')).status).toBe(404);
  const code = codeOn(await slipFor(number));
  await doAct(site.house, stream, { kind: 'system', name: 'lost-code' }, 'replaceCode');
  expect((await withSlip(number, code)).page.status).toBe(422);
});

test('one’s own matters on one page: opened by a code, filled by number and code, and taken along whole', async () => {
  const mine = await file(site.house, { title: '楼道灯不亮', party: { name: '孙七', phone: '13800008003' } });
  const second = await file(site.house, { title: '井盖松动', party: { name: '孙七', phone: '13800008003' } });
  await (await site.desk('clerk')).visit(`/desk/matters/${mine.number}`);
  const browser = site.browser();
  const asked = await browser.submit(await browser.visit('/me'), { contact: '13800008003' });
  const opened = await browser.submit(asked, { code: await codeTo('13800008003') });
  expect([opened.path, opened.text]).toEqual(['/me', expect.stringContaining('还没有事项')]);
  const wrong = await browser.submit(opened, { number: mine.number, code: '000000000000' }, { button: '放进来' });
  expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('对不上')]);
  await browser.submit(opened, { number: mine.number, code: mine.code }, { button: '放进来' });
  const both = await browser.submit(opened, { number: second.number, code: second.code }, { button: '放进来' });
  expect(both.text).toMatch(/井盖松动.*楼道灯不亮|楼道灯不亮.*井盖松动/);
  const read = await browser.submit(both, {}, { button: '谁看过，为什么' });
  expect(read.path).toMatch(/\/matters\/XF\d+\/readers/);
  const all = await browser.visit('/me/everything.json');
  const held = JSON.parse(all.html) as {
    matters: { number: string; you: { phone: string }; readBy: { name: string }[] }[];
  };
  const taken = held.matters.find(({ number }) => number === mine.number)!;
  expect([taken.you.phone, taken.readBy.map(({ name }) => name)]).toEqual(['13800008003', ['林小雨']]);
});

test('an account holds no number and no name, is nobody’s but its owner’s, and is gone when its owner says so', async () => {
  const { house } = site;
  const rows = await house.database.as('owner').rows({ text: 'SELECT * FROM vault.account_matter, vault.once_code' });
  const text =
    JSON.stringify(rows) +
    JSON.stringify(
      await house.database.as('owner').rows({ text: "SELECT encode(account, 'escape') FROM vault.account_matter" }),
    );
  expect(text).not.toMatch(/13800008003|孙七/);
  for (const role of ['app', 'sealed'] as const)
    await expect(
      house.database
        .as(role)
        .rows({ text: 'SELECT account, number FROM vault.account_matter JOIN vault.once_code ON true' }),
      role,
    ).rejects.toThrow(/permission denied/);
  const stranger = site.browser();
  const asked = await stranger.submit(await stranger.visit('/me'), { contact: '13800008099' });
  const empty = await stranger.submit(asked, { code: await codeTo('13800008099') });
  expect(empty.text).toContain('还没有事项');
  const owner = site.browser();
  const code = await owner.submit(await owner.visit('/me'), { contact: '13800008003' });
  const opened = await owner.submit(code, { code: await codeTo('13800008003') });
  expect(opened.text).toContain('楼道灯不亮');
  await owner.submit(opened, {}, { button: '删除这一页' });
  const left = await house.database.as('vault').rows({ text: 'SELECT 1 FROM vault.account_matter' });
  expect(left).toEqual([]);
  expect((await owner.visit('/me')).text).toContain('发送验证码');
});

test('a matter whose code was replaced has to be put in again; a report of misconduct never stands in an account', async () => {
  const { number, stream, code } = await file(site.house, {
    title: '换过码的事',
    party: { name: '周八', phone: '13800008004' },
  });
  const browser = site.browser();
  const asked = await browser.submit(await browser.visit('/me'), { contact: '13800008004' });
  const opened = await browser.submit(asked, { code: await codeTo('13800008004') });
  await browser.submit(opened, { number, code }, { button: '放进来' });
  const report = {
    title: '收钱',
    request: '查处',
    facts: '收了红包',
    form: 'web',
    regionCode: '990101',
    purpose: 'accusation',
  };
  const answer = await site.site.request('/api/v1/petitions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...report, anonymous: true }),
  });
  const sealed = (await answer.json()) as { number: string; queryCode: string };
  const refused = await browser.submit(
    await browser.visit('/me'),
    { number: sealed.number, code: sealed.queryCode },
    { button: '放进来' },
  );
  expect([answer.status, refused.status, refused.text]).toEqual([201, 422, expect.stringContaining('对不上')]);
  await doAct(site.house, stream, { kind: 'system', name: 'lost-code' }, 'replaceCode');
  const page = await browser.visit('/me');
  expect(page.text).toMatch(/查询码换过了 XF26 \d{4} \d{4} \d{4}：请用新的查询码再放一次/);
  expect(page.text).not.toContain('换过码的事');
  const everything = await browser.visit('/me/everything.json');
  expect(everything.html).not.toContain('换过码的事');
});

test('all of it is there in English', async () => {
  const { number } = await file(site.house, letter);
  const slip = codeOn(await slipFor(number));
  const browser = site.browser('en');
  expect(strayChinese((await browser.visit('/me')).root)).toEqual([]);
  await browser.submit(await browser.visit('/track'), { number, code: slip });
  expect(strayChinese((await browser.visit(`/matters/${number}/proof`)).root)).toEqual([]);
});
