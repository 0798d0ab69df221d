import { z } from '@hono/zod-openapi';
import { oneOf, requiredText } from '#ui/edge/input.ts';
import { describe, type SealedAct } from './sealed-act.ts';

const textWords = { zh: '说明', en: 'the text' };
const identityWords = { zh: '要不要留姓名和联系方式', en: 'whether your name and contact go along' };
const filesWords = { zh: '要不要附上文件', en: 'whether your files go along' };

/** 询问是否退回: the custodian's side of sending back what is no report. */
export const askReturn: SealedAct = describe({
  title: { zh: '询问是否转为普通信访事项', en: 'Ask whether it may become an ordinary petition' },
  button: { zh: '发给反映人决定', en: 'Leave it to the reporter' },
  done: { zh: '已发出，由反映人决定。', en: 'Sent; the reporter decides.' },
  lede: {
    zh: '看完材料，认为反映的不是违纪违法，是普通的诉求，可以询问反映人。同意的，由反映人自己写明公开渠道里登记什么，收到日期不变，这件办结；不同意的，仍然按检举控告办。只能询问一次。',
    en: 'Where the report is no report but an ordinary claim, ask. If the reporter agrees, they write what the common register is to hold; the day of receipt stays, and this report is concluded. If not, it goes on as a report. It can be asked once.',
  },
  fields: [
    {
      name: 'text',
      kind: 'text',
      label: { zh: '为什么认为不是检举控告', en: 'Why it seems to be no report' },
      readers: 'petitioner',
    },
  ],
  schema: z.object({ text: requiredText(textWords, 2000) }),
  command: ({ text }, deposit, { accused }) => ({
    act: 'askReturn',
    text: deposit.text('return', { text }),
    accusedUnits: accused.units,
  }),
});

/** The reporter's side of it. */
export const returnAnswers: Readonly<Record<'agreeReturn' | 'declineReturn', SealedAct>> = {
  agreeReturn: describe({
    title: { zh: '同意，改为公开登记', en: 'Agree: register it openly' },
    button: { zh: '同意，按这些内容登记', en: 'Agree, and register this' },
    done: { zh: '已同意，正在登记。', en: 'Agreed; it is being registered.' },
    lede: {
      zh: '公开渠道只登记您在这里写的内容，承办单位看得到。原来的材料继续封存，不写的就不会过去。收到日期不变，期限从那一天起算；登记以后给您新的编号和查询码。',
      en: 'The common register gets what you write here and nothing else; whoever handles it can read it. What you sent before stays sealed. The day of receipt stays, and limits run from it; you get a new number and code.',
    },
    fields: [
      { name: 'title', kind: 'line', label: { zh: '标题', en: 'Title' } },
      { name: 'request', kind: 'text', label: { zh: '请求', en: 'What you ask for' } },
      { name: 'facts', kind: 'text', label: { zh: '事实和理由', en: 'Facts' } },
      {
        name: 'identity',
        kind: 'choice',
        label: { zh: '姓名和联系方式', en: 'Your name and contact' },
        choices: [
          { value: 'anonymous', label: { zh: '不留', en: 'Leave none' } },
          {
            value: 'withheld',
            label: { zh: '只给信访部门，不给承办单位', en: 'For the petition office, kept from the handling organ' },
          },
          { value: 'given', label: { zh: '信访部门和承办单位都可以看', en: 'For both' } },
        ],
      },
      {
        name: 'withFiles',
        kind: 'choice',
        label: { zh: '您交过的文件', en: 'The files that you sent' },
        choices: [
          { value: 'no', label: { zh: '不附', en: 'Leave them here' } },
          { value: 'yes', label: { zh: '一并附上', en: 'Take them along' } },
        ],
      },
    ],
    schema: z.object({
      title: requiredText({ zh: '标题', en: 'a title' }, 100),
      request: requiredText({ zh: '请求', en: 'what is asked for' }, 10_000),
      facts: requiredText({ zh: '事实和理由', en: 'the facts' }, 20_000),
      identity: oneOf(['anonymous', 'withheld', 'given'], identityWords),
      withFiles: oneOf(['no', 'yes'], filesWords),
    }),
    command: ({ title, request, facts, identity, withFiles }, deposit, { accused }) => ({
      act: 'agreeReturn',
      opening: deposit.text('opening', { title, request, facts }),
      identity,
      withFiles: withFiles === 'yes',
      accusedUnits: accused.units,
    }),
  }),
  declineReturn: describe({
    title: { zh: '不同意，照原来的办', en: 'Do not agree: go on as before' },
    button: { zh: '不同意', en: 'I do not agree' },
    done: { zh: '已记下，照原来的办。', en: 'On record; it goes on as before.' },
    lede: {
      zh: '材料继续封存，照原来的办法办理，不会再问您一次。',
      en: 'It stays sealed and goes on as before; you are not asked again.',
    },
    fields: [],
    schema: z.object({}),
    command: () => ({ act: 'declineReturn' }),
  }),
};
