import { afterAll, beforeAll, expect, test } from 'vitest';
import { DatabaseUnavailable, type Database, type Query, type Role, type Session } from '#kernel/database.ts';
import { moveToStore, StoreUnavailable, type FileStore } from '#kernel/file-store.ts';
import { signCheckpoint } from '#kernel/ledger/checkpoint.ts';
import { growOnce } from '#kernel/ledger/tree.ts';
import { sealAll } from '#test/ledger.ts';
import { bring, type Filed } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// "Has anything been changed?" while a part of the house is away: it says that it cannot be told, and never "yes".

const photo = { name: '电梯.jpg', mediaType: 'image/jpeg', bytes: Buffer.from('a picture') } as const;
const kept = new Map<string, Buffer>();
/** Which statements find no database: none, all, or those of the tree alone, after everything else was read. */
let away: 'nothing' | 'store' | 'database' | 'tree' = 'nothing';

const store: FileStore = {
  async put(name, bytes) {
    kept.set(name, Buffer.from(bytes));
  },
  async get(name) {
    const bytes = kept.get(name);
    if (away === 'store' || !bytes) throw new StoreUnavailable('the store does not answer');
    return bytes;
  },
  async remove(name) {
    kept.delete(name);
  },
};

const failing = (session: Session): Session => ({
  rows<Row extends object>(query: Query): Promise<Row[]> {
    if (away === 'database' || (away === 'tree' && query.name?.startsWith('tree-')))
      return Promise.reject(new DatabaseUnavailable('gone'));
    return session.rows<Row>(query);
  },
});

let stories: StorySite;
let site: StorySite;
let filed: Filed;
beforeAll(async () => {
  stories = await storySite('2026-03-02');
  const { database } = stories.house;
  const cut = Object.create(database, {
    as: { value: (role: Role) => failing(database.as(role)) },
  }) as Database;
  site = await storySite(
    Object.create(stories.house, { database: { value: cut }, fileStore: { value: store } }) as typeof stories.house,
  );
  filed = await bring(stories.house, 'registered', { files: [photo] });
  await moveToStore(site.house);
  await signed();
});
afterAll(() => stories.house.database.drop());

/** All that is on record stands in a signed state of the history. */
async function signed(): Promise<void> {
  await sealAll(stories.house.database);
  while ((await growOnce(stories.house.database)).more);
  await signCheckpoint(stories.house);
}

async function reader({ number, code }: Pick<Filed, 'number' | 'code'>, lang?: 'zh' | 'en'): Promise<StoryBrowser> {
  const browser = site.browser(lang);
  await browser.submit(await browser.visit('/track'), { number, code });
  return browser;
}

const said = {
  zh: /现在没法核对.*这不表示有什么被改动过，也不表示没有/,
  en: /cannot be checked just now.*does not mean that anything was changed, nor that nothing was/,
} as const;

for (const part of ['store', 'database', 'tree'] as const) {
  test.each(['zh', 'en'] as const)(
    `while the ${part} is away it says so (%s), and what was asked is answered afterwards`,
    async (lang) => {
      const petitioner = await reader(filed, lang);
      away = part;
      const page = await petitioner.visit(`/matters/${filed.number}/unchanged`);
      away = 'nothing';
      expect([page.status, page.headers.get('retry-after')]).toEqual([503, '3']);
      expect(page.text).toMatch(said[lang]);
      expect(page.text).not.toMatch(/记录不对|is not right|没有发现改动|Nothing was found changed/);
      const again = await petitioner.visit(`/matters/${filed.number}/unchanged`);
      expect([again.status, again.text]).toEqual([
        200,
        expect.stringMatching(
          /没有发现改动.*签过名.*1 个附件|Nothing was found changed.*as signed on.*1 attached file/,
        ),
      ]);
    },
  );
}

test('a report of misconduct is answered in the same words', async () => {
  const answer = await site.site.request('/api/v1/petitions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      title: '收了好处',
      request: '查处',
      facts: '验收的人收了钱',
      form: 'web',
      regionCode: '990101',
      purpose: 'accusation',
      anonymous: true,
    }),
  });
  const { number, queryCode } = (await answer.json()) as { readonly number: string; readonly queryCode: string };
  await signed();
  const reporter = await reader({ number, code: queryCode });
  away = 'tree';
  const page = await reporter.visit(`/matters/${number}/unchanged`);
  away = 'nothing';
  expect([page.status, page.text]).toEqual([503, expect.stringMatching(said.zh)]);
});

test('what was really put in the place of a file is still told', async () => {
  const petitioner = await reader(filed);
  const [[name, bytes]] = [...kept] as [[string, Buffer]];
  kept.set(name, Buffer.from('something else'));
  const page = await petitioner.visit(`/matters/${filed.number}/unchanged`);
  kept.set(name, bytes);
  expect([page.status, page.text]).toEqual([200, expect.stringMatching(/第 1 条记录不对.*附件和记录时的指纹对不上/)]);
});

test('whoever asks before anybody is known is answered in both languages', async () => {
  const official = await stories.desk('handler');
  const browser = site.browser();
  for (const [name, value] of official.cookies) browser.cookies.set(name, value);
  away = 'database';
  const page = await browser.visit(`/matters/${filed.number}/unchanged`);
  away = 'nothing';
  expect(page.status).toBe(503);
  expect(Buffer.from(page.bytes).toString()).toMatch(
    /这不表示有什么被改动过.*\n.*does not mean that anything was changed/,
  );
});
