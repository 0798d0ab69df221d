import type { LineView } from '#kernel/views.ts';
import type { Calendar } from '#kernel/calendar.ts';
import type { House } from '#kernel/house.ts';
import type { UnitId } from '#kernel/ids.ts';
import { LinkButton } from '#ui/components/button.tsx';
import { Facts, type Fact } from '#ui/components/facts.tsx';
import { BackLink } from '#ui/components/movement.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Bar, Details } from '#ui/components/panels.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Day } from '#ui/components/time.tsx';
import { Trail, type TrailItem } from '#ui/components/trail.tsx';
import type { Frame } from '#ui/frame.ts';
import { listed, type Words } from '#ui/language.ts';
import { PapersList, papersHeading } from '#ui/papers/pages.tsx';
import type { MadePaper } from '#ui/papers/paper.ts';
import { Name, phrases, Say, useLang, Written } from '#ui/setting.tsx';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import type { LiveAccusation } from '../accusation.ts';
import type { Accused } from '../accused.ts';
import type { IdentityOpen } from '../offers.ts';
import type { AccusationRead } from '../queries.ts';
import { sealedActs, type CustodianAct } from '../routes/acts.ts';
import type { AccusationView } from '../views.ts';
import { deskHref, formWords, KeepSealed } from './desk.tsx';
import { About, Corrected } from './about.tsx';
import { DutyClock, hasBody, LineBody, openDuties, StageTag, unitWords, type FilesAbout } from './parts.tsx';
import { dutyWords, kindWords, lineTitle, unsealingWords, type UnitNames } from './words.ts';

/** A report as its custodian has it before them. Who reported it is not in it. */
export interface SealedMatter {
  readonly house: House;
  readonly read: AccusationRead;
  readonly view: AccusationView;
  readonly state: LiveAccusation;
  readonly accused: Accused;
  /** Whom a request that waits would have it be about. */
  readonly renamed: Accused | undefined;
  readonly offers: readonly CustodianAct[];
  /** Set where this custodian's body opened who reported, and may look. */
  readonly identity: IdentityOpen | undefined;
  readonly files: FilesAbout;
  readonly today: Temporal.PlainDate;
  readonly calendar: Calendar;
  readonly unitOf: UnitNames;
  readonly place: Words | undefined;
  readonly matterClass: Words | undefined;
  /** The restricted letters with which it was handed over. */
  readonly papers: readonly MadePaper[];
  /** Officials who had read it before it was sealed, by name. */
  readonly readers: readonly string[];
}

export interface DeskMatterProps {
  readonly frame: Frame;
  readonly matter: SealedMatter;
  readonly done?: Words | undefined;
}

/** One report at the custodian's desk: what is said on the left, what happened on the right, one next step above. */
export function DeskMatterPage({ frame, matter, done }: DeskMatterProps) {
  const { view, offers } = matter;
  const [next, ...others] = offers;
  return (
    <DeskPage
      frame={frame}
      title={{ zh: '检举控告', en: 'Sealed report' }}
      current="sealed"
      number={view.number}
      bar={<SealedBar matter={matter} next={next} />}
    >
      <BackLink href="/desk/sealed">{{ zh: '全部检举控告', en: 'All sealed reports' }}</BackLink>
      {done && (
        <Notice kind="done" live>
          {done}
        </Notice>
      )}
      <Head matter={matter} />
      <KeepSealed />
      <div className="case mt-5">
        <div className="stack gap-6">
          <Said matter={matter} />
          <Letters matter={matter} />
          {others.length > 0 && (
            <section className="stack no-print" aria-labelledby="more">
              <h2 className="h3" id="more">
                <Say zh="其他可以办的" en="What else can be done" />
              </h2>
              <div className="row gap-3">
                {others.map((act) => (
                  <LinkButton key={act} href={deskHref(view.number, 'acts', act)} kind="line" size="small">
                    {sealedActs[act].title}
                  </LinkButton>
                ))}
              </div>
            </section>
          )}
        </div>
        <History matter={matter} />
      </div>
    </DeskPage>
  );
}

export function SealedBar({
  matter,
  next,
}: {
  readonly matter: SealedMatter;
  readonly next: CustodianAct | undefined;
}) {
  const { read, view, today, calendar } = matter;
  const [first] = openDuties(read);
  return (
    <Bar
      tag={<StageTag stage={view.stage} />}
      clock={
        first && (
          <DutyClock
            duty={first}
            today={today}
            calendar={calendar}
            form="desk"
            whyHref={deskHref(view.number, 'why', first.key)}
          />
        )
      }
      note={view.holder ? <Name>{unitWords(view.holder)}</Name> : undefined}
    >
      {next && <LinkButton href={deskHref(view.number, 'acts', next)}>{sealedActs[next].title}</LinkButton>}
    </Bar>
  );
}

