import { afterAll, beforeAll, expect, test } from 'vitest';
import { chapterOf } from '#app/chapters.ts';
import { openSession } from '#app/sessions.ts';
import { reactions } from '#app/worker/reactions.ts';
import { openPeriods } from '#chapters/reception/counting.ts';
import type { PersonId } from '#kernel/ids.ts';
import { sealAll } from '#test/ledger.ts';
import { runReactions } from '#kernel/reaction.ts';
import { sweepLane } from '#kernel/sweep.ts';
import { takeOn, units } from '#test/cast.ts';
import { bring, type Filed } from '#test/matters.ts';
import { enterOutsider } from '#test/outsiders.ts';
import { storySite, type StoryBrowser, type StoryPage, type StorySite } from '#test/site.ts';

// A county leader owes a day a month: a month goes by without one and stays owed, on every list; a day is planned, published
// in time, booked, held and recorded, and it is counted. A leader takes a case; a department comes into the hall.

let stories: StorySite;
let clerk: StoryBrowser;
let head: StoryBrowser;
let leader: StoryBrowser;
let matter: Filed;
let petitioner: StoryBrowser;
beforeAll(async () => {
  stories = await storySite('2026-03-02');
  const { house } = stories;
  await takeOn(house, [
    {
      person: '99-leader' as PersonId,
      login: 'leader',
      name: '陈予安',
      nameEn: 'Yu’an Chen',
      passwordHash: null,
      posts: [{ unit: units.countyGovernment.id, post: 'leader' }],
      validFrom: Temporal.PlainDate.from('2000-01-01'),
    },
  ]);
  await enterOutsider(house, 'yan', '严律师', 'lawyer');
  await house.refresh();
  [clerk, head] = [await stories.desk('clerk'), await stories.desk('officeHead')];
  leader = stories.browser();
  leader.cookies.set('desk', await openSession(house, '99-leader' as PersonId));
  matter = await bring(house, 'handling', { title: '电梯停运' });
  petitioner = stories.browser();
  await petitioner.submit(await petitioner.visit('/track'), { number: matter.number, code: matter.code! });
});
afterAll(() => stories.house.database.drop());

const hrefOf = (page: StoryPage): string => page.path.replace(/\?.*$/, '');
const act = async (who: StoryBrowser, at: string, name: string, button: string, typed: Record<string, string> = {}) => {
  const page = await who.visit(`${at}/acts/${name}`);
  expect([name, page.status]).toEqual([name, 200]);
  return who.submit(page, typed, { button });
};
const settle = async (): Promise<void> => {
  const { house } = stories;
  await sealAll(house.database);
  const failed: string[] = [];
  await runReactions(house, { reactions, failed: (_, name, reason) => failed.push(`${name}: ${String(reason)}`) });
  expect(failed).toEqual([]);
};
const anybody = async (): Promise<string> => (await stories.browser().visit('/leaders')).text;

let term = '';
test('a leader of a county owes a day a month, for everybody to see', async () => {
  const form = await clerk.visit('/desk/reception/new/beginTerm');
  const typed = { unit: units.countyGovernment.id, name: '陈予安', post: '县长', portfolio: '信访、住建' };
  const wrong = await clerk.submit(form, { ...typed, name: '' }, { button: '列入' });
  expect(wrong.status).toBe(422);
  term = hrefOf(await clerk.submit(form, typed, { button: '列入' }));
  expect(await anybody()).toMatch(/陈予安，县长.*县级，每月 1 天.*0 天，还没有/s);
  expect((await leader.visit('/desk')).text).toMatch(/接访一天/);
});

test('the month goes by: the duty is overdue on the list, the next month opens, and one day does not pay for two', async () => {
  const { house } = stories;
  house.clock.goTo('2026-04-01');
  await sweepLane(house, 'open', { chapterOf, failed: (_, duty, reason) => expect([duty, reason]).toBeNull() });
  expect(await openPeriods(house)).toBe(1);
  expect(await openPeriods(house)).toBe(0);
  expect((await leader.visit('/desk')).text).toMatch(/已超期 1 天/);
  expect(await anybody()).toMatch(/4月1日 至 4月30日.*0 天，还没有.*1$|4月1日 至 4月30日 0 天，还没有 1/s);
});

