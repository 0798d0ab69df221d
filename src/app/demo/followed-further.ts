import { conference } from '#chapters/conference/chapter.ts';
import type { ConferenceCommand } from '#chapters/conference/decide/command.ts';
import { supervision } from '#chapters/supervision/chapter.ts';
import type { SupervisionCommand } from '#chapters/supervision/decide/command.ts';
import type { Actor } from '#kernel/authority.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { Depositor } from '#kernel/deposit.ts';
import { dutyKey } from '#kernel/duty.ts';
import type { EventShape, Kept } from '#kernel/entry.ts';
import type { KeyId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { Chapter } from '#kernel/procedure.ts';
import type { Staff } from './acting.ts';
import { unitId } from './county-files.ts';
import type { Late } from './followed.ts';

interface Opening {
  readonly number: MatterNumber;
  readonly key: KeyId;
}

/** How what is followed up is played, on days counted back from the last one. */
export interface Following {
  open<State, Command extends { readonly act: string }, Event extends EventShape>(
    chapter: Chapter<State, Command, Event>,
    prefix: 'DC' | 'LX' | 'XC',
    actor: Actor,
    act: Command['act'],
    command: (opening: Opening, deposit: Depositor) => Command,
  ): Promise<StreamId>;
  act<State, Command extends { readonly act: string }, Event extends EventShape>(
    chapter: Chapter<State, Command, Event>,
    stream: StreamId,
    actor: Actor,
    name: Command['act'],
    command: (deposit: Depositor) => NoInfer<Command>,
  ): Promise<void>;
  says(text: string): (deposit: Depositor) => Kept;
  goTo(ago: number, plainTime?: string): void;
  goAt(at: Temporal.Instant): void;
  day(ago: number): CivilDate;
  passes(stream: StreamId, key: string, type: string): Promise<void>;
  readonly staff: Staff;
}

const assistant = unitId('990101-wj');

/** 协商会办: the assistant's part is late, the office supervises the co-handling, and one joint answer ends both. */
export async function handleTogether(following: Following, late: Late): Promise<void> {
  const { open, act, says, goTo, day, passes, staff } = following;
  const { office, holder: lead, stream: of, region, class: code } = late;
  const clerk = staff(office, ['registrar']);
  const helper = staff(assistant, ['handler']);
  goTo(24, '09:40');
  const together = await open(conference, 'LX', clerk, 'agreeCoHandling', (opening, deposit): ConferenceCommand => ({
    act: 'agreeCoHandling',
    ...opening,
    of,
    region,
    class: code,
    title: deposit.text('title', { title: '两个部门一起办，一个答复' }).item,
    lead,
    assistants: [assistant],
    split: says('主管部门查手续，卫生部门查现场。')(deposit),
    answerDue: day(17),
  }));
  goTo(16, '00:20');
  await passes(together, dutyKey({ act: 'giveShare', occurrence: 1 } as never), 'CoHandlingAgreed');
  goTo(16, '10:00');
  const order = await open(supervision, 'DC', clerk, 'supervise', (opening, deposit): SupervisionCommand => ({
    act: 'supervise',
    ...opening,
    of: together,
    region,
    class: code,
    title: deposit.text('title', { title: '协办意见逾期' }).item,
    to: assistant,
    step: 'telephone',
    triggers: ['late'],
    passed: 1,
    reason: says('协办意见的日期已过，请说明哪天提出。')(deposit),
    answerDue: day(13),
  }));
  goTo(15);
  await act(supervision, order, helper, 'answerSupervision', (deposit): SupervisionCommand => ({
    act: 'answerSupervision',
    text: says('今天下午提出，现场已经查过。')(deposit),
  }));
  goTo(15, '15:20');
  await act(conference, together, helper, 'giveShare', (deposit): ConferenceCommand => ({
    act: 'giveShare',
    text: says('现场查过，没有卫生方面的障碍。')(deposit),
  }));
  goTo(14);
  await act(supervision, order, clerk, 'judgeAnswer', (deposit): SupervisionCommand => ({
    act: 'judgeAnswer',
    enough: true,
    reason: says('协办意见已经提出。')(deposit),
  }));
  goTo(14, '16:00');
  await act(conference, together, staff(lead, ['handler']), 'jointAnswer', (deposit): ConferenceCommand => ({
    act: 'jointAnswer',
    text: says('两个部门的意见一致，一起答复信访人。')(deposit),
  }));
}

/** A limit of another chapter that passed and was met later, with the hours at which it was. */
export interface MetLate {
  /** What the order is about: the matter of a hearing, since the office sees that one; else the life itself. */
  readonly of: StreamId;
  readonly to: UnitId;
  readonly region: string | null;
  readonly class: string | null;
  readonly act: keyof typeof lateWords;
  readonly lapsed: Temporal.Instant;
  readonly met: Temporal.Instant;
}

/** How the office puts it, by what was late. A hearing's own limits lie with its organ: the matter is supervised for them. */
const lateWords = {
  layRecord: { title: '听证笔录逾期', trigger: 'shirking', reason: '听证笔录的期限已过，请说明哪天作成。' },
  holdDay: { title: '接访日逾期', trigger: 'late', reason: '上月没有接访，请说明哪天补上。' },
} as const;

/** 督办: each such limit was followed by the office, answered by who owed it, and judged once it was met. */
export async function superviseLate(
  { open, act, says, goAt, staff }: Following,
  { of, to, region, class: code, act: owed, lapsed, met }: MetLate,
): Promise<void> {
  const office = unitId('990101-xf');
  const clerk = staff(office, ['registrar']);
  const { title, trigger, reason } = lateWords[owed];
  goAt(lapsed);
  const order = await open(supervision, 'DC', clerk, 'supervise', (opening, deposit): SupervisionCommand => ({
    act: 'supervise',
    ...opening,
    of,
    region,
    class: code,
    title: deposit.text('title', { title }).item,
    to,
    step: 'telephone',
    triggers: [trigger],
    passed: 1,
    reason: says(reason)(deposit),
    answerDue: null,
  }));
  goAt(met.subtract({ hours: 1 }));
  await act(supervision, order, staff(to, ['handler', 'head']), 'answerSupervision', (deposit): SupervisionCommand => ({
    act: 'answerSupervision',
    text: says('今天补上。')(deposit),
  }));
  goAt(met.add({ minutes: 30 }));
  await act(supervision, order, clerk, 'judgeAnswer', (deposit): SupervisionCommand => ({
    act: 'judgeAnswer',
    enough: true,
    reason: says('已经补上。')(deposit),
  }));
}

/** 督查: an inspection that is under way, with what was seen so far and an order that follows from it. */
export async function inspectOnSite({ open, act, says, goTo, day, staff }: Following): Promise<void> {
  const office = unitId('990101-xf');
  const clerk = staff(office, ['registrar']);
  const to = unitId('990101-zj');
  goTo(9, '11:00');
  const inspection = await open(supervision, 'DC', clerk, 'planInspection', (opening, deposit): SupervisionCommand => ({
    act: 'planInspection',
    ...opening,
    of: null,
    region: null,
    class: null,
    title: deposit.text('title', { title: '住房领域专项督查' }).item,
    to,
    plan: deposit.text('plan', {
      areas: '物业、维修资金，来信最多的两类。',
      points: ['公示栏有没有公示维修资金', '申请表能不能现场拿到', '来访登记有没有当天录入'].join('\n'),
    }),
    onSiteDue: day(2),
  }));
  const seen = [
    { point: 1, clear: false, text: '公示栏只有去年的数字。' },
    { point: 2, clear: true, text: '申请表放在窗口，有样表。' },
  ];
  for (const [index, { point, clear, text }] of seen.entries()) {
    goTo(4, `10:${20 + index * 15}`);
    await act(supervision, inspection, clerk, 'recordFinding', (deposit): SupervisionCommand => {
      const kept = says(text)(deposit);
      return { act: 'recordFinding', entry: kept.item, point, clear, text: kept, seenOn: day(4) };
    });
  }
  goTo(3, '09:20');
  await open(supervision, 'DC', clerk, 'superviseFinding', (opening, deposit): SupervisionCommand => ({
    act: 'superviseFinding',
    ...opening,
    finding: 1,
    of: inspection,
    region: null,
    class: null,
    title: deposit.text('title', { title: '维修资金没有按年公示' }).item,
    to,
    step: 'letter',
    reason: says('请公示本年度维修资金的收支，并说明以后怎么按年公示。')(deposit),
    answerDue: day(-4),
  }));
}
