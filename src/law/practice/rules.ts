import { placesIn } from '#kernel/citation.ts';
import { on, type Rule } from '../rule.ts';

const at = placesIn('practice');
const text = { source: 'practice', since: on('2005-05-01'), until: null } as const;

/** Numbers of operation that no national text fixes. An office may set its own. */
export const practiceRules: readonly Rule[] = [
  {
    ...text,
    id: 'second-person',
    under: at(1),
    title: { zh: '两个人才能说“不”', en: 'No refusal by one person' },
    gist: {
      zh: '不予受理、不再受理等决定由一人提出、另一人同意才生效。',
      en: 'A refusal is proposed by one official and takes effect only when another agrees.',
    },
    fixes: { peopleMin: 2 },
  },
  {
    ...text,
    id: 'urgent-minutes',
    under: at(21),
    title: { zh: '紧急情况几分钟内上报', en: 'Minutes for urgent reports' },
    gist: {
      zh: '重大、紧急情况应在三十分钟内报告。',
      en: 'What is major and urgent is reported within thirty minutes.',
    },
    fixes: { minutesMax: 30 },
  },
  {
    ...text,
    id: 'collective-visit',
    under: at(22),
    source: 'unverified',
    title: { zh: '集体走访人数', en: 'Size of a collective visit' },
    gist: {
      zh: '五人以上一起走访的，按集体走访登记；只用来安排接待。',
      en: 'Five or more people who visit together are registered as a group; it serves to plan the reception only.',
    },
    fixes: { peopleMin: 5 },
  },
  {
    ...text,
    id: 'inquirers',
    under: at(23),
    source: 'reported',
    title: { zh: '调查人数', en: 'Number of inquirers' },
    gist: { zh: '调查核实由两人以上进行。', en: 'An inquiry is made by at least two officials.' },
    fixes: { peopleMin: 2 },
  },
  {
    ...text,
    id: 'agents',
    under: at(24),
    source: 'reported',
    title: { zh: '代理人数', en: 'Number of agents' },
    gist: { zh: '可以委托一至二人代为提出。', en: 'One or two agents may act for a petitioner.' },
    fixes: { agentsMax: 2 },
  },
  {
    ...text,
    id: 'unsealing',
    under: at(40),
    title: { zh: '解封检举人身份', en: 'Learning who reported' },
    gist: {
      zh: '要知道检举人是谁，由另一个单位的专人同意，等满二十四小时，打开后看七天；两个单位都认为有人生命危险的，不用等。',
      en: 'To learn who reported takes the consent of another body and twenty-four hours, and lasts seven days; where both bodies say that a life is in danger there is no waiting.',
    },
    fixes: { peopleMin: 2, hoursMin: 24, daysOpenMax: 7 },
  },
  {
    ...text,
    id: 'renaming',
    under: at(41),
    title: { zh: '更正被反映对象', en: 'Taking a wrong name off' },
    gist: {
      zh: '检举控告里认错了单位或者人的，由保管单位的专人提出，另一个单位的专人同意后才更正；同意以前，原来写明的照旧回避。',
      en: 'Where a report names somebody by mistake, the custodian who has it asks and the custodian of another body agrees; until then whoever is named is kept away as before.',
    },
    fixes: { peopleMin: 2 },
  },
  {
    ...text,
    id: 'on-site-entries',
    under: at(98),
    title: { zh: '现场记录只留七十二小时', en: 'Entries on site stay seventy-two hours' },
    gist: {
      zh: '现场记录在手机上加密保存，登录后才打得开；同步后马上删除，最迟七十二小时删除。不列住户名单。',
      en: 'Entries made on site are kept on the phone encrypted, opened only by signing in; deleted once synchronised and after seventy-two hours at the latest. Households are not listed.',
    },
    fixes: { hoursMax: 72 },
  },
  {
    ...text,
    id: 'archive-period',
    under: at(99),
    // No national text with a number was found.
    source: 'unverified',
    title: { zh: '案卷保管期限', en: 'How long a file is kept' },
    gist: {
      zh: '案卷自办结起保管十年；以档案主管部门的规定为准。',
      en: 'A file is kept ten years from the end of its matter; the archives authority decides.',
    },
    fixes: { yearsMin: 10 },
  },
];
