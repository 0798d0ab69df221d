import { afterAll, beforeAll, expect, test } from 'vitest';
import { storySite, type StorySite } from '#test/site.ts';

// Somebody uses a machine in a hall: what they typed is gone when they leave, or when nobody touches it.

let story: StorySite;
beforeAll(async () => {
  story = await storySite('2026-03-02');
});
afterAll(() => story.house.database.drop());

test('every page of the machine ends by itself, and whoever comes next finds nothing', async () => {
  const plain = await story.browser().visit('/file');
  expect(plain.headers.get('refresh')).toBeNull();
  const machine = story.browser();
  const start = await machine.visit('/kiosk');
  expect(start.html).toContain('data-size="xl"');
  const what = await machine.press(start, '反映问题');
  expect(what.headers.get('refresh')).toBe('180; url=/kiosk/end');
  expect(what.headers.get('cache-control')).toBe('no-store');
  await machine.submit(what, { title: 'MARK-4410 电梯', request: '修好', purpose: 'claim' });
  expect((await machine.visit('/file')).html).toContain('MARK-4410');
  const drafts = async () =>
    (
      await story.house.database.as('owner').rows<{ n: number }>({ text: 'SELECT count(*)::int AS n FROM vault.draft' })
    )[0]!.n;
  expect(await drafts()).toBe(1);
  const ended = await machine.visit('/kiosk/end');
  expect(ended.text).toContain('什么也没有留下');
  expect(await drafts()).toBe(0);
  expect((await machine.visit('/file')).html).not.toContain('MARK-4410');
  // It is still the machine: the next page ends by itself too.
  expect((await machine.visit('/track')).headers.get('refresh')).toContain('/kiosk/end');
});
