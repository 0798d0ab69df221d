import { serve } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { carriedBy } from '#adapters/messages/carriers.ts';
import { gatewayCarrier } from '#adapters/messages/gateway.ts';
import { chapterOf } from '#app/chapters.ts';
import type { StreamId } from '#kernel/ids.ts';
import { drainOutbox } from '#kernel/outbox.ts';
import { actorOf } from '#test/cast.ts';
import { startScript } from '#test/doors/processes.ts';
import { sealAll } from '#test/ledger.ts';
import { doAct } from '#test/matters.ts';
import { gatewaySecret, storySite } from '#test/site.ts';

// A public account in another process: what is written to it comes in once, its question is asked, and each answer goes out.

test('a public account hands a message over three times, gets the code, asks, and hears that it was answered', async () => {
  const story = await storySite('2026-03-02');
  const { database } = story.house;
  const server = serve({
    fetch: story.site.fetch as Parameters<typeof serve>[0]['fetch'],
    port: 0,
    hostname: '127.0.0.1',
  });
  if (!server.listening) await once(server, 'listening');
  const hook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/hooks/messages`;
  const account = startScript(new URL('../doors/messenger-process.ts', import.meta.url), [gatewaySecret, hook]);
  try {
    const { port } = JSON.parse(await account.said(/"port":/)) as { port: number };
    await account.said(/"told":200/, 2);
    const rows = await database.as('app').rows<{ stream: StreamId }>({ text: 'SELECT stream FROM open.petition' });
    expect(rows).toHaveLength(1);
    const { stream } = rows[0]!;
    const place = { channel: 'messenger', url: `http://127.0.0.1:${port}/send`, secret: gatewaySecret } as const;
    const messenger = carriedBy([gatewayCarrier(place)], undefined);
    const drain = async (): Promise<void> => {
      await sealAll(database);
      while (await drainOutbox(story.house, 'open', { messenger, chapterOf }, new Map())) continue;
    };
    await drain();
    expect(await account.said(/"got":/)).toMatch(/openid-5.*查询码/);
    await account.said(/"told":204/);
    const [asked] = await database.as('app').rows<{ version: number }>({
      text: `SELECT version FROM ledger.entry WHERE stream = $1 AND type = 'QuestionAsked'`,
      values: [stream],
    });
    await doAct(story.house, stream, actorOf('clerk'), 'answerQuestion', {
      command: (deposit) => ({
        act: 'answerQuestion',
        question: asked!.version,
        text: deposit.text('answer', { text: '下周一' }),
      }),
    });
    await drain();
    expect(await account.said(/"got":/, 2)).not.toContain('下周一');

    // A post goes to all who follow the account; the question of a reader comes in as one, and its answer goes to that reader.
    const [clerk, head] = [await story.desk('clerk'), await story.desk('officeHead')];
    const form = await clerk.visit('/desk/disclosure/new/draftPost');
    const typed = { title: '接访时间', text: '每周三上午接访。', account: 'gh_test' };
    const post = await clerk.submit(form, typed, { button: '交负责人审' });
    const at = post.path.replace(/\?.*$/, '');
    await head.submit(await head.visit(`${at}/acts/publishPost`), {}, { button: '发出' });
    await drain();
    expect(JSON.parse(await account.said(/account:gh_test/))).toEqual({
      got: 'account:gh_test',
      text: '接访时间\n每周三上午接访。',
    });
    await account.said(/"told":201/, 2);
    const [before] = (await clerk.visit('/desk/disclosure')).html.split('周末也接访吗');
    const asking = before!.match(/\/desk\/disclosure\/XC\d{14}/g)!.at(-1)!;
    const answer = await clerk.visit(`${asking}/acts/answerConsultation`);
    await clerk.submit(answer, { text: '周末不接访，可以网上提。' }, { button: '答复' });
    await drain();
    expect(JSON.parse(await account.said(/周末不接访/))).toEqual({ got: 'openid-8', text: '周末不接访，可以网上提。' });
  } finally {
    await account.kill();
    server.close();
    await database.drop();
  }
});
