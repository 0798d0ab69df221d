import type { ImapFlow } from 'imapflow';

/** A mailbox at a provider that is read by IMAP. */
export interface MailboxPlace {
  /** `imaps://user:password@host:port/INBOX`, or `imap://`. */
  readonly url: string;
}

const atOnceMax = 20;
const sizeBytesMax = 30 * 1024 * 1024;

/**
 * Reads what is unread, oldest first, and marks each mail as read once it is on record. Cut off in between it reads that
 * mail again; whoever takes mail knows one that it had.
 *
 * @returns how many were taken
 */
export async function readMailbox({ url }: MailboxPlace, take: (raw: Uint8Array) => Promise<void>): Promise<number> {
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  const secure = protocol === 'imaps:';
  const library = await import('imapflow');
  const client = new library.ImapFlow({
    host: hostname,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    doSTARTTLS: secure ? undefined : false,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    socketTimeout: 60_000,
  } as ConstructorParameters<typeof ImapFlow>[0]);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const lock = await client.getMailboxLock(decodeURIComponent(pathname.slice(1)) || 'INBOX');
    return await readUnread(client, take).finally(() => lock.release());
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function readUnread(client: ImapFlow, take: (raw: Uint8Array) => Promise<void>): Promise<number> {
  const unread = (await client.search({ seen: false }, { uid: true })) || [];
  let taken = 0;
  for (const uid of unread.slice(0, atOnceMax)) {
    const mail = await client.fetchOne(String(uid), { source: { maxLength: sizeBytesMax } }, { uid: true });
    if (!mail || !mail.source) continue;
    await take(mail.source);
    await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
    taken += 1;
  }
  return taken;
}
