import type { ReactNode } from 'react';
import { classOptions, inGeneral } from '#app/pages/classes.ts';
import { formWords } from '#chapters/petition/pages/words.ts';
import type { Form as PetitionForm } from '#chapters/petition/events.ts';
import { attachmentLimits } from '#kernel/attachments.ts';
import { Button } from '#ui/components/button.tsx';
import { Checkbox, Radios } from '#ui/components/choices.tsx';
import { DateField, Field, Select, TextArea, type Errors } from '#ui/components/field.tsx';
import { FileInput } from '#ui/components/file-input.tsx';
import { Form } from '#ui/components/form.tsx';
import { Details } from '#ui/components/panels.tsx';
import { Picker, pickHint, type PickerChoice } from '#ui/components/picker.tsx';
import { attachmentAccept, attachmentHint, type SentFile } from '#ui/edge/held-files.ts';
import type { Typed } from '#ui/edge/typed.ts';
import { Say } from '#ui/setting.tsx';
import { choicesPaths } from './pick.ts';
import type { DuplicatesFound } from './register-check.ts';
import { Duplicates, registerPath, SameMatter, SamePerson } from './register-duplicates.tsx';
import type { Shelves } from './register-input.ts';

export interface RegisterFormProps {
  readonly typed: Typed;
  readonly errors: Errors;
  readonly idempotencyKey: string;
  readonly shelves: Shelves;
  /** What fits in a picked field where that is not clear. */
  readonly unclear?: Readonly<Record<string, readonly PickerChoice[]>> | undefined;
  readonly files: readonly SentFile[];
  readonly uploadTo: string;
  /** Where it goes to, and the scan that it is about, on the page where scans come first. */
  readonly action?: string;
  readonly scan?: string;
  /** Stands before the last button, on a page that asks for more than a registration does. */
  readonly beforeSending?: ReactNode;
  /** What the duplicate check found; undefined where it was not asked for. */
  readonly found?: DuplicatesFound | undefined;
}

/** The clerk's form: everything on one page, in the order in which a letter is read. */
export function RegisterForm(props: RegisterFormProps) {
  return (
    <Form
      action={props.action ?? registerPath}
      multipart
      idempotencyKey={props.idempotencyKey}
      label={{ zh: '登记', en: 'Register' }}
      {...(props.scan ? { hidden: { scan: props.scan } } : {})}
    >
      {/* Enter in a field presses the first button of a form: it registers, and neither checks nor takes a file away. */}
      <button type="submit" className="vh" tabIndex={-1} aria-hidden="true">
        <Say zh="登记" en="Register it" />
      </button>
      <div className="case">
        <div className="stack gap-7">
          <Arrival {...props} />
          <Story {...props} />
        </div>
        <Petitioner {...props} />
        {props.beforeSending}
        <div className="row">
          <Button>{{ zh: '登记', en: 'Register it' }}</Button>
          <span className="quiet">
            <Say
              zh="到了就登记，缺什么都不影响登记。"
              en="Whatever arrives is registered; nothing that is missing stands in the way."
            />
          </span>
        </div>
      </div>
    </Form>
  );
}

type Fieldset = Pick<RegisterFormProps, 'typed' | 'errors'>;

/** Value and error of one field. */
const of = ({ typed, errors }: Fieldset, name: string) => ({
  name,
  ...(typed[name] === undefined ? {} : { value: typed[name] }),
  ...(errors[name] ? { error: errors[name] } : {}),
});

/** A field that is picked from many: what is near, and what has to be asked back. */
const picked = (props: RegisterFormProps, name: keyof Shelves) => ({
  ...of(props, name),
  near: props.shelves[name].near,
  ...(props.unclear?.[name] ? { unclear: props.unclear[name] } : {}),
});

/** The forms in which a petition reaches a desk, the most frequent first. */
export const deskForms: readonly PetitionForm[] = [
  'visit',
  'letter',
  'phone',
  'hotline',
  'email',
  'fax',
  'video',
  'messenger',
  'agency',
  'web',
];

function Arrival(props: RegisterFormProps) {
  const { typed } = props;
  const reports = typed['reportsMisconduct'] === 'yes' || typed['purpose'] === 'accusation';
  return (
    <section>
      <h2 className="mb-4">
        <Say zh="怎么来的" en="How it came" />
      </h2>
      <Radios
        {...of(props, 'form')}
        inline
        label={{ zh: '形式', en: 'Form' }}
        choices={deskForms.map((value) => ({ value, label: formWords[value] }))}
      />
      <DateField
        {...of(props, 'receivedOn')}
        label={{ zh: '收到日期', en: 'Received on' }}
        hint={{
          zh: '期限从这一天起算。来信以收到的日期为准，不是信上写的日期。',
          en: 'The clock runs from this day: for a letter the day it arrived, not the day written on it.',
        }}
      />
      <Radios
        {...of(props, 'purpose')}
        inline
        label={{ zh: '目的', en: 'Purpose' }}
        choices={[
          { value: 'claim', label: { zh: '诉求', en: 'A claim' } },
          { value: 'suggestion', label: { zh: '建议意见', en: 'A suggestion' } },
          { value: 'accusation', label: { zh: '检举控告', en: 'A report of misconduct' }, stopsDraft: true },
        ]}
      />
      <Checkbox
        name="reportsMisconduct"
        stopsDraft
        checked={typed['reportsMisconduct'] === 'yes'}
        label={{ zh: '其中检举、控告公职人员或者单位违法违纪', en: 'It reports misconduct of officials or units' }}
        hint={{
          zh: '整件进入检举控告专门通道，只有专人能看；登记完您也看不到了。',
          en: 'The whole of it goes into the sealed lane; only the custodian reads it, and you no longer do once it is registered.',
        }}
      />
      <div className="mt-4">
        <Details summary={{ zh: '被反映的单位和人', en: 'Who is reported on' }} open={reports}>
          <Picker
            {...picked(props, 'accusedUnit')}
            label={{ zh: '被反映的单位', en: 'Unit reported on' }}
            hint={pickHint}
            optional
            from={choicesPaths.units}
          />
          <TextArea
            {...of(props, 'accusedText')}
            label={{ zh: '被反映的人', en: 'Persons reported on' }}
            optional
            rows={2}
          />
        </Details>
      </div>
    </section>
  );
}

