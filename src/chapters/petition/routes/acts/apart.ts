import { z } from '@hono/zod-openapi';
import { describeAct } from '#ui/edge/acts.ts';
import { civilDay, requiredText } from '#ui/edge/input.ts';
import type { Descriptions } from './parts.ts';

/** A decision about conduct, referred to by the office that registered the matter. */
export const referActs: Descriptions<'referDecision'> = {
  referDecision: describeAct({
    title: { zh: '记载有权机关已送达的处理决定', en: 'Refer to a decision already served' },
    button: { zh: '另行记载', en: 'Record it apart' },
    done: {
      zh: '已另行记载，办理单位看不到，信访人可以说明。',
      en: 'Kept apart: not for the handling organ to see; the petitioner can comment.',
    },
    lede: {
      zh: '行为是否违法，只由有权机关依法决定。这里只记载已经送达的决定，和事项分开放：不是事项的结果，不影响受理、办理和期限，不能按人查询。',
      en:
        'Whether conduct broke the law is for the competent body alone. Only what it has served is referred to, apart from ' +
        'the matter: no outcome of it, no effect on it, and not to be searched by person.',
    },
    fields: [
      {
        name: 'reference',
        kind: 'text',
        label: { zh: '哪个机关，什么文号', en: 'Which body, which number' },
        hint: { zh: '只写机关和文号，不写内容和评价', en: 'The body and the number alone; no content, no judgement' },
        readers: 'petitioner',
      },
      { name: 'servedOn', kind: 'date', label: { zh: '送达日期', en: 'Served on' } },
    ],
    schema: z.object({
      reference: requiredText({ zh: '机关和文号', en: 'the body and the number' }, 200),
      servedOn: civilDay({ zh: '送达日期', en: 'the day of service' }),
    }),
    command: ({ reference, servedOn }, deposit) => ({
      act: 'referDecision',
      reference: deposit.text('decision', { text: reference }),
      servedOn,
    }),
  }),
};

/** What the petitioner says to it. */
export const commentActs: Descriptions<'commentDecision'> = {
  commentDecision: describeAct({
    title: { zh: '对处理决定的说明', en: 'Your word on that decision' },
    button: { zh: '记下我的说明', en: 'Record my word' },
    done: { zh: '已记在旁边。', en: 'It stands beside it.' },
    lede: {
      zh: '这个决定不是这件事项的结果，不影响事项办理。不服决定的，请按决定书上写的办法申请复议或者起诉；您的说明记在它旁边。',
      en:
        'That decision is no outcome of your matter and has no effect on it. To contest it, go the way that it names: ' +
        'reconsideration or a lawsuit. Your word stands beside it.',
    },
    fields: [{ name: 'text', kind: 'text', label: { zh: '您的说明', en: 'Your word' } }],
    schema: z.object({ text: requiredText({ zh: '说明', en: 'your word' }, 2000) }),
    command: ({ text }, deposit) => ({ act: 'commentDecision', text: deposit.text('comment', { text }) }),
  }),
};
