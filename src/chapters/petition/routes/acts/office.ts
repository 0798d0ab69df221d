import { z } from '@hono/zod-openapi';
import { describeAct } from '#ui/edge/acts.ts';
import { civilDay } from '#ui/edge/input.ts';
import { noteField, noteText, unitField, unitId, type Descriptions } from './parts.ts';

/** What the petition office does with a matter that it registered. */
export const officeActs: Descriptions<'transfer' | 'assign'> = {
  transfer: describeAct({
    title: { zh: '转送', en: 'Transfer' },
    button: { zh: '转送给这个单位', en: 'Transfer to this unit' },
    done: { zh: '已转送，信访人会看到去向。', en: 'Transferred; the petitioner sees where it went.' },
    lede: {
      zh: '属于有权处理的机关、单位的事项，登记后十五日内转送。',
      en: 'Within fifteen days of registration a matter goes to the organ with power over it.',
    },
    fields: [unitField, noteField],
    schema: z.object({ to: unitId('单位', 'a unit'), note: noteText }),
    command: (input, deposit) => ({
      act: 'transfer',
      to: input.to,
      note: input.note ? deposit.text('note', { text: input.note }) : null,
    }),
  }),
  assign: describeAct({
    title: { zh: '交办', en: 'Assign' },
    button: { zh: '交办给这个单位', en: 'Assign to this unit' },
    done: { zh: '已交办，到期要报告结果。', en: 'Assigned; its result is to be reported by the day set.' },
    lede: {
      zh: '重要的、需要反馈结果的事项，定下报告的日期交办。',
      en: 'An important matter whose result must come back is assigned with a day for the report.',
    },
    fields: [
      unitField,
      { name: 'reportDue', kind: 'date', label: { zh: '哪天以前报告结果', en: 'Report by' } },
      noteField,
    ],
    schema: z.object({
      to: unitId('单位', 'a unit'),
      reportDue: civilDay({ zh: '报告日期', en: 'the day of the report' }),
      note: noteText,
    }),
    command: (input, deposit) => ({
      act: 'assign',
      to: input.to,
      reportDue: input.reportDue,
      note: input.note ? deposit.text('note', { text: input.note }) : null,
    }),
  }),
};
