import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf, storyHouse, units } from '#test/cast.ts';
import { bring, doAct, file } from '#test/matters.ts';
import { storySite, type StorySite } from '#test/site.ts';

// Beside a case: how decided matters of the same class were answered, as far as the reader may see them.

let site: StorySite;
beforeAll(async () => {
  site = await storySite(await storyHouse('2026-03-02'));
});
afterAll(() => site.house.database.drop());

test('answered matters of the class stand there with their opinions, and each reading is on record', async () => {
  const { house } = site;
  const answered = await bring(house, 'replied', { title: '旧电梯', class: '0101' });
  await bring(house, 'handling', { title: '还没答复', class: '0101' });
  await bring(house, 'replied', { title: '别的一类', class: '0202' });
  const now = await bring(house, 'handling', { title: '新电梯', class: '0101' });
  const handler = await site.desk('handler');
  const page = await handler.press(await handler.visit(`/desk/matters/${now.number}`), '同类事项怎么答复的');
  expect(page.text).toContain('旧电梯');
  expect(page.text).not.toMatch(/还没答复|别的一类/);
  expect((await handler.visit(`/desk/matters/${answered.number}/readings`)).text).toContain('作为同类事项看了处理意见');
});

test('what another unit answered stays with it', async () => {
  const { house } = site;
  const { stream, number } = await file(house, { title: '卫生的', class: '0101' });
  await doAct(house, stream, actorOf('clerk'), 'transfer', {
    command: () => ({ act: 'transfer', to: units.countyHealth.id, note: null }),
  });
  const stranger = await site.desk('otherHandler');
  const page = await stranger.visit(`/desk/matters/${number}/similar`);
  expect(page.text).toContain('没有可以比较的');
  expect(page.text).not.toContain('旧电梯');
});
