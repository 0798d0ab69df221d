import { afterAll, beforeAll, expect, test } from 'vitest';
import { storyHouse, units } from '#test/cast.ts';
import { custodianOfDiscipline, custodianOfHealth, takeOnCustodians } from '#test/custodians.ts';
import { storySite, type StoryBrowser, type StoryPage, type StorySite } from '#test/site.ts';

// A reporter took one bureau for another. The name comes off by two bodies; until then the bureau that was named is kept
// away, and afterwards the one that is meant.

let story: StorySite;
beforeAll(async () => {
  const house = await storyHouse('2026-03-02');
  await takeOnCustodians(house);
  story = await storySite(house);
});
afterAll(() => story.house.database.drop());

interface Cast {
  readonly number: string;
  readonly reporter: StoryBrowser;
  readonly office: StoryBrowser;
  readonly discipline: StoryBrowser;
}

async function reportedOnHousing(): Promise<Cast> {
  const answer = await story.site.request('/api/v1/petitions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      title: '窗口收好处费',
      request: '查处',
      facts: '在二楼窗口被要好处费',
      form: 'web',
      regionCode: '990101',
      purpose: 'accusation',
      petitioner: { name: '顾不言', phone: '13911112222', address: '石桥村 9 号' },
      accusedUnit: units.countyHousing.id,
    }),
  });
  const { number, queryCode } = (await answer.json()) as { number: string; queryCode: string };
  const reporter = story.browser();
  await reporter.submit(await reporter.visit('/track'), { number, code: queryCode });
  const [office, discipline] = [await story.desk('custodian'), await story.desk(custodianOfDiscipline)];
  await act(office, number, 'route', {
    to: units.countyDiscipline.id,
    kind: 'misconduct',
    feedbackDue: '2026-04-30',
  });
  return { number, reporter, office, discipline };
}

const act = async (
  browser: StoryBrowser,
  number: string,
  name: string,
  typed: Parameters<StoryBrowser['submit']>[1] = {},
  button?: string,
): Promise<StoryPage> =>
  browser.submit(
    await browser.visit(`/desk/sealed/${number}/acts/${name}`),
    typed,
    name === 'route' ? { button: '转送' } : button ? { button } : {},
  );

const request = {
  off: units.countyHousing.id,
  unit: units.countyHealth.id,
  reason: '二楼窗口是卫健局的，住建局在三楼。',
  told: '您反映的窗口属于县卫健局，我们已经更正。',
};

const barred = async (discipline: StoryBrowser, number: string, name: string): Promise<boolean> => {
  const { html } = await discipline.visit(`/desk/sealed/${number}/acts/route`);
  const option = new RegExp(`<option[^>]*value="[^"]*"[^>]*>[^<]*${name}[^<]*</option>`).exec(html)?.[0];
  if (!option) throw new Error(`${name} is not in the list`);
  return option.includes('disabled');
};

test('asked by one body, agreed to by another: the exclusion follows the name, and the reporter reads it', async () => {
  const { number, reporter, office, discipline } = await reportedOnHousing();
  const empty = await act(discipline, number, 'askRenaming', { reason: request.reason, told: request.told });
  expect([empty.status, empty.text.includes('请选择写错的单位')]).toEqual([422, true]);
  expect(empty.html).toContain(request.reason);
  const asked = await act(discipline, number, 'askRenaming', request);
  expect(asked.text).toContain('原来写明的单位照旧看不到');
  // Nothing has changed: housing is kept away, health is not, and the reporter knows of nothing.
  expect(await barred(discipline, number, units.countyHousing.name)).toBe(true);
  expect(await barred(discipline, number, units.countyHealth.name)).toBe(false);
  expect((await reporter.visit(`/matters/${number}`)).text).not.toContain(request.told);
  expect((await discipline.visit(`/desk/sealed/${number}/acts/approveRenaming`)).status).toBe(404);

  expect((await office.visit('/desk/sealed')).text).toContain('决定是否同意更正被反映对象');
  const before = await office.visit(`/desk/sealed/${number}`);
  expect(before.text).toMatch(new RegExp(`申请更正为 ?${units.countyHealth.name}`));
  expect(before.text).toContain(request.reason);
  const agreed = await act(office, number, 'approveRenaming', {}, '同意更正');
  expect(agreed.text).toContain('已告诉反映人');
  expect(await barred(discipline, number, units.countyHousing.name)).toBe(false);
  expect(await barred(discipline, number, units.countyHealth.name)).toBe(true);

  const track = await reporter.visit(`/matters/${number}`);
  expect(track.text).toContain('更正了您反映的对象');
  expect(track.text).toContain(request.told);
  expect(track.text).not.toContain(request.reason);
  const entries = await story.house.database.as('owner').rows<{ type: string; actor: string; payload: string }>({
    text: `SELECT e.type, e.actor, e.payload::text AS payload FROM ledger.entry e JOIN sealed.accusation a USING (stream)
            WHERE a.number = $1 ORDER BY e.version`,
    values: [number],
  });
  expect(entries.map(({ type }) => type).slice(-2)).toEqual(['RenamingAsked', 'AccusedCorrected']);
  expect(new Set(entries.slice(-2).map(({ actor }) => actor)).size).toBe(2);
  for (const { payload } of entries)
    for (const { id } of [units.countyHousing, units.countyHealth]) expect(payload).not.toContain(id);
});

test('a body that had it and is meant after all loses it; whoever was taken off can be given it', async () => {
  const { number, office, discipline } = await reportedOnHousing();
  await act(discipline, number, 'askRenaming', request);
  await act(office, number, 'approveRenaming', {}, '同意更正');
  expect((await (await story.desk(custodianOfHealth)).visit(`/desk/sealed/${number}`)).status).toBe(404);
  const form = await discipline.visit(`/desk/sealed/${number}/acts/askRenaming`);
  expect(form.html).toMatch(new RegExp(`name="off"[\\s\\S]*value="${units.countyHealth.id}"`));
  await discipline.submit(form, { ...request, off: units.countyHealth.id, unit: units.countyDiscipline.id });
  await act(office, number, 'approveRenaming', {}, '同意更正');
  expect((await discipline.visit(`/desk/sealed/${number}`)).status).toBe(404);
  expect((await office.visit(`/desk/sealed/${number}`)).text).toContain('转送有权处理的机关');
});

test('another body may decline: whoever is named stays kept away, and nothing reaches the reporter', async () => {
  const { number, reporter, office, discipline } = await reportedOnHousing();
  await act(discipline, number, 'askRenaming', request);
  expect((await act(office, number, 'declineRenaming', { reason: '材料里写的就是住建局' })).text).toContain('照旧回避');
  expect(await barred(discipline, number, units.countyHousing.name)).toBe(true);
  expect((await reporter.visit(`/matters/${number}`)).text).not.toMatch(/更正/);
});
