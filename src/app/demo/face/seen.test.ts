import { afterAll, beforeAll, expect, test } from 'vitest';
import { lives } from '#app/lives.ts';
import { beforeCounty } from '#test/county.ts';
import { storySite, type StoryBrowser, type StoryPage, type StorySite, type Typed } from '#test/site.ts';
import { foundCounty } from '../county.ts';

// The demo county through its pages: in each chapter of those who meet and follow up, something was late, stands on the
// common list, was followed up and ended; and what the law does not let through is said with its article.

let site: StorySite;
beforeAll(async () => {
  const house = await beforeCounty('2026-11-24');
  await foundCounty(house);
  await house.refresh();
  site = await storySite(house);
});
afterAll(() => site.house.database.drop());

/** Somebody of the county at the desk, by log-in. */
const desk = (login: string): Promise<StoryBrowser> => site.desk(login as never);
const one = async <Row extends object>(text: string): Promise<Row> => {
  const [row] = await site.house.database.as('owner').rows<Row>({ text });
  return row!;
};
/** A matter of a chapter that stands at a stage, the newest one; `where` narrows further. */
const numberOf = async (chapter: string, stage: string, where = 'true'): Promise<string> =>
  (
    await one<{ number: string }>(
      `SELECT number FROM open.matter m WHERE chapter = '${chapter}' AND stage = '${stage}' AND ${where}
        ORDER BY opened_on DESC, stream DESC LIMIT 1`,
    )
  ).number;

test.each([
  ['supervision', 'handler', '', '答复督办'],
  ['hearing', 'head', '', '决定是否听证'],
  ['reception', 'clerk', '&of=unit&unit=99-9901-gov', '接访一天'],
  ['conference', 'handler-990101-ga', '', '落实会议议定的事项'],
])('what is late in %s stands on the common list', async (chapter, login, whose, owed) => {
  const list = await (await desk(login)).visit(`/desk?due=late&chapter=${chapter}${whose}`);
  expect(list.text).toMatch(new RegExp(`${owed}.*已超期 \\d+`));
  expect(list.html).toMatch(new RegExp(`href="${lives[chapter]!.list}/[A-Z]{2}\\d{14}`));
});

interface MetLate {
  readonly number: string;
  readonly act: string;
  readonly subject: string | null;
  readonly order: string;
}

const metLate = (chapter: string): Promise<MetLate> =>
  one(`
    SELECT m.number, d.act, p.number AS subject, s.number AS order
      FROM open.duty d JOIN open.matter m USING (stream) LEFT JOIN open.petition p ON p.stream = m.subject
      JOIN open.matter s ON s.chapter = 'supervision' AND s.subject IN (m.stream, m.subject) AND s.stage = 'ended'
     WHERE m.chapter = '${chapter}' AND d.lapsed_version IS NOT NULL AND d.closed_version IS NOT NULL
       AND s.opened_on >= d.due_on ORDER BY s.opened_on, s.stream LIMIT 1`);

test.each([
  ['hearing', 'head'],
  ['reception', 'clerk'],
  ['conference', 'clerk'],
])('what was late in %s was followed up by the office, and ended', async (chapter, login) => {
  const { number, act, subject, order } = await metLate(chapter);
  const words = lives[chapter]!;
  const page = await (await desk(login)).visit(words.href(number));
  expect(page.text).toContain(`期限已过：${words.duty(act).act.zh}`);
  expect(page.text).not.toMatch(/已超期/);
  // A hearing's own limits lie with its organ; the office follows up the matter that it is about.
  const clerk = await desk('clerk');
  const followed = chapter === 'hearing' ? await clerk.visit(`/desk/matters/${subject}`) : page;
  expect(followed.text).toContain('已督办：电话督办');
  expect((await clerk.visit(`/desk/supervision/${order}`)).text).toMatch(/已结束.*答复符合要求.*督办结束/s);
});

test('an order that was not answered in time went up the ladder, and ended', async () => {
  const ladder = await one<{ number: string }>(
    `SELECT m.number FROM open.matter m JOIN ledger.entry e USING (stream) WHERE e.type = 'StepTaken' LIMIT 1`,
  );
  const page = await (await desk('clerk')).visit(`/desk/supervision/${ladder.number}`);
  expect(page.text).toMatch(/督办结束：.*被督办的单位已答复.*督办升级：发函督办.*期限已过：答复督办.*已督办：提醒/s);
});

/** Tries an act, or a beginning, as it stands on its page, and reads why it was turned away. */
async function turnedAway(
  login: string,
  path: string,
  typed: Readonly<Record<string, Typed>>,
  button?: string,
): Promise<StoryPage> {
  const who = await desk(login);
  const form = await who.visit(path);
  expect([path, form.status]).toEqual([path, 200]);
  return who.submit(form, typed, button ? { button } : {});
}

