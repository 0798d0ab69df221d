import { afterAll, beforeAll, expect, test } from 'vitest';
import { hearingInterval } from '#app/face/interval.ts';
import { reactions } from '#app/worker/reactions.ts';
import { sealAll } from '#test/ledger.ts';
import { runReactions } from '#kernel/reaction.ts';
import { bring, type Filed } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StoryPage, type StorySite } from '#test/site.ts';

// 听证: asked for by the petitioner, arranged by the organ with people who have not acted on the matter, held, its record
// checked line by line by both sides, deliberated on, reported, and published after a second person read it.

let stories: StorySite;
let matter: Filed;
let petitioner: StoryBrowser;
let handler: StoryBrowser;
beforeAll(async () => {
  stories = await storySite('2026-03-02');
  matter = await bring(stories.house, 'handling', { title: '电梯停运', class: '0307', consentToPublish: true });
  petitioner = await reader(matter);
  handler = await stories.desk('handler');
});
afterAll(() => stories.house.database.drop());

async function reader({ number, code }: Filed): Promise<StoryBrowser> {
  const browser = stories.browser();
  await browser.submit(await browser.visit('/track'), { number, code: code! });
  return browser;
}

const meet = () => petitioner.visit(`/matters/${matter.number}/meet`);
let at = '';
const buttons: Readonly<Record<string, string>> = { confirmRecord: '核对完毕', end: '登记办结' };
const act = async (who: StoryBrowser, name: string, typed: Record<string, string> = {}): Promise<StoryPage> => {
  const page = await who.visit(`${at}/acts/${name}`);
  expect([name, page.status]).toEqual([name, 200]);
  return who.submit(page, typed, buttons[name] ? { button: buttons[name] } : {});
};

test('the petitioner asks; the organ has five working days to decide, on the list of all duties', async () => {
  const empty = await petitioner.submit(await meet(), { reason: '' }, { button: '申请听证' });
  expect(empty.status).toBe(422);
  const asked = await petitioner.submit(await meet(), { reason: '各方说法不一' }, { button: '申请听证' });
  expect(asked.text).toMatch(/已提交/);
  expect((await petitioner.visit(`/matters/${matter.number}`)).text).toMatch(/信访人申请听证/);
  const head = await stories.desk('housingHead');
  const list = await head.visit('/desk');
  expect(list.text).toMatch(/决定是否听证/);
  const hearings = await handler.visit('/desk/hearings');
  at = /\/desk\/hearings\/TZ\d{14}/.exec(hearings.html)![0];
});

test('it is open unless one of four reasons closes it; the panel is odd, and nobody on it has acted on the matter', async () => {
  expect((await act(handler, 'agree', { open: 'open' })).text).toMatch(/决定公开举行听证/);
  const two = await act(handler, 'namePanel', {
    host: '99-housingHead',
    first: '99-cityHandler',
    second: '99-cityHead',
    third: '99-clerk',
    unbound: 'yes',
  });
  expect([two.status, two.text]).toEqual([409, expect.stringContaining('听证组人数应当是单数')]);
  // The clerk registered the matter and passed it on: a judge of what she did herself she is not.
  const own = await act(handler, 'namePanel', {
    host: '99-housingHead',
    first: '99-cityHandler',
    second: '99-clerk',
    unbound: 'yes',
  });
  expect([own.status, own.text]).toEqual([409, expect.stringContaining('有人经办过这件事项')]);
  expect(own.text).toContain('信访工作条例');
  const named = await act(handler, 'namePanel', {
    host: '99-housingHead',
    first: '99-cityHandler',
    second: '99-cityHead',
    unbound: 'yes',
  });
  expect(named.text).toMatch(/听证组确定，3 人/);
});

