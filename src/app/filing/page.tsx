import type { ReactNode } from 'react';
import { LinkButton } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import type { Errors } from '#ui/components/field.tsx';
import { DraftDone } from '#ui/components/form.tsx';
import { BackLink } from '#ui/components/movement.tsx';
import { Steps, stepOf } from '#ui/components/steps.tsx';
import type { Frame } from '#ui/frame.ts';
import { phrases, Say } from '#ui/setting.tsx';
import { Page } from '#ui/shells/page.tsx';
import { stepKeys, type StepKey } from './draft.ts';
import { steps } from './steps.ts';

export interface FilingPageProps {
  readonly frame: Frame;
  readonly step: StepKey;
  /** A report of misconduct: nothing is kept on the device, and the way out is always at hand. */
  readonly misconduct: boolean;
  readonly errors?: Errors;
  readonly notice?: ReactNode;
  readonly side?: ReactNode;
  readonly children: ReactNode;
}

/** The frame around each step of a filing: where one is, the way back, and the way out. */
export function FilingPage({ frame, step, misconduct, errors = {}, notice, side, children }: FilingPageProps) {
  const { heading } = steps[step];
  const at = stepKeys.indexOf(step) + 1;
  const before = stepKeys[at - 2];
  const failed = Object.keys(errors).length > 0;
  const title = {
    zh: `${heading.zh}（${stepOf('zh', at, stepKeys.length)}）`,
    en: `${heading.en} (${stepOf('en', at, stepKeys.length)})`,
  };
  return (
    <Page
      frame={frame}
      title={title}
      current="file"
      failed={failed}
      {...(side ? { side, sideLabel: { zh: '填写帮助', en: 'Help with this form' } } : {})}
    >
      <ErrorSummary errors={errors} />
      {misconduct && <QuickExit />}
      {before && <BackLink href={steps[before].path} />}
      <Steps steps={stepKeys.map((key) => steps[key].label)} at={at} />
      <h1>{phrases(heading[frame.lang])}</h1>
      {step === 'what' && (
        <p className="row no-print mt-3 mb-5">
          <a href="/before">
            <Say zh="不知道归谁管？先问一问" en="Not sure who is in charge? Ask first" />
          </a>
          <a href="/file/for-another">
            <Say zh="替别人反映（信访代理）" en="File for somebody else" />
          </a>
        </p>
      )}
      {notice}
      {children}
    </Page>
  );
}

/** Leaves at once and forgets what was typed: for a report that must not be seen over the shoulder. */
export function QuickExit() {
  return (
    <div className="row apart mb-5 no-print">
      <p className="small quiet">
        <Say
          zh="检举控告单独保密办理。有人过来时，按这里马上离开，填写的内容会清除。"
          en="Reports of misconduct are kept apart and sealed. If somebody comes, leave at once here; what you typed is cleared."
        />
      </p>
      <LinkButton href="/file/exit" kind="line" size="small" icon="cross">
        {{ zh: '快速离开', en: 'Leave quickly' }}
      </LinkButton>
      <DraftDone name="file" />
    </div>
  );
}

/** What helps while writing, beside the form. */
export function WritingHelp({ misconduct }: Pick<FilingPageProps, 'misconduct'>) {
  return (
    <>
      <h2 className="small">
        <Say zh="没写全也可以交" en="It need not be complete" />
      </h2>
      <p>
        <Say
          zh="缺什么，承办单位会告诉您补什么，不会因此退回。"
          en="If something is missing you are told what; nothing is sent back for that."
        />
      </p>
      <h2 className="small">
        <Say zh="要找人帮忙" en="If you want help" />
      </h2>
      <p>
        <Say zh="拨打" en="Call" /> <a href="tel:12345">12345</a>
        <Say
          zh="，或者到信访接待大厅，工作人员可以代您填写，由您核对。"
          en=" or come to the reception hall; staff can write for you, and you check it."
        />
      </p>
      {misconduct && (
        <>
          <h2 className="small">
            <Say zh="写之前想一想" en="Before you write" />
          </h2>
          <p>
            <Say
              zh="只有您才知道的细节，会让人猜到是您；这一点系统帮不了您。"
              en="A detail that only you can know tells who you are; no system can take that back."
            />
          </p>
        </>
      )}
      <h2 className="small">
        <Say zh="谁会看到这些内容" en="Who will see this" />
      </h2>
      <p>
        {misconduct ? (
          <Say
            zh="只有保管检举控告的专人，和依法查办的机关。每一次查看都有记录。"
            en="The one keeper of such reports, and the organ that looks into it by law. Each reading is on record."
          />
        ) : (
          <Say
            zh="只有登记和办理这件事的单位。每一次查看都有记录，您随时可以查。"
            en="Only the office that registers it and the unit that handles it. Each reading is on record, and you can see the record."
          />
        )}
      </p>
    </>
  );
}

/** Before the first step: what it takes, and that a report of misconduct has a way of its own. */
export function BeforeFiling() {
  return (
    <>
      <h2 className="small">
        <Say zh="大约 10 分钟" en="About ten minutes" />
      </h2>
      <p>
        <Say
          zh="一共五步，最后一步可以核对和修改。填写的内容只保存在这个浏览器打开期间，最长一天。"
          en="Five steps; in the last you can check and change everything. What you type is kept while this browser is open, one day at most."
        />
      </p>
      <h2 className="small">
        <Say zh="可以不留姓名" en="You need not give your name" />
      </h2>
      <p>
        <Say
          zh="不留姓名也会登记。不过没有联系方式，书面答复没有办法送到您手里，只能凭编号和查询码在这里看。"
          en="It is registered all the same. Without a contact no written answer can reach you; you can then read it here with number and code."
        />
      </p>
      <h2 className="small">
        <Say zh="检举公职人员" en="Reporting an official" />
      </h2>
      <p>
        <Say
          zh="勾选检举控告以后，内容从第一天起加密，由专人保管，被反映的单位看不到。"
          en="Tick the box for misconduct and the report is sealed from the first day: one keeper reads it, and the unit reported on never does."
        />
      </p>
    </>
  );
}
