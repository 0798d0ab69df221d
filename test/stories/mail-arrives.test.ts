import { createTransport } from 'nodemailer';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { machineAttachments } from '#adapters/machine/attachments.ts';
import { mailIdOf } from '#adapters/messages/smtp.ts';
import { readMailbox } from '#adapters/mail/mailbox.ts';
import { chapterOf } from '#app/chapters.ts';
import { takeMail } from '#app/doors/mail.ts';
import { openDoors, type Doors } from '#app/doors/start.ts';
import type { StreamId } from '#kernel/ids.ts';
import type { Message, Messenger } from '#kernel/notices.ts';
import { drainOutbox } from '#kernel/outbox.ts';
import { hostileMails } from '#test/doors/hostile-mail.ts';
import { officeAddress, sealedAddress } from '#test/doors/mail-maker.ts';
import { startScript } from '#test/doors/processes.ts';
import { sealAll } from '#test/ledger.ts';
import { doAct } from '#test/matters.ts';
import { storySite, type StorySite } from '#test/site.ts';

// Mail comes in by real sessions: SMTP to a listener of our own, IMAP to a mailbox elsewhere. Whatever comes is on record.

let story: StorySite;
let doors: Doors;
let received: Message[] = [];
beforeAll(async () => {
  story = await storySite('2026-03-02');
  const listen = { host: '127.0.0.1', port: 0, addresses: [officeAddress, sealedAddress] };
  doors = await openDoors(
    story.house,
    machineAttachments(),
    { listen, mailbox: undefined, sealedAddresses: [sealedAddress] },
    pino({ level: 'silent' }),
  );
});
afterAll(async () => {
  await doors.close();
  await story.house.database.drop();
});

const messenger: Messenger = {
  channels: ['sms', 'email'],
  async send(batch) {
    received.push(...batch);
    return batch.map(() => ({ state: 'sent' }));
  },
};

async function drain(): Promise<void> {
  const { house } = story;
  await sealAll(house.database);
  for (const lane of ['open', 'sealed'] as const)
    while (await drainOutbox(house, lane, { messenger, chapterOf }, new Map())) continue;
}

/** Sends bytes as they are, by a session of SMTP. */
async function post(raw: Buffer | string, to = officeAddress, from = 'ming@example.org'): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port: doors.mail!.port, ignoreTLS: true });
  const { response } = (await transport.sendMail({ envelope: { from, to: [to] }, raw })) as { response: string };
  transport.close();
  return response;
}

const count = async (table: string): Promise<number> =>
  (await story.house.database.as('owner').rows<{ n: number }>({ text: `SELECT count(*)::int AS n FROM ${table}` }))[0]!
    .n;

interface Registered {
  readonly number: string;
  readonly stream: string;
  readonly said: string;
  readonly reachable: boolean;
  readonly files: number;
}

const newest = async (): Promise<Registered> =>
  (
    await story.house.database.as('owner').rows<Registered>({
      text: `SELECT p.number, p.stream, n.content::text AS said, p.party IS NOT NULL AS reachable,
                    (SELECT count(*)::int FROM open.file f WHERE f.stream = p.stream) AS files
               FROM open.petition p JOIN vault.narrative n ON n.id = p.narrative ORDER BY p.number DESC LIMIT 1`,
    })
  )[0]!;

test(`each of ${hostileMails.length} hostile mails is on record, with its original; none is dropped`, async () => {
  const wrong: string[] = [];
  for (const { name, raw, to, becomes, says, answered = true, files } of hostileMails) {
    const [petitions, reports] = [await count('open.petition'), await count('sealed.accusation')];
    expect(await post(raw, to), name).toContain('on record');
    const grown = [(await count('open.petition')) - petitions, (await count('sealed.accusation')) - reports];
    const expected = { petition: [1, 0], report: [0, 1] }[becomes];
    if (grown.join() !== expected.join()) wrong.push(`${name}: ${grown.join()} instead of ${expected.join()}`);
    else if (becomes === 'petition') {
      const made = await newest();
      if (says && !says.test(made.said)) wrong.push(`${name} says ${made.said.slice(0, 200)}`);
      if (!answered && made.reachable) wrong.push(`${name} could be answered`);
      if (files !== undefined && made.files !== files) wrong.push(`${name} has ${made.files} files`);
      if (made.files < 1) wrong.push(`${name} has lost its original`);
    }
  }
  expect(wrong).toEqual([]);
  expect(hostileMails.length).toBeGreaterThanOrEqual(60);
  await drain();
  // No machine was written to, and nobody who could not be.
  expect(received.filter(({ contact }) => /mailer-daemon|nanping\.example/i.test(contact))).toEqual([]);
  expect(received.every(({ contact }) => contact.includes('@'))).toBe(true);
}, 60_000);

