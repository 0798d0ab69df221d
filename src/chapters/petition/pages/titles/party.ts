import { agentWords } from '../words.ts';
import type { AgentKind } from '../../events/party.ts';
import { joined, plain, wordsOf, type Title } from './title.ts';

/** What is said of the people of a matter: how many, never who. */
export const partyTitles = {
  CosignersAdded: ({ count }) => joined(`另有 ${String(count)} 人联名`, `${String(count)} more people signed`),
  RepresentativeNamed: ({ place }) =>
    joined(`推选第 ${String(place)} 位联名人为代表`, `Person ${String(place)} was named to speak for all`),
  AgentAppointed: ({ kind }) => {
    const { zh, en } = wordsOf<AgentKind>(agentWords, kind);
    return joined(`委托了代理人（${zh}）`, `An agent was appointed (${en.toLowerCase()})`);
  },
  MandateEnded: plain('取消了委托', 'A mandate was ended'),
  CosignerLeft: plain('一人退出联名，事项照常办理', 'Somebody took their name off; the matter goes on'),
} satisfies Readonly<Record<string, Title>>;
