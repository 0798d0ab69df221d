import { z } from '@hono/zod-openapi';
import type { ActField } from '#ui/edge/acts.ts';
import { bothLanguages, oneOf, optionalDay, optionalText, requiredText } from '#ui/edge/input.ts';
import { describe, type SealedAct } from './sealed-act.ts';

const reasonWords = { zh: '理由', en: 'the reason' };
const reason = requiredText(reasonWords, 2000);

/** Whether somebody's life is in danger: said by both bodies, it alone lets the time of waiting fall away. */
const danger: ActField = {
  name: 'danger',
  kind: 'choice',
  label: { zh: '有没有人的生命正受到危险', en: 'Is somebody’s life in danger now' },
  choices: [
    { value: 'no', label: { zh: '没有', en: 'No' } },
    { value: 'yes', label: { zh: '有', en: 'Yes' } },
  ],
};
const dangerSaid = oneOf(['no', 'yes'], { zh: '有没有生命危险', en: 'whether a life is in danger' });

type UnsealingAct = 'askUnsealing' | 'approveUnsealing' | 'declineUnsealing' | 'openIdentity';

/** 解封: how a body that looks into a report comes to know who made it. */
export const unsealingActs: Readonly<Record<UnsealingAct, SealedAct>> = {
  askUnsealing: describe({
    title: { zh: '申请知道反映人是谁', en: 'Ask to learn who reported' },
    button: { zh: '提交申请', en: 'Send the request' },
    done: {
      zh: '已提交，由另一个单位的专人决定。',
      en: 'Sent; the custodian of another body decides.',
    },
    lede: {
      zh: '先想一想能不能用“写给反映人”问清楚。要知道是谁，须由另一个单位的专人同意，同意以后等满二十四小时；反映人会知道。只有人民法院、监察机关书面不许告诉反映人的，才可以不告诉，写明文号和截止日期。',
      en: 'Try first whether a message to the reporter does. To learn the name takes the consent of another body’s custodian and twenty-four hours; the reporter is told. Only where a court or a supervision organ forbids it in writing may the reporter not be told, until the day named there.',
    },
    fields: [
      {
        name: 'reason',
        kind: 'text',
        label: { zh: '为什么必须知道', en: 'Why it must be known' },
        readers: 'officials',
      },
      danger,
      {
        name: 'forbidding',
        kind: 'text',
        label: {
          zh: '书面不许告诉反映人的：哪个机关、什么文号',
          en: 'If telling is forbidden in writing: by which organ, under which number',
        },
        optional: true,
        readers: 'officials',
      },
      {
        name: 'untoldUntil',
        kind: 'date',
        label: { zh: '不许告诉到哪一天为止', en: 'Forbidden until which day' },
        optional: true,
      },
    ],
    schema: z
      .object({
        reason,
        danger: dangerSaid,
        forbidding: optionalText({ zh: '机关和文号', en: 'organ and number' }, 500),
        untoldUntil: optionalDay({ zh: '截止日期', en: 'the last day' }),
      })
      .refine(({ forbidding, untoldUntil }) => (forbidding === undefined) === (untoldUntil === undefined), {
        path: ['untoldUntil'],
        message: bothLanguages({
          zh: '机关文号和截止日期要一起写；没有书面决定的，两项都不写',
          en: 'Write organ, number and last day together; without a written order, neither',
        }),
      }),
    command: ({ reason: why, danger: said, forbidding, untoldUntil }, deposit) => ({
      act: 'askUnsealing',
      reason: deposit.text('unsealing', { reason: why }),
      danger: said === 'yes',
      forbidding: forbidding ? deposit.text('unsealing', { forbidding }) : null,
      untoldUntilOn: untoldUntil ?? null,
    }),
  }),
  approveUnsealing: describe({
    title: { zh: '同意对方知道反映人是谁', en: 'Agree that they learn who reported' },
    button: { zh: '同意，开始等候', en: 'Agree; the waiting begins' },
    done: { zh: '已同意。等候时间过后，对方才能打开。', en: 'Agreed. They can open it when the waiting is over.' },
    lede: {
      zh: '您和提出申请的单位互相独立。理由不足的，不同意。两个单位都认为有人生命危险的，才不用等候。',
      en: 'You stand apart from the body that asks. Where the reason is not enough, decline. Only if both say that a life is in danger is there no waiting.',
    },
    fields: [danger],
    schema: z.object({ danger: dangerSaid }),
    command: ({ danger: said }) => ({ act: 'approveUnsealing', danger: said === 'yes' }),
  }),
  declineUnsealing: describe({
    title: { zh: '不同意解封', en: 'Decline' },
    button: { zh: '不同意', en: 'Decline' },
    done: { zh: '没有同意，反映人是谁继续封存。', en: 'Declined; who reported stays sealed.' },
    fields: [{ name: 'reason', kind: 'text', label: reasonWords, readers: 'officials' }],
    schema: z.object({ reason }),
    command: ({ reason: why }, deposit) => ({
      act: 'declineUnsealing',
      reason: deposit.text('unsealing', { reason: why }),
    }),
  }),
  openIdentity: describe({
    title: { zh: '打开反映人的身份', en: 'Open who reported' },
    button: { zh: '打开', en: 'Open' },
    done: {
      zh: '已打开，七天内可以查看，每次查看都有记录，反映人看得到。',
      en: 'Opened for seven days; each look is on record, and the reporter sees it.',
    },
    fields: [],
    schema: z.object({}),
    command: () => ({ act: 'openIdentity' }),
  }),
};
