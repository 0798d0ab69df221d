import type { ArticleRow } from '../articles.ts';

/** The 2005 regulations article by article: number of paragraphs, and the gist in our own words. */
export const articles2005: Readonly<Record<number, ArticleRow>> = {
  1: [
    1,
    '为什么制定：联系群众，保护信访人权益，维护秩序。',
    'Why: to stay close to the people, protect petitioners, keep order.',
  ],
  2: [
    2,
    '什么是信访、谁是信访人：向政府和部门反映情况、提出建议或者请求。',
    'What a petition is and who a petitioner is: facts, suggestions or claims put to governments and departments.',
  ],
  3: [
    3,
    '认真处理来信来访，提供便利，不得打击报复。',
    'Letters and visits are handled with care and made easy; no retaliation.',
  ],
  4: [
    1,
    '属地管理、分级负责，依法及时就地解决。',
    'Matters belong to their place and level and are solved there, by law and in time.',
  ],
  5: [
    3,
    '科学民主决策，从源头预防；负责人阅信接访。',
    'Decide well and prevent; heads read letters and receive visitors.',
  ],
  6: [2, '设立信访工作机构和它的六项职责。', 'Petition offices and their six duties.'],
  7: [2, '实行责任制，失职的追究责任。', 'Responsibility is fixed and failure answered for.'],
  8: [2, '有贡献的奖励。', 'Merit is rewarded.'],
  9: [
    2,
    '公布地址、电话、接待时间地点、查询方式和程序。',
    'Addresses, telephones, reception hours, ways to look matters up and procedures are published.',
  ],
  10: [
    2,
    '市、县、乡建立负责人信访接待日，可以约访下访。',
    'Reception days of heads in cities, counties and townships, and meetings where people live.',
  ],
  11: [2, '建立全国信访信息系统并互联互通。', 'A national information system, linked.'],
  12: [
    1,
    '投诉请求及时录入系统，凭受理凭证可以查询。',
    'Claims are entered without delay and can be looked up with the receipt.',
  ],
  13: [
    2,
    '建立社会参与的机制，用咨询、协商、调解、听证等办法处理。',
    'Others take part; advice, talks, mediation and hearings are used.',
  ],
  14: [
    2,
    '可以对哪些组织和人员的职务行为提出；应走法定途径的依程序提出。',
    'Whose official acts can be petitioned about; what has a legal path takes it.',
  ],
  15: [
    1,
    '属于人大、法院、检察院职权的，向它们提出。',
    'What is for congresses, courts and procuratorates is put to them.',
  ],
  16: [
    1,
    '走访到有权处理的本级或者上一级；在办的向上级再提出，上级不予受理。',
    'Visits go to the own level or one above; what is under way is not taken up higher.',
  ],
  17: [
    2,
    '一般用书面，写明姓名、住址、请求、事实、理由；口头的作记录。',
    'Normally in writing with name, address, request, facts, reasons; oral claims are recorded.',
  ],
  18: [
    2,
    '走访到接待场所；多人的推选代表，不超过五人。',
    'Visits go to the reception place; five representatives at most.',
  ],
  19: [1, '内容应当客观真实。', 'What is said must be true.'],
  20: [
    1,
    '信访人应当守法，不得有扰乱秩序等六类行为。',
    'Petitioners keep the law; six kinds of conduct are not allowed.',
  ],
  21: [
    2,
    '信访工作机构登记后十五日内处理；收到转送、交办的机关十五日内决定并告知。',
    'Petition offices register and deal with a matter in fifteen days; the organ then decides and tells in fifteen.',
  ],
  22: [
    3,
    '直接提出的应当登记；当场或者十五日内答复是否受理。',
    'What is raised directly is registered and answered on the spot or within fifteen days.',
  ],
  23: [1, '检举材料不得泄露给被检举的人或者单位。', 'Nothing of a report reaches the person or unit reported.'],
  24: [
    1,
    '几个机关都涉及的先协商，有争议的由共同上一级决定。',
    'Shared matters are agreed on, else decided by the common superior.',
  ],
  25: [1, '机关变更的由继续行使职权的机关受理。', 'Successors take the matter.'],
  26: [
    2,
    '重大、紧急情况立即报告，不得隐瞒、谎报、缓报。',
    'What is major and urgent is reported at once, never hidden or delayed.',
  ],
  27: [1, '及时采取措施，防止不良影响。', 'Action is taken to prevent harm.'],
  28: [1, '秉公办理，不推诿、敷衍、拖延。', 'Handle fairly, without shirking or delay.'],
  29: [1, '有利的建议应当研究采纳。', 'Helpful suggestions are studied and adopted.'],
  30: [1, '有直接利害关系的工作人员回避。', 'Officials with a direct interest step aside.'],
  31: [
    2,
    '听取陈述、调查核实；重大复杂的可以公开听证。',
    'Hear the petitioner and inquire; major matters may be heard in public.',
  ],
  32: [
    2,
    '支持、解释、不支持三种处理，书面答复；支持的督促执行。',
    'Supported, explained or not supported, in writing; what is supported is carried out.',
  ],
  33: [
    1,
    '受理后六十日内办结；复杂的经批准延长不超过三十日，并告知理由。',
    'Concluded within sixty days of acceptance; up to thirty more if complex, approved and explained.',
  ],
  34: [
    1,
    '三十日内可以请求上一级复查；复查三十日内答复。',
    'Review may be asked for within thirty days and is given within thirty.',
  ],
  35: [
    3,
    '三十日内可以请求复核；复核三十日内提出意见，听证时间不算；复核后同一事实不再受理。',
    'Re-review within thirty days, given within thirty, hearings left out; then the same facts are closed.',
  ],
  36: [
    2,
    '六种情形应当督办并提出改进建议；三十日内书面反馈，不采纳的说明理由。',
    'Six cases are supervised with a suggested improvement, answered in writing within thirty days.',
  ],
  37: [1, '政策性问题向本级政府报告并提出建议。', 'Questions of policy are reported to the government with advice.'],
  38: [1, '造成严重后果的，可以建议处分。', 'Sanctions may be proposed where harm was grave.'],
  39: [1, '定期向本级政府提交信访情况分析报告。', 'Periodic reports to the government.'],
  40: [
    1,
    '因越权、不作为、错误执法、拒不执行引发信访造成严重后果的，追究责任。',
    'Who caused the petition by abuse, inaction, wrong law or refusal to carry out answers for it.',
  ],
  41: [
    1,
    '信访工作机构该登记、转送、交办、督办而没有做的，追究责任。',
    'A petition office that fails to register, pass on or supervise answers for it.',
  ],
  42: [1, '不登记、不受理、不按期告知的，追究责任。', 'Who does not register, accept or tell in time answers for it.'],
  43: [
    1,
    '推诿拖延、逾期、该支持不支持的，追究责任。',
    'Who shirks, is late or denies a founded claim answers for it.',
  ],
  44: [2, '泄露检举材料、作风粗暴的，追究责任。', 'Leaking reports and rudeness are answered for.'],
  45: [1, '瞒报、谎报、缓报造成严重后果的，追究责任。', 'Hiding or delaying urgent reports is answered for.'],
  46: [1, '打击报复信访人的，追究责任。', 'Retaliation is answered for.'],
  47: [
    2,
    '违反秩序的先劝阻教育，无效的由公安机关依法处理。',
    'Disorder is first met with words; only the police act where that fails.',
  ],
  48: [1, '捏造事实、诬告陷害的，依法处理。', 'Fabrication and false accusation are dealt with by law.'],
  49: [1, '社会团体、企业事业单位参照执行。', 'Applies to associations, enterprises and institutions by reference.'],
  50: [
    1,
    '外国人、无国籍人、外国组织参照执行。',
    'Applies to foreigners, stateless persons and foreign organisations by reference.',
  ],
  51: [1, '2005年5月1日起施行。', 'In force from 1 May 2005.'],
};
