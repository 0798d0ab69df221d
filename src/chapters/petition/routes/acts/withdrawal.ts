import { z } from '@hono/zod-openapi';
import { describeAct } from '#ui/edge/acts.ts';
import { optionalText } from '#ui/edge/input.ts';
import type { Descriptions } from './parts.ts';

/** The petitioner takes the matter back, and the way back from that. */
export const withdrawalActs: Descriptions<'withdraw' | 'revokeWithdrawal'> = {
  withdraw: describeAct({
    title: { zh: '撤回', en: 'Withdraw' },
    button: { zh: '申请撤回', en: 'Ask to withdraw it' },
    done: {
      zh: '收到您的撤回，七天后生效。在这以前随时可以取消。',
      en: 'Your withdrawal is in; it takes effect after seven days, and you can revoke it until then.',
    },
    lede: {
      zh: '撤回由您自己决定，谁也不能要求您撤回。七天后才生效，这期间照常办理，您一按就能取消。',
      en: 'Withdrawing is for you alone to decide; nobody may ask it of you. It takes effect after seven days. Until then your matter goes on, and one press revokes it.',
    },
    fields: [
      {
        name: 'reason',
        kind: 'text',
        label: { zh: '为什么撤回', en: 'Why' },
        hint: { zh: '有人要求您撤回的，请写在这里。', en: 'If somebody asked you to, please say so here.' },
        optional: true,
      },
    ],
    schema: z.object({ reason: optionalText({ zh: '理由', en: 'the reason' }, 2000) }),
    command: ({ reason }, deposit) => ({
      act: 'withdraw',
      reason: reason ? deposit.text('withdrawal', { text: reason }) : null,
    }),
  }),
  revokeWithdrawal: describeAct({
    title: { zh: '取消撤回', en: 'Revoke the withdrawal' },
    button: { zh: '取消撤回，继续办理', en: 'Revoke it; go on with my matter' },
    done: { zh: '已取消撤回，事项继续办理。', en: 'The withdrawal is revoked; your matter goes on.' },
    fields: [],
    schema: z.object({}),
    command: () => ({ act: 'revokeWithdrawal' }),
  }),
};
