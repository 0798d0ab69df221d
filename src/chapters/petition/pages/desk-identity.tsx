import { Button, LinkButton } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { TextArea, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import type { Frame } from '#ui/frame.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { Say, Written } from '#ui/setting.tsx';
import type { DeskMatter, PartyRow } from '../routes/desk-load.ts';
import { matterHref } from './desk-bar.tsx';
import { BackToMatter, MatterHead } from './desk-head.tsx';
import { partyWords } from './desk-party.tsx';

interface IdentityProps {
  readonly frame: Frame;
  readonly matter: DeskMatter;
}

/** Asks for the reason before anything is shown whole. */
export function IdentityReasonPage({ frame, matter, errors = {} }: IdentityProps & { readonly errors?: Errors }) {
  return (
    <DeskPage
      frame={frame}
      title={{ zh: '查看完整信息', en: 'See the identity whole' }}
      current="matters"
      number={matter.number}
      failed={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <BackToMatter number={matter.number} />
      <MatterHead matter={matter} current="none" />
      <Form action={`${matterHref(matter.number)}/identity`} label={{ zh: '理由', en: 'Reason' }}>
        <div className="mt-5">
          <TextArea
            name="reason"
            label={{ zh: '为什么要看完整的姓名和联系方式', en: 'Why name and contact have to be seen whole' }}
            hint={{
              zh: '理由和您的姓名会记录下来，信访人可以看到。',
              en: 'The reason and your name are recorded, and the petitioner can see them.',
            }}
            rows={2}
            {...(errors['reason'] ? { error: errors['reason'] } : {})}
          />
          <Button icon="eye">{{ zh: '显示 60 秒', en: 'Show it for 60 seconds' }}</Button>
        </div>
      </Form>
    </DeskPage>
  );
}

/** The whole identity, once; the browser leaves this page by itself after a minute, and nothing of it is kept. */
export function IdentityPage({
  frame,
  matter,
  rows,
  reason,
}: IdentityProps & { readonly rows: readonly PartyRow[]; readonly reason: string }) {
  return (
    <DeskPage
      frame={frame}
      title={{ zh: '完整信息', en: 'The identity whole' }}
      current="matters"
      number={matter.number}
    >
      <MatterHead matter={matter} current="none" />
      <div className="stack no-print mt-5">
        <Notice kind="now" title={{ zh: '60 秒后自动回到事项', en: 'This page leaves by itself after 60 seconds' }}>
          <p>
            <Say zh="这次查看已经记录，理由是：" en="This reading is on record. The reason given: " />
            <Written>{reason}</Written>
          </p>
        </Notice>
        <Facts rows={rows.map(({ key, value }) => ({ term: partyWords[key], value: <Written>{value}</Written> }))} />
        <p>
          <LinkButton href={matterHref(matter.number)} kind="line">
            {{ zh: '看完了，回到事项', en: 'Done, back to the matter' }}
          </LinkButton>
        </p>
      </div>
    </DeskPage>
  );
}
