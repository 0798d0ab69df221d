import { BackLink } from '#ui/components/movement.tsx';
import { Empty } from '#ui/components/panels.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Table } from '#ui/components/table.tsx';
import { Moment } from '#ui/components/time.tsx';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { Name, phrases, Say, Written } from '#ui/setting.tsx';
import { Page } from '#ui/shells/page.tsx';
import type { Reading } from '../../queries.ts';
import { matterHref, type PartyMatter } from './party.ts';

export interface ReadersPageProps {
  readonly frame: Frame;
  readonly matter: PartyMatter;
  readonly readings: readonly Reading[];
}

const kinds: Readonly<Record<string, Words>> = {
  matter: { zh: '看了这件事项', en: 'Read the matter' },
  identity: { zh: '看了您的姓名和联系方式', en: 'Saw your name and contact' },
  file: { zh: '下载了文件', en: 'Took a file' },
  duplicate: { zh: '登记时查重', en: 'Looked for an earlier filing' },
  slip: { zh: '打印了只能查看的纸质查询码', en: 'Printed a code on paper that reads only' },
  letter: { zh: '打印了寄给您的通知', en: 'Printed a notice to you' },
  paper: { zh: '下载了写有您姓名的文书', en: 'Took a paper that bears your name' },
  similar: { zh: '作为同类事项看了处理意见', en: 'Read the opinion beside another matter' },
};

const heading: Words = { zh: '谁看过我的材料，为什么', en: 'Who has read it, and why' };

/** Every reading of the matter by an official, newest first: name, unit, what, and the reason given. */
export function ReadersPage({ frame, matter, readings }: ReadersPageProps) {
  return (
    <Page frame={frame} title={heading} current="track" number={matter.number}>
      <BackLink href={matterHref(matter.number)}>{{ zh: '返回办理进度', en: 'Back to the matter' }}</BackLink>
      <p className="quiet kicker">
        <Written>{matter.view.title}</Written> <Reference>{matter.number}</Reference>
      </p>
      <h1>{phrases(heading[frame.lang])}</h1>
      <p className="lede">
        <Say
          zh="工作人员每一次打开这件事项都记在这里。看您的姓名和联系方式要写明理由。"
          en="Each time an official opens this matter it is noted here. To see your name and contact they have to give a reason."
        />
      </p>
      {readings.length === 0 ? (
        <Empty title={{ zh: '还没有人看过', en: 'Nobody has read it yet' }}>
          {{
            zh: '登记是系统自动完成的。工作人员打开以后，这里会有记录。',
            en: 'It was registered by the system. Once an official opens it, it is noted here.',
          }}
        </Empty>
      ) : (
        <Table
          caption={{ zh: '查看记录，最近的在前', en: 'Readings, newest first' }}
          captionHidden
          rows={readings}
          keyOf={(row) => `${row.at.toString()}${row.name}${row.what}`}
          columns={[
            {
              key: 'at',
              head: { zh: '时间', en: 'When' },
              rowHead: true,
              card: false,
              cell: ({ at }) => <Moment at={at} />,
            },
            { key: 'who', head: { zh: '谁', en: 'Who' }, cell: ({ name }) => <Name>{name}</Name> },
            {
              key: 'unit',
              head: { zh: '单位', en: 'Unit' },
              cell: ({ unit }) => unit && <Name>{matter.unitOf(unit)}</Name>,
            },
            {
              key: 'what',
              head: { zh: '看了什么', en: 'What' },
              cell: ({ what }) => <Say {...(kinds[what] ?? kinds['matter']!)} />,
            },
            {
              key: 'why',
              head: { zh: '理由', en: 'Reason' },
              cell: ({ reason }) => (reason ? <Written>{reason}</Written> : <Say zh="办理" en="Handling" />),
            },
          ]}
        />
      )}
    </Page>
  );
}
