import { parseCitation } from '#kernel/citation.ts';
import { describe } from '#law/describe.ts';
import { articleOf } from '#law/instruments.ts';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import type { Errors } from '#ui/components/field.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { LawNote } from '#ui/components/panels.tsx';
import type { RefusalWords } from '#ui/edge/answers.ts';
import type { Typed } from '#ui/edge/typed.ts';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { DraftPapers } from '#ui/papers/pages.tsx';
import type { DraftedPaper } from '#ui/papers/paper.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { Phrased, Say, useLang, Written } from '#ui/setting.tsx';
import { nextStep } from '../next-step.ts';
import { actDescriptions } from '../routes/acts.ts';
import type { DeskMatter } from '../routes/desk-load.ts';
import { MatterBar, matterHref, openDuties } from './desk-bar.tsx';
import { ActForm, type FormAct } from './desk-form.tsx';
import { GuidanceFor } from './desk-guidance.tsx';
import { BackToMatter, MatterHead } from './desk-head.tsx';
import { History } from './desk-history.tsx';
import { ActPreview } from './desk-preview.tsx';
import { ProposalPanel } from './desk-proposal.tsx';

/** What came of sending the form, when it was not simply done. */
export type ActOutcome =
  | { readonly kind: 'preview'; readonly drafts?: readonly DraftedPaper[] }
  | { readonly kind: 'invalid'; readonly errors: Errors }
  | {
      readonly kind: 'refused';
      readonly words: RefusalWords;
      readonly citation: string;
      readonly text?: string | undefined;
    }
  /** Somebody acted first: `seen` is the version that the page was made from. */
  | { readonly kind: 'changed'; readonly seen: number };

export interface DeskActPageProps {
  readonly frame: Frame;
  readonly matter: DeskMatter;
  readonly act: FormAct;
  readonly idempotencyKey: string;
  readonly typed?: Typed;
  readonly outcome?: ActOutcome;
}

/** One act on a page of its own: the form, or what came of it, with everything that was typed. */
export function DeskActPage({ frame, matter, act, idempotencyKey, typed, outcome }: DeskActPageProps) {
  const { title } = actDescriptions[act];
  const errors = outcome?.kind === 'invalid' ? outcome.errors : {};
  const next = nextStep(openDuties(matter), matter.offered);
  const bar = (
    <MatterBar matter={matter} next={next?.act === act ? undefined : next} base={matterHref(matter.number)} />
  );
  const failed = outcome !== undefined && outcome.kind !== 'preview';
  return (
    <DeskPage frame={frame} title={title} current="matters" number={matter.number} failed={failed} bar={bar}>
      <ErrorSummary errors={errors} />
      <BackToMatter number={matter.number} />
      <MatterHead matter={matter} current="none" />
      <div className="case mt-5">
        <div className="stack gap-5" id="step">
          {outcome && <OutcomeSaid outcome={outcome} matter={matter} />}
          <h2>
            <Phrased {...title} />
          </h2>
          <ActBody
            matter={matter}
            act={act}
            idempotencyKey={idempotencyKey}
            {...(typed ? { typed } : {})}
            errors={errors}
          >
            {outcome?.kind === 'preview' && typed && <ActPreview act={act} typed={typed} matter={matter} />}
            {outcome?.kind === 'preview' && <DraftPapers drafts={outcome.drafts ?? []} />}
          </ActBody>
        </div>
        <section className="stack gap-4" aria-labelledby="history-title">
          <GuidanceFor act={act} ruleSet={matter.read.petition.rule_set} />
          <h2 id="history-title">
            <Say zh="经过" en="What happened" />
          </h2>
          <History matter={matter} />
        </section>
      </div>
    </DeskPage>
  );
}

interface BodyProps {
  readonly matter: DeskMatter;
  readonly act: FormAct;
  readonly idempotencyKey: string;
  readonly typed?: Typed;
  readonly errors: Errors;
  readonly children: React.ReactNode;
}

/** The form where the act can be done now; else what was typed, so that nothing is lost. */
function ActBody({ matter, act, children, ...form }: BodyProps) {
  if (act === 'approve' || act === 'decline') {
    return matter.matter.proposal ? (
      <ProposalPanel matter={matter} {...form} />
    ) : (
      <KeptText act={act} typed={form.typed ?? {}} />
    );
  }
  if (!matter.offered.some((offer) => offer.act === act)) return <KeptText act={act} typed={form.typed ?? {}} />;
  return (
    <ActForm matter={matter} act={act} {...form}>
      {children}
    </ActForm>
  );
}

/** Texts that cannot be sent any more, to be copied from. */
function KeptText({ act, typed }: { readonly act: FormAct; readonly typed: Typed }) {
  const texts = actDescriptions[act].fields.filter(({ name, kind }) => kind === 'text' && typed[name]);
  return (
    <div className="stack">
      <p className="second">
        <Say zh="这一步现在不能办了。" en="This step cannot be taken any more." />
        {texts.length > 0 && (
          <Say zh="您填写的内容在下面，可以复制。" en=" What you wrote stands below, to be copied." />
        )}
      </p>
      {texts.map(({ name, label }) => (
        <div key={name}>
          <p className="small quiet">
            <b>
              <Say {...label} />
            </b>
          </p>
          <Written as="p">{typed[name]}</Written>
        </div>
      ))}
    </div>
  );
}

const changedWords: Words = { zh: '这件事项刚刚有了变化', en: 'This matter has just changed' };

function OutcomeSaid({ outcome, matter }: { readonly outcome: ActOutcome; readonly matter: DeskMatter }) {
  switch (outcome.kind) {
    case 'refused':
      return <RefusedSaid {...outcome} />;
    case 'changed':
      return (
        <>
          <Notice kind="bad" live title={changedWords}>
            {{
              zh: '您打开页面以后，别人先办了一步，所以还没有提交。您填写的内容都在下面的表里；请先看清下面的变化，再决定要不要提交。',
              en: 'Somebody acted first after you opened the page, so nothing was sent. What you wrote stands in the form; look at what changed, then decide.',
            }}
          </Notice>
          <section aria-labelledby="changes-title">
            <h2 className="h3 mb-3" id="changes-title">
              <Say zh="您打开以后的变化" en="What changed since" />
            </h2>
            <History matter={matter} after={outcome.seen} />
          </section>
        </>
      );
    default:
      return null;
  }
}

/** A lawful no: the sentence, the way on, and the article that it rests on. */
function RefusedSaid({ words, citation, text }: Extract<ActOutcome, { readonly kind: 'refused' }>) {
  const lang = useLang();
  const under = parseCitation(citation);
  const gist = articleOf(under)?.gist;
  return (
    <>
      <Notice kind="bad" live title={words.title}>
        {words.wayOn}
      </Notice>
      <LawNote title={{ zh: '依据', en: 'Under' }} citation={describe(under, lang)} {...(text ? { text } : {})}>
        {gist ? gist[lang] : ''}
      </LawNote>
    </>
  );
}
