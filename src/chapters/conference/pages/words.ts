import type { LineView } from '#kernel/views.ts';
import type { Words } from '#ui/language.ts';
import { noDays, unknownDuty, type DutyWords, type LifeWords } from '#ui/life/words.ts';
import type { Conference } from '../conference.ts';
import type { AgendaKind, ConferenceOpening, HardKind } from '../events.ts';

export const agendaWords: Readonly<Record<AgendaKind, Words>> = {
  'hard-matter': { zh: '疑难复杂事项', en: 'A hard matter' },
  competence: { zh: '管辖争议', en: 'A dispute over who takes it' },
  'policy-problem': { zh: '政策性问题', en: 'A problem of policy' },
  'listed-supervision': { zh: '约谈、通报、挂牌督办', en: 'Talk, notice, listed supervision' },
};

export const hardWords: Readonly<Record<HardKind, Words>> = {
  none: { zh: '不是', en: 'None of these' },
  regions: { zh: '跨地区', en: 'Across regions' },
  departments: { zh: '跨部门', en: 'Across departments' },
  trades: { zh: '跨行业', en: 'Across trades' },
  'person-from-matter': { zh: '人事分离', en: 'The person is in one place, the matter in another' },
  'person-from-household': { zh: '人户分离', en: 'The person lives away from the household register' },
  'all-three': { zh: '人事户分离', en: 'Person, matter and household register are apart' },
};

export const openingWords: Readonly<Record<ConferenceOpening['type'], Words>> = {
  MeetingConvened: { zh: '联席会议', en: 'Joint conference' },
  CoHandlingAgreed: { zh: '协商会办', en: 'Co-handling' },
  ProblemNamed: { zh: '政策性问题', en: 'Problem of policy' },
};

const stageWords: Readonly<Record<Exclude<Conference['stage'], 'none'>, Words>> = {
  convened: { zh: '已召集', en: 'Convened' },
  held: { zh: '已开会，落实中', en: 'Held, being carried out' },
  shared: { zh: '会办中', en: 'Handled together' },
  named: { zh: '等政策调整', en: 'Waiting for the policy' },
  changed: { zh: '政策已调整，看效果', en: 'Changed, effect to be seen' },
  ended: { zh: '已结束', en: 'Ended' },
};

const dutyWords: Readonly<Record<string, DutyWords>> = {
  holdMeeting: {
    act: { zh: '开会并记录', en: 'Hold the meeting' },
    clock: { zh: '开会日期', en: 'Meeting on' },
    verb: { zh: '开会', en: 'Held' },
  },
  carryOut: {
    act: { zh: '落实会议议定的事项', en: 'Carry out the resolution' },
    clock: { zh: '落实期限', en: 'Resolution to be carried out by' },
    verb: { zh: '落实', en: 'Carried out' },
  },
  closeMeeting: {
    act: { zh: '议定事项、跟踪并结束', en: 'Resolve, follow up and close' },
    clock: { zh: '会后跟踪的期限', en: 'To be followed up by' },
    verb: { zh: '结束', en: 'Closed' },
  },
  giveShare: {
    act: { zh: '提出自己的会办意见', en: 'Give your part' },
    clock: { zh: '会办期限', en: 'Part due by' },
    verb: { zh: '提出', en: 'Given' },
  },
  jointAnswer: {
    act: { zh: '汇总，作一个共同答复', en: 'Give the one joint answer' },
    clock: { zh: '共同答复的期限', en: 'Joint answer due by' },
    verb: { zh: '答复', en: 'Given' },
  },
  changePolicy: {
    act: { zh: '研究调整政策', en: 'Study and change the policy' },
    clock: { zh: '研究的期限', en: 'Policy to be studied by' },
    verb: { zh: '调整', en: 'Changed' },
  },
  closeProblem: {
    act: { zh: '看政策调整有没有用', en: 'See whether the change helped' },
    clock: { zh: '看效果的期限', en: 'Effect to be seen by' },
    verb: { zh: '看过', en: 'Seen' },
  },
};

const line: Readonly<Record<string, Words>> = {
  MeetingConvened: { zh: '已提交联席会议', en: 'Brought before the joint conference' },
  MeetingHeld: { zh: '联席会议已研究', en: 'The joint conference met on it' },
  ResolutionMade: { zh: '会议议定', en: 'Resolved' },
  ResolutionReported: { zh: '议定事项已落实', en: 'The resolution was carried out' },
  MeetingClosed: { zh: '议定事项全部落实，结束', en: 'All is carried out; closed' },
  CoHandlingAgreed: { zh: '几个单位协商会办，由这个单位牵头', en: 'Handled together; this unit leads' },
  ShareGiven: { zh: '提出会办意见', en: 'A part was given' },
  JointAnswerGiven: { zh: '会办单位作出共同答复', en: 'The units gave one joint answer' },
  ProblemNamed: { zh: '提出政策性问题', en: 'A problem of policy was named' },
  PolicyChanged: { zh: '政策已调整', en: 'The policy was changed' },
  ProblemClosed: { zh: '看过效果，结束', en: 'The effect was seen; closed' },
};
const lineWords = ({ code }: LineView): Words => line[code] ?? { zh: '已记录', en: 'On record' };

const list = '/desk/conference';

/** How lists and other chapters' pages speak of this one. */
export const conferenceWords: LifeWords = {
  list,
  key: 'conference',
  kind: { zh: '联席会议和会办', en: 'Conference' },
  owing: Object.keys(dutyWords),
  duty: (act) => dutyWords[act] ?? unknownDuty,
  reason: () => noDays,
  stage: (stage) => stageWords[stage as Exclude<Conference['stage'], 'none'>] ?? { zh: stage, en: stage },
  href: (number) => `${list}/${number}`,
  line: lineWords,
  doors: (number, { all, answering }) => {
    const may = (posts: readonly string[]): boolean => posts.includes('registrar') || posts.includes('head');
    const open = (act: string, label: Words) => ({ href: `${list}/new/${act}?about=${number}`, label });
    return [
      ...(may(all) ? [open('convene', { zh: '提交联席会议', en: 'To the joint conference' })] : []),
      ...(may(answering) ? [open('agreeCoHandling', { zh: '协商会办', en: 'Handle it together' })] : []),
      ...(may(all) ? [open('nameProblem', { zh: '提出政策性问题', en: 'Name a problem of policy' })] : []),
    ];
  },
};
