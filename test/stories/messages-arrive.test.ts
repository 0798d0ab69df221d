import { afterAll, beforeAll, expect, test } from 'vitest';
import { signatureHeader, signed } from '#adapters/messages/signature.ts';
import { chapterOf } from '#app/chapters.ts';
import type { StreamId } from '#kernel/ids.ts';
import type { Message, Messenger } from '#kernel/notices.ts';
import { drainOutbox } from '#kernel/outbox.ts';
import { actorOf } from '#test/cast.ts';
import { sealAll } from '#test/ledger.ts';
import { doAct } from '#test/matters.ts';
import { gatewaySecret, storySite, type StorySite } from '#test/site.ts';

// What somebody writes to a public account is a petition like any other, once; their question about it is answered.

let story: StorySite;
beforeAll(async () => {
  story = await storySite('2026-03-02');
});
afterAll(() => story.house.database.drop());

const message = { id: 'wx-1', account: 'gh_nanping', from: 'openid-77', text: '路口信号灯坏了三天。请修好。' };

async function hook(body: object, secret = gatewaySecret, at = Temporal.Now.instant()): Promise<Response> {
  const text = JSON.stringify(body);
  return story.site.request('/api/v1/hooks/messages', {
    method: 'POST',
    body: text,
    headers: { 'content-type': 'application/json', [signatureHeader]: signed(secret, text, at) },
  });
}
const count = async (table: string): Promise<number> =>
  (await story.house.database.as('owner').rows<{ n: number }>({ text: `SELECT count(*)::int AS n FROM ${table}` }))[0]!
    .n;

const received: Message[] = [];
async function drain(): Promise<void> {
  const messenger: Messenger = {
    channels: ['messenger'],
    async send(batch) {
      received.push(...batch);
      return batch.map(() => ({ state: 'sent' }));
    },
  };
  await sealAll(story.house.database);
  for (const lane of ['open', 'sealed'] as const)
    while (await drainOutbox(story.house, lane, { messenger, chapterOf }, new Map())) continue;
}
const to = (contact: string): Message[] => received.filter((one) => one.contact === contact);

let stream: StreamId;
test('a message that is handed over three times is one petition; what is not signed, or was long ago, is none', async () => {
  const old = Temporal.Now.instant().subtract({ minutes: 6 });
  expect([
    (await hook(message, 'some-other-secret-of-ours')).status,
    (await hook(message, gatewaySecret, old)).status,
  ]).toEqual([401, 401]);
  const answers = [await hook(message), await hook(message), await hook(message)];
  expect(answers.map(({ status }) => status)).toEqual([201, 200, 200]);
  expect(await count('open.petition')).toBe(1);
  expect((await hook({ ...message, text: '别的' })).status).toBe(409);
  const { number } = (await answers[0]!.json()) as { number: string };
  const [row] = await story.house.database.as('app').rows<{ stream: StreamId; form: string }>({
    text: 'SELECT stream, form FROM open.petition WHERE number = $1',
    values: [number],
  });
  expect(row!.form).toBe('messenger');
  stream = row!.stream;
  await drain();
  // Whoever left no name is answered where they wrote from, with number and code, and without what it is about.
  expect(to('openid-77')[0]!.text).toMatch(new RegExp(`${number}.*查询码：`, 's'));
  expect(JSON.stringify(received)).not.toContain('信号灯');
});

test('a question about it goes to it and is answered; the same from somebody else is a petition of its own', async () => {
  const refers = to('openid-77')[0]!.id;
  expect((await hook({ ...message, id: 'wx-2', text: '什么时候修？', refers, asks: true })).status).toBe(204);
  expect((await hook({ ...message, id: 'wx-2', text: '什么时候修？', refers, asks: true })).status).toBe(204);
  const questions = await story.house.database.as('app').rows<{ version: number }>({
    text: `SELECT version FROM ledger.entry WHERE stream = $1 AND type = 'QuestionAsked'`,
    values: [stream],
  });
  expect(questions).toHaveLength(1);
  expect((await hook({ ...message, id: 'wx-3', from: 'openid-9', refers, asks: true })).status).toBe(201);
  expect(await count('open.petition')).toBe(2);
  expect((await hook({ ...message, id: 'wx-4', text: '照片在路口拍的', refers })).status).toBe(204);
  const before = to('openid-77').length;
  await doAct(story.house, stream, actorOf('clerk'), 'answerQuestion', {
    command: (deposit) => ({
      act: 'answerQuestion',
      question: questions[0]!.version,
      text: deposit.text('answer', { text: '下周一修好。' }),
    }),
  });
  await drain();
  expect(to('openid-77')).toHaveLength(before + 1);
});

test('what speaks of misconduct goes under seal, also as an answer to a message of ours', async () => {
  const refers = to('openid-77')[0]!.id;
  const report = { ...message, id: 'wx-5', text: '举报村主任贪污低保款 MARK-7710', refers };
  const answer = await hook(report);
  expect([answer.status, Object.keys((await answer.json()) as object)]).toEqual([201, ['number']]);
  expect(await count('sealed.accusation')).toBe(1);
  for (const name of ['open.petition', 'open.idempotency', 'ledger.entry', 'vault.narrative'])
    expect(
      JSON.stringify(await story.house.database.as('owner').rows({ text: `SELECT t::text FROM ${name} t` })),
      name,
    ).not.toMatch(/MARK-7710|wx-5/);
  await drain();
  expect(JSON.stringify(received)).not.toContain('MARK-7710');
});
