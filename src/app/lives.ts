import { conferenceWords } from '#chapters/conference/pages/words.ts';
import { dutyWords, owingActs, reasonWords } from '#chapters/petition/pages/duty-words.ts';
import { stageWords } from '#chapters/petition/pages/words.ts';
import { disclosureWords } from '#chapters/disclosure/pages/words.ts';
import { hearingWords } from '#chapters/hearing/pages/words.ts';
import { receptionWords } from '#chapters/reception/pages/words.ts';
import { supervisionWords } from '#chapters/supervision/pages/words.ts';
import { urgentWords } from '#chapters/urgent/pages/words.ts';
import type { LifeWords } from '#ui/life/words.ts';
import type { Words } from '#ui/language.ts';

const petition: LifeWords = {
  list: '/desk/matters',
  key: 'matters',
  kind: { zh: '信访事项', en: 'Petition' },
  owing: owingActs,
  duty: dutyWords,
  reason: reasonWords,
  stage: (stage) => (stageWords as Readonly<Record<string, Words>>)[stage] ?? { zh: stage, en: stage },
  href: (number) => `/desk/matters/${number}`,
};

/** How the common lists speak of the matters of each chapter of the open lane. */
export const lives: Readonly<Record<string, LifeWords>> = {
  petition,
  supervision: supervisionWords,
  conference: conferenceWords,
  hearing: hearingWords,
  reception: receptionWords,
  urgent: urgentWords,
  disclosure: disclosureWords,
};

/** The clock of an act, whichever chapter owes it: what is owed is named apart in each. */
export const clockOf = (act: string): Words =>
  (Object.values(lives).find(({ owing }) => owing.includes(act)) ?? petition).duty(act).clock;

/** @param chapter as it stands in a register */
export const lifeOf = (chapter: string): LifeWords => lives[chapter] ?? petition;
