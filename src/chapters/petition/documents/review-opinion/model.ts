import { outcomeWords } from '../../pages/words.ts';
import { reviewRemedy } from '../words.ts';
import type { PaperModel } from '../paper.ts';

export const reviewOpinion: PaperModel<'ReviewDecided'> = {
  kind: 'review-opinion',
  on: ['ReviewDecided'],
  title: { zh: '复查意见书', en: 'Opinion on review' },
  series: '信查',
  from: 'service',
  when: ({ round }) => round === 'review',
  reader: 'petitioner',
  under: { instrument: 'regulations-2022', article: 35 },
  parts: { subject: '标题', facts: '事实和理由', outcome: '结果', opinion: '意见', basis: '依据', remedy: '救济途径' },
  fill: ({ by, outcome, document, decidedOn }, look) => ({
    ...look.text(document),
    outcome: `${outcomeWords[outcome].zh}。`,
    respondent: look.unit(look.organ)?.name ?? '',
    remedy: reviewRemedy('requestReReview', by, decidedOn, look),
  }),
};
