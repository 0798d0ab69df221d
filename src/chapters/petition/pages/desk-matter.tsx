import { LinkButton } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Day } from '#ui/components/time.tsx';
import type { Frame } from '#ui/frame.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { Name, Say, Written } from '#ui/setting.tsx';
import { nextStep } from '../next-step.ts';
import type { Offer } from '../offers.ts';
import { actDescriptions } from '../routes/acts.ts';
import type { DeskMatter } from '../routes/desk-load.ts';
import { DutyClock, MatterBar, matterHref, openDuties } from './desk-bar.tsx';
import { ActForm, type FormAct } from './desk-form.tsx';
import { History } from './desk-history.tsx';
import { GuidanceFor } from './desk-guidance.tsx';
import { MatterHead } from './desk-head.tsx';
import { ProposalPanel } from './desk-proposal.tsx';
import { FileList } from './line-body.tsx';
import { dutyWords } from './duty-words.ts';
import { gradeWords } from './words.ts';

export interface DeskMatterPageProps {
  readonly frame: Frame;
  readonly matter: DeskMatter;
  readonly idempotencyKey: string;
  /** The act that was just done, for the sentence that says so. */
  readonly done?: string | undefined;
}

/** One matter at the desk: the decision at the left, the history at the right. */
export function DeskMatterPage({ frame, matter, idempotencyKey, done }: DeskMatterPageProps) {
  const next = nextStep(openDuties(matter), matter.offered);
  return (
    <DeskPage
      frame={frame}
      title={{ zh: matter.view.title, en: `Matter ${matter.number}` }}
      current="matters"
      number={matter.number}
      bar={<MatterBar matter={matter} next={next} />}
    >
      <MatterHead matter={matter} current="matter" />
      <div className="case mt-5">
        <div className="stack gap-6">
          <Done act={done} number={matter.number} />
          <ProposalPanel matter={matter} idempotencyKey={idempotencyKey} />
          {next && next.act !== 'approve' && next.act !== 'reseal' && (
            <NextStep matter={matter} act={next.act as FormAct} idempotencyKey={idempotencyKey} />
          )}
          {!next && !matter.matter.proposal && <NothingNext matter={matter} />}
          <Rating matter={matter} />
          <MoreActs matter={matter} next={next} />
          {matter.doors.length > 0 && (
            <div className="row gap-3 no-print">
              {matter.doors.map(({ href, label }) => (
                <LinkButton key={href} href={href} kind="line" size="small">
                  {label}
                </LinkButton>
              ))}
            </div>
          )}
          <p className="no-print">
            <a href={`/desk/next?after=${matter.number}`}>
              <Say zh="打开下一件待办" en="Open the next that is mine" />
            </a>
          </p>
        </div>
        <div className="stack gap-6">
          {next && <GuidanceFor act={next.act} ruleSet={matter.read.petition.rule_set} />}
          {matter.read.petition.class && (
            <p className="no-print">
              <a href={`${matterHref(matter.number)}/similar`}>
                <Say zh="同类事项怎么答复的" en="How matters of this class were answered" />
              </a>
            </p>
          )}
          <Claim matter={matter} />
          <section aria-labelledby="history-title">
            <h2 className="mb-4" id="history-title">
              <Say zh="经过" en="What happened" />
            </h2>
            <History matter={matter} />
          </section>
        </div>
      </div>
    </DeskPage>
  );
}

function Done({ act, number }: { readonly act: string | undefined; readonly number: string }) {
  if (act === 'register') {
    return (
      <Notice kind="done" live title={{ zh: '已登记', en: 'Registered' }}>
        <p>
          <Say
            zh="编号就在上面，请抄给信访人。查询码由系统发给信访人留下的联系方式，工作人员看不到。没有留联系方式的，可以当面给一张"
            en="The number stands above; copy it for the petitioner. The query code goes to the contact they left; no official sees it. Without a contact, hand over "
          />
          <a href={`${matterHref(number)}/slip`}>
            <Say zh="只能查看的纸质查询码" en="a code on paper that reads only" />
          </a>
          <Say zh="。" en="." />
        </p>
      </Notice>
    );
  }
  if (!act || !Object.hasOwn(actDescriptions, act)) return null;
  return (
    <Notice kind="done" live>
      {actDescriptions[act as keyof typeof actDescriptions].done}
    </Notice>
  );
}

function NextStep({
  matter,
  act,
  idempotencyKey,
}: {
  readonly matter: DeskMatter;
  readonly act: FormAct;
  readonly idempotencyKey: string;
}) {
  return (
    <section className="stack no-print" id="step" aria-labelledby="step-title">
      <h2 id="step-title">
        <Say {...actDescriptions[act].title} />
      </h2>
      <ActForm matter={matter} act={act} idempotencyKey={`${idempotencyKey}-${act}`} />
    </section>
  );
}

