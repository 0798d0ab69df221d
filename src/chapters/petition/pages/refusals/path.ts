import { say, type Sentence } from './sentence.ts';

/** Why a path of article 31, or its end, is turned away. */
export const pathSentences = {
  'own-day-past': ({ today }) => ({
    title: { zh: '该程序的期限要在今天以后。', en: 'The last day of that procedure must lie after today.' },
    wayOn: {
      zh: `今天是 ${today}。没有规定期限的，可以不填。`,
      en: `Today is ${today}. Leave it out where none is set.`,
    },
  }),
  'own-day-on-petition-path': say(
    {
      zh: '信访程序的期限由条例规定，不能另外填写。',
      en: 'The petition procedure has the limit of the regulations and no other.',
    },
    { zh: '请不填这一项，或者选择前五种途径。', en: 'Leave the day out, or choose one of the first five paths.' },
  ),
  'same-path': say(
    { zh: '现在就是这个途径。', en: 'It is on this path already.' },
    { zh: '请选择另一个途径，或者不更正。', en: 'Choose another path, or leave it as it is.' },
  ),
  'own-path': say(
    {
      zh: '这件事项不走信访程序，不出具处理意见书。',
      en: 'This matter is not on the petition path; no opinion is given on it.',
    },
    {
      zh: '按所走的程序办理，办完用“途径结果”告知；途径定错了的，可以更正。',
      en: 'Follow its own procedure and tell the result; if the path was chosen wrongly, correct it.',
    },
  ),
  'not-own-path': say(
    {
      zh: '这件事项走的是信访程序，要出具处理意见书。',
      en: 'This matter is on the petition path and ends in an opinion.',
    },
    {
      zh: '请用“处理意见”；途径定错了的，可以更正。',
      en: 'Give the opinion; if the path was chosen wrongly, correct it.',
    },
  ),
  'result-not-of-path': say(
    { zh: '这个途径没有这样的结果。', en: 'This path does not end like this.' },
    { zh: '请从列出的结果里选择。', en: 'Choose one of the results listed for it.' },
  ),
} satisfies Readonly<Record<string, Sentence>>;
