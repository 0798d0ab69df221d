import type { Lane } from './vault.ts';

/** A way on which a message leaves by wire, or in an envelope. `order`: back to the house that an order came from. */
export type Carried = 'sms' | 'messenger' | 'email' | 'post' | 'order';

/**
 * The ways on which somebody is told. `in-person`: over the counter. `portal`: it is shown on the pages of whoever it is
 * for, and leaves by no wire.
 */
export type Channel = Carried | 'in-person' | 'portal';

export const channels: readonly Channel[] = ['sms', 'messenger', 'email', 'post', 'in-person', 'portal'];

/** One message on its way to a contact. */
export interface Message {
  /** Stays the same however often the message is sent, so that a receiver can tell a repetition. */
  readonly id: string;
  readonly channel: Carried;
  readonly contact: string;
  readonly text: string;
  readonly language: NoticeLanguage;
}

/**
 * What became of a message. `held`: nothing left, or nobody answered, and it is tried again. `unknown`: it was handed
 * over and nobody can say whether it arrived. `delivered` and `bounced` are reported later ({@link Report}).
 */
export interface Sent {
  readonly state: 'sent' | 'failed' | 'unknown' | 'held';
  readonly detail?: string;
  /** What the receiver calls it. */
  readonly reference?: string;
}

/** Whatever carries messages out of the house. */
export interface Messenger {
  /** The channels that are set up here. Without `post` a letter is laid ready for a clerk to print. */
  readonly channels: readonly Carried[];
  /** When a message that would disturb now may go; undefined when it may go at once. */
  readonly quietUntil?: (channel: Carried, at: Temporal.Instant) => Temporal.Instant | undefined;
  /**
   * Sends messages, at least once each; one answer each, in their order.
   * @throws {ChannelDown} when nothing was sent and later may be better
   */
  send(batch: readonly Message[], signal: AbortSignal): Promise<readonly Sent[]>;
}

/** The channel takes nothing now; nothing of the batch left. */
export class ChannelDown extends Error {
  override readonly name = 'ChannelDown';
}

/** An instance that has no channel yet: every message is recorded as not sent, with the reason. */
export const noMessenger: Messenger = {
  channels: [],
  send: () => Promise.reject(new ChannelDown('no channel is set up')),
};

/** What a channel says later of a message that it took. */
export interface Report {
  readonly id: string;
  readonly channel: Channel;
  readonly state: 'delivered' | 'bounced';
  readonly detail?: string;
}

export type NoticeLanguage = 'zh' | 'en';

/** What a text may speak of: the end of the number, and the new query code where one is sent. */
interface Told {
  readonly number: string;
  readonly tail: string;
  readonly code: string;
}

type Text = (told: Told) => string;

const news: Readonly<Record<NoticeLanguage, Text>> = {
  zh: ({ tail }) => `【阳光信访】您的事项（尾号${tail}）有新进展，请凭查询码查看。`,
  en: ({ tail }) => `[Sunlit] News on your matter ending ${tail}. Look it up by query code.`,
};

