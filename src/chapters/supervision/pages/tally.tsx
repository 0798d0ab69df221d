import { Table, type Column } from '#ui/components/table.tsx';
import type { Frame } from '#ui/frame.ts';
import { number } from '#ui/language.ts';
import { Page } from '#ui/shells/page.tsx';
import { Say } from '#ui/setting.tsx';
import type { AdviceTally } from '../register.ts';
import { adoptionWords, adviceWords } from './words.ts';

const columns: readonly Column<AdviceTally>[] = [
  {
    key: 'kind',
    head: { zh: '建议', en: 'Recommendation' },
    rowHead: true,
    cell: ({ kind }) => <Say {...adviceWords[kind]} />,
  },
  { key: 'given', head: { zh: '提出', en: 'Given' }, end: true, cell: ({ given }) => number(given) },
  { key: 'adopted', head: adoptionWords.adopted, end: true, cell: ({ byAdoption }) => number(byAdoption.adopted) },
  { key: 'partly', head: adoptionWords.partly, end: true, cell: ({ byAdoption }) => number(byAdoption.partly) },
  {
    key: 'not',
    head: adoptionWords['not-adopted'],
    end: true,
    cell: ({ byAdoption }) => number(byAdoption['not-adopted']),
  },
  { key: 'waiting', head: { zh: '等反馈', en: 'Waiting' }, end: true, cell: ({ waiting }) => number(waiting) },
  { key: 'worked', head: { zh: '有效果', en: 'Helped' }, end: true, cell: ({ worked }) => number(worked) },
];

/** How many recommendations were given and what became of them; of organs' work, never of persons. */
export const TallyTable = ({ rows }: { readonly rows: readonly AdviceTally[] }) => (
  <section className="part">
    <Table
      caption={{ zh: '三项建议的采纳情况', en: 'What became of recommendations' }}
      columns={columns}
      rows={rows}
      keyOf={({ kind }) => kind}
    />
  </section>
);

/** The same for everybody. */
export const TallyPage = ({ frame, rows }: { readonly frame: Frame; readonly rows: readonly AdviceTally[] }) => (
  <Page frame={frame} title={{ zh: '三项建议', en: 'Recommendations' }}>
    <h1>
      <Say zh="三项建议：提了多少，采纳了多少" en={'Recommen\u00addations: given and adopted'} />
    </h1>
    <p className="lede">
      <Say
        zh="信访部门可以建议改进工作、完善政策、追究责任，收到的单位应当书面反馈采纳情况。这里只有数，没有人。"
        en="The petition office may recommend on work, policy and accountability; whoever receives it answers in writing. Here are numbers, and no persons."
      />
    </p>
    <TallyTable rows={rows} />
  </Page>
);
