import { reception } from '#chapters/reception/chapter.ts';
import { periodOf, quotaOf } from '#chapters/reception/quota.ts';
import type { LeaderLevel } from '#chapters/reception/events.ts';
import type { Actor } from '#kernel/authority.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { dutyKey } from '#kernel/duty.ts';
import type { ItemId, StreamId } from '#kernel/ids.ts';
import { perform } from '#kernel/perform.ts';
import { sweeper } from '#kernel/roster.ts';
import { ruleSetOn } from '#law/law.ts';
import { unitId } from '../county-files.ts';
import { official, clerk, type Playing, at, done, opened, receive, workday } from './playing.ts';

/** Who owes days in the county, and how their weeks have gone: `missed` names the periods, counted back, without a day. */
export const leaders: readonly {
  readonly unit: string;
  readonly level: LeaderLevel;
  readonly name: string;
  readonly post: string;
  readonly portfolio: string;
  readonly periods: number;
  readonly missed: readonly number[];
}[] = [
  {
    unit: '99-gov',
    level: 'province',
    name: '顾明远',
    post: '副省长',
    portfolio: '信访、民政',
    periods: 2,
    missed: [],
  },
  { unit: '9901-gov', level: 'city', name: '何清源', post: '副市长', portfolio: '住建、信访', periods: 3, missed: [1] },
  {
    unit: '990101-gov',
    level: 'county',
    name: '陈予安',
    post: '县委副书记',
    portfolio: '信访、政法',
    periods: 5,
    missed: [2],
  },
  {
    unit: '990101002-gov',
    level: 'township',
    name: '林远舟',
    post: '街道办主任',
    portfolio: '全面工作',
    periods: 4,
    missed: [],
  },
];

export const spans = {
  'half-year': { months: 6 },
  quarter: { months: 3 },
  month: { months: 1 },
  week: { weeks: 1 },
} as const;

export const machine: Actor = { kind: 'system', name: 'periods' };

/** 接访日: planned and published a week ahead, held unless it is still to come. */
export async function playDay(
  play: Playing,
  leader: (typeof leaders)[number],
  term: StreamId,
  title: ItemId | null,
  day: CivilDate,
): Promise<void> {
  const planned = day.subtract({ days: 5 });
  const before = Temporal.PlainDate.compare(planned, play.until) < 0 ? planned : play.until.subtract({ days: 1 });
  at(play, before);
  const stream = await opened(play, { actor: clerk, act: 'planDay', prefix: 'JF', on: before }, (fresh, deposit) => ({
    act: 'planDay',
    ...fresh,
    ruleSet: ruleSetOn(before),
    office: unitId('990101-xf'),
    unit: unitId(leader.unit),
    term,
    termStands: true,
    title,
    form: leader.level === 'township' ? 'contact-point' : leader.level === 'province' ? 'theme' : 'fixed-place',
    medium: leader.level === 'province' ? 'video' : 'in-person',
    place: deposit.text('place', {
      place: leader.level === 'township' ? '上午九点，青禾街道文庙社区' : '上午九点，联合接访大厅',
    }),
    slots: 4,
    dayOn: day,
  }));
  at(play, before, 10);
  await receive(play, clerk, stream, () => ({ act: 'publishDay' }), 'publishDay');
  if (Temporal.PlainDate.compare(day, play.until) >= 0) return;
  at(play, day, 17);
  await receive(
    play,
    official('leader', leader.unit, 'leader'),
    stream,
    () => ({ act: 'holdDay', received: 3 }),
    'holdDay',
  );
  await receive(play, machine, term, () => ({ act: 'countDay', day: stream, heldOn: day }), 'countDay');
  const recorded = workday(play, day.add({ days: 1 }));
  if (Temporal.PlainDate.compare(recorded, play.until) >= 0) return;
  at(play, recorded, 11);
  await receive(
    play,
    clerk,
    stream,
    (deposit) => ({
      act: 'recordDay',
      findings: deposit.text('findings', {
        text: '反映电梯停运、维修资金和欠薪；维修资金的申请程序是普遍问题，建议从政策上解决。',
      }),
      promise: null,
      promisedOn: null,
    }),
    'recordDay',
  );
}

export async function playLeader(play: Playing, leader: (typeof leaders)[number]): Promise<void> {
  const { per } = quotaOf('regulations-2022', leader.level);
  const last = periodOf(per, play.until);
  const first = periodOf(per, last.from.subtract(spans[per]));
  let from = first.from;
  for (let n = 2; n < leader.periods; n += 1) from = periodOf(per, from.subtract({ days: 1 })).from;
  const began = workday(play, from);
  at(play, began, 8);
  let title: ItemId | null = null;
  const term = await opened(play, { actor: clerk, act: 'beginTerm', prefix: 'JF', on: began }, (fresh, deposit) => {
    const { name, post, portfolio } = leader;
    const kept = deposit.text('leader', { title: `${name}，${post}`, name, post, portfolio });
    title = kept.item;
    return { act: 'beginTerm', ...fresh, ruleSet: ruleSetOn(began), unit: unitId(leader.unit), leader: kept };
  });
  for (let back = leader.periods - 1; back >= 0; back -= 1) {
    const period = periodOf(per, from);
    if (back < leader.periods - 1) {
      at(play, period.from, 1);
      await receive(play, machine, term, () => ({ act: 'openPeriod' }), 'openPeriod');
    }
    const day = workday(
      play,
      began.equals(period.from) || back < leader.periods - 1
        ? period.from.add({ days: per === 'week' ? 2 : 12 })
        : began.add({ days: 6 }),
    );
    if (
      !leader.missed.includes(back) &&
      (back > 0 || Temporal.PlainDate.compare(day, play.until) < 0 || per !== 'half-year')
    )
      await playDay(play, leader, term, title, day);
    // A day that was missed stays owed until one more is held: the county's leader makes up for it a month later.
    if (leader.level === 'county' && leader.missed.includes(back + 1))
      await playDay(play, leader, term, title, workday(play, period.from.add({ days: 19 })));
    const over = period.to.add({ days: 1 });
    if (leader.missed.includes(back) && Temporal.PlainDate.compare(over, play.until) < 0)
      await passed(play, term, over);
    from = over;
  }
  // The next one stands published, to be booked by whoever tries the demo.
  if (leader.level !== 'province') await playDay(play, leader, term, title, workday(play, play.until.add({ days: 4 })));
}

/** 逾期: the sweep of the morning after records what was not done. */
export async function passed(play: Playing, term: StreamId, on: CivilDate): Promise<void> {
  at(play, on, 0);
  const { duties } = await receive(play, machine, term, () => ({ act: 'openPeriod' }), 'openPeriod');
  for (const duty of duties.filter(
    ({ act, reckoning }) => act === 'holdDay' && reckoning && Temporal.PlainDate.compare(reckoning.due, on) < 0,
  )) {
    const command = () => ({ act: 'passLimit', duty: dutyKey(duty) }) as const;
    done(
      await perform(play.house, reception, { actor: sweeper, stream: term, act: 'passLimit', command }),
      'passLimit',
    );
  }
}
