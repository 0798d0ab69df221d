import { days } from '#kernel/calendar.ts';
import { placesIn } from '#kernel/citation.ts';
import { on, type Exclusion, type Limit } from '../rule.ts';
import { extendOnce, noExclusion, organSilences, petitionerSilences } from '../silences.ts';

const at = placesIn('regulations-2005');
const text = { source: 'text', since: on('2005-05-01'), until: on('2022-05-01') } as const;

const hearing: Exclusion = {
  type: 'hearing',
  title: { zh: '听证所需时间', en: 'time needed for a hearing' },
  under: at(35, 2),
};

/**
 * The limits that the Regulations on Letters and Visits of 2005 fix. There is none for an objection: an organ that
 * holds a forwarded matter not to be its own decides so, and tells the petitioner, within the fifteen days of `notify`.
 */
export const limits2005: readonly Limit[] = [
  {
    id: 'dispose',
    from: 'received',
    length: days(15),
    bound: 'organ',
    under: at(21, 1),
    ...text,
    title: { zh: '转送、交办', en: 'Pass the matter on' },
    gist: {
      zh: '政府信访工作机构登记后，应在十五日内告知去向、转送、交办，或者报请决定。',
      en:
        'Having registered a matter, the petition office has fifteen days to say where it belongs, ' +
        'transfer it, assign it, or ask for a decision.',
    },
    silent: organSilences,
  },
  {
    id: 'routeAccusation',
    from: 'received',
    length: days(15),
    bound: 'organ',
    under: at(21, 1, 2),
    ...text,
    title: { zh: '转送检举控告', en: 'Pass on a report of misconduct' },
    gist: {
      zh: '2005年条例没有为检举控告另定期限，同样在十五日内转送有权处理的机关。',
      en:
        'The 2005 text sets no other limit for a report of misconduct: it goes to the organ ' +
        'with power within the same fifteen days.',
    },
    silent: organSilences,
  },
  {
    id: 'notify',
    from: 'receivedByOrgan',
    length: days(15),
    bound: 'organ',
    under: at(21, 2),
    ...text,
    title: {
      zh: '决定是否受理并告知（转送、交办件）',
      en: 'Decide on acceptance and tell the petitioner (forwarded matter)',
    },
    gist: {
      zh: '收到转送、交办的事项，应在十五日内决定是否受理，书面告知信访人，并通报信访工作机构。',
      en:
        'An organ decides on a forwarded matter within fifteen days, tells the petitioner in ' +
        'writing, and informs the petition office.',
    },
    silent: organSilences,
  },
  {
    id: 'notifyDirect',
    from: 'received',
    length: days(15),
    bound: 'organ',
    under: at(22, 2),
    ...text,
    title: { zh: '答复是否受理（直接提出）', en: 'Say whether the matter is accepted (raised directly)' },
    gist: {
      zh: '直接提出的，能当场答复是否受理就当场书面答复，否则在十五日内书面告知；姓名、住址不清的除外。',
      en:
        'Acceptance is answered in writing on the spot where possible, otherwise within fifteen ' +
        'days, unless name or address is unclear.',
    },
    silent: organSilences,
  },
  {
    id: 'conclude',
    from: 'accepted',
    length: days(60),
    bound: 'organ',
    under: at(33),
    ...text,
    title: { zh: '办结', en: 'Give the written opinion' },
    gist: {
      zh: '应在受理后六十日内办结；法律、行政法规另有规定的，从其规定。',
      en:
        'A matter is concluded within sixty days of acceptance, unless a law or ' +
        'administrative regulation says otherwise.',
    },
    silent: [...organSilences, noExclusion],
  },
  {
    id: 'extend',
    from: 'concludeDue',
    length: days(30),
    bound: 'organ',
    under: at(33),
    ...text,
    title: { zh: '延长办理期限', en: 'Extend the time for handling' },
    gist: {
      zh: '情况复杂的，经负责人批准可以延长，最多三十日，并告知理由。',
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
    under: at(34),
    ...text,
    title: { zh: '请求复查', en: 'Ask for review' },
    gist: {
      zh: '不服处理意见的，可以在收到书面答复后三十日内，请上一级行政机关复查。',
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
    under: at(34),
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
    under: at(35, 1),
    ...text,
    title: { zh: '请求复核', en: 'Ask for re-review' },
    gist: {
      zh: '不服复查意见的，可以在收到书面答复后三十日内，向复查机关的上一级请求复核。',
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
    under: at(35, 1),
    ...text,
    title: { zh: '作出复核意见', en: 'Decide the re-review' },
    gist: {
      zh: '应在收到复核请求后三十日内提出复核意见；听证所需时间不算在内。',
      en: 'The re-reviewing organ gives its opinion within thirty days of the request, the time of a hearing left out.',
    },
    silent: organSilences,
    excludes: [hearing],
  },
  {
    id: 'answerAdvice',
    from: 'adviceReceived',
    length: days(30),
    bound: 'organ',
    under: at(36, 2),
    ...text,
    title: { zh: '反馈改进建议', en: 'Answer an improvement suggestion' },
    gist: {
      zh: '收到信访工作机构改进建议的，应在三十日内书面反馈；没有采纳的说明理由。',
      en:
        'An organ answers the petition office on a suggested improvement in writing within thirty ' +
        'days, with reasons where it does not adopt it.',
    },
    silent: organSilences,
  },
];
