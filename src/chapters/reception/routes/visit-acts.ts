import { z } from '@hono/zod-openapi';
import type { Depositor } from '#kernel/deposit.ts';
import type { Outsider } from '#kernel/invited.ts';
import { describeAct } from '#ui/edge/acts.ts';
import { oneOf, requiredText } from '#ui/edge/input.ts';
import type { ReceptionCommand } from '../decide/command.ts';
import type { HelperKind } from '../events.ts';
import { identityWords } from '../pages/words.ts';
import { answer, choicesOf, longText, nothing, textField, yesNo, type Description } from './fields.ts';

/** Where an appointment over video meets: whatever a service gives out. An adapter sends the same. */
export const meetingSchema = z.object({
  address: requiredText({ zh: '会议链接或者会议号', en: 'where it meets' }, 500),
});

/** Who joins, as the roster names them; somebody whom it does not have is turned away. */
const joining = ({ helper }: { readonly helper?: Outsider }, deposit: Depositor) => ({
  onRoster: helper !== undefined,
  kind: (helper?.role ?? 'lawyer') as HelperKind,
  helper: deposit.text('helper', { name: helper ? `${helper.from} ${helper.name}` : '' }),
});

/** Every act of an official on a visit, in person and over video. */
export const visitActs = {
  receiveVisit: nothing(
    'receiveVisit',
    { zh: '登记已接待', en: 'Record that they came' },
    { zh: '登记已接待', en: 'Record it' },
    { zh: '已登记。', en: 'Recorded.' },
  ),
  setMeeting: describeAct({
    title: { zh: '设定视频会议', en: 'Where it meets over video' },
    button: { zh: '设定', en: 'Set it' },
    done: { zh: '已设定，来访人前一天起看得到。', en: 'Set; the visitor sees it from the day before.' },
    lede: {
      zh: '哪一家的视频会议都可以。只有预约的人凭查询码看得到，前一天才显示。',
      en: 'Any service will do. Only whoever booked sees it, by their code, and not before the eve.',
    },
    fields: [
      {
        name: 'address',
        kind: 'line',
        label: { zh: '会议链接，或者会议号和密码', en: 'The link, or the number and password of the meeting' },
      },
    ],
    schema: meetingSchema,
    command: ({ address }, deposit): ReceptionCommand => ({
      act: 'setMeeting',
      address: deposit.text('meeting', { text: address }),
    }),
  }),
  receiveOverVideo: describeAct({
    title: { zh: '登记视频接待', en: 'Record that you met over video' },
    button: { zh: '登记已接待', en: 'Record it' },
    done: { zh: '已登记。', en: 'Recorded.' },
    lede: {
      zh: '先核对身份，再问能不能录像。不同意录像的，照样接待。',
      en: 'First make sure who it is, then ask whether it may be recorded. Whoever says no is received all the same.',
    },
    fields: [
      {
        name: 'identity',
        kind: 'choice',
        label: { zh: '怎么核对的身份', en: 'How you made sure who it is' },
        choices: choicesOf({ ...identityWords, none: { zh: '没有核对', en: 'It was not checked' } }),
      },
      yesNo('mayRecord', { zh: '来访人同意录像', en: 'The visitor agrees to be recorded' }),
    ],
    schema: z.object({
      identity: oneOf(['document', 'on-file', 'none'], { zh: '怎么核对的身份', en: 'how it was made sure' }),
      mayRecord: answer,
    }),
    command: ({ identity, mayRecord }): ReceptionCommand => ({
      act: 'receiveOverVideo',
      identity: identity === 'none' ? null : identity,
      mayRecord: mayRecord === 'yes',
    }),
  }),
  keepRecording: describeAct({
    title: { zh: '登记录像', en: 'Where the recording lies' },
    button: { zh: '登记录像', en: 'Put it on record' },
    done: { zh: '已登记，来访人看得到。', en: 'On record; the visitor sees it.' },
    fields: [
      {
        name: 'where',
        kind: 'line',
        label: { zh: '录像存在哪里，保存到什么时候', en: 'Where it is kept, and until when' },
      },
    ],
    schema: z.object({ where: requiredText({ zh: '录像存在哪里', en: 'where it is kept' }, 300) }),
    command: ({ where }, deposit): ReceptionCommand => ({
      act: 'keepRecording',
      where: deposit.text('recording', { text: where }),
    }),
  }),
  withdrawConsent: describeAct({
    title: { zh: '撤回录像同意', en: 'The consent to be recorded is taken back' },
    button: { zh: '登记撤回', en: 'Put it on record' },
    done: { zh: '已登记，从现在起不得录像。', en: 'On record; nothing is recorded from now on.' },
    lede: {
      zh: '来访人说不再同意，就马上停止录像，再登记。接待照常进行；还没有登记的录像不得保存。',
      en: 'When the visitor says so, stop the recording first. The visit goes on; what is not on record yet is not kept.',
    },
    fields: [],
    schema: z.object({}),
    command: (): ReceptionCommand => ({ act: 'withdrawConsent' }),
  }),
  recordVisit: describeAct({
    title: { zh: '登记来访结果', en: 'Record the visit' },
    button: { zh: '登记结果', en: 'Put it on record' },
    done: { zh: '已登记，信访人看得到。', en: 'On record; the petitioner sees it.' },
    fields: [textField({ zh: '谈了什么，下一步谁办', en: 'What was said, and who does what next' }, 'petitioner')],
    schema: longText,
    command: ({ text: what }, deposit): ReceptionCommand => ({
      act: 'recordVisit',
      text: deposit.text('visit', { text: what }),
    }),
  }),
  noteIncident: describeAct({
    title: { zh: '记录现场情况', en: 'Note what happened' },
    button: { zh: '记录', en: 'Note it' },
    done: {
      zh: '已记录；与事项无关，来访人可以说明。',
      en: 'Noted, apart from the matter; the visitor can speak to it.',
    },
    lede: {
      zh: '只写事实：时间、发生了什么、采取了什么措施。不影响事项的办理，来访人看得到，可以说明。',
      en: 'Facts only: when, what happened, what was done. It has no effect on the matter; the visitor reads it and can comment.',
    },
    fields: [textField({ zh: '事实', en: 'Facts' }, 'petitioner')],
    schema: longText,
    command: ({ text: what }, deposit): ReceptionCommand => ({
      act: 'noteIncident',
      text: deposit.text('incident', { text: what }),
    }),
  }),
  joinHelper: describeAct({
    title: { zh: '登记第三方参与', en: 'A third party takes part' },
    button: { zh: '登记参与', en: 'Put it on record' },
    done: { zh: '已登记。', en: 'On record.' },
    fields: [
      {
        name: 'person',
        kind: 'colleague',
        label: { zh: '谁', en: 'Who' },
        hint: { zh: '名册由管理员维护', en: 'The administrator keeps the roster' },
      },
      yesNo('unbound', { zh: '已声明与事项无利害关系', en: 'Declared to have no interest in it' }),
      yesNo('confidential', { zh: '已承诺保密', en: 'Promised to keep it to themselves' }),
      yesNo('consented', { zh: '来访人同意', en: 'The visitor agrees' }),
    ],
    schema: z.object({
      person: requiredText({ zh: '谁', en: 'who' }, 120),
      unbound: answer,
      confidential: answer,
      consented: answer,
    }),
    // Who they are is the roster's, put in by `third-parties.ts` as the act is sent.
    command: ({ unbound, confidential, consented, ...looked }, deposit): ReceptionCommand => ({
      act: 'joinHelper',
      ...joining(looked as { readonly helper?: Outsider }, deposit),
      unbound: unbound === 'yes',
      confidential: confidential === 'yes',
      consented: consented === 'yes',
    }),
  }),
  noteHelp: describeAct({
    title: { zh: '登记第三方意见', en: 'Record what was advised' },
    button: { zh: '登记意见', en: 'Put it on record' },
    done: { zh: '已登记，只有接访的人看得到。', en: 'On record; only the reception desk reads it.' },
    fields: [textField({ zh: '意见', en: 'Advice' }, 'officials')],
    schema: longText,
    command: ({ text: what }, deposit): ReceptionCommand => ({
      act: 'noteHelp',
      text: deposit.text('help', { text: what }),
    }),
  }),
} satisfies Record<string, Description>;
