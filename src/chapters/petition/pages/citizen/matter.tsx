import type { DutyView } from '#kernel/views.ts';
import type { Calendar } from '#kernel/calendar.ts';
import { LinkButton } from '#ui/components/button.tsx';
import { Clock, clockState } from '#ui/components/clock.tsx';
import { Facts, type Fact } from '#ui/components/facts.tsx';
import { LimitLine } from '#ui/components/movement.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { ChineseKept } from '#ui/components/page-parts.tsx';
import { Details } from '#ui/components/panels.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Day } from '#ui/components/time.tsx';
import type { Frame } from '#ui/frame.ts';
import { dateShort, daysLeft, number as inWords, type DayUnit, type Words } from '#ui/language.ts';
import { Name, phrases, Say, Written } from '#ui/setting.tsx';
import { Page } from '#ui/shells/page.tsx';
import { dutyWords } from '../duty-words.ts';
import { countedOf } from '../standing-words.tsx';
import type { Known } from '../../known.ts';
import type { Mandate } from '../../mandates.ts';
import { Beside } from './beside-matter.tsx';
import { People } from './people.tsx';
import { standing, type Now } from './now.ts';
import { matterHref, missed, unitWords, type PartyMatter } from './party.ts';
import { MeetLink } from './meet-link.tsx';
import { actButtons, actOrder, onlyWhenOpen } from './petitioner-acts.ts';
import type { Offer } from './possible.ts';
import { MatterTrail } from './trail.tsx';
import { WithdrawalWaiting } from './withdrawal.tsx';

export interface MatterPageProps {
  readonly frame: Frame;
  readonly matter: PartyMatter;
  readonly calendar: Calendar;
  readonly offers: readonly Offer[];
  readonly known?: Known | undefined;
  /** Who acts or acted for the petitioner, where it is the petitioner who looks. */
  readonly mandates?: readonly Mandate[];
  /** What was just done, said once. */
  readonly done?: Words | undefined;
}

/** A matter to its petitioner: the heading is the answer, below it the clock, what can be done, and all that happened. */
export function MatterPage(props: MatterPageProps) {
  const { frame, matter, calendar, done, known } = props;
  const now = standing(matter);
  return (
    <Page
      frame={frame}
      title={now.heading}
      current="track"
      number={matter.number}
      side={<Beside {...props} />}
      sideLabel={{ zh: '您可以做的事', en: 'What you can do' }}
    >
      <div className="stack gap-6">
        {done && (
          <Notice kind="done" live>
            {done}
          </Notice>
        )}
        <div>
          <p className="quiet kicker">
            <Written>{matter.view.title}</Written> <Reference>{matter.number}</Reference>
          </p>
          <h1>{frame.lang === 'zh' ? phrases(now.clauses) : now.heading.en}</h1>
        </div>
        {matter.actor.as === 'bearer' && <OnPaper matter={matter} />}
        <WithdrawalWaiting matter={matter} />
        <Apology matter={matter} />
        <Limit now={now} matter={matter} calendar={calendar} />
        <Facts rows={rowsOf(now, props)} />
        <Actions {...props} />
        {known && <People matter={matter} known={known} mandates={props.mandates ?? []} offers={props.offers} />}
        <section aria-labelledby="trail">
          <h2 id="trail" className="mb-4">
            <Say zh="办理过程" en="What happened" />
          </h2>
          <MatterTrail matter={matter} now={now} calendar={calendar} />
          <ChineseKept />
        </section>
      </div>
    </Page>
  );
}

function rowsOf(now: Now, { matter, calendar }: MatterPageProps): (Fact | false)[] {
  const { view, read, today, number } = matter;
  const unit = view.stage === 'registered' ? view.office : view.holder;
  const { duty } = now;
  const row = duty && read.duties.find(({ key }) => key === duty.key);
  const state = row && clockState(countedOf(row), today, calendar);
  return [
    {
      term:
        view.stage === 'concluded' ? { zh: '由谁办的', en: 'Handled by' } : { zh: '现在由谁办', en: 'Who has it now' },
      value: <Name>{unitWords(unit)}</Name>,
      end: unit.phone ? (
        <a href={`tel:${unit.phone}`}>
          <Say zh="电话" en="Call" /> <span className="num">{unit.phone}</span>
        </a>
      ) : undefined,
    },
    { term: { zh: '下一步', en: 'What comes next' }, value: now.next },
    duty !== undefined &&
      state !== undefined && {
        term: dutyWords(duty.act, view.ruleSet).clock,
        value: (
          <Clock
            name=""
            now={state}
            provisional={duty.provisional}
            form="long"
            {...(duty.due ? { due: Temporal.PlainDate.from(duty.due) } : {})}
          />
        ),
        end: (
          <a href={matterHref(number, 'why', duty.key)}>
            <Say zh="为什么" en="Why" />
            <span className="vh">
              <Say zh="是这一天" en=" this day" />
            </span>
          </a>
        ),
      },
  ];
}

/** Whoever came with a code on paper reads; what they would do asks for a proof first. */
function OnPaper({ matter: { number } }: { readonly matter: PartyMatter }) {
  return (
    <Notice title={{ zh: '纸质查询码只能查看', en: 'A code on paper reads only' }}>
      <p>
        <Say zh="要补充、询问、催办、评价或者撤回，请" en="To add, ask, urge, rate or withdraw, " />
        <a href={matterHref(number, 'proof')}>
          <Say zh="先证明是您本人" en="first show that it is you" />
        </a>
        <Say zh="。" en="." />
      </p>
    </Notice>
  );
}

