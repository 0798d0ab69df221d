import { afterAll, beforeAll, expect, test } from 'vitest';
import { keysFrom } from '#adapters/machine/master-key.ts';
import { ensureInstance, openHouse } from '#app/house.ts';
import { readOrganisation } from '#app/organisation/file.ts';
import { loadOrganisation, UnknownUnit } from '#app/organisation/load.ts';
import { openSetup } from '#app/setup/link.ts';
import { storyClock } from '#test/cast.ts';
import { freshDatabase } from '#test/database.ts';
import { strayChinese } from '#test/markup.ts';
import { storySite, type StorySite } from '#test/site.ts';

// A real office, not a demo: nothing is there at first, and nothing can be filed before somebody would have it.
let site: StorySite;
beforeAll(async () => {
  const database = await freshDatabase();
  const clock = storyClock('2026-03-02');
  await ensureInstance(database, 'none', clock.now());
  const house = await openHouse(database, '', { clock, keys: keysFrom(Buffer.alloc(32, 7)) });
  site = await storySite(Object.assign(house, { database, clock }));
});
afterAll(() => site.house.database.drop());

const letter = {
  title: '路灯不亮',
  request: '修好路灯',
  facts: '两个月了。',
  form: 'web',
  purpose: 'claim',
  anonymous: true,
};
const filePetition = () =>
  site.site.request('/api/v1/petitions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    body: JSON.stringify(letter),
  });

const office = {
  officeName: '青山县信访局',
  officeNameEn: 'Qingshan Petition Office',
  region: '110105',
  phone: '010-12345',
  name: '丁一',
  login: 'keeper',
};
const password = 'river lamp window';

test('before the set-up filing is refused plainly, by API and page, and no page is a fault', async () => {
  const answer = await filePetition();
  expect([answer.status, await answer.json()]).toEqual([
    503,
    expect.objectContaining({ reason: 'not-set-up', detail: expect.stringContaining('12345') }),
  ]);
  for (const path of ['/', '/file', '/track', '/offices']) {
    const page = await site.browser('en').visit(path);
    expect([page.status, page.heading], path).toEqual([503, 'This office is not open yet']);
    expect(strayChinese(page.root), path).toEqual([]);
  }
  expect((await site.browser().visit('/desk')).path).toBe('/desk/sign-in');
});

test('each start prints another link, the earlier one is dead, and a guess is as if nothing were there', async () => {
  const first = (await openSetup(site.house))!;
  const second = (await openSetup(site.house))!;
  expect(first).toMatch(/^\/setup\/[\w-]{32}$/);
  expect((await site.browser().visit(first)).status).not.toBe(200);
  expect((await site.browser().visit(`${second}x`)).status).not.toBe(200);
  expect((await site.browser().visit(second)).status).toBe(200);
});

test('the link makes the first office and its administrator, once', async () => {
  const link = (await openSetup(site.house))!;
  const browser = site.browser();
  const page = await browser.visit(link);
  const english = await site.browser('en').visit(link);
  expect(strayChinese(english.root)).toEqual([]);
  const short = await browser.submit(page, { ...office, region: '77', password: 'too short' });
  expect(short.status).toBe(422);
  expect(short.text).toMatch(/有 2 处需要修改.*请填写行政区划代码.*密码至少 12 个字符/);
  expect(short.html).not.toContain('too short');
  const weak = await browser.submit(short, { region: '110105', password: 'keeper123456' });
  expect([weak.status, weak.text]).toEqual([422, expect.stringContaining('这个密码太容易猜到')]);
  const done = await browser.submit(weak, { region: '110105', password });
  expect(done.path).toBe('/desk/sign-in');
  const inside = await browser.submit(done, { login: 'keeper', password });
  expect(inside.path).toBe('/desk');
  expect(inside.html).toMatch(/青山县信访局.*管理员/s);
  expect((await browser.visit(link)).status).toBe(404);
  const late = await browser.submit(page, { ...office, login: 'intruder', password });
  expect(late.status).toBe(404);
  expect(await openSetup(site.house)).toBeUndefined();
});

test('now it can be filed, and the office has it', async () => {
  const answer = await filePetition();
  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({ holder: { name: '青山县信访局' } });
});

const county = {
  units: [
    {
      id: 'zj',
      name: '青山县住建局',
      nameEn: 'Qingshan Housing Bureau',
      kind: 'competent',
      level: 'county',
      superior: 'zj-city',
      region: '110105',
      competences: ['04'],
    },
    {
      id: 'zj-city',
      name: '北山市住建局',
      nameEn: 'Beishan Housing Bureau',
      kind: 'competent',
      level: 'city',
      region: '1101',
    },
  ],
  people: [
    { login: 'clerk', name: '林小雨', nameEn: 'Lin Xiaoyu', posts: [{ unit: '110105-xf', post: 'registrar' }] },
    { login: 'handler', name: '周敏', nameEn: 'Zhou Min', posts: [{ unit: 'zj', post: 'handler' }] },
  ],
};

test('the operator loads organs and people; first passwords are told once, and a second load changes no password', async () => {
  const read = readOrganisation(JSON.stringify(county));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const today = Temporal.PlainDate.from('2026-03-02');
  const loaded = await loadOrganisation(site.house, read.file, today);
  expect(loaded).toMatchObject({ units: 2, people: 2, passwords: [{ login: 'clerk' }, { login: 'handler' }] });
  await site.house.refresh();
  const browser = site.browser();
  const first = loaded.passwords[0]!;
  await browser.submit(await browser.visit('/desk/sign-in'), first);
  const duties = await browser.visit('/desk');
  const matter = await browser.press(duties, '路灯不亮');
  expect(matter.text).toContain('青山县住建局');
  const again = await loadOrganisation(site.house, read.file, today);
  expect(again.passwords).toEqual([]);
  const second = site.browser();
  expect((await second.submit(await second.visit('/desk/sign-in'), first)).path).toBe('/desk');
});

test('a file with mistakes is not loaded at all, and every mistake is named', async () => {
  const wrong = readOrganisation(
    JSON.stringify({
      units: [{ ...county.units[0], kind: 'castle' }],
      people: [{ login: 'X', name: '', nameEn: 'X', posts: [] }],
    }),
  );
  expect('faults' in wrong && wrong.faults.map(({ path }) => path)).toEqual([
    'units.0.kind',
    'people.0.login',
    'people.0.name',
  ]);
  const twice = readOrganisation(JSON.stringify({ units: [county.units[1], county.units[1]] }));
  expect('faults' in twice && twice.faults).toEqual([{ path: 'units.1', why: 'zj-city stands here twice' }]);
  const today = Temporal.PlainDate.from('2026-03-02');
  for (const lost of [
    { units: [{ ...county.units[1], id: 'zj-town', superior: 'nobody' }] },
    {
      units: [{ ...county.units[1], id: 'zj-town' }],
      people: [{ ...county.people[0], login: 'lost', posts: [{ unit: 'nobody', post: 'handler' }] }],
    },
  ]) {
    const read = readOrganisation(JSON.stringify(lost));
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    await expect(loadOrganisation(site.house, read.file, today)).rejects.toThrow(UnknownUnit);
  }
  const rows = await site.house.database.as('app').rows({ text: `SELECT 1 FROM house.unit WHERE id = '1-zj-town'` });
  expect(rows).toEqual([]);
});
