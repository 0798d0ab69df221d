import type { Words } from '#ui/language.ts';

/** One key of the desk: what it does, and where. The script that listens and the page that explains read this one table. */
export interface DeskKey {
  readonly key: string;
  readonly words: Words;
  /** Moves among the rows of a list, or opens the help; else the first of these elements is pressed or focused. */
  readonly does: 'next' | 'previous' | 'pick' | 'help' | 'press' | 'focus';
  readonly at?: string;
}

const act = (name: string): string => `.bulk [name="act"][value="${name}"], main a[href$="/acts/${name}"]`;

export const deskKeys: readonly DeskKey[] = [
  { key: 'j', does: 'next', words: { zh: '下一行', en: 'Next row' } },
  { key: 'k', does: 'previous', words: { zh: '上一行', en: 'Row before' } },
  { key: 'x', does: 'pick', words: { zh: '选中这一行', en: 'Pick this row' } },
  {
    key: 'e',
    does: 'press',
    at: '#step form[action$="/acts/conclude"] [name="then"], main a[href^="/desk/next"]',
    words: { zh: '办结并打开下一件', en: 'Conclude, and open the next' },
  },
  { key: 'a', does: 'press', at: act('allocate'), words: { zh: '指派', en: 'Allocate' } },
  {
    key: 'r',
    does: 'press',
    at: `${act('answerQuestion')}, ${act('answerUrge')}, ${act('writeToPetitioner')}`,
    words: { zh: '答复信访人', en: 'Answer the petitioner' },
  },
  { key: 'n', does: 'press', at: act('note'), words: { zh: '内部备注', en: 'Internal note' } },
  { key: '/', does: 'focus', at: '[role="search"] input, a[href="/desk/find"]', words: { zh: '查找', en: 'Search' } },
  { key: '?', does: 'help', words: { zh: '看快捷键', en: 'Show the keys' } },
];
