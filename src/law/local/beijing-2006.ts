import { days, workingDays } from '#kernel/calendar.ts';
import { placesIn } from '#kernel/citation.ts';
import { on, type Limit, type Overlay } from '../rule.ts';
import { extendOnce, organSilences, workingSilences } from '../silences.ts';

const at = placesIn('local-11-2006');
const since = on('2007-01-01');
const until = on('2022-05-01');
const text = { bound: 'organ', source: 'text', since, until } as const;

const limits: readonly Limit[] = [
  {
    id: 'object',
    from: 'receivedByOrgan',
    length: workingDays(5),
    under: at(35, 1, 2),
    ...text,
    title: { zh: '提出异议', en: 'Object that the matter is not its own' },
    gist: {
      zh: '上级部门转送、交办的事项不归本部门管的，应在五个工作日内提出异议并退还材料。',
      en:
        'A department objects within five working days to a matter that its superior sent and ' +
        'that is not its own, and returns the papers.',
    },
    silent: workingSilences,
  },
  {
    id: 'extendReview',
    from: 'decideReviewDue',
    length: days(30),
    under: at(50, 4),
    ...text,
    title: { zh: '延长复查期限', en: 'Extend the time for the review' },
    gist: {
      zh: '复杂、疑难的，经复查复核委员会批准可以延长，最多三十日，并告知理由。',
      en: 'In a complex case the review board may approve up to thirty days more, and the petitioner is told why.',
    },
    silent: [extendOnce, ...organSilences],
  },
  {
    id: 'extendReReview',
    from: 'decideReReviewDue',
    length: days(30),
    under: at(50, 4),
    ...text,
    title: { zh: '延长复核期限', en: 'Extend the time for the re-review' },
    gist: {
      zh: '复杂、疑难的，经复查复核委员会批准可以延长，最多三十日，并告知理由。',
      en: 'In a complex case the review board may approve up to thirty days more, and the petitioner is told why.',
    },
    silent: [extendOnce, ...organSilences],
  },
  {
    id: 'explainRejectedAdvice',
    from: 'adviceReceived',
    length: workingDays(3),
    under: at(52, 2),
    ...text,
    title: { zh: '说明不采纳的理由', en: 'Explain why a suggestion is not adopted' },
    gist: {
      zh: '不采纳改进建议的，应在三个工作日内说明理由。',
      en: 'An organ that does not adopt a suggested improvement explains why within three working days.',
    },
    silent: workingSilences,
  },
];

/**
 * Beijing 2006, in force from 2007. Like the other overlay it belongs to the rule set of 2005 and is not carried over.
 */
export const beijing2006: Overlay = {
  region: '11',
  instrument: 'local-11-2006',
  ruleSet: 'regulations-2005',
  since,
  until,
  limits,
  grounds: [
    {
      id: 'not-own-power',
      kind: 'objection',
      ruleSet: 'regulations-2005',
      under: at(35, 1, 2),
      source: 'text',
      since,
      until,
      forms: null,
      levels: null,
      purposes: null,
      title: { zh: '不属于本部门职责', en: "Outside the department's powers" },
      gist: {
        zh: '上级部门转来的事项不属于本部门职责范围。',
        en: "What the superior department sent lies outside the department's powers.",
      },
      evidence: [{ id: 'detailed-reasons', title: { zh: '详细理由', en: 'Full reasons' } }],
      remedy: {
        zh: '您不用做什么：在转来的部门同意以前，事项仍由收到的部门负责。',
        en: 'You need do nothing: until the sender agrees the matter stays with the organ that holds it.',
      },
    },
    {
      id: 'late-without-reason',
      kind: 'non-acceptance',
      ruleSet: 'regulations-2005',
      under: at(37, 1, 3),
      source: 'text',
      since,
      until,
      forms: null,
      levels: null,
      purposes: null,
      title: { zh: '没有正当理由超过复查、复核期限', en: 'Review was not asked for in time, without good reason' },
      gist: {
        zh: '有办理、复查意见，没有正当理由没在期限内请求复查、复核，又向上级提出同一请求的，上级不予受理。',
        en:
          'A higher organ does not take up a request on which there is an opinion or a review that was, ' +
          'without good reason, not challenged in time.',
      },
      evidence: [
        { id: 'served-opinion', title: { zh: '已送达的处理意见或者复查意见', en: 'The opinion or review as served' } },
        { id: 'proof-of-service', title: { zh: '送达证据', en: 'Proof of service' } },
      ],
      remedy: {
        zh: '如果您有正当理由没有赶上期限，可以说明理由，请求复查或者复核；有新的事实，可以另行提出。',
        en:
          'If there was a good reason for missing the time, state it and ask for review; new ' +
          'facts can be raised as a new matter.',
      },
    },
  ],
  rules: [
    {
      id: 'partial-support',
      under: at(42, 1, 1),
      source: 'text',
      since,
      until,
      title: { zh: '部分支持', en: 'Support in part' },
      gist: { zh: '诉求部分符合规定的，部分支持。', en: 'A claim that is founded in part is supported in part.' },
      fixes: { result: 'partly' },
    },
    {
      id: 'no-same-opinion',
      under: at(50, 2),
      source: 'text',
      since,
      until,
      title: { zh: '不得作出相同意见', en: 'No same opinion again' },
      gist: {
        zh: '因事实不清、依据错误被责令重新答复的，不得作出相同或者基本相同的意见。',
        en:
          'Ordered to answer anew because the facts or the basis were wrong, an organ cannot ' +
          'give the same or nearly the same opinion.',
      },
      fixes: {},
    },
  ],
};