let day = '';
const plan = async (dayOn: string): Promise<string> => {
  const form = await clerk.visit(`/desk/reception/new/planDay?about=${term.split('/').at(-1)}`);
  const page = await clerk.submit(
    form,
    { dayOn, form: 'fixed-place', medium: 'in-person', place: '上午九点，接访大厅', slots: '2' },
    { button: '安排' },
  );
  return hrefOf(page);
};

test('a day that nobody could know of in time is refused with its rule, and does not count', async () => {
  const late = await plan('2026-04-02');
  const refused = await act(clerk, late, 'publishDay', '向社会公布');
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('至少提前 2 天公布')]);
  expect((await leader.visit(`${late}/acts/holdDay`)).status).toBe(404);
  await act(clerk, late, 'cancelDay', '取消', { reason: '来不及公布' });
  day = await plan('2026-04-08');
  await act(clerk, day, 'publishDay', '向社会公布');
  expect(await anybody()).toMatch(/2026年4月8日（星期三）.*陈予安，县长.*信访、住建.*上午九点，接访大厅.*2/s);
});

test('it is booked from the page of the matter, at most five come, one seat is one visit, and a calendar takes it', async () => {
  const at = `/matters/${matter.number}/meet`;
  const number = day.split('/').at(-1)!;
  const six = await petitioner.submit(
    await petitioner.visit(at),
    { slot: `${number}.1`, people: '6' },
    { button: '预约' },
  );
  expect([six.status, six.text]).toEqual([409, expect.stringContaining('最多 5 人')]);
  const booked = await petitioner.submit(
    await petitioner.visit(at),
    { slot: `${number}.1`, people: '5' },
    { button: '预约' },
  );
  expect(booked.text).toMatch(/已预约 ?2026年4月8日.*第 1 个时段，5 人/s);
  const ics = await petitioner.press(booked, '加到日历');
  expect(ics.html).toMatch(/BEGIN:VCALENDAR.*DTSTART;VALUE=DATE:20260408/s);
  expect(ics.html).not.toContain('电梯');
  const other = await bring(stories.house, 'handling', { title: '噪声' });
  const second = stories.browser();
  await second.submit(await second.visit('/track'), { number: other.number, code: other.code! });
  const page = await second.visit(`/matters/${other.number}/meet`);
  expect(page.html).not.toContain(`${number}.1"`);
  expect(page.html).toContain(`${number}.2"`);
  const [one, two] = await Promise.all(
    [1, 2].map(() => second.submit(page, { slot: `${number}.2`, people: '1' }, { button: '预约' })),
  );
  expect([one!.status, two!.status].toSorted()).toEqual([200, 409]);
  expect((await petitioner.visit(`/matters/${matter.number}`)).text).toMatch(/预约 2026年4月8日 领导接访/);
});

test('a visit that skips a level is turned to the right place; letters are not', async () => {
  const provinceTerm = hrefOf(
    await clerk.submit(
      await clerk.visit('/desk/reception/new/beginTerm'),
      { unit: units.provinceHousing.id, name: '白帆', post: '厅长' },
      { button: '列入' },
    ),
  );
  const form = await clerk.visit(`/desk/reception/new/planDay?about=${provinceTerm.split('/').at(-1)}`);
  const far = hrefOf(
    await clerk.submit(
      form,
      { dayOn: '2026-04-20', form: 'theme', medium: 'video', place: '视频', slots: '1' },
      { button: '安排' },
    ),
  );
  await act(clerk, far, 'publishDay', '向社会公布');
  const at = `/matters/${matter.number}/meet`;
  const skipped = await petitioner.submit(
    await petitioner.visit(at),
    { slot: `${far.split('/').at(-1)}.1`, people: '1' },
    { button: '预约' },
  );
  expect(skipped.status).toBe(409);
  expect(skipped.text).toMatch(/省、市领导一般不接待越级走访.*请到 南坪县住房和城乡建设局/s);
});

test('the day is held by a substitute, counted for its own month, and its findings with a promise are on record', async () => {
  await act(clerk, day, 'substitute', '登记调换', { name: '林远舟', post: '副县长', reason: '县长外出开会' });
  expect(await anybody()).toMatch(/林远舟，副县长.*（调换）/s);
  stories.house.clock.goTo('2026-04-08');
  await act(leader, day, 'holdDay', '登记已接访', { received: '2' });
  await settle();
  expect(await anybody()).toMatch(/1 天，已够 1/);
  expect((await leader.visit('/desk')).text).toMatch(/已超期 8 天/);
  const bare = await act(clerk, day, 'recordDay', '登记情况', { findings: '维修资金', promise: '月底前答复' });
  expect([bare.status, bare.text]).toEqual([409, expect.stringContaining('要写明哪天以前办')]);
  await act(clerk, day, 'recordDay', '登记情况', {
    findings: '三个小区反映维修资金',
    promise: '月底前答复',
    promisedOn: '2026-04-30',
  });
});

