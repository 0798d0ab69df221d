import { z } from '@hono/zod-openapi';
import {
  bothLanguages,
  emailAddress,
  identityMessage,
  identityNumberFits,
  oneOf,
  optionalText,
  phoneNumber,
  requiredText,
} from '#ui/edge/input.ts';
import { listOfPeople } from '#chapters/petition/routes/acts/people.ts';
import type { Words } from '#ui/language.ts';
import type { StepKey } from './draft.ts';

/** One step: its address, its heading, its fields in the order of the page, and what they must be. */
export interface Step {
  readonly path: string;
  readonly label: Words;
  readonly heading: Words;
  readonly fields: readonly string[];
  readonly schema: z.ZodType;
}

export const lengthMax = { title: 100, request: 5000, facts: 10_000, accused: 2000 } as const;

const tick = z
  .string()
  .optional()
  .transform((value) => value === 'yes');
const place = z
  .string()
  .regex(/^(|\d{2,12})$/, bothLanguages({ zh: '请从列表里选择地方', en: 'Choose a place from the list' }))
  .optional();

const party = z
  .object({
    identity: oneOf(['named', 'anonymous'], { zh: '是否留下姓名', en: 'whether to give your name' }),
    name: optionalText({ zh: '姓名', en: 'the name' }, 80),
    phone: phoneNumber,
    email: emailAddress,
    address: optionalText({ zh: '住址', en: 'the address' }, 200),
    idType: z.enum(['', 'resident', 'passport', 'other']).optional(),
    idNumber: optionalText({ zh: '证件号码', en: 'the number' }, 40),
    withhold: tick,
    publish: tick,
    wantsNotice: tick,
    cosigners: listOfPeople,
  })
  .refine(({ identity, name }) => identity === 'anonymous' || name !== undefined, {
    path: ['name'],
    message: bothLanguages({
      zh: '请填写您的姓名，或者选择不留姓名',
      en: 'Write your name, or choose not to give one',
    }),
  })
  .refine(({ idType, idNumber }) => identityNumberFits(idType === '' ? undefined : idType, idNumber), {
    path: ['idNumber'],
    message: bothLanguages(identityMessage),
  });

/** What the four steps ask for. The schemas take what was typed and give what it means. */
export const schemas = {
  what: z
    .object({
      title: requiredText({ zh: '是什么事', en: 'what it is about' }, lengthMax.title),
      request: requiredText({ zh: '您希望怎样解决', en: 'what you ask for' }, lengthMax.request),
      purpose: z.enum(['', 'claim', 'suggestion']).optional(),
      misconduct: tick,
    })
    .refine(({ purpose, misconduct }) => misconduct || Boolean(purpose), {
      path: ['purpose'],
      message: bothLanguages({ zh: '请选择您想做什么', en: 'Choose what you want to do' }),
    }),
  where: z.object({
    place,
    next: place,
    class: z
      .string()
      .regex(/^(|\d{2,6})$/)
      .optional(),
    accusedUnit: optionalText({ zh: '单位', en: 'the unit' }, 80),
    accused: optionalText({ zh: '被反映的人或者单位', en: 'who is reported on' }, lengthMax.accused),
  }),
  story: z.object({ facts: requiredText({ zh: '经过', en: 'what happened' }, lengthMax.facts) }),
  you: party,
} as const;

/** The steps in which something is typed. */
export type TypedStep = keyof typeof schemas;

export const steps: Readonly<Record<StepKey, Step>> = {
  what: {
    path: '/file',
    label: { zh: '反映什么', en: 'What' },
    heading: { zh: '您想反映什么', en: 'What is it about' },
    fields: ['title', 'request', 'purpose', 'misconduct'],
    schema: schemas.what,
  },
  where: {
    path: '/file/where',
    label: { zh: '问题在哪里', en: 'Where' },
    heading: { zh: '问题在哪里', en: 'Where is the problem' },
    fields: ['place', 'next', 'class', 'accusedUnit', 'accused'],
    schema: schemas.where,
  },
  story: {
    path: '/file/story',
    label: { zh: '说明情况', en: 'What happened' },
    heading: { zh: '说明情况', en: 'What happened' },
    fields: ['facts', 'files'],
    schema: schemas.story,
  },
  you: {
    path: '/file/you',
    label: { zh: '您的信息', en: 'About you' },
    heading: { zh: '您的信息', en: 'About you' },
    fields: [
      'identity',
      'name',
      'phone',
      'email',
      'address',
      'idType',
      'idNumber',
      'withhold',
      'publish',
      'wantsNotice',
      'cosigners',
    ],
    schema: schemas.you,
  },
  check: {
    path: '/file/check',
    label: { zh: '核对', en: 'Check' },
    heading: { zh: '请核对，还没有提交', en: 'Please check; nothing has been sent yet' },
    fields: [],
    schema: z.object({}),
  },
};
