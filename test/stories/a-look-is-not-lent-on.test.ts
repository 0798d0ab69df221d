import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonId } from '#kernel/ids.ts';
import { storyHouse, takeOn, units, type Character } from '#test/cast.ts';
import { bring } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// Goal: nobody gains a look at a matter, or lends one, by opening another matter about it. Method: the head of an organ
// that has it in hand, and the head of one that was asked to assist, try every door that gives a standing.

/** The head of an organ that assists, who is not in the common cast. */
const assistingHead = 'assistingHead' as Character;
const { countyHousing, countyHealth, countyGovernment } = units;

let story: StorySite;
beforeAll(async () => {
  const house = await storyHouse('2026-03-02');
  await takeOn(house, [
    {
      person: `99-${assistingHead}` as PersonId,
      login: assistingHead,
      name: '唐越',
      nameEn: 'Tang Yue',
      passwordHash: null,
      posts: [{ unit: countyHealth.id, post: 'head' as const }],
      validFrom: Temporal.PlainDate.from('2000-01-01'),
    },
  ]);
  story = await storySite(house);
});
afterAll(() => story.house.database.drop());

async function open(who: StoryBrowser, path: string, body: object) {
  const answer = await story.site.request(`/api/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${who.cookies.get('desk')}` },
    body: JSON.stringify(body),
  });
  const { reason } = (await answer.json()) as { readonly reason?: string };
  return [answer.status, reason];
}

const correction = { restriction: 'intercepted', to: countyGovernment.id, reason: '有人阻拦。' };
const together = { title: '油烟', split: '各查各的。', answerDue: '2026-04-10' };
const ownCase = { unit: countyHealth.id, name: '陈予安', post: '局长' };

test('an organ supervises nobody: it would keep a matter in sight that was taken from it', async () => {
  const { number: about } = await bring(story.house, 'routed', { title: '油烟扰民' });
  const head = await story.desk('housingHead');
  expect(await open(head, 'supervision/new/orderCorrection', { about, ...correction })).toEqual([409, 'not-an-office']);
  const page = await head.visit(`/desk/matters/${about}`);
  expect(page.status).toBe(200);
  expect(page.html).not.toContain('/desk/supervision/new/');
  const office = await story.desk('officeHead');
  expect((await office.visit(`/desk/matters/${about}`)).html).toContain('/desk/supervision/new/supervise');
  expect((await head.visit('/desk/supervision')).text).not.toContain('定督查计划');
  expect((await office.visit('/desk/supervision')).text).toContain('定督查计划');
  expect(await open(office, 'supervision/new/orderCorrection', { about, ...correction })).toEqual([201, undefined]);
});

test('who assists lends the matter to nobody: no further assistant, no leader', async () => {
  const { number: about } = await bring(story.house, 'routed', { title: '油烟扰民' });
  const assisting = await story.desk(assistingHead);
  const holder = await story.desk('housingHead');
  const first = { about, ...together, assistant1: countyHealth.id };
  expect((await assisting.visit(`/desk/matters/${about}`)).status).toBe(404);
  expect(await open(holder, 'conference/new/agreeCoHandling', first)).toEqual([201, undefined]);
  expect((await assisting.visit(`/desk/matters/${about}`)).status).toBe(200);
  const further = { about, ...together, assistant1: countyGovernment.id };
  expect(await open(assisting, 'conference/new/agreeCoHandling', further)).toEqual([409, 'not-in-hand']);
  // No door is shown that is shut: neither on the matter nor on the lists.
  const doors = ['/desk/conference/new/agreeCoHandling', '/desk/reception/new/takeCase'];
  const shown = async (who: StoryBrowser) => (await who.visit(`/desk/matters/${about}`)).html;
  const [toHolder, toAssisting] = [await shown(holder), await shown(assisting)];
  expect(doors.map((door) => [toHolder.includes(door), toAssisting.includes(door)])).toEqual([
    [true, false],
    [true, false],
  ]);
  expect(await open(assisting, 'reception/new/takeCase', { about, ...ownCase })).toEqual([409, 'not-in-hand']);
  expect((await (await story.desk('governmentHandler')).visit(`/desk/matters/${about}`)).status).toBe(404);
  expect(await open(holder, 'reception/new/takeCase', { about, ...ownCase, unit: countyHousing.id })).toEqual([
    201,
    undefined,
  ]);
});