const simple = (subject: string, body: string, heads = ''): string =>
  `From: 李娜 <na@example.org>\r\nTo: ${officeAddress}\r\nSubject: ${subject}\r\n${heads}\r\n${body}\r\n`;

test('whoever writes gets number and code, and the code opens the matter', async () => {
  received = [];
  await post(simple('路灯不亮', '文庙路的路灯一个月不亮了，请修一下。'));
  // A relay that did not hear the answer sends it again.
  await post(`Received: by another.example.org\r\n${simple('路灯不亮', '文庙路的路灯一个月不亮了，请修一下。')}`);
  await drain();
  expect(received).toHaveLength(1);
  const [, number, code] = /编号(XF\d+)，查询码：([\d ]+)。/.exec(received[0]!.text)!;
  expect(received[0]!.contact).toBe('na@example.org');
  const browser = story.browser();
  const page = await browser.submit(await browser.visit(`/track?number=${number}`), { code: code! });
  expect(page.text).toContain('路灯不亮');
});

test('an answer goes to the matter when message and address fit, and is a matter of its own when they do not', async () => {
  const matter = await newest();
  const petitions = await count('open.petition');
  const answer = (id: string, from: string) =>
    `From: ${from}\r\nSubject: Re: 您有一条新消息\r\nIn-Reply-To: ${mailIdOf(id, officeAddress)}\r\n\r\n补充：就在小学门口。\r\n`;
  await post(answer(`${matter.stream}/1/0`, 'NA@example.org'));
  expect(await count('open.petition')).toBe(petitions);
  const [line] = await story.house.database.as('app').rows<{ code: string }>({
    text: `SELECT code FROM open.timeline WHERE stream = $1 ORDER BY version DESC LIMIT 1`,
    values: [matter.stream],
  });
  expect(line!.code).toBe('MaterialAdded');
  // Our own message that a broken mailbox sends back to us is no matter.
  await post(`${answer('x', 'na@example.org')}`.replace('In-Reply-To: <x@', `Message-ID: <${matter.stream}.1.0@`));
  expect(await count('open.petition')).toBe(petitions);
  // Somebody else who got hold of the message, and somebody who made an id up.
  await post(answer(`${matter.stream}/1/0`, 'other@example.org'));
  await post(answer('019cac46-1500-89c9-afcd-f4ae57690063/1/0', 'na@example.org'));
  expect(await count('open.petition')).toBe(petitions + 2);
});

test('who signed besides answers under their own standing, and no longer once they have left', async () => {
  const { house } = story;
  const { stream } = await newest();
  const owner = { kind: 'petitioner', stream: stream as StreamId, as: 'petitioner' } as const;
  await doAct(house, owner.stream, owner, 'addCosigners', {
    command: (deposit) => {
      const key = deposit.newKey();
      const identity = deposit.identity({ name: '邻居', email: 'lin@example.org' }, key);
      return { act: 'addCosigners', identities: [identity], persons: [key.id] };
    },
  });
  received = [];
  await drain();
  const joined = received.find(({ contact }) => contact === 'lin@example.org')!;
  const before = await count('open.petition');
  const answer = (text: string) =>
    `From: lin@example.org\r\nSubject: Re: 您有一条新消息\r\nIn-Reply-To: ${mailIdOf(joined.id, officeAddress)}\r\n\r\n${text}\r\n`;
  await post(answer('我也看见了。'));
  const last = async () =>
    (
      await house.database.as('app').rows<{ type: string; capacity: string }>({
        text: 'SELECT type, capacity FROM ledger.entry WHERE stream = $1 ORDER BY version DESC LIMIT 1',
        values: [stream],
      })
    )[0];
  expect(await last()).toEqual({ type: 'MaterialAdded', capacity: 'cosigner' });
  const signer = { kind: 'petitioner', stream: owner.stream, as: 'cosigner', place: 1 } as const;
  await doAct(house, owner.stream, signer, 'leaveJoint');
  await post(answer('已经退出的人又写。'));
  expect([(await last())!.type, await count('open.petition')]).toEqual(['CosignerLeft', before + 1]);
});

