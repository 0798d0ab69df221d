import type { DutyView } from '#kernel/views.ts';
import { parseCitation } from '#kernel/citation.ts';
import { clockStarts } from '#law/clock-starts.ts';
import { describe } from '#law/describe.ts';
import { articleOf } from '#law/instruments.ts';
import { findLimit } from '#law/law.ts';
import type { LimitId } from '#law/rule.ts';
import { CalendarSheet } from '#ui/components/calendar-sheet.tsx';
import { Counting } from '#ui/components/counting.tsx';
import { LawNote } from '#ui/components/panels.tsx';
import { dateLong, type Words } from '#ui/language.ts';
import { phrases, Say, useLang } from '#ui/setting.tsx';
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
      <>
        <h1>
          <Say {...clock} />
        </h1>
        <p className="lede mb-5">
          <Say {...reasonWords(duty.reason)} />
          <Say zh="。" en="." />
        </p>
        <LawNote title={clock} citation={describe(under, lang)}>
          {articleOf(under)?.gist ?? ''}
        </LawNote>
      </>
    );
  }
  const due = Temporal.PlainDate.from(duty.due);
  return (
    <>
      <h1 className="mb-4">{phrases(heading(clock, due)[lang])}</h1>
      <div className="stack gap-6">
        <Counting
          since={Temporal.PlainDate.from(duty.since)}
          start={clockStarts[rule.from]}
          length={rule.length}
          due={due}
          days={duty.trace}
        />
        {duty.trace.length > 0 && <CalendarSheet days={duty.trace} due={due} zero={{ zh: '起点', en: 'start' }} />}
        <LawNote title={rule.title} citation={describe(under, lang)}>
          {rule.gist}
        </LawNote>
      </div>
    </>
  );
}

const heading = (clock: Words, due: Temporal.PlainDate): Words => ({
  zh: `${clock.zh}到 ${dateLong('zh', due)}为止`,
  en: `${clock.en} ${dateLong('en', due)}`,
});
