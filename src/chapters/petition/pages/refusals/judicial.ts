import type { JudicialReason } from '../../decide/judicial-command.ts';
import { say, type Sentence } from './sentence.ts';

/** Why an act on a first petition or on a matter of litigation is turned away, with the way on. */
export const judicialSentences: Readonly<Record<JudicialReason, Sentence>> = {
  'no-contact-owed': say(
    { zh: '没有等待的首次联系。', en: 'No first contact is owed.' },
    {
      zh: '初次信访、留了联系方式、还没有联系过的，才登记首次联系；其他情况请写给信访人。',
      en: 'It is for a first petition that left a contact and was not spoken to yet. Otherwise write to the petitioner.',
    },
  ),
  'contacted-in-future': ({ today }) => ({
    title: { zh: '联系日期不能晚于今天。', en: 'The day of contact cannot lie after today.' },
    wayOn: { zh: `今天是 ${today}。联系以后再登记。`, en: `Today is ${today}. Record it once it was made.` },
  }),
  'contacted-before-receipt': ({ since }) => ({
    title: { zh: '联系日期早于收到事项的日期。', en: 'The day of contact lies before the matter came.' },
    wayOn: { zh: `本单位 ${since} 收到，请核对。`, en: `Your unit received it on ${since}; check the day.` },
  }),
  'litigation-not-apart': say(
    { zh: '登记时还没有诉访分离的规定。', en: 'When this was registered, litigation was not yet kept apart.' },
    { zh: '请告知信访人有关的法定途径。', en: 'Tell the petitioner the lawful path.' },
  ),
  'guide-the-visitor': say(
    {
      zh: '来访反映涉诉问题的，应当释法明理，引导到政法部门。',
      en: 'A visitor with a matter of litigation is told the law and guided there.',
    },
    {
      zh: '请用“告知向有权机关提出”，写明单位和期限。',
      en: 'Use “Tell where to turn”, with the office and the periods.',
    },
  ),
  'not-political-legal': say(
    { zh: '这个单位不是政法机关。', en: 'This unit is no political-legal organ.' },
    {
      zh: '请选择政法部门、法院或者检察院；其他单位用转送。',
      en: 'Choose one, a court or a procuratorate; for other units, transfer.',
    },
  ),
  'not-same-level': say(
    { zh: '应当转到同级的政法机关。', en: 'It goes to the political-legal organ of the same level.' },
    { zh: '请选择与本单位同级的。', en: 'Choose one of the level of your office.' },
  ),
  'not-with-judicial': say(
    { zh: '这件事项不在政法机关。', en: 'This matter is not with a political-legal organ.' },
    { zh: '请看经过里写明的去向。', en: 'See the timeline for where it is.' },
  ),
  'received-already': say(
    { zh: '已经接收过了。', en: 'It was taken in already.' },
    { zh: '依法终结以后，请登记结果。', en: 'Record the result once it has lawfully ended.' },
  ),
  'receive-first': say(
    { zh: '还没有登记接收。', en: 'It was not taken in yet.' },
    { zh: '请先接收。', en: 'Take it in first.' },
  ),
  'ended-in-future': ({ today }) => ({
    title: { zh: '终结日期不能晚于今天。', en: 'The day of the end cannot lie after today.' },
    wayOn: { zh: `今天是 ${today}。`, en: `Today is ${today}.` },
  }),
};
