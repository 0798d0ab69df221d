import { simpleCases } from '#law/practice/simple-cases.ts';
import type { Interval } from '../../events/handling.ts';
import { intervalWords } from '../words.ts';
import { day, joined, plain, wordsOf, type Title } from './title.ts';

/** What is said of the short way and of days that do not count. */
export const clockTitles = {
  SimpleTaken: ({ suits }) => {
    const found = simpleCases.find(({ id }) => id === suits)?.title ?? joined(String(suits), String(suits));
    return joined(
      `已受理，适用简易办理（${found.zh}）`,
      `Accepted on the simple procedure (${found.en.toLowerCase()})`,
    );
  },
  SimpleLeft: plain('转为普通程序办理，受理日期不变', 'Back on the ordinary path; the day of acceptance stays'),
  IntervalExcluded: ({ interval, fromOn, toOn }) => {
    const { zh, en } = wordsOf<Interval>(intervalWords, interval);
    return joined(
      `${day('zh', fromOn)}至${day('zh', toOn)}${zh}，不计入期限`,
      `${en}, ${day('en', fromOn)} to ${day('en', toOn)}: not counted towards the limit`,
    );
  },
} satisfies Readonly<Record<string, Title>>;
