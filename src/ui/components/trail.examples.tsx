import type { ExampleSet } from '#ui/example.ts';
import { BackLink, Tabs } from '#ui/components/movement.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { Moment } from '#ui/components/time.tsx';
import { Trail, type TrailItem } from '#ui/components/trail.tsx';
import { Name, Say, Written } from '#ui/setting.tsx';

const at = (text: string) => Temporal.Instant.from(text);

/** What a matter's trail may hold. */
export const trailItems: readonly TrailItem[] = [
  { key: '5', when: 'ahead', title: { zh: '书面答复，最迟 12月14日', en: 'Written answer, by 14 December' } },
  {
    key: '4',
    when: 'now',
    title: { zh: '正在办理', en: 'Being handled' },
    children: { zh: '正在写处理意见', en: 'The opinion is being written' },
    meta: (
      <>
        <Name>县住建局</Name> <Say zh="现在" en="now" />
      </>
    ),
  },
  {
    key: '3',
    inside: true,
    title: { zh: '内部备注', en: 'Internal note' },
    children: (
      <p>
        <Written>街道说经办人 9月底调走，材料压在抽屉里。</Written>
      </p>
    ),
    meta: (
      <>
        <Name>周敏</Name> <Say zh="仅内部可见" en="Seen inside only" />{' '}
        <Moment at={at('2026-11-19T09:12:00+08:00')} form="desk" />
      </>
    ),
  },
  {
    key: '2',
    title: { zh: '受理', en: 'Accepted' },
    meta: (
      <>
        <Name>县住建局</Name> <Moment at={at('2026-10-14T10:26:00+08:00')} />
      </>
    ),
  },
  { key: '1', title: { zh: '登记', en: 'Registered' }, meta: <Moment at={at('2026-09-28T20:42:00+08:00')} /> },
];

export const trailExamples: ExampleSet = {
  key: 'trail',
  title: { zh: '经过与步骤', en: 'Trail and steps' },
  note: {
    zh: '新的在上，阳光停在现在，将来的是虚线。',
    en: 'Newest first; the sun stands on the present; what lies ahead is dashed.',
  },
  examples: [
    {
      name: { zh: '经过', en: 'Trail' },
      element: <Trail rank={4} items={trailItems} />,
    },
    {
      name: { zh: '填写步骤', en: 'Steps of a form' },
      element: (
        <>
          <BackLink href="#back" />
          <Steps
            at={3}
            steps={[
              { zh: '反映什么', en: 'What' },
              { zh: '问题在哪里', en: 'Where' },
              { zh: '说明情况', en: 'The story' },
              { zh: '您的信息', en: 'About you' },
              { zh: '核对', en: 'Check' },
            ]}
          />
        </>
      ),
    },
    {
      name: { zh: '标签页', en: 'Tabs' },
      element: (
        <Tabs
          label={{ zh: '示例标签页', en: 'Tabs, an example' }}
          current="handle"
          items={[
            { key: 'handle', href: '#handle', label: { zh: '办理', en: 'Handling' } },
            { key: 'files', href: '#files', label: { zh: '材料', en: 'Material' }, count: 6 },
            { key: 'reads', href: '#reads', label: { zh: '查看记录', en: 'Who looked' }, count: 18 },
          ]}
        />
      ),
    },
  ],
};