export function Head({ matter: { view, place, matterClass } }: { readonly matter: SealedMatter }) {
  return (
    <>
      <p className="quiet kicker">
        <Reference>{view.number}</Reference>
        <span>
          <Say {...formWords(view.form)} />
        </span>
        {matterClass && (
          <span>
            <Name>{matterClass}</Name>
          </span>
        )}
        {place && (
          <span>
            <Name>{place}</Name>
          </span>
        )}
      </p>
      <h1>
        <Written>{phrases(view.title)}</Written>
      </h1>
    </>
  );
}

/** What was reported, about whom, and how the reporter can be reached. */
function Said({ matter }: { readonly matter: SealedMatter }) {
  const { view, read } = matter;
  const rows: (Fact | false)[] = [
    { term: { zh: '反映的单位和人', en: 'Reported on' }, value: <About matter={matter} /> },
    matter.renamed !== undefined && {
      term: { zh: '申请更正为', en: 'To be corrected to' },
      value: <Corrected named={matter.renamed} unitOf={matter.unitOf} />,
    },
    { term: { zh: '请求', en: 'What is asked' }, value: <Written as="p">{view.request}</Written> },
    { term: { zh: '事实和理由', en: 'Facts' }, value: <Written as="p">{view.facts}</Written> },
    {
      term: { zh: '反映人', en: 'The reporter' },
      value: read.accusation.anonymous
        ? { zh: '没有留姓名。用“写给反映人”联系。', en: 'Left no name. Write through the system.' }
        : {
            zh: '留了姓名，封存。用“写给反映人”联系，不用知道是谁。',
            en: 'Left a name, which stays sealed. Write through the system; you need not know who it is.',
          },
      ...(matter.identity && {
        end: (
          <a href={deskHref(view.number, 'identity')}>
            <Say zh="查看反映人" en="See who reported" />
          </a>
        ),
      }),
    },
    matter.state.known.unsealing !== null && {
      term: { zh: '解封', en: 'Unsealing' },
      value: unsealingWords(matter.state.known.unsealing, matter.unitOf),
    },
    read.accusation.kind !== null && { term: { zh: '种类', en: 'Kind' }, value: kindWords[read.accusation.kind] },
    { term: { zh: '收到', en: 'Received' }, value: <Day on={Temporal.PlainDate.from(view.receivedOn)} /> },
    matter.readers.length > 0 && {
      term: { zh: '转为保密以前看过的人', en: 'Had read it before it was sealed' },
      value: <Readers names={matter.readers} />,
    },
  ];
  return <Facts rows={rows} terms="long" />;
}

function Letters({ matter: { view, papers, unitOf } }: { readonly matter: SealedMatter }) {
  if (papers.length === 0) return null;
  return (
    <section className="stack" id="papers" aria-labelledby="papers-title">
      <h2 className="h3" id="papers-title">
        <Say {...papersHeading} />
      </h2>
      <PapersList base={deskHref(view.number)} papers={papers} unitNames={unitOf} />
    </section>
  );
}

function Readers({ names }: { readonly names: readonly string[] }) {
  return <Name>{listed(useLang(), names)}</Name>;
}

/** The way of the report, newest first, by days. */
export function History({ matter, after = 0 }: { readonly matter: SealedMatter; readonly after?: number }) {
  const { view, read, today, calendar } = matter;
  const open =
    after > 0
      ? []
      : openDuties(read).map((duty): TrailItem => ({
          key: duty.key,
          when: 'now',
          title: dutyWords(duty.act).act,
          children: (
            <DutyClock
              duty={duty}
              today={today}
              calendar={calendar}
              form="desk"
              whyHref={deskHref(view.number, 'why', duty.key)}
            />
          ),
          ...(duty.owner_unit ? { meta: <Name>{matter.unitOf(duty.owner_unit as UnitId)}</Name> } : {}),
        }));
  const lines = view.timeline.filter(({ version }) => version > after).map((line) => lineItem(matter, line));
  return (
    <section aria-labelledby="history">
      <h2 className="mb-4" id="history">
        <Say zh="经过" en="What happened" />
      </h2>
      <Trail items={[...open, ...lines]} label={{ zh: '经过', en: 'What happened' }} />
    </section>
  );
}

function lineItem({ view, files, unitOf }: SealedMatter, line: LineView): TrailItem {
  const inside = line.audience === 'officials';
  const body = <LineBody line={line} files={files} hrefOf={(item) => deskHref(view.number, 'files', item)} />;
  return {
    key: `${line.version}.${line.line}`,
    title: lineTitle(line, unitOf),
    inside,
    ...(hasBody(line)
      ? { children: inside ? <Details summary={{ zh: '内部内容', en: 'Inside' }}>{body}</Details> : body }
      : {}),
    meta: (
      <>
        {line.unit && (
          <>
            <Name>{unitWords(line.unit)}</Name>{' '}
          </>
        )}
        {inside && (
          <span>
            <Say zh="仅内部可见" en="Seen inside only" />
          </span>
        )}
        <Day on={Temporal.PlainDate.from(line.at)} form="desk" />
      </>
    ),
  };
}
