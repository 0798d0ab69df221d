import type { ContactWay } from '../../events/routing.ts';
import { contactWords } from '../words.ts';
import { day, joined, plain, wordsOf, type Title } from './title.ts';

/** What the lines say that tell of first contact and of a matter of litigation. */
export const judicialTitles: Readonly<Record<string, Title>> = {
  FirstContactMade: ({ way, contactedOn }) => {
    const { zh, en } = wordsOf<ContactWay>(contactWords, way);
    return joined(
      `${day('zh', contactedOn)}联系了信访人（${zh}）`,
      `The petitioner was spoken to on ${day('en', contactedOn)} (${en.toLowerCase()})`,
    );
  },
  ContactRecord: plain('联系记录', 'What was said'),
  JudicialSent: ({ to }, unitOf) => {
    const { zh, en } = unitOf(String(to));
    return joined(`涉法涉诉，转到${zh}依法处理`, `A matter of litigation: passed to ${en}`);
  },
  JudicialReceived: plain('已经接收，按自己的法定程序办理', 'Taken in; it goes on by the procedure of that organ'),
  JudicialEnded: ({ concludedOn }) =>
    joined(
      `${day('zh', concludedOn)}依法终结，还没有送达`,
      `Lawfully ended on ${day('en', concludedOn)}, not yet served`,
    ),
};
