import { ChannelDown, type Message, type Sent } from '#kernel/notices.ts';
import type { Carrier } from './carriers.ts';

/** Where e-mail leaves, and who it is from. */
export interface MailPlace {
  /** `smtp://user:password@host:port`, or `smtps://`. */
  readonly url: string;
  /** The address of the office, to which answers and what comes back go. */
  readonly from: string;
}

/** Says nothing of what it is about: a subject is read over a shoulder. */
const subjects = { zh: '您有一条新消息', en: 'A message for you' } as const;

const waitMs = 8_000;

/**
 * The id of a message in its head. It is the same however often the message is sent, and whatever comes back about it
 * names it: `<stream.version.line@host>`.
 */
export const mailIdOf = (id: string, from: string): string =>
  `<${id.replaceAll('/', '.')}@${from.split('@').at(-1)!.replace(/>.*$/, '')}>`;

/** The id of a message of ours that a mail names, in a reply or in a notice that it came back. */
export function ownIdIn(text: string): string | undefined {
  const [, stream, version, line] = /<([0-9a-f-]{36})\.(\d{1,9})\.(\d{1,4})@[^>\s]+>/.exec(text) ?? [];
  return stream && `${stream}/${version}/${line}`;
}

/** Sends each message as a mail of its own, in plain text, marked so that no machine answers it. */
export function smtpCarrier({ url, from }: MailPlace): Carrier {
  const open = async () => {
    const { createTransport } = await import('nodemailer');
    return createTransport({
      url,
      pool: true,
      maxConnections: 4,
      connectionTimeout: waitMs,
      greetingTimeout: waitMs,
      socketTimeout: waitMs,
    } as Parameters<typeof createTransport>[0]);
  };
  let opened: ReturnType<typeof open> | undefined;
  async function send({ id, contact, text, language }: Message): Promise<Sent> {
    const transport = await (opened ??= open());
    const { response } = (await transport.sendMail({
      from,
      to: contact,
      subject: subjects[language],
      text,
      messageId: mailIdOf(id, from),
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      disableFileAccess: true,
      disableUrlAccess: true,
    })) as { readonly response?: string };
    return { state: 'sent', ...(response ? { reference: response.slice(0, 120) } : {}) };
  }
  return { channel: 'email', send: (message) => send(message).catch(becameOf) };
}

/** What the server says of a mail for good is a failure; what it says for now, or does not say, is tried again. */
function becameOf(error: unknown): Sent {
  const { responseCode, code, command } = error as { responseCode?: number; code?: string; command?: string };
  const detail = error instanceof Error ? error.message.slice(0, 200) : String(error);
  if (responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH') return { state: 'failed', detail };
  // Broken off behind the text nobody knows whether it was taken.
  if (command === 'DATA' && responseCode === undefined) return { state: 'held', detail };
  throw new ChannelDown(detail);
}
