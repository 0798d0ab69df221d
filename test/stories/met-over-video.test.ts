import { serve } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signatureHeader, signed } from '#adapters/messages/signature.ts';
import { units } from '#test/cast.ts';
import { startScript } from '#test/doors/processes.ts';
import { bring, type Filed } from '#test/matters.ts';
import { gatewaySecret, storySite, type StoryBrowser, type StoryPage, type StorySite } from '#test/site.ts';

// A leader's day is held over video: it is booked, an adapter in another process makes the address of one appointment and the
// office that of another, each visitor sees their own on the eve, is made sure of, and is recorded only if they agree.

let stories: StorySite;
let clerk: StoryBrowser;
const matters: Filed[] = [];
const visitors: StoryBrowser[] = [];
let day = '';
beforeAll(async () => {
  stories = await storySite('2026-03-02');
  clerk = await stories.desk('clerk');
  for (const title of ['井盖缺了', '路灯不亮']) {
    const matter = await bring(stories.house, 'handling', { title });
    const visitor = stories.browser();
    await visitor.submit(await visitor.visit('/track'), { number: matter.number, code: matter.code! });
    matters.push(matter);
    visitors.push(visitor);
  }
  const leader = { unit: units.countyGovernment.id, name: '陈予安', post: '县长' };
  const term = hrefOf(
    await clerk.submit(await clerk.visit('/desk/reception/new/beginTerm'), leader, { button: '列入' }),
  );
  const form = await clerk.visit(`/desk/reception/new/planDay?about=${term.split('/').at(-1)}`);
  const planned = { dayOn: '2026-03-12', form: 'fixed-place', medium: 'video', place: '上午九点', slots: '2' };
  day = hrefOf(await clerk.submit(form, planned, { button: '安排' }));
  await act(day, 'publishDay', '向社会公布');
});
afterAll(() => stories.house.database.drop());

const hrefOf = (page: StoryPage): string => page.path.replace(/\?.*$/, '');
const act = async (at: string, name: string, button: string, typed: Record<string, string> = {}) => {
  const page = await clerk.visit(`${at}/acts/${name}`);
  expect([name, page.status]).toEqual([name, 200]);
  return clerk.submit(page, typed, { button });
};
const meet = (n: 0 | 1): Promise<StoryPage> => visitors[n]!.visit(`/matters/${matters[n]!.number}/meet`);
const made = (visit: string): string => `https://meet.test/j/${visit.slice(-6)}?pwd=0712`;
const booked: string[] = [];

test('an appointment over video is booked like any other, and the desk owes the place where it meets', async () => {
  for (const n of [0, 1] as const) {
    const page = await visitors[n]!.submit(
      await meet(n),
      { slot: `${day.split('/').at(-1)}.${n + 1}`, people: '1' },
      { button: '预约' },
    );
    expect(page.text).toMatch(/已预约.*视频接访。会议链接从 2026年3月11日/s);
    booked.push(/JF\d{14}(?=\.ics)/.exec(page.html)![0]);
  }
  expect((await visitors[0]!.visit(`/matters/${matters[0]!.number}`)).text).toContain('领导视频接访');
  expect((await clerk.visit('/desk')).text).toContain('设定视频会议');
});

