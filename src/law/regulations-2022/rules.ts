import { placesIn } from '#kernel/citation.ts';
import { on, type Rule } from '../rule.ts';

const at = placesIn('regulations-2022');
const text = { source: 'text', since: on('2022-05-01'), until: null } as const;

/** What else the 2022 regulations fix: caps, duties of form, who decides. See also `oversight.ts`. */
export const rules2022: readonly Rule[] = [
  {
    ...text,
    id: 'representatives',
    under: at(20, 3),
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
    under: at(34),
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
    under: at(20, 1),
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
    under: at(22, 1),
    title: { zh: '必须登记', en: 'Registration is a must' },
    gist: { zh: '收到信访事项，应当登记。', en: 'Whatever arrives is registered.' },
    fixes: {},
  },
  {
    ...text,
    id: 'registration-direct',
    under: at(23, 1),
    title: { zh: '直接提出的也必须登记', en: 'Registration of what is raised directly' },
    gist: { zh: '机关、单位收到直接提出的事项，应当登记。', en: 'An organ registers what is raised with it directly.' },
    fixes: {},
  },
  {
    ...text,
    id: 'online',
    under: at(21, 2),
    title: { zh: '录入信息系统', en: 'Entered in the system' },
    gist: {
      zh: '各种形式的信访都录入信息系统，可以查询、评价。',
      en: 'Matters of every form are entered in the system, where they can be looked up and rated.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'content',
    under: at(19, 1),
    title: { zh: '信访材料内容', en: 'What a petition says' },
    gist: {
      zh: '一般写明姓名（名称）、住址和请求、事实、理由；口头提出的如实记录。',
      en:
        'It normally states name, address, request, facts and reasons; what is said ' +
        'aloud is written down faithfully.',
    },
    fixes: { fields: ['name', 'address', 'request', 'facts', 'reasons'] },
  },
  {
    ...text,
    id: 'notice-waived',
    under: at(23, 2),
    title: { zh: '可以不告知的情形', en: 'When no notice is owed' },
    gist: {
      zh: '姓名（名称）、住址不清的，不受书面告知期限约束。',
      en: 'The duty of written notice falls away where name or address is unclear.',
    },
    fixes: { unless: ['name', 'address'] },
  },
  {
    ...text,
    id: 'opinion-content',
    under: at(32, 1),
    title: { zh: '处理意见书的内容', en: 'What the opinion states' },
    gist: {
      zh: '写明投诉请求、事实和理由、处理意见和法律法规依据。',
      en: 'It states the request, the facts and reasons, the opinion, and its legal basis.',
    },
    fixes: { sections: ['request', 'facts', 'opinion', 'basis'] },
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
    under: at(33),
    title: { zh: '调解和解', en: 'Mediation' },
    gist: {
      zh: '双方同意的，可以在裁量范围内调解、和解，并制作协议书。',
      en:
        'With the consent of both sides a matter may be mediated or settled within ' +
        'discretion, in a written agreement.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'hearing',
    under: at(31, 1, 6),
    title: { zh: '听证', en: 'Hearing' },
    gist: { zh: '重大、复杂、疑难的，可以举行听证。', en: 'A major, complex or difficult matter may be heard.' },
    fixes: {},
  },
  {
    ...text,
    id: 'recusal',
    under: at(28, 3),
    title: { zh: '回避', en: 'Recusal' },
    gist: {
      zh: '与事项或者信访人有直接利害关系的工作人员应当回避。',
      en: 'An official with a direct interest in the matter or the petitioner steps aside.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'litigation-apart',
    under: at(28, 2),
    title: { zh: '诉访分离', en: 'Litigation kept apart' },
    gist: {
      zh: '涉及诉讼权利救济的，从普通信访中分离，由政法部门依法处理。',
      en: 'What concerns remedies by litigation leaves the ordinary path and is for the political-legal organs.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'secrecy',
    under: at(30, 3),
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
    under: at(18, 4),
    title: { zh: '不得打击报复', en: 'No retaliation' },
    gist: { zh: '任何组织和个人不得打击报复信访人。', en: 'Nobody may retaliate against a petitioner.' },
    fixes: {},
  },
  {
    ...text,
    id: 'urgent-report',
    under: at(25, 1),
    title: { zh: '重大紧急情况报告', en: 'Reporting what is urgent' },
    gist: {
      zh: '可能造成社会影响的重大、紧急情况，及时报告本级党委和政府。',
      en:
        'What is major, urgent and may affect the public is reported without delay to the Party ' +
        'committee and government of the level.',
    },
    fixes: { to: ['party-committee', 'government', 'department', 'conference-office'] },
  },
  {
    ...text,
    id: 'urgent-report-up',
    under: at(25, 2),
    title: { zh: '信访部门向上报告', en: 'Reporting upwards' },
    gist: {
      zh: '信访部门接到重大、紧急情况，向上一级信访部门报告，同时报国家信访局。',
      en: 'A petition office that learns of it reports to the office above and to the national bureau at once.',
    },
    fixes: { to: ['petition-office-above', 'national-bureau'] },
  },
  {
    ...text,
    id: 'jurisdiction',
    under: at(24, 1),
    title: { zh: '由谁受理', en: 'Who takes a matter of several' },
    gist: {
      zh: '涉及几个机关、单位的先协商；有争议的由共同上一级决定，没有共同上一级的由联席会议协调。',
      en:
        'Organs agree among themselves; failing that the common superior decides, and where ' +
        'there is none the joint conference.',
    },
    fixes: { deciders: ['agreement', 'common-superior', 'conference'] },
  },
  {
    ...text,
    id: 'successor',
    under: at(24, 2),
    title: { zh: '机关变更', en: 'Successors' },
    gist: {
      zh: '分立、合并、撤销的，由继续行使职权的机关、单位受理。',
      en: 'Where an organ was split, merged or abolished, the one that carries on its powers takes the matter.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'suggestion-reply',
    under: at(29, 1),
    title: { zh: '建议要回复', en: 'Suggestions are answered' },
    gist: {
      zh: '科学合理、可行的建议应当采纳或者部分采纳，并回复。',
      en: 'A sound and workable suggestion is adopted in whole or part, and answered.',
    },
    fixes: { results: ['adopted', 'partly-adopted', 'not-adopted'] },
  },
  {
    ...text,
    id: 'help',
    under: at(37, 2),
    title: { zh: '救助', en: 'Help' },
    gist: {
      zh: '生活确有困难的，告知或者帮助申请社会救助；符合条件的给予司法救助。',
      en:
        'Whoever is in real need is told of, or helped to ask for, social assistance, and given ' +
        'judicial assistance where it applies.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'after-conclusion',
    under: at(37, 3),
    title: { zh: '终结后仍要帮扶', en: 'Care after conclusion' },
    gist: {
      zh: '复查复核或者依法终结后，仍应做好疏导和帮扶。',
      en: 'After re-review or a lawful end, counsel and help go on.',
    },
    fixes: {},
  },
];
