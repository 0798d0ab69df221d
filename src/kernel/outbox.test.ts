import { afterEach, beforeEach, expect, test } from 'vitest';
import { chapterOf } from '#app/chapters.ts';
import { actorOf, storyHouse, type StoryHouse } from '#test/cast.ts';
import { bring, doAct, file, petitionerOf } from '#test/matters.ts';
import { lookAtSample, reportSample, sealedEnrolled } from '#test/sealed-chapter.ts';
import { readBacklog } from './backlog.ts';
import { DatabaseUnavailable } from './database.ts';
import { sealAll } from '#test/ledger.ts';
import { ChannelDown, noMessenger, noticeText, type Message, type Messenger } from './notices.ts';
import { drainOutbox, type Tries } from './outbox.ts';
import type { ChapterOf } from './roster.ts';
import type { Lane } from './vault.ts';

let house: StoryHouse;
let received: Message[];
let tries: Tries;
beforeEach(async () => {
  house = await storyHouse();
  received = [];
  tries = new Map();
});
afterEach(() => house.database.drop());

const everyChapter: ChapterOf = (type) => (type === sealedEnrolled.firstType ? sealedEnrolled : chapterOf(type));

/** A receiver that writes down whatever reaches it, and does what a test wants besides. */
const receiver = (then: () => Promise<void> = async () => undefined): Messenger => ({
  channels: ['sms', 'email'],
  async send(batch) {
    received.push(...batch);
    await then();
    return batch.map(() => ({ state: 'sent' }));
  },
});

async function drain(lane: Lane, messenger: Messenger): Promise<void> {
  await sealAll(house.database);
  while (await drainOutbox(house, lane, { messenger, chapterOf: everyChapter }, tries)) continue;
}

interface Dispatch {
  readonly channel: string;
  readonly state: string;
  readonly detail: string | null;
}

const dispatched = (lane: Lane) =>
  house.database.as(lane === 'open' ? 'app' : 'sealed').rows<Dispatch>({
    text: `SELECT channel, state, detail FROM ${lane}.dispatch JOIN ledger.sealed USING (stream, version) ORDER BY position, line`,
  });

const waiting = async (): Promise<number> => (await readBacklog(house)).outboxOpen.waiting;

test('messages leave in the order of the facts, to the contact in the vault, and only once when nothing breaks', async () => {
  const { stream, number } = await bring(house, 'routed');
  expect(await waiting()).toBe(0);
  await sealAll(house.database);
  expect(await waiting()).toBe(3);
  await drain('open', receiver());
  await drain('open', receiver());
  const tail = number.slice(-4);
  expect(received).toEqual([
    {
      id: `${stream}/1/0`,
      channel: 'sms',
      contact: '13800008000',
      text: `【阳光信访】您的事项（尾号${tail}）已登记，请凭查询码查看进展。`,
      language: 'zh',
    },
    {
      id: `${stream}/2/0`,
      channel: 'sms',
      contact: '13800008000',
      text: `【阳光信访】您的事项（尾号${tail}）有新进展，请凭查询码查看。`,
      language: 'zh',
    },
  ]);
  // The organ's notice is shown at its desk; it leaves by no wire.
  expect(await dispatched('open')).toEqual([
    { channel: 'sms', state: 'sent', detail: null },
    { channel: 'sms', state: 'sent', detail: null },
    { channel: 'portal', state: 'sent', detail: null },
  ]);
  expect(await waiting()).toBe(0);
});