test('an adapter in another process is told what wants an address, and nothing of whom or what it is about', async () => {
  const first = `/desk/reception/${booked[0]}`;
  const own = '会议号 880 1203，密码 4471';
  await act(first, 'setMeeting', '设定', { address: own });
  expect((await clerk.visit(first)).text).toContain(own);
  const fetch = stories.site.fetch as Parameters<typeof serve>[0]['fetch'];
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' });
  if (!server.listening) await once(server, 'listening');
  const hook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/hooks/meetings`;
  const script = new URL('../doors/meeting-process.ts', import.meta.url);
  try {
    const stranger = startScript(script, ['some-other-secret-of-ours', hook]);
    expect(await stranger.said(/Error|asked/)).not.toContain(booked[1]);
    await stranger.kill();
    const adapter = startScript(script, [gatewaySecret, hook]);
    const asked = await adapter.said(/"asked":200/);
    expect(JSON.parse(asked)).toEqual({
      asked: 200,
      wanted: [{ visit: booked[1], on: '2026-03-12', slot: 2, people: 1 }],
    });
    expect(JSON.parse(await adapter.said(/"told":/))).toEqual({ told: 204, visit: booked[1] });
    await adapter.said(/"done"/);
    await adapter.kill();
  } finally {
    server.close();
  }
  expect((await clerk.visit(`/desk/reception/${booked[1]}`)).html).toContain(made(booked[1]!));
  expect((await clerk.visit('/desk')).text).not.toContain('设定视频会议');
});

test('an address for nothing is no address', async () => {
  const tell = async (body: object): Promise<number> => {
    const text = JSON.stringify(body);
    const headers = {
      'content-type': 'application/json',
      [signatureHeader]: signed(gatewaySecret, text, Temporal.Now.instant()),
    };
    return (await stories.site.request('/api/v1/hooks/meetings', { method: 'POST', body: text, headers })).status;
  };
  expect(await tell({ visit: 'JF26030200000000', address: 'https://meet.test' })).toBe(404);
  expect(await tell({ visit: day.split('/').at(-1), address: 'https://meet.test' })).toBe(409);
  expect(await tell({ visit: booked[1], address: '' })).toBe(422);
});

test('before the eve the address stands nowhere but at the desk, and then on the page and in the calendar of whoever booked', async () => {
  const calendar = async (n: 0 | 1): Promise<string> =>
    (await visitors[n]!.visit(`/matters/${matters[n]!.number}/meet/${booked[n]}.ics`)).html.replaceAll('\r\n ', '');
  const everywhere = async (n: 0 | 1): Promise<string> =>
    [
      (await meet(n)).html,
      await calendar(n),
      (await visitors[n]!.visit(`/matters/${matters[n]!.number}`)).html,
      (await clerk.visit(`/desk/matters/${matters[n]!.number}`)).html,
    ].join('\n');
  stories.house.clock.goTo('2026-03-10');
  expect(await everywhere(1)).not.toContain('meet.test');
  expect(await everywhere(0)).not.toContain('880 1203');
  stories.house.clock.goTo('2026-03-11');
  expect((await meet(0)).text).toContain('会议号 880 1203，密码 4471');
  const page = await meet(1);
  expect(page.html).toContain(`href="${made(booked[1]!)}" rel="noreferrer noopener"`);
  expect(page.html).not.toContain('880 1203');
  expect(await calendar(1)).toContain(`LOCATION:${made(booked[1]!)}`);
  // Number and code of another matter open neither.
  const other = await visitors[0]!.visit(`/matters/${matters[1]!.number}/meet/${booked[1]}.ics`);
  expect(other.headers.get('content-type')).not.toContain('calendar');
  expect(other.html).not.toMatch(/meet\.test|BEGIN:VEVENT/);
});

test('nobody is received before the day, nor as if they were in the room, nor without identity', async () => {
  const at = `/desk/reception/${booked[0]}`;
  const typed = { identity: 'document', mayRecord: 'no' };
  const early = await act(at, 'receiveOverVideo', '登记已接待', typed);
  expect([early.status, early.text]).toEqual([409, expect.stringContaining('还没有到这一天')]);
  stories.house.clock.goTo('2026-03-12');
  expect((await clerk.visit(`${at}/acts/receiveVisit`)).status).toBe(404);
  const unknown = await act(at, 'receiveOverVideo', '登记已接待', { ...typed, identity: 'none' });
  expect([unknown.status, unknown.text]).toEqual([409, expect.stringContaining('没有核对身份，不能谈事项')]);
  expect(unknown.text).toContain('第七十二条');
});

test('whoever does not agree is received all the same and not recorded; whoever agrees reads where the recording lies', async () => {
  const [no, yes] = booked.map((number) => `/desk/reception/${number}`) as [string, string];
  await act(no, 'receiveOverVideo', '登记已接待', { identity: 'on-file', mayRecord: 'no' });
  expect((await clerk.visit(`${no}/acts/keepRecording`)).status).toBe(404);
  await act(no, 'recordVisit', '登记结果', { text: '本周补上井盖' });
  await act(yes, 'receiveOverVideo', '登记已接待', { identity: 'document', mayRecord: 'yes' });
  await act(yes, 'recordVisit', '登记结果', { text: '电力公司周五来修' });
  await act(yes, 'keepRecording', '登记录像', { where: '信访局录像柜，保存到 2027-03-12' });
  const told = async (n: 0 | 1): Promise<string> => (await visitors[n]!.visit(`/matters/${matters[n]!.number}`)).text;
  expect(await told(0)).toMatch(/本周补上井盖.*核对登记的信息，不录像/s);
  expect(await told(1)).toMatch(/录像柜，保存到 2027-03-12.*电力公司周五来修.*对着镜头出示证件，同意录像/s);
  expect((await meet(1)).html).not.toContain('meet.test');
});

test('the consent is taken back on the page of the matter: both sides read it, and nothing is kept from then on', async () => {
  const [no, yes] = booked.map((number) => `/desk/reception/${number}`) as [string, string];
  expect((await meet(0)).text).not.toContain('撤回录像同意');
  const done = await visitors[1]!.submit(await meet(1), {}, { button: '撤回录像同意' });
  expect(done.text).toMatch(/您已撤回录像同意：2026年3月12日（星期四）。从此不得录像。此前的录像注明了同意已撤回/);
  const line = '来访人撤回了录像同意，从此不再录像；此前的录像保留，注明同意已撤回';
  expect((await visitors[1]!.visit(`/matters/${matters[1]!.number}`)).text).toContain(line);
  const desk = await clerk.visit(yes);
  expect(desk.text).toContain(line);
  expect(desk.text).toMatch(/来访人已撤回同意，2026年3月12日（星期四）。此前的录像保留/);
  const refused = async (number: string, name: string, fields: object): Promise<unknown[]> => {
    const headers = {
      authorization: `Bearer ${clerk.cookies.get('desk')}`,
      'content-type': 'application/json',
      'accept-language': 'zh',
    };
    const at = `/api/v1/reception/${number}`;
    const { version } = (await (await stories.site.request(at, { headers })).json()) as { version: number };
    const body = JSON.stringify({ version, ...fields });
    const answer = await stories.site.request(`${at}/acts/${name}`, { method: 'POST', headers, body });
    return [answer.status, ((await answer.json()) as { reason: string }).reason];
  };
  expect(await refused(booked[1]!, 'keepRecording', { where: '另一处' })).toEqual([409, 'consent-withdrawn']);
  expect(await refused(booked[0]!, 'withdrawConsent', {})).toEqual([409, 'no-consent']);
  expect((await clerk.visit(`${no}/acts/withdrawConsent`)).status).toBe(404);
});

test('what else was raised over video is registered with that form, from the page of the visit', async () => {
  const page = await clerk.press(await clerk.visit(`/desk/reception/${booked[1]}`), '登记视频里提出的另一件事');
  const typed = {
    title: '垃圾没人收',
    request: '请派人清运',
    facts: '楼下堆了一周。',
    name: '周平',
    phone: '13900007755',
  };
  const done = await clerk.submit(page, typed, { button: '登记' });
  expect(done.path).toContain('done=register');
  const [row] = await stories.house.database.as('app').rows<{ form: string }>({
    text: 'SELECT form FROM open.petition WHERE number = $1',
    values: [/XF\d{14}/.exec(done.path)![0]],
  });
  expect(row!.form).toBe('video');
});
