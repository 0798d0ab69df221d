import { days, workingDays } from '#kernel/calendar.ts';
import { placesIn } from '#kernel/citation.ts';
import { on, type Exclusion, type Limit } from '../rule.ts';
import {
  acceptanceDay,
  extendOnce,
  noExclusion,
  organSilences,
  petitionerSilences,
  workingSilences,
} from '../silences.ts';

const at = placesIn('regulations-2022');
const text = { source: 'text', since: on('2022-05-01'), until: null } as const;

const hearing: Exclusion = {
  type: 'hearing',
  title: { zh: '听证所需时间', en: 'time needed for a hearing' },
  under: at(36, 2),
};

/** The limits that the Regulations on Petition Work of 2022 fix. Each row is one sentence of them and cites it. */
export const limits2022: readonly Limit[] = [
  {
    id: 'dispose',
    from: 'received',
    length: days(15),
    bound: 'organ',
    under: at(22, 1),
    ...text,
    title: { zh: '转送、交办', en: 'Pass the matter on' },
    gist: {
      zh: '信访部门登记后，应在十五日内转送、交办，或者报请决定。',
      en:
        'Having registered a matter, the petition office has fifteen days to transfer it, ' +
        'assign it, or ask for a decision.',
    },
    silent: organSilences,
  },
  {
    id: 'routeAccusation',
    from: 'received',
    length: days(15),
    bound: 'organ',
    under: at(22, 2),
    ...text,
    title: { zh: '转送检举控告', en: 'Pass on a report of misconduct' },
    gist: {
      zh: '属于纪检监察机关受理的检举控告，按照管理权限转送；与其他信访事项同为十五日。',
      en:
        'A report that belongs to discipline and supervision goes there by managing ' +
        'authority, within the same fifteen days.',
    },
    silent: organSilences,
  },
  {
    id: 'notify',
    from: 'receivedByOrgan',
    length: days(15),
    bound: 'organ',
    under: at(23, 3),
    ...text,
    title: {
      zh: '告知接收情况和处理途径（转送、交办件）',
      en: 'Tell the petitioner of receipt and path (forwarded matter)',
    },
    gist: {
      zh: '收到转来的事项，属于自己职权的，应在十五日内书面告知信访人已经收到、走哪条途径和程序。',
      en:
        'An organ with power over a forwarded matter tells the petitioner in writing, within fifteen ' +
        'days, that it has it and by which path and procedure.',
    },
    silent: organSilences,
  },
  {
    id: 'notifyDirect',
    from: 'received',
    length: days(15),
    bound: 'organ',
    under: at(23, 2),
    ...text,
    title: {
      zh: '告知接收情况和处理途径（直接提出）',
      en: 'Tell the petitioner of receipt and path (raised directly)',
    },
    gist: {
      zh: '信访人直接提出的，能当场告知就当场书面告知，否则在十五日内书面告知；姓名、住址不清的除外。',
      en:
        'A matter raised directly is answered in writing on the spot where possible, otherwise within ' +
        'fifteen days, unless name or address is unclear.',
    },
    silent: organSilences,
  },
  {
    id: 'object',
    from: 'receivedByOrgan',
    length: workingDays(5),
    bound: 'organ',
    under: at(23, 3),
    ...text,
    title: { zh: '提出异议', en: 'Object that the matter is not its own' },
    gist: {
      zh: '认为转来的事项不归自己管的，应在五个工作日内提出异议并详细说明理由，经转来的一方核实同意后才能退回。',
      en:
        'An organ that holds a forwarded matter not to be its own says so with full reasons within five working ' +
        'days; it goes back only when the sender has checked and agreed.',
    },
    silent: workingSilences,
  },
  {
    id: 'conclude',
    from: 'accepted',
    length: days(60),
    bound: 'organ',
    under: at(34),
    ...text,
    title: { zh: '办结', en: 'Give the written opinion' },
    gist: {
      zh: '走信访程序的申诉求决事项，应在受理后六十日内办结。',
      en: 'A claim on the petition path is concluded within sixty days of acceptance.',
    },
    silent: [acceptanceDay, ...organSilences, noExclusion],
  },
  {
    id: 'extend',
    from: 'concludeDue',
    length: days(30),
    bound: 'organ',
    under: at(34),
    ...text,
    title: { zh: '延长办理期限', en: 'Extend the time for handling' },
    gist: {
      zh: '情况复杂的，经负责人批准可以延长，最多三十日，并把理由告诉信访人。',
      en:
        'A complex matter may be given up to thirty days more with the approval of the ' +
        'head, and the petitioner is told why.',
    },
    silent: [extendOnce, ...organSilences],
  },
  {
    id: 'requestReview',
    from: 'opinionServed',
    length: days(30),
    bound: 'petitioner',
    under: at(35),
    ...text,
    title: { zh: '请求复查', en: 'Ask for review' },
    gist: {
      zh: '不服处理意见的，可以在收到书面答复后三十日内，请上一级机关、单位复查。',
      en:
        'Whoever disagrees with the opinion may ask the next higher organ to review it ' +
        'within thirty days of the written answer.',
    },
    silent: petitionerSilences,
  },
  {
    id: 'decideReview',
    from: 'reviewRequested',
    length: days(30),
    bound: 'organ',
    under: at(35),
    ...text,
    title: { zh: '作出复查意见', en: 'Decide the review' },
    gist: {
      zh: '应在收到复查请求后三十日内提出复查意见并书面答复。',
      en: 'The reviewing organ gives its opinion in writing within thirty days of the request.',
    },
    silent: [...organSilences, noExclusion],
  },
  {
    id: 'requestReReview',
    from: 'reviewServed',
    length: days(30),
    bound: 'petitioner',
    under: at(36, 1),
    ...text,
    title: { zh: '请求复核', en: 'Ask for re-review' },
    gist: {
      zh: '不服复查意见的，可以在收到书面答复后三十日内，向复查机关、单位的上一级请求复核。',
      en:
        'Whoever disagrees with the review may ask the organ above the reviewer to re-review it ' +
        'within thirty days of the written answer.',
    },
    silent: petitionerSilences,
  },
  {
    id: 'decideReReview',
    from: 'reReviewRequested',
    length: days(30),
    bound: 'organ',
    under: at(36, 1),
    ...text,
    title: { zh: '作出复核意见', en: 'Decide the re-review' },
    gist: {
      zh: '应在收到复核请求后三十日内提出复核意见；听证所需时间不算在内。',
      en: 'The re-reviewing organ gives its opinion within thirty days of the request, the time of a hearing left out.',
    },
    silent: organSilences,
    excludes: [hearing],
  },
];
