import { dateDesk, dateLong, dateShort, dateTimeDesk, dayOfInstant, isoAt, timeOfDay } from '#ui/language.ts';
import { useLang, useToday } from '#ui/setting.tsx';

export interface DayProps {
  readonly on: Temporal.PlainDate;
  /** `long` with year and weekday, `short` with the year only if not this year, `desk` as 11-23. */
  readonly form?: 'long' | 'short' | 'desk';
}

/** A civil day. */
export function Day({ on, form = 'long' }: DayProps) {
  const lang = useLang();
  const today = useToday();
  const words = {
    long: () => dateLong(lang, on),
    short: () => dateShort(lang, on, today),
    desk: () => dateDesk(on, today),
  };
  return <time dateTime={on.toString()}>{words[form]()}</time>;
}

export interface MomentProps {
  readonly at: Temporal.Instant;
  /** `long` for petitioners, `desk` as 11-23 09:30. */
  readonly form?: 'long' | 'desk';
}

/** An instant, in the time of Asia/Shanghai. */
export function Moment({ at, form = 'long' }: MomentProps) {
  const lang = useLang();
  const today = useToday();
  if (form === 'desk') return <time dateTime={isoAt(at)}>{dateTimeDesk(at, today)}</time>;
  // On a narrow screen the day and the hour stand on two lines; neither is torn apart.
  return (
    <time className="moment" dateTime={isoAt(at)}>
      <span className="nowrap">
        {dateLong(lang, dayOfInstant(at))}
        {lang === 'zh' ? '' : ','}
      </span>
      {lang === 'zh' ? <wbr /> : ' '}
      <span className="nowrap">{timeOfDay(lang, at)}</span>
    </time>
  );
}
