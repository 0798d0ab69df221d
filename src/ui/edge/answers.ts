import { cite, type Citation } from '#kernel/citation.ts';
import type { Performed } from '#kernel/perform.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { dateTime, factDay, say, type Lang, type Words } from '#ui/language.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';

/** A refusal in words: what the matter is, and the way on. */
export interface RefusalWords {
  readonly title: Words;
  readonly wayOn: Words;
}

/** How a chapter puts its refusals into words. */
export type RefusalSpeaker = (refusal: Refusal, context: EdgeContext) => RefusalWords;

const isoDay = /\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?/g;

const daysIn = (lang: Lang, text: string): string =>
  text.replace(isoDay, (iso) => (iso.includes('T') ? dateTime(lang, Temporal.Instant.from(iso)) : factDay(lang, iso)));

const inDays = ({ zh, en }: Words): Words => ({ zh: daysIn('zh', zh), en: daysIn('en', en) });

/**
 * A speaker whose days are those of its reader: a refusal holds them as ISO text, and every chapter's words go through
 * here.
 */
export const speaking =
  (speak: (refusal: Refusal, context: EdgeContext) => RefusalWords): RefusalSpeaker =>
  (refusal, context) => {
    const { title, wayOn } = speak(refusal, context);
    return { title: inDays(title), wayOn: inDays(wayOn) };
  };

/** The one form of every error of the API (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly reason?: string;
  readonly citation?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly version?: number;
}

export function problem(
  context: EdgeContext,
  { status, ...rest }: Omit<Problem, 'type'>,
  headers: Record<string, string> = {},
): Response {
  const body: Problem = { type: 'about:blank', status, ...rest };
  return context.body(JSON.stringify(body), status as 400, {
    'content-type': 'application/problem+json; charset=utf-8',
    ...headers,
  });
}

const words = {
  notFound: { zh: '没有找到', en: 'Not found' },
  notFoundDetail: {
    zh: '没有这件事项，或者它不归您查看。请核对编号和查询码。',
    en: 'There is no such matter, or it is not yours to see. Please check the number and the code.',
  },
  changed: { zh: '这件事项刚刚有了变化', en: 'This matter has just changed' },
  changedDetail: {
    zh: '您打开页面以后，别人先办了一步。请重新打开看一看，再决定；您填写的内容没有丢。',
    en: 'Somebody acted first after you opened the page. Open it again, look, then decide; what you typed is kept.',
  },
  keyReused: { zh: '这个 Idempotency-Key 已经用过', en: 'This Idempotency-Key was used before' },
  keyReusedDetail: {
    zh: '同一个键只能配同一份内容。请为新的内容换一个新的键，例如一个随机的 UUID。',
    en: 'One key goes with one body. Use a new key, a random UUID say, for another body.',
  },
  invalid: { zh: '有些内容需要修改', en: 'Some fields need a correction' },
  tooMany: { zh: '请求太频繁', en: 'Too many requests' },
  tooManyDetail: {
    zh: '为了防止有人猜码，请稍等几分钟再试。也可以拨打 12345。',
    en: 'To stop codes from being guessed, please wait some minutes. You can also call 12345.',
  },
} as const satisfies Record<string, Words>;

export const notFound = (context: EdgeContext): Response => {
  const { lang } = context.var.visitor;
  return problem(context, {
    status: 404,
    title: words.notFound[lang],
    detail: words.notFoundDetail[lang],
    reason: 'not-found',
  });
};

export const tooMany = (context: EdgeContext): Response => {
  const { lang } = context.var.visitor;
  return problem(
    context,
    { status: 429, title: words.tooMany[lang], detail: words.tooManyDetail[lang], reason: 'too-many' },
    { 'retry-after': '300' },
  );
};

export function invalid(context: EdgeContext, errors: Problem['errors'] & object): Response {
  const { lang } = context.var.visitor;
  return problem(context, { status: 422, title: words.invalid[lang], reason: 'invalid', errors });
}

/** The way from a command's outcome to the API's answer when nothing was recorded. */
export function unperformed(
  context: EdgeContext,
  performed: Exclude<Performed<unknown>, { readonly done: 'recorded' | 'repeated' }>,
  speak: RefusalSpeaker,
): Response {
  const { lang } = context.var.visitor;
  switch (performed.done) {
    case 'not-found':
      return notFound(context);
    case 'changed':
      return problem(context, {
        status: 409,
        reason: 'changed',
        title: words.changed[lang],
        detail: words.changedDetail[lang],
        version: performed.version,
      });
    case 'key-reused':
      return problem(context, {
        status: 422,
        reason: 'key-reused',
        title: words.keyReused[lang],
        detail: words.keyReusedDetail[lang],
      });
    case 'refused': {
      const spoken = speak(performed.refusal, context);
      return problem(context, {
        status: 409,
        reason: performed.refusal.refused,
        citation: citationOf(performed.refusal.under),
        title: say(lang, spoken.title),
        detail: `${say(lang, spoken.title)}${lang === 'zh' ? '' : ' '}${say(lang, spoken.wayOn)}`,
      });
    }
  }
}

export const citationOf = (under: Citation): string => cite(under);

export const changedWords = (lang: Lang): { readonly title: string; readonly detail: string } => ({
  title: words.changed[lang],
  detail: words.changedDetail[lang],
});
