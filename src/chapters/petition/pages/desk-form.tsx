import type { ReactNode } from 'react';
import { dayOf } from '#kernel/clock.ts';
import { findLimit } from '#law/law.ts';
import { Button } from '#ui/components/button.tsx';
import type { Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Details } from '#ui/components/panels.tsx';
import { Moment } from '#ui/components/time.tsx';
import { Notice } from '#ui/components/notice.tsx';
import type { Typed } from '#ui/edge/typed.ts';
import { Say } from '#ui/setting.tsx';
import type { ActDraft } from '../act-drafts.ts';
import { templatesFor } from '../desk-texts.ts';
import type { OfficialAct } from '../offers.ts';
import { waitingDocument } from '../petition.ts';
import { actDescriptions } from '../routes/acts.ts';
import type { DeskMatter } from '../routes/desk-load.ts';
import { matterHref } from './desk-bar.tsx';
import { ActFields, lacksGround } from './desk-fields.tsx';
import { hasPreview } from './desk-preview.tsx';

/** Acts whose form is made from their description. Resealing has a page of its own. */
export type FormAct = Exclude<OfficialAct, 'reseal'>;

export interface ActFormProps {
  readonly matter: DeskMatter;
  readonly act: FormAct;
  readonly idempotencyKey: string;
  readonly typed?: Typed;
  readonly errors?: Errors;
  /** Stands between the fields and the buttons: what the petitioner will see. */
  readonly children?: ReactNode;
}

/** The form of one act, filled with what was typed or with what is usual. */
export function ActForm({ matter, act, idempotencyKey, typed, errors = {}, children }: ActFormProps) {
  const { lede, fields, button } = actDescriptions[act];
  const draft = typed ? undefined : matter.drafts.get(act);
  const keeps = fields.some(({ kind }) => kind === 'text');
  if (lacksGround(matter, fields)) return <NoGround />;
  return (
    <Form
      action={`${matterHref(matter.number)}/acts/${act}`}
      seen={matter.read.petition.version}
      idempotencyKey={idempotencyKey}
      label={actDescriptions[act].title}
      multipart={fields.some(({ kind }) => kind === 'files')}
      {...(keeps ? { autosave: `${matterHref(matter.number)}/acts/${act}/draft` } : {})}
    >
      <div className="stack gap-5">
        {lede && (
          <p className="second">
            <Say {...lede} />
          </p>
        )}
        {draft && <DraftKept draft={draft} />}
        {act === 'serve' && <PrintFirst matter={matter} />}
        <ActFields
          matter={matter}
          fields={fields}
          typed={typed ?? draft?.content ?? usual(matter, act)}
          errors={errors}
        />
        {children}
        <div className="row">
          <Button>{button}</Button>
          {act === 'conclude' && (
            <Button kind="line" name="then" value="next">
              {{ zh: '登记办结，打开下一件', en: 'Conclude, and open the next' }}
            </Button>
          )}
          {keeps && (
            <Button kind="text" name="draft" value="keep">
              {{ zh: '存为草稿', en: 'Keep as a draft' }}
            </Button>
          )}
          {draft && (
            <Button kind="text" name="draft" value="drop">
              {{ zh: '不要草稿了，重新写', en: 'Drop the draft and start again' }}
            </Button>
          )}
          {hasPreview(act) && (
            <Button kind="line" icon="eye" name="preview" value="1">
              {{ zh: '按信访人的样子预览', en: 'See it as the petitioner will' }}
            </Button>
          )}
        </div>
        <TemplateRow act={act} ruleSet={matter.read.petition.rule_set} />
      </div>
    </Form>
  );
}

/** Said before anything is typed: a form that could only come back would waste somebody's words. */
const NoGround = () => (
  <Notice>
    {{
      zh: '以这件事项的来源和内容，没有法定的理由可以这样办。请看其他可以办的。',
      en: 'Given how this matter came and what it is about, no ground in law allows this. See what else can be done.',
    }}
  </Notice>
);

/** Says that the form holds what was typed before. */
function DraftKept({ draft }: { readonly draft: ActDraft }) {
  return (
    <p className="row gap-3 second">
      <span>
        <Say zh="您上次写到这里，" en="You wrote this far, " />
        <Moment at={draft.savedAt} form="desk" />
      </span>
    </p>
  );
}

/** Sentences to begin with: pressing one puts it into its field, behind what stands there. */
function TemplateRow({ act, ruleSet }: { readonly act: string; readonly ruleSet: string }) {
  const rows = templatesFor(act, ruleSet);
  if (rows.length === 0) return null;
  return (
    <Details summary={{ zh: '用一段现成的话开头', en: 'Begin with a ready sentence' }}>
      <div className="row gap-3">
        {rows.map(({ id, title }) => (
          <Button key={id} kind="line" size="small" name="template" value={id}>
            {title}
          </Button>
        ))}
      </div>
    </Details>
  );
}

/** What is served has to be on paper first. */
function PrintFirst({ matter }: { readonly matter: DeskMatter }) {
  const item = waitingDocument(matter.petition);
  if (!item) return null;
  return (
    <p>
      <a href={`${matterHref(matter.number)}/documents/${item}`}>
        <Say zh="打开要送达的文书，可以打印" en="Open the document that is to be served, to print it" />
      </a>
    </p>
  );
}

/** What is usual, so that an official corrects instead of typing; every value can be changed. */
function usual(matter: DeskMatter, act: FormAct): Typed {
  const { read, house, petition, view } = matter;
  const today = dayOf(house.clock.now()).toString();
  switch (act) {
    case 'issueOpinion':
      return { request: view.request };
    case 'serve':
      return { servedOn: today };
    case 'contact':
      return { contactedOn: today, way: 'telephone' };
    case 'noticePath':
      return { path: '6' };
    case 'extend': {
      const most = findLimit(read.petition.rule_set, 'extend', read.petition.region ?? undefined)?.length.n;
      return most === undefined ? {} : { days: String(most) };
    }
    case 'answerQuestion':
      return only(petition.known.questions, 'question');
    case 'answerUrge':
      return only(petition.known.urges, 'urge');
    default:
      return {};
  }
}

/** The first one that waits is chosen already. */
const only = (waiting: readonly { readonly version: number }[], name: string): Typed =>
  waiting[0] ? { [name]: String(waiting[0].version) } : {};
