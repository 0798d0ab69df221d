import type { Part } from './model.ts';

/** What goes beside the main line of a petition. Each part is searched with it, alone; `parts.ts` says why that is enough. */
export const petitionParts: readonly Part[] = [
  { name: 'rating', acts: ['rate'], slots: ['rated'], duties: ['rate'] },
  { name: 'questions', acts: ['ask', 'answerQuestion'], slots: ['questions'], duties: ['answerQuestion'] },
  { name: 'urgings', acts: ['urge', 'answerUrge'], slots: ['urges'], duties: ['answerUrge'] },
  { name: 'calls', acts: ['noteCall'], slots: ['callBack'], duties: ['noteCall'] },
  {
    name: 'dates that are doubted',
    acts: ['askCorrection', 'answerCorrection'],
    slots: ['corrections'],
    duties: ['answerCorrection'],
  },
  {
    name: 'recusal',
    acts: ['askRecusal', 'decideRecusal', 'stepAside'],
    slots: ['recusals', 'recused'],
    duties: ['decideRecusal'],
  },
  {
    name: 'inquiries and material',
    acts: ['askMaterial', 'addMaterial', 'recordInquiry'],
    slots: ['materialAsked', 'files'],
    duties: ['addMaterial'],
  },
  {
    name: 'words and a new code',
    acts: ['note', 'writeToPetitioner', 'replaceCode'],
    slots: ['generation'],
    duties: [],
  },
  {
    name: 'first contact, and other matters of the same people',
    acts: ['contact', 'split', 'link', 'beLinked', 'raiseNewFacts'],
    slots: ['uncontacted', 'firstOrgan', 'links', 'parts'],
    duties: ['contact'],
  },
  { name: 'a report on an assignment', acts: ['reportResult'], slots: ['report'], duties: ['reportResult'] },
  {
    name: 'help in need and what it came to',
    acts: ['applyForHelp', 'decideHelp', 'payHelp', 'checkHelp', 'recordOutcome'],
    slots: ['help', 'helped', 'outcomes'],
    duties: ['decideHelp', 'payHelp', 'checkHelp'],
  },
  {
    name: 'certification',
    acts: ['checkConclusion'],
    slots: ['checks', 'certifiedOn'],
    duties: ['checkConclusion'],
  },
  {
    name: 'a decision that is kept apart',
    acts: ['referDecision', 'commentDecision'],
    slots: ['decisionReferred'],
    duties: [],
  },
  {
    name: 'public notice',
    acts: ['publishNotice'],
    slots: ['publicNotice'],
    duties: [],
    shared: {
      acts: ['serve'],
      why: 'a public notice is one more way of service; what is served then goes on as by any other',
    },
  },
  {
    // Those who signed together withdraw together.
    name: 'who signs and speaks, and a withdrawal',
    acts: [
      'withdraw',
      'revokeWithdrawal',
      'addCosigners',
      'nameRepresentative',
      'leaveJoint',
      'appointAgent',
      'endMandate',
    ],
    slots: ['withdrawal', 'parties', 'places', 'firstLeft'],
    duties: ['revokeWithdrawal'],
    shared: {
      acts: ['conclude', 'takeSimple', 'agreeSettlement'],
      why: 'a withdrawal that took effect ends the matter as it can end without it; what several signed is kept from the short way and from a settlement alone',
    },
  },
];
