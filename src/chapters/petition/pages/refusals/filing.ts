import type { FilingReason } from '../../decide/filing-command.ts';
import { say, type Sentence } from './sentence.ts';

/** Why putting a submission in order is turned away, with the way on. */
export const filingSentences: Readonly<Record<FilingReason, Sentence>> = {
  'too-late-to-split': say(
    { zh: '已经转出去了，不能再分件。', en: 'It has been passed on and can no longer be split.' },
    {
      zh: '请承办单位在处理意见里逐项答复。',
      en: 'The handling organ answers each claim in its opinion.',
    },
  ),
  'no-such-matter': say(
    { zh: '没有这个编号的事项，或者您看不到它。', en: 'There is no matter of this number, or you may not see it.' },
    { zh: '请对着凭证核对编号。', en: 'Compare the number with the slip.' },
  ),
  'same-matter': say(
    { zh: '这就是这件事项自己的编号。', en: 'That is the number of this very matter.' },
    { zh: '请填写另一件的编号。', en: 'Write the number of the other one.' },
  ),
  'already-linked': ({ number }) => ({
    title: { zh: `已经与 ${number} 关联。`, en: `It is linked to ${number} already.` },
    wayOn: { zh: '请看经过。', en: 'See the timeline.' },
  }),
  'nothing-corrected': say(
    { zh: '没有要更正的内容。', en: 'Nothing is corrected.' },
    { zh: '请至少改一项。', en: 'Change at least one entry.' },
  ),
  'received-later-than-written': ({ written }) => ({
    title: {
      zh: `收到日期只能往前改，不能晚于 ${written}。`,
      en: `The day of receipt can only move back from ${written}.`,
    },
    wayOn: {
      zh: '往后改会多占信访人的时间。原来的日期早了的，请写备注说明。',
      en: 'A later one would cost the petitioner time. If the day was too early, say so in a note.',
    },
  }),
};
