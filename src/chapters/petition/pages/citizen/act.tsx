import type { ReactNode } from 'react';
import { attachmentLimits } from '#kernel/attachments.ts';
import { parseCitation } from '#kernel/citation.ts';
import { describe } from '#law/describe.ts';
import { Button } from '#ui/components/button.tsx';
import { Radios, type Choice } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field, TextArea, type Errors } from '#ui/components/field.tsx';
import { FileInput } from '#ui/components/file-input.tsx';
import { Form } from '#ui/components/form.tsx';
import { BackLink } from '#ui/components/movement.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Reference } from '#ui/components/reference.tsx';
import type { ActDescription, ActField } from '#ui/edge/acts.ts';
import type { RefusalWords } from '#ui/edge/answers.ts';
import { attachmentAccept, attachmentHint, type SentFile } from '#ui/edge/held-files.ts';
import type { Typed } from '#ui/edge/typed.ts';
import type { Frame } from '#ui/frame.ts';
import { phrases, Say, useLang, Written } from '#ui/setting.tsx';
import { Page } from '#ui/shells/page.tsx';
import { matterHref } from './party.ts';
import type { PetitionerAct } from './petitioner-acts.ts';

/** Why nothing was recorded, with the way on; what was typed is still there. */
export interface Stopped {
  readonly words: RefusalWords;
  readonly citation?: string | undefined;
}

export interface ActPageProps {
  readonly frame: Frame;
  readonly number: string;
  readonly title: string;
  readonly act: PetitionerAct;
  readonly description: Pick<ActDescription<unknown>, 'title' | 'button' | 'lede' | 'fields'>;
  /** The version of the matter that this page was made from. */
  readonly seen: number;
  readonly idempotencyKey: string;
  readonly typed: Typed;
  readonly errors: Errors;
  readonly files: readonly SentFile[];
  readonly stopped?: Stopped | undefined;
  /** It would be turned away right now, so no form stands here, only the reason. */
  readonly closed?: boolean;
  /** The people whom a field of the kind `party` offers. */
  readonly people?: readonly Choice[];
  /** What one should know before doing it: periods, who reads it. */
  readonly about?: ReactNode;
}

/** The form of one act of the petitioner, made from the description that the API has too. */
export function ActPage(props: ActPageProps) {
  const { frame, number, title, act, description, errors, stopped, closed, about } = props;
  const failed = Object.keys(errors).length > 0 || (stopped !== undefined && !closed);
  return (
    <Page frame={frame} title={description.title} current="track" failed={failed} number={number}>
      <ErrorSummary errors={errors} />
      <BackLink href={matterHref(number)}>{{ zh: '返回办理进度', en: 'Back to the matter' }}</BackLink>
      <p className="quiet kicker">
        <Written>{title}</Written> <Reference>{number}</Reference>
      </p>
      <h1>{phrases(description.title[frame.lang])}</h1>
      {description.lede && (
        <p className="lede">
          <Say {...description.lede} />
        </p>
      )}
      <div className="stack gap-5 mt-5">
        {stopped && <StoppedNotice stopped={stopped} kind={closed ? 'plain' : 'bad'} />}
        {!closed && about}
        {!closed && (
          <Form
            action={matterHref(number, 'acts', act)}
            seen={props.seen}
            idempotencyKey={props.idempotencyKey}
            multipart={description.fields.some(({ kind }) => kind === 'files')}
          >
            {description.fields.map((field) => (
              <ActInput key={field.name} field={field} {...props} />
            ))}
            <div className="row">
              <Button>{description.button}</Button>
            </div>
          </Form>
        )}
      </div>
    </Page>
  );
}

/** A form that is not open yet tells why; one that was sent and turned away is an error. */
function StoppedNotice({ stopped, kind }: { readonly stopped: Stopped; readonly kind: 'plain' | 'bad' }) {
  const lang = useLang();
  const { words, citation } = stopped;
  return (
    <Notice kind={kind} title={words.title} live={kind === 'bad'}>
      <p>
        <Say {...words.wayOn} />
      </p>
      {citation && (
        <p className="small quiet">
          <cite>{describe(parseCitation(citation), lang)}</cite>
        </p>
      )}
    </Notice>
  );
}

const textRows: Readonly<Partial<Record<PetitionerAct, number>>> = { requestReview: 8, ask: 5 };
const textLengthMax: Readonly<Partial<Record<PetitionerAct, number>>> = { addMaterial: 5000, requestReview: 5000 };

function ActInput({
  field,
  act,
  number,
  typed,
  errors,
  files,
  people = [],
}: ActPageProps & { readonly field: ActField }) {
  const { name, kind, label, hint, optional } = field;
  const shared = {
    name,
    label,
    ...(hint ? { hint } : {}),
    ...(optional ? { optional } : {}),
    ...(errors[name] ? { error: errors[name] } : {}),
  };
  const value = typed[name];
  if (kind === 'files') {
    return (
      <FileInput
        {...shared}
        hint={attachmentHint}
        files={files}
        accept={attachmentAccept}
        sizeBytesMax={attachmentLimits.sizeBytesMax}
        uploadTo={matterHref(number, 'files')}
      />
    );
  }
  if (kind === 'party') return <Radios {...shared} choices={people} {...(value ? { value } : {})} />;
  if (kind === 'choice') return <Radios {...shared} choices={field.choices ?? []} {...(value ? { value } : {})} />;
  if (kind === 'text')
    return (
      <TextArea
        {...shared}
        rows={textRows[act] ?? 4}
        lengthMax={textLengthMax[act] ?? 2000}
        {...(value ? { value } : {})}
      />
    );
  return <Field {...shared} {...(value ? { value } : {})} />;
}
