import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { found } from '#chapters/workforce/founding.ts';
import { ensureInstance, openHouse } from '#app/house.ts';
import { units } from '#test/cast.ts';
import { freshDatabase } from '#test/database.ts';
import { startScript } from '#test/doors/processes.ts';
import { file } from '#test/matters.ts';

// Method: a mail server and a gateway as a process of their own write down what reaches them. The worker, a process too,
// is killed in the middle of a batch and started again.

const secret = 'between-gateway-and-office';
const matters = 120;

interface Received {
  readonly by: 'email' | 'sms';
  readonly id: string;
  readonly to: readonly string[];
  readonly text: string;
}

test('a worker killed in the middle sends every notice at least once, each time under the same id', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'sunlit-notices-'));
  const database = await freshDatabase();
  const outside = startScript(new URL('../doors/outside-process.ts', import.meta.url), [secret, '4']);
  let worker: ReturnType<typeof startScript> | undefined;
  try {
    await ensureInstance(database, 'none', Temporal.Now.instant());
    const house = await openHouse(database, dataDir);
    await found(house, { units: Object.values(units), by: 'demo', reason: '故事里的县' });
    await house.refresh();
    const expected = new Map<string, string>();
    for (let n = 0; n < matters; n += 1) {
      const contact = n % 2 ? { email: `p${n}@example.org` } : { phone: `1380000${String(n).padStart(4, '0')}` };
      const { stream } = await file(house, { party: { name: '某人', ...contact } });
      expected.set(`${stream}/1/0`, Object.values(contact)[0]!);
    }
    // One mailbox that is not there, whose owner has a telephone second.
    const other = await file(house, { party: { name: '某人', email: 'nobody@example.org', address: '文庙路 1 号' } });
    const ports = JSON.parse(await outside.said(/"mail":/)) as { mail: number; gateway: number };
    const start = () =>
      startScript(new URL('../../src/app/worker-main.ts', import.meta.url), [], {
        DATABASE_URL: database.url,
        DATA_DIR: dataDir,
        DEMO: 'none',
        MAIL_SMTP_URL: `smtp://127.0.0.1:${ports.mail}`,
        MAIL_FROM: 'office@xf.example.org',
        SMS_GATEWAY_URL: `http://127.0.0.1:${ports.gateway}/send`,
        GATEWAY_SECRET: secret,
        QUIET_HOURS: 'none',
      });
    worker = start();
    await outside.said(/"by":/, 20);
    await worker.kill('SIGKILL');
    const before = outside.lines.filter((line) => line.includes('"by":')).length;
    expect(before).toBeLessThan(matters);
    worker = start();
    const settled = async () =>
      (await database.as('app').rows({ text: `SELECT 1 FROM open.dispatch WHERE state IN ('sent', 'waiting')` }))
        .length;
    await expect.poll(settled, { timeout: 20_000, interval: 100 }).toBe(matters + 1);
    const received = outside.lines.slice(1).map((line) => JSON.parse(line) as Received);
    const seen = Map.groupBy(received, ({ id }) => id.replace(/^<(.*)@.*$/, '$1').replaceAll('.', '/'));
    expect([...seen.keys()].toSorted()).toEqual([...expected.keys()].toSorted());
    for (const [id, times] of seen) {
      expect(new Set(times.map(({ to }) => to.join())), id).toEqual(new Set([expected.get(id)]));
      expect(new Set(times.map((one) => one.id)).size, id).toBe(1);
    }
    // What was under way when it was killed is sent twice, and no more than one batch.
    expect(received.length).toBeGreaterThan(matters);
    expect(received.length).toBeLessThanOrEqual(matters + 50);
    // Neither what the matter is about nor who it is from stands in any of them.
    for (const { text } of received) expect(text).not.toMatch(/电梯|某人/);
    expect(received.find(({ by }) => by === 'email')!.text).toMatch(/^Auto-Submitted: auto-generated/im);
    const ways = await database.as('app').rows({
      text: 'SELECT channel, state FROM open.dispatch WHERE stream = $1 ORDER BY attempt',
      values: [other.stream],
    });
    expect(ways).toEqual([
      { channel: 'email', state: 'failed' },
      { channel: 'post', state: 'waiting' },
    ]);
    process.stdout.write(`  outbox: ${matters} notices, killed after ${before}, ${received.length} received\n`);
  } finally {
    await worker?.kill();
    await outside.kill();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  }
}, 60_000);
