import type { UnitId } from '#kernel/ids.ts';
import { unitView } from '#kernel/views.ts';
import { Button, LinkButton } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Facts } from '#ui/components/facts.tsx';
import type { Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Bar, LawNote } from '#ui/components/panels.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Tag } from '#ui/components/tag.tsx';
import type { RefusalWords } from '#ui/edge/answers.ts';
import type { Typed } from '#ui/edge/typed.ts';
import type { Frame } from '#ui/frame.ts';
import { say, type Words } from '#ui/language.ts';
import { DraftPapers, PapersList, papersHeading } from '#ui/papers/pages.tsx';
import type { DraftedPaper } from '#ui/papers/paper.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { Name, phrases, Say, useLang, Written } from '#ui/setting.tsx';
import { LifeFields } from './fields.tsx';
import { DutyClock, History, openOf, type LifeShown } from './history.tsx';

/** What came of sending a form, when it was not simply done. */
export type LifeOutcome =
  | { readonly kind: 'invalid'; readonly errors: Errors }
  | { readonly kind: 'changed' }
  | { readonly kind: 'preview'; readonly drafts: readonly DraftedPaper[] }
  | {
      readonly kind: 'refused';
      readonly words: RefusalWords;
      readonly law: { readonly place: Words; readonly gist: Words | undefined };
    };

export interface LifePageProps {
  readonly frame: Frame;
  readonly shown: LifeShown;
  readonly idempotencyKey: string;
  /** The act whose form stands open; without one the usual next one. */
  readonly act?: string | undefined;
  readonly typed?: Typed | undefined;
  readonly outcome?: LifeOutcome | undefined;
  readonly done?: Words | undefined;
}

/** One matter of a chapter at the desk: the decision at the left, the history at the right. */
export function LifePage(props: LifePageProps) {
  const { frame, shown, outcome, done } = props;
  const { read, words, facts, panel, about, heading } = shown;
  const errors = outcome?.kind === 'invalid' ? outcome.errors : {};
  const act = props.act ?? shown.offered[0];
  const title = read.row.title || heading.zh;
  return (
    <DeskPage
      frame={frame}
      title={{ zh: `${words.kind.zh}：${title}`, en: `${words.kind.en} ${read.row.number}` }}
      current={words.key}
      number={read.row.number}
      failed={outcome !== undefined && outcome.kind !== 'preview'}
      bar={<LifeBar shown={shown} />}
    >
      <ErrorSummary errors={errors} />
      <p className="quiet kicker">
        <Reference>{read.row.number}</Reference>
        <span>
          <Say {...words.kind} />
        </span>
      </p>
      <h1>{read.row.title ? <Written>{phrases(title)}</Written> : <Name>{heading}</Name>}</h1>
      {about && (
        <p>
          <a href={about.href}>
            <Say zh="所涉事项：" en="About: " />
            <Written>{about.title}</Written>
          </a>
        </p>
      )}
      <div className="case mt-5">
        <div className="stack gap-6">
          {done && (
            <Notice kind="done" live>
              {done}
            </Notice>
          )}
          {outcome && <OutcomeSaid outcome={outcome} />}
          {act && <Step {...props} act={act} errors={errors} />}
          <MoreActs shown={shown} act={act} />
          <Facts rows={facts} terms="long" />
          {panel}
          <Papers shown={shown} />
        </div>
        <section aria-labelledby="history-title">
          <h2 className="mb-4" id="history-title">
            <Say zh="经过" en="What happened" />
          </h2>
          <History shown={shown} />
        </section>
      </div>
    </DeskPage>
  );
}

function LifeBar({ shown }: { readonly shown: LifeShown }) {
  const { read, words, house } = shown;
  const [first] = openOf(shown);
  const holder = unitView(house, read.row.holder);
  return (
    <Bar
      tag={<Tag tone={read.row.ended_on ? 'done' : 'plain'}>{words.stage(read.row.stage)}</Tag>}
      clock={first && <DutyClock shown={shown} duty={first} />}
      note={<Name>{{ zh: holder.name, en: holder.nameEn }}</Name>}
    />
  );
}

