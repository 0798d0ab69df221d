import { createHash } from 'node:crypto';
import { readMail, type ReadMail } from '#adapters/mail/parse.ts';
import { ownIdIn } from '#adapters/messages/smtp.ts';
import type { LivingHouse } from '#app/house.ts';
import { chapterOf } from '#app/chapters.ts';
import { actOn } from '#chapters/accusation/act.ts';
import { report } from '#chapters/accusation/intake.ts';
import { petition } from '#chapters/petition/chapter.ts';
import { register } from '#chapters/petition/intake.ts';
import { addresseeOf } from '#kernel/addressee.ts';
import { fits, type Attachments } from '#kernel/attachments.ts';
import type { AttachedFile } from '#kernel/files.ts';
import type { Depositor } from '#kernel/deposit.ts';
import { takeReport } from '#kernel/follow-up.ts';
import type { StreamId } from '#kernel/ids.ts';
import { perform, type Idempotency } from '#kernel/perform.ts';
import { soundsLikeReport } from './misconduct.ts';

/** What became of a mail. There is no other end: whatever a stranger sends is on record as one of these. */
export interface TakenMail {
  readonly became: 'petition' | 'report' | 'material' | 'came-back' | 'our-own';
  readonly stream?: StreamId;
}

export interface MailDoor {
  readonly house: LivingHouse;
  readonly attachments: Attachments;
  /** Mail to these is a report of misconduct, whatever it says. */
  readonly sealedAddresses: readonly string[];
}

/** What is known of a mail before it is put anywhere. */
interface Taking {
  /** Whether it reports misconduct, by where it was sent or by what it says. */
  readonly sealed: boolean;
  readonly attached: readonly AttachedFile[];
  readonly idempotency: Idempotency;
}

const lengths = { title: 100, request: 200, facts: 20_000, material: 5000 } as const;

/**
 * Takes one mail as it came. It is registered by the command of every door; an answer to a message of ours goes to the
 * matter when it comes from the address that the matter has. The mail itself is always kept beside, byte for byte.
 */
export async function takeMail(door: MailDoor, raw: Uint8Array, to: readonly string[] = []): Promise<TakenMail> {
  const mail = await readMail(raw);
  const original: AttachedFile = { name: 'original.eml', mediaType: 'message/rfc822', bytes: raw };
  if (mail && (await isOurOwn(door, mail))) return { became: 'our-own' };
  if (mail?.bounce && (await cameBack(door, mail))) return { became: 'came-back' };
  const idempotency = sameMail(mail, raw);
  const files = mail ? await filesOf(door.attachments, mail) : { taken: [], left: [] };
  const attached = [...files.taken, original];
  const sealed =
    to.some((address) => door.sealedAddresses.includes(address)) ||
    soundsLikeReport(`${mail?.subject ?? ''}\n${mail?.text ?? ''}`);
  const threaded = mail && (await addTo(door, mail, { sealed, attached, idempotency }));
  if (threaded) return { became: 'material', stream: threaded };
  return begin(door, mail, { sealed, attached, left: files.left, idempotency });
}

/** A mail that a relay hands over twice has other heads of its way, and is the same in everything that somebody wrote. */
function sameMail(mail: ReadMail | undefined, raw: Uint8Array): Idempotency {
  const hash = createHash('sha256');
  if (mail) {
    hash.update(JSON.stringify([mail.messageId, mail.from?.address, mail.refers, mail.subject, mail.text]));
    for (const { name, bytes } of mail.attachments) hash.update(name).update(bytes);
  } else hash.update(raw);
  const digest = hash.digest();
  return { caller: 'mail', key: digest.toString('hex'), digest };
}

/** A message of ours that came round. An id that somebody made up in our form is none. */
async function isOurOwn({ house }: MailDoor, { messageId }: ReadMail): Promise<boolean> {
  const id = ownIdIn(messageId);
  return id !== undefined && (await addresseeOf(house, chapterOf, id)) !== undefined;
}

async function cameBack({ house }: MailDoor, { refers }: ReadMail): Promise<boolean> {
  const id = ownIdIn(refers);
  return id !== undefined && takeReport(house, { id, channel: 'email', state: 'bounced', detail: 'returned' });
}

