import type { DutyView } from '#kernel/views.ts';
import { clockState, clockTone, clockWords } from '#ui/components/clock.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { BackLink } from '#ui/components/movement.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Day } from '#ui/components/time.tsx';
import type { Calendar } from '#kernel/calendar.ts';
import type { Frame } from '#ui/frame.ts';
import { phrases, Say, Written } from '#ui/setting.tsx';
import { Page } from '#ui/shells/page.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { dutyWords } from '../duty-words.ts';
import { countedOf } from '../standing-words.tsx';
import { whyHeading, WhyDay } from '../why.tsx';
import { matterHref, type PartyMatter } from './party.ts';

export interface WhyPageProps {
  readonly frame: Frame;
  readonly matter: PartyMatter;
  readonly duty: DutyView;
  readonly calendar: Calendar;
  /** The official text behind the citation, where the operator has loaded it. */
  readonly text: string | undefined;
}

/** One date, explained, and beside it the other clocks of the matter. */
export function WhyPage({ frame, matter, duty, calendar, text }: WhyPageProps) {
  const { view, number } = matter;
  const { rule_set: ruleSet, region, registered_on: registeredOn } = matter.read.petition;
  const heading = whyHeading({ duty, ruleSet });
  const others = view.duties.filter(({ key, due }) => key !== duty.key && due !== null);
  return (
    <Page frame={frame} title={heading} current="track" number={number}>
      <BackLink href={matterHref(number)}>{{ zh: '返回办理进度', en: 'Back to the matter' }}</BackLink>
      <p className="quiet kicker">
        <Written>{view.title}</Written> <Reference>{number}</Reference>
      </p>
      <h1>{phrases(heading[frame.lang])}</h1>
      <div className="stack gap-6 mt-4">
        <TodayNotice duty={duty} matter={matter} calendar={calendar} />
        <WhyDay duty={duty} ruleSet={ruleSet} region={region} registeredOn={registeredOn} text={text} />
        {view.stage !== 'concluded' && (
          <p>
            <Say zh="您觉得这一天不对？" en="You think that this day is wrong? " />
            <a href={`${matterHref(number, 'acts', 'askCorrection')}?date=${duty.key}`}>
              <Say zh="请我们核对" en="Ask us to check it" />
            </a>
          </p>
        )}
      </div>
      {others.length > 0 && (
        <section className="part">
          <h2>
            <Say zh="这件事的其他期限" en="The other clocks of this matter" />
          </h2>
          <Facts terms="long" rows={others.map((one) => otherRow(one, matter))} />
        </section>
      )}
    </Page>
  );
}

function TodayNotice({ duty, matter, calendar }: Pick<WhyPageProps, 'duty' | 'matter' | 'calendar'>) {
  const row = matter.read.duties.find(({ key }) => key === duty.key);
  if (!duty.due || duty.closed !== null || !row) return null;
  const state = clockState(countedOf(row), matter.today, calendar);
  if (state.state === 'paused' || state.state === 'unset') return null;
  const tone = clockTone(state);
  return (
    <Notice
      kind={state.state === 'over' ? 'plain' : tone === 'late' ? 'bad' : 'now'}
      icon={tone === 'late' ? 'alert' : 'clock'}
    >
      <p>
        <Say zh="今天是 " en="Today is " />
        <Day on={matter.today} />
        <Say zh={`，${clockWords('zh', state)}。`} en={`: ${clockWords('en', state)}.`} />
      </p>
    </Notice>
  );
}

function otherRow(duty: DutyView, { view, number, today }: PartyMatter) {
  const due = Temporal.PlainDate.from(duty.due!);
  const over = duty.closed === null && Temporal.PlainDate.compare(due, today) < 0 && duty.nature === 'owed';
  return {
    term: dutyWords(duty.act, view.ruleSet).clock,
    value: <Day on={due} />,
    end: (
      <>
        {duty.closed !== null && <Closed duty={duty} />}
        {over && <Tag tone="late">{{ zh: '已超期', en: 'Overdue' }}</Tag>}
        <a href={matterHref(number, 'why', duty.key)}>
          <Say zh="为什么" en="Why" />
          <span className="vh">
            <Say zh="是这一天" en=" this day" />
          </span>
        </a>
      </>
    ),
  };
}

function Closed({ duty }: { readonly duty: DutyView }) {
  if (duty.outcome === 'moot') return <Tag>{{ zh: '不再需要', en: 'No longer needed' }}</Tag>;
  const late =
    Temporal.PlainDate.compare(Temporal.PlainDate.from(duty.closed!), Temporal.PlainDate.from(duty.due!)) > 0;
  return late ? (
    <Tag tone="late">{{ zh: '超期办的', en: 'Done late' }}</Tag>
  ) : (
    <Tag tone="done">{{ zh: '按期', en: 'On time' }}</Tag>
  );
}
