import type { ExampleSet } from '#ui/example.ts';
import { Checkbox, Checkboxes, Radios } from '#ui/components/choices.tsx';

const grades = [
  { value: 'satisfied', label: { zh: '满意', en: 'Satisfied' } },
  { value: 'fair', label: { zh: '基本满意', en: 'Mostly satisfied' } },
  { value: 'dissatisfied', label: { zh: '不满意', en: 'Not satisfied' } },
];

export const choicesExamples: ExampleSet = {
  key: 'choices',
  title: { zh: '选项', en: 'Choices' },
  note: {
    zh: '整行都可以按。几个短词才排在一行。',
    en: 'The whole row can be pressed. Only a few short words stand side by side.',
  },
  examples: [
    {
      name: { zh: '单选', en: 'One of several' },
      element: (
        <Radios
          name="g-rate"
          label={{ zh: '对承办单位', en: 'The organ that handled it' }}
          choices={grades}
          value="satisfied"
        />
      ),
    },
    {
      name: { zh: '单选，排在一行', en: 'One of several, in line' },
      element: (
        <Radios name="g-rate-line" label={{ zh: '对信访部门', en: 'The petition office' }} choices={grades} inline />
      ),
    },
    {
      name: { zh: '单选，需要修改', en: 'One of several, with an error' },
      element: (
        <Radios
          name="g-rate-bad"
          label={{ zh: '对承办单位', en: 'The organ that handled it' }}
          hint={{ zh: '经办人在办结前看不到', en: 'The officials see it only after the matter is closed' }}
          error={{ zh: '请选择一项', en: 'Choose one' }}
          choices={grades}
        />
      ),
    },
    {
      name: { zh: '多选', en: 'Any of several' },
      element: (
        <Checkboxes
          name="g-tell"
          label={{ zh: '怎样通知您', en: 'How to tell you' }}
          optional
          values={['sms']}
          choices={[
            {
              value: 'sms',
              label: { zh: '短信', en: 'Text message' },
              hint: { zh: '只说进度，不说内容', en: 'Says that there is news, never what the matter is' },
            },
            {
              value: 'post',
              label: { zh: '邮寄', en: 'Post' },
              hint: { zh: '寄到您填写的地址', en: 'To the address you gave' },
            },
          ]}
        />
      ),
    },
    {
      name: { zh: '是或不是', en: 'Yes or no' },
      element: (
        <Checkbox
          name="g-withhold"
          label={{
            zh: '不把我的姓名和联系方式告诉承办单位',
            en: 'Keep my name and contact from the organ that handles it',
          }}
          hint={{
            zh: '承办单位凭编号办理，通过本站与您联系',
            en: 'It works by number and writes to you through this site',
          }}
        />
      ),
    },
  ],
};
