import type { House } from '#kernel/house.ts';
import type { Shown } from '#kernel/signs.ts';
import { unitView } from '#kernel/views.ts';
import { describe } from '#law/describe.ts';
import { Table, type Column } from '#ui/components/table.tsx';
import { LineTitle, untitledWords } from '#ui/life/lists.tsx';
import { Name, Say, useLang } from '#ui/setting.tsx';
import { advisedBy, type Advised } from '../signs.ts';
import { triggerWords } from './words.ts';

/** What the register shows, each with the row by which it advises. */
export function AdvisedList({ advised }: { readonly advised: readonly Advised[] }) {
  const lang = useLang();
  return (
    <ul className="plain">
      {advised.map(({ trigger, row }) => (
        <li key={trigger}>
          <Say {...triggerWords[trigger]} /> <span className="second">{describe(row.under, lang)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Matters of one's own office that show a sign and that nobody supervises yet. A person decides on each. */
export function AdvisedTable({ house, rows }: { readonly house: House; readonly rows: readonly Shown[] }) {
  const found = rows
    .map((row) => ({ ...row, advised: advisedBy(row.ruleSet, row) }))
    .filter(({ advised }) => advised.length > 0);
  const columns: readonly Column<(typeof found)[number]>[] = [
    {
      key: 'title',
      head: { zh: '事项', en: 'Matter' },
      rowHead: true,
      cell: ({ number, title, holder, advised }) => (
        <a href={`/desk/matters/${number}`}>
          <LineTitle title={title} untitled={untitledWords(house, holder, triggerWords[advised[0]!.trigger])} />
        </a>
      ),
    },
    {
      key: 'shows',
      head: { zh: '系统看到的情形', en: 'What the register shows' },
      cell: ({ advised }) => <AdvisedList advised={advised} />,
    },
    {
      key: 'holder',
      head: { zh: '在谁手里', en: 'In hand at' },
      cell: ({ holder }) => {
        const { name, nameEn } = unitView(house, holder);
        return <Name>{{ zh: name, en: nameEn }}</Name>;
      },
    },
    {
      key: 'act',
      head: { zh: '要不要督办', en: 'To supervise?' },
      cell: ({ number }) => (
        <a href={`/desk/supervision/new/supervise?about=${number}`}>
          <Say zh="看一看" en="Look at it" />
        </a>
      ),
    },
  ];
  return (
    <section className="part">
      <Table
        caption={{ zh: '系统提示可以督办的事项', en: 'What the register advises to supervise' }}
        columns={columns}
        rows={found}
        keyOf={({ stream }) => stream}
      />
    </section>
  );
}
