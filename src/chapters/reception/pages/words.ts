import type { LineView } from '#kernel/views.ts';
import { noDays, unknownDuty, type DutyWords, type LifeWords } from '#ui/life/words.ts';
import { factDay, type Words } from '#ui/language.ts';
import type {
  CaseDuty,
  DayForm,
  DayMedium,
  HelperKind,
  IdentityCheck,
  LeaderLevel,
  ReceptionEvent,
} from '../events.ts';
import type { Quota } from '../quota.ts';

export const formWords: Readonly<Record<DayForm, Words>> = {
  'fixed-place': { zh: '定点接访', en: 'At the reception place' },
  appointment: { zh: '重点约访', en: 'By invitation for key matters' },
  theme: { zh: '专题接访', en: 'On one theme' },
  'with-the-case': { zh: '带案下访', en: 'With the case to the grassroots' },
  'contact-point': { zh: '下基层接访', en: 'At a contact point' },
};

export const mediumWords: Readonly<Record<DayMedium, Words>> = {
  'in-person': { zh: '当面', en: 'In person' },
  video: { zh: '视频', en: 'Over video' },
};

export const identityWords: Readonly<Record<IdentityCheck, Words>> = {
  document: { zh: '对着镜头出示证件', en: 'Papers shown to the camera' },
  'on-file': { zh: '核对登记的信息', en: 'Asked what only the person on file knows' },
};

export const helperWords: Readonly<Record<HelperKind, Words>> = {
  lawyer: { zh: '律师', en: 'Lawyer' },
  counsellor: { zh: '心理咨询师', en: 'Counsellor' },
  'social-worker': { zh: '社会工作者', en: 'Social worker' },
};

export const levelWords: Readonly<Record<LeaderLevel, Words>> = {
  province: { zh: '省', en: 'Province' },
  city: { zh: '市', en: 'City' },
  county: { zh: '县', en: 'County' },
  township: { zh: '乡镇、街道', en: 'Township' },
};

export const perWords: Readonly<Record<Quota['per'], Words>> = {
  'half-year': { zh: '每半年', en: 'each half-year' },
  quarter: { zh: '每季度', en: 'each quarter' },
  month: { zh: '每月', en: 'each month' },
  week: { zh: '每周', en: 'each week' },
};

export const stepWords: Readonly<Record<CaseDuty, Words>> = {
  know: { zh: '掌握情况', en: 'Know the case' },
  counsel: { zh: '解释疏导', en: 'Counsel the people' },
  solve: { zh: '解决问题', en: 'Solve it' },
  settle: { zh: '息诉息访', en: 'Settle it' },
};

const stageWords: Readonly<Record<string, Words>> = {
  term: { zh: '接访责任', en: 'Owes days' },
  'term-ended': { zh: '已离任', en: 'Term over' },
  'day-planned': { zh: '已安排', en: 'Planned' },
  'day-published': { zh: '已公布', en: 'Published' },
  'day-held': { zh: '已接访', en: 'Held' },
  'day-recorded': { zh: '已登记情况', en: 'On record' },
  'day-cancelled': { zh: '已取消', en: 'Called off' },
  'visit-booked': { zh: '已预约', en: 'Booked' },
  'visit-received': { zh: '已接待', en: 'Received' },
  'visit-recorded': { zh: '已登记结果', en: 'On record' },
  'visit-cancelled': { zh: '已取消', en: 'Cancelled' },
  case: { zh: '包案', en: 'Own case' },
  'case-settled': { zh: '已化解', en: 'Settled' },
  'residency-entering': { zh: '建议进驻', en: 'Proposed to sit in' },
  'residency-sitting': { zh: '已进驻', en: 'Sits in the hall' },
  'residency-leaving': { zh: '建议退出', en: 'Proposed to leave' },
  'residency-not-entered': { zh: '没有进驻', en: 'Did not come in' },
  'residency-left': { zh: '已退出', en: 'Left' },
};

