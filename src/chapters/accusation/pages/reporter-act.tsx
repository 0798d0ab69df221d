import { Button } from '#ui/components/button.tsx';
import { Radios } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field, TextArea, type Errors } from '#ui/components/field.tsx';
import { FileInput, type HeldFile } from '#ui/components/file-input.tsx';
import { Form } from '#ui/components/form.tsx';
import { BackLink } from '#ui/components/movement.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { attachmentLimits } from '#kernel/attachments.ts';
import { attachmentAccept, attachmentHint } from '#ui/edge/held-files.ts';
import type { ActField, Choice } from '#ui/edge/acts.ts';
import type { RefusalWords } from '#ui/edge/answers.ts';
import type { Typed } from '#ui/edge/typed.ts';
import type { Frame } from '#ui/frame.ts';
import { Say } from '#ui/setting.tsx';
import { sealedActs, type ReporterAct } from '../routes/acts.ts';
import { matterHref, ReporterPage } from './reporter.tsx';

export interface ReporterActProps {
  readonly frame: Frame;
  readonly number: string;
  readonly act: ReporterAct;
  readonly version: number;
  readonly idempotencyKey: string;
  readonly files?: readonly HeldFile[];
  readonly typed?: Typed;
  readonly errors?: Errors;
  readonly refused?: RefusalWords;
  /** Whether no name and contact were left: then none can go along. */
  readonly anonymous?: boolean;
}

/** One act of the reporter. No draft of it is kept anywhere on the device. */
export function ReporterActPage({
  frame,
  number,
  act,
  version,
  idempotencyKey,
  files = [],
  typed = {},
  errors = {},
  refused,
  anonymous = false,
}: ReporterActProps) {
  const { title, lede, button, fields } = sealedActs[act];
  const hasFiles = fields.some(({ kind }) => kind === 'files');
  return (
    <ReporterPage
      frame={frame}
      title={title}
      number={number}
      failed={Object.keys(errors).length > 0 || refused !== undefined}
    >
      <ErrorSummary errors={errors} />
      <BackLink href={matterHref(number)}>{{ zh: '回到这件事项', en: 'Back to the matter' }}</BackLink>
      <h1 className="mb-5">
        <Say {...title} />
      </h1>
      {lede && (
        <p className="lede mb-5">
          <Say {...lede} />
        </p>
      )}
      {refused && (
        <div className="mb-5">
          <Notice kind="bad" live title={refused.title}>
            {refused.wayOn}
          </Notice>
        </div>
      )}
      <Form
        action={matterHref(number, 'acts', act)}
        seen={version}
        idempotencyKey={idempotencyKey}
        multipart={hasFiles}
        label={title}
      >
        <div className="stack gap-5">
          {fields.map((field) => {
            const { name, label, optional = false } = field;
            const error = errors[name] ? { error: errors[name] } : {};
            if (field.kind === 'files') {
              return (
                <FileInput
                  key={name}
                  name={name}
                  label={label}
                  optional={optional}
                  files={files}
                  hint={attachmentHint}
                  accept={attachmentAccept}
                  sizeBytesMax={attachmentLimits.sizeBytesMax}
                  {...error}
                />
              );
            }
            const value = typed[name] === undefined ? {} : { value: typed[name] };
            if (field.kind === 'line')
              return <Field key={name} name={name} label={label} optional={optional} {...value} {...error} />;
            if (field.kind === 'choice') {
              const choices = choicesOf(field, anonymous);
              return <Radios key={name} name={name} label={label} choices={choices} {...value} {...error} />;
            }
            return <TextArea key={name} name={name} label={label} optional={optional} rows={6} {...value} {...error} />;
          })}
          <div className="row">
            <Button>{button}</Button>
          </div>
        </div>
      </Form>
    </ReporterPage>
  );
}

const choicesOf = ({ name, choices = [] }: ActField, anonymous: boolean): readonly Choice[] =>
  name === 'identity' && anonymous ? choices.filter(({ value }) => value === 'anonymous') : choices;
