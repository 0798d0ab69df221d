import type { PaperModel } from '../paper.ts';
import { checkedBy, opinionsOf } from '../words.ts';

/** 备案表: the certified conclusion on one sheet, as it is filed. */
export const certificationForm: PaperModel<'ConclusionCertified'> = {
  kind: 'certification-form',
  on: ['ConclusionCertified'],
  title: { zh: '信访事项审核认定办结备案表', en: 'Filing form of a certified conclusion' },
  reader: 'file',
  under: { instrument: 'regulations-2022', article: 36 },
  parts: {
    subject: '标题',
    registered: '登记日期',
    office: '登记机关',
    opinions: '处理、复查、复核意见',
    substance: '实体审核',
    procedure: '程序审核',
    certified: '认定日期',
  },
  fill: ({ certifiedOn }, look) => ({
    name: look.name,
    office: look.unit(look.facts.office)?.name ?? '',
    opinions: opinionsOf(look),
    substance: checkedBy('substance', look, false),
    procedure: checkedBy('procedure', look, false),
    certified: look.day(certifiedOn),
  }),
};
