import { afterAll, beforeAll, expect, test } from 'vitest';
import { signatureHeader, signed } from '#adapters/messages/signature.ts';
import { chapterOf } from '#app/chapters.ts';
import type { StreamId } from '#kernel/ids.ts';
import type { Message, Messenger } from '#kernel/notices.ts';
import { drainOutbox } from '#kernel/outbox.ts';
import { actorOf } from '#test/cast.ts';
import { doAct } from '#test/matters.ts';
import { sealAll } from '#test/ledger.ts';
import { gatewaySecret, storySite, type StoryPage, type StorySite } from '#test/site.ts';

// Orders of the hotline come by table and by webhook, each once, none lost; what becomes of them is told back.

let story: StorySite;
beforeAll(async () => {
  story = await storySite('2026-03-02');
  await story.house.database.as('owner').rows({
    text: `INSERT INTO house.region VALUES ('990101', '南坪县', 'Nanping County', 'county')`,
  });
});
afterAll(() => story.house.database.drop());

const count = async (table: string): Promise<number> =>
  (await story.house.database.as('owner').rows<{ n: number }>({ text: `SELECT count(*)::int AS n FROM ${table}` }))[0]!
    .n;

const head = '工单编号,标题,诉求,内容,姓名,电话,类别,区划,来电时间';
const row = (n: number): string[] => [
  `RX2026${String(n).padStart(6, '0')}`,
  `路灯不亮 ${n}`,
  '请修好路灯',
  `第 ${n} 号灯杆一周不亮。`,
  `来电人${n}`,
  `138${String(n).padStart(8, '0')}`,
  '0304',
  '990101',
  '2026-03-01 08:30',
];

/** Thirty ways of being broken, by the number of the row: a column is put wrong, or the row itself. */
const broken: readonly ((cells: string[]) => string)[] = [
  (cells) => cells.with(8, '昨天').join(),
  (cells) => cells.with(8, '2027-01-01').join(),
  (cells) => cells.with(6, '9999').join(),
  (cells) => cells.with(7, '000000').join(),
  (cells) => cells.with(5, '12').join(),
  (cells) => cells.with(1, '').join(),
  (cells) => cells.with(2, '').join(),
  (cells) => cells.with(3, '').join(),
  (cells) => cells.slice(0, 4).join(),
  (cells) => [...cells, '多一列'].join(),
];

const table = (): string => {
  const rows = Array.from({ length: 1000 }, (_, n) => {
    const cells = row(n + 1);
    const slot = n % 33 === 5 && n < 990 ? Math.floor(n / 33) : -1;
    return slot >= 0 ? broken[slot % broken.length]!(cells) : cells.join();
  });
  return [head, ...rows].join('\r\n');
};

async function upload(text: string): Promise<StoryPage> {
  const desk = await story.desk('clerk');
  const page = await desk.press(await desk.visit('/desk/register'), '热线工单');
  return desk.submit(page, { table: new File([text], '工单.csv', { type: 'text/csv' }) });
}

test('a table of 1,000 orders with 30 broken rows: each is registered, the broken ones are named; twice is once', async () => {
  const page = await upload(table());
  expect(page.status).toBe(200);
  expect(await count('open.petition')).toBe(1000);
  expect(page.text).toContain('要核对的 30 件');
  for (const words of [
    '收到日期：昨天 不是日期',
    '还没有到',
    '类别：没有 9999 这一类',
    '区划：000000 不在本地',
    '有 4 列，第一行写了',
  ])
    expect(page.text).toContain(words);
  expect(page.text).not.toMatch(/is no (day|class|region)|columns/);
  const again = await upload(table());
  expect(await count('open.petition')).toBe(1000);
  expect(again.text).toMatch(/以前登记过 1000/);
  // The same number with other words is told, not taken.
  const changed = await upload([head, row(1).with(3, '别的内容').join()].join('\n'));
  expect([changed.text.includes('同一编号，内容不同'), await count('open.petition')]).toEqual([true, 1000]);
  const empty = await upload('');
  expect(empty.status).toBe(422);
}, 60_000);

test('an order that reports misconduct goes under seal, and the list does not tell which', async () => {
  const page = await upload([head, row(2000).with(3, '举报村主任贪污低保款 MARK-3391').join()].join('\n'));
  expect([await count('open.petition'), await count('sealed.accusation')]).toEqual([1000, 1]);
  expect(page.text).toMatch(/新登记 1/);
  for (const name of ['open.external', 'open.order_origin', 'open.idempotency'])
    expect(
      JSON.stringify(await story.house.database.as('owner').rows({ text: `SELECT t::text FROM ${name} t` })),
      name,
    ).not.toContain('RX2026002000');
});

async function hook(body: object, secret = gatewaySecret): Promise<Response> {
  const text = JSON.stringify(body);
  return story.site.request('/api/v1/hooks/orders', {
    method: 'POST',
    body: text,
    headers: { 'content-type': 'application/json', [signatureHeader]: signed(secret, text, Temporal.Now.instant()) },
  });
}

const order = {
  number: 'RX-HOOK-1',
  title: '小区停水',
  content: '文庙路 18 号停水三天。',
  name: '孙丽',
  phone: '13800007777',
  region: '990101',
};

test('a signed webhook that is replayed twice registers once; what became of it is told back under one id', async () => {
  const before = await count('open.petition');
  expect((await hook(order, 'some-other-secret-of-ours')).status).toBe(401);
  const answers = [await hook(order), await hook(order), await hook(order)];
  expect(answers.map(({ status }) => status)).toEqual([201, 200, 200]);
  expect(await count('open.petition')).toBe(before + 1);
  expect((await hook({ ...order, content: '别的' })).status).toBe(409);
  const { number } = (await answers[0]!.json()) as { number: string };
  const [{ stream }] = (await story.house.database
    .as('app')
    .rows<{ stream: StreamId }>({ text: 'SELECT stream FROM open.petition WHERE number = $1', values: [number] })) as [
    { stream: StreamId },
  ];
  await doAct(story.house, stream, actorOf('clerk'), 'transfer');
  await doAct(story.house, stream, actorOf('handler'), 'noticePath');
  const received: Message[] = [];
  const messenger: Messenger = {
    channels: ['sms', 'order'],
    async send(batch) {
      received.push(...batch);
      return batch.map(() => ({ state: 'sent' }));
    },
  };
  await sealAll(story.house.database);
  while (await drainOutbox(story.house, 'open', { messenger, chapterOf }, new Map())) continue;
  const back = received.filter(({ channel, contact }) => channel === 'order' && contact === order.number);
  expect(back.map(({ text }) => text)).toEqual([
    `编号${number}：已登记`,
    `编号${number}：已转有权处理的单位`,
    `编号${number}：已受理`,
  ]);
  expect(new Set(back.map(({ id }) => id)).size).toBe(3);
  // Whoever called learns number and code by short message, and nobody at the hotline does.
  expect(received.find(({ contact }) => contact === order.phone)!.text).toMatch(/查询码：/);
  expect(JSON.stringify(back)).not.toMatch(/查询码|停水|孙丽/);
});
