import { placesIn } from '#kernel/citation.ts';
import { on, type Rule } from '../rule.ts';

const at = placesIn('practice');
const text = { source: 'practice', since: on('2005-05-01'), until: null } as const;

/** How powers and the office's own settings change, and to whom a matter goes with a reason. No text fixes it; the house does. */
export const powersRules: readonly Rule[] = [
  {
    ...text,
    id: 'appointing',
    under: at(170),
    title: { zh: '授予岗位', en: 'Giving a post' },
    gist: {
      zh: '岗位由两个人授予，第二个人是另一位管理员或者提出人本单位的负责人。',
      en: 'A post is given by two people; the second is another administrator or the head of the proposer’s unit.',
    },
    fixes: { peopleMin: 2 },
  },
  {
    ...text,
    id: 'own-limits',
    under: at(171),
    title: { zh: '自定期限', en: 'Limits of the office’s own' },
    gist: {
      zh: '自定的期限不能比规定的长，对定下的那天起登记的事项生效。',
      en: 'A limit of the office’s own is never longer than the rule’s and binds matters registered from its day on.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'changes-on-record',
    under: at(172),
    title: { zh: '变更留痕', en: 'Changes on record' },
    gist: {
      zh: '机构、人员、岗位和设置的变更都记明何人、何时、为何。',
      en: 'Each change of organs, people, posts and settings says who, when and why.',
    },
    fixes: {},
  },
  {
    ...text,
    id: 'to-unit-complained-of',
    under: at(173),
    title: { zh: '交给所反映的单位', en: 'Given to the unit complained of' },
    gist: {
      zh: '有权处理的正是所反映的单位的，可以交给它，但要写明理由，告诉信访人。',
      en: 'Where the unit complained of is the one with the power, it may get the matter, with a reason told to the petitioner.',
    },
    fixes: {},
  },
];
