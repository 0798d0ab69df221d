import { unitConflict, type UnitConflict } from '#kernel/conflict.ts';
import type { DutyView } from '#kernel/views.ts';
import { parseCitation } from '#kernel/citation.ts';
import { describe } from '#law/describe.ts';
import { articleOf } from '#law/instruments.ts';
import { Button } from '#ui/components/button.tsx';
import { Radios, type Choice } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { DateField, Select, TextArea, type Errors, type Option } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { BackLink } from '#ui/components/movement.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Inside, LawNote, Outside } from '#ui/components/panels.tsx';
import type { ActField } from '#ui/edge/acts.ts';
import type { RefusalWords } from '#ui/edge/answers.ts';
import type { Typed } from '#ui/edge/typed.ts';
import type { Frame } from '#ui/frame.ts';
import { unitCloseWords } from '#ui/close-words.ts';
import { Day } from '#ui/components/time.tsx';
import type { Words } from '#ui/language.ts';
import { DraftPapers } from '#ui/papers/pages.tsx';
import type { DraftedPaper } from '#ui/papers/paper.ts';
import { Say, useLang, Written } from '#ui/setting.tsx';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { canLookInto, hasAuthority, isForbidden } from '../recipients.ts';
import { issuesLetter, sealedActs, type CustodianAct } from '../routes/acts.ts';
import { deskHref, KeepSealed } from './desk.tsx';
import { Head, History, SealedBar, type SealedMatter } from './desk-matter.tsx';
import { WhyDay } from './why.tsx';

/** What came of sending the form, when it was not simply done. */
export type ActOutcome =
  | { readonly kind: 'preview'; readonly drafts: readonly DraftedPaper[] }
  | { readonly kind: 'invalid'; readonly errors: Errors }
  | { readonly kind: 'refused'; readonly words: RefusalWords; readonly citation: string }
  | { readonly kind: 'changed'; readonly seen: number };

export interface DeskActProps {
  readonly frame: Frame;
  readonly matter: SealedMatter;
  readonly act: CustodianAct;
  readonly idempotencyKey: string;
  readonly typed?: Typed;
  readonly outcome?: ActOutcome;
}

/** One act on a page of its own, with everything that was typed. */
export function DeskActPage({ frame, matter, act, idempotencyKey, typed, outcome }: DeskActProps) {
  const { title, lede, fields, button } = sealedActs[act];
  const { number, version } = matter.view;
  const errors = outcome?.kind === 'invalid' ? outcome.errors : {};
  return (
    <DeskPage
      frame={frame}
      title={title}
      current="sealed"
      number={number}
      failed={outcome !== undefined && outcome.kind !== 'preview'}
      bar={<SealedBar matter={matter} next={undefined} />}
    >
      <ErrorSummary errors={errors} />
      <BackLink href={deskHref(number)}>{{ zh: '回到这件事项', en: 'Back to the report' }}</BackLink>
      <Head matter={matter} />
      <KeepSealed />
      <div className="case mt-5">
        <div className="stack gap-5">
          {outcome && <OutcomeSaid outcome={outcome} matter={matter} />}
          <h2>
            <Say {...title} />
          </h2>
          <Form action={deskHref(number, 'acts', act)} seen={version} idempotencyKey={idempotencyKey} label={title}>
            <div className="stack gap-5">
              {lede && (
                <p className="second">
                  <Say {...lede} />
                </p>
              )}
              {fields.map((field) => (
                <Readers key={field.name} field={field}>
                  <ActInput
                    matter={matter}
                    act={act}
                    field={field}
                    typed={typed ?? usual(matter, act)}
                    errors={errors}
                  />
                </Readers>
              ))}
              <div className="row">
                <Button>{button}</Button>
                {issuesLetter(act) && (
                  <Button kind="line" icon="eye" name="preview" value="1">
                    {{ zh: '预览密件移送函', en: 'Preview the cover letter' }}
                  </Button>
                )}
              </div>
            </div>
          </Form>
          {outcome?.kind === 'preview' && <DraftPapers drafts={outcome.drafts} />}
        </div>
        <History matter={matter} />
      </div>
    </DeskPage>
  );
}

function Readers({ field, children }: { readonly field: ActField; readonly children: React.ReactNode }) {
  if (field.readers === 'petitioner') return <Outside>{children}</Outside>;
  return field.readers === 'officials' ? <Inside>{children}</Inside> : children;
}

/** The first question that waits is chosen already. */
const usual = ({ state }: SealedMatter, act: CustodianAct): Typed => {
  const [first] = state.known.questions;
  return act === 'answerQuestion' && first ? { question: String(first.version) } : {};
};

interface InputProps {
  readonly matter: SealedMatter;
  readonly act: CustodianAct;
  readonly field: ActField;
  readonly typed: Typed;
  readonly errors: Errors;
}

