import { afterAll, beforeAll, expect, test } from 'vitest';
import { conferenceLife } from '#chapters/conference/life.tsx';
import { hearingLife } from '#chapters/hearing/life.tsx';
import { supervisionLife } from '#chapters/supervision/life.tsx';
import { bring, type Filed } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// The papers of every chapter on the common pages are read before they go out, on the page and by the API: without a
// number, on no record.

let stories: StorySite;
let filed: Filed;
let clerk: StoryBrowser;
beforeAll(async () => {
  stories = await storySite('2026-03-02');
  filed = await bring(stories.house, 'routed', { title: '屋顶漏水' });
  clerk = await stories.desk('clerk');
});
afterAll(async () => {
  await stories.house.typesetter.close();
  await stories.house.database.drop();
});

const entries = async (): Promise<number> =>
  (await stories.house.database.as('owner').rows({ text: 'SELECT 1 FROM ledger.entry' })).length;
const numbers = async (): Promise<number> =>
  (await stories.house.database.as('owner').rows({ text: 'SELECT 1 FROM open.letter_number' })).length;

async function api(who: StoryBrowser, path: string, sent?: object, lang = 'zh') {
  const answer = await stories.site.request(`/api/v1/${path}`, {
    ...(sent ? { method: 'POST', body: JSON.stringify(sent) } : {}),
    headers: {
      'content-type': 'application/json',
      'accept-language': lang,
      authorization: `Bearer ${who.cookies.get('desk')}`,
    },
  });
  const text = answer.headers.get('content-type')?.includes('json') ? await answer.text() : '';
  return { status: answer.status, type: answer.headers.get('content-type'), text };
}

const typed = { trigger: 'shirking', step: 'letter', reason: '请查清漏水的原因。', answerDue: '2026-03-20' };
const opening = () => clerk.visit(`/desk/supervision/new/supervise?about=${filed.number}`);

test('a supervision letter is read before the supervision is opened: nothing is on record, what was typed stays', async () => {
  const before = [await entries(), await numbers()];
  const preview = await clerk.submit(await opening(), typed, { button: '预览文书' });
  expect(preview.status).toBe(200);
  expect(preview.text).toMatch(
    /文书草稿：\s*督办函.*（草稿，尚未编号）.*关于督办“屋顶漏水”的函.*请查清漏水的原因.*2026年3月20日以前/,
  );
  expect(preview.html).toContain('请查清漏水的原因。</textarea>');
  const english = await stories.desk('clerk', 'en');
  const there = await english.visit(`/desk/supervision/new/supervise?about=${filed.number}`);
  expect((await english.submit(there, typed, { button: 'Preview the paper' })).text).toContain(
    'Draft: Supervision letter',
  );
  const said = await api(clerk, 'supervision/new/supervise/preview', { ...typed, about: filed.number });
  expect(JSON.parse(said.text)).toMatchObject({
    papers: [{ kind: 'supervision-order', titleEn: 'Supervision letter', mark: null, version: 0, lacking: [] }],
  });
  expect(said.text).toContain('请查清漏水的原因');
  expect([await entries(), await numbers()]).toEqual(before);
});

test('a preview is refused as the act would be, in the reader’s language; and whoever may not act has none', async () => {
  const late = { ...typed, trigger: 'late', about: filed.number };
  for (const [lang, words] of [
    ['zh', '没有过期的期限'],
    ['en', 'limit'],
  ] as const) {
    const refused = await api(clerk, 'supervision/new/supervise/preview', late, lang);
    expect([refused.status, JSON.parse(refused.text)]).toMatchObject([409, { detail: expect.stringContaining(words) }]);
  }
  const early = await clerk.submit(await opening(), { ...typed, trigger: 'late' }, { button: '预览文书' });
  expect([early.status, early.text]).toEqual([409, expect.stringContaining('没有过期的期限')]);
  const missing = await api(clerk, 'supervision/new/supervise/preview', { about: filed.number, trigger: 'late' });
  expect(missing.status).toBe(422);
  const handler = await stories.desk('handler');
  const theirs = await api(handler, 'supervision/new/supervise/preview', { ...typed, about: filed.number });
  expect(theirs.status).toBe(404);
});

test('sent, it stands with its number: on its page, and listed, read and taken by the API', async () => {
  const preview = await clerk.submit(await opening(), typed, { button: '预览文书' });
  const sent = await clerk.submit(preview, {}, { button: '发出督办' });
  const number = /DC\d{14}/.exec(sent.path)![0];
  const list = await api(clerk, `supervision/${number}/papers`);
  const { papers } = JSON.parse(list.text) as {
    readonly papers: readonly { href: string; pdf: string; mark: string }[];
  };
  expect(papers).toMatchObject([{ mark: expect.stringMatching(/信督〔2026〕\d+号/) }]);
  const { href, pdf } = papers[0]!;
  expect((await api(clerk, href.replace('/api/v1/', ''))).text).toContain('请查清漏水的原因');
  expect((await api(clerk, pdf.replace('/api/v1/', ''))).type).toBe('application/pdf');
  const stranger = await stories.desk('otherHandler');
  for (const path of [`supervision/${number}/papers`, href.replace('/api/v1/', ''), pdf.replace('/api/v1/', '')])
    expect((await api(stranger, path)).status, path).toBe(404);
});

test('every act that is said to issue a paper is one, and every chapter with papers says which', () => {
  for (const { papers, acts, begins, chapter } of [hearingLife, supervisionLife, conferenceLife]) {
    const known = [...Object.keys(acts), ...begins.map(({ act }) => act)];
    expect(papers!.issuedBy.length, chapter.name).toBeGreaterThan(0);
    expect(
      papers!.issuedBy.filter((act) => !known.includes(act)),
      chapter.name,
    ).toEqual([]);
  }
});