/** Why there is nothing to do for this reader: who has it, and what is waited for. */
function NothingNext({ matter }: { readonly matter: DeskMatter }) {
  const [first] = openDuties(matter);
  if (matter.petition.stage === 'concluded') {
    return (
      <Notice icon="check" title={{ zh: '已经办结', en: 'Concluded' }}>
        {{
          zh: '没有要办的事了。有新的请求，会是另一件事项。',
          en: 'Nothing is left to do. A new request would be another matter.',
        }}
      </Notice>
    );
  }
  return (
    <Notice icon="clock" title={{ zh: '现在没有轮到您的事', en: 'Nothing waits for you here' }}>
      {first ? (
        <p>
          {first.owner_unit ? (
            <Name>{matter.unitNames(first.owner_unit)}</Name>
          ) : (
            <Say zh="信访人" en="The petitioner" />
          )}
          <Say zh="：" en=": " />
          <Say {...dutyWords(first.act, matter.read.petition.rule_set).act} />
          <Say zh="。" en=". " />
          <DutyClock matter={matter} duty={first} why={false} />
        </p>
      ) : (
        { zh: '没有在走的期限。', en: 'No clock is running.' }
      )}
    </Notice>
  );
}

/** What is asked for and why, in the petitioner's words, with the files that came along. */
function Claim({ matter }: { readonly matter: DeskMatter }) {
  const { view, read } = matter;
  const first = view.timeline.find(({ code }) => code === 'PetitionRegistered');
  const { received_on, registered_on } = read.petition;
  return (
    <section className="stack" aria-labelledby="claim-title">
      <h2 id="claim-title">
        <Say zh="诉求和材料" en="Claim and material" />
      </h2>
      <Facts
        rows={[
          { term: { zh: '请求', en: 'Request' }, value: <Written as="p">{view.request}</Written> },
          { term: { zh: '事实和理由', en: 'Facts and reasons' }, value: <Written as="p">{view.facts}</Written> },
          read.petition.purpose === 'suggestion' && {
            term: { zh: '目的', en: 'Purpose' },
            value: { zh: '提出建议', en: 'A suggestion' },
          },
          {
            term: { zh: '收到', en: 'Received' },
            value: <Day on={Temporal.PlainDate.from(received_on)} form="short" />,
          },
          received_on !== registered_on && {
            term: { zh: '登记', en: 'Registered' },
            value: <Day on={Temporal.PlainDate.from(registered_on)} form="short" />,
          },
          {
            term: { zh: '登记单位', en: 'Registered by' },
            value: <Name>{{ zh: view.office.name, en: view.office.nameEn }}</Name>,
          },
          {
            term: { zh: '承办单位', en: 'In hand at' },
            value: <Name>{{ zh: view.holder.name, en: view.holder.nameEn }}</Name>,
          },
          matter.petition.known.firstOrgan !== null &&
            matter.petition.known.firstOrgan !== matter.read.petition.holder && {
              term: { zh: '首办单位', en: 'First in hand at' },
              value: <Name>{matter.unitNames(matter.petition.known.firstOrgan)}</Name>,
            },
          first &&
            first.files.length > 0 && {
              term: { zh: '材料', en: 'Files' },
              value: (
                <FileList
                  items={first.files}
                  files={matter.files}
                  hrefOf={(item) => `${matterHref(matter.number)}/files/${item}`}
                />
              ),
            },
        ]}
      />
    </section>
  );
}

/** Shown once the matter is concluded, never before: the query leaves it out until then. */
function Rating({ matter: { rating } }: { readonly matter: DeskMatter }) {
  if (!rating) return null;
  const said = (grade: typeof rating.office) => (grade ? gradeWords[grade] : { zh: '没有评价', en: 'Not rated' });
  return (
    <section className="stack" aria-labelledby="rating-title">
      <h2 id="rating-title">
        <Say zh="信访人的评价" en="What the petitioner said of it" />
      </h2>
      <Facts
        rows={[
          { term: { zh: '信访部门', en: 'Petition office' }, value: said(rating.office) },
          { term: { zh: '办理机关', en: 'Handling organ' }, value: said(rating.organ) },
          rating.words !== undefined && {
            term: { zh: '理由', en: 'Why' },
            value: <Written as="p">{rating.words}</Written>,
          },
        ]}
      />
    </section>
  );
}

/** Every other act that this person can do now. */
function MoreActs({ matter, next }: { readonly matter: DeskMatter; readonly next: Offer | undefined }) {
  const others = matter.offered.filter(({ act }) => act !== next?.act && act !== 'approve' && act !== 'decline');
  const href = matterHref(matter.number);
  const registers = matter.standings.some(({ capacity }) => capacity === 'registrar');
  if (others.length === 0 && !registers) return null;
  return (
    <section className="stack no-print" id="more" aria-labelledby="more-title">
      <h2 className="h3" id="more-title">
        <Say zh="其他可以办的" en="What else can be done" />
      </h2>
      <div className="row gap-3">
        {others.map(({ act }) =>
          act === 'reseal' ? (
            <LinkButton key={act} href={`${href}/reseal`} kind="line" size="small">
              {{ zh: '转为检举控告', en: 'Move to the sealed lane' }}
            </LinkButton>
          ) : (
            <LinkButton key={act} href={`${href}/acts/${act}`} kind="line" size="small">
              {actDescriptions[act].title}
            </LinkButton>
          ),
        )}
        {registers && (
          <LinkButton href={`${href}/slip`} kind="line" size="small">
            {{ zh: '打印纸质查询码', en: 'Print a code on paper' }}
          </LinkButton>
        )}
      </div>
    </section>
  );
}
