import { placesIn } from '#kernel/citation.ts';
import { on, type Rule } from '../rule.ts';

const at = placesIn('regulations-2005');
const text = { source: 'text', since: on('2005-05-01'), until: on('2022-05-01') } as const;

/** What else the 2005 regulations fix: caps, duties of form, who decides. */
export const rules2005: readonly Rule[] = [
  {
    ...text,
    id: 'representatives',
    under: at(18, 2),
    title: { zh: '代表人数', en: 'Number of representatives' },
    gist: {
      zh: '多人走访反映共同事项，推选的代表不超过五人。',
      en: 'Several people who visit about one matter choose at most five representatives.',
    },
    fixes: { representativesMax: 5 },
  },
  {
    ...text,
    id: 'extension',
    under: at(33),
    title: { zh: '延长的上限', en: 'Cap on an extension' },
    gist: {
      zh: '延长不超过三十日；本系统按只延长一次理解。',
      en: 'An extension is thirty days at most; the product reads this as once only.',
    },
    fixes: { extensionDaysMax: 30, extensionsMax: 1 },
  },
  {
    ...text,
    id: 'visit-level',
    under: at(16),
    title: { zh: '走访的层级', en: 'Levels for a visit' },
    gist: {
      zh: '走访到有权处理的本级或者上一级；书信和网上不受此限。',
      en: 'A visit goes to the own level or one above; letters and online petitions are not bound by this.',
    },
    fixes: { levelsUpMax: 1, forms: ['visit'] },
  },
  {
    ...text,
    id: 'registration',
    under: at(21, 1),
    title: { zh: '必须登记', en: 'Registration is a must' },
    gist: { zh: '信访工作机构收到信访事项，应当登记。', en: 'The petition office registers whatever arrives.' },
    fixes: {},
  },
  {
    ...text,
    id: 'registration-direct',
    under: at(22, 1),
    title: { zh: '直接提出的也必须登记', en: 'Registration of what is raised directly' },
    gist: { zh: '行政机关收到直接提出的事项，应当登记。', en: 'An organ registers what is raised with it directly.' },
    fixes: {},
  },
  {
    ...text,
    id: 'online',
    under: at(12),
    title: { zh: '录入信息系统', en: 'Entered in the system' },
    gist: {
      zh: '投诉请求及时录入信息系统，凭受理凭证可以查询。',
      en: 'A claim is entered in the system without delay and can be looked up with the receipt.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'content',
    under: at(17, 1),
    title: { zh: '信访材料内容', en: 'What a petition says' },
    gist: {
      zh: '投诉请求要写明姓名（名称）、住址和请求、事实、理由。',
      en: 'A claim states name, address, request, facts and reasons.',
    },
    fixes: { fields: ['name', 'address', 'request', 'facts', 'reasons'] },
  },
  {
    ...text,
    id: 'notice-waived',
    under: at(22, 2),
    title: { zh: '可以不告知的情形', en: 'When no notice is owed' },
    gist: {
      zh: '姓名（名称）、住址不清的，不受书面告知期限约束。',
      en: 'The duty of written notice falls away where name or address is unclear.',
    },
    fixes: { unless: ['name', 'address'] },
  },
  {
    ...text,
    id: 'copy-to-lower-office',
    under: at(21, 1, 3),
    title: { zh: '抄送下级信访机构', en: 'Copy to the lower petition office' },
    gist: {
      zh: '涉及下级的，直接转送有权处理的机关，并抄送下一级信访工作机构。',
      en: 'A matter for a lower organ is transferred to it directly, with a copy to the lower petition office.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'execution',
    under: at(32, 2),
    title: { zh: '督促执行', en: 'Seeing that it is carried out' },
    gist: {
      zh: '作出支持意见的，应当督促执行。',
      en: 'Whoever supports a claim sees to it that the opinion is carried out.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'mediation',
    under: at(13, 2),
    title: { zh: '调解', en: 'Mediation' },
    gist: {
      zh: '信访工作机构组织社会力量，用咨询、协商、调解、听证等办法处理。',
      en: 'The petition office brings others in and uses advice, talks, mediation and hearings.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'hearing',
    under: at(31, 2),
    title: { zh: '听证', en: 'Hearing' },
    gist: {
      zh: '重大、复杂、疑难的，可以公开听证，经质询、辩论、评议、合议查明事实。',
      en:
        'A major, complex or difficult matter may be heard in public, with questions, ' +
        'debate, appraisal and deliberation.',
    },
    fixes: { steps: ['question', 'debate', 'appraise', 'deliberate'] },
  },
  {
    ...text,
    id: 'recusal',
    under: at(30),
    title: { zh: '回避', en: 'Recusal' },
    gist: {
      zh: '与事项或者信访人有直接利害关系的工作人员应当回避。',
      en: 'An official with a direct interest in the matter or the petitioner steps aside.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'secrecy',
    under: at(23),
    title: { zh: '不得泄露给被检举人', en: 'Secrecy towards the accused' },
    gist: {
      zh: '检举、揭发材料和情况不得透露或者转给被检举的人或者单位。',
      en: 'Nothing of a report reaches the person or unit reported.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'no-retaliation',
    under: at(3, 3),
    title: { zh: '不得打击报复', en: 'No retaliation' },
    gist: { zh: '任何组织和个人不得打击报复信访人。', en: 'Nobody may retaliate against a petitioner.' },
    fixes: {},
  },
  {
    ...text,
    id: 'urgent-report',
    under: at(26, 1),
    title: { zh: '重大紧急情况报告', en: 'Reporting what is urgent' },
    gist: {
      zh: '地方政府和部门接到重大、紧急情况报告，应当立即向上报告。',
      en: 'Local governments and departments report what is major and urgent upwards at once.',
    },
    fixes: { to: ['government', 'government-above', 'department-above'] },
  },
  {
    ...text,
    id: 'jurisdiction',
    under: at(24),
    title: { zh: '由谁受理', en: 'Who takes a matter of several' },
    gist: {
      zh: '涉及几个机关的先协商；有争议的由共同上一级决定。',
      en: 'Organs agree among themselves; failing that the common superior decides.',
    },
    fixes: { deciders: ['agreement', 'common-superior'] },
  },
  {
    ...text,
    id: 'successor',
    under: at(25),
    title: { zh: '机关变更', en: 'Successors' },
    gist: {
      zh: '分立、合并、撤销的，由继续行使职权的机关受理。',
      en: 'Where an organ was split, merged or abolished, the one that carries on its powers takes the matter.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'suggestion-reply',
    under: at(29),
    title: { zh: '研究采纳建议', en: 'Suggestions are studied' },
    gist: {
      zh: '有利于改进工作的建议，认真研究论证并积极采纳。',
      en: 'A suggestion that helps is studied and adopted.',
    },
    fixes: { results: ['adopted', 'partly-adopted', 'not-adopted'] },
  },
  {
    ...text,
    id: 'supervision',
    under: at(36, 1),
    title: { zh: '督办', en: 'Supervision' },
    gist: {
      zh: '逾期未结、未反馈、程序不合、推诿拖延、不执行的，及时督办并提出改进建议。',
      en:
        'Lateness, missing reports, wrong procedure, shirking, delay or an opinion not carried out ' +
        'is supervised, with a suggested improvement.',
    },
    fixes: { triggers: ['late', 'not-reported', 'procedure', 'shirking', 'delay', 'not-executed'] },
  },
  {
    ...text,
    id: 'policy-advice',
    under: at(37),
    title: { zh: '完善政策的建议', en: 'Advice on policy' },
    gist: {
      zh: '政策性问题及时报告本级政府，提出完善政策的建议。',
      en: 'Questions of policy are reported to the government with advice on how to better it.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'annual-report',
    under: at(39),
    title: { zh: '定期分析报告', en: 'Periodic report' },
    gist: {
      zh: '信访工作机构定期向本级政府提交分析报告，内容有三项。',
      en: 'The petition office reports to its government at regular times, on three subjects.',
    },
    fixes: { sections: ['statistics', 'transfer-and-supervision', 'policy-advice'] },
  },
  {
    ...text,
    id: 'reception-day',
    under: at(10, 1),
    title: { zh: '负责人接待日', en: 'Reception days of heads' },
    gist: {
      zh: '市、县、乡政府和市县部门建立负责人信访接待日。',
      en:
        'City, county and township governments, and departments of the first two, hold ' +
        'reception days of their heads.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'published-matters',
    under: at(9, 1),
    title: { zh: '应当公布的事项', en: 'What organs publish' },
    gist: {
      zh: '公布地址、信箱、电话、接待时间地点和查询方式。',
      en: 'Addresses, mail boxes, telephones, reception times and places and ways to look matters up are published.',
    },
    fixes: {},
  },
];
