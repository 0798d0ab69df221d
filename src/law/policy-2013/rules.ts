import { placesIn } from '#kernel/citation.ts';
import { on, type Rule } from '../rule.ts';

const at = placesIn('policy-2013');
const text = { source: 'text', since: on('2013-12-20'), until: null } as const;

/** What the policy of 2013 fixes, by its twenty articles. Article 0 is its preamble. */
export const policyRules: readonly Rule[] = [
  {
    ...text,
    id: 'hot-fields',
    under: at(0),
    title: { zh: '重点领域', en: 'Fields of most concern' },
    gist: {
      zh: '征地拆迁、劳动和社会保障、教育医疗、企业改制、环境保护是群众反映强烈的方面。',
      en:
        'Land and housing clearance, labour and social security, schools and health care, restructuring of ' +
        'enterprises, and the environment concern people most.',
    },
    fixes: { fields: ['land', 'labour', 'education-health', 'restructuring', 'environment'] },
  },
  {
    ...text,
    id: 'risk-gate',
    under: at(2),
    title: { zh: '稳评是前置程序', en: 'Risk assessment as a gate' },
    gist: {
      zh: '重大决策出台前必须评估社会稳定风险，并听取信访、维稳、综治等部门意见。',
      en:
        'No major decision without an assessment of its risks, in which the departments for ' +
        'petitions, stability and public order are heard.',
    },
    fixes: { hear: ['petitions', 'stability', 'public-order'] },
  },
  {
    ...text,
    id: 'obstruction',
    under: at(3),
    title: { zh: '纠正限制信访的做法', en: 'Obstruction is corrected' },
    gist: {
      zh: '限制、干涉群众正常信访活动的错误做法要坚决纠正。',
      en: 'Restricting or interfering with normal petitioning is wrong and is corrected.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'first-letters',
    under: at(5),
    title: { zh: '重视初次来信', en: 'First letters matter most' },
    gist: { zh: '更加重视来信，尤其是初次来信。', en: 'Letters are given more weight, above all first letters.' },
    fixes: { forms: ['letter'] },
  },
  {
    ...text,
    id: 'four-verbs',
    under: at(5),
    title: { zh: '可查询、可跟踪、可督办、可评价', en: 'Looked up, tracked, urged, rated' },
    gist: {
      zh: '办理过程和结果可查询、可跟踪、可督办、可评价。',
      en: 'Handling and result can be looked up, tracked, supervised and rated.',
    },
    fixes: { verbs: ['look-up', 'track', 'urge', 'rate'] },
  },
  {
    ...text,
    id: 'leaders-province',
    under: at(6),
    title: { zh: '省级领导接访', en: 'Leaders of a province receive' },
    gist: {
      zh: '省级领导干部每半年至少一天接待群众来访。',
      en: 'A leader of a province receives visitors on at least one day every half-year.',
    },
    fixes: { daysMin: 1, per: 'half-year', level: 'province' },
  },
  {
    ...text,
    id: 'leaders-city',
    under: at(6),
    title: { zh: '市厅级领导接访', en: 'Leaders of a city or provincial department receive' },
    gist: {
      zh: '市厅级领导干部每季度至少一天接待群众来访。',
      en: 'A leader of a city or a provincial department receives visitors on at least one day every quarter.',
    },
    fixes: { daysMin: 1, per: 'quarter', level: 'city' },
  },
  {
    ...text,
    id: 'leaders-county',
    under: at(6),
    title: { zh: '县级领导接访', en: 'Leaders of a county receive' },
    gist: {
      zh: '县级领导干部每月至少一天接待群众来访。',
      en: 'A leader of a county receives visitors on at least one day every month.',
    },
    fixes: { daysMin: 1, per: 'month', level: 'county' },
  },
  {
    ...text,
    id: 'leaders-township',
    under: at(6),
    title: { zh: '乡镇领导接访', en: 'Leaders of a township receive' },
    gist: {
      zh: '乡镇（街道）领导干部每周至少一天接待群众来访。',
      en: 'A leader of a township or street receives visitors on at least one day every week.',
    },
    fixes: { daysMin: 1, per: 'week', level: 'township' },
  },
  {
    ...text,
    id: 'leaders-level',
    under: at(6),
    title: { zh: '省、市领导一般不接待越级走访', en: 'Level of leaders’ reception' },
    gist: {
      zh: '省、市及其工作部门领导一般不接待越级走访。',
      en: 'Leaders of a province, a city and their departments do not as a rule receive visits that skip levels.',
    },
    fixes: { levels: ['province', 'city'], forms: ['visit'] },
  },
  {
    ...text,
    id: 'joint-hall',
    under: at(7),
    title: { zh: '市、县联合接访', en: 'Joint halls' },
    gist: {
      zh: '市、县两级全部实行联合接访，责任部门有进有出。',
      en:
        'Every city and county has a joint hall; departments come in when their problems are ' +
        'many and leave in order when they are few.',
    },
    fixes: { levels: ['city', 'county'] },
  },
  {
    ...text,
    id: 'hall-third-parties',
    under: at(7),
    title: { zh: '第三方参与', en: 'Third parties in the hall' },
    gist: {
      zh: '律师、心理咨询师和专业社会工作者参与接访。',
      en: 'Lawyers, counsellors and social workers take part.',
    },
    fixes: { parties: ['lawyer', 'counsellor', 'social-worker'] },
  },
  {
    ...text,
    id: 'litigation-apart',
    under: at(9),
    until: on('2022-05-01'),
    title: { zh: '诉访分离', en: 'Litigation kept apart' },
    gist: {
      zh: '政府信访部门不受理涉法涉诉事项，引导或者及时转给同级政法机关。',
      en:
        'Petition offices do not take up matters of litigation; they guide the person, or pass it ' +
        'to the political-legal organ of the level.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'conference',
    under: at(10),
    title: { zh: '联席会议', en: 'Joint conference' },
    gist: {
      zh: '联席会议综合协调，注重从政策层面解决普遍性问题。',
      en: 'The joint conference coordinates, and solves common problems at the level of policy.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'four-outcomes',
    under: at(11),
    title: { zh: '三到位一处理', en: 'Outcomes' },
    gist: {
      zh: '合理的解决到位，无理的教育到位，困难的帮扶到位，违法的依法处理。',
      en:
        'Founded claims are met, unfounded ones explained, need is helped; breaches of law ' +
        'are for the body competent for them.',
    },
    fixes: { outcomes: ['resolved', 'explained', 'helped'] },
  },
  {
    ...text,
    id: 'co-handling',
    under: at(11),
    title: { zh: '协商会办', en: 'Handling together' },
    gist: {
      zh: '复杂事项协商会办，明确责任。',
      en: 'Complex matters are handled together, with responsibilities named.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'inspection',
    under: at(12),
    until: on('2022-05-01'),
    title: { zh: '列入督查', en: 'Inspection list' },
    gist: {
      zh: '久拖不决、涉及面广、反映强烈、社会关注度高的，列入党委和政府督查范围。',
      en:
        'What drags on, touches many, is strongly felt and widely watched goes on the ' +
        'inspection list of Party and government.',
    },
    fixes: { tests: ['long-unresolved', 'wide', 'strongly-felt', 'widely-watched'] },
  },
  {
    ...text,
    id: 'assessment',
    under: at(13),
    title: { zh: '不以数量论优劣', en: 'No assessment by volume' },
    gist: {
      zh: '考核综合考虑多种因素，不简单以信访数量多少为标准。',
      en: 'Assessment weighs many factors; the number of petitions is not simply the measure.',
    },
    fixes: { factors: ['economy', 'population', 'area', 'total', 'structure', 'quality', 'efficiency'] },
  },
  {
    ...text,
    id: 'assessment-panels',
    under: at(13),
    title: { zh: '三个结合', en: 'Panels of assessment' },
    gist: {
      zh: '量化考核和综合评议、上级评议和群众评议、平时考核和阶段性考核相结合。',
      en: 'Figures and judgement, superiors and the public, routine and periodic assessment are combined.',
    },
    fixes: { panels: ['figures', 'superiors', 'public'] },
  },
  {
    ...text,
    id: 'disputes',
    under: at(17),
    title: { zh: '小事不出村', en: 'Disputes are met where they arise' },
    gist: {
      zh: '矛盾纠纷早发现、早化解，推行网格化管理和三调联动。',
      en: 'Disputes are found and met early where they arise, on a grid, with the three kinds of mediation.',
    },
    fixes: { mediation: ['people', 'administrative', 'judicial'] },
  },
  {
    ...text,
    id: 'responsibility',
    under: at(18),
    title: { zh: '领导责任', en: 'Responsibility of leaders' },
    gist: {
      zh: '主要领导负总责，分管领导具体负责，其他领导一岗双责。',
      en: 'The chief answers for all, the leader in charge directly, the others for their own field.',
    },
    fixes: { chain: ['chief', 'in-charge', 'others'] },
  },
];
