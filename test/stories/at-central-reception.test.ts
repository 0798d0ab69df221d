import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { found } from '#chapters/workforce/founding.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import { takeOn, units } from '#test/cast.ts';
import { openSession } from '#app/sessions.ts';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// A reception place of the centre, of which the policy's article 8 speaks: three grounds that are there for a visit to it
// and for nothing else. A letter and an online filing never fall under them, nor does a visit anywhere below.

const central = {
  ...units.provinceOffice,
  id: '99-central-xf' as UnitId,
  level: 'central',
  region: '00',
  name: '中央来访接待处',
  nameEn: 'Central Reception Office',
} as const;

const grounds = {
  'central-province-skipped': ['应到而未到省级职能部门反映的', '可以随时写信或者在网上提出，不受层级限制'],
  'central-province-in-process': ['省级职能部门正在处理且没有超过法定期限的', '可以写信或者在网上提交'],
  'central-lawfully-ended': ['已经依法终结的', '有新的事实或者理由，可以作为新的事项提出'],
} as const;

describe.each([
  ['regulations-2022', '2026-03-02', '《信访工作条例》第二十条第一款'],
  ['regulations-2005', '2021-03-01', '《信访条例》第十六条'],
])('under the %s', (_, today, levelRule) => {
  let site: StorySite;
  let clerk: StoryBrowser;
  let head: StoryBrowser;
  beforeAll(async () => {
    site = await storySite(today);
    await found(site.house, { units: [central], by: 'demo', reason: '中央来访接待处' });
    const people = (['registrar', 'head'] as const).map((post) => ({
      person: `99-central-${post}` as PersonId,
      login: `central-${post}`,
      name: post === 'head' ? '沈静' : '韩冰',
      nameEn: `central-${post}`,
      passwordHash: null,
      posts: [{ unit: central.id, post }],
      validFrom: Temporal.PlainDate.from('2000-01-01'),
    }));
    await takeOn(site.house, people);
    clerk = await signedIn('registrar');
    head = await signedIn('head');
  });
  afterAll(() => site.house.database.drop());

  async function signedIn(post: string): Promise<StoryBrowser> {
    const browser = site.browser();
    browser.cookies.set('desk', await openSession(site.house, `99-central-${post}` as PersonId));
    return browser;
  }

  async function raised(by: StoryBrowser, form: string): Promise<string> {
    const registered = await by.submit(await by.visit('/desk/register'), {
      form,
      title: '宅基地确权',
      request: '请给我确权',
      facts: '三年没有办。',
      name: '张明',
      phone: '13800008000',
    });
    return /XF\d{14}/.exec(registered.path)![0];
  }

  async function refuse(by: StoryBrowser, number: string, ground: string) {
    const answer = await site.site.request(`/api/v1/petitions/${number}/acts/refuse`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${by.cookies.get('desk')}` },
      body: JSON.stringify({ version: 1, ground, statement: '经核对。' }),
    });
    const { reason, citation } = (await answer.json()) as { readonly reason?: string; readonly citation?: string };
    return [answer.status, reason, citation];
  }

  test.each(Object.entries(grounds))(
    '%s turns a visit away, by two people, and says what stays open',
    async (ground, says) => {
      const [gist, remedy] = says;
      const number = await raised(clerk, 'visit');
      const form = await clerk.visit(`/desk/matters/${number}/acts/refuse`);
      expect(form.text).toContain(gist);
      await clerk.submit(form, { ground, statement: '已向省级职能部门核对。' }, { button: '提出' });
      const proposal = await head.visit(`/desk/matters/${number}`);
      expect(proposal.text).toMatch(/待复核.*已向省级职能部门核对。/s);
      await head.submit(proposal, {}, { button: '同意' });
      const serving = await clerk.visit(`/desk/matters/${number}`);
      const letter = await clerk.press(serving, '打开要送达的文书');
      expect(letter.text).toContain('《关于创新群众工作方法解决信访突出问题的意见》（八）');
      expect(letter.text).toContain(remedy);
      const served = await clerk.submit(serving, { way: 'in-person', servedOn: today, evidence: '本人签收' });
      expect(served.text).toContain('已送达');
    },
  );

  test.each(['letter', 'web'])('what comes as %s never falls under them', async (form) => {
    const number = await raised(clerk, form);
    const page = await clerk.visit(`/desk/matters/${number}/acts/refuse`);
    for (const [ground, [gist]] of Object.entries(grounds)) {
      expect(page.text).not.toContain(gist);
      expect(await refuse(clerk, number, ground)).toEqual([409, 'ground-not-for-form', 'policy-2013/8']);
    }
    expect((await clerk.visit(`/desk/matters/${number}`)).text).toContain('转送');
  });

  test('nor does a visit to the province', async () => {
    const province = await site.desk('provinceClerk');
    const number = await raised(province, 'visit');
    const page = await province.visit(`/desk/matters/${number}/acts/refuse`);
    for (const [ground, [gist]] of Object.entries(grounds)) {
      expect(page.text).not.toContain(gist);
      expect(await refuse(province, number, ground)).toEqual([409, 'ground-not-for-level', 'policy-2013/8']);
    }
  });

  test('a visit above the next level is told the office, the reason, its article, and that a letter is open', async () => {
    const number = await raised(clerk, 'visit');
    const form = await clerk.visit(`/desk/matters/${number}/acts/redirect`);
    const typed = { ground: 'visit-level', where: '宅基地由县里办，请到县信访局。', to: units.countyOffice.id };
    const near = await clerk.submit(form, { ...typed, to: units.provinceOffice.id }, { button: '提出' });
    expect([near.status, near.text]).toEqual([409, expect.stringContaining('没有越过层级')]);
    await clerk.submit(near, typed, { button: '提出' });
    await head.submit(await head.visit(`/desk/matters/${number}`), {}, { button: '同意' });
    const letter = await clerk.press(await clerk.visit(`/desk/matters/${number}`), '打开要送达的文书');
    expect(letter.text).toContain(levelRule);
    expect(letter.text).toMatch(/南坪县信访局.*文庙路 18 号.*000-12345/s);
    expect(letter.text).toMatch(/写信或者在网上/);
  });

  test('the level of a visit is no ground for a letter', async () => {
    const number = await raised(clerk, 'letter');
    expect((await clerk.visit(`/desk/matters/${number}/acts/redirect`)).text).not.toContain('走访应到');
  });
});
