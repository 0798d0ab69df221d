import { formWords } from '../../pages/words.ts';
import type { PaperModel } from '../paper.ts';

export const registration: PaperModel<'PetitionRegistered'> = {
  kind: 'registration',
  on: ['PetitionRegistered'],
  title: { zh: '信访事项登记表', en: 'Registration of a petition' },
  reader: 'petitioner',
  under: { instrument: 'regulations-2022', article: 22, paragraph: 1 },
  parts: {
    received: '收到日期',
    form: '信访形式',
    subject: '标题',
    request: '诉求',
    facts: '事实和理由',
    query: '查询方式',
  },
  fill: ({ receivedOn, form, narrative, office, files }, look) => {
    const { request = '', facts = '', title = '' } = look.text(narrative);
    return {
      received: look.day(receivedOn),
      registered: look.day(look.facts.registeredOn),
      form: formWords[form].zh,
      subject: title,
      request,
      facts,
      name: look.party['name'] ?? '',
      phone: look.party['phone'] ?? '',
      address: look.party['address'] ?? '',
      office: look.unit(office)?.name ?? '',
      files: files.length > 0 ? `${files.length} 件` : '',
      query: '凭登记编号和查询码，在阳光信访网站查询、补充、催办和评价。查询码只交给信访人本人。',
    };
  },
};
