import type { LineView } from '#kernel/views.ts';
import type { ReactNode } from 'react';
import type { Calendar } from '#kernel/calendar.ts';
import { BesideLinks } from '#ui/components/beside-links.tsx';
import { LinkButton } from '#ui/components/button.tsx';
import { Facts, type Fact } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { ChineseKept } from '#ui/components/page-parts.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Moment } from '#ui/components/time.tsx';
import { Trail, type TrailItem } from '#ui/components/trail.tsx';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { Name, phrases, Say, Written } from '#ui/setting.tsx';
import { Page } from '#ui/shells/page.tsx';
import type { Returning } from '../accusation.ts';
import type { AccusationRead } from '../queries.ts';
import { sealedActs } from '../routes/acts.ts';
import type { AccusationView } from '../views.ts';
import { DutyClock, hasBody, LineBody, openDuties, unitWords, type FilesAbout } from './parts.tsx';
import { byline, spokenTo, standing, type Now } from './reporter-words.ts';
import { dutyWords, stageWords, type UnitNames } from './words.ts';

/** A report as its reporter has it before them. */
export interface ReporterMatter {
  readonly read: AccusationRead;
  readonly view: AccusationView;
  readonly files: FilesAbout;
  readonly today: Temporal.PlainDate;
  readonly calendar: Calendar;
  readonly unitOf: UnitNames;
  /** How far sending back what is no report has come. */
  readonly returning: Returning | null;
}

/** Where the pages of a matter are; a report has no addresses of its own. */
export const matterHref = (number: string, ...rest: readonly string[]): string =>
  ['/matters', number, ...rest].join('/');

/** Leaves at once, to a page that everybody looks up; the way back is closed. */
export function QuickExit() {
  return (
    <div className="row apart mb-5 no-print">
      <p className="small quiet">
        <Say zh="有人过来时，按这里马上离开。" en="If somebody comes, leave at once here." />
      </p>
      <LinkButton href="/file/exit" kind="line" size="small" icon="cross">
        {{ zh: '快速离开', en: 'Leave quickly' }}
      </LinkButton>
    </div>
  );
}

export interface ReporterFrameProps {
  readonly frame: Frame;
  readonly title: Words;
  readonly number: string;
  readonly failed?: boolean;
  readonly side?: ReactNode;
  readonly children: ReactNode;
}

/** What stands around every page of a reporter: the common one, and the way out. */
export function ReporterPage({ frame, title, number, failed = false, side, children }: ReporterFrameProps) {
  const beside = side ? { side, sideLabel: { zh: '您可以做的事', en: 'What you can do' } } : {};
  return (
    <Page frame={frame} title={title} current="track" number={number} failed={failed} {...beside}>
      <QuickExit />
      {children}
    </Page>
  );
}

export interface TrackPageProps {
  readonly frame: Frame;
  readonly matter: ReporterMatter;
  /** What was just done, said once. */
  readonly done?: Words | undefined;
}

/** A report to its reporter: it looks as any matter does to its petitioner, so that a glance from aside says nothing. */
export function TrackPage({ frame, matter, done }: TrackPageProps) {
  const { view, read, today } = matter;
  const now = standing(view, read, today);
  const { number } = view;
  return (
    <ReporterPage frame={frame} title={now.heading} number={number} side={<Beside number={number} />}>
      <div className="stack gap-6">
        {done && (
          <Notice kind="done" live>
            {done}
          </Notice>
        )}
        <div>
          <p className="quiet kicker">
            <Reference>{number}</Reference>
          </p>
          <h1>{phrases(now.heading[frame.lang])}</h1>
        </div>
        <Facts rows={rowsOf(now, matter)} />
        <Returned matter={matter} />
        <p className="no-print small">
          <a href={matterHref(number, 'acts', 'reportRetaliation')}>
            <Say zh="因为反映问题受到打击报复？在这里说" en="Made to suffer for it? Say so here" />
          </a>
        </p>
        {view.stage !== 'concluded' && (
          <div className="row no-print">
            <LinkButton href={matterHref(number, 'acts', 'addMaterial')}>
              {{ zh: '补充材料', en: 'Add material' }}
            </LinkButton>
            <LinkButton href={matterHref(number, 'acts', 'ask')} kind="line">
              {{ zh: '问一个问题', en: 'Ask a question' }}
            </LinkButton>
          </div>
        )}
        <section aria-labelledby="trail">
          <h2 id="trail" className="mb-4">
            <Say zh="办理过程" en="What happened" />
          </h2>
          <Trail items={[...ahead(matter), present(now, matter), ...view.timeline.map((line) => past(line, matter))]} />
          <ChineseKept />
        </section>
        <Reported matter={matter} />
      </div>
    </ReporterPage>
  );
}