test('a message that came back is known to have come back, and is no matter', async () => {
  const [matter] = await story.house.database.as('app').rows<{ stream: string }>({
    text: `SELECT stream FROM open.dispatch WHERE channel = 'email' AND state = 'sent' ORDER BY at DESC, stream DESC LIMIT 1`,
  });
  const petitions = await count('open.petition');
  const id = mailIdOf(`${matter!.stream}/1/0`, officeAddress);
  await post(
    `From: MAILER-DAEMON@example.org\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\nAuto-Submitted: auto-replied\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=r\r\n\r\n--r\r\nContent-Type: text/plain\r\n\r\nno such user\r\n--r\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\n\r\n--r\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${id}\r\n\r\n--r--\r\n`,
  );
  const [row] = await story.house.database.as('app').rows<{ state: string }>({
    text: 'SELECT state FROM open.dispatch WHERE stream = $1 AND version = 1 AND attempt = 0',
    values: [matter!.stream],
  });
  expect([row!.state, await count('open.petition')]).toEqual(['bounced', petitions]);
});

test('an accusation by mail is in the sealed lane alone, and its sender gets a code that names nothing', async () => {
  received = [];
  const petitions = await count('open.petition');
  await post(simple('举报', '检举镇长收受回扣 MARK-9917。'), sealedAddress);
  expect(await count('open.petition')).toBe(petitions);
  await drain();
  expect(received).toHaveLength(1);
  expect(received[0]!.text).toMatch(/编号XF\d+，查询码：/);
  expect(received[0]!.text).not.toMatch(/举报|检举|信访/);
  for (const table of ['vault.narrative', 'open.outbox', 'open.timeline', 'open.idempotency']) {
    const rows = await story.house.database.as('owner').rows({ text: `SELECT t::text FROM ${table} t` });
    expect(JSON.stringify(rows), table).not.toContain('MARK-9917');
  }
});

test('an answer that reports misconduct goes under seal, and not to the matter whose organ may be meant', async () => {
  await post(simple('电梯停运', '三号楼的电梯停了两个月。'));
  const { stream } = await newest();
  const versions = async (): Promise<number> =>
    (
      await story.house.database.as('app').rows<{ n: number }>({
        text: 'SELECT count(*)::int AS n FROM ledger.entry WHERE stream = $1',
        values: [stream],
      })
    )[0]!.n;
  const [before, petitions, reports] = [
    await versions(),
    await count('open.petition'),
    await count('sealed.accusation'),
  ];
  const heads = `In-Reply-To: ${mailIdOf(`${stream}/1/0`, officeAddress)}\r\n`;
  await post(simple('Re: 您有一条新消息', '我要举报承办的科长收受回扣 MARK-5523。', heads));
  expect([await versions(), await count('open.petition')]).toEqual([before, petitions]);
  expect(await count('sealed.accusation')).toBe(reports + 1);
  const rows = await story.house.database.as('owner').rows({ text: 'SELECT t::text FROM vault.narrative t' });
  expect(JSON.stringify(rows)).not.toContain('MARK-5523');
});

test('mail for others is refused, and what cannot be kept now is asked for again', async () => {
  await expect(post(simple('x', 'y'), 'somebody@else.example')).rejects.toThrow('no such mailbox here');
  const broken = {
    ...story.house,
    ids: {
      ...story.house.ids,
      stream: () => {
        throw new Error('disk full');
      },
    },
  };
  const door = { house: broken as typeof story.house, attachments: machineAttachments(), sealedAddresses: [] };
  await expect(takeMail(door, Buffer.from(simple('a', 'b')))).rejects.toThrow('disk full');
});

test('a mailbox elsewhere is read by IMAP, each mail once', async () => {
  const raw = ['一', '二'].map((n) => Buffer.from(simple(`信箱来信${n}`, `信箱里的第${n}封。`)).toString('base64'));
  const mailbox = startScript(new URL('../doors/mailbox-process.ts', import.meta.url), raw);
  try {
    const port = /port (\d+)/.exec(await mailbox.said(/port/))![1];
    const url = `imap://office:secret@127.0.0.1:${port}/INBOX`;
    const petitions = await count('open.petition');
    const door = { house: story.house, attachments: machineAttachments(), sealedAddresses: [] };
    const take = async (bytes: Uint8Array): Promise<void> => void (await takeMail(door, bytes));
    expect(await readMailbox({ url }, take)).toBe(2);
    await mailbox.said(/seen 2/);
    expect(await readMailbox({ url }, take)).toBe(0);
    expect((await count('open.petition')) - petitions).toBe(2);
  } finally {
    await mailbox.kill();
  }
});
