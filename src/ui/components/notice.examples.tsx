import type { ExampleSet } from '#ui/example.ts';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Notice } from '#ui/components/notice.tsx';

export const noticeExamples: ExampleSet = {
  key: 'notice',
  title: { zh: '提示与错误', en: 'Notices and errors' },
  note: {
    zh: '侧边一道线，不用色块。错误摘要放在正文最上面，用词和那一栏一模一样。',
    en: 'A rule at the side, no box. The summary of errors comes first and uses the words of the field.',
  },
  examples: [
    {
      name: { zh: '说明', en: 'Plain' },
      element: (
        <Notice>
          {{ zh: '没写全也可以交，缺什么我们会告诉您。', en: 'It need not be complete. We tell you what is missing.' }}
        </Notice>
      ),
    },
    {
      name: { zh: '轮到您', en: 'Your turn' },
      element: (
        <Notice kind="now" title={{ zh: '现在轮到您。', en: 'It is your turn.' }}>
          {{ zh: '请在 12月1日前补充购房合同。', en: 'Please add the contract by 1 December.' }}
        </Notice>
      ),
    },
    {
      name: { zh: '成了', en: 'It worked' },
      element: <Notice kind="done">{{ zh: '已保存，下次打开接着写。', en: 'Saved. Carry on next time.' }}</Notice>,
    },
    {
      name: { zh: '没成', en: 'It did not work' },
      element: (
        <Notice
          kind="bad"
          title={{ zh: '暂时打不开，您填的内容还在。', en: 'This does not open now. What you wrote is kept.' }}
        >
          {{ zh: '请稍后再试，或拨打 12345。编号 E-7F3A', en: 'Try again later, or call 12345. Number E-7F3A' }}
        </Notice>
      ),
    },
    {
      name: { zh: '错误摘要', en: 'Summary of errors' },
      element: (
        <ErrorSummary
          id="g-errors"
          errors={{
            'g-phone-bad': {
              zh: '请填写 11 位手机号码，例如 138****8000 这样的号码',
              en: 'Enter a mobile number of 11 digits, like 138****8000',
            },
            'g-want': { zh: '请说说您希望怎样解决', en: 'Tell us what would put it right' },
          }}
        />
      ),
    },
  ],
};
