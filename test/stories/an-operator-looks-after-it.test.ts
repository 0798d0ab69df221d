import { mkdtemp, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMasterKey, instanceKeys, masterKeyPath } from '#adapters/machine/master-key.ts';
import { alarms, calls } from '#app/operations/alarms.ts';
import { markClock } from '#app/operations/clock-mark.ts';
import { readCondition } from '#app/operations/condition.ts';
import { measureCondition } from '#app/operations/metrics.ts';
import { noteBackup } from '#app/backup/made.ts';
import { chain } from '#kernel/ledger/append.ts';
import { readStream } from '#kernel/ledger/read.ts';
import { sealUntil } from '#test/ledger.ts';
import { doAct, file } from '#test/matters.ts';
import { actorOf } from '#test/cast.ts';
import { strayChinese } from '#test/markup.ts';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// Who runs the instance sees on one page what waits, what failed and what runs out, is called by the same figures, and is
// told when the machine's clock went back; the history takes no earlier time.

let site: StorySite;
let admin: StoryBrowser;
beforeAll(async () => {
  site = await storySite('2026-03-02');
  admin = await site.desk('administrator');
});
afterAll(() => site.house.database.drop());

const path = '/desk/admin/condition';

test('before the first backup the page calls for one, and after it no more', async () => {
  const before = await admin.visit(path);
  expect(before.text).toMatch(/要处理.*最近一次备份：运行 npm run backup/);
  const takenAt = site.house.clock.now().subtract({ hours: 2 }).toString();
  await noteBackup(site.house.database, { takenAt, tables: [{ rows: 3 }] } as never);
  const after = await admin.visit(path);
  expect(after.text).toMatch(/最近一次备份 2 小时/);
  expect(after.text).not.toContain('运行 npm run backup');
});

test('a master key that has wrapped for a year calls for a new one, and a new one ends the call', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'sunlit-keys-'));
  await instanceKeys(dataDir);
  const house = Object.create(site.house, { dataDir: { value: dataDir } }) as typeof site.house;
  const alarm = alarms.find(({ metric }) => metric === 'master_key_days')!;
  const days = async (): Promise<[number, boolean]> => {
    const condition = await readCondition(house);
    return [Math.round(condition.masterKeyDays), calls(alarm, condition)];
  };
  expect(await days()).toEqual([0, false]);
  const old = new Date(Date.now() - 366 * 86_400_000);
  await utimes(masterKeyPath(dataDir), old, old);
  expect(await days()).toEqual([366, true]);
  await addMasterKey(dataDir);
  expect(await days()).toEqual([0, false]);
  await rm(dataDir, { recursive: true });
});

test('what waits too long is named with its age, and both lanes are one figure', async () => {
  const { house } = site;
  await file(house);
  const [row] = await house.database
    .as('app')
    .rows<{ n: number }>({ text: 'SELECT count(*)::int AS n FROM ledger.entry' });
  await sealUntil(house.database, row!.n);
  const fresh = await readCondition(house);
  expect([fresh.messagesWaiting > 0, fresh.messageSeconds]).toEqual([true, 0]);
  house.clock.wind(11);
  const later = await readCondition(house);
  expect(later.messageSeconds).toBe(660);
  expect((await admin.visit(path)).text).toMatch(/最早一条没发出的消息：看短信、邮件通道通不通/);
});

test('a clock that goes back calls, and no entry is dated before the one that it follows', async () => {
  const { house } = site;
  const { stream } = await file(house);
  const first = (await readStream(house.database.as('app'), stream)).recorded[0]!.at;
  await markClock(house.database, house.clock.now());
  house.clock.wind(-30);
  await markClock(house.database, house.clock.now());
  expect((await readCondition(house)).clockBehindSeconds).toBe(1800);
  expect((await admin.visit(path)).text).toMatch(/时钟倒退：机器的时钟比已经记录的时间早/);
  await doAct(house, stream, actorOf('clerk'), 'transfer');
  const { recorded, tip } = await readStream(house.database.as('app'), stream);
  expect(recorded.length).toBeGreaterThan(1);
  expect(recorded.map(({ at }) => at.toString())).toEqual(recorded.map(() => first.toString()));
  const head = { stream, at: house.clock.now(), actor: 'system:test', capacity: 'system' };
  expect(() => chain(head, tip, [{ type: 'CoverLaid' }])).toThrow(/cannot follow/);
  house.clock.wind(30);
  expect((await readCondition(house)).clockBehindSeconds).toBe(0);
});

test('a clock that ran ahead and was put right calls until somebody has compared it, and it is kept who', async () => {
  const { house } = site;
  house.clock.wind(600);
  await markClock(house.database, house.clock.now());
  house.clock.wind(-600);
  const late = await admin.visit(path);
  expect(late.text).toMatch(/时钟倒退/);
  const right = await admin.submit(late, {}, { button: '我核对过' });
  expect(right.text).not.toMatch(/时钟倒退：/);
  expect((await readCondition(house)).clockBehindSeconds).toBe(0);
  await admin.submit(late, {}, { button: '我核对过' });
  const kept = await house.database.as('app').rows({ text: 'SELECT by FROM house.clock_confirmed' });
  expect(kept).toEqual([{ by: '99-administrator' }]);
});

test('each figure is a metric under the name and the limit that the documents give', async () => {
  const gauges = new Map<string, () => Promise<number>>();
  measureCondition((name, _, read) => void gauges.set(name, read), site.house);
  const condition = await readCondition(site.house);
  const words = await readFile('docs/operations.md', 'utf8');
  for (const { metric, value, when, limit } of alarms) {
    expect(await gauges.get(metric)!(), metric).toBeCloseTo(value(condition) ?? Number.NaN, 0);
    expect(words, metric).toContain(`expr: sunlit_${metric} ${when === 'over' ? '>' : '<'} ${limit}\n`);
  }
  expect(await gauges.get('alarms')!()).toBe(alarms.filter((alarm) => calls(alarm, condition)).length);
});

test('nobody but the administrator sees it, and all of it is there in English', async () => {
  expect((await (await site.desk('clerk')).visit(path)).status).toBe(404);
  const english = await (await site.desk('administrator', 'en')).visit(path);
  expect(strayChinese(english.root)).toEqual([]);
});
