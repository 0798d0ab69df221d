import { placesIn } from '#kernel/citation.ts';
import { certificate, competentOffice, proofOfService, runningMatter, servedOpinion } from '../evidence.ts';
import { remedies } from '../remedies.ts';
import { on, type Ground, type RuleSetId } from '../rule.ts';

/**
 * The six cases of the rules on visits level by level (2014), known from reports only. They speak of visits, so none of
 * them can be used on a letter or an online petition. Which of them are "not accepted" and which "no longer accepted"
 * is from memory.
 */
export function stepwiseGrounds(ruleSet: RuleSetId): readonly Ground[] {
  const row = {
    ruleSet,
    under: placesIn('stepwise-2014')(0),
    source: 'reported',
    since: on('2014-05-01'),
    until: on('2022-05-01'),
    forms: ['visit'],
    levels: null,
    purposes: null,
  } as const;
  return [
    {
      ...row,
      id: 'visit-other-power',
      kind: 'non-acceptance',
      title: {
        zh: '走访反映人大、法院、检察院职权内的事项',
        en: 'A visit about what is for a congress, a court or a procuratorate',
      },
      gist: {
        zh: '属于人大、法院、检察院职权的，不予受理，引导到有关机关。',
        en: 'What is for a congress, a court or a procuratorate is not accepted; the visitor is guided there.',
      },
      evidence: [competentOffice],
      remedy: remedies.otherOrgan,
    },
    {
      ...row,
      id: 'visit-beyond-next-level',
      kind: 'non-acceptance',
      title: { zh: '走访越过本级和上一级', en: 'A visit past the own level and the one above' },
      gist: {
        zh: '越过本级和上一级机关走访的，上级机关不予受理，引导到有权处理的机关。',
        en:
          'A visit that skips the own level and the one above is not accepted there; the ' +
          'visitor is guided to the organ with power.',
      },
      evidence: [competentOffice],
      remedy: remedies.letterOpen,
    },
    {
      ...row,
      id: 'visit-in-process',
      kind: 'non-acceptance',
      title: { zh: '走访反映的事项正在办理，期限未到', en: 'A visit about a matter under way and in time' },
      gist: {
        zh: '已经受理或者正在办理，在期限内又向上级走访的，不予受理。',
        en: 'A visit to a higher organ about a matter that is under way and in time is not accepted.',
      },
      evidence: [runningMatter],
      remedy: remedies.waitOrWrite,
    },
    {
      ...row,
      id: 'visit-review-open',
      kind: 'non-acceptance',
      title: { zh: '没有请求复查、复核而向上级走访', en: 'A visit higher up although review is still open' },
      gist: {
        zh: '对处理意见或者复查意见不服，没有请求复查、复核而向上级走访的，不予受理。',
        en: 'Whoever disagrees with an opinion asks for review; a visit higher up instead is not accepted.',
      },
      evidence: [servedOpinion, proofOfService],
      remedy: remedies.review,
    },
    {
      ...row,
      id: 'visit-review-missed',
      kind: 'no-longer',
      title: { zh: '没有正当理由超过复查、复核期限', en: 'Review was not asked for in time, without good reason' },
      gist: {
        zh: '没有正当理由超过期限没有请求复查、复核的，不再受理。',
        en: 'Where review was not asked for in time and without good reason, a visit is no longer taken up.',
      },
      evidence: [servedOpinion, proofOfService],
      remedy: remedies.goodReason,
    },
    {
      ...row,
      id: 'visit-concluded',
      kind: 'no-longer',
      title: {
        zh: '已经审核认定办结，或者已经复核终结备案',
        en: 'Certified as concluded, or ended by re-review and filed',
      },
      gist: {
        zh: '已经审核认定办结，或者已经复核终结备案的，不再受理。',
        en: 'What is certified as concluded, or ended by re-review and filed, is no longer taken up on a visit.',
      },
      evidence: [certificate],
      remedy: remedies.newFacts,
    },
  ];
}
