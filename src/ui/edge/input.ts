import { z } from '@hono/zod-openapi';
import type { Lang, Words } from '#ui/language.ts';
import { readDate } from '#ui/language.ts';
import { plainWords } from './plain-words.ts';

/** Schemas for what people type: any width, any spacing; messages say what to do, in both languages. */

const encode = ({ zh, en }: Words): string => `${zh}\u0000${en}`;

/** A schema's message in one language. */
export function messageIn(lang: Lang, message: string): string {
  const [zh, en] = message.split('\u0000');
  return (lang === 'zh' ? zh : en) ?? message;
}

/** Text that must be there. @param what names the field, as in 请填写…… */
export const requiredText = (what: Words, lengthMax = 10_000) =>
  z
    .string({ error: encode({ zh: `请填写${what.zh}`, en: `Write ${what.en}` }) })
    .trim()
    .min(1, encode({ zh: `请填写${what.zh}`, en: `Write ${what.en}` }))
    .max(
      lengthMax,
      encode({ zh: `${what.zh}最多 ${lengthMax} 个字`, en: `At most ${lengthMax} characters for ${what.en}` }),
    );

/** Text that may be left out; an empty one counts as left out. */
export const optionalText = (what: Words, lengthMax = 10_000) =>
  z
    .string()
    .trim()
    .max(
      lengthMax,
      encode({ zh: `${what.zh}最多 ${lengthMax} 个字`, en: `At most ${lengthMax} characters for ${what.en}` }),
    )
    .optional()
    .transform((text) => (text === '' ? undefined : text));

/** A civil day as people write it: 2026-11-23, 2026年11月23日, 20261123, full-width. */
export const civilDay = (what: Words) =>
  z
    .string({
      error: encode({
        zh: `请填写${what.zh}，例如 2026年11月23日`,
        en: `Write ${what.en}, for example 23 November 2026`,
      }),
    })
    .transform((typed, context) => {
      const day = readDate(typed);
      if (day) return day;
      const message = encode({
        zh: `请填写${what.zh}，例如 2026年11月23日`,
        en: `Write ${what.en}, for example 23 November 2026`,
      });
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    })
    .openapi({ type: 'string', format: 'date', example: '2026-11-23' });

/** The same, where it may be left out; an empty one counts as left out. */
export const optionalDay = (what: Words) =>
  z.preprocess(
    (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
    civilDay(what).optional(),
  );

/** One of a closed list. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values, what: Words) =>
  z.enum(values, { error: encode({ zh: `请选择${what.zh}`, en: `Choose ${what.en}` }) });

/** A whole number within bounds. */
export const wholeNumber = (what: Words, min: number, max: number) => {
  const message = encode({
    zh: `${what.zh}请填 ${min} 到 ${max} 之间的整数`,
    en: `${what.en}: a whole number from ${min} to ${max}`,
  });
  return z.coerce.number({ error: message }).int(message).min(min, message).max(max, message);
};

/** A mobile or landline number in any shape; digits are kept. */
export const phoneNumber = z
  .string()
  .transform((typed) =>
    typed
      .normalize('NFKC')
      .replaceAll(/[\s()\-.]/g, '')
      .replace(/^\+?86(?=1\d{10}$)/, ''),
  )
  .pipe(
    z.string().regex(
      /^(|1\d{10}|0\d{9,11}|\d{7,8}|\+\d{7,15})$/,
      encode({
        zh: '请填写 11 位手机号码，或者带区号的座机号码，例如 138****8000 这样的号码',
        en: 'Write a mobile number of 11 digits, or a landline with its area code',
      }),
    ),
  )
  .optional()
  .transform((text) => (text === '' ? undefined : text));

export const emailAddress = z
  .string()
  .trim()
  .refine(
    (text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
    encode({
      zh: '请填写完整的电子邮箱，例如 name@example.com',
      en: 'Write the whole e-mail address, such as name@example.com',
    }),
  )
  .optional()
  .transform((text) => (text === '' ? undefined : text));

/** A citizen's identity number with its check character, x or X; other kinds of papers are taken as written. */
export function identityNumberFits(idType: string | undefined, idNumber: string | undefined): boolean {
  if (!idNumber || (idType ?? 'resident') !== 'resident') return true;
  const text = idNumber.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11] === text[17];
}

export const identityMessage: Words = {
  zh: '请核对 18 位身份证号码，最后一位可以是 X',
  en: 'Check the 18 characters of the identity number; the last one may be an X',
};

/** Our own words where a field has them, else a plain sentence on what the schema takes there. */
const messageOf = (issue: z.core.$ZodIssue, lang: Lang): string =>
  issue.message.includes('\u0000') ? messageIn(lang, issue.message) : plainWords(issue)[lang];

/** Field errors by path, in one language, as pages and problem+json show them. */
export function fieldErrors(error: z.ZodError, lang: Lang): { readonly path: string; readonly message: string }[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), message: messageOf(issue, lang) }));
}

export { encode as bothLanguages };
