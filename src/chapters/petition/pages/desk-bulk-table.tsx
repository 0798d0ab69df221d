import { Reference } from '#ui/components/reference.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import { Tag } from '#ui/components/tag.tsx';
import type { RefusalWords } from '#ui/edge/answers.ts';
import type { Words } from '#ui/language.ts';
import { LineTitle } from '#ui/life/lists.tsx';
import { Say } from '#ui/setting.tsx';
import type { Refusal } from '#kernel/refusal.ts';
import type { BulkLine } from '../work/bulk.ts';

/** Puts a refusal into the reader's words. */
export type Speak = (refusal: Refusal) => RefusalWords;

const cameWords: Readonly<Record<Exclude<BulkLine['came'], object>, Words>> = {
  possible: { zh: '可以办', en: 'Can be done' },
  done: { zh: '已办', en: 'Done' },
  changed: { zh: '刚刚有了变化，请打开看过再办', en: 'It has just changed; open it and look first' },
  'not-yours': { zh: '不归您的岗位办', en: 'Not for your post to do' },
};

function Came({ came, speak }: { readonly came: BulkLine['came']; readonly speak: Speak | undefined }) {
  if (typeof came === 'object') return <Say {...(speak?.(came.refusal).title ?? cameWords['not-yours'])} />;
  return came === 'done' ? <Tag tone="done">{cameWords.done}</Tag> : <Say {...cameWords[came]} />;
}

interface MatterTableProps {
  readonly lines: readonly BulkLine[];
  readonly speak?: Speak;
  /** Without the column that says what came of it. */
  readonly plain?: boolean;
}

/** The matters of one page of a bulk act, with what came of each. */
export function MatterTable({ lines, speak, plain = false }: MatterTableProps) {
  const columns: Column<BulkLine>[] = [
    {
      key: 'title',
      head: { zh: '事项', en: 'Matter' },
      rowHead: true,
      cell: ({ matter: { number, title, untitled } }) => (
        <a href={`/desk/matters/${number}`}>
          <LineTitle title={title} untitled={untitled} />
        </a>
      ),
    },
    ...(plain
      ? []
      : [
          {
            key: 'came',
            head: { zh: '结果', en: 'Outcome' },
            card: false,
            cell: ({ came }: BulkLine) => <Came came={came} speak={speak} />,
          } as const,
        ]),
    {
      key: 'number',
      head: { zh: '编号', en: 'Number' },
      card: false,
      quiet: true,
      cell: ({ matter: { number } }) => <Reference>{number}</Reference>,
    },
  ];
  return (
    <Table
      caption={{ zh: '选中的事项', en: 'The matters picked' }}
      captionHidden
      columns={columns}
      rows={lines}
      keyOf={({ matter }) => matter.number}
    />
  );
}