/** The form of one act, or, where it cannot be done any more, what was typed. */
function Step({
  shown,
  act,
  typed,
  errors,
  outcome,
  idempotencyKey,
}: LifePageProps & { readonly act: string; readonly errors: Errors }) {
  const { acts, words, read, house, today, offered } = shown;
  const description = acts[act];
  if (!description) return null;
  const { title, lede, fields, button, ends = false } = description;
  const kept = fields.filter(({ kind, name }) => kind === 'text' && typed?.[name]);
  return (
    <section className="stack no-print" id="step" aria-labelledby="step-title">
      <h2 id="step-title">
        <Say {...title} />
      </h2>
      {act === 'approve' && <Proposed shown={shown} />}
      {offered.includes(act) ? (
        <Form
          action={`${words.href(read.row.number)}/acts/${act}`}
          seen={read.row.version}
          idempotencyKey={`${idempotencyKey}-${act}`}
          label={title}
        >
          <div className="stack gap-5">
            {lede && (
              <p className="second">
                <Say {...lede} />
              </p>
            )}
            <LifeFields
              fields={fields}
              units={house.units}
              today={today}
              typed={typed ?? shown.usual(act)}
              errors={errors}
            />
            <div className="row">
              <Button kind={ends ? 'line' : 'fill'}>{button}</Button>
              {shown.previews(act) && <PreviewButton />}
            </div>
          </div>
          {outcome?.kind === 'preview' && <DraftPapers drafts={outcome.drafts} />}
        </Form>
      ) : (
        <>
          <p className="second">
            <Say zh="这一步现在不能办了。" en="This step cannot be taken now." />
          </p>
          {kept.map(({ name, label }) => (
            <div key={name}>
              <p className="small quiet">
                <Say {...label} />
              </p>
              <Written as="p">{typed?.[name]}</Written>
            </div>
          ))}
        </>
      )}
    </section>
  );
}

/** Shows what would go out, before it does. */
export const PreviewButton = () => (
  <Button kind="line" icon="eye" name="preview" value="1">
    {{ zh: '预览文书', en: 'Preview the paper' }}
  </Button>
);

function Proposed({ shown: { proposal, acts } }: { readonly shown: LifeShown }) {
  if (!proposal) return null;
  return (
    <Notice icon="person" title={acts[proposal.act]?.title ?? { zh: proposal.act, en: proposal.act }}>
      {{ zh: '同事提出，等另一个人复核。', en: 'Proposed by a colleague; another person decides.' }}
    </Notice>
  );
}

function MoreActs({ shown, act }: { readonly shown: LifeShown; readonly act: string | undefined }) {
  const others = shown.offered.filter((one) => one !== act);
  if (others.length === 0) return null;
  const { words, read, acts } = shown;
  return (
    <section className="stack no-print" id="more" aria-labelledby="more-title">
      <h2 className="h3" id="more-title">
        <Say zh="其他可以办的" en="What else can be done" />
      </h2>
      <div className="row gap-3">
        {others.map((one) => (
          <LinkButton key={one} href={`${words.href(read.row.number)}/acts/${one}`} kind="line" size="small">
            {acts[one]!.title}
          </LinkButton>
        ))}
      </div>
    </section>
  );
}

function Papers({ shown: { papers, words, read, house } }: { readonly shown: LifeShown }) {
  if (papers.length === 0) return null;
  const unitNames = (id: string) => {
    const { name, nameEn } = unitView(house, id as UnitId);
    return { zh: name, en: nameEn };
  };
  return (
    <section className="stack" id="papers" aria-labelledby="papers-title">
      <h2 className="h3" id="papers-title">
        <Say {...papersHeading} />
      </h2>
      <PapersList base={words.href(read.row.number)} papers={papers} unitNames={unitNames} />
    </section>
  );
}

function OutcomeSaid({ outcome }: { readonly outcome: LifeOutcome }) {
  const lang = useLang();
  if (outcome.kind === 'invalid' || outcome.kind === 'preview') return null;
  if (outcome.kind === 'changed')
    return (
      <Notice kind="bad" live title={{ zh: '刚刚有了变化', en: 'This has just changed' }}>
        {{
          zh: '您打开页面以后，别人先办了一步，所以还没有提交。您填写的内容都在；请看清变化，再决定。',
          en: 'Somebody acted first, so nothing was sent. What you wrote is kept; look at what changed, then decide.',
        }}
      </Notice>
    );
  const { place, gist } = outcome.law;
  return (
    <>
      <Notice kind="bad" live title={outcome.words.title}>
        {outcome.words.wayOn}
      </Notice>
      <LawNote title={{ zh: '依据', en: 'Under' }} citation={say(lang, place)}>
        {gist ? say(lang, gist) : ''}
      </LawNote>
    </>
  );
}
