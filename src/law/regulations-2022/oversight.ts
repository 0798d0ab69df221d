import { placesIn } from '#kernel/citation.ts';
import { on, type Rule } from '../rule.ts';

const at = placesIn('regulations-2022');
const text = { source: 'text', since: on('2022-05-01'), until: null } as const;

/** What the 2022 regulations fix on supervision, assessment and openness. */
export const oversightRules2022: readonly Rule[] = [
  {
    ...text,
    id: 'supervision',
    under: at(40, 1),
    title: { zh: '督办', en: 'Supervision' },
    gist: {
      zh: '违规受理办理、推诿拖延、弄虚作假、拒不执行的，及时督办并提出改进建议。',
      en:
        'Breach of procedure, shirking, delay, fraud or refusal to carry out is supervised ' +
        'without delay, with a suggested improvement.',
    },
    fixes: { triggers: ['procedure', 'shirking', 'delay', 'fraud', 'not-executed'] },
  },
  {
    ...text,
    id: 'three-recommendations',
    under: at(40, 4),
    title: { zh: '三项建议要反馈', en: 'Recommendations are answered' },
    gist: {
      zh: '改进工作、完善政策、追究责任的建议，应当书面反馈采纳情况。',
      en: 'Recommendations on work, policy and accountability are answered in writing.',
    },
    fixes: { kinds: ['work', 'policy', 'accountability'] },
  },
  {
    ...text,
    id: 'inspection',
    under: at(38, 3),
    title: { zh: '列入督查', en: 'Inspection list' },
    gist: {
      zh: '疑难复杂的信访问题列入党委和政府督查范围。',
      en: 'Difficult and complex problems go on the inspection list of Party and government.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'conference-powers',
    under: at(39, 3),
    title: { zh: '约谈、通报、挂牌督办', en: 'Talks, notices, listed supervision' },
    gist: {
      zh: '履职不力、问题严重的，由联席会议约谈、通报、挂牌督办，限期整改。',
      en:
        'Serious failure is met by the joint conference with talks, notices or listed ' +
        'supervision and a time to put it right.',
    },
    fixes: { means: ['talk', 'notice', 'listed-supervision'] },
  },
  {
    ...text,
    id: 'annual-report',
    under: at(41, 1),
    title: { zh: '年度报告', en: 'Annual report' },
    gist: {
      zh: '信访部门每年向本级党委和政府、上一级信访部门报告，内容有四项。',
      en:
        'Every year the petition office reports to its Party committee and government and to ' +
        'the office above, on four subjects.',
    },
    fixes: { sections: ['statistics', 'transfer-and-supervision', 'recommendations', 'other'], perYear: 1 },
  },
  {
    ...text,
    id: 'published-matters',
    under: at(18, 1),
    title: { zh: '应当公布的事项', en: 'What organs publish' },
    gist: {
      zh: '公布渠道、地址、电话、接待时间地点、查询方式和程序。',
      en:
        'Channels, addresses, telephones, reception times and places, ways to look matters ' +
        'up, and procedures are published.',
    },
    fixes: {},
  },
];
