import type { Refusal } from '#kernel/refusal.ts';
import type { RefusalWords } from '#ui/edge/answers.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { dateShort, type Lang, type Words } from '#ui/language.ts';
import { speakRefusal } from '../refusals.ts';

const isoDay = /\d{4}-\d{2}-\d{2}/g;

/** Days in a sentence as people say them, with the year, which may be another by the time it is read. */
function saidDays(lang: Lang, text: string): string {
  return text.replaceAll(isoDay, (day) => {
    const on = Temporal.PlainDate.from(day);
    return dateShort(lang, on, on.subtract({ years: 1 }));
  });
}

const said = ({ zh, en }: Words): Words => ({ zh: saidDays('zh', zh), en: saidDays('en', en) });

/** A refusal as its petitioner reads it. */
export function refusalInWords(context: EdgeContext, refusal: Refusal): RefusalWords {
  const { title, wayOn } = speakRefusal(refusal, context);
  return { title: said(title), wayOn: said(wayOn) };
}
