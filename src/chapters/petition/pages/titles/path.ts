import type { Path, PathResult } from '../../events.ts';
import { pathResultWords, pathWords } from '../words.ts';
import { day, joined, wordsOf, type Facts, type Title } from './title.ts';

function ownDay(facts: Facts, lang: 'zh' | 'en'): string {
  if (facts['ownDue'] === undefined) return '';
  const on = day(lang, facts['ownDue']);
  return lang === 'zh' ? `，那个程序的期限是 ${on}` : `; its own law sets ${on}`;
}

/** What is said of the path that a claim takes, and of what it ended in there. */
export const pathTitles = {
  PathNoticed: (facts) => {
    const { zh, en } = wordsOf<Path>(pathWords, facts['path']);
    return joined(
      `收到了，处理途径是${zh}${ownDay(facts, 'zh')}`,
      `Received; the path is: ${en}${ownDay(facts, 'en')}`,
    );
  },
  PathChanged: (facts) => {
    const { zh, en } = wordsOf<Path>(pathWords, facts['path']);
    return joined(`处理途径更正为${zh}${ownDay(facts, 'zh')}`, `The path was corrected: ${en}${ownDay(facts, 'en')}`);
  },
  PathResultStated: ({ result }) => {
    const { zh, en } = wordsOf<PathResult>(pathResultWords, result);
    return joined(`处理结果已签发（${zh}），还没有送达`, `The result is signed (${en.toLowerCase()}), not yet served`);
  },
} satisfies Readonly<Record<string, Title>>;
