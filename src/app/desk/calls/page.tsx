import { callNeeds, needWords } from '#chapters/petition/pages/words.ts';
import { Button } from '#ui/components/button.tsx';
import { Checkbox } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { DateField, Field, Select, TextArea, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import type { Typed } from '#ui/edge/typed.ts';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { Say, Written } from '#ui/setting.tsx';
import { RegisterForm, type RegisterFormProps } from '../register-form.tsx';
import { SamePerson } from '../register-duplicates.tsx';
import type { DuplicatesFound } from '../register-check.ts';

export const callsPath = '/desk/calls';
export const callSearchPath = `${callsPath}/search`;
export const callsTitle: Words = { zh: '接听电话', en: 'Take a call' };

/** What is written of a call besides the registration. */
export const callFields = ['need', 'language', 'callNote', 'callBackOn', 'readText', 'readBack'] as const;

export interface CallsPageProps {
  readonly frame: Frame;
  readonly form: RegisterFormProps;
  readonly call: Typed;
  /** What is read to the caller before it is registered; undefined until the form is in order. */
  readonly readBack?: string | undefined;
  readonly search: { readonly typed: Typed; readonly errors: Errors; readonly found?: DuplicatesFound | undefined };
  readonly notice?: Words | undefined;
}

/** 电话台: who called before, what to say, what was said, what is read back, and whether we call again. */
export function CallsPage({ frame, form, call, readBack, search, notice }: CallsPageProps) {
  const errors = { ...search.errors, ...form.errors };
  const failed = Object.keys(errors).length > 0 || notice !== undefined;
  return (
    <DeskPage frame={frame} title={callsTitle} current="register" failed={failed}>
      <div className="stack gap-5">
        <ErrorSummary errors={errors} />
        <h1>
          <Say {...callsTitle} />
        </h1>
        {notice && <Notice kind="bad" live title={notice} />}
        <Script />
        <Search {...search} />
        <section className="part" aria-labelledby="register">
          <h2 id="register">
            <Say zh="登记这次来电" en="Register this call" />
          </h2>
          <RegisterForm
            {...form}
            action={callsPath}
            beforeSending={<Call {...{ call, readBack }} errors={form.errors} />}
          />
        </section>
      </div>
    </DeskPage>
  );
}

const script: readonly Words[] = [
  {
    zh: '“您好，这里是信访电话。您可以不说姓名，照样登记。您需要文字转接、翻译，或者我说慢一点吗？”',
    en: '“This is the petition line. You need not give your name; it is registered all the same. Do you need text relay, an interpreter, or shall I speak slowly?”',
  },
  {
    zh: '“请说说发生了什么，在哪里，您希望怎么解决。”让对方说完，不打断、不评论。',
    en: '“Tell me what happened, where, and what you ask for.” Let them finish; neither interrupt nor judge.',
  },
  {
    zh: '“我读一遍我记下的，请您听听对不对。”照下面的文字读；不对的当场改。',
    en: '“I read back what I wrote; tell me whether it is right.” Read the text below; change at once what is not.',
  },
  {
    zh: '“编号和查询码会用短信发给您。”查询码您看不到，也不要问对方要。',
    en: '“Number and query code come by short message.” You do not see the code, and never ask for it.',
  },
  {
    zh: '答应再打给对方的，说定哪天，写在下面，系统会提醒。',
    en: 'Where you promise to call again, name the day and write it below; it becomes a duty.',
  },
];

const Script = () => (
  <section aria-label="script">
    <h2 className="mb-4">
      <Say zh="怎么说" en="What to say" />
    </h2>
    <ol className="stack gap-3">
      {script.map((line) => (
        <li key={line.en}>
          <Say {...line} />
        </li>
      ))}
    </ol>
  </section>
);

/** The number of the call, whole; who is found can read that it was looked for, and why. */
function Search({ typed, errors, found }: CallsPageProps['search']) {
  return (
    <Form action={callSearchPath} label={{ zh: '查来电号码', en: 'Look for this number' }}>
      <h2 className="mb-4">
        <Say zh="以前来过电话吗" en="Did they call before?" />
      </h2>
      <p className="small second mb-4">
        <Say
          zh="只按完整的号码查本单位登记的事项，一字不差才算。查询和理由会记在查到的事项里，那位信访人可以看到。"
          en="Only the whole number is compared, with matters of your unit, to the letter. The search and its reason go on record with what is found, for that petitioner to see."
        />
      </p>
      <Field
        name="callNumber"
        label={{ zh: '来电号码', en: 'Number of the call' }}
        {...given(typed, errors, 'callNumber')}
        width="mid"
        inputMode="tel"
        digits
      />
      <Field
        name="searchReason"
        label={{ zh: '为什么要查', en: 'Why it is looked for' }}
        {...given(typed, errors, 'searchReason')}
        width="mid"
      />
      <Button kind="line" icon="search">
        {{ zh: '查这个号码', en: 'Look for it' }}
      </Button>
      {found && <SamePerson hits={found.persons} />}
    </Form>
  );
}

const given = (typed: Typed, errors: Errors, name: string) => ({
  ...(typed[name] === undefined ? {} : { value: typed[name] }),
  ...(errors[name] ? { error: errors[name] } : {}),
});

interface CallProps extends Pick<CallsPageProps, 'call' | 'readBack'> {
  readonly errors: Errors;
}

function Call({ call, readBack, errors }: CallProps) {
  return (
    <section>
      <h2 className="mb-4">
        <Say zh="这次通话" en="This call" />
      </h2>
      <Select
        name="need"
        label={{ zh: '通话时需要', en: 'Needed to be heard' }}
        {...given(call, errors, 'need')}
        optional
        none={{ zh: '没有', en: 'Nothing' }}
        options={callNeeds.map((value) => ({ value, label: needWords[value] }))}
      />
      <Field
        name="language"
        label={{ zh: '哪种语言、方言或者手语', en: 'Which language, dialect or sign language' }}
        {...given(call, errors, 'language')}
        optional
        width="mid"
      />
      <TextArea
        name="callNote"
        label={{ zh: '通话记录', en: 'Notes of the call' }}
        hint={{ zh: '只有工作人员看到', en: 'Read by officials alone' }}
        {...given(call, errors, 'callNote')}
        optional
        rows={2}
      />
      <DateField
        name="callBackOn"
        label={{ zh: '答应哪天以前回电', en: 'Promised to call back by' }}
        {...given(call, errors, 'callBackOn')}
        optional
      />
      {readBack && (
        <Notice live title={{ zh: '读给对方听', en: 'Read this to the caller' }}>
          <p className="lines">
            <Written>{readBack}</Written>
          </p>
          <input type="hidden" name="readText" value={readBack} />
          <Checkbox
            name="readBack"
            checked={false}
            label={{ zh: '读过了，对方说对', en: 'It was read, and they say it is right' }}
          />
        </Notice>
      )}
    </section>
  );
}
