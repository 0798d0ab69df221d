import type { DutyView } from '#kernel/views.ts';
import { parseCitation } from '#kernel/citation.ts';
import { clockStarts } from '#law/clock-starts.ts';
import { describe } from '#law/describe.ts';
import { articleOf } from '#law/instruments.ts';
import { findLimit } from '#law/law.ts';
import type { LimitId } from '#law/rule.ts';
import { CalendarSheet } from '#ui/components/calendar-sheet.tsx';
import { LawNote } from '#ui/components/panels.tsx';
import { Day } from '#ui/components/time.tsx';
import { dayCount } from '#ui/language.ts';
import { Say, useLang } from '#ui/setting.tsx';
import type { AccusationRow } from '../queries.ts';
import { dutyWords, reasonWords } from './words.ts';

export interface WhyProps {
  readonly duty: DutyView;
  readonly accusation: Pick<AccusationRow, 'rule_set' | 'region' | 'registered_on'>;
}

/** Why this day: day zero, the days counted, and the article; where no day runs, why none does. */
export function WhyDay({ duty, accusation }: WhyProps) {
  const lang = useLang();
  const registeredOn = Temporal.PlainDate.from(accusation.registered_on);
  const rule = findLimit(accusation.rule_set, duty.limit as LimitId, accusation.region ?? undefined, registeredOn);
  const under = parseCitation(duty.citation);
  const { clock } = dutyWords(duty.act);
  if (!duty.due || !rule) {
    return (
      <div className="stack gap-6">
        <h1>
          <Say {...clock} />
        </h1>
        <p className="lede">
          <Say {...reasonWords(duty.reason)} />
          <Say zh="。" en="." />
        </p>
        <LawNote title={clock} citation={describe(under, lang)}>
          {articleOf(under)?.gist ?? ''}
        </LawNote>
      </div>
    );
  }
  const { n, unit } = rule.length;
  const due = Temporal.PlainDate.from(duty.due);
  const start = clockStarts[rule.from];
  return (
    <div className="stack gap-6">
      <h1>
        <Say {...clock} /> <Day on={due} />
      </h1>
      <p className="lede">
        {lang === 'zh' ? '从' : 'Counted from '}
        <Day on={Temporal.PlainDate.from(duty.since)} />
        {lang === 'zh'
          ? `（${start.zh}）算起，当天不算，共 `
          : `, the day of ${start.en}, which is not counted itself: `}
        {dayCount(lang, n, unit)}
        {lang === 'zh' ? '，到 ' : ', up to '}
        <Day on={due} />
        {lang === 'zh' ? '。' : '.'}
      </p>
      {duty.trace.length > 0 && <CalendarSheet days={duty.trace} due={due} zero={{ zh: '起点', en: 'start' }} />}
      <LawNote title={rule.title} citation={describe(under, lang)}>
        {rule.gist}
      </LawNote>
    </div>
  );
}
