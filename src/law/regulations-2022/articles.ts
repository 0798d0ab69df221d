import type { ArticleRow } from '../articles.ts';

/** The 2022 regulations article by article: number of paragraphs, and the gist in our own words. */
export const articles2022: Readonly<Record<number, ArticleRow>> = {
  1: [1, '为什么制定：做好信访工作，密切同群众的联系。', 'Why: to do petition work well and stay close to the people.'],
  2: [
    1,
    '党政机关、人大、政协、监察、法院、检察院、群团和国有企事业单位都适用。',
    'Binds Party and state organs, courts, procuratorates, mass bodies and state enterprises alike.',
  ],
  3: [
    1,
    '信访是了解民情、接受监督、改进作风的途径。',
    'Petitions are a way to learn, to be supervised, and to work better.',
  ],
  4: [1, '指导思想。', 'Guiding thought.'],
  5: [
    1,
    '五项原则：党的领导、以人民为中心、落实责任、依法解决、源头治理。',
    'Five principles: leadership, people first, responsibility, law, prevention.',
  ],
  6: [
    1,
    '渠道要畅通，事项要认真处理，接受群众监督。',
    'Channels stay open, matters are handled with care, and the public supervises.',
  ],
  7: [
    1,
    '谁做什么：党委统一领导，政府抓落实，联席会议管协调，信访部门来推动，各方都有责任。',
    'Who does what: committee leads, government acts, conference coordinates, petition office drives.',
  ],
  8: [1, '中央统一领导。', 'The centre leads.'],
  9: [2, '地方党委领导本地区信访工作，定期听取汇报。', 'Local committees lead and hear reports at regular times.'],
  10: [
    1,
    '各级政府依法决策，排查化解矛盾，处理信访事项。',
    'Governments decide by law, meet disputes early, and handle petitions.',
  ],
  11: [
    2,
    '中央联席会议的职责；办公室设在国家信访局。',
    'Duties of the central joint conference; its office is the national bureau.',
  ],
  12: [
    2,
    '联席会议怎样开会、请示和落实议定事项。',
    'How the conference meets, reports, and has its resolutions carried out.',
  ],
  13: [
    3,
    '地方联席会议协调重要问题；乡镇、街道可以建立。',
    'Local conferences coordinate what matters; townships may have one.',
  ],
  14: [
    2,
    '信访部门的七项职责；其他机关、单位要有人负责。',
    'Seven duties of petition offices; every other organ names who is responsible.',
  ],
  15: [
    3,
    '各机关、单位管好职责内的事项；社会力量参与；基层就地化解。',
    'Each organ sees to its own matters, others take part, and the grassroots settle things on the spot.',
  ],
  16: [4, '加强队伍：督查专员、培训、干部锻炼、经费。', 'Staff: inspectors, training, postings, funds.'],
  17: [
    2,
    '可以用网络、书信、电话、传真、走访等形式提出；提出的人称信访人。',
    'One may petition online, by letter, telephone, fax, visit or otherwise; who does is the petitioner.',
  ],
  18: [
    4,
    '公布渠道和程序；领导接访、包案；市县联合接访；不得打击报复。',
    'Channels and procedures are published; leaders receive; joint halls; no retaliation.',
  ],
  19: [
    3,
    '一般用书面，写明姓名、住址、请求、事实、理由；口头的如实记录；在办的不能同时向上级提出。',
    'Normally in writing with name, address, request, facts, reasons; oral ones are recorded; ' +
      'no second filing above while time runs.',
  ],
  20: [
    4,
    '走访到本级或者上一级的接待场所；涉诉的到政法部门；多人的推选代表，不超过五人。',
    'Visits go to the own level or one above; litigation to the political-legal organs; five representatives at most.',
  ],
  21: [
    2,
    '信息系统互联互通；各种形式都在网上流转，方便查询、评价。',
    'Systems are linked; every form flows online and can be looked up and rated.',
  ],
  22: [
    2,
    '信访部门登记后十五日内转送、交办；涉法涉诉、检举控告另有去向。',
    'Petition offices register and pass on within fifteen days; litigation and misconduct have their own way.',
  ],
  23: [
    4,
    '有权机关告知接收情况和途径：当场或者十五日内；不归自己管的五个工作日内提出异议。',
    'The organ tells of receipt and path on the spot or within fifteen days; it objects within five working days.',
  ],
  24: [
    2,
    '几家都管的先协商，争议由上一级或者联席会议定；机关变更的由继任者受理。',
    'Shared matters are agreed on, else decided above or by the conference; successors take over.',
  ],
  25: [
    2,
    '重大、紧急情况及时报告、通报并采取措施。',
    'What is major and urgent is reported and acted on without delay.',
  ],
  26: [
    1,
    '信访人应当守法，不得有扰乱秩序等六类行为。',
    'Petitioners keep the law; six kinds of conduct are not allowed.',
  ],
  27: [
    1,
    '合理的解决到位，无理的教育到位，困难的帮扶到位，违法的依法处理。',
    'Founded claims are met, unfounded explained, need helped, breaches dealt with by law.',
  ],
  28: [
    3,
    '秉公办理，不推诿拖延；诉讼与信访分离；有利害关系的回避。',
    'Handle fairly and without delay; keep litigation apart; step aside where there is an interest.',
  ],
  29: [
    3,
    '建议意见要研究、采纳或者部分采纳并回复；有贡献的奖励；建立征集制度。',
    'Suggestions are studied, adopted in whole or part, and answered; merit is rewarded; calls are held.',
  ],
  30: [
    3,
    '检举控告依规办理；通报组织人事部门；不得泄露给被检举人。',
    'Reports of misconduct are handled by rule; personnel departments are told; the accused never learns.',
  ],
  31: [
    1,
    '申诉求决分六种途径办理，前五种走各自程序，其余出具处理意见书。',
    'Claims take one of six paths: five have their own procedure, the rest get a written opinion.',
  ],
  32: [
    2,
    '处理意见书写什么；支持、解释、不支持三种结果；支持的要督促执行。',
    'What the opinion states; supported, explained or not supported; what is supported is carried out.',
  ],
  33: [
    1,
    '双方同意可以调解、和解，并制作协议书。',
    'With consent a matter may be mediated or settled, in a written agreement.',
  ],
  34: [
    1,
    '受理后六十日内办结；复杂的经批准延长不超过三十日，并告知理由。',
    'Concluded within sixty days of acceptance; up to thirty more if complex, approved and explained.',
  ],
  35: [
    1,
    '三十日内可以请求上一级复查；复查三十日内答复。',
    'Review may be asked for within thirty days and is given within thirty.',
  ],
  36: [
    3,
    '三十日内可以请求复核；复核三十日内提出意见，听证时间不算；复核后同一事实不再受理。',
    'Re-review within thirty days, given within thirty, hearings left out; then the same facts are closed.',
  ],
  37: [
    3,
    '多元化解矛盾；帮助困难群众申请救助；终结后仍做好帮扶。',
    'Disputes are met in many ways; need is helped; care goes on after conclusion.',
  ],
  38: [3, '组织专项督查；疑难复杂问题列入督查。', 'Inspections are held; difficult problems go on the list.'],
  39: [
    3,
    '每年考核；表彰；履职不力的约谈、通报、挂牌督办。',
    'Yearly assessment; praise; talks, notices and listed supervision for failure.',
  ],
  40: [
    4,
    '信访部门督办并提出改进工作、完善政策、追究责任建议；建议应当书面反馈。',
    'Petition offices supervise and recommend on work, policy and accountability, and are answered in writing.',
  ],
  41: [2, '每年编制信访情况报告；向巡视巡察机构提供情况。', 'A yearly report; information for inspection teams.'],
  42: [
    1,
    '因越权、不作为、错误执法、拒不执行引发信访造成严重后果的，追究责任。',
    'Who caused the petition by abuse, inaction, wrong law or refusal to carry out answers for it.',
  ],
  43: [
    1,
    '信访部门该登记、转送、交办、督办而没有做的，追究责任。',
    'A petition office that fails to register, pass on or supervise answers for it.',
  ],
  44: [1, '不登记、不受理、不按期告知的，追究责任。', 'Who does not register, accept or tell in time answers for it.'],
  45: [
    1,
    '推诿拖延、逾期、该支持不支持、不理会建议的，追究责任。',
    'Who shirks, is late, denies a founded claim or ignores recommendations answers for it.',
  ],
  46: [
    1,
    '态度恶劣、谋私、处置不力、瞒报、泄露、打击报复的，追究责任。',
    'Rudeness, gain, mishandling, hiding, leaking and retaliation are answered for.',
  ],
  47: [
    3,
    '信访人违反秩序的先劝阻教育，违法的由公安机关依法处理。',
    'Disorder is first met with words; only the police act on breaches of law.',
  ],
  48: [
    1,
    '外国人、无国籍人、外国组织参照执行。',
    'Applies to foreigners, stateless persons and foreign organisations by reference.',
  ],
  49: [1, '由国家信访局解释。', 'The national bureau explains it.'],
  50: [1, '2022年5月1日起施行。', 'In force from 1 May 2022.'],
};
