import type { LineView } from '#kernel/views.ts';
import type { Words } from '#ui/language.ts';
import type { Stage, Unsealing } from '../accusation.ts';
import type { AccusationKind } from '../events.ts';

/** The words of this chapter's codes, each in one place. To the reporter they are those of any matter. */

export const stageWords: Readonly<Record<Exclude<Stage, 'none'>, Words>> = {
  reported: { zh: '已登记', en: 'Registered' },
  routed: { zh: '已转送', en: 'With the organ' },
  told: { zh: '已答复', en: 'Answered' },
  concluded: { zh: '已办结', en: 'Concluded' },
};

export const kindWords: Readonly<Record<AccusationKind, Words>> = {
  misconduct: { zh: '失职渎职、滥用职权', en: 'Misconduct in office' },
  discipline: { zh: '违反纪律、作风', en: 'Breach of discipline or conduct' },
  obstruction: { zh: '阻碍、限制信访', en: 'Obstructing a petition' },
  retaliation: { zh: '打击报复', en: 'Retaliation' },
};

/** What a duty asks for, which clock runs on it, and what was done when it ended. */
export interface DutyWords {
  readonly act: Words;
  readonly clock: Words;
}

const duties: Readonly<Record<string, DutyWords>> = {
  route: {
    act: { zh: '转送有权处理的机关', en: 'Pass it on to the body with power over it' },
    clock: { zh: '转送期限', en: 'To be routed by' },
  },
  feedback: {
    act: { zh: '查办并反馈结果', en: 'Look into it and tell what came of it' },
    clock: { zh: '查办', en: 'Being looked into' },
  },
  conclude: {
    act: { zh: '登记办结', en: 'Register the conclusion' },
    clock: { zh: '办结登记期限', en: 'To be concluded by' },
  },
  answerQuestion: {
    act: { zh: '答复询问', en: 'Answer the question' },
    clock: { zh: '答复询问的期限', en: 'Question to be answered by' },
  },
  recordCorrection: {
    act: { zh: '纠正阻碍信访的做法', en: 'Put right what obstructs petitioning' },
    clock: { zh: '纠正', en: 'To be put right' },
  },
  decideUnsealing: {
    act: { zh: '决定是否同意解封', en: 'Decide whether the identity may be opened' },
    clock: { zh: '决定期限', en: 'To be decided by' },
  },
  decideRenaming: {
    act: { zh: '决定是否同意更正被反映对象', en: 'Decide whether a name may come off' },
    clock: { zh: '决定期限', en: 'To be decided by' },
  },
  turnElsewhere: {
    act: { zh: '向别处反映', en: 'Turn elsewhere' },
    clock: { zh: '本系统没有可以接收的人', en: 'Nobody in this system may receive it' },
  },
};

const unknownDuty: DutyWords = { act: { zh: '办理', en: 'Act on it' }, clock: { zh: '期限', en: 'Due by' } };

export const dutyWords = (act: string): DutyWords => (Object.hasOwn(duties, act) ? duties[act]! : unknownDuty);

const reasons: Readonly<Record<string, Words>> = {
  'own-rules': {
    zh: '按照负责查办的机关自己的规定办理，条例没有写日数',
    en: 'the rules of the body that looks into it apply; the Regulations name no number of days',
  },
  'at-once': {
    zh: '必须坚决纠正，规定没有写日数',
    en: 'it has to be put right with resolve; no number of days is fixed',
  },
  'no-custodian': {
    zh: '能接收的单位都被反映了，这里没有人看得到它',
    en: 'every unit that could receive it is reported on; nobody here can read it',
  },
};

/** Why no number of days runs on a duty. */
export const reasonWords = (reason: string | null): Words =>
  (reason ? reasons[reason] : undefined) ?? { zh: '没有规定日数', en: 'no number of days is fixed' };

/** Finds a unit's name by its id. */
export type UnitNames = (id: string) => Words;

type Spoken = Pick<LineView, 'code' | 'facts'>;
type Title = (facts: Spoken['facts'], unitOf: UnitNames) => Words;

const plain =
  (zh: string, en: string): Title =>
  () => ({ zh, en });

