import type { ReactNode } from 'react';
import type { House } from '#kernel/house.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { LifeLine, Subject } from '#kernel/matters.ts';
import { unitView, type DutyView } from '#kernel/views.ts';
import { Button, LinkButton } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import type { Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { BackLink, Pages } from '#ui/components/movement.tsx';
import { Empty, LawNote } from '#ui/components/panels.tsx';
import { CalendarSheet } from '#ui/components/calendar-sheet.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { Day } from '#ui/components/time.tsx';
import type { ActDescription } from '#ui/edge/acts.ts';
import type { Typed } from '#ui/edge/typed.ts';
import type { Frame } from '#ui/frame.ts';
import { say, type Words } from '#ui/language.ts';
import { DraftPapers } from '#ui/papers/pages.tsx';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { Name, Phrased, Say, useLang, Written } from '#ui/setting.tsx';
import { LifeFields } from './fields.tsx';
import { PreviewButton, type LifeOutcome } from './page.tsx';
import type { LifeWords } from './words.ts';

export interface LifeListProps {
  readonly frame: Frame;
  readonly house: House;
  readonly words: LifeWords;
  readonly lines: readonly LifeLine[];
  readonly nextHref: string | undefined;
  /** What can be opened from here without a matter that it is about. */
  readonly doors: readonly { readonly href: string; readonly label: Words }[];
  /** What this chapter's list says besides. */
  readonly beside: ReactNode;
}

/** What a matter without a title is called in a list: whose it is, and where it stands. Its number says nothing to a reader. */
export function untitledWords(house: Pick<House, 'units'>, unit: UnitId, stage: Words): Words {
  const { name, nameEn } = unitView(house, unit);
  return { zh: `${name}：${stage.zh}`, en: `${nameEn}: ${stage.en}` };
}

/** What a line of a list is called: the title that somebody wrote, or else in words. */
export const LineTitle = ({ title, untitled }: { readonly title: string | null; readonly untitled: Words }) =>
  title ? <Written>{title}</Written> : <Name>{untitled}</Name>;

/** The matters of one chapter that the reader may see. */
export function LifeListPage({ frame, house, words, lines, nextHref, doors, beside }: LifeListProps) {
  const unit = (id: LifeLine['holder']) => {
    const { name, nameEn } = unitView(house, id);
    return <Name>{{ zh: name, en: nameEn }}</Name>;
  };
  const day = (text: string) => <Day on={Temporal.PlainDate.from(text)} form="desk" />;
  const columns: readonly Column<LifeLine>[] = [
    {
      key: 'title',
      head: { zh: '事项', en: 'Matter' },
      rowHead: true,
      cell: (row) => (
        <a href={words.href(row.number)}>
          <LineTitle title={row.title} untitled={untitledWords(house, row.holder, words.stage(row.stage))} />
        </a>
      ),
    },
    { key: 'stage', head: { zh: '状态', en: 'State' }, cell: (row) => <Tag>{words.stage(row.stage)}</Tag> },
    { key: 'holder', head: { zh: '在谁手里', en: 'In hand at' }, cell: (row) => unit(row.holder) },
    { key: 'due', head: { zh: '最近的期限', en: 'Next day' }, cell: (row) => row.due_on && day(row.due_on) },
    { key: 'opened', head: { zh: '开始', en: 'Opened' }, wide: true, cell: (row) => day(row.opened_on) },
    {
      key: 'number',
      head: { zh: '编号', en: 'Number' },
      card: false,
      quiet: true,
      cell: (row) => <Reference>{row.number}</Reference>,
    },
  ];
  return (
    <DeskPage frame={frame} title={words.kind} current={words.key}>
      <div className="row apart mb-5">
        <h1>
          <Say {...words.kind} />
        </h1>
        <div className="row gap-3 no-print">
          {doors.map(({ href, label }) => (
            <LinkButton key={href} href={href} size="small">
              {label}
            </LinkButton>
          ))}
        </div>
      </div>
      {lines.length === 0 ? (
        <Empty title={{ zh: '现在没有', en: 'None at present' }}>
          {{
            zh: '有了，会按时间排在这里，要办的同时排进待办。',
            en: 'They will stand here as they come; what is owed stands in the work list too.',
          }}
        </Empty>
      ) : (
        <Table caption={words.kind} captionHidden columns={columns} rows={lines} keyOf={({ stream }) => stream} />
      )}
      {nextHref && <Pages nextHref={nextHref} />}
      {beside}
    </DeskPage>
  );
}

export interface LifeBeginProps {
  readonly frame: Frame;
  readonly house: House;
  readonly words: LifeWords;
  readonly description: Pick<ActDescription<unknown>, 'title' | 'button' | 'lede' | 'fields'>;
  readonly subject: Subject | undefined;
  /** Where it came from: the matter that it is about, or the list. */
  readonly backHref: string;
  readonly action: string;
  readonly typed: Typed;
  readonly outcome: LifeOutcome | undefined;
  readonly idempotencyKey: string;
  readonly today: Temporal.PlainDate;
  readonly beside: ReactNode;
  /** Opening it makes a paper, which can be read before. */
  readonly previews: boolean;
}

/** The form that opens a matter of a chapter. */
export function LifeBeginPage(props: LifeBeginProps) {
  const { frame, house, words, description, subject, action, typed, outcome, today } = props;
  const { lang } = frame;
  const errors: Errors = outcome?.kind === 'invalid' ? outcome.errors : {};
  return (
    <DeskPage
      frame={frame}
      title={description.title}
      current={words.key}
      failed={outcome !== undefined && outcome.kind !== 'preview'}
    >
      <ErrorSummary errors={errors} />
      <BackLink href={props.backHref}>{{ zh: '返回', en: 'Back' }}</BackLink>
      {outcome?.kind === 'refused' && (
        <>
          <Notice kind="bad" live title={outcome.words.title}>
            {outcome.words.wayOn}
          </Notice>
          <LawNote title={{ zh: '依据', en: 'Under' }} citation={say(lang, outcome.law.place)}>
            {outcome.law.gist ? say(lang, outcome.law.gist) : ''}
          </LawNote>
        </>
      )}
      <h1>
        <Phrased {...description.title} />
      </h1>
      {subject && (
        <p className="mb-5">
          <Reference>{subject.number}</Reference> <Written>{subject.title}</Written>
        </p>
      )}
      {props.beside}
      <Form action={action} idempotencyKey={props.idempotencyKey} label={description.title}>
        <div className="stack gap-5">
          {description.lede && (
            <p className="second">
              <Say {...description.lede} />
            </p>
          )}
          <LifeFields fields={description.fields} units={house.units} today={today} typed={typed} errors={errors} />
          <div className="row">
            <Button>{description.button}</Button>
            {props.previews && <PreviewButton />}
          </div>
        </div>
        {outcome?.kind === 'preview' && <DraftPapers drafts={outcome.drafts} />}
      </Form>
    </DeskPage>
  );
}

/** Why this day: the duty with every day that was counted. */
export function LifeWhyPage({
  frame,
  words,
  duty,
  number,
  law,
}: {
  readonly frame: Frame;
  readonly words: LifeWords;
  readonly duty: DutyView;
  readonly number: string;
  readonly law: { readonly place: Words; readonly gist: Words | undefined };
}) {
  return (
    <DeskPage frame={frame} title={{ zh: '为什么是这一天', en: 'Why this day' }} current={words.key} number={number}>
      <BackLink href={words.href(number)}>{{ zh: '返回', en: 'Back' }}</BackLink>
      <h1>
        <Say {...words.duty(duty.act).clock} />
        {duty.due && (
          <>
            {' '}
            <Day on={Temporal.PlainDate.from(duty.due)} />
          </>
        )}
      </h1>
      {!duty.due && (
        <p>
          <Say {...words.reason(duty.reason)} />
        </p>
      )}
      <WhyLaw law={law} />
      {duty.due && duty.trace.length > 0 && (
        <CalendarSheet days={duty.trace} due={Temporal.PlainDate.from(duty.due)} zero={{ zh: '起点', en: 'start' }} />
      )}
    </DeskPage>
  );
}

function WhyLaw({ law }: { readonly law: { readonly place: Words; readonly gist: Words | undefined } }) {
  const lang = useLang();
  return (
    <LawNote title={{ zh: '依据', en: 'Under' }} citation={say(lang, law.place)}>
      {law.gist ? say(lang, law.gist) : ''}
    </LawNote>
  );
}
