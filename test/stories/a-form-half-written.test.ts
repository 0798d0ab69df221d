import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf, storyHouse } from '#test/cast.ts';
import { bring, doAct, type Filed } from '#test/matters.ts';
import { storySite, type StorySite } from '#test/site.ts';

// What an official types is kept with the matter until it is sent; ready sentences and guidance stand beside it.

let site: StorySite;
let filed: Filed;
beforeAll(async () => {
  site = await storySite(await storyHouse('2026-03-02'));
  filed = await bring(site.house, 'handling', { title: '电梯停运' });
});
afterAll(() => site.house.database.drop());

const form = (act: string): string => `/desk/matters/${filed.number}/acts/${act}`;

test('a draft is kept, is there again in another browser, is nobody else’s, and goes when it is sent', async () => {
  const handler = await site.desk('handler');
  const kept = await handler.submit(
    await handler.visit(form('writeToPetitioner')),
    { text: '写到一半' },
    { button: '存为草稿' },
  );
  expect(kept.html).toContain('>写到一半</textarea>');
  const elsewhere = await site.desk('handler');
  const later = await elsewhere.visit(form('writeToPetitioner'));
  expect(later.text).toContain('您上次写到这里');
  expect((await (await site.desk('housingHead')).visit(form('writeToPetitioner'))).html).not.toContain('写到一半');
  const sent = await elsewhere.submit(later, { text: '写完了。' }, { button: '发给信访人' });
  expect([sent.path, sent.status]).toEqual([`/desk/matters/${filed.number}?done=writeToPetitioner`, 200]);
  expect((await handler.visit(form('writeToPetitioner'))).html).not.toContain('写到一半');
});

test('the script keeps what is typed by the same way, and nobody without a part in the matter can', async () => {
  const handler = await site.desk('handler');
  const page = await handler.visit(form('note'));
  expect(page.html).toContain(`data-autosave="${form('note')}/draft"`);
  const send = async (browser: typeof handler): Promise<number> => {
    const csrf = /name="csrf" value="([^"]+)"/.exec((await browser.visit('/desk')).html)![1]!;
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const body = new URLSearchParams({ csrf, text: '还在想' }).toString();
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
    return (await site.site.request(`${form('note')}/draft`, { method: 'POST', body, headers })).status;
  };
  expect(await send(handler)).toBe(204);
  expect(await send(await site.desk('otherHandler'))).toBe(404);
  const again = await handler.visit(form('note'));
  expect(again.html).toContain('>还在想</textarea>');
  const dropped = await handler.submit(again, {}, { button: '不要草稿了' });
  expect(dropped.html).not.toContain('还在想');
});

test('a ready sentence goes behind what stands there; guidance cites its article', async () => {
  const handler = await site.desk('handler');
  const page = await handler.visit(form('issueOpinion'));
  expect(page.text).toMatch(/怎么办好这一步.*意见书四样都要写.*《信访工作条例》第三十二条/);
  const filled = await handler.submit(page, { opinion: '先这样写。', basis: '《民法典》' }, { button: '不支持请求' });
  expect(filled.html).toMatch(/>先这样写。\s+您的请求不予支持/);
  expect(filled.html).toContain('>《民法典》</textarea>');
});

test('resealing a matter leaves no draft behind', async () => {
  const handler = await site.desk('handler');
  await handler.submit(await handler.visit(form('note')), { text: '其实是举报' }, { button: '存为草稿' });
  const count = async (): Promise<number> =>
    (await site.house.database.as('owner').rows({ text: 'SELECT 1 FROM vault.act_draft' })).length;
  expect(await count()).toBe(1);
  const performed = await doAct(site.house, filed.stream, actorOf('clerk'), 'reseal');
  const { onMatterResealed } = await import('#chapters/accusation/reseal.ts');
  await onMatterResealed(site.house, filed.stream, performed.matter.version);
  expect(await count()).toBe(0);
});
