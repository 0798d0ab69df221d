import { placesIn } from '#kernel/citation.ts';
import {
  competentOffice,
  headApproval,
  openProcedure,
  proofOfService,
  reReviewOpinion,
  runningMatter,
  sameFacts,
  servedOpinion,
} from '../evidence.ts';
import { remedies } from '../remedies.ts';
import { on, type Ground } from '../rule.ts';

const at = placesIn('regulations-2005');
const text = {
  ruleSet: 'regulations-2005',
  source: 'text',
  since: on('2005-05-01'),
  until: on('2022-05-01'),
  forms: null,
  levels: null,
  purposes: null,
} as const;

/** The grounds of the 2005 regulations, in the order in which they are examined. */
export const grounds2005: readonly Ground[] = [
  {
    ...text,
    id: 'legal-path',
    kind: 'non-acceptance',
    under: at(21, 1, 1),
    title: {
      zh: '已经或者应当通过诉讼、仲裁、行政复议等法定途径解决',
      en: 'Before, or for, a court, an arbitrator or administrative reconsideration',
    },
    gist: {
      zh: '已经或者依法应当走法定途径的，不予受理，但要告知依程序向有关机关提出。',
      en:
        'What has gone or must go down a legal path is not accepted; the person is told ' +
        'which procedure to use and where.',
    },
    evidence: [openProcedure, competentOffice],
    remedy: remedies.legalPath,
  },
  {
    // The half-sentence stands in an article on visits; it is used on visits only, which is also what favours the
    // petitioner. A letter that reaches a higher organ is registered and joined to the running matter.
    ...text,
    id: 'in-process',
    kind: 'non-acceptance',
    under: at(16),
    forms: ['visit'],
    title: { zh: '同一事项正在办理，期限未到', en: 'The same matter is under way and its time has not run out' },
    gist: {
      zh: '已经受理或者正在办理的，在规定期限内再向上级提出同一事项，上级不予受理。',
      en: 'A higher organ does not take up a matter that is accepted or under way below while its time still runs.',
    },
    evidence: [runningMatter],
    remedy: remedies.waitOrWrite,
  },
  {
    ...text,
    id: 're-reviewed',
    kind: 'no-longer',
    under: at(35, 3),
    title: { zh: '已经复核，事实和理由相同', en: 'Re-reviewed already, on the same facts and grounds' },
    gist: {
      zh: '不服复核意见，仍以同一事实和理由提出的，不再受理。',
      en: 'What has been re-reviewed is not taken up again on the same facts and grounds.',
    },
    evidence: [reReviewOpinion, proofOfService, sameFacts],
    remedy: remedies.newFacts,
  },
  {
    ...text,
    id: 'visit-level',
    kind: 'redirect',
    under: at(16),
    forms: ['visit'],
    title: { zh: '走访应到本级或者上一级机关', en: 'A visit goes to the own level or one above' },
    gist: {
      zh: '走访应向依法有权处理的本级或者上一级机关提出。',
      en: 'A visit is paid to the organ with power, or to the one above it.',
    },
    evidence: [competentOffice],
    remedy: remedies.letterOpen,
  },
  {
    ...text,
    id: 'congress-court-procuratorate',
    kind: 'redirect',
    under: at(15),
    title: { zh: '属于人大、法院、检察院职权', en: 'Belongs to a congress, a court or a procuratorate' },
    gist: {
      zh: '属于人大及其常委会、法院、检察院职权的，告知分别向其提出。',
      en:
        'What is for a people’s congress, a court or a procuratorate is to be raised ' +
        'there, and the person is told so.',
    },
    evidence: [competentOffice],
    remedy: remedies.otherOrgan,
  },
  {
    ...text,
    id: 'outside-power',
    kind: 'redirect',
    door: 'organ',
    under: at(22, 1),
    title: { zh: '不属于本机关职权', en: 'Outside the powers of this organ' },
    gist: {
      zh: '直接提出的事项不归本机关管的，告知向有权的机关提出。',
      en: 'For a matter raised directly that is outside its powers, the organ says where it belongs.',
    },
    evidence: [competentOffice],
    remedy: remedies.otherOrgan,
  },
  {
    ...text,
    id: 'complex',
    kind: 'extension',
    under: at(33),
    title: { zh: '情况复杂', en: 'The matter is complex' },
    gist: {
      zh: '情况复杂的，经负责人批准可以延长，最多三十日，并告知理由。',
      en:
        'A complex matter may be extended by up to thirty days with the approval of the ' +
        'head, and the petitioner is told why.',
    },
    evidence: [headApproval],
    remedy: remedies.toldWhy,
  },
  {
    ...text,
    id: 'review-late',
    kind: 'review',
    under: at(34),
    title: { zh: '超过请求复查的期限', en: 'The time to ask for review has passed' },
    gist: {
      zh: '请求复查，应在收到书面答复之日起三十日内。',
      en: 'Review is asked for within thirty days of the written answer.',
    },
    evidence: [servedOpinion, proofOfService],
    remedy: remedies.goodReason,
  },
  {
    ...text,
    id: 're-review-late',
    kind: 'review',
    under: at(35, 1),
    title: { zh: '超过请求复核的期限', en: 'The time to ask for re-review has passed' },
    gist: {
      zh: '请求复核，应在收到复查的书面答复之日起三十日内。',
      en: 'Re-review is asked for within thirty days of the written review.',
    },
    evidence: [servedOpinion, proofOfService],
    remedy: remedies.goodReason,
  },
];
