import { placesIn, type Citation } from '#kernel/citation.ts';
import type { PathResultId } from './results.ts';
import type { Wording } from './rule.ts';

/**
 * One of the six ways of handling a claim under the 2022 regulations (处理途径), in the order in which they are
 * examined.
 */
export interface Path {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6;
  readonly title: Wording;
  readonly gist: Wording;
  readonly under: Citation;
  /** Whether the sixty days, the extension, review and re-review of the petition procedure apply. */
  readonly petitionProcedure: boolean;
  /** What it can end in; empty for the petition procedure, which ends in an opinion. */
  readonly endsIn: readonly PathResultId[];
  /** What a person can do who disagrees with the outcome. */
  readonly remedy: Wording;
}

const at = placesIn('regulations-2022');
const ownRemedy: Wording = {
  zh: '不服的，按该程序自己的救济途径和期限提出；信访不会使这些期限停下来。',
  en:
    'Whoever disagrees uses the remedies of that procedure within their time; ' +
    'petitioning does not stop these periods.',
};

/** The six paths of article 31. Only the last one is the petition procedure. */
export const paths: readonly Path[] = [
  {
    number: 1,
    under: at(31, 1, 1),
    petitionProcedure: false,
    endsIn: ['led'],
    remedy: ownRemedy,
    title: { zh: '诉讼、检察、公安等法律程序', en: 'Courts, procuratorates and police procedure' },
    gist: {
      zh: '应当走审判、检察、公安法律程序，还没有依法终结的，按那个程序处理。',
      en:
        'What belongs to the courts, the procuratorates or police procedure and has not ' +
        'lawfully ended is handled there.',
    },
  },
  {
    number: 2,
    under: at(31, 1, 2),
    petitionProcedure: false,
    endsIn: ['led'],
    remedy: ownRemedy,
    title: { zh: '仲裁', en: 'Arbitration' },
    gist: { zh: '应当通过仲裁解决的，导入仲裁。', en: 'What is for arbitration is led there.' },
  },
  {
    number: 3,
    under: at(31, 1, 3),
    petitionProcedure: false,
    endsIn: ['led'],
    remedy: ownRemedy,
    title: { zh: '党员申诉、申请复审', en: 'Appeals of Party members, requests for re-examination' },
    gist: {
      zh: '可以通过党员申诉、申请复审等解决的，导入相应程序。',
      en: 'What can be solved by such an appeal or request is led there.',
    },
  },
  {
    number: 4,
    under: at(31, 1, 4),
    petitionProcedure: false,
    endsIn: ['led', 'decided'],
    remedy: ownRemedy,
    title: {
      zh: '行政复议、裁决、确认、许可、处罚等行政程序',
      en: 'Administrative procedure: reconsideration, ruling, confirmation, licence, penalty',
    },
    gist: {
      zh: '可以通过行政程序解决的，导入相应程序。',
      en: 'What an administrative procedure can solve is led there.',
    },
  },
  {
    number: 5,
    under: at(31, 1, 5),
    petitionProcedure: false,
    endsIn: ['performed', 'answered'],
    remedy: ownRemedy,
    title: { zh: '查处违法、保护权益等法定职责', en: 'Duties to act on breaches of law and to protect rights' },
    gist: {
      zh: '申请查处违法行为、保护人身权财产权的，依法履行或者答复。',
      en: 'A request to act on a breach or protect a right is performed, or answered.',
    },
  },
  {
    number: 6,
    under: at(31, 1, 6),
    petitionProcedure: true,
    endsIn: [],
    title: { zh: '信访程序', en: 'Petition procedure' },
    gist: {
      zh: '其余的听取陈述、调查核实，出具信访处理意见书。',
      en: 'Everything else is heard and inquired into, and ends in a written opinion.',
    },
    remedy: {
      zh: '收到处理意见书后三十日内，可以请求上一级机关、单位复查。',
      en: 'Within thirty days of receiving the opinion one can ask the next higher organ to review it.',
    },
  },
];

/** The path of a number. */
export const pathOf = (number: Path['number']): Path => paths[number - 1]!;
