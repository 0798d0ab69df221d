import { outcomeWords } from '../../pages/words.ts';
import { finalRemedy } from '../words.ts';
import type { PaperModel } from '../paper.ts';

export const reReviewOpinion: PaperModel<'ReviewDecided'> = {
  kind: 're-review-opinion',
  on: ['ReviewDecided'],
  title: { zh: '复核意见书', en: 'Opinion on re-review' },
  series: '信查',
  from: 'service',
  when: ({ round }) => round === 're-review',
  reader: 'petitioner',
  under: { instrument: 'regulations-2022', article: 36, paragraph: 1 },
  parts: { subject: '标题', facts: '事实和理由', outcome: '结果', opinion: '意见', basis: '依据', remedy: '救济途径' },
  fill: ({ outcome, document }, look) => ({
    ...look.text(document),
    outcome: `${outcomeWords[outcome].zh}。`,
    respondent: look.unit(look.organ)?.name ?? '',
    remedy: finalRemedy,
  }),
};
