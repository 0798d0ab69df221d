import { z } from '@hono/zod-openapi';
import type { UnitId } from '#kernel/ids.ts';
import { bothLanguages, optionalText, requiredText } from '#ui/edge/input.ts';
import { accusedContent, renamed } from '../accused.ts';
import { describe, type SealedAct } from './sealed-act.ts';

const reason = requiredText({ zh: '理由', en: 'the reason' }, 2000);

type RenamingAct = 'askRenaming' | 'approveRenaming' | 'declineRenaming';

/** 更正被反映对象: how a name that is plainly wrong comes off, by two people of two bodies. */
export const renamingActs: Readonly<Record<RenamingAct, SealedAct>> = {
  askRenaming: describe({
    title: { zh: '申请更正被反映对象', en: 'Ask to take a wrong name off' },
    button: { zh: '提交更正申请', en: 'Send the request' },
    done: {
      zh: '已提交，由另一个单位的专人决定；决定以前，原来写明的单位照旧看不到。',
      en: 'Sent; the custodian of another body decides. Until then whoever is named is kept away as before.',
    },
    lede: {
      zh: '只有明显认错了单位或者人，才申请更正。另一个单位的专人同意以后才起作用，系统会告诉反映人；漏写的，用“写明被反映的单位”补上就行。',
      en: 'Only where a unit or a person was plainly mistaken for another. It counts once the custodian of another body agrees, and the reporter is told. Whoever was left out is added without it.',
    },
    fields: [
      { name: 'off', kind: 'unit', label: { zh: '写错的单位', en: 'The unit named by mistake' }, optional: true },
      { name: 'unit', kind: 'unit', label: { zh: '应当是哪个单位', en: 'The unit that is meant' }, optional: true },
      {
        name: 'text',
        kind: 'text',
        label: { zh: '文字写错的，重新写明反映的是谁', en: 'If the words are wrong: who is meant, written anew' },
        optional: true,
        readers: 'officials',
      },
      {
        name: 'reason',
        kind: 'text',
        label: { zh: '怎么看出认错了', en: 'How the mistake shows' },
        readers: 'officials',
      },
      {
        name: 'told',
        kind: 'text',
        label: { zh: '同意以后告诉反映人的话', en: 'What the reporter is told once it is agreed to' },
        readers: 'petitioner',
      },
    ],
    schema: z
      .object({
        off: optionalText({ zh: '写错的单位', en: 'the unit' }, 80),
        unit: optionalText({ zh: '单位', en: 'the unit' }, 80),
        text: optionalText({ zh: '被反映的人', en: 'who is meant' }, 500),
        reason,
        told: requiredText({ zh: '告诉反映人的话', en: 'what the reporter is told' }, 2000),
      })
      .refine(({ off, text }) => off !== undefined || text !== undefined, {
        path: ['off'],
        message: bothLanguages({
          zh: '请选择写错的单位，或者重新写明反映的是谁',
          en: 'Choose the unit named by mistake, or write anew who is meant',
        }),
      }),
    command: ({ off, unit, text, reason: why, told }, deposit, { accused }) => {
      const wrong = (off ?? null) as UnitId | null;
      const after = renamed(accused, { off: wrong, unit: (unit ?? null) as UnitId | null, text });
      return {
        act: 'askRenaming',
        accused: deposit.text('accused', accusedContent(after)),
        named: after.units.length > 0 || after.text !== '',
        off: wrong,
        wasUnits: accused.units,
        newUnits: after.units,
        told: deposit.text('message', { text: told }),
        reason: deposit.text('renaming', { reason: why }),
      };
    },
  }),
  approveRenaming: describe({
    title: { zh: '同意更正被反映对象', en: 'Agree that the name comes off' },
    button: { zh: '同意更正', en: 'Agree' },
    done: {
      zh: '已更正，从现在起不会转到现在写明的单位；已告诉反映人。',
      en: 'Corrected: from now on it is kept from whoever is named now. The reporter is told.',
    },
    lede: {
      zh: '请自己看材料，认定确实认错了再同意。同意以后，原来写明的单位不再回避，现在写明的单位回避。',
      en: 'Read the report yourself, and agree only if somebody was plainly mistaken. Whoever was named is then kept away no more, and whoever is named now is.',
    },
    fields: [],
    schema: z.object({}),
    command: (_, __, { accused }) => ({ act: 'approveRenaming', accusedUnits: accused.units }),
  }),
  declineRenaming: describe({
    title: { zh: '不同意更正被反映对象', en: 'Decline to take the name off' },
    button: { zh: '不同意更正', en: 'Decline' },
    done: { zh: '没有同意，写明的单位照旧回避。', en: 'Declined; whoever is named stays kept away.' },
    fields: [{ name: 'reason', kind: 'text', label: { zh: '理由', en: 'The reason' }, readers: 'officials' }],
    schema: z.object({ reason }),
    command: ({ reason: why }, deposit) => ({
      act: 'declineRenaming',
      reason: deposit.text('renaming', { reason: why }),
    }),
  }),
};
