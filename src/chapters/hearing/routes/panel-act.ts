import { z } from '@hono/zod-openapi';
import type { PersonId } from '#kernel/ids.ts';
import { describeAct, type ActField } from '#ui/edge/acts.ts';
import { oneOf, optionalText, requiredText } from '#ui/edge/input.ts';
import type { HearingCommand } from '../decide/command.ts';

/** A place on the panel: nobody too close to the matter can be chosen for it. */
const seat = (name: string, zh: string, en: string): ActField => {
  return { name, kind: 'colleague', handed: true, label: { zh, en } };
};

const person = (what: { readonly zh: string; readonly en: string }) =>
  requiredText(what, 80).transform((text) => text as PersonId);
export const maybePerson = optionalText({ zh: '听证员', en: 'a member' }, 80).transform(
  (text) => text as PersonId | undefined,
);

/** Each of a panel has said so in writing, or not yet. */
const declared = [
  { value: 'yes', label: { zh: '都已书面声明', en: 'Yes, in writing' } },
  { value: 'no', label: { zh: '还没有', en: 'Not yet' } },
] as const;

/** 确定听证组: a host and two or four others, from the staff and from the roster. */
export const namePanel = describeAct({
  title: { zh: '确定主持人和听证员', en: 'Name host and members' },
  button: { zh: '确定听证组', en: 'Name the panel' },
  done: { zh: '听证组已确定。', en: 'The panel is named.' },
  lede: {
    zh: '人数是单数。经办过这件事项的人、已经回避的人不能参加；每个人都要声明与事项没有利害关系。',
    en: 'An odd number. Nobody who has acted on the matter or has stepped aside; each declares to have no interest in it.',
  },
  fields: [
    seat('host', '主持人', 'Host'),
    seat('first', '听证员', 'Member'),
    seat('second', '听证员（第二位）', 'Second member'),
    { ...seat('third', '听证员（第三位）', 'Third member'), optional: true },
    { ...seat('fourth', '听证员（第四位）', 'Fourth member'), optional: true },
    {
      name: 'unbound',
      kind: 'choice',
      label: { zh: '每个人都声明没有利害关系', en: 'Each has declared to have no interest in it' },
      choices: declared,
    },
  ],
  schema: z.object({
    host: person({ zh: '主持人', en: 'the host' }),
    first: person({ zh: '听证员', en: 'a member' }),
    second: person({ zh: '第二位听证员', en: 'a second member' }),
    third: maybePerson,
    fourth: maybePerson,
    unbound: oneOf(['yes', 'no'], { zh: '是否都已声明', en: 'whether each has declared it' }),
  }),
  // Who can sit today is looked up by `panel.ts` as the act is sent.
  command: ({ host, unbound, first, second, third, fourth, ...looked }): HearingCommand => ({
    act: 'namePanel',
    onRoster: 'onRoster' in looked && looked.onRoster === true,
    host,
    members: [first, second, third, fourth].filter((one) => one !== undefined),
    unbound: unbound === 'yes',
  }),
});
