import type { PaperKind } from '../../events/paper.ts';
import { paperKindWords } from '../words.ts';
import { joined, wordsOf, type Title } from './title.ts';

/** What is said of a signed paper and of a new contact. */
export const paperTitles = {
  PaperTaken: ({ kind }) => {
    const { zh, en } = wordsOf<PaperKind>(paperKindWords, kind);
    return joined(
      `收到信访人签名的纸件（${zh}），由两个人核对`,
      `A paper signed by the petitioner came in (${en.toLowerCase()}); two people compared it`,
    );
  },
  ContactChanged: ({ paper }) =>
    paper
      ? joined('联系方式变更，凭签名的纸件', 'The contact was changed, on a signed paper')
      : joined(
          '联系方式变更，凭发到原联系方式的验证码',
          'The contact was changed, on a code sent to the contact of before',
        ),
} satisfies Readonly<Record<string, Title>>;
