import { partTitle } from '../line-words.ts';
import type { Sentence } from './sentence.ts';

/** What is said of a document that lacks a part. */
export const documentSentences: Readonly<Record<'document-lacks-part', Sentence>> = {
  'document-lacks-part': ({ parts }) => {
    const lacking = String(parts ?? '').split(',');
    return {
      title: {
        zh: `文书缺少必须写明的内容：${lacking.map((part) => partTitle(part)?.zh ?? part).join('、')}。`,
        en: `The document lacks what it must state: ${lacking.map((part) => partTitle(part)?.en ?? part).join(', ')}.`,
      },
      wayOn: { zh: '补上以后再出具；已经写的都还在。', en: 'Add it and issue it then; what you wrote is still here.' },
    };
  },
};