test('what the day found becomes a problem of policy in one step, and comes before the conference', async () => {
  const form = await clerk.press(await clerk.visit(day), '接访发现政策性问题');
  const maker = units.countyHousing.id;
  const typed = { title: '维修资金', class: '0304', maker, policy: '应急维修也要先批。' };
  const problem = await clerk.submit(form, typed, { button: '提出' });
  expect(problem.text).toContain('维修资金');
  expect((await (await stories.desk('handler')).visit('/desk')).text).toMatch(/维修资金/);
  const about = hrefOf(problem).split('/').at(-1);
  const convening = await clerk.visit(`/desk/conference/new/convene?about=${about}`);
  const papers = { agenda: 'policy-problem', papers: '三个小区。', member1: maker, meetingDue: '2026-04-20' };
  const met = await clerk.submit(convening, { title: '维修资金', ...papers }, { button: '召集' });
  expect([met.status, met.html]).toEqual([200, expect.stringContaining(hrefOf(problem))]);
});

test('a second day makes the missed month good, and only then nothing is overdue', async () => {
  const more = await plan('2026-04-15');
  await act(clerk, more, 'publishDay', '向社会公布');
  stories.house.clock.goTo('2026-04-15');
  await act(leader, more, 'holdDay', '登记已接访', { received: '1' });
  await settle();
  expect(await anybody()).toMatch(/1 天，已够 0/);
  const term_ = await clerk.visit(term);
  expect(term_.text).toMatch(/2026年4月15日 接访，计入 2026年3月1日 开始的周期/);
  // The way on is filled, the end of the term is not.
  const filled = term_.html.match(/<(?:a|button)[^>]*class="btn"[^>]*>/g);
  expect(filled).toEqual([expect.stringContaining('planDay')]);
});

test('the visit is received and recorded; what happened at the desk is noted apart, and the visitor has a word', async () => {
  const list = await clerk.visit('/desk/reception');
  const visits = [...new Set(list.html.match(/\/desk\/reception\/JF\d{14}/g))];
  let visit = '';
  for (const href of visits) if ((await clerk.visit(`${href}/acts/receiveVisit`)).status === 200) visit ||= href;
  for (const href of visits)
    if (
      (await clerk.visit(href)).text.includes('电梯停运') &&
      (await clerk.visit(`${href}/acts/receiveVisit`)).status === 200
    )
      visit = href;
  await act(clerk, visit, 'receiveVisit', '登记已接待');
  const lawyer = { person: '99-outsider-yan', unbound: 'yes', confidential: 'yes' };
  const unwanted = await act(clerk, visit, 'joinHelper', '登记参与', { ...lawyer, consented: 'no' });
  expect([unwanted.status, unwanted.text]).toEqual([409, expect.stringContaining('来访人没有同意')]);
  expect(unwanted.text).toContain('（七）');
  await act(clerk, visit, 'joinHelper', '登记参与', { ...lawyer, consented: 'yes' });
  await act(clerk, visit, 'noteHelp', '登记意见', { text: '可以同时申请法律援助。' });
  expect((await petitioner.visit(`/matters/${matter.number}`)).text).toMatch(/律师参与接待/);
  expect((await petitioner.visit(`/matters/${matter.number}`)).text).not.toMatch(/法律援助/);
  expect((await clerk.visit(`/desk/matters/${matter.number}`)).text).not.toMatch(/法律援助/);
  await act(clerk, visit, 'recordVisit', '登记结果', { text: '住建局月底前答复' });
  await act(clerk, visit, 'noteIncident', '记录', { text: '十点十分，来访人在大厅高声说话，劝说后坐下。' });
  const matterPage = (await petitioner.visit(`/matters/${matter.number}`)).text;
  expect(matterPage).toMatch(/来访结果.*住建局月底前答复/s);
  expect(matterPage).not.toMatch(/高声说话/);
  expect((await clerk.visit(`/desk/matters/${matter.number}`)).text).not.toMatch(/高声说话/);
  const meet = await petitioner.visit(`/matters/${matter.number}/meet`);
  await petitioner.submit(meet, { comment: '我听力不好，不是吵闹。' }, { button: '提交说明' });
  expect((await clerk.visit(visit)).text).toMatch(/来访人的说明.*听力不好/s);
});