function Story(props: RegisterFormProps) {
  return (
    <section>
      <h2 className="mb-4">
        <Say zh="反映的事" en="What it is about" />
      </h2>
      <Field
        {...of(props, 'title')}
        label={{ zh: '标题', en: 'Title' }}
        hint={{ zh: '一句话说明是什么事', en: 'One sentence that says what it is' }}
      />
      <TextArea {...of(props, 'request')} label={{ zh: '请求', en: 'What is asked for' }} rows={2} />
      <TextArea {...of(props, 'facts')} label={{ zh: '事实和理由', en: 'Facts and reasons' }} rows={6} />
      {!props.scan && <Scans {...props} />}
      <Picker
        {...picked(props, 'regionCode')}
        label={{ zh: '问题发生在哪里', en: 'Where the problem is' }}
        hint={pickHint}
        optional
        from={choicesPaths.places}
      />
      <Select
        {...of(props, 'class')}
        label={{ zh: '内容分类', en: 'Class' }}
        optional
        options={classOptions(inGeneral)}
        none={{ zh: '还没有分类', en: 'Not classified yet' }}
        width="full"
      />
      <SameMatter hits={props.found?.matters} />
    </section>
  );
}

const Scans = ({ files, uploadTo, errors }: RegisterFormProps) => (
  <FileInput
    name="files"
    label={{ zh: '来信扫描件、材料', en: 'Scans and material' }}
    optional
    hint={attachmentHint}
    accept={attachmentAccept}
    sizeBytesMax={attachmentLimits.sizeBytesMax}
    files={files}
    uploadTo={uploadTo}
    {...(errors['files'] ? { error: errors['files'] } : {})}
  />
);

function Petitioner(props: RegisterFormProps) {
  const { typed } = props;
  return (
    <section>
      <h2 className="mb-4">
        <Say zh="信访人" en="The petitioner" />
      </h2>
      <Checkbox
        name="anonymous"
        checked={typed['anonymous'] === 'yes'}
        label={{ zh: '没有留下姓名', en: 'Left no name' }}
      />
      <Field {...of(props, 'name')} label={{ zh: '姓名', en: 'Name' }} width="mid" />
      <Field
        {...of(props, 'phone')}
        label={{ zh: '电话', en: 'Telephone' }}
        optional
        width="mid"
        inputMode="tel"
        digits
      />
      <Select
        {...of(props, 'idType')}
        label={{ zh: '证件类型', en: 'Kind of paper' }}
        optional
        options={[
          { value: 'resident', label: { zh: '居民身份证', en: 'Identity card' } },
          { value: 'passport', label: { zh: '护照', en: 'Passport' } },
          { value: 'other', label: { zh: '其他', en: 'Another' } },
        ]}
      />
      <Field {...of(props, 'idNumber')} label={{ zh: '证件号码', en: 'Number' }} optional width="mid" secret digits />
      <Field {...of(props, 'address')} label={{ zh: '住址', en: 'Address' }} optional />
      <Field {...of(props, 'email')} label={{ zh: '电子邮箱', en: 'E-mail' }} optional width="mid" inputMode="email" />
      <TextArea
        {...of(props, 'cosigners')}
        label={{ zh: '联名人', en: 'Who else signed' }}
        hint={{
          zh: '一行一个人：姓名 电话。登记以后姓名不再显示，查重会用到电话。',
          en: 'One a line: name, telephone. Once registered the names are shown to nobody; telephones serve the duplicate check.',
        }}
        optional
        rows={2}
      />
      <SamePerson hits={props.found?.persons} />
      <div className="mt-5 mb-5">
        <Duplicates {...props} />
      </div>
      <Checkbox
        name="withholdIdentity"
        checked={typed['withholdIdentity'] === 'yes'}
        label={{ zh: '不向办理机关透露姓名和联系方式', en: 'Keep name and contact from the handling organ' }}
        hint={{
          zh: '办理机关只看到编号，通过系统和信访人联系。',
          en: 'The organ sees the number only, and writes through the system.',
        }}
      />
      <Checkbox
        name="consentToPublish"
        checked={typed['consentToPublish'] === 'yes'}
        label={{ zh: '同意隐去个人信息后公开办理结果', en: 'The result may be published without personal data' }}
      />
    </section>
  );
}
