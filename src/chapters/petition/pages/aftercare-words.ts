import type { Words } from '#ui/language.ts';
import type { ConclusionPart, HelpSource, MatterOutcome } from '../events/aftercare.ts';

export const helpSourceWords: Readonly<Record<HelpSource, Words>> = {
  'social-assistance': { zh: '社会救助', en: 'Social assistance' },
  'temporary-relief': { zh: '临时救助', en: 'Temporary relief' },
  'judicial-relief': { zh: '司法救助', en: 'Judicial relief' },
  'special-fund': { zh: '信访专项资金', en: 'Special fund' },
  charity: { zh: '慈善帮扶', en: 'Charity' },
};

export const outcomeOwnWords: Readonly<Record<MatterOutcome, Words>> = {
  resolved: { zh: '合理诉求解决到位', en: 'The founded claim was met' },
  explained: { zh: '解释疏导到位', en: 'It was explained' },
  helped: { zh: '生活困难帮扶救助到位', en: 'Need was helped' },
};

export const partCheckedWords: Readonly<Record<ConclusionPart, Words>> = {
  substance: { zh: '实体审核，由办理机关', en: 'The substance, by the organ that handled it' },
  procedure: { zh: '程序审核，由另一单位', en: 'The procedure, by another body' },
};
