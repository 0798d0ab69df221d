import type { PaperModel } from '../paper.ts';

/** 和解协议书: from the day on which the petitioner agreed; before that there are terms, and no agreement. */
export const settlementAgreement: PaperModel<'SettlementAgreed'> = {
  kind: 'settlement-agreement',
  on: ['SettlementAgreed'],
  title: { zh: '调解、和解协议书', en: 'Agreement of settlement' },
  series: '信调',
  reader: 'petitioner',
  under: { instrument: 'regulations-2022', article: 33 },
  parts: {
    subject: '标题',
    parties: '双方',
    request: '诉求',
    terms: '协议内容和履行',
    agreed: '同意的日期',
    effect: '效力',
  },
  fill: ({ agreedOn }, look) => ({
    parties: `信访人：${look.name || '登记编号如上的信访人'}\n承办单位：${look.unit(look.organ)?.name ?? ''}`,
    request: look.text(look.facts.narrative)['request'] ?? '',
    terms: look.agreement['text'] ?? '',
    agreed: `信访人于${look.day(agreedOn)}自愿同意。`,
    effect:
      '协议由双方自愿达成，双方签名后各执一份。没有按协议履行的，信访人可以随时要求恢复办理，原来的办理期限没有停过。',
  }),
};