test('a crash between sending and recording sends again under the same id, and loses nothing', async () => {
  const streams: string[] = [];
  for (let n = 0; n < 70; n += 1) streams.push((await file(house)).stream);
  let crashes = 0;
  const crashing = receiver(async () => {
    if (++crashes > 3) return;
    await house.database.as('owner').rows({
      text: `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    });
  });
  for (let tries = 0; tries < 20 && (crashes <= 3 || received.length < 70); tries += 1) {
    await drain('open', crashing).catch((error: unknown) => {
      if (!(error instanceof DatabaseUnavailable)) throw error;
    });
  }
  const expected = streams.map((stream) => `${stream}/1/0`).toSorted();
  expect([...new Set(received.map(({ id }) => id))].toSorted()).toEqual(expected);
  expect(received.length).toBeGreaterThan(70);
  expect(await dispatched('open')).toHaveLength(70);
});

test('a replaced code goes to the contact on file: derived when it leaves, and in no table', async () => {
  const { stream, code } = await file(house);
  await doAct(house, stream, { kind: 'system', name: 'codes' }, 'replaceCode');
  await drain('open', receiver());
  const sent = received.at(-1)!.text;
  const told = /查询码：([\d ]+)，/.exec(sent)?.[1]?.replaceAll(' ', '');
  expect(told).toMatch(/^\d{12}$/);
  expect(told).not.toBe(code);
  const { matter } = await doAct(house, stream, petitionerOf(stream), 'ask');
  expect(matter.own.stage !== 'none' && matter.own.known.generation).toBe(1);
  const outbox = await house.database.as('app').rows({ text: 'SELECT facts::text FROM open.outbox' });
  expect(JSON.stringify([outbox, await dispatched('open')])).not.toContain(told);
});

test('what cannot be sent is recorded as that', async () => {
  await file(house, { party: { name: '无电话', address: '某路 1 号' } });
  await drain('open', receiver());
  await file(house, { party: { name: '有邮箱', email: 'someone@example.org' } });
  await drain('open', noMessenger);
  const { stream } = await file(house);
  await doAct(house, stream, { kind: 'system', name: 'codes' }, 'replaceCode');
  await house.database.as('vault').rows({ text: 'DELETE FROM vault.identity WHERE stream = $1', values: [stream] });
  await drain('open', receiver());
  expect(await dispatched('open')).toEqual([
    { channel: 'post', state: 'waiting', detail: null },
    { channel: 'email', state: 'failed', detail: 'no-channel' },
    { channel: 'none', state: 'no-contact', detail: null },
    { channel: 'none', state: 'no-contact', detail: null },
  ]);
  expect(received).toEqual([]);
});

test('a channel that is down loses no message; one that never answers is called unknown in the end', async () => {
  await file(house);
  const down: Messenger = { channels: ['sms'], send: () => Promise.reject(new ChannelDown('maintenance')) };
  for (let n = 0; n < 8; n += 1) await expect(drain('open', down)).rejects.toThrow('maintenance');
  expect(await dispatched('open')).toEqual([]);
  const silent: Messenger = { channels: ['sms'], send: () => Promise.reject(new Error('connection reset')) };
  for (let n = 0; n < 4; n += 1) await expect(drain('open', silent)).rejects.toThrow('connection reset');
  await drain('open', silent);
  expect(await dispatched('open')).toEqual([{ channel: 'sms', state: 'unknown', detail: 'connection reset' }]);
});

test('nobody is written to from the open lane about a matter that was resealed', async () => {
  const { stream } = await file(house);
  await doAct(house, stream, actorOf('clerk'), 'reseal');
  await drain('open', receiver());
  expect([received, await dispatched('open')]).toEqual([[], []]);
});

test('who reported misconduct gets no notice unless there is one, and then one that names nothing', async () => {
  const stream = await reportSample(house, { name: '某人', phone: '13900009000' });
  await drain('sealed', receiver());
  expect(received).toEqual([]);
  await lookAtSample(house, stream);
  await drain('open', receiver());
  expect(received).toEqual([]);
  await drain('sealed', receiver());
  expect(received).toEqual([
    {
      id: `${stream}/2/0`,
      channel: 'sms',
      contact: '13900009000',
      text: '您留存的编号有新消息，请凭查询码查看。',
      language: 'zh',
    },
  ]);
  expect(await dispatched('sealed')).toEqual([{ channel: 'sms', state: 'sent', detail: null }]);
});

test('a chapter that this release does not know keeps its messages waiting', async () => {
  await lookAtSample(house, await reportSample(house, { name: '某人', phone: '13900009000' }));
  await sealAll(house.database);
  await expect(drainOutbox(house, 'sealed', { messenger: receiver(), chapterOf }, tries)).rejects.toThrow(
    'SampleReported',
  );
  await drain('sealed', receiver());
  expect(received).toHaveLength(1);
});

test('every text fits one short message in both languages', () => {
  const kinds = ['registered', 'routed', 'news', 'code-replaced'].flatMap((kind) => [
    [kind, 'zh'] as const,
    [kind, 'en'] as const,
  ]);
  for (const [kind, language] of kinds) {
    const [open, sealed] = (['open', 'sealed'] as const).map((lane) =>
      noticeText(lane, kind, language, 'XF26030200000017', '123456789012'),
    );
    expect(open!.length, open).toBeLessThanOrEqual(70);
    expect(sealed!.length, sealed).toBeLessThanOrEqual(70);
    expect(open).toContain('0017');
    expect(sealed).not.toMatch(/信访|举报|Sunlit|report|0017/i);
  }
});

test('a message on every way goes to each contact that is there, and says which one there is not', async () => {
  const { stream } = await bring(house, 'handling', { party: { name: '张明', email: 'ming@example.cn' } });
  await drain('open', receiver());
  received.length = 0;
  await doAct(house, stream, petitionerOf(stream), 'withdraw');
  await drain('open', receiver());
  expect(received.map(({ channel, contact }) => [channel, contact])).toEqual([['email', 'ming@example.cn']]);
  expect((await dispatched('open')).slice(-2)).toEqual([
    { channel: 'none', state: 'no-contact', detail: null },
    { channel: 'email', state: 'sent', detail: null },
  ]);
});

test('what is written of a message waits for its matter to leave the lane, and is not written then', async () => {
  const { stream } = await bring(house, 'routed');
  const [sent, left] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const leaving = house.database.transaction('sealed', async (session) => {
    await sent.promise;
    for (const table of ['outbox', 'dispatch'])
      await session.rows({ text: `DELETE FROM open.${table} WHERE stream = $1`, values: [stream] });
    left.resolve();
    // Whoever writes without waiting has done so by now.
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  await drain(
    'open',
    receiver(async () => {
      sent.resolve();
      await left.promise;
    }),
  );
  await leaving;
  expect(received).not.toEqual([]);
  expect(await dispatched('open')).toEqual([]);
});
