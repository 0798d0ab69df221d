import type { DutyView } from '#kernel/views.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { TextArea, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Empty } from '#ui/components/panels.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import { Moment } from '#ui/components/time.tsx';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { Name, Phrased, Say, Written } from '#ui/setting.tsx';
import type { Reading } from '../queries.ts';
import type { DeskMatter } from '../routes/desk-load.ts';
import { MatterBar, matterHref, openDuties } from './desk-bar.tsx';
import { BackToMatter, MatterHead } from './desk-head.tsx';
import { nextStep } from '../next-step.ts';
import type { UnitNames } from './titles/title.ts';
import { WhyDay, whyHeading } from './why.tsx';

interface MatterPageProps {
  readonly frame: Frame;
  readonly matter: DeskMatter;
}

/** What was read, by the code in the log. */
const readingWords: Readonly<Record<string, Words>> = {
  matter: { zh: '事项', en: 'The matter' },
  identity: { zh: '完整的姓名和联系方式', en: 'Name and contact, whole' },
  file: { zh: '文件', en: 'A file' },
  'duplicate-check': { zh: '登记时查重', en: 'The check for duplicates at registration' },
  paper: { zh: '写有姓名的文书', en: 'A paper that bears the name' },
  similar: { zh: '作为同类事项看了处理意见', en: 'The opinion, as a matter of the same class' },
  reseal: { zh: '转为检举控告', en: 'The move to the sealed lane' },
};

const readingWord = (what: string): Words => readingWords[what] ?? { zh: what, en: what };

const columnsFor = (unitNames: UnitNames): readonly Column<Reading>[] => [
  { key: 'at', head: { zh: '时间', en: 'When' }, cell: ({ at }) => <Moment at={at} form="desk" /> },
  { key: 'name', head: { zh: '谁', en: 'Who' }, rowHead: true, cell: ({ name }) => <Name>{name}</Name> },
  {
    key: 'unit',
    head: { zh: '单位', en: 'Unit' },
    cell: ({ unit }) => (unit ? <Name>{unitNames(unit)}</Name> : null),
  },
  { key: 'what', head: { zh: '看了什么', en: 'What' }, cell: ({ what }) => <Say {...readingWord(what)} /> },
  {
    key: 'reason',
    head: { zh: '理由', en: 'Reason' },
    card: false,
    cell: ({ reason }) => reason && <Written>{reason}</Written>,
  },
];

/** Who has read this matter: the same list that the petitioner can see. */
export function ReadingsPage({ frame, matter, readings }: MatterPageProps & { readonly readings: readonly Reading[] }) {
  const bar = (
    <MatterBar matter={matter} next={nextStep(openDuties(matter), matter.offered)} base={matterHref(matter.number)} />
  );
  return (
    <DeskPage
      frame={frame}
      title={{ zh: '查看记录', en: 'Who looked' }}
      current="matters"
      number={matter.number}
      bar={bar}
    >
      <MatterHead matter={matter} current="readings" />
      <p className="second mt-5 mb-4">
        <Say
          zh="谁看过这件事项，都记在这里，信访人也能看到。十分钟内翻看的几页算一次。"
          en="Everyone who read this matter stands here, and the petitioner can see it too. Pages opened within ten minutes are one reading."
        />
      </p>
      <Table
        caption={{ zh: '查看记录，新的在上', en: 'Readings, newest first' }}
        captionHidden
        dense
        rows={readings}
        keyOf={({ at, name, what }) => `${at.toString()} ${name} ${what}`}
        columns={columnsFor(matter.unitNames)}
      />
    </DeskPage>
  );
}

export interface DeskWhyPageProps extends MatterPageProps {
  readonly duty: DutyView;
  readonly text?: string | undefined;
}

export function DeskWhyPage({ frame, matter, duty, text }: DeskWhyPageProps) {
  const { rule_set, region, registered_on } = matter.read.petition;
  const heading = whyHeading({ duty, ruleSet: rule_set });
  return (
    <DeskPage frame={frame} title={heading} current="matters" number={matter.number}>
      <BackToMatter number={matter.number} />
      <h1 className="mb-4">
        <Phrased {...heading} />
      </h1>
      <WhyDay duty={duty} ruleSet={rule_set} region={region} registeredOn={registered_on} text={text} />
    </DeskPage>
  );
}

export interface ResealPageProps extends MatterPageProps {
  readonly idempotencyKey: string;
  readonly reason?: string;
  readonly errors?: Errors;
  readonly refused?: Words;
}

/** The move to the sealed lane: what it does, whom it takes it from, and why it cannot be taken back. */
export function ResealPage({ frame, matter, idempotencyKey, reason = '', errors = {}, refused }: ResealPageProps) {
  const title = { zh: '转为检举控告', en: 'Move to the sealed lane' };
  return (
    <DeskPage
      frame={frame}
      title={title}
      current="matters"
      number={matter.number}
      failed={Boolean(errors['reason'] ?? refused)}
    >
      <ErrorSummary errors={errors} />
      <BackToMatter number={matter.number} />
      <MatterHead matter={matter} current="none" />
      <div className="stack gap-5 mt-6">
        <h2>
          <Say {...title} />
        </h2>
        {refused && <Notice kind="bad" live title={refused} />}
        <Notice
          icon="lock"
          title={{
            zh: '转出以后，您和其他人都不再能看到它',
            en: 'Once moved, neither you nor anybody else here sees it',
          }}
        >
          {{
            zh: '这件事项检举、控告公职人员或者单位的违法违纪时，应当转出。它会离开普通登记簿、列表、检索和统计，只由检举控告专人接手。看过它的人会列成名单，一并交过去。这一步不能撤回。信访人原来的编号和查询码照样能用。',
            en: 'For a matter that reports misconduct of officials or units. It leaves the common register, lists, search and counts; the custodian alone takes it over, with the list of those who had read it. This cannot be undone. The petitioner’s number and code keep working.',
          }}
        </Notice>
        <Form
          action={`${matterHref(matter.number)}/reseal`}
          seen={matter.read.petition.version}
          idempotencyKey={idempotencyKey}
          label={title}
        >
          <div className="stack">
            <TextArea
              name="reason"
              label={{ zh: '为什么转', en: 'Why it is moved' }}
              hint={{ zh: '只写理由，不要抄写举报的内容。', en: 'Only the reason; do not copy what is reported.' }}
              rows={2}
              value={reason}
              {...(errors['reason'] ? { error: errors['reason'] } : {})}
            />
            <Button icon="lock">{{ zh: '转给检举控告专人', en: 'Move it to the custodian' }}</Button>
          </div>
        </Form>
      </div>
    </DeskPage>
  );
}

/** One answer for what is not there and what is not theirs. */
export function DeskMissingPage({ frame }: { readonly frame: Frame }) {
  const title = { zh: '没有找到这件事项', en: 'There is no such matter' };
  return (
    <DeskPage frame={frame} title={title} current="matters" failed>
      <h1 className="mb-4">
        <Say {...title} />
      </h1>
      <Empty
        title={{ zh: '编号可能有误，或者它不归您的单位', en: 'The number may be wrong, or it is not your unit’s' }}
        action={
          <a href="/desk/matters">
            <Say zh="看本单位的事项" en="See the matters of your unit" />
          </a>
        }
      >
        {{
          zh: '转走的事项由接手的单位看。要找一件事项，请核对编号。',
          en: 'A matter that moved on is seen by the unit that has it. Check the number.',
        }}
      </Empty>
    </DeskPage>
  );
}
