import type { Offer, OfficialAct } from './offers.ts';

/**
 * Which acts fulfil a duty, the usual one first. A first contact is a call beside the written step, so it is never the one
 * next step of a page; it stands in the list of duties with its clock.
 */
const fulfilling: Readonly<Record<string, readonly OfficialAct[]>> = {
  route: ['transfer', 'assign', 'redirect'],
  notice: ['noticePath', 'accept', 'takeSimple'],
  answerObjection: ['answerObjection'],
  reportResult: ['reportResult'],
  receiveJudicial: ['receiveJudicial'],
  endJudicial: ['endJudicial'],
  decideDispute: ['decideDispute'],
  issueOpinion: ['issueOpinion'],
  statePathResult: ['statePathResult'],
  serve: ['serve'],
  decideReview: ['decideReview'],
  conclude: ['conclude'],
  answerQuestion: ['answerQuestion'],
  answerUrge: ['answerUrge'],
  noteCall: ['noteCall'],
  answerCorrection: ['answerCorrection'],
  decideRecusal: ['decideRecusal'],
  reportExecution: ['reportExecution'],
  decideHelp: ['decideHelp'],
  payHelp: ['payHelp'],
  checkHelp: ['checkHelp'],
  checkConclusion: ['checkConclusion'],
  approve: ['approve'],
};

/** The one next step: the act that fulfils the first open duty that this person can fulfil. */
export function nextStep(
  open: readonly { readonly act: string; readonly nature: 'owed' | 'may' }[],
  offered: readonly Offer[],
): Offer | undefined {
  for (const duty of open) {
    if (duty.nature !== 'owed') continue;
    for (const act of fulfilling[duty.act] ?? []) {
      const offer = offered.find((one) => one.act === act);
      if (offer) return offer;
    }
  }
  return undefined;
}