const titles: Readonly<Record<string, Title>> = {
  AccusationReported: plain('已登记，由专人保管', 'Registered, and kept by one custodian'),
  AccusationTakenOver: ({ readers }) => ({
    zh: `转为专人保管，此前有 ${String(readers)} 人看过`,
    en: `Moved to a custodian; read by ${String(readers)} before`,
  }),
  AccusedNamed: plain('明确了被反映的单位', 'The units reported on were named'),
  CustodyMoved: plain('改由另一位专人保管', 'Moved to another custodian'),
  AccusationRouted: ({ to }, unitOf) => {
    // The note that goes along is a line of its own, for custodians, and names no body.
    if (to === undefined) return { zh: '转送时的说明', en: 'A note to the next custodian' };
    const { zh, en } = unitOf(String(to));
    return { zh: `转送到${zh}`, en: `Passed on to ${en}` };
  },
  ReporterAdded: plain('补充了材料', 'Material was added'),
  ReporterAsked: plain('询问', 'A question'),
  ReporterAnswered: plain('答复了询问', 'The question was answered'),
  ReporterWrittenTo: plain('来信', 'A message'),
  CustodianNoted: plain('内部备注', 'Internal note'),
  FeedbackTold: plain('反馈了结果', 'What came of it was told'),
  AccusationConcluded: plain('已办结', 'Concluded'),
  ReporterCodeReplaced: plain('查询码已经换新，旧的作废', 'The query code was replaced; the old one opens nothing'),
  RetaliationReported: plain('反映打击报复', 'Retaliation was reported'),
  ObstructionCorrected: plain('已经纠正', 'It was put right'),
  RenamingAsked: plain('申请更正被反映对象，等另一个单位决定', 'Asked to take a wrong name off; another body decides'),
  AccusedCorrected: plain('更正了被反映对象', 'Whom it is about was corrected'),
  RenamingDeclined: plain('没有同意更正被反映对象', 'Declined; whom it is about stays as it was'),
  UnsealingAsked: plain('申请知道反映人是谁', 'Asked to learn who reported'),
  UnsealingApproved: plain('同意解封，等候期满才能打开', 'Agreed; it opens when the waiting is over'),
  UnsealingDeclined: plain('没有同意解封', 'Declined; it stays sealed'),
  ReturnAsked: plain('询问可否转为普通信访事项', 'Asked whether it may become an ordinary petition'),
  ReturnAgreed: plain('反映人同意转为普通信访事项，这件办结', 'The reporter agreed; as a report it is concluded'),
  ReturnDeclined: plain('反映人不同意，仍按检举控告办', 'The reporter did not agree; it stays a report'),
  PetitionOpened: plain('已作为普通信访事项登记，新的编号如下', 'Registered as an ordinary petition under this number'),
  IdentityOpened: plain('打开了反映人的身份', 'Opened who reported'),
  DutiesRedated: plain(
    '本机关自定了更短的办理期限，最后一天提前了',
    'The office set itself a shorter limit; the last day came nearer',
  ),
  CalendarApplied: plain(
    '新的放假安排公布，期限重新核对',
    'The new holiday arrangement is out; dates were checked again',
  ),
  LimitPassed: ({ act, due }) => {
    const { clock } = dutyWords(String(act));
    return {
      zh: `没有按期办：${clock.zh}是 ${String(due)}`,
      en: `A limit was missed: ${clock.en.toLowerCase()} ${String(due)}`,
    };
  },
};

/** What a line of the timeline says. */
export function lineTitle({ code, facts }: Spoken, unitOf: UnitNames): Words {
  const title = Object.hasOwn(titles, code) ? titles[code] : undefined;
  return title ? title(facts, unitOf) : { zh: code, en: code };
}

/** Where a text of a matter that was taken over had stood. */
const paperTitles: Readonly<Record<string, Words>> = {
  MaterialAdded: { zh: '补充的说明', en: 'Added' },
  QuestionAsked: { zh: '询问', en: 'Question' },
  QuestionAnswered: { zh: '答复', en: 'Answer' },
  PetitionUrged: { zh: '催办', en: 'Urging' },
  UrgeAnswered: { zh: '对催办的回应', en: 'Answer to the urging' },
  MessageWritten: { zh: '来信', en: 'Message' },
  OpinionIssued: { zh: '处理意见', en: 'Opinion' },
};

export const paperTitle = (of: string): Words => paperTitles[of] ?? { zh: '材料', en: 'Paper' };

/** How far a request for the identity has come. */
export function unsealingWords({ by, of, opensAt, openedOn }: Unsealing, unitOf: UnitNames): Words {
  const [asking, deciding] = [unitOf(by), unitOf(of)];
  if (openedOn) return { zh: `${asking.zh}已经打开`, en: `Opened by ${asking.en}` };
  if (opensAt) {
    const [day, time] = opensAt
      .toZonedDateTimeISO('Asia/Shanghai')
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' })
      .split('T');
    return {
      zh: `${deciding.zh}已经同意，${day} ${time} 以后可以打开`,
      en: `${deciding.en} agreed; it can be opened from ${day} ${time}`,
    };
  }
  return {
    zh: `${asking.zh}申请，等${deciding.zh}决定`,
    en: `${asking.en} asks; ${deciding.en} decides`,
  };
}
