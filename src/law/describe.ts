import type { Citation } from '#kernel/citation.ts';
import { articleOf, instrumentOf } from './instruments.ts';
import type { Wording } from './rule.ts';

const digits = '零一二三四五六七八九';

/**
 * A whole number in Chinese numerals, as articles are numbered: 10 is 十, 12 is 十二, 110 is 一百一十.
 * @throws RangeError outside 0 to 9999
 */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 9999) throw new RangeError(`no article has the number ${n}`);
  if (n === 0) return '零';
  const places = ['', '十', '百', '千'];
  let text = '';
  for (const [index, digit] of [...String(n)].entries()) {
    const place = String(n).length - 1 - index;
    if (digit !== '0') text += digits[Number(digit)]! + places[place]!;
    if (digit === '0' && !text.endsWith('零')) text += '零';
  }
  return text.replace(/零+$/, '').replace(/^一十/, '十');
}

/**
 * A citation as people write it: 《信访工作条例》第二十三条第三款, "Regulations on Petition Work (2022), article 23,
 * paragraph 3". An article that is not divided into paragraphs names none; the policy's headings and the numbered
 * practices are not called articles; where the article is not known the instrument stands alone.
 * @throws RangeError for an instrument that is not known
 */
export function describe(citation: Citation, lang: keyof Wording): string {
  return lang === 'zh'
    ? `《${instrumentOf(citation.instrument).name.zh}》${placeZh(citation)}`
    : titleEn(citation.instrument) + placeEn(citation);
}

/** Several citations in one sentence: each instrument is named once, and each place once. */
export function describeTogether(citations: readonly Citation[], lang: keyof Wording): string {
  const said = [...Map.groupBy(citations, ({ instrument }) => instrument)].map(([id, places]) => {
    const all = [...new Set(places.map((place) => (lang === 'zh' ? placeZh(place) : placeEn(place))))];
    return lang === 'zh'
      ? `《${instrumentOf(id).name.zh}》${all.join('、')}`
      : titleEn(id) + all.join(';').replaceAll(';, ', '; ');
  });
  return said.join(lang === 'zh' ? '；' : '; ');
}

/** The year tells laws of one name apart; this system's own practice is no law and bears none. */
function titleEn(id: Citation['instrument']): string {
  const { name, inForceFrom } = instrumentOf(id);
  return id === 'practice' ? name.en : `${name.en} (${inForceFrom.year})`;
}

/** The same with the instrument's short name, for tables and letters that name it often. */
export function describeShort(citation: Citation, lang: keyof Wording): string {
  const { short } = instrumentOf(citation.instrument);
  return lang === 'zh' ? short.zh + placeZh(citation) : short.en + placeEn(citation);
}

/** Article 0 of the policy is its preamble; of a text known only from a report, an article that is not known. */
function unnumbered({ instrument }: Citation): Wording {
  return instrument === 'policy-2013' ? { zh: '序言', en: ', preamble' } : { zh: '', en: '' };
}

function placeZh(citation: Citation): string {
  const { instrument, article, paragraph, item } = citation;
  if (article === 0) return unnumbered(citation).zh;
  const number = chineseNumber(article);
  if (instrument === 'policy-2013') return `（${number}）`;
  const parts = [`第${number}条`];
  if (paragraph !== undefined && divided(citation)) parts.push(`第${chineseNumber(paragraph)}款`);
  if (item !== undefined) parts.push(`第${chineseNumber(item)}项`);
  return parts.join('');
}

function placeEn(citation: Citation): string {
  const { instrument, article, paragraph, item } = citation;
  if (article === 0) return unnumbered(citation).en;
  if (instrument === 'policy-2013') return `, heading ${article}`;
  const parts = [instrument === 'practice' ? `, no. ${article}` : `, article ${article}`];
  if (paragraph !== undefined && divided(citation)) parts.push(`paragraph ${paragraph}`);
  if (item !== undefined) parts.push(`item ${item}`);
  return parts.join(', ');
}

const divided = (citation: Citation): boolean => (articleOf(citation)?.paragraphs ?? 2) > 1;
