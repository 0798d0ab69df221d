import type { ReactNode } from 'react';
import { dayOf } from '#kernel/clock.ts';
import { findLimit } from '#law/law.ts';
import { Button } from '#ui/components/button.tsx';
import type { Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import type { Typed } from '#ui/edge/typed.ts';
import { Say } from '#ui/setting.tsx';
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
  if (lacksGround(matter, fields)) return <NoGround />;
  return (
    <Form
      action={`${matterHref(matter.number)}/acts/${act}`}
      seen={matter.read.petition.version}
      idempotencyKey={idempotencyKey}
      label={actDescriptions[act].title}
    >
      <div className="stack gap-5">
        {lede && (
          <p className="second">
            <Say {...lede} />
          </p>
        )}
        {act === 'serve' && <PrintFirst matter={matter} />}
        <ActFields matter={matter} fields={fields} typed={typed ?? usual(matter, act)} errors={errors} />
        {children}
        <div className="row">
          <Button>{button}</Button>
          {act === 'conclude' && (
            <Button kind="line" name="then" value="next">
              {{ zh: '登记办结，打开下一件', en: 'Conclude, and open the next' }}
            </Button>
          )}
          {hasPreview(act) && (
            <Button kind="line" icon="eye" name="preview" value="1">
              {{ zh: '按信访人的样子预览', en: 'See it as the petitioner will' }}
            </Button>
          )}
        </div>
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
