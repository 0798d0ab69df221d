import { afterAll, beforeAll, expect, test } from 'vitest';
import { storySite, type StorySite } from '#test/site.ts';

// Whoever tries the demo takes the files from its page and puts them in where they belong.

let story: StorySite;
beforeAll(async () => {
  story = await storySite('2026-03-02');
  await story.house.database.as('owner').rows({
    text: `INSERT INTO house.region VALUES ('990101', '南坪县', 'Nanping County', 'county')`,
  });
});
afterAll(() => story.house.database.drop());

const sample = async (words: string, name: string): Promise<File> => {
  const anybody = story.browser();
  const file = await anybody.press(await anybody.visit('/demo'), words);
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
  return new File([new Uint8Array(file.bytes)], name, { type: file.headers.get('content-type')! });
};

test('the table of orders is taken in: five matters, one of them with what could not be read', async () => {
  const clerk = await story.desk('clerk');
  const table = await sample('热线工单', 'hotline-orders.csv');
  const page = await clerk.submit(await clerk.visit('/desk/orders'), { table }, { button: '登记这些工单' });
  expect(page.text).toMatch(/RX20260301000021.*990199/s);
  const rows = await story.house.database
    .as('app')
    .rows({ text: `SELECT 1 FROM open.petition WHERE form = 'hotline'` });
  expect(rows).toHaveLength(5);
});

test('the scan stands beside the form of a letter', async () => {
  const clerk = await story.desk('clerk');
  const scan = await sample('一封信的扫描件', 'letter-scan.jpg');
  const page = await clerk.submit(await clerk.visit('/desk/letters'), { files: [scan] });
  expect([page.status, page.html]).toEqual([200, expect.stringContaining('/scans/')]);
});
