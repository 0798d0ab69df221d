/** The languages of every screen: Chinese first, English complete. */
export type Lang = 'zh' | 'en';

/** One wording in both languages, side by side so that neither is forgotten. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A limit's unit. What is left is always counted in the unit of the limit. */
export type DayUnit = 'day' | 'working-day';

/** Civil days are days in this zone, whatever the machine's zone is. */
const zone = 'Asia/Shanghai';

/** The words in one language. A plain string (a name, a number) is the same in both. */
export function say(lang: Lang, words: Words | string): string {
  return typeof words === 'string' ? words : words[lang];
}

export function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}

/** The value of `lang` on an element. */
export function htmlLang(lang: Lang): 'zh-CN' | 'en' {
  return lang === 'zh' ? 'zh-CN' : 'en';
}

/** Reads a language from a cookie, a query or `Accept-Language`; Chinese when in doubt. */
export function readLang(text: string | undefined): Lang {
  return /^en\b/i.test(text ?? '') ? 'en' : 'zh';
}

let lastDay: { readonly at: Temporal.Instant; readonly day: Temporal.PlainDate } | undefined;

/** One page asks for the day of its own instant in every row that shows a day. */
export function dayOfInstant(at: Temporal.Instant): Temporal.PlainDate {
  if (lastDay?.at !== at) lastDay = { at, day: at.toZonedDateTimeISO(zone).toPlainDate() };
  return lastDay.day;
}

const weekdays: readonly Words[] = [
  { zh: '星期一', en: 'Monday' },
  { zh: '星期二', en: 'Tuesday' },
  { zh: '星期三', en: 'Wednesday' },
  { zh: '星期四', en: 'Thursday' },
  { zh: '星期五', en: 'Friday' },
  { zh: '星期六', en: 'Saturday' },
  { zh: '星期日', en: 'Sunday' },
];

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const two = (n: number): string => String(n).padStart(2, '0');

export function weekday(lang: Lang, on: Temporal.PlainDate): string {
  return weekdays[on.dayOfWeek - 1]![lang];
}

export function monthName(lang: Lang, month: number): string {
  return lang === 'zh' ? `${month}月` : months[month - 1]!;
}

/** `2026年11月23日（星期一）`, `Monday 23 November 2026`. */
export function dateLong(lang: Lang, on: Temporal.PlainDate): string {
  return lang === 'zh'
    ? `${on.year}年${on.month}月${on.day}日（${weekday('zh', on)}）`
    : `${weekday('en', on)} ${on.day} ${months[on.month - 1]} ${on.year}`;
}

/** `12月21日`, `21 December`; with the year when it is not the year of `today`. */
export function dateShort(lang: Lang, on: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const sameYear = on.year === today.year;
  if (lang === 'zh') return `${sameYear ? '' : `${on.year}年`}${on.month}月${on.day}日`;
  return `${on.day} ${months[on.month - 1]}${sameYear ? '' : ` ${on.year}`}`;
}

/** A day that a fact holds as text, in words and always with its year: the page may be read years later. */
export function factDay(lang: Lang, value: unknown): string {
  const on = Temporal.PlainDate.from(String(value));
  return dateShort(lang, on, on.subtract({ years: 1 }));
}

/** `12-21` for the desk's lists; with the year when it is not the year of `today`. */
export function dateDesk(on: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const short = `${two(on.month)}-${two(on.day)}`;
  return on.year === today.year ? short : `${on.year}-${short}`;
}

function partOfDay(hour: number): string {
  if (hour < 5) return '凌晨';
  if (hour < 12) return '上午';
  if (hour < 13) return '中午';
  return hour < 18 ? '下午' : '晚上';
}

/** `上午 9:30`, `9:30 am`. */
export function timeOfDay(lang: Lang, at: Temporal.Instant): string {
  const { hour, minute } = at.toZonedDateTimeISO(zone);
  const digits = `${hour % 12 || 12}:${two(minute)}`;
  return lang === 'zh' ? `${partOfDay(hour)} ${digits}` : `${digits} ${hour < 12 ? 'am' : 'pm'}`;
}

/** `2026年11月23日（星期一）上午 9:30`, `Monday 23 November 2026, 9:30 am`: what a petitioner reads. */
export function dateTime(lang: Lang, at: Temporal.Instant): string {
  const day = dateLong(lang, dayOfInstant(at));
  return `${day}${lang === 'zh' ? '' : ', '}${timeOfDay(lang, at)}`;
}

/** `11-23 09:30`: what the desk reads. */
export function dateTimeDesk(at: Temporal.Instant, today: Temporal.PlainDate): string {
  const local = at.toZonedDateTimeISO(zone);
  return `${dateDesk(local.toPlainDate(), today)} ${two(local.hour)}:${two(local.minute)}`;
}

/** The machine-readable form of an instant, always at +08:00. */
export function isoAt(at: Temporal.Instant): string {
  return at.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** `1,111`. */
export function number(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `1 day`, `5 days`: English only; Chinese has no plural. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

/** `5 天`, `5 个工作日`, `5 days`, `5 working days`. */
export function dayCount(lang: Lang, n: number, unit: DayUnit = 'day'): string {
  if (lang === 'zh') return `${number(n)} ${unit === 'day' ? '天' : '个工作日'}`;
  return plural(n, unit === 'day' ? 'day' : 'working day');
}

/** `还剩 5 天`, `今天到期`, `已超期 8 天`; `left` is negative once the day has passed. */
export function daysLeft(lang: Lang, left: number, unit: DayUnit = 'day'): string {
  if (left === 0) return lang === 'zh' ? '今天到期' : 'due today';
  const days = dayCount(lang, Math.abs(left), unit);
  if (left < 0) return lang === 'zh' ? `已超期 ${days}` : `${days} overdue`;
  return lang === 'zh' ? `还剩 ${days}` : `${days} left`;
}

/** `1.8 MB`, `340 KB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`;
}

/** A matter's number or a query code in groups of four, to be read aloud and copied by hand. */
export function inFours(text: string): readonly string[] {
  return text.replaceAll(/[\s-]/g, '').match(/.{1,4}/gu) ?? [];
}

/** The same as one text, for sentences and papers. */
export const numberWritten = (text: string): string => inFours(text).join(' ');

/** `A、B 和 C`, `A, B and C`. */
export function listed(lang: Lang, items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  const last = items[items.length - 1]!;
  const rest = items.slice(0, -1);
  return lang === 'zh' ? `${rest.join('、')}和${last}` : `${rest.join(', ')} and ${last}`;
}

/**
 * Reads a day as people type it: `2026-11-23`, `2026年11月23日`, `23 November 2026`, `20261123`, with dots or
 * slashes, full-width.
 * @returns undefined when it is not a day
 */
export function readDate(typed: string): Temporal.PlainDate | undefined {
  const text = typed.normalize('NFKC').replaceAll(/\s/g, '');
  const match =
    /^(\d{4})(?:[-./年]?)(\d{2})(?:[-./月]?)(\d{2})日?$/.exec(text) ??
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(text);
  const [, dayFirst, name = '', yearLast] = /^(\d{1,2})([a-z]{3,9})(\d{4})$/i.exec(text) ?? [];
  const named = months.findIndex((month) => name !== '' && month.toLowerCase().startsWith(name.toLowerCase())) + 1;
  const [year, month, day] = match ? match.slice(1) : [yearLast, named, dayFirst];
  if (!year || !month) return undefined;
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    );
  } catch {
    return undefined;
  }
}