/** Seventy characters at most, so that one short message is enough; nothing of what the matter is about. */
const texts: Readonly<Record<string, Readonly<Record<NoticeLanguage, Text>>>> = {
  registered: {
    zh: ({ tail }) => `【阳光信访】您的事项（尾号${tail}）已登记，请凭查询码查看进展。`,
    en: ({ tail }) => `[Sunlit] Your matter ending ${tail} is registered. Keep its code.`,
  },
  // Whoever came by a door that hands out no slip learns number and code by this, and by nothing else.
  received: {
    zh: ({ number, code }) => `【阳光信访】您反映的事项已登记，编号${number}，查询码：${code}。请勿告诉他人。`,
    en: ({ number, code }) => `[Sunlit] ${number} is registered. Code: ${code}.`,
  },
  withdrawn: {
    zh: ({ tail }) => `【阳光信访】尾号${tail}的事项有人申请撤回，七天后生效。不是您提的，请凭查询码取消。`,
    en: ({ tail }) => `[Sunlit] Withdrawal asked for on ${tail}. Not you? Revoke within 7 days.`,
  },
  joined: {
    zh: ({ tail, code }) => `【阳光信访】尾号${tail}的事项列有您，查询码：${code}。不是您本人意愿的，请凭码退出。`,
    en: ({ tail, code }) => `[Sunlit] You are named on ${tail}. Code: ${code}. Not you? Leave by it.`,
  },
  mandated: {
    zh: ({ tail, code }) => `【阳光信访】尾号${tail}的事项委托您代理，查询码：${code}。请勿告诉他人。`,
    en: ({ tail, code }) => `[Sunlit] You act for ${tail}. Code: ${code}. Tell nobody.`,
  },
  'agent-acted': {
    zh: ({ tail }) => `【阳光信访】代理人替您办了一步（尾号${tail}），请凭查询码查看；不是您的意思，可以随时取消委托。`,
    en: ({ tail }) => `[Sunlit] Your agent acted on ${tail}. Look it up; end the mandate if need be.`,
  },
  'contact-changed': {
    zh: ({ tail }) => `【阳光信访】尾号${tail}的事项凭签名纸件换了联系方式。不是您办的，请马上找登记的单位。`,
    en: ({ tail }) => `[Sunlit] Contact of ${tail} changed by signed paper. Not you? Tell the office.`,
  },
  'code-replaced': {
    zh: ({ tail, code }) => `【阳光信访】尾号${tail}的新查询码：${code}，原码作废。请勿告诉他人。`,
    en: ({ tail, code }) => `[Sunlit] New code, matter ending ${tail}: ${code}. Tell nobody.`,
  },
};

/** A report of misconduct is not named to whoever reads over a shoulder: neither office, nor number, nor what it is. */
const sealedTexts: Readonly<Record<string, Readonly<Record<NoticeLanguage, Text>>>> = {
  news: {
    zh: () => '您留存的编号有新消息，请凭查询码查看。',
    en: () => 'There is news on the number you keep. Look it up by its code.',
  },
  received: {
    zh: ({ number, code }) => `您的来信已收到，编号${number}，查询码：${code}。请勿告诉他人。`,
    en: ({ number, code }) => `Received: ${number}. Code: ${code}. Tell nobody.`,
  },
  'code-replaced': {
    zh: ({ code }) => `您的新查询码：${code}，原码作废。请勿告诉他人。`,
    en: ({ code }) => `Your new code: ${code}. The old one is void. Tell nobody.`,
  },
};

/** The kinds of notice that carry a query code. The code is derived when the message leaves, and kept nowhere. */
export const carriesCode = (kind: string): boolean => withCode.has(kind);

const withCode: ReadonlySet<string> = new Set(['received', 'code-replaced', 'joined', 'mandated']);

/** What the house is told that an order came from: how far it is, and nothing of what it is about. */
const orderStates: Readonly<Record<string, string>> = {
  registered: '已登记',
  routed: '已转有权处理的单位',
  accepted: '已受理',
  refused: '不予受理，已书面告知本人',
  answered: '已答复本人',
  concluded: '已办结',
};

export const orderText = (kind: string, number: string): string => `编号${number}：${orderStates[kind] ?? '有进展'}`;

/** Puts a notice into words. A kind without words of its own says that there is news. */
export function noticeText(lane: Lane, kind: string, language: NoticeLanguage, number: string, code = ''): string {
  const told = { number, tail: number.slice(-4), code: grouped(code) };
  if (lane === 'sealed') return (sealedTexts[kind] ?? sealedTexts['news']!)[language](told);
  return (texts[kind] ?? news)[language](told);
}

/** Twelve digits in groups of four, as they are read out. */
const grouped = (code: string): string => code.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
