import { helpSourceWords } from '../../pages/aftercare-words.ts';
import type { PaperModel } from '../paper.ts';

/** 帮扶救助决定: for whoever asked, and for nobody else of the people of the matter. */
export const helpDecision: PaperModel<'HelpDecided'> = {
  kind: 'help-decision',
  on: ['HelpDecided'],
  title: { zh: '帮扶救助决定书', en: 'Decision on help' },
  series: '信助',
  reader: 'petitioner',
  under: { instrument: 'regulations-2022', article: 33 },
  parts: { decision: '决定', source: '来源', reason: '理由', next: '接下来', rights: '权利' },
  fill: ({ granted, source, text }, look) => ({
    decision: granted ? '同意帮扶救助。' : '不同意帮扶救助。',
    source: `${helpSourceWords[source].zh}。`,
    reason: look.text(text)['text'] ?? '',
    next: granted ? '金额和发放日期另行登记，发放以后由另一位工作人员回访核实。' : '本决定不影响信访事项的办理。',
    rights: '困难有变化的，可以再次申请。是否得到帮扶救助，和诉求有没有道理无关，也不要求您放弃任何权利。',
  }),
};
