import { placesIn } from '#kernel/citation.ts';
import {
  competentOffice,
  detailedReasons,
  headApproval,
  proofOfService,
  reReviewOpinion,
  runningMatter,
  sameFacts,
  servedOpinion,
} from '../evidence.ts';
import { remedies } from '../remedies.ts';
import { on, type Ground } from '../rule.ts';

const at = placesIn('regulations-2022');
const text = {
  ruleSet: 'regulations-2022',
  source: 'text',
  since: on('2022-05-01'),
  until: null,
  forms: null,
  levels: null,
  purposes: null,
} as const;

/** The grounds of the 2022 regulations, in the order in which they are examined. */
export const grounds2022: readonly Ground[] = [
  {
    // Article 19 does not name a form. It is used on visits only: a letter or an online filing that reaches a higher
    // organ is registered and joined to the running matter, which leaves the petitioner no worse off.
    ...text,
    id: 'in-process',
    kind: 'non-acceptance',
    under: at(19, 3),
    forms: ['visit'],
    title: { zh: '同一事项正在办理，期限未到', en: 'The same matter is under way and its time has not run out' },
    gist: {
      zh: '已经受理或者正在办理的，在规定期限内又向上级提出同一事项，上级不予受理。',
      en: 'A higher organ does not take up a matter that is accepted or under way below while its time still runs.',
    },
    evidence: [runningMatter],
    remedy: remedies.waitOrWrite,
  },
  {
    ...text,
    id: 're-reviewed',
    kind: 'no-longer',
    under: at(36, 3),
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
    under: at(20, 1),
    forms: ['visit'],
    title: { zh: '走访应到本级或者上一级接待场所', en: 'A visit goes to the own level or one above' },
    gist: {
      zh: '走访应到有权处理的本级或者上一级机关、单位的接待场所提出。',
      en: 'A visit is paid to the reception place of the organ with power, or of the one above it.',
    },
    evidence: [competentOffice],
    remedy: remedies.letterOpen,
  },
  {
    ...text,
    id: 'litigation-visit',
    kind: 'redirect',
    door: 'office',
    under: at(22, 2),
    forms: ['visit'],
    title: {
      zh: '走访反映涉诉问题，应向政法部门提出',
      en: 'A visit about litigation goes to the political-legal organs',
    },
    gist: {
      zh: '走访反映涉诉问题的，释法明理，引导向有关政法部门反映；来信则转送同级政法部门。',
      en:
        'A visitor with a matter of litigation is told the law and guided to the ' +
        'political-legal organ; a letter is passed on to it.',
    },
    evidence: [competentOffice],
    remedy: remedies.legalPath,
  },
  {
    ...text,
    id: 'outside-power',
    kind: 'redirect',
    door: 'organ',
    under: at(23, 1),
    title: { zh: '不属于本机关、单位或者本系统职权', en: 'Outside the powers of this organ and its line' },
    gist: {
      zh: '直接提出的事项不归本机关、单位和本系统管的，告知向有权处理的机关、单位提出。',
      en:
        'For a matter raised directly that is outside its own and its line’s powers, ' +
        'the organ says where it belongs.',
    },
    evidence: [competentOffice],
    remedy: remedies.otherOrgan,
  },
  {
    ...text,
    id: 'not-own-power',
    kind: 'objection',
    under: at(23, 3),
    title: { zh: '不属于本机关、单位或者本系统职权', en: 'Outside the powers of this organ and its line' },
    gist: {
      zh: '转送、交办来的事项不归自己管的，五个工作日内提出异议并详细说明理由。',
      en: 'An organ objects within five working days, with full reasons, to a forwarded matter that is not its own.',
    },
    evidence: [detailedReasons, competentOffice],
    remedy: remedies.staysHere,
  },
  {
    ...text,
    id: 'complex',
    kind: 'extension',
    under: at(34),
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
    id: 'not-petition-path',
    kind: 'review',
    under: at(31, 1, 6),
    purposes: ['claim'],
    title: { zh: '不是按信访程序办理的事项', en: 'Not handled on the petition path' },
    gist: {
      zh: '只有按信访程序出具处理意见书的，才有复查和复核；走其他程序的，按那个程序救济。',
      en: 'Only an opinion given on the petition path is reviewed; on any other path that path’s own remedies apply.',
    },
    evidence: [servedOpinion],
    remedy: remedies.legalPath,
  },
  {
    ...text,
    id: 'review-late',
    kind: 'review',
    under: at(35),
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
    under: at(36, 1),
    title: { zh: '超过请求复核的期限', en: 'The time to ask for re-review has passed' },
    gist: {
      zh: '请求复核，应在收到复查的书面答复之日起三十日内。',
      en: 'Re-review is asked for within thirty days of the written review.',
    },
    evidence: [servedOpinion, proofOfService],
    remedy: remedies.goodReason,
  },
];