/** What can be opened here beside the mail; all the rest is in the original. */
async function filesOf(attachments: Attachments, mail: ReadMail) {
  const taken: AttachedFile[] = [];
  const left: string[] = [];
  for (const { name, bytes } of mail.attachments) {
    const held = taken.map((file) => ({ sizeBytes: file.bytes.length }));
    // The original counts as one of them.
    const cleaned = fits(bytes.length, [...held, { sizeBytes: 0 }]) ?? (await attachments.clean(name, bytes));
    if (typeof cleaned === 'string') left.push(name);
    else taken.push(cleaned);
  }
  return { taken, left };
}

/**
 * Adds an answer to the matter whose message it answers, if it comes from the address that was written to. What speaks of
 * misconduct goes to no matter of the common lane, whose organ may be the one that is meant.
 */
async function addTo(
  { house }: MailDoor,
  mail: ReadMail,
  { sealed, attached, idempotency }: Taking,
): Promise<StreamId | undefined> {
  const id = ownIdIn(mail.refers);
  const addressee = id && (await addresseeOf(house, chapterOf, id));
  if (!addressee || !mail.from || addressee.email?.toLowerCase() !== mail.from.address) return undefined;
  const { lane, stream } = addressee;
  if (sealed && lane === 'open') return undefined;
  const text = [mail.subject, mail.text].join('\n').slice(0, lengths.material).trim() || '（没有文字的电子邮件）';
  const act = 'addMaterial' as const;
  const request = {
    actor: addressee.actor,
    stream,
    act,
    idempotency,
    command: (deposit: Depositor) => ({
      act,
      text: deposit.text('material', { text }),
      files: attached.map((file) => deposit.file(file)),
    }),
  };
  const performed = lane === 'open' ? await perform(house, petition, request) : await actOn(house, request);
  // What the matter does not take any more, since it has ended, is a matter of its own.
  return performed.done === 'recorded' || performed.done === 'repeated' ? stream : undefined;
}

async function begin(
  { house }: MailDoor,
  mail: ReadMail | undefined,
  { sealed, attached, left, idempotency }: Taking & { readonly left: readonly string[] },
): Promise<TakenMail> {
  const said = written(mail, left);
  // Whoever cannot be answered without a loop leaves no contact: the address stands in the text.
  const party =
    mail?.from && !mail.automatic ? { name: mail.from.name || undefined, email: mail.from.address } : undefined;
  const intake = { ...said, form: 'email' as const, party, files: attached };
  const actor = { kind: 'public' } as const;
  const { performed } = sealed
    ? await report(house, actor, { ...intake, wantsNotice: party !== undefined }, idempotency)
    : await register(house, actor, { ...intake, purpose: 'claim' }, idempotency);
  if (performed.done !== 'recorded' && performed.done !== 'repeated')
    throw new Error(`a mail was not registered: ${performed.done}`);
  return { became: sealed ? 'report' : 'petition', stream: performed.stream };
}

/** What Outlook packs attachments into for nobody but itself. */
const isOutlookBag = (name: string): boolean => /^(winmail\.dat|.*\.tnef)$/i.test(name);
const outlookBag =
  '附件打包成了 winmail.dat（Outlook 专用格式），这里打不开：请下载原件用 Outlook 查看，或者请信访人把附件另发一次。';

/** A mail in the words of a registration. What does not fit is in the original, and said to be. */
function written(mail: ReadMail | undefined, left: readonly string[]) {
  if (!mail) {
    const facts = '这封电子邮件读不出内容，原件已附在后面，请下载查看。';
    return { title: '读不出的电子邮件', request: '请查看原件', facts };
  }
  const subject = mail.subject.replace(/^((re|fw|fwd|回复|答复|转发)\s*[:：]\s*)+/i, '').trim();
  const first = mail.text.split(/\n\s*\n|(?<=[。！？])/)[0]!.trim();
  const notes = [
    mail.from ? `发件人：${mail.from.name} <${mail.from.address}>` : '发件人不明。',
    ...(left.some(isOutlookBag) ? [outlookBag] : []),
    ...(mail.automatic ? ['这封邮件是程序自动发出的，没有回复。'] : []),
    ...(left.length > 0 ? [`没有单独保存的附件（在原件里）：${left.join('、').slice(0, 400)}`] : []),
    '原件已附在后面。',
  ];
  const room = lengths.facts - notes.join('\n').length - 40;
  const cut = mail.text.length > room;
  const text = cut ? `${mail.text.slice(0, room)}…（后面的在原件里）` : mail.text || '（没有文字）';
  return {
    title: [...(subject || '没有主题的电子邮件')].slice(0, lengths.title).join(''),
    request: [...(first || subject || '见原件')].slice(0, lengths.request).join(''),
    facts: [text, ...notes].join('\n'),
  };
}
