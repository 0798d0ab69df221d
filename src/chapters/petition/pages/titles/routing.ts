import { lawfulPath, type LawfulPathId } from '#law/lawful-paths.ts';
import { day, joined, none, plain, type Facts, type UnitNames, type Title } from './title.ts';
import type { Words } from '#ui/language.ts';

/** The lower petition office that has a copy. */
function copied({ copy }: Facts, unitOf: UnitNames): Words {
  if (copy === undefined) return none;
  const { zh, en } = unitOf(String(copy));
  return joined(`，抄送${zh}`, `, with a copy to ${en}`);
}

/** What the lines say that tell of a matter's way to its organ. */
export const routingTitles: Readonly<Record<string, Title>> = {
  PetitionTransferred: (facts, unitOf) => {
    const [to, copy] = [unitOf(String(facts['to'])), copied(facts, unitOf)];
    return joined(`转送到${to.zh}${copy.zh}`, `Transferred to ${to.en}${copy.en}`);
  },
  PetitionAssigned: (facts, unitOf) => {
    const [to, copy, due] = [unitOf(String(facts['to'])), copied(facts, unitOf), facts['reportDue']];
    return joined(
      `交办给${to.zh}，${day('zh', due)}以前报告结果${copy.zh}`,
      `Assigned to ${to.en}, which reports by ${day('en', due)}${copy.en}`,
    );
  },
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
  ResultReported: plain('报告了交办结果', 'Reported the result of the assignment'),
  UnitSucceeded: ({ from, to }, unitOf) => {
    const [before, after] = [unitOf(String(from)), unitOf(String(to))];
    return joined(
      `${before.zh}不再存在，由${after.zh}继续负责`,
      `${before.en} no longer exists; ${after.en} carries on`,
    );
  },
  RoutingReasons: plain('理由（单位之间）', 'Reasons, between the units'),
};
