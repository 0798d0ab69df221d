import { factDay, type Words } from '#ui/language.ts';
import type { LineView } from '#kernel/views.ts';

/** Finds a unit's name by its id. */
export type UnitNames = (id: string) => Words;

export const none: Words = { zh: '', en: '' };
export const joined = (zh: string, en: string): Words => ({ zh, en });

export { factDay as day };

export type Facts = LineView['facts'];
/** What a line says, given its facts. */
export type Title = (facts: Facts, unitOf: UnitNames) => Words;

export const plain =
  (zh: string, en: string): Title =>
  () => ({ zh, en });

const partyNames: Readonly<Record<string, Words>> = {
  agent: { zh: '代理人', en: 'An agent' },
  representative: { zh: '代表人', en: 'A representative' },
  cosigner: { zh: '联名人', en: 'A joint petitioner' },
};

/** What somebody of the people of a matter did: who it was, where it was not the one who raised it. */
export const byParty =
  (zh: string, en: string): Title =>
  ({ as }) => {
    const who = partyNames[String(as)] ?? { zh: '信访人', en: 'The petitioner' };
    return { zh: `${who.zh}${zh}`, en: `${who.en} ${en}` };
  };

/** A code may be read back that no version of today writes any more; it is then shown as the code that it is. */
export const wordsOf = <Code extends string | number>(words: Readonly<Record<Code, Words>>, code: unknown): Words =>
  words[code as Code] ?? joined(String(code), String(code));
