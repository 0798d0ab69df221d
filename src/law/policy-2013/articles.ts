import type { ArticleRow } from '../articles.ts';

/** The policy of 2013 by its twenty headings; 0 is its preamble. Gists in our own words. */
export const articles2013: Readonly<Record<number, ArticleRow>> = {
  0: [
    1,
    '群众反映强烈的五个方面，以及为什么要创新方法。',
    'Five fields that concern people most, and why ways of working must change.',
  ],
  1: [
    1,
    '优先保障民生，完善征地、拆迁、劳动、社保政策。',
    'Livelihood first: better policy on land, housing, labour and social security.',
  ],
  2: [
    1,
    '科学民主决策：征集建议、听证、稳评作为门槛、纠错、追责。',
    'Decide well: suggestions, hearings, risk assessment as a gate, correction, accountability.',
  ],
  3: [1, '依法办事，纠正限制正常信访的做法。', 'Act by law, and correct what restricts normal petitioning.'],
  4: [1, '改进作风，走访群众，记录民情。', 'Go to the people and write down what they say.'],
  5: [
    1,
    '渠道公开透明；重视初次来信；办理过程可查询、可跟踪、可督办、可评价。',
    'Open channels; first letters matter; handling can be looked up, tracked, supervised and rated.',
  ],
  6: [
    1,
    '领导干部按层级定期接访，并约访、下访、包案。',
    'Leaders receive visitors at fixed intervals by level, and take on cases.',
  ],
  7: [
    1,
    '市、县联合接访，部门有进有出，第三方参与。',
    'Joint halls in cities and counties, with departments coming and going and others taking part.',
  ],
  8: [
    1,
    '逐级反映；中央来访接待部门三种情形不予受理。',
    'Step by step; three cases that central reception places do not take up.',
  ],
  9: [1, '诉访分离，走法定途径。', 'Litigation kept apart; legal paths used.'],
  10: [
    1,
    '联席会议协调，从政策层面解决普遍性问题。',
    'The joint conference coordinates and solves common problems by policy.',
  ],
  11: [
    1,
    '疑难事项：三到位一处理、听证、复查复核、会办。',
    'Hard cases: four outcomes, hearings, review, handling together.',
  ],
  12: [1, '统筹督查督办，重视三项建议。', 'Supervision and inspection; recommendations are taken seriously.'],
  13: [1, '考核综合合理，不简单看数量。', 'Fair assessment, not simply by numbers.'],
  14: [1, '经常性教育疏导，用好新平台。', 'Regular counsel, also on new media.'],
  15: [1, '健全基层组织和公开制度。', 'Stronger grassroots and openness.'],
  16: [1, '组织社会力量参与。', 'Society takes part.'],
  17: [
    1,
    '矛盾纠纷排查化解，网格化，三调联动。',
    'Disputes found and met early, on a grid, with three kinds of mediation.',
  ],
  18: [1, '落实领导责任，加大问责。', 'Leaders answer for the work.'],
  19: [1, '正面宣传和舆论引导。', 'Public information.'],
  20: [1, '加强信访干部队伍。', 'A stronger staff.'],
};