/** Whether it may become an ordinary petition, and then the way to that petition, in words that say nothing to a passer-by. */
function Returned({ matter: { view, returning } }: { readonly matter: ReporterMatter }) {
  const { number } = view;
  if (returning?.step === 'asked')
    return (
      <section className="stack no-print" aria-labelledby="return">
        <h2 id="return" className="h3">
          <Say zh="请您决定：可否改为公开登记" en="For you to decide: may it be registered openly" />
        </h2>
        <p>
          <Say
            zh="专人认为可以按普通诉求办，理由在办理过程里。同意的，您自己写明公开登记什么；不同意的，照原来的办。"
            en="The custodian finds an ordinary claim in it; why stands below. If you agree you write what is registered openly; if not, it goes on as before."
          />
        </p>
        <div className="row">
          <LinkButton href={matterHref(number, 'acts', 'agreeReturn')} kind="line">
            {sealedActs.agreeReturn.title}
          </LinkButton>
          <LinkButton href={matterHref(number, 'acts', 'declineReturn')} kind="line">
            {sealedActs.declineReturn.title}
          </LinkButton>
        </div>
      </section>
    );
  if (returning?.step !== 'agreed' && returning?.step !== 'opened') return null;
  return (
    <p className="no-print">
      <a href={matterHref(number, 'opened')}>
        <Say zh="看新的编号和查询码" en="See the new number and query code" />
      </a>
    </p>
  );
}

function rowsOf({ next, duty }: Now, { view, today, calendar }: ReporterMatter): (Fact | false)[] {
  return [
    view.holder !== null && {
      term: { zh: '现在由谁办', en: 'Who has it now' },
      value: <Name>{unitWords(view.holder)}</Name>,
    },
    { term: { zh: '下一步', en: 'What comes next' }, value: next },
    duty !== undefined && {
      term: dutyWords(duty.act).clock,
      value: <DutyClock duty={duty} today={today} calendar={calendar} form="long" named={false} />,
      end: (
        <a href={matterHref(view.number, 'why', duty.key)}>
          <Say zh="为什么" en="Why" />
        </a>
      ),
    },
  ];
}

function ahead({ read, view, today, calendar }: ReporterMatter): TrailItem[] {
  return openDuties(read)
    .toReversed()
    .map((duty) => ({
      key: duty.key,
      when: 'ahead' as const,
      title: dutyWords(duty.act).act,
      children: (
        <DutyClock duty={duty} today={today} calendar={calendar} whyHref={matterHref(view.number, 'why', duty.key)} />
      ),
    }));
}

const present = ({ next }: Now, { view }: ReporterMatter): TrailItem => ({
  key: 'now',
  when: 'now',
  title: stageWords[view.stage],
  children: next,
  meta: <Say zh="现在" en="Now" />,
});

function past(line: LineView, { view, files, unitOf }: ReporterMatter): TrailItem {
  const body = <LineBody line={line} files={files} hrefOf={(item) => matterHref(view.number, 'files', item)} />;
  return {
    key: `${line.version}.${line.line}`,
    title: spokenTo(line, unitOf),
    ...(hasBody(line) ? { children: body } : {}),
    meta: (
      <>
        {line.unit ? <Name>{unitWords(line.unit)}</Name> : <Say {...byline(line)} />}{' '}
        <Moment at={Temporal.Instant.from(line.at)} />
      </>
    ),
  };
}

/** What was reported, at the very end: not on the screen that a passer-by sees first. */
function Reported({ matter: { view } }: { readonly matter: ReporterMatter }) {
  const { title, request, facts } = view;
  return (
    <section aria-labelledby="reported">
      <h2 id="reported" className="mb-4">
        <Say zh="您写的内容" en="What you wrote" />
      </h2>
      <Facts
        rows={[
          { term: { zh: '标题', en: 'Title' }, value: <Written>{title}</Written> },
          { term: { zh: '请求', en: 'What you ask for' }, value: <Written as="p">{request}</Written> },
          { term: { zh: '事实和理由', en: 'Facts' }, value: <Written as="p">{facts}</Written> },
        ]}
      />
    </section>
  );
}

function Beside({ number }: { readonly number: string }) {
  return (
    <>
      <h2 className="small">
        <Say zh="有话要说" en="If you want to say more" />
      </h2>
      <p>
        <Say
          zh="补充材料和询问都在这里，答复也在这里，不用留姓名。"
          en="Add and ask here, and be answered here; no name is needed."
        />
      </p>
      <BesideLinks
        heading={{ zh: '谁看过', en: 'Who has read it' }}
        links={[{ href: matterHref(number, 'readers'), label: { zh: '谁看过我的材料', en: 'See who' } }]}
      />
      <BesideLinks
        heading={{ zh: '有没有被改动过', en: 'Has anything been changed?' }}
        links={[
          {
            href: matterHref(number, 'unchanged'),
            label: { zh: '和封存的历史逐条核对', en: 'Compare it with the sealed history' },
          },
        ]}
      />
      <BesideLinks
        heading={{ zh: '回执和查询码', en: 'Receipt and code' }}
        links={[
          { href: matterHref(number, 'receipt'), label: { zh: '回执', en: 'Receipt' } },
          { href: matterHref(number, 'code'), label: { zh: '查询码', en: 'query code' } },
        ]}
      />
    </>
  );
}