/** The days of the limit as a line, while an organ's clock runs. */
function Limit({
  now,
  matter,
  calendar,
}: {
  readonly now: Now;
  readonly matter: PartyMatter;
  readonly calendar: Calendar;
}) {
  const { duty } = now;
  const row = duty && matter.read.duties.find(({ key }) => key === duty.key);
  if (!duty?.due || !row || duty.nature === 'may' || duty.trace.length === 0) return null;
  const { today } = matter;
  const { unit } = countedOf(row);
  const state = clockState(countedOf(row), today, calendar);
  if (state.state !== 'running') return null;
  const { passed, total } = counted(duty, today);
  const { clock } = dutyWords(duty.act, matter.view.ruleSet);
  const nth = nthDay(passed, unit);
  return (
    <LimitLine
      passed={state.left < 0 ? total + 1 : passed}
      total={total}
      start={
        <>
          <Day on={Temporal.PlainDate.from(duty.since)} form="short" /> <Say zh="起算" en="start" />
        </>
      }
      now={{
        zh: state.left < 0 ? daysLeft('zh', state.left, unit) : `${nth.zh}，${daysLeft('zh', state.left, unit)}`,
        en: state.left < 0 ? daysLeft('en', state.left, unit) : `${nth.en}, ${daysLeft('en', state.left, unit)}`,
      }}
      end={<Day on={Temporal.PlainDate.from(duty.due)} form="short" />}
      label={{
        zh: `${clock.zh} ${total} ${unit === 'day' ? '日' : '个工作日'}，${nth.zh}`,
        en: `${clock.en}: ${total} ${unit === 'day' ? 'days' : 'working days'}; ${nth.en}`,
      }}
    />
  );
}

function nthDay(n: number, unit: DayUnit): Words {
  if (n === 0) return { zh: '今天是起点，不算在内', en: 'today is the start and does not count' };
  const kind = unit === 'day' ? { zh: '日', en: 'day' } : { zh: '个工作日', en: 'working day' };
  return { zh: `今天是第 ${n} ${kind.zh}`, en: `today is ${kind.en} ${inWords(n)}` };
}

function counted({ trace }: DutyView, today: Temporal.PlainDate): { readonly passed: number; readonly total: number } {
  const most = (days: DutyView['trace']): number => days.reduce((top, { count }) => Math.max(top, count ?? 0), 0);
  return { passed: most(trace.filter(({ on }) => Temporal.PlainDate.compare(on, today) <= 0)), total: most(trace) };
}

/** A day that has passed without what was promised for it: an apology, whose it was, and whom to call. */
function Apology({ matter }: { readonly matter: PartyMatter }) {
  const [first, ...others] = missed(matter);
  if (!first?.due || first.owner.kind !== 'unit') return null;
  const { unit } = first.owner;
  const { act } = dutyWords(first.act, matter.view.ruleSet);
  const due = Temporal.PlainDate.from(first.due);
  const phone = unit.phone || matter.view.office.phone || '12345';
  return (
    <Notice kind="bad" title={{ zh: '没有按期办，对不起。', en: 'This is late, and we are sorry.' }}>
      <p>
        <Name>{unitWords(unit)}</Name>
        <Say
          zh={`应当在 ${dateShort('zh', due, matter.today)}以前${act.zh}，到今天还没有。`}
          en={` should have done this by ${dateShort('en', due, matter.today)}: ${act.en.charAt(0).toLowerCase()}${act.en.slice(1)}.`}
        />
        {first.passed && <Say zh="这次超期已经记录在案。" en=" The delay is on record." />}
        {others.length > 0 && (
          <Say
            zh={`另有 ${others.length} 项也过了期限。`}
            en={` ${others.length} more ${others.length === 1 ? 'limit has' : 'limits have'} passed.`}
          />
        )}
      </p>
      <p>
        <Say zh="可以在下面提醒它，或者打电话：" en="You can remind it below, or call " />
        <a className="num" href={`tel:${phone}`}>
          {phone}
        </a>
      </p>
    </Notice>
  );
}

function Actions({ matter, offers }: MatterPageProps) {
  const possible = actOrder.filter((act) => offers.some((one) => one.act === act && !one.why));
  const others = offers.flatMap(({ act, why }) => (why && !onlyWhenOpen.includes(act) ? [{ act, why }] : []));
  return (
    <div className="stack gap-4 no-print">
      {possible.length > 0 && (
        <div className="row">
          {possible.map((act, index) => (
            <LinkButton key={act} href={matterHref(matter.number, 'acts', act)} kind={index === 0 ? 'fill' : 'line'}>
              {actButtons[act]}
            </LinkButton>
          ))}
          <MeetLink number={matter.number} />
        </div>
      )}
      {others.length > 0 && (
        <Details summary={{ zh: '现在还不能做的事，为什么', en: 'What cannot be done now, and why' }}>
          <dl className="facts">
            {others.map(({ act, why }) => (
              <div key={act}>
                <dt>
                  <Say {...actButtons[act]} />
                </dt>
                <dd>
                  <Say {...why.title} /> <Say {...why.wayOn} />
                </dd>
              </div>
            ))}
          </dl>
        </Details>
      )}
    </div>
  );
}