test('six days’ notice is refused with the rule; what was typed stays; seven are enough', async () => {
  const typed = { heldOn: '2026-03-08', place: '上午九点，县政府二楼', agenda: '陈述、质证、辩论；可以申请回避' };
  const early = await act(handler, 'announce', typed);
  expect([early.status, early.text]).toEqual([409, expect.stringContaining('最早可以定在 2026年3月9日')]);
  expect(early.html).toContain('县政府二楼');
  const sent = await act(handler, 'announce', { ...typed, heldOn: '2026-03-12' });
  expect(sent.text).toMatch(/听证通知：2026年3月12日 举行/);
  expect((await petitioner.visit(`/matters/${matter.number}`)).text).toMatch(/听证通知：2026年3月12日 举行/);
  const notice = await handler.press(await handler.visit(at), '听证通知书');
  expect(notice.text).toMatch(/信听〔2026〕\d+号.*2026年3月12日.*县政府二楼.*公开举行.*申请回避/);
});

test('somebody is asked to step aside; until that is decided nothing is held', async () => {
  await petitioner.submit(await meet(), { text: '吴桐是对方的亲戚' }, { button: '申请回避' });
  stories.house.clock.goTo('2026-03-12');
  const held = { fromOn: '2026-03-12', toOn: '2026-03-12', came: 'yes' };
  expect((await act(handler, 'hold', held)).text).toMatch(/还有回避申请没有决定/);
  await act(handler, 'decideRecusal', { person: '99-cityHead', text: '情况属实' });
  expect((await act(handler, 'hold', held)).text).toMatch(/听证组至少 3 人/);
  await act(handler, 'namePanel', {
    host: '99-housingHead',
    first: '99-cityHandler',
    second: '99-officeHead',
    unbound: 'yes',
  });
  expect((await act(handler, 'hold', held)).text).toMatch(/听证举行（2026年3月12日）/);
});

test('the record is checked line by line by both; a contested line says what was said', async () => {
  await act(handler, 'layRecord', { record: '申请人：电梯停了五个月。\n\n物业：维修资金没有批。\n住建局：已经催办。' });
  const page = await meet();
  expect(page.text).toMatch(/1\. 申请人：电梯停了五个月。.*3\. 住建局：已经催办。/s);
  const bare = await petitioner.submit(page, { contested: '3' }, { button: '核对完毕' });
  expect(bare.text).toMatch(/要写明当时是怎么说的/);
  const beyond = await petitioner.submit(page, { contested: '9', remark: '不对' }, { button: '核对完毕' });
  expect(beyond.text).toMatch(/笔录只有 3 行/);
  await petitioner.submit(await meet(), { contested: '3', remark: '说的是“准备催办”' }, { button: '核对完毕' });
  const early = await act(handler, 'deliberate', { votesFor: '2', votesAgainst: '1', finding: '属实' });
  expect(early.text).toMatch(/当事人还没有都核对完笔录/);
  await act(handler, 'confirmRecord');
  expect((await handler.visit(at)).text).toMatch(/信访人核对笔录，对第 3 行有异议/);
});

test('every vote counts, and whoever was outvoted says why', async () => {
  const without = await act(handler, 'deliberate', { votesFor: '2', votesAgainst: '1', finding: '应当修' });
  expect([without.status, without.text]).toEqual([409, expect.stringContaining('要记下不同意见')]);
  await act(handler, 'deliberate', { votesFor: '2', votesAgainst: '1', finding: '应当修', dissent: '先换物业' });
  expect((await petitioner.visit(`/matters/${matter.number}`)).text).not.toMatch(/先换物业/);
  await act(handler, 'report', { report: '建议三十日内修复。' });
  expect((await petitioner.visit(`/matters/${matter.number}`)).text).toMatch(/听证报告/);
  const papers = await handler.visit(at);
  expect((await handler.press(papers, '听证报告')).text).toMatch(/信听〔2026〕\d+号.*建议三十日内修复/);
  expect((await handler.press(papers, '听证笔录')).text).toMatch(/3\. 住建局：已经催办。.*记录人/);
});

/** What somebody reads who asks before filing about the same kind of thing. */
const asked = async (text = '我们小区电梯停了两个月，物业不管'): Promise<string> => {
  const anybody = stories.browser();
  return (await anybody.submit(await anybody.visit('/before'), { text })).text;
};

