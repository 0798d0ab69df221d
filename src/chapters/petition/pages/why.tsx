import type { DutyView } from '#kernel/views.ts';
import { parseCitation } from '#kernel/citation.ts';
import { clockStarts } from '#law/clock-starts.ts';
import { describe } from '#law/describe.ts';
import { findLimit } from '#law/law.ts';
import type { Limit, LimitId } from '#law/rule.ts';
import { CalendarSheet } from '#ui/components/calendar-sheet.tsx';
import { Counting } from '#ui/components/counting.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { LawNote } from '#ui/components/panels.tsx';
import { dateLong, type Words } from '#ui/language.ts';
import { Phrased, Say, useLang } from '#ui/setting.tsx';
import type { RuleSet } from '../events.ts';
import { dutyWords, reasonWords } from './duty-words.ts';

export interface WhyDayProps {
  readonly duty: DutyView;
  readonly ruleSet: RuleSet;
  readonly region: string | null;
  /** ISO, as on the matter's view. */
  readonly registeredOn: string;
  /** The official text behind the citation, only where the operator has loaded it. */
  readonly text?: string | undefined;
}

/** The row of law that a duty was reckoned by. */
export const limitOf = ({ duty, ruleSet, region, registeredOn }: WhyDayProps): Limit | undefined =>
  findLimit(ruleSet, duty.limit as LimitId, region ?? undefined, Temporal.PlainDate.from(registeredOn));

/** The heading of the page that explains a day: which clock it is and when it ends. */
export function whyHeading({ duty, ruleSet }: Pick<WhyDayProps, 'duty' | 'ruleSet'>): Words {
  const { clock } = dutyWords(duty.act, ruleSet);
  if (!duty.due) return { zh: `${clock.zh}，没有规定日数`, en: `${clock.en}: no number of days is fixed` };
  const due = Temporal.PlainDate.from(duty.due);
  const said = { zh: dateLong('zh', due), en: dateLong('en', due) };
  return { zh: `${clock.zh}到 ${said.zh}为止`, en: `${clock.en} ${said.en}` };
}

/**
 * Why this day: day zero, what was counted, what was not and why, the article, and how the law's silence was read.
 * The same for the petitioner and at the desk.
 */
export function WhyDay(props: WhyDayProps) {
  const { duty } = props;
  const lang = useLang();
  const rule = limitOf(props);
  const first = duty.trace[0];
  return (
    <div className="stack gap-6">
      <Reckoned {...props} rule={rule} />
      {duty.provisional && (
        <Notice title={{ zh: '这一天是暂定的', en: 'This day is provisional' }}>
          {{
            zh: '中间有的日子，国家还没有公布那一年的放假安排。公布以后会重新计算，书面告诉过您的日子只会保留或者更早，不会变得对您不利。',
            en: 'Some days lie in a year whose public holidays are not published yet. It is reckoned again once they are, and never to your loss.',
          }}
        </Notice>
      )}
      {duty.due && first && (
        <CalendarSheet days={duty.trace} due={Temporal.PlainDate.from(duty.due)} zero={{ zh: '起点', en: 'start' }} />
      )}
      {rule && (
        <LawNote
          title={rule.title}
          citation={describe(parseCitation(duty.citation), lang)}
          {...(props.text ? { text: props.text } : {})}
        >
          {rule.gist}
        </LawNote>
      )}
      {rule?.silent && <Silences rule={rule} />}
      {(rule?.source === 'reported' || rule?.source === 'unverified') && (
        <p className="small quiet">
          <Say
            zh="来源：未核实。规定的原文没有见到，这个日数来自报道或者记忆，请以公布的文本为准。"
            en="Source: unverified. The text itself was not at hand; the number is from a report or from memory."
          />
        </p>
      )}
      {rule?.source === 'practice' && (
        <p className="small quiet">
          <Say
            zh="这个日数法律没有规定，是本系统约定的，为的是每件事都有人在一定时间内办。"
            en="No law fixes this number: it is this system's own rule, so that nothing is left without a day."
          />
        </p>
      )}
    </div>
  );
}

/** The reckoning in one sentence: from which event, how many days, of which kind. */
function Reckoned({ duty, rule }: WhyDayProps & { readonly rule: Limit | undefined }) {
  if (!duty.due || !rule) {
    return (
      <p className="lede">
        <Say {...reasonWords(duty.reason)} />
        <Say zh="。" en="." />
      </p>
    );
  }
  return (
    <Counting
      since={Temporal.PlainDate.from(duty.since)}
      start={clockStarts[rule.from]}
      length={rule.length}
      due={Temporal.PlainDate.from(duty.due)}
      days={duty.trace}
    />
  );
}

function Silences({ rule }: { readonly rule: Limit }) {
  return (
    <section className="stack gap-3">
      <h2 className="h3">
        <Phrased zh="法律没有写明的地方，我们这样理解" en="Where the law is silent, we read it like this" />
      </h2>
      {rule.silent!.map(({ point, reading }) => (
        <p key={point.en} className="small second">
          <b>
            <Say {...point} />
          </b>
          <Say zh="：" en=": " />
          <Say {...reading} />
        </p>
      ))}
    </section>
  );
}
