import PostalMime, { type Email } from 'postal-mime';

/** A mail as it was read. Whatever is missing or broken in it is empty here; the raw bytes are kept beside it. */
export interface ReadMail {
  readonly subject: string;
  readonly text: string;
  readonly from: { readonly name: string; readonly address: string } | undefined;
  readonly messageId: string;
  /** Everything that could name an earlier message: heads and, in what came back, the body. */
  readonly refers: string;
  /** A machine wrote it, or it went to many: it is taken, and never answered. */
  readonly automatic: boolean;
  /** It says that a message did not arrive. */
  readonly bounce: boolean;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

const heads = (mail: Email, key: string): string =>
  mail.headers
    .filter((head) => head.key === key)
    .map(({ value }) => value)
    .join(' ');

/** @returns undefined when nothing of it can be read as a mail */
export async function readMail(raw: Uint8Array): Promise<ReadMail | undefined> {
  const mail = await parsed(raw);
  if (!mail) return undefined;
  const whole = await asMeant(raw, mail);
  const text = textOf(whole);
  const sender = whole.from && 'address' in whole.from && whole.from.address ? whole.from : undefined;
  const from = sender && /^[^\s@<>"]+@[^\s@<>"]+$/.test(sender.address!) ? sender : undefined;
  if (!from && !text && !whole.subject && whole.attachments.length === 0) return undefined;
  const type = heads(whole, 'content-type');
  const bounce =
    /report-type\s*=\s*"?delivery-status/i.test(type) ||
    (/^(mailer-daemon|postmaster)@/i.test(from?.address ?? '') &&
      /undeliver|returned|failure|退信/i.test(whole.subject ?? ''));
  return {
    subject: whole.subject ?? '',
    text,
    from: from && { name: from.name === from.address ? '' : from.name, address: from.address!.toLowerCase() },
    messageId: whole.messageId ?? '',
    refers: [whole.inReplyTo, whole.references, ...(bounce ? [text, reported(whole)] : [])].filter(Boolean).join(' '),
    automatic: bounce || isAutomatic(whole),
    bounce,
    attachments: whole.attachments.map(({ filename, content }, index) => ({
      name: filename ?? `attachment-${index + 1}`,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content as ArrayBuffer),
    })),
  };
}

const parsed = (raw: Uint8Array): Promise<Email | undefined> =>
  PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer', maxNestingDepth: 40 }).catch(() => undefined);

/** Marks of machines and lists (RFC 3834 and what older senders use instead). */
function isAutomatic(mail: Email): boolean {
  const submitted = heads(mail, 'auto-submitted');
  return (
    (submitted !== '' && !/^no\b/i.test(submitted.trim())) ||
    /bulk|junk|list|auto_reply/i.test(heads(mail, 'precedence')) ||
    heads(mail, 'list-id') !== '' ||
    heads(mail, 'x-autoreply') !== '' ||
    heads(mail, 'x-autorespond') !== '' ||
    /^\s*<>\s*$/.test(heads(mail, 'return-path')) ||
    /^(自动回复|auto(matic)?[ -]?reply|out of office)/i.test(mail.subject ?? '') ||
    /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply)@/i.test(senderOf(mail))
  );
}

const senderOf = ({ from }: Email): string => (from && 'address' in from ? (from.address ?? '') : '');

/** The words of a mail; of one that has only a page, those of the page. */
function textOf({ text, html }: Email): string {
  const plain = (text ?? '').trim();
  return (plain || wordsOf(html ?? '')).replaceAll('\r\n', '\n').trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

const wordsOf = (html: string): string =>
  html
    .replaceAll(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replaceAll(/<(br|\/p|\/div|\/tr|\/li|\/h\d)\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => entities[name]!)
    .replaceAll(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10_ff_ff)))
    .replaceAll(/\n{3,}/g, '\n\n');

/** Parts of a notice of non-delivery that name the message that did not arrive. */
const reported = ({ attachments }: Email): string =>
  attachments
    .filter(({ mimeType }) => /^(message\/|text\/rfc822-headers)/.test(mimeType))
    .map(({ content }) =>
      typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('latin1'),
    )
    .join('\n')
    .slice(0, 100_000);

const charsets = /charset\s*=\s*"?([\w.:-]+)"?/gi;

/**
 * A mail whose letters are not what it says of itself, read as what it must be: UTF-8 where it is that, and Chinese of the
 * mainland else. Programs that write GB18030 and call it nothing, or something else, are the most common of all faults.
 */
async function asMeant(raw: Uint8Array, mail: Email): Promise<Email> {
  const broken = (text: string | undefined): boolean => text?.includes('\uFFFD') ?? false;
  const unknown = [...Buffer.from(raw).toString('latin1').matchAll(charsets)].some(([, name]) => !isCharset(name!));
  if (!unknown && !broken(textOf(mail)) && !broken(mail.subject)) return mail;
  const said = decoded('utf-8', raw) ?? decoded('gb18030', raw);
  if (said === undefined) return mail;
  const again = await parsed(new TextEncoder().encode(said.replaceAll(charsets, 'charset=utf-8')));
  if (!again) return mail;
  // What was read well stays: only letters of one kind are put right by this.
  return {
    ...mail,
    ...(unknown || broken(textOf(mail)) ? { text: again.text, html: again.html } : {}),
    ...(broken(mail.subject) ? { subject: again.subject } : {}),
  };
}

function decoded(charset: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isCharset(name: string): boolean {
  try {
    return new TextDecoder(name).encoding.length > 0;
  } catch {
    return false;
  }
}
