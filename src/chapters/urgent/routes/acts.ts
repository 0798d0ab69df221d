import { z } from '@hono/zod-openapi';
import { describeAct, type ActDescription } from '#ui/edge/acts.ts';
import { bothLanguages, requiredText } from '#ui/edge/input.ts';
import type { Words } from '#ui/language.ts';
import type { UrgentCommand } from '../decide/command.ts';
import { isAboutEvents } from '../event-text.ts';

const notAboutPeople = bothLanguages({
  zh: '只写事情和险情。谁要去哪里、要不要信访，不在这里写，也不报告',
  en: 'Write of the event alone. Where somebody goes, or whether they mean to petition, is not reported',
});

/** A text about what happens; one about somebody's journey is sent back to whoever wrote it. */
export const ofEvents = (what: Words, lengthMax = 4000) =>
  requiredText(what, lengthMax).refine(isAboutEvents, notAboutPeople);

const one = (
  act: 'receiveUrgent' | 'followUrgent' | 'endUrgent',
  words: { readonly title: Words; readonly button: Words; readonly done: Words },
  label: Words,
): ActDescription<UrgentCommand> =>
  describeAct({
    ...words,
    fields: [{ name: 'text', kind: 'text', label, readers: 'officials' }],
    schema: z.object({ text: ofEvents(label) }),
    command: ({ text }, deposit): UrgentCommand => ({ act, text: deposit.text('text', { text }) }),
  });

/** The acts on a danger that was reported, as pages and API show them. */
export const urgentActs: Readonly<Record<string, ActDescription<UrgentCommand>>> = {
  receiveUrgent: one(
    'receiveUrgent',
    {
      title: { zh: '签收', en: 'Receive it' },
      button: { zh: '签收', en: 'Receive it' },
      done: { zh: '已签收', en: 'Received' },
    },
    { zh: '怎么处置', en: 'What you do about it' },
  ),
  followUrgent: one(
    'followUrgent',
    {
      title: { zh: '续报', en: 'Report how it stands' },
      button: { zh: '续报', en: 'Report it' },
      done: { zh: '已续报，知道的单位都收到', en: 'Reported; everybody who was told has it' },
    },
    { zh: '现在的情况', en: 'How it stands' },
  ),
  endUrgent: one(
    'endUrgent',
    {
      title: { zh: '险情解除', en: 'The danger is over' },
      button: { zh: '报告险情解除', en: 'Report that it is over' },
      done: { zh: '已报告险情解除', en: 'Reported as over' },
    },
    { zh: '怎么解除的', en: 'How it ended' },
  ),
};