test('a leader takes a case: four duties, settled last, handed over with the post', async () => {
  const form = await clerk.visit(`/desk/reception/new/takeCase?about=${matter.number}`);
  const page = await clerk.submit(
    form,
    { unit: units.countyGovernment.id, name: '陈予安', post: '县长' },
    { button: '包案' },
  );
  const at = hrefOf(page);
  expect((await petitioner.visit(`/matters/${matter.number}`)).text).toMatch(/领导包案/);
  const early = await act(leader, at, 'recordStep', '登记进展', { step: 'settle', text: '已化解' });
  expect([early.status, early.text]).toEqual([409, expect.stringContaining('先掌握情况')]);
  await act(leader, at, 'recordStep', '登记进展', { step: 'know', text: '看了现场' });
  const twice = await act(leader, at, 'recordStep', '登记进展', { step: 'know', text: '又看了' });
  expect(twice.text).toMatch(/已经登记过/);
  await act(clerk, at, 'handOver', '移交', { name: '林远舟', post: '县长' });
  for (const step of ['counsel', 'solve', 'settle'])
    await act(leader, at, 'recordStep', '登记进展', { step, text: step });
  expect((await clerk.visit(at)).text).toMatch(/已化解/);
});

test('a number proposes a department for the hall, and a person decides', async () => {
  const form = await clerk.visit('/desk/reception/new/proposeResidency');
  expect(['name="matters"', '<option value="0304">'].map((one) => form.html.includes(one))).toEqual([false, true]);
  const typed = { unit: units.countyHousing.id, class: '0304' };
  const few = await clerk.submit(form, typed, { button: '提出建议' });
  expect([few.status, few.text]).toEqual([409, expect.stringContaining('不到进驻标准 10 件')]);
  // The figure is the register's: nobody types it, and what is older than ninety days counts no more.
  const today = stories.house.clock.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  const count = (n: number, ago: number) =>
    stories.house.database.as('app').rows({
      text: `INSERT INTO open.tally (office, unit, measure, class, on_day, n) VALUES ($1, $1, 'registered', '0304', $2, $3)`,
      values: [units.countyOffice.id, today.subtract({ days: ago }), n],
    });
  await count(20, 91);
  expect((await clerk.submit(form, typed, { button: '提出建议' })).status).toBe(409);
  await count(12, 89);
  const at = hrefOf(await clerk.submit(form, typed, { button: '提出建议' }));
  expect((await clerk.visit(`${at}/acts/decideResidency`)).status).toBe(404);
  await act(head, at, 'decideResidency', '作出决定', { agreed: 'yes', reason: '近期集中' });
  // Whoever proposes that it leaves names no number either: it is counted within the same window.
  const still = await act(clerk, at, 'proposeLeaving', '提出建议');
  expect([still.status, still.text]).toEqual([409, expect.stringContaining('没有降到 3 件以下')]);
  expect(still.text).toContain('12');
  stories.house.clock.pass(90);
  await act(clerk, at, 'proposeLeaving', '提出建议');
  await act(head, at, 'decideResidency', '作出决定', { agreed: 'yes', reason: '明显减少' });
  expect((await clerk.visit(at)).html).toMatch(/已退出[\s\S]*<h1>[^<]*进驻大厅：[^<\d]+<\/h1>/);
});

test('somebody comes without an appointment: one registration, five who speak, no level skipped', async () => {
  const form = await clerk.press(await clerk.visit(`/desk/matters/${matter.number}`), '登记来访');
  const many = await clerk.submit(form, { people: '12' }, { button: '登记' });
  expect([many.status, many.text]).toEqual([409, expect.stringContaining('不超过五')]);
  const at = hrefOf(await clerk.submit(many, { people: '5' }, { button: '登记' }));
  expect((await petitioner.visit(`/matters/${matter.number}`)).text).toMatch(/来访，没有预约，5 人谈/);
  expect((await clerk.visit('/desk')).text).toMatch(/登记来访结果|记下来访/);
  await act(clerk, at, 'recordVisit', '登记', { text: '说明了办到哪一步' });
  expect((await clerk.visit(at)).text).toContain('说明了办到哪一步');
});