const dutyWords: Readonly<Record<string, DutyWords>> = {
  holdDay: {
    act: { zh: '接访一天', en: 'Hold a day' },
    clock: { zh: '接访期限', en: 'Day of reception by' },
    verb: { zh: '已接访', en: 'Held' },
  },
  publishDay: {
    act: { zh: '公布接访日', en: 'Publish the day' },
    clock: { zh: '公布期限', en: 'Publish by' },
    verb: { zh: '已公布', en: 'Published' },
  },
  recordDay: {
    act: { zh: '登记接访情况', en: 'Record the findings' },
    clock: { zh: '登记期限', en: 'Record by' },
    verb: { zh: '已登记', en: 'Recorded' },
  },
  setMeeting: {
    act: { zh: '设定视频会议', en: 'Set where it meets over video' },
    clock: { zh: '设定会议期限', en: 'Set by' },
    verb: { zh: '已设定', en: 'Set' },
  },
  receiveVisit: {
    act: { zh: '接待来访', en: 'Receive the visit' },
    clock: { zh: '来访日', en: 'Day of the visit' },
    verb: { zh: '已接待', en: 'Received' },
  },
  recordVisit: {
    act: { zh: '登记来访结果', en: 'Record the visit' },
    clock: { zh: '登记期限', en: 'Record by' },
    verb: { zh: '已登记', en: 'Recorded' },
  },
  knowCase: {
    act: { zh: '包案：掌握情况', en: 'Own case: know it' },
    clock: { zh: '掌握情况期限', en: 'Known by' },
    verb: { zh: '已掌握', en: 'Known' },
  },
  solveCase: {
    act: { zh: '包案：解决问题', en: 'Own case: solve it' },
    clock: { zh: '包案化解期限', en: 'Settled by' },
    verb: { zh: '已办', en: 'Done' },
  },
  settleCase: {
    act: { zh: '包案：化解', en: 'Own case: settle it' },
    clock: { zh: '包案化解期限', en: 'Settled by' },
    verb: { zh: '已化解', en: 'Settled' },
  },
  decideResidency: {
    act: { zh: '决定进驻、退出', en: 'Decide who sits in the hall' },
    clock: { zh: '决定期限', en: 'Decide by' },
    verb: { zh: '已决定', en: 'Decided' },
  },
  openPeriod: { ...unknownDuty, act: { zh: '本期已接访', en: 'The period has its day' } },
  proposeLeaving: { ...unknownDuty, act: { zh: '在大厅', en: 'Sits in the hall' } },
};

const reasons: Readonly<Record<string, Words>> = {
  'quota-met': { zh: '本期的接访次数已够', en: 'the days of this period are held' },
  'sits-in-the-hall': { zh: '单位在大厅里', en: 'the department sits in the hall' },
};

type Code = ReceptionEvent['type'];
type Facts = LineView['facts'];

