import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Form } from '#chapters/petition/events.ts';
import { bring, file } from '#test/matters.ts';
import { storySite, type StorySite } from '#test/site.ts';

// How does a letter do against a visit? Figures by door, each with at least five matters behind it; and due days to take along.

let story: StorySite;
beforeAll(async () => {
  story = await storySite('2026-03-02');
});
afterAll(() => story.house.database.drop());

const matters = async (form: Form, answered: number, open: number): Promise<void> => {
  for (let n = 0; n < answered; n += 1) await bring(story.house, 'replied', { form });
  for (let n = 0; n < open; n += 1) await file(story.house, { form });
};

test('letters and visits stand side by side, and what is too few is not told', async () => {
  const empty = await story.browser().visit('/doors');
  expect(empty.text).toContain('还没有够多的事项');
  await matters('letter', 5, 1);
  await matters('visit', 4, 3);
  await matters('fax', 0, 4);
  const browser = story.browser();
  const page = await browser.press(await browser.visit('/'), '写信和上门');
  // Six letters, five of them decided on the day they came; seven visits, of which four are too few for a median.
  expect(page.text).toMatch(/来信 6 0 天 0 天 100 % 太少，不列/);
  expect(page.text).toMatch(/来访 7 太少，不列 太少，不列 太少，不列 太少，不列/);
  expect(page.text).not.toContain('传真');
  await file(story.house, { form: 'fax', receivedOn: Temporal.PlainDate.from('2026-02-20') });
  expect((await browser.visit('/doors')).text).toContain('传真');
});

test('due days go into a calendar of one’s own, which reminds, and say nothing of what they are about', async () => {
  const clerk = await story.desk('clerk');
  const file = await clerk.press(await clerk.visit('/desk/account'), '放进自己的日历');
  const text = Buffer.from(file.bytes).toString('utf8');
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text.match(/BEGIN:VEVENT/g)!.length).toBeGreaterThan(3);
  expect(text).toMatch(/SUMMARY:.+ XF\d{14}/);
  expect(text).toMatch(/TRIGGER:-P2D/);
  expect(text).not.toMatch(/电梯|张明|138/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const stranger = await story.browser().visit('/desk/due.ics');
  expect(stranger.text).not.toContain('VCALENDAR');
});
