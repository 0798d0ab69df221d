import { lawfulPath, type LawfulPathId } from '#law/lawful-paths.ts';
import { joined, plain, type Title } from './title.ts';

/** What the lines say that tell of a matter's way to its organ. */
export const routingTitles: Readonly<Record<string, Title>> = {
  PetitionRedirected: ({ to, path }, unitOf) => {
    if (to !== undefined) {
      const { zh, en } = unitOf(String(to));
      return joined(`告知向${zh}提出`, `To be raised with ${en}`);
    }
    const { title } = lawfulPath(path as LawfulPathId);
    return joined(`告知走法定途径：${title.zh}`, `To go by its lawful path: ${title.en.toLowerCase()}`);
  },
  ObjectionRaised: plain(
    '认为不归自己管，提出了异议；转来的一方核实以前仍由它负责',
    'Says that it is not in charge; until the sender has checked, it stays responsible',
  ),
  ObjectionAnswered: ({ answer }) =>
    answer === 'agreed'
      ? joined('异议成立，收回来另行转送', 'The objection was right; the matter is taken back and passed on anew')
      : joined('异议不成立，仍由原单位负责', 'The objection was not right; the same unit stays responsible'),
  DisputeRaised: ({ decider }, unitOf) => {
    const { zh, en } = unitOf(String(decider));
    return joined(`由谁负责有争议，提请${zh}决定`, `It is disputed who is in charge; ${en} decides`);
  },
  DisputeDecided: ({ to }, unitOf) => {
    const { zh, en } = unitOf(String(to));
    return joined(`已经确定由${zh}负责`, `Decided: ${en} is in charge`);
  },
  RoutingReasons: plain('理由（单位之间）', 'Reasons, between the units'),
};
