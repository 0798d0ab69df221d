import { afterAll, beforeAll, expect, test } from 'vitest';
import { storySite, type StoryBrowser, type StoryPage, type StorySite } from '#test/site.ts';

// A whole call: who called before, what was said, what is read back, and the call that was promised, until it is made.

let story: StorySite;
let clerk: StoryBrowser;
beforeAll(async () => {
  story = await storySite('2026-03-02');
  clerk = await story.desk('clerk');
});
afterAll(() => story.house.database.drop());

const call = {
  title: '水表多收钱',
  request: '请核对水表',
  facts: '上个月水费比平时多三倍。',
  name: '何秀英',
  phone: '13900004321',
  need: 'relay',
  language: '中国手语',
  callNote: '儿子代说',
  callBackOn: '2026-03-04',
};
const numberOn = (page: StoryPage): string => /\/desk\/matters\/(XF\d{14})/.exec(page.path)![1]!;
const look = async (typed: Record<string, string>): Promise<StoryPage> =>
  clerk.submit(await clerk.visit('/desk/calls'), typed, { button: '查这个号码' });

let number = '';
test('what was written is read to the caller before it is registered, and read again where it changed', async () => {
  const page = await clerk.press(await clerk.visit('/desk/register'), '接听电话');
  expect(page.text).toContain('您可以不说姓名，照样登记');
  const late = await clerk.submit(page, { ...call, callBackOn: '2026-03-01' });
  expect([late.status, late.text]).toEqual([422, expect.stringContaining('今天或者以后')]);
  const read = await clerk.submit(late, { callBackOn: call.callBackOn });
  expect(read.text).toContain('您反映的是：水表多收钱。');
  expect(read.text).toMatch(/您叫何秀英，电话是 139 0000 4321/);
  const unread = await clerk.submit(read, { title: call.title });
  expect(unread.path).toBe('/desk/calls');
  const changed = await clerk.submit(unread, { request: '请核对水表并退钱', readBack: 'yes' });
  expect(changed.text).toContain('您要求：请核对水表并退钱。');
  const done = await clerk.submit(changed, { readBack: 'yes' });
  expect(done.path).toMatch(/done=register$/);
  number = numberOn(done);
  expect(done.text).toMatch(/听障，经文字转接/);
  expect(done.text).toMatch(/中国手语.*儿子代说/);
  expect((await clerk.visit('/desk')).text).toMatch(/回电/);
});

test('the number of a call finds its matter by exact match, with a reason that the petitioner reads', async () => {
  expect((await look({ callNumber: '13900004321', searchReason: '' })).status).toBe(422);
  expect((await look({ callNumber: '139', searchReason: '来电' })).status).toBe(422);
  const other = await look({ callNumber: '13900004322', searchReason: '来电' });
  expect(other.html).not.toContain(number);
  const found = await look({ callNumber: '139 0000 4321', searchReason: '同一个号码又打来，核对上次的事' });
  expect(found.html).toContain(`/desk/matters/${number}`);
  expect(found.html).toContain('value="13900004321"');
  const rows = await story.house.database.as('app').rows<{ reason: string }>({
    text: `SELECT reason FROM open.reading r JOIN open.petition p USING (stream) WHERE p.number = $1 AND what = 'duplicate-check'`,
    values: [number],
  });
  expect(rows).toEqual([{ reason: '同一个号码又打来，核对上次的事' }]);
});

test('the duplicate check of the form answers on the page of the call, with all that was written of it', async () => {
  const page = await clerk.visit('/desk/calls');
  const typed = { ...call, callNote: '声音很急', checkReason: '同名同号' };
  const checked = await clerk.submit(page, typed, { button: '查重' });
  expect([checked.status, checked.heading]).toEqual([200, '接听电话']);
  expect(checked.text).toContain('同一个人：查到 1 件');
  expect(checked.html).toContain('声音很急');
});

test('a promised call stays owed while nobody answers, and is met when they speak', async () => {
  const act = async (typed: Record<string, string>): Promise<StoryPage> =>
    clerk.submit(await clerk.visit(`/desk/matters/${number}/acts/noteCall`), typed, { button: '记下通话' });
  const owed = async () =>
    (
      await story.house.database.as('app').rows<{ due: string }>({
        text: `SELECT due_on::text AS due FROM open.duty d JOIN open.petition p USING (stream) WHERE p.number = $1 AND act = 'noteCall' AND closed_version IS NULL`,
        values: [number],
      })
    ).map(({ due }) => due);
  expect(await owed()).toEqual(['2026-03-04']);
  const past = await act({ call: 'out', note: '…', callBackOn: '2026-02-27' });
  expect([past.status, past.text]).toEqual([409, expect.stringContaining('回电的日子已经过了')]);
  await act({ call: 'unreached', note: '没有人接', callBackOn: '2026-03-20' });
  expect(await owed()).toEqual(['2026-03-04']);
  const done = await act({ call: 'out', note: '约了周三去看水表' });
  expect(await owed()).toEqual([]);
  expect(done.text).toMatch(/通话：我们打去，已接通/);
});

test('a report of misconduct by telephone goes under seal with the notes of the call', async () => {
  const page = await clerk.visit('/desk/calls');
  const typed = { ...call, title: '收钱 MARK-5521', reportsMisconduct: 'yes' };
  const read = await clerk.submit(page, typed);
  const done = await clerk.submit(read, { readBack: 'yes' });
  expect(done.heading).toBe('已登记');
  expect(done.html).not.toMatch(/MARK-5521|何秀英/);
  const narratives = await story.house.database.as('vault').rows({
    text: `SELECT 1 FROM vault.narrative WHERE content::text LIKE '%MARK-5521%'`,
  });
  expect(narratives).toEqual([]);
});

test('only registrars have it', async () => {
  for (const who of ['handler', 'officeHead'] as const)
    expect((await (await story.desk(who)).visit('/desk/calls')).status).toBe(404);
});
