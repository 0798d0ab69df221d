import { Picker, type PickerChoice } from '#ui/components/picker.tsx';
import type { ExampleSet } from '#ui/example.ts';
import { DateField, Field, Select, TextArea } from '#ui/components/field.tsx';

const phone = { zh: '手机号码', en: 'Mobile number' };
const phoneHint = { zh: '用于接收办理进度短信', en: 'To receive messages about progress' };

const places: readonly PickerChoice[] = [
  {
    value: '990101002',
    name: { zh: '青禾街道', en: 'Qinghe Subdistrict' },
    beside: { zh: '南坪县', en: 'Nanping County' },
  },
  {
    value: '990101003',
    name: { zh: '清河镇', en: 'Qinghe Town' },
    beside: { zh: '南坪县', en: 'Nanping County' },
  },
];

export const fieldExamples: ExampleSet = {
  key: 'field',
  title: { zh: '输入', en: 'Fields' },
  note: {
    zh: '先标签，再提示，再错误，再输入框。可填可不填的写“可选”。',
    en: 'Label, hint, error, input: in that order. What may be left out says so.',
  },
  examples: [
    {
      name: { zh: '填好的', en: 'Filled in' },
      element: (
        <Field name="g-phone" label={phone} hint={phoneHint} value="138 0000 8000" type="tel" width="mid" digits />
      ),
    },
    {
      name: { zh: '需要修改', en: 'With an error' },
      element: (
        <Field
          name="g-phone-bad"
          label={phone}
          hint={phoneHint}
          error={{
            zh: '请填写 11 位手机号码，例如 138****8000 这样的号码',
            en: 'Enter a mobile number of 11 digits, like 138****8000',
          }}
          value="138 000"
          type="tel"
          width="mid"
          digits
        />
      ),
    },
    {
      name: { zh: '不能改', en: 'Disabled' },
      element: (
        <Field
          name="g-day"
          label={{ zh: '登记日期', en: 'Day of registration' }}
          value="2026-11-23"
          width="mid"
          disabled
          digits
        />
      ),
    },
    {
      name: { zh: '日期', en: 'A day' },
      element: <DateField name="g-when" label={{ zh: '是哪一天的事', en: 'Which day was it' }} optional />,
    },
    {
      name: { zh: '选择', en: 'Select' },
      element: (
        <Select
          name="g-place"
          label={{ zh: '乡镇、街道', en: 'Township or subdistrict' }}
          none={{ zh: '请选择', en: 'Choose one' }}
          options={[
            { value: 'a', label: { zh: '青禾街道', en: 'Qinghe Subdistrict' } },
            { value: 'b', label: { zh: '城关镇', en: 'Chengguan Town' } },
          ]}
          value="a"
        />
      ),
    },
    {
      name: { zh: '从很多里选', en: 'One of very many' },
      element: (
        <Picker
          name="g-picker"
          label={{ zh: '问题发生在哪里', en: 'Where the problem is' }}
          hint={{ zh: '名称、拼音、首字母或者代码', en: 'A name, its pinyin or its first letters, or a code' }}
          near={places}
          from="/desk/choices/places"
        />
      ),
    },
    {
      name: { zh: '从很多里选，要问清楚', en: 'One of very many, asked back' },
      element: (
        <Picker
          name="g-unclear"
          label={{ zh: '问题发生在哪里', en: 'Where the problem is' }}
          error={{ zh: '“qinghe”有几个，请选一个', en: 'Several are called “qinghe”; choose one' }}
          value="qinghe"
          near={places}
          unclear={places}
          from="/desk/choices/places"
        />
      ),
    },
    {
      name: { zh: '多行，有字数', en: 'Several lines, with a limit' },
      element: (
        <TextArea
          name="g-story"
          label={{ zh: '经过', en: 'What happened' }}
          hint={{ zh: '按时间先后写就可以。写错字没有关系。', en: 'In order of time. Spelling does not matter.' }}
          rows={4}
          lengthMax={3000}
        />
      ),
    },
    {
      name: { zh: '多行，需要修改', en: 'Several lines, with an error' },
      element: (
        <TextArea
          name="g-want"
          label={{ zh: '您希望怎样解决', en: 'What would put it right' }}
          error={{ zh: '请说说您希望怎样解决', en: 'Tell us what would put it right' }}
          rows={2}
        />
      ),
    },
  ],
};
