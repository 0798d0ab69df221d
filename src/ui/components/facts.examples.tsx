import type { ExampleSet } from '#ui/example.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Tag } from '#ui/components/tag.tsx';

export const factsExamples: ExampleSet = {
  key: 'facts',
  title: { zh: '事实', en: 'Facts' },
  note: { zh: '问一项，答一项，能改的给“修改”。', en: 'One thing asked, one answer; what can be changed has a link.' },
  examples: [
    {
      name: { zh: '核对页', en: 'Check page' },
      element: (
        <Facts
          rows={[
            { term: { zh: '登记编号', en: 'Number' }, value: <Reference>XF26112300000017</Reference> },
            {
              term: { zh: '手机号码', en: 'Mobile number' },
              value: <span className="num">138****8000</span>,
              change: { href: '#phone' },
            },
            { term: { zh: '电子邮箱', en: 'E-mail' }, change: { href: '#email' } },
            {
              term: { zh: '告知受理', en: 'Notice of acceptance' },
              value: { zh: '单位收到后 15 日内', en: 'Within 15 days of arrival' },
              end: <Tag tone="done">{{ zh: '10月14日，按期', en: '14 October, in time' }}</Tag>,
            },
          ]}
        />
      ),
    },
  ],
};
