import { attachmentAccept, attachmentHint, type SentFile } from '#ui/edge/held-files.ts';
import { attachmentLimits } from '#kernel/attachments.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { FileInput } from '#ui/components/file-input.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Reference } from '#ui/components/reference.tsx';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { Say } from '#ui/setting.tsx';
import { RegisterForm, type RegisterFormProps } from '../register-form.tsx';

export const lettersPath = '/desk/letters';
export const lettersTitle: Words = { zh: '成批登记来信、传真', en: 'Letters and faxes in a batch' };

export interface LettersPageProps {
  readonly frame: Frame;
  /** Scans that wait, the first of them at hand. */
  readonly stack: readonly SentFile[];
  readonly form: RegisterFormProps;
  readonly notice?: Words | undefined;
  /** What was just registered. */
  readonly last?: string | undefined;
}

/** 扫描件在先: the scan on one side, what is typed beside it, one letter after another. */
export function LettersPage({ frame, stack, form, notice, last }: LettersPageProps) {
  const [scan] = stack;
  const failed = Object.keys(form.errors).length > 0 || notice !== undefined;
  return (
    <DeskPage frame={frame} title={lettersTitle} current="register" failed={failed}>
      <div className="stack gap-5">
        <ErrorSummary errors={form.errors} />
        {last && (
          <Notice kind="done" live title={{ zh: '已登记', en: 'Registered' }}>
            <Reference>{last}</Reference>{' '}
            <a href={`${lettersPath}/label/${last}`}>
              <Say zh="打印信封标签和回执" en="Print the label and the reply slip" />
            </a>
          </Notice>
        )}
        {notice && <Notice kind="bad" live title={notice} />}
        <h1>
          <Say {...lettersTitle} />
        </h1>
        {scan ? (
          <>
            <p className="quiet">
              <Say zh={`还有 ${stack.length} 份扫描件。`} en={`${stack.length} to go.`} />
            </p>
            <div className="beside">
              <ScanView scan={scan} />
              <RegisterForm {...form} action={lettersPath} scan={scan.id} />
            </div>
          </>
        ) : (
          <Stack form={form} />
        )}
      </div>
    </DeskPage>
  );
}

function ScanView({ scan }: { readonly scan: SentFile }) {
  const href = `${lettersPath}/scans/${scan.id}`;
  return (
    <figure className="scan">
      {scan.mediaType === 'application/pdf' ? (
        <a href={href} target="_blank" rel="noreferrer">
          <Say zh="在另一页打开这份 PDF" en="Open this PDF in another page" />
        </a>
      ) : (
        <img src={href} alt="" />
      )}
      <figcaption className="small quiet">{scan.name}</figcaption>
    </figure>
  );
}

function Stack({ form }: Pick<LettersPageProps, 'form'>) {
  const error = form.errors['files'];
  return (
    <Form action={`${lettersPath}/scans`} multipart label={{ zh: '扫描件', en: 'Scans' }}>
      <FileInput
        name="files"
        label={{ zh: '先放进扫描件或者照片，一封信一份', en: 'First the scans or photos, one a letter' }}
        hint={attachmentHint}
        accept={attachmentAccept}
        sizeBytesMax={attachmentLimits.sizeBytesMax}
        files={[]}
        uploadTo={form.uploadTo}
        {...(error ? { error } : {})}
      />
      <Button>{{ zh: '开始登记', en: 'Begin' }}</Button>
    </Form>
  );
}