const lineWords: Readonly<Record<Code, (facts: Facts) => Words>> = {
  TermBegan: () => ({ zh: '列入接访责任', en: 'Owes days of reception' }),
  PeriodOpened: ({ fromOn, toOn }) => ({
    zh: `新的接访周期：${factDay('zh', fromOn)} 至 ${factDay('zh', toOn)}`,
    en: `A period from ${factDay('en', fromOn)} to ${factDay('en', toOn)}`,
  }),
  DayCounted: ({ heldOn, fromOn }) => ({
    zh: `${factDay('zh', heldOn)} 接访，计入 ${factDay('zh', fromOn)} 开始的周期`,
    en: `The day of ${factDay('en', heldOn)} counts for the period from ${factDay('en', fromOn)}`,
  }),
  TermEnded: () => ({ zh: '离任', en: 'The term is over' }),
  DayPlanned: ({ dayOn, form }) => ({
    zh: `安排 ${factDay('zh', dayOn)} ${formWords[form as DayForm].zh}`,
    en: `Planned for ${factDay('en', dayOn)}: ${formWords[form as DayForm].en}`,
  }),
  DayPublished: () => ({ zh: '向社会公布', en: 'Published' }),
  SubstituteNamed: () => ({ zh: '调换接访领导', en: 'Another leader takes the day' }),
  DayHeld: ({ received }) => ({ zh: `接访，${received} 批`, en: `Held: ${received} visits` }),
  DayRecorded: ({ promisedOn }) =>
    promisedOn
      ? {
          zh: `接访情况；承诺 ${factDay('zh', promisedOn)} 前办`,
          en: `Findings; promised by ${factDay('en', promisedOn)}`,
        }
      : { zh: '接访情况', en: 'Findings' },
  DayCancelled: () => ({ zh: '取消接访', en: 'Called off' }),
  VisitBooked: ({ dayOn, slot, people, medium }) => ({
    zh: `预约 ${factDay('zh', dayOn)} 领导${medium ? '视频' : ''}接访，第 ${slot} 个时段，${people} 人`,
    en: `Booked for a leader's day${medium ? ' over video' : ''} on ${factDay('en', dayOn)}, slot ${slot}, ${people} people`,
  }),
  MeetingSet: () => ({ zh: '视频会议已设定', en: 'Where it meets over video is set' }),
  VideoReceived: ({ identity, mayRecord }) => ({
    zh: `视频接待：${identityWords[identity as IdentityCheck].zh}，${mayRecord ? '同意录像' : '不录像'}`,
    en: `Received over video: ${identityWords[identity as IdentityCheck].en.toLowerCase()}, ${mayRecord ? 'may be recorded' : 'not recorded'}`,
  }),
  ConsentWithdrawn: ({ keptBefore }) => ({
    zh: `来访人撤回了录像同意，从此不再录像${keptBefore ? '；此前的录像保留，注明同意已撤回' : ''}`,
    en: `The visitor took back the consent to be recorded${keptBefore ? '; what was kept before is marked so' : ''}`,
  }),
  RecordingKept: () => ({ zh: '录像存放', en: 'Where the recording lies' }),
  VisitorCame: ({ people }) => ({
    zh: `来访，没有预约，${people} 人谈`,
    en: `Came without an appointment, ${people} spoke`,
  }),
  VisitCancelled: () => ({ zh: '取消预约', en: 'Booking cancelled' }),
  VisitReceived: () => ({ zh: '领导接待了来访', en: 'The leader received the visit' }),
  VisitRecorded: () => ({ zh: '来访结果', en: 'What came of the visit' }),
  HelperJoined: ({ kind }) => ({
    zh: `${helperWords[kind as HelperKind].zh}参与接待`,
    en: `${helperWords[kind as HelperKind].en} takes part`,
  }),
  HelpNoted: () => ({ zh: '第三方意见', en: 'What was advised' }),
  IncidentNoted: () => ({ zh: '现场情况记录', en: 'Note of what happened at the desk' }),
  IncidentCommented: () => ({ zh: '来访人的说明', en: 'The visitor’s word on it' }),
  CaseTaken: () => ({ zh: '领导包案', en: 'A leader answers for this matter' }),
  CaseStepMade: ({ step }) => ({
    zh: `包案：${stepWords[step as CaseDuty].zh}`,
    en: `Own case: ${stepWords[step as CaseDuty].en}`,
  }),
  CaseHandedOver: () => ({ zh: '包案随岗移交', en: 'The case goes with the post' }),
  ResidencyProposed: ({ matters, threshold }) => ({
    zh: `建议进驻：${matters} 件，标准 ${threshold} 件`,
    en: `Proposed to sit in: ${matters} matters, from ${threshold}`,
  }),
  LeavingProposed: ({ matters, threshold }) => ({
    zh: `建议退出：${matters} 件，不到 ${threshold} 件`,
    en: `Proposed to leave: ${matters} matters, below ${threshold}`,
  }),
  ResidencyDecided: ({ agreed }) => (agreed ? { zh: '同意', en: 'Agreed' } : { zh: '不同意', en: 'Not agreed' }),
};

/** How the common lists and pages speak of the lives of receptions. */
export const receptionWords: LifeWords = {
  kind: { zh: '接访', en: 'Reception' },
  list: '/desk/reception',
  key: 'reception',
  owing: Object.keys(dutyWords).filter((act) => act !== 'openPeriod' && act !== 'proposeLeaving'),
  duty: (act) => dutyWords[act] ?? unknownDuty,
  reason: (reason) => (reason ? (reasons[reason] ?? noDays) : noDays),
  stage: (stage) => stageWords[stage] ?? { zh: stage, en: stage },
  href: (number) => `/desk/reception/${number}`,
  line: ({ code, facts }) => lineWords[code as Code]?.(facts) ?? { zh: code, en: code },
  doors: (number, { all, answering }) => [
    ...(all.includes('registrar') || all.includes('head')
      ? [{ href: `/desk/reception/new/comeIn?about=${number}`, label: { zh: '登记来访', en: 'Take down a visit' } }]
      : []),
    ...(answering.some((post) => post === 'registrar' || post === 'head' || post === 'leader')
      ? [{ href: `/desk/reception/new/takeCase?about=${number}`, label: { zh: '领导包案', en: 'Take as own case' } }]
      : []),
  ],
};
