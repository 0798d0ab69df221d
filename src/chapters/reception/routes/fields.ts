import { z } from '@hono/zod-openapi';
import { describeAct, type ActDescription, type ActField, type Choice } from '#ui/edge/acts.ts';
import { oneOf, requiredText } from '#ui/edge/input.ts';
import type { Words } from '#ui/language.ts';
import type { ReceptionCommand } from '../decide/command.ts';

export type Description = ActDescription<ReceptionCommand>;

export const choicesOf = (words: Readonly<Record<string, Words>>): Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export const textField = (label: Words, readers?: ActField['readers']): ActField => ({
  name: 'text',
  kind: 'text',
  label,
  ...(readers ? { readers } : {}),
});

export const longText = z.object({ text: requiredText({ zh: '内容', en: 'the text' }, 5000) });

export const answer = oneOf(['yes', 'no'], { zh: '是或者否', en: 'yes or no' });

export const yesNo = (name: string, label: Words): ActField => ({
  name,
  kind: 'choice',
  label,
  choices: [
    { value: 'yes', label: { zh: '是', en: 'Yes' } },
    { value: 'no', label: { zh: '否', en: 'No' } },
  ],
});

/** An act that takes nothing but a press. */
export const nothing = (
  act: 'endTerm' | 'publishDay' | 'receiveVisit',
  title: Words,
  button: Words,
  done: Words,
): Description =>
  describeAct({ title, button, done, fields: [], schema: z.object({}), command: (): ReceptionCommand => ({ act }) });
