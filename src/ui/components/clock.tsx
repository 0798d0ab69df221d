import type { Calendar } from '#kernel/calendar.ts';
import { soonFrom } from '#kernel/duty.ts';
import { daysLeft as countLeft } from '#kernel/reckoning.ts';
import { Icon } from '#ui/components/icon.tsx';
import { Day } from '#ui/components/time.tsx';
import { toneIcons, type Tone } from '#ui/components/tag.tsx';
import { dayCount, daysLeft, type DayUnit, type Lang, type Words } from '#ui/language.ts';
import { shown, useLang, type Wording } from '#ui/setting.tsx';

/** Where a limit stands. `left` is counted in the unit of the limit and is negative once the day has passed. */
export type ClockState =
  | { readonly state: 'running'; readonly left: number; readonly unit?: DayUnit }
  | { readonly state: 'paused'; readonly reason: Wording }
  /** No number of days runs on it at all. */
  | { readonly state: 'unset'; readonly reason: Wording }
  /** The last day of a right has gone by: nobody is late with anything. */
  | { readonly state: 'over' }
  /** `verb` says what was done in time: 办结, 告知, 答复. */
  | { readonly state: 'ended'; readonly lateDays: number; readonly verb?: Words };

export interface ClockProps {
  /** Which clock it is: 受理期限, 办理期限, 复查期限. Empty only where the term of a fact names it. */
  readonly name: Wording;
  readonly now: ClockState;
  readonly due?: Temporal.PlainDate;
  /** The last day lies beyond the published holiday arrangement. */
  readonly provisional?: boolean;
  /** Where the date explains itself. */
  readonly whyHref?: string;
  readonly form?: 'long' | 'short' | 'desk';
}

/** What a clock is read off. */
export interface Counted {
  /** ISO; null where no number of days runs. */
  readonly due: string | null;
  readonly nature: 'owed' | 'may';
  readonly unit: DayUnit;
  /** Why no number of days runs. */
  readonly reason: Wording;
}

/** Where a limit stands today, counted in its own unit. */
export function clockState(counted: Counted, today: Temporal.PlainDate, calendar: Calendar): ClockState {
  const { due, nature, unit, reason } = counted;
  if (!due) return { state: 'unset', reason };
  const left = countLeft(Temporal.PlainDate.from(due), today, unit, calendar);
  return nature === 'may' && left < 0 ? { state: 'over' } : { state: 'running', left, unit };
}

/** The tone in which a limit is drawn; `plain` is far off. */
export function clockTone(now: ClockState): Tone {
  if (now.state === 'paused' || now.state === 'unset') return 'paused';
  if (now.state === 'ended') return 'done';
  if (now.state === 'over') return 'plain';
  if (now.left < 0) return 'late';
  return now.left <= soonFrom ? 'soon' : 'plain';
}

const over: Words = { zh: '已经过了', en: 'over' };
const ended: Words = { zh: '办结', en: 'Done' };

/** The plain words of a limit: 还剩 5 天, 今天到期, 已超期 8 天, 按期办结, 已暂停…… */
export function clockWords(lang: Lang, now: Exclude<ClockState, { state: 'paused' | 'unset' }>): string {
  if (now.state === 'running') return daysLeft(lang, now.left, now.unit);
  if (now.state === 'over') return over[lang];
  const verb = (now.verb ?? ended)[lang];
  if (now.lateDays <= 0) return lang === 'zh' ? `按期${verb}` : `${verb} on time`;
  const late = dayCount(lang, now.lateDays);
  return lang === 'zh' ? `超期 ${late}${verb}` : `${verb} ${late} late`;
}

const why = { zh: ['依据', '：为什么是这一天'], en: ['Why', ' this day'] } as const;

/** A deadline: which clock, which day, how long, and a link to why. A date never stands alone. */
export function Clock({ name, now, due, provisional, whyHref, form = 'short' }: ClockProps) {
  const lang = useLang();
  const tone = clockTone(now);
  return (
    <span className={`clock clock--${tone}`}>
      <span className="clock__head">
        {tone !== 'plain' && <Icon name={toneIcons[tone]} />}
        {name !== '' && <span className="quiet">{shown(lang, name)} </span>}
      </span>
      {due && (
        <>
          <Day on={due} form={form} />{' '}
        </>
      )}
      {provisional && <span className="quiet">{lang === 'zh' ? '（暂定）' : '(provisional)'} </span>}
      <b>
        {now.state === 'paused' || now.state === 'unset' ? (
          <>
            {now.state === 'paused' && (lang === 'zh' ? '已暂停，' : 'Paused: ')}
            {shown(lang, now.reason)}
          </>
        ) : (
          clockWords(lang, now)
        )}
      </b>
      {whyHref && (
        <>
          {' '}
          <a href={whyHref}>
            {why[lang][0]}
            <span className="vh">{why[lang][1]}</span>
          </a>
        </>
      )}
    </span>
  );
}
