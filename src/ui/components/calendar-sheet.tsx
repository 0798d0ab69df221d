import { Day } from '#ui/components/time.tsx';
import { holidayWords, notCounted, weeksOf, type SheetDay, type SheetWeek } from '#ui/components/calendar-days.ts';
import { dateShort, monthName, say, type Lang, type Words } from '#ui/language.ts';
import { Name, useLang, useToday } from '#ui/setting.tsx';

export interface CalendarSheetProps {
  /** Every day from day zero to the last; a reckoning's trace fits as it is. */
  readonly days: readonly SheetDay[];
  readonly due: Temporal.PlainDate;
  /** What happened on day zero: 受理, 收到. */
  readonly zero: Words;
  readonly caption?: Words | string;
}

const heads: readonly Words[] = [
  { zh: '一', en: 'Mon' },
  { zh: '二', en: 'Tue' },
  { zh: '三', en: 'Wed' },
  { zh: '四', en: 'Thu' },
  { zh: '五', en: 'Fri' },
  { zh: '六', en: 'Sat' },
  { zh: '日', en: 'Sun' },
];

const dueWord: Words = { zh: '到期', en: 'due' };
const todayWord: Words = { zh: '今天', en: 'today' };
const off: Words = { zh: '不算', en: 'off' };

function look(
  day: SheetDay | undefined,
  due: Temporal.PlainDate,
  today: Temporal.PlainDate,
  on: Temporal.PlainDate,
): string {
  const marks = [
    on.day === 1 ? 'first' : '',
    on.equals(today) ? 'now' : '',
    day && on.equals(due) ? 'due' : day?.standing === 'day-zero' ? 'zero' : '',
  ];
  if (day && !marks[2]) marks.push(day.count === null ? 'no' : 'yes');
  return marks.filter(Boolean).join(' ');
}

function reason(lang: Lang, day: SheetDay): string {
  if (day.standing === 'weekend' || day.standing === 'beyond-published-weekend') {
    const weekdayWord = heads[day.on.dayOfWeek - 1]!;
    return lang === 'zh' ? `周${weekdayWord.zh}` : off.en;
  }
  if (day.standing === 'rolled-over') return lang === 'zh' ? '顺延' : 'moved';
  const name = day.name && holidayWords(day.name);
  return name ? name[lang === 'zh' ? 'short' : 'en'] : off[lang];
}

function CellWords({
  day,
  props,
  today,
}: {
  readonly day: SheetDay;
  readonly props: CalendarSheetProps;
  readonly today: boolean;
}) {
  const lang = useLang();
  if (day.standing === 'day-zero') return <small>{props.zero[lang]}</small>;
  if (day.on.equals(props.due)) return <small>{dueWord[lang]}</small>;
  if (day.count === null) {
    return lang === 'zh' ? (
      <small>{reason(lang, day)}</small>
    ) : (
      <small>
        <span className="roomy">{reason(lang, day)}</span>
        <span className="narrow">{off.en}</span>
      </small>
    );
  }
  const made = day.standing === 'make-up-workday' ? (lang === 'zh' ? ' 调班' : ' work') : '';
  return (
    <small>
      {today ? `${todayWord[lang]} ` : ''}
      {lang === 'zh' && day.count === 1 ? '第 1' : day.count}
      {made}
    </small>
  );
}

function Week({ week, props }: { readonly week: SheetWeek; readonly props: CalendarSheetProps }) {
  const lang = useLang();
  const today = useToday();
  return (
    <tr>
      {week.month === undefined ? (
        <td />
      ) : (
        <th scope="row">{lang === 'zh' ? monthName('zh', week.month) : monthName('en', week.month).slice(0, 3)}</th>
      )}
      {week.cells.map(({ on, day }) => (
        <td key={on.toString()} className={look(day, props.due, today, on) || undefined}>
          <time dateTime={on.toString()}>{on.day}</time>
          {day ? (
            <CellWords day={day} props={props} today={on.equals(today)} />
          ) : (
            on.equals(today) && <small>{todayWord[lang]}</small>
          )}
        </td>
      ))}
    </tr>
  );
}

/** The calendar behind a date: day zero, the days counted, the days not counted with the reason in each cell. */
export function CalendarSheet(props: CalendarSheetProps) {
  const lang = useLang();
  const today = useToday();
  const { days } = props;
  const first = days[0];
  const last = days[days.length - 1];
  if (!first || !last) return null;
  const range = (
    <>
      {dateShort(lang, first.on, today)}
      {lang === 'zh' ? '至' : ' to '}
      <wbr />
      {dateShort(lang, last.on, today)}
    </>
  );
  return (
    <div className="sheet-of-days stack">
      <Key hasOff={notCounted(days).length > 0} hasToday={days.some(({ on }) => on.equals(today))} />
      <table className="cal">
        <caption>{props.caption === undefined ? range : say(lang, props.caption)}</caption>
        <thead>
          <tr>
            <td />
            {heads.map((head) => (
              <th key={head.en} scope="col">
                {lang === 'zh' && <span className="vh">星期</span>}
                {head[lang]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week) => (
            <Week key={week.cells[0]!.on.toString()} week={week} props={props} />
          ))}
        </tbody>
      </table>
      <NotCounted days={days} />
    </div>
  );
}

function Key({ hasOff, hasToday }: { readonly hasOff: boolean; readonly hasToday: boolean }) {
  const lang = useLang();
  const entries: readonly (readonly [string, Words] | false)[] = [
    ['zero', { zh: '起点，当天不算', en: 'Start: this day does not count' }],
    ['yes', { zh: '算，数字是第几日', en: 'Counts; the number says which' }],
    hasOff && ['no', { zh: '不算，原因见下面', en: 'Does not count; reasons below' }],
    ['due', { zh: '到期', en: 'Last day' }],
    hasToday && ['now', { zh: '今天', en: 'Today' }],
  ];
  return (
    <ul className="key" role="list">
      {entries.map(
        (entry) =>
          entry && (
            <li key={entry[0]}>
              <i className={`key-${entry[0]}`} />
              {entry[1][lang]}
            </li>
          ),
      )}
    </ul>
  );
}

/** The same in words, for ears and for small screens: each run of days that do not count, and why. */
function NotCounted({ days }: { readonly days: readonly SheetDay[] }) {
  const lang = useLang();
  const runs = notCounted(days);
  if (runs.length === 0) return null;
  return (
    <div className="small second">
      <p>{lang === 'zh' ? '没有算进去的日子' : 'Days that were not counted'}</p>
      <ul>
        {runs.map((run) => (
          <li key={run.from.toString()}>
            <Day on={run.from} form="short" />
            {!run.from.equals(run.to) && (
              <>
                {lang === 'zh' ? '至' : ' to '}
                <Day on={run.to} form="short" />
              </>
            )}
            {lang === 'zh' ? '，' : ': '}
            {'zh' in run.why ? run.why[lang] : <Name>{run.why.name}</Name>}
          </li>
        ))}
      </ul>
    </div>
  );
}
