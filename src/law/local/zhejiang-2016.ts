import { days, workingDays } from '#kernel/calendar.ts';
import { placesIn } from '#kernel/citation.ts';
import { on, type Limit, type Overlay } from '../rule.ts';
import { extendOnce, organSilences, workingSilences } from '../silences.ts';

const at = placesIn('local-33-2016');
const text = { bound: 'organ', source: 'text', since: on('2016-08-01'), until: on('2022-05-01') } as const;

const limits: readonly Limit[] = [
  {
    id: 'dispose',
    from: 'received',
    length: workingDays(5),
    under: at(20, 1),
    ...text,
    title: { zh: '转送、交办', en: 'Pass the matter on' },
    gist: {
      zh: '收到信访事项后，应在五个工作日内告知、转送或者交办。',
      en: 'A matter is answered, transferred or assigned within five working days.',
    },
    silent: workingSilences,
  },
  {
    id: 'notifyDirect',
    from: 'received',
    length: workingDays(5),
    under: at(20, 1),
    ...text,
    title: { zh: '答复是否受理（直接提出）', en: 'Say whether the matter is accepted (raised directly)' },
    gist: {
      zh: '不能当场答复的，应在五个工作日内决定是否受理并书面告知。',
      en: 'What cannot be answered on the spot is decided on and answered in writing within five working days.',
    },
    silent: workingSilences,
  },
  {
    id: 'notify',
    from: 'receivedByOrgan',
    length: workingDays(5),
    under: at(20, 2),
    ...text,
    title: {
      zh: '决定是否受理并告知（转送、交办件）',
      en: 'Decide on acceptance and tell the petitioner (forwarded matter)',
    },
    gist: {
      zh: '收到转送、交办的事项，应在五个工作日内决定是否受理并书面告知；不受理的说明理由。',
      en:
        'A forwarded matter is decided on and answered in writing within five working days, ' +
        'with reasons where it is not accepted.',
    },
    silent: workingSilences,
  },
  {
    id: 'conclude',
    from: 'accepted',
    length: days(30),
    under: at(23, 1),
    ...text,
    title: { zh: '办结', en: 'Give the written opinion' },
    gist: {
      zh: '需要调查、取证、协调的，一般应在受理后三十日内办结。',
      en:
        'A matter that needs inquiry, evidence or coordination is normally concluded ' +
        'within thirty days of acceptance.',
    },
    silent: organSilences,
  },
  {
    id: 'extend',
    from: 'concludeDue',
    length: days(60),
    under: at(23, 1),
    ...text,
    title: { zh: '延长办理期限', en: 'Extend the time for handling' },
    gist: {
      zh: '情况复杂、取证困难或者依据不明确的，经负责人批准可以延长，最多六十日。',
      en:
        'Where the matter is complex, evidence hard to get or the basis unclear, the head ' +
        'may approve up to sixty days more.',
    },
    silent: [extendOnce, ...organSilences],
  },
];

const evidence = [
  { id: 'head-approval', title: { zh: '本机关负责人的批准', en: 'Approval of the head of the organ' } },
];
const ground = {
  kind: 'extension',
  ruleSet: 'regulations-2005',
  under: at(23, 1),
  source: 'text',
  since: on('2016-08-01'),
  until: on('2022-05-01'),
  forms: null,
  levels: null,
  purposes: null,
  evidence,
  remedy: {
    zh: '延期的理由和新的最后一天会书面告知您；您可以随时催办。',
    en: 'You are told the reason and the new last day in writing, and may urge the organ at any time.',
  },
} as const;

/**
 * Zhejiang 2016. It puts the State Council's regulations of 2005 into provincial terms, so it is laid over that rule
 * set only. Whether it was repealed with them is not known here; nothing of it is applied to matters registered later.
 */
export const zhejiang2016: Overlay = {
  region: '33',
  instrument: 'local-33-2016',
  ruleSet: 'regulations-2005',
  since: text.since,
  until: text.until,
  limits,
  grounds: [
    {
      ...ground,
      id: 'evidence-difficult',
      title: { zh: '取证困难', en: 'Evidence is hard to get' },
      gist: { zh: '取证困难的，可以延长。', en: 'The time may be extended where evidence is hard to get.' },
    },
    {
      ...ground,
      id: 'basis-unclear',
      title: { zh: '依据不明确', en: 'The basis is unclear' },
      gist: {
        zh: '处理依据不明确的，可以延长。',
        en: 'The time may be extended where the basis for deciding is unclear.',
      },
    },
  ],
  rules: [
    {
      id: 'representatives',
      under: at(15, 2),
      source: 'text',
      since: text.since,
      until: text.until,
      title: { zh: '代表人数', en: 'Number of representatives' },
      gist: {
        zh: '十人以下的，代表不超过三人；超过十人的，不超过五人。',
        en: 'Up to ten people are represented by three at most, more than ten by five at most.',
      },
      fixes: { representativesMax: 5, smallGroupMax: 10, smallGroupRepresentativesMax: 3 },
    },
    {
      id: 'extension',
      under: at(23, 1),
      source: 'text',
      since: text.since,
      until: text.until,
      title: { zh: '延长的上限', en: 'Cap on an extension' },
      gist: {
        zh: '延长不超过六十日；本系统按只延长一次理解。',
        en: 'An extension is sixty days at most; the product reads this as once only.',
      },
      fixes: { extensionDaysMax: 60, extensionsMax: 1 },
    },
  ],
};
