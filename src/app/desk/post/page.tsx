import { Button } from '#ui/components/button.tsx';
import { Checkbox } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Empty } from '#ui/components/panels.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import { Moment } from '#ui/components/time.tsx';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { Say } from '#ui/setting.tsx';
import type { Ready } from './notices.ts';

export const postPath = '/desk/post';

export const postTitle: Words = { zh: '通知的寄送和领取', en: 'Notices to post and to hand over' };

export interface PostPageProps {
  readonly frame: Frame;
  readonly ready: readonly Ready[];
  readonly underWay: readonly Ready[];
  readonly errors: Errors;
  readonly typed?: string;
  readonly said?: Words | undefined;
}

const waysWords: Readonly<Record<Ready['channel'], Words>> = {
  post: { zh: '寄信', en: 'By post' },
  'in-person': { zh: '窗口领取', en: 'At the counter' },
};

const columns: readonly Column<Ready>[] = [
  {
    key: 'pick',
    head: { zh: '选', en: 'Pick' },
    headHidden: true,
    pick: true,
    cell: ({ id, reference }) => (
      <Checkbox
        name="notice"
        value={id}
        id={`n-${reference}`}
        label={<span className="vh">{reference}</span>}
        checked
      />
    ),
  },
  {
    key: 'reference',
    head: { zh: '信封编号', en: 'Envelope' },
    rowHead: true,
    // As it stands on the envelope, with the strokes that part it: it may be copied by hand.
    cell: ({ reference }) => <span className="num nowrap">{reference}</span>,
  },
  { key: 'channel', head: { zh: '方式', en: 'Way' }, cell: ({ channel }) => <Say {...waysWords[channel]} /> },
  { key: 'at', head: { zh: '从什么时候起', en: 'Since' }, cell: ({ at }) => <Moment at={at} form="desk" /> },
  {
    key: 'number',
    head: { zh: '事项', en: 'Matter' },
    cell: ({ number }) => (
      <a href={`/desk/matters/${number}`}>
        <Reference>{number}</Reference>
      </a>
    ),
  },
];

/** 寄送: what lies ready in the office, printed in one batch; and slips that came back. */
export function PostPage({ frame, ready, underWay, errors, typed, said }: PostPageProps) {
  const failed = Object.keys(errors).length > 0;
  return (
    <DeskPage frame={frame} title={postTitle} current="post" failed={failed}>
      <div className="stack gap-5">
        <ErrorSummary errors={errors} />
        {said && <Notice kind="done" live title={said} />}
        <h1>
          <Say {...postTitle} />
        </h1>
        <p>
          <Say
            zh="没有电话和邮箱的人，通知用信寄；愿意自己来取的，在窗口交给本人。打印会记入本人可以看到的查看记录。"
            en="Whoever left neither telephone nor e-mail gets a letter; who prefers to come gets it at the counter. Printing is noted where the person can read it."
          />
        </p>
        <Batch ready={ready} />
        <Slip errors={errors} typed={typed} waiting={underWay.length} />
      </div>
    </DeskPage>
  );
}

function Batch({ ready }: Pick<PostPageProps, 'ready'>) {
  if (ready.length === 0) {
    return (
      <Empty title={{ zh: '没有要寄、要交的通知', en: 'Nothing to post or hand over' }}>
        {{ zh: '有了会列在这里。', en: 'What comes is listed here.' }}
      </Empty>
    );
  }
  return (
    <Form action={`${postPath}/print`} label={{ zh: '这一批', en: 'This batch' }}>
      <Table
        caption={{ zh: '等着寄出或领取，最早的在上', en: 'Ready, the oldest first' }}
        captionHidden
        columns={columns}
        rows={ready}
        keyOf={({ id }) => id}
        dense
      />
      <p className="row mt-4">
        <Button>{{ zh: '打印选中的信、标签和回执', en: 'Print letters, labels and slips' }}</Button>
        <Button kind="line" formAction={`${postPath}/posted`}>
          {{ zh: '选中的已经寄出', en: 'These were posted' }}
        </Button>
        <Button kind="line" formAction={`${postPath}/handed-over`}>
          {{ zh: '选中的已经当面交给本人', en: 'These were handed over' }}
        </Button>
      </p>
    </Form>
  );
}

function Slip({ errors, typed, waiting }: { errors: Errors; typed: string | undefined; waiting: number }) {
  const error = errors['reference'];
  return (
    <section className="part stack" aria-labelledby="slips">
      <h2 id="slips">
        <Say zh="回执和退信" en="Slips and letters that came back" />
      </h2>
      <p className="quiet">
        <Say zh={`寄出以后还没有回音的：${waiting} 封。`} en={`Posted and not heard of: ${waiting}.`} />
      </p>
      <Form action={`${postPath}/slip`} label={{ zh: '登记回执', en: 'Note a slip' }}>
        <Field
          name="reference"
          label={{ zh: '扫信封上的条码，或者抄编号', en: 'Scan the bar code of the envelope, or copy its number' }}
          hint={{ zh: '例如 XF26112600000012-3-0', en: 'For example XF26112600000012-3-0' }}
          width="mid"
          {...(typed ? { value: typed } : {})}
          {...(error ? { error } : {})}
        />
        <p className="row">
          <Button name="became" value="delivered">
            {{ zh: '回执签收了', en: 'The slip is signed' }}
          </Button>
          <Button kind="line" name="became" value="bounced">
            {{ zh: '信退回来了', en: 'The letter came back' }}
          </Button>
        </p>
      </Form>
    </section>
  );
}