test('it is published once another person has read it; then the hearing ends', async () => {
  const sent = await act(handler, 'publish', { text: '某小区电梯停运听证情况' });
  expect(sent.text).toMatch(/通读以后才公开/);
  expect(await asked()).not.toContain('公开过的同类事项');
  const head = await stories.desk('housingHead');
  const read = await head.visit(`${at}/acts/approve`);
  expect((await head.submit(read, {}, { button: '同意' })).text).toMatch(/听证情况公开/);
  expect((await act(handler, 'end')).text).toMatch(/听证办结/);
});

test('whoever asks before filing reads it beside that kind of matter, and only with the petitioner’s consent', async () => {
  expect(await asked()).toMatch(/公开过的同类事项.*2026年3月12日.*某小区电梯停运听证情况/s);
  expect(await asked()).not.toContain(matter.number);
  expect(await asked('老板拖欠工资三个月')).not.toContain('听证情况');
  const consents = (may: boolean) =>
    stories.house.database.as('owner').rows({
      text: 'UPDATE open.petition SET may_publish = $2 WHERE stream = $1',
      values: [matter.stream, may],
    });
  await consents(false);
  expect(await asked()).not.toContain('听证情况');
  await consents(true);
  const stands = (stage: string) =>
    stories.house.database.as('owner').rows<{ was: string }>({
      text: `WITH before AS (SELECT stage FROM open.petition WHERE stream = $1)
             UPDATE open.petition p SET stage = $2 FROM before WHERE stream = $1 RETURNING before.stage AS was`,
      values: [matter.stream, stage],
    });
  const [{ was } = { was: '' }] = await stands('resealed');
  expect(await asked(), 'what turned out to report misconduct').not.toContain('听证情况');
  await stands(was);
  expect(await asked()).toContain('听证情况');
});

test('in the handling its days count; the house asked, and the limit’s row said so', async () => {
  const { house } = stories;
  await sealAll(house.database);
  const failed: string[] = [];
  await runReactions(house, { reactions, failed: (_, name, reason) => failed.push(`${name}: ${String(reason)}`) });
  expect(reactions).toContain(hearingInterval);
  expect(failed).toEqual([]);
  expect((await handler.visit(`/desk/matters/${matter.number}`)).text).not.toMatch(/不计入期限/);
});

test('in the re-review they do not: the house leaves them out by itself, each day on record', async () => {
  const { house } = stories;
  house.clock.goTo('2026-04-01');
  const again = await bring(house, 'under-re-review', { title: '噪声' });
  const province = await stories.desk('provinceHandler');
  const form = await province.visit(`/desk/hearings/new/order?about=${again.number}`);
  const page = await province.submit(form, { open: 'privacy', reason: '双方各执一词' });
  at = page.path.replace(/\?.*$/, '');
  const today = house.clock.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  await act(province, 'namePanel', {
    host: '99-provinceHead',
    first: '99-provinceClerk',
    second: '99-officeHead',
    unbound: 'yes',
  });
  const heldOn = today.add({ days: 8 }).toString();
  await act(province, 'announce', { heldOn, place: '省厅', agenda: '质证' });
  house.clock.goTo(heldOn);
  await act(province, 'hold', { fromOn: heldOn, toOn: heldOn, came: 'no' });
  const before = await dueOf(again);
  await sealAll(house.database);
  const failed: string[] = [];
  await runReactions(house, { reactions, failed: (_, name, reason) => failed.push(`${name}: ${String(reason)}`) });
  expect(failed).toEqual([]);
  expect(Temporal.PlainDate.compare(await dueOf(again), before)).toBe(1);
});

async function dueOf({ stream }: Filed): Promise<Temporal.PlainDate> {
  const [row] = await stories.house.database.as('app').rows<{ due_on: Temporal.PlainDate }>({
    text: `SELECT due_on FROM open.duty WHERE stream = $1 AND act = 'decideReview' AND closed_version IS NULL`,
    values: [stream],
  });
  return row!.due_on;
}
