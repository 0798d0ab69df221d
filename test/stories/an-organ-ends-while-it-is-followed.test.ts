import { afterAll, beforeAll, expect, test } from 'vitest';
import { passers } from '#app/worker/passers.ts';
import { passMattersOn } from '#chapters/petition/succession.ts';
import { inPlaceOf, passLivesOn } from '#kernel/carrying-on.ts';
import type { UnitId } from '#kernel/ids.ts';
import { units } from '#test/cast.ts';
import { bring, type Filed } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// A bureau is merged while it owes an answer to a supervision, a hearing, a danger, what a meeting resolved and a leader’s case: all of
// it is the successor’s on the same day, and nothing stays with a unit that is no more.

const { countyHousing, countyHealth, countyGovernment } = units;

let site: StorySite;
let clerk: StoryBrowser;
let filed: Filed;
beforeAll(async () => {
  site = await storySite('2026-03-02');
  clerk = await site.desk('clerk');
  filed = await bring(site.house, 'handling', { title: '电梯停运' });
});
afterAll(() => site.house.database.drop());

const opened: string[] = [];
const open = async (who: StoryBrowser, path: string, typed: Record<string, string>, button: string): Promise<void> => {
  const page = await who.submit(await who.visit(`${path}?about=${filed.number}`), typed, { button });
  expect([path, page.status, page.text]).toEqual([path, 200, expect.any(String)]);
  opened.push(page.path.replace(/\?.*$/, ''));
};

test('four chapters owe something to or through a bureau', async () => {
  await open(
    clerk,
    '/desk/supervision/new/supervise',
    { trigger: 'shirking', step: 'reminder', reason: '半个月没有动静。', answerDue: '2026-03-20' },
    '督办',
  );
  await open(
    await site.desk('handler'),
    '/desk/hearings/new/order',
    { open: 'open', reason: '当面质证' },
    '决定举行听证',
  );
  await open(
    clerk,
    '/desk/conference/new/agreeCoHandling',
    { title: '一起办', assistant1: countyGovernment.id, split: '各管一段', answerDue: '2026-03-25' },
    '商定会办',
  );
  await open(clerk, '/desk/reception/new/takeCase', { unit: countyHousing.id, name: '陈予安', post: '局长' }, '包案');
  const handler = await site.desk('handler');
  const danger = { title: '西街水管', danger: 'supply-failure', learned: '9:45', text: '主管破裂。' };
  const done = { measures: '已关阀。', department: '', told: '打给县委值班室' };
  const reported = await handler.submit(await handler.visit('/desk/urgent/new/reportUrgent'), { ...danger, ...done });
  expect([reported.status, reported.text]).toEqual([200, expect.stringContaining('同时告知')]);
  expect((await handler.visit('/desk')).text).toMatch(/答复督办/);
  expect(await passLivesOn(site.house, passers)).toBe(0);
});

test('it is merged: the successor owes it by the same days, sees it, and the lists of the one that ended are empty', async () => {
  const { house } = site;
  await house.database.as('owner').rows({
    text: `UPDATE house.unit SET valid_until = '2026-03-10', successor = $1 WHERE id = $2`,
    values: [countyHealth.id, countyHousing.id],
  });
  await house.database.as('app').rows({ text: `SELECT nextval('house.organisation_edition')` });
  house.clock.goTo('2026-03-10');
  await house.refresh();
  await passMattersOn(house);
  expect(await passLivesOn(house, passers, () => false)).toBe(0);
  expect(await passLivesOn(house, passers)).toBe(5);
  expect(await passLivesOn(house, passers)).toBe(0);

  const [old, taker] = [await site.desk('handler'), await site.desk('otherHandler')];
  for (const path of opened.slice(0, 3)) {
    const page = await taker.visit(path);
    expect([path, page.status, page.text]).toEqual([path, 200, expect.stringContaining('由这个单位继续负责')]);
    expect([path, (await old.visit(path)).status]).toEqual([path, 404]);
  }
  expect((await taker.visit('/desk')).text).toMatch(/答复督办/);
  const rows = await house.database.as('app').rows<{ owner_unit: string; act: string; due: string | null }>({
    text: `SELECT d.owner_unit, d.act, d.due_on::text AS due FROM open.duty d JOIN open.matter m ON m.stream = d.stream
            WHERE d.closed_version IS NULL AND d.owner_unit IN ($1, $2) ORDER BY d.act`,
    values: [countyHousing.id, countyHealth.id],
  });
  expect(new Set(rows.map(({ owner_unit }) => owner_unit))).toEqual(new Set([countyHealth.id]));
  expect(rows.map(({ act, due }) => [act, due])).toEqual(
    expect.arrayContaining([
      ['answerSupervision', '2026-03-20'],
      ['jointAnswer', '2026-03-25'],
    ]),
  );
  const answered = await taker.submit(await taker.visit(opened[0]!), { text: '接着办，本周修好。' });
  expect(answered.text).toContain('已答复');
  const [lent] = await house.database.as('app').rows<{ n: number }>({
    text: `SELECT count(*)::int AS n FROM open.grants WHERE unit = $1 AND until_version IS NULL`,
    values: [countyHousing.id],
  });
  expect(lent?.n).toBe(0);
});

test('where both units were in a list, the one that stays is in it once, and nothing else is touched', () => {
  const [from, to] = ['a', 'b'] as unknown as [UnitId, UnitId];
  const on = Temporal.PlainDate.from('2026-03-02');
  const state = { by: 'a', members: ['a', 'b', 'c'], on, owed: [{ owner: 'a', n: 1 }], none: null };
  expect(inPlaceOf(state, { from, to })).toEqual({
    by: 'b',
    members: ['b', 'c'],
    on,
    owed: [{ owner: 'b', n: 1 }],
    none: null,
  });
});