function ActInput({ matter, act, field, typed, errors }: InputProps) {
  const { name, label, hint, optional } = field;
  const asked = {
    name,
    label,
    ...(hint ? { hint } : {}),
    ...(optional ? { optional } : {}),
    ...(errors[name] ? { error: errors[name] } : {}),
    ...(typed[name] === undefined ? {} : { value: typed[name] }),
  };
  if (field.kind === 'unit') {
    return (
      <Select
        {...asked}
        options={name === 'off' ? namedUnits(matter) : unitsFor(matter, act)}
        none={{ zh: '请选择单位', en: 'Choose a unit' }}
        width="full"
      />
    );
  }
  if (field.kind === 'date') return <DateField {...asked} />;
  if (field.kind === 'choice') return <Radios {...asked} choices={field.choices ?? []} />;
  if (field.kind === 'question') return <Radios {...asked} choices={questionsOf(matter)} />;
  return <TextArea {...asked} rows={5} />;
}

/** The units that are named now: one of them can be the mistake. */
const namedUnits = ({ accused, unitOf }: SealedMatter): Option[] =>
  accused.units.map((id) => ({ value: id, label: unitOf(id) }));

/** Where it may go: who is forbidden stands there with why, who has no authority not at all. Whom it is about may be anybody. */
function unitsFor({ house, accused, today, view }: SealedMatter, act: CustodianAct): Option[] {
  const { units } = house;
  const there = units.all().filter((unit) => units.inForce(unit.id, today)?.id === unit.id);
  const open =
    act === 'nameAccused' || act === 'askRenaming'
      ? there.filter(({ id }) => !accused.units.includes(id))
      : there.filter(
          (unit) =>
            (unit.id !== view.holder?.id || view.stage === 'reported') &&
            canLookInto(unit) &&
            (isForbidden(unit, accused.units, units, today) || hasAuthority(unit, accused.units, units, today)),
        );
  const bodies = (kind: string): boolean => kind === 'discipline' || kind === 'procuratorate' || kind === 'inspection';
  const ordered = open.toSorted((a, b) => Number(bodies(b.kind)) - Number(bodies(a.kind)));
  return ordered.map((unit) => ({
    value: unit.id,
    label: { zh: unit.name, en: unit.nameEn },
    ...(act === 'route' ? { barred: barredBy(unitConflict(unit, accused.units, units, today)) } : {}),
    ...(act === 'route' ? { group: bodies(unit.kind) ? supervising : competent } : {}),
  }));
}

const barredBy = (why: UnitConflict | undefined): Words | undefined => why && unitCloseWords[why];

const supervising: Words = { zh: '纪检监察等机关', en: 'Discipline, supervision and the like' };
const competent: Words = { zh: '其他有权处理的机关', en: 'Other bodies with power' };

const questionsOf = ({ state, view }: SealedMatter): Choice[] =>
  state.known.questions.map(({ version, on }) => ({
    value: String(version),
    label: <Written>{view.timeline.find((line) => line.version === version)?.texts[0]?.['text']}</Written>,
    hint: <Day on={on} form="short" />,
  }));

function OutcomeSaid({ outcome, matter }: { readonly outcome: ActOutcome; readonly matter: SealedMatter }) {
  const lang = useLang();
  if (outcome.kind === 'invalid' || outcome.kind === 'preview') return null;
  if (outcome.kind === 'changed') {
    return (
      <>
        <Notice kind="bad" live title={{ zh: '这件事项刚刚有了变化', en: 'This report has just changed' }}>
          {{
            zh: '还没有提交。您填写的内容都在下面；请先看清变化，再决定。',
            en: 'Nothing was sent. What you wrote stands below; look at what changed, then decide.',
          }}
        </Notice>
        <History matter={matter} after={outcome.seen} />
      </>
    );
  }
  const under = parseCitation(outcome.citation);
  return (
    <>
      <Notice kind="bad" live title={outcome.words.title}>
        {outcome.words.wayOn}
      </Notice>
      <LawNote title={{ zh: '依据', en: 'Under' }} citation={describe(under, lang)}>
        {articleOf(under)?.gist ?? ''}
      </LawNote>
    </>
  );
}

/** Why this day, at the desk. */
export function DeskWhyPage({
  frame,
  matter,
  duty,
}: {
  readonly frame: Frame;
  readonly matter: SealedMatter;
  readonly duty: DutyView;
}) {
  return (
    <DeskPage
      frame={frame}
      title={{ zh: '为什么是这一天', en: 'Why this day' }}
      current="sealed"
      number={matter.view.number}
    >
      <BackLink href={deskHref(matter.view.number)}>{{ zh: '回到这件事项', en: 'Back to the report' }}</BackLink>
      <WhyDay duty={duty} accusation={matter.read.accusation} />
    </DeskPage>
  );
}
