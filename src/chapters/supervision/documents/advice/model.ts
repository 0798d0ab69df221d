import type { LifePaper } from '#ui/life/papers.ts';
import { describe } from '#law/describe.ts';
import { limit } from '#law/law.ts';
import type { AdviceKind, SupervisionEvent } from '../../events.ts';
import { placeOf } from '../../rules.ts';
import type { Supervision } from '../../supervision.ts';

const titles: Readonly<Record<AdviceKind, string>> = {
  work: '改进工作建议书',
  policy: '完善政策建议书',
  accountability: '追究责任建议书',
};

/** 三项建议: one paper for the three, named after what it recommends. */
export const advice: LifePaper<Supervision, SupervisionEvent, 'AdviceGiven'> = {
  kind: 'advice',
  on: ['AdviceGiven'],
  title: { zh: '建议书', en: 'Recommendation' },
  series: '信建',
  reader: 'organ',
  under: { instrument: 'regulations-2022', article: 40, paragraph: 4 },
  parts: { facts: '事实', basis: '依据', advice: '建议', feedback: '反馈' },
  fill: ({ kind, document, to, ruleSet }, { text, unit }) => ({
    title: titles[kind],
    to: unit(to)?.name ?? '',
    under: describe(placeOf(ruleSet, 'advice'), 'zh'),
    facts: text(document)['facts'] ?? '',
    basis: text(document)['basis'] ?? '',
    advice: text(document)['advice'] ?? '',
    feedback: `请自收到之日起 ${limit(ruleSet, 'answerAdvice').length.n} 日内书面反馈采纳情况：采纳的，写明采取了什么措施；没有采纳或者部分采纳的，写明理由。`,
  }),
};
