import { afterAll, beforeAll, expect, test } from 'vitest';
import { metricsToken, storySite, type StorySite } from '#test/site.ts';

// Whoever runs the machine reads its figures. Those of a day's filings, less the petitions of that day, would be the
// reports of misconduct, and read often enough they would tell when each came.

let site: StorySite;
beforeAll(async () => {
  site = await storySite('2026-03-02');
});
afterAll(() => site.house.database.drop());

const plain = {
  title: '路灯不亮',
  request: '修好',
  facts: '一个月了',
  form: 'web',
  regionCode: '990101',
  anonymous: true,
};

const file = async (purpose: 'claim' | 'accusation'): Promise<number> => {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ ...plain, purpose });
  return (await site.site.request('/api/v1/petitions', { method: 'POST', headers, body })).status;
};

async function figures(): Promise<Map<string, number>> {
  const answer = await site.site.request('/metrics', { headers: { authorization: `Bearer ${metricsToken}` } });
  const counts = /^sunlit_http_request_seconds_count\{([^}]*)\} (\d+)$/gm;
  return new Map([...(await answer.text()).matchAll(counts)].map(([, labels, count]) => [labels!, Number(count)]));
}

const grown = (older: ReadonlyMap<string, number>, newer: ReadonlyMap<string, number>): string[] =>
  [...newer]
    .filter(([labels, count]) => labels.startsWith('method="POST"') && count !== (older.get(labels) ?? 0))
    .map(([labels]) => labels);

const filing = 'method="POST",route="/*",status="200"';

test('a report, a petition and a look at a matter stand under one name', async () => {
  const first = await figures();
  expect(await file('accusation')).toBe(201);
  const second = await figures();
  expect(await file('claim')).toBe(201);
  const third = await figures();
  const browser = site.browser();
  await browser.submit(await browser.visit('/track'), { number: 'XF26030200000019', code: '1' });
  expect([grown(first, second), grown(second, third)]).toEqual([[filing], [filing]]);
  expect([...(await figures()).keys()].join('\n')).not.toMatch(/petitions|\/file|\/track|status="201"/);
});
