import type { UnitId } from '#kernel/ids.ts';
import type { DocumentModel } from '#kernel/documents.ts';
import type { MatterCommand } from '#kernel/procedure.ts';
import { describe } from '#law/describe.ts';
import type { ActDescription, ActField, Choice } from '#ui/edge/acts.ts';
import { optionalText, requiredText } from '#ui/edge/input.ts';
import type { Words } from '#ui/language.ts';
import type { PetitionCommand } from '../../decide/command.ts';
import type { Act } from '../../rules.ts';

export type Command = PetitionCommand | MatterCommand;

/** Acts that a person does on a matter that exists. Registration has doors of its own; machines need no form. */
export type PersonAct = Exclude<
  Act,
  'register' | 'passLimit' | 'beLinked' | 'succeed' | 'replaceCode' | 'changeContact' | 'reseal'
>;

/** Descriptions of some acts of a person. */
export type Descriptions<A extends PersonAct> = Readonly<Record<A, ActDescription<Command>>>;

/** A closed list of codes as choices, in the order in which their words stand. */
export const choicesOf = (words: Readonly<Record<string | number, Words>>): Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export const unitId = (zh: string, en: string) => requiredText({ zh, en }, 80).transform((text) => text as UnitId);

export const optionalUnit = optionalText({ zh: '单位', en: 'a unit' }, 80).transform(
  (text) => (text as UnitId) ?? null,
);

/** A part that the article asks of a document: left out, the form names it with its article. */
export const requiredPart = ({ zh, en }: Words, { under }: Pick<DocumentModel, 'under'>) =>
  requiredText({
    zh: `${zh}（${describe(under, 'zh')}要求写明）`,
    en: `${en}, which ${describe(under, 'en')} asks for`,
  });

export const noteText = optionalText({ zh: '说明', en: 'a note' }, 2000);

export const textWords: Words = { zh: '内容', en: 'the text' };

export const noteField: ActField = {
  name: 'note',
  kind: 'text',
  label: { zh: '给信访人的说明', en: 'A word to the petitioner' },
  optional: true,
  readers: 'petitioner',
};

export const unitField: ActField = { name: 'to', kind: 'unit', label: { zh: '转给哪个单位', en: 'To which unit' } };

export const answerField: ActField = {
  name: 'text',
  kind: 'text',
  label: { zh: '答复', en: 'Answer' },
  readers: 'petitioner',
};