/** Where a law or the policy says it. */
const cited = /依据.*《[^》]+》.*(?:第.{1,6}条|（.{1,2}）)/s;
function says(page: StoryPage, words: string): void {
  expect([page.status, page.text]).toEqual([409, expect.stringContaining(words)]);
  expect(page.text.slice(page.text.indexOf(words))).toMatch(cited);
}

test('supervision: too early, too light a step, and nothing that passed are refused with their articles', async () => {
  const clerk = 'clerk';
  const running = await numberOf('supervision', 'waiting', `title IS NOT NULL AND opened_on > '2026-11-20'`);
  const step = { reason: '请按期答复', answerDue: '2026-12-10' };
  const at = `/desk/supervision/${running}/acts/takeStep`;
  says(await turnedAway(clerk, at, { ...step, step: 'talk' }), '答复的期限还没有过');
  const late = await numberOf('supervision', 'waiting', `opened_on = '2026-11-18'`);
  const lighter = { ...step, step: 'online' };
  says(await turnedAway(clerk, `/desk/supervision/${late}/acts/takeStep`, lighter), '下一步要比现在的更有力');
  const fresh = await one<{ number: string }>(`
    SELECT p.number FROM open.petition p WHERE p.office = '99-990101-xf' AND p.holder <> p.office AND p.stage = 'handling'
       AND NOT EXISTS (SELECT 1 FROM open.duty d WHERE d.stream = p.stream AND d.lapsed_version IS NOT NULL) LIMIT 1`);
  const order = { trigger: 'late', step: 'reminder', reason: '请说明', answerDue: '2026-12-10' };
  says(await turnedAway(clerk, `/desk/supervision/new/supervise?about=${fresh.number}`, order), '没有过期的期限');
});

test('hearing: an even panel, a notice of three days, and another day than was told are refused with their articles', async () => {
  const told = await numberOf('hearing', 'announced');
  const panel = { host: '99-head-990101-xf', first: '99-head-9901-zj', second: '99-reviewer' };
  const even = { ...panel, third: '99-head-9901-xf', unbound: 'yes' };
  says(await turnedAway('head', `/desk/hearings/${told}/acts/namePanel`, even), '单数');
  const soon = { heldOn: '2026-11-27', place: '上午九点，大厅', agenda: '陈述、质证' };
  says(await turnedAway('head', `/desk/hearings/${told}/acts/announce`, soon), '至少提前 7 天');
  const other = { fromOn: '2026-11-24', toOn: '2026-11-24', came: 'yes' };
  says(await turnedAway('head', `/desk/hearings/${told}/acts/hold`, other), '通知的听证日是');
});

test('reception: held before its day, published too late, a seat on too few matters are refused with their articles', async () => {
  const published = await numberOf('reception', 'day-published', `holder = '99-990101-gov'`);
  says(await turnedAway('clerk', `/desk/reception/${published}/acts/holdDay`, { received: '3' }), '还没有到这一天');
  const term = await numberOf('reception', 'term', `holder = '99-990101-gov'`);
  const clerk = await desk('clerk');
  const planned = await clerk.submit(await clerk.visit(`/desk/reception/new/planDay?about=${term}`), {
    dayOn: '2026-11-25',
    form: 'theme',
    medium: 'in-person',
    place: '上午九点，大厅',
    slots: '2',
  });
  const tomorrow = planned.path.replace(/\?.*$/, '');
  says(await turnedAway('clerk', `${tomorrow}/acts/publishDay`, {}, '向社会公布'), '至少提前 2 天公布');
  const seat = { unit: '99-990101-wj', class: '0104' };
  says(await turnedAway('clerk', '/desk/reception/new/proposeResidency', seat), '不到进驻标准');
});

test('conference: nobody else, a day that is gone, and an owner who is no member are refused with their articles', async () => {
  const convened = { title: '跨部门', agenda: 'hard-matter', hard: 'departments', papers: '材料' };
  const alone = { ...convened, member1: '99-990101-xf', meetingDue: '2026-12-01' };
  says(await turnedAway('clerk', '/desk/conference/new/convene', alone), '要有别的单位一起');
  const gone = { ...convened, member1: '99-990101-zj', meetingDue: '2026-11-20' };
  says(await turnedAway('clerk', '/desk/conference/new/convene', gone), '日期要在今天以后');
  const held = await numberOf('conference', 'held');
  const outside = { owner: '99-990101-mz', text: '现场查看', carryDue: '2026-12-10' };
  says(await turnedAway('clerk', `/desk/conference/${held}/acts/resolve`, outside), '成员单位承担');
});
