import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drainOutbox } from '#kernel/outbox.ts';
import { chapterOf } from '#app/chapters.ts';
import { entriesOf, sealUntil } from '#test/ledger.ts';
import { actorOf } from '#test/cast.ts';
import { bring, doAct, petitionerOf, tryAct, type Filed } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// Twelve neighbours raise one matter: nobody at a desk reads who they are, a few speak for all, each keeps their own code,
// and nobody withdraws for the others. An agent acts for as long as the petitioner says.
describe.each([
  ['regulations-2022', '2026-03-02'],
  ['regulations-2005', '2021-03-01'],
])('under the %s', (_, start) => {
  let story: StorySite;
  const messages: { readonly contact: string; readonly text: string }[] = [];
  beforeAll(async () => {
    story = await storySite(start);
  });
  afterAll(() => story.house.database.drop());

  /** Sends what waits, and reads what came to a telephone. */
  async function received(phone: string): Promise<string> {
    const { house } = story;
    await sealUntil(house.database, (await entriesOf(house.database)).length);
    const messenger = {
      channels: ['sms', 'email'] as const,
      send: async (batch: readonly { readonly contact: string; readonly text: string }[]) => {
        messages.push(...batch);
        return batch.map(() => ({ state: 'sent' as const }));
      },
    };
    while (await drainOutbox(house, 'open', { messenger, chapterOf }, new Map()));
    return messages
      .filter(({ contact }) => contact === phone)
      .map(({ text }) => text)
      .join('\n');
  }
  const codeIn = (text: string): string => [...text.matchAll(/查询码：([\d ]{19})/g)].at(-1)?.[1] ?? '';

  async function open(filed: Pick<Filed, 'number'>, code: string): Promise<StoryBrowser> {
    const browser = story.browser();
    await browser.submit(await browser.visit(`/track?number=${filed.number}`), { code });
    return browser;
  }
  const act = async (browser: StoryBrowser, { number }: Pick<Filed, 'number'>, name: string, typed = {}) =>
    browser.submit(await browser.visit(`/matters/${number}/acts/${name}`), typed);

  const list = Array.from(
    { length: 11 },
    (__, n) => `邻居${'甲乙丙丁戊己庚辛壬癸子'[n]} 139000080${String(n).padStart(2, '0')}`,
  );

  test('a letter that many signed is registered with all of them, and no desk reads a name', async () => {
    const clerk = await story.desk('clerk');
    const form = await clerk.visit('/desk/register');
    const done = await clerk.submit(form, {
      form: 'letter',
      purpose: 'claim',
      title: '小区停水',
      request: '恢复供水',
      facts: '停水十天。',
      name: '张明',
      phone: '13800008000',
      cosigners: list.join('\n'),
    });
    expect(done.text).toContain('12 人联名，代表 1 人');
    expect(done.text).toContain('另有 11 人联名');
    expect(done.html).not.toContain('邻居');
    expect(done.html).not.toContain('1390000');
    expect(await received('13900008003')).toContain('的事项列有您，查询码：0004');
  });

  test('each looks with their own code and takes their own name off; the matter goes on', async () => {
    const filed = await bring(story.house, 'handling');
    const first = await open(filed, filed.code);
    const added = await act(first, filed, 'addCosigners', { people: list.slice(0, 2).join('\n') });
    expect(added.text).toContain('3 人联名，其中 1 人代表大家');
    const own = await open(filed, codeIn(await received('13900008000')));
    const page = await own.visit(`/matters/${filed.number}`);
    expect(page.text).toContain('3 人联名');
    expect(page.text).not.toContain('撤回这件事项');
    expect((await own.visit(`/matters/${filed.number}/receipt`)).text).not.toContain('张明');
    expect((await own.visit(`/matters/${filed.number}/code`)).text.replaceAll(' ', '')).not.toContain(filed.code);
    const gone = await act(own, filed, 'leaveJoint');
    expect(gone.status).toBe(200);
    expect((await own.visit(`/matters/${filed.number}`)).text).not.toContain('小区停水');
    expect((await first.visit(`/matters/${filed.number}`)).text).toContain('一人退出联名，事项照常办理');
  });

  test('a lost code of one who signed, and of an agent: the same answer always; only their own contact replaces it', async () => {
    const filed = await bring(story.house, 'handling');
    const first = await open(filed, filed.code);
    await act(first, filed, 'addCosigners', { people: '邻居丑 13900008091\n邻居寅 13900008092' });
    await act(first, filed, 'appointAgent', {
      kind: 'relative',
      name: '表弟',
      phone: '13700008091',
      mandate: '代为查询',
    });
    const people = ['13900008091', '13900008092', '13700008091'] as const;
    const codes = new Map<string, string>();
    const passes = new Map<string, StoryBrowser>();
    for (const phone of people) {
      codes.set(phone, codeIn(await received(phone)));
      passes.set(phone, await open(filed, codes.get(phone)!));
    }
    const at = `/matters/${filed.number}`;
    const stillOpen = async () => {
      const browsers = [first, ...people.map((phone) => passes.get(phone)!)];
      return Promise.all(browsers.map(async (browser) => (await browser.visit(at)).path === at));
    };
    const lost = async (contact: string): Promise<string> => {
      const someone = story.browser();
      return (await someone.submit(await someone.visit('/lost-code'), { number: filed.number, contact })).text;
    };
    const wrong = await lost('13900009999');
    expect(await stillOpen()).toEqual([true, true, true, true]);
    expect(await lost('139 0000 8091')).toBe(wrong);
    expect(await stillOpen()).toEqual([true, false, true, true]);
    const renewed = codeIn(await received('13900008091'));
    expect(renewed).not.toBe(codes.get('13900008091'));
    const tries = async (code: string) => {
      const headers = { 'query-code': code };
      return (await story.site.request(`/api/v1/petitions/${filed.number}`, { headers })).status;
    };
    expect([await tries(codes.get('13900008091')!), await tries(renewed)]).toEqual([404, 200]);
    const again = await open(filed, renewed);
    expect((await again.visit(`${at}/code`)).text.replaceAll(' ', '')).toContain(renewed.replaceAll(' ', ''));
    expect(await lost('13700008091')).toBe(wrong);
    expect(await stillOpen()).toEqual([true, false, true, false]);
    // The petitioner's own code falls alone, too; whoever has left gets none.
    expect(await lost('13800008000')).toBe(wrong);
    expect(await stillOpen()).toEqual([false, false, true, false]);
    await act(passes.get('13900008092')!, filed, 'leaveJoint');
    const sent = (await received('13900008092')).length;
    expect(await lost('13900008092')).toBe(wrong);
    expect((await received('13900008092')).length).toBe(sent);
    // What was written down says whose, by the place alone, and never the code.
    const rows = await story.house.database.as('app').rows<{ payload: string }>({
      text: `SELECT payload FROM ledger.entry WHERE stream = $1 AND type = 'CodeReplaced' ORDER BY version`,
      values: [filed.stream],
    });
    expect(rows.map(({ payload }) => /"place":(\d+)/.exec(payload)?.[1])).toEqual(['1', '3', undefined]);
  });

  test('help that the petitioner asked for is read by no one who signed and by no agent, on no page and through no API', async () => {
    const filed = await bring(story.house, 'handling');
    const first = await open(filed, filed.code);
    await act(first, filed, 'addCosigners', { people: '邻居卯 13900008093' });
    await act(first, filed, 'appointAgent', {
      kind: 'lawyer',
      name: '赵律师',
      phone: '13700008093',
      mandate: '代为查询',
    });
    await act(first, filed, 'applyForHelp', { text: '家里没有收入。' });
    const handler = await story.desk('handler');
    const atDesk = async (name: string, typed: Record<string, string>) =>
      handler.submit(await handler.visit(`/desk/matters/${filed.number}/acts/${name}`), typed);
    await atDesk('decideHelp', { granted: 'yes', source: 'temporary-relief', text: '符合救助条件。' });
    await atDesk('payHelp', { yuan: '2000', paidOn: start, evidence: '银行回单八号' });
    const helped = /帮扶|救助|没有收入|银行回单|2000 元|[Hh]elp|"yuan"/;
    expect((await first.visit(`/matters/${filed.number}`)).text).toMatch(helped);
    for (const phone of ['13900008093', '13700008093']) {
      const code = codeIn(await received(phone));
      const answer = await story.site.request(`/api/v1/petitions/${filed.number}`, { headers: { 'query-code': code } });
      expect([answer.status, await answer.text()]).toEqual([200, expect.not.stringMatching(helped)]);
      const browser = await open(filed, code);
      for (const page of ['', '/receipt', '/readers', '/notices'])
        expect((await browser.visit(`/matters/${filed.number}${page}`)).text).not.toMatch(helped);
      expect((await browser.visit(`/matters/${filed.number}/acts/applyForHelp`)).status).toBe(404);
    }
  });

  test('nobody withdraws for the others, and the first to sign leaves once somebody else speaks', async () => {
    const filed = await bring(story.house, 'handling');
    const first = await open(filed, filed.code);
    await act(first, filed, 'addCosigners', { people: list[0]! });
    expect(await tryAct(story.house, filed.stream, petitionerOf(filed.stream), 'withdraw')).toMatchObject({
      refusal: { refused: 'others-have-signed' },
    });
    expect((await first.visit(`/matters/${filed.number}`)).text).toContain('还有其他人联名，不能替别人撤回');
    expect((await first.visit(`/matters/${filed.number}/acts/leaveJoint`)).text).toContain('请先推选一位代表');
    const form = await first.visit(`/matters/${filed.number}/acts/nameRepresentative`);
    expect(form.text).toContain('邻居甲');
    await first.submit(form, { place: '1' });
    await act(first, filed, 'leaveJoint');
    await received('');
    messages.length = 0;
    await doAct(story.house, filed.stream, actorOf('handler'), 'writeToPetitioner');
    expect(await received('13900008000')).toContain('有新进展');
    expect(messages.filter(({ contact }) => contact === '13800008000')).toEqual([]);
    expect(await tryAct(story.house, filed.stream, petitionerOf(filed.stream), 'ask')).toMatchObject({
      refusal: { refused: 'has-left' },
    });
  });

  test('at most five speak for all; a joint matter never takes the simple way', async () => {
    const filed = await bring(story.house, 'routed');
    const first = await open(filed, filed.code);
    await act(first, filed, 'addCosigners', { people: list.join('\n') });
    const naming = (place: number) =>
      tryAct(story.house, filed.stream, petitionerOf(filed.stream), 'nameRepresentative', {
        command: () => ({ act: 'nameRepresentative', place }),
      });
    for (const place of [1, 2, 3, 4]) expect((await naming(place)).done).toBe('recorded');
    expect(await naming(5)).toMatchObject({ refusal: { refused: 'too-many-representatives', facts: { most: 5 } } });
    expect(await tryAct(story.house, filed.stream, actorOf('handler'), 'takeSimple')).toMatchObject({
      refusal: { refused: 'simple-excluded', facts: { exclusion: 'joint' } },
    });
  });

  test('an agent reads, asks and urges, never withdraws, and stops when the petitioner says so', async () => {
    const filed = await bring(story.house, 'handling');
    const first = await open(filed, filed.code);
    const appointed = await act(first, filed, 'appointAgent', {
      kind: 'lawyer',
      name: '赵律师',
      phone: '13700008000',
      mandate: '代为查询、补充材料、申请复查',
    });
    expect(appointed.text).toContain('委托了代理人（律师）');
    // At the desk whoever holds the power of attorney is named, masked as the petitioner is.
    const atDesk = await (await story.desk('handler')).visit(`/desk/matters/${filed.number}`);
    expect(atDesk.text).toMatch(/代理人 1 位 ?： ?赵/);
    const agent = await open(filed, codeIn(await received('13700008000')));
    expect((await agent.visit(`/matters/${filed.number}`)).text).not.toContain('撤回这件事项');
    expect((await act(agent, filed, 'urge')).text).toContain('已提醒');
    await act(agent, filed, 'ask', { text: '什么时候答复？' });
    await act(first, filed, 'ask', { text: '还要等多久？' });
    // Everybody reads who it was that asked: the agent, or the one who raised it.
    const handler = await (await story.desk('handler')).visit(`/desk/matters/${filed.number}`);
    for (const asked of ['代理人催办', '代理人询问', '信访人询问']) expect(handler.text).toContain(asked);
    expect((await first.visit(`/matters/${filed.number}`)).text).toMatch(
      /代理人询问[\s\S]*您的询问|您的询问[\s\S]*代理人询问/,
    );
    expect((await agent.visit(`/matters/${filed.number}/acts/withdraw`)).status).toBe(404);
    await act(first, filed, 'endMandate', { place: '1' });
    expect((await agent.visit(`/matters/${filed.number}`)).path).toContain('/track');
    const [row] = await story.house.database.as('app').rows<{ actor: string; capacity: string }>({
      text: `SELECT actor, capacity FROM ledger.entry WHERE stream = $1 AND type = 'PetitionUrged'`,
      values: [filed.stream],
    });
    expect(row).toEqual({ actor: 'agent:1', capacity: 'agent' });
  });
});

test('in Zhejiang under the rules of 2005 a group of ten has three at most to speak for it', async () => {
  const story = await storySite('2021-03-01');
  const filed = await bring(story.house, 'routed', { regionCode: '330106' });
  const asPetitioner = petitionerOf(filed.stream);
  for (let n = 0; n < 4; n += 1) await doAct(story.house, filed.stream, asPetitioner, 'addCosigners');
  const naming = (place: number) =>
    tryAct(story.house, filed.stream, asPetitioner, 'nameRepresentative', {
      command: () => ({ act: 'nameRepresentative', place }),
    });
  for (const place of [1, 2]) expect((await naming(place)).done).toBe('recorded');
  expect(await naming(3)).toMatchObject({ refusal: { facts: { most: 3 }, refused: 'too-many-representatives' } });
  await doAct(story.house, filed.stream, asPetitioner, 'addCosigners');
  expect((await naming(3)).done).toBe('recorded');
  await story.house.database.drop();
});
