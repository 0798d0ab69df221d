import { describe } from '#law/describe.ts';
import { resultWords } from '../../pages/words.ts';
import { placeOf } from '../../rules.ts';
import { reviewRemedy } from '../words.ts';
import type { PaperModel } from '../paper.ts';

export const opinion: PaperModel<'OpinionIssued'> = {
  kind: 'opinion',
  on: ['OpinionIssued'],
  title: { zh: '信访事项处理意见书', en: 'Handling opinion' },
  series: '信复',
  from: 'service',
  when: (_, { facts }) => facts.purpose !== 'suggestion',
  reader: 'petitioner',
  under: { instrument: 'regulations-2022', article: 32, paragraph: 1 },
  parts: {
    request: '诉求',
    facts: '事实和理由',
    result: '处理结果',
    opinion: '处理意见',
    basis: '依据',
    remedy: '救济途径和期限',
  },
  fill: ({ by, result, document, issuedOn }, look) => ({
    ...withDeviation(look.text(document)),
    title: `关于“${look.subject}”的处理意见`,
    under: describe(placeOf(look.facts.ruleSet, 'opinion'), 'zh'),
    result: `${resultWords[result].zh}。`,
    remedy: reviewRemedy('requestReview', by, issuedOn, look),
  }),
};

/** Where it deviates from how similar matters were decided, the reason stands with the opinion. */
function withDeviation({ deviation, ...parts }: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (!deviation) return parts;
  return { ...parts, opinion: `${parts['opinion'] ?? ''}\n和类似事项处理不一样的理由：${deviation}` };
}
