import type { Part } from './model.ts';

/** What goes beside the main line of a petition. Each part is searched with it, alone; `parts.ts` says why that is enough. */
export const petitionParts: readonly Part[] = [
  { name: 'rating', acts: ['rate'], slots: ['rated'], duties: ['rate'] },
  { name: 'questions', acts: ['ask', 'answerQuestion'], slots: ['questions'], duties: ['answerQuestion'] },
  { name: 'urgings', acts: ['urge', 'answerUrge'], slots: ['urges'], duties: ['answerUrge'] },
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
    acts: ['contact', 'split', 'link', 'beLinked'],
    slots: ['uncontacted', 'firstOrgan', 'links', 'parts'],
    duties: ['contact'],
  },
  {
    name: 'who signs and who speaks',
    acts: ['addCosigners', 'nameRepresentative', 'leaveJoint', 'appointAgent', 'endMandate'],
    slots: ['parties', 'places', 'firstLeft'],
    duties: [],
    looksAt: ['a withdrawal'],
  },
  { name: 'a report on an assignment', acts: ['reportResult'], slots: ['report'], duties: ['reportResult'] },
  { name: 'carrying out', acts: ['reportExecution'], slots: ['unexecuted'], duties: ['reportExecution'] },
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
    name: 'a withdrawal',
    acts: ['withdraw', 'revokeWithdrawal'],
    slots: ['withdrawal'],
    duties: ['revokeWithdrawal'],
    shared: {
      acts: ['conclude'],
      why: 'once it has taken effect the matter can end, as it can end without it, whatever stands beside',
    },
  },
];
