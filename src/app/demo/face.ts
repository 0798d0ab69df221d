import { hearing } from '#chapters/hearing/chapter.ts';
import type { HearingCommand } from '#chapters/hearing/decide/command.ts';
import { reception } from '#chapters/reception/chapter.ts';
import type { ReceptionCommand } from '#chapters/reception/decide/command.ts';
import { periodOf, quotaOf } from '#chapters/reception/quota.ts';
import type { LeaderLevel } from '#chapters/reception/events.ts';
import type { LivingHouse } from '#app/house.ts';
import type { Actor } from '#kernel/authority.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { zone } from '#kernel/clock.ts';
import type { Depositor } from '#kernel/deposit.ts';
import { dutyKey } from '#kernel/duty.ts';
import type { ItemId, PersonId, StreamId, UnitId } from '#kernel/ids.ts';
import { matterNumber, type MatterNumber, type NumberPrefix } from '#kernel/number.ts';
import { begin, perform, type Performed } from '#kernel/perform.ts';
import { sweeper } from '#kernel/roster.ts';
import { ruleSetOn } from '#law/law.ts';
import { unitId } from './county-files.ts';
import { playHouse, type PlayHouse } from './play-house.ts';
import { works } from './plan.ts';

/** An official of the county by login and post. */
const official = (login: string, unit: string, post: 'registrar' | 'handler' | 'head' | 'leader'): Actor => ({
  kind: 'official',
  person: `99-${login}` as PersonId,
  posts: [{ unit: unitId(unit), post }],
});

const clerk = official('clerk', '990101-xf', 'registrar');
const officeHead = official('head-990101-xf', '990101-xf', 'head');
const handler = official('handler', '990101-zj', 'handler');
const housingHead = official('head', '990101-zj', 'head');

/** Who owes days in the county, and how their weeks have gone: `missed` names the periods, counted back, without a day. */
const leaders: readonly {
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
    periods: 6,
    missed: [],
  },
];

const spans = { 'half-year': { months: 6 }, quarter: { months: 3 }, month: { months: 1 }, week: { weeks: 1 } } as const;

interface Playing {
  readonly house: PlayHouse;
  readonly until: CivilDate;
}

const at = ({ house }: Playing, day: CivilDate, hour = 9): void =>
  house.goTo(day.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).toInstant());

function done<State>(performed: Performed<State>, what: string) {
  if (performed.done !== 'recorded' && performed.done !== 'repeated')
    throw new Error(
      `${what} came back as ${performed.done === 'refused' ? performed.refusal.refused : performed.done}`,
    );
  return performed;
}

interface Fresh {
  readonly number: MatterNumber;
  readonly key: import('#kernel/ids.ts').KeyId;
}

async function opened(
  { house }: Playing,
  {
    actor,
    act,
    prefix,
    on,
  }: { readonly actor: Actor; readonly act: string; readonly prefix: NumberPrefix; readonly on: CivilDate },
  command: (fresh: Fresh, deposit: Depositor) => ReceptionCommand | HearingCommand,
): Promise<StreamId> {
  const matterKey = house.vault.newKey('open');
  const stream = house.ids.stream();
  const fresh = { number: matterNumber(on, await house.serials.next(), prefix), key: matterKey.id };
  const chapter = (prefix === 'TZ' ? hearing : reception) as typeof reception;
  const request = {
    actor,
    act,
    stream,
    matterKey,
    command: (deposit: Depositor) => command(fresh, deposit) as ReceptionCommand,
  };
  done(await begin(house, chapter, request), act);
  return stream;
}

const receive = async (
  { house }: Playing,
  actor: Actor,
  stream: StreamId,
  command: (deposit: Depositor) => ReceptionCommand,
  act: string,
) => done(await perform(house, reception, { actor, stream, act, command }), act);

const hear = async (
  { house }: Playing,
  actor: Actor,
  stream: StreamId,
  command: (deposit: Depositor) => HearingCommand,
  act: string,
) => done(await perform(house, hearing, { actor, stream, act, command }), act);

/** The working day on or after a day. */
function workday({ house }: Playing, day: CivilDate): CivilDate {
  let found = day;
  while (!works(found, house.calendars.current)) found = found.add({ days: 1 });
  return found;
}

const machine: Actor = { kind: 'system', name: 'periods' };

/** 接访日: planned and published a week ahead, held unless it is still to come. */
async function playDay(
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

async function playLeader(play: Playing, leader: (typeof leaders)[number]): Promise<void> {
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
    const over = period.to.add({ days: 1 });
    if (leader.missed.includes(back) && Temporal.PlainDate.compare(over, play.until) < 0)
      await passed(play, term, over);
    from = over;
  }
  // The next one stands published, to be booked by whoever tries the demo.
  if (leader.level !== 'province') await playDay(play, leader, term, title, workday(play, play.until.add({ days: 4 })));
}

/** 逾期: the sweep of the morning after records what was not done. */
async function passed(play: Playing, term: StreamId, on: CivilDate): Promise<void> {
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

interface About {
  readonly stream: StreamId;
  readonly number: MatterNumber;
  readonly region: string | null;
  readonly narrative: ItemId;
  readonly stage_on: CivilDate;
}

const matters = ({ house }: Playing): Promise<About[]> =>
  house.database.as('app').rows<About>({
    text: `SELECT stream, number, region, narrative, stage_on FROM open.petition
            WHERE stage = 'handling' AND holder = $1 ORDER BY stage_on, number LIMIT 3`,
    values: [unitId('990101-zj') as UnitId],
  });

/** Two hearings: one from its order to its publication, and one that is announced and still to be held. */
async function playHearing(play: Playing, about: About, start: CivilDate, whole: boolean): Promise<void> {
  at(play, start);
  const organ = unitId('990101-zj');
  const stream = await opened(
    play,
    { actor: housingHead, act: 'order', prefix: 'TZ', on: start },
    (fresh, deposit) => ({
      act: 'order',
      ...fresh,
      ruleSet: ruleSetOn(start),
      region: about.region,
      subject: about.stream,
      subjectNumber: about.number,
      subjectStage: 'handling',
      title: about.narrative,
      organ,
      respondent: organ,
      reason: deposit.text('reason', { text: '各方说法不一，要当面质证：维修资金为什么没有批，电梯由谁负责。' }),
      open: true,
      closedFor: null,
    }),
  );
  const panel = ['head-990101-xf', 'head-9901-zj', 'reviewer'].map((login) => `99-${login}` as PersonId);
  at(play, start, 10);
  await hear(
    play,
    housingHead,
    stream,
    () => ({ act: 'namePanel', host: panel[0]!, members: panel.slice(1), unbound: true }),
    'namePanel',
  );
  const heldOn = workday(play, start.add({ days: 8 }));
  at(play, start, 11);
  await hear(
    play,
    housingHead,
    stream,
    (deposit) => ({
      act: 'announce',
      heldOn,
      notice: deposit.text('hearing-notice', {
        place: '上午九点，县联合接访大厅二楼',
        agenda: '陈述、质证、辩论、最后陈述。听证组：高远、罗若谷、孙立。可以申请回避，可以委托代理人，可以核对笔录。',
      }),
    }),
    'announce',
  );
  if (!whole) return;
  at(play, heldOn, 12);
  await hear(
    play,
    housingHead,
    stream,
    () => ({ act: 'hold', fromOn: heldOn, toOn: heldOn, petitionerCame: true }),
    'hold',
  );
  // The record comes late: its last day passes, stands on the list and on the page, and then it is done.
  const late = workday(play, heldOn.add({ days: 6 }));
  at(play, late, 0);
  const standing = await perform(play.house, hearing, {
    actor: sweeper,
    stream,
    act: 'passLimit',
    command: () => ({ act: 'passLimit', duty: 'layRecord.5' }),
  });
  done(standing, 'passLimit');
  at(play, late, 15);
  await hear(
    play,
    handler,
    stream,
    (deposit) => ({
      act: 'layRecord',
      record: deposit.text('hearing-record', {
        text: '1. 申请人：电梯停了五个月。\n2. 物业公司：维修资金还没有批下来。\n3. 住建局：申请材料缺业主签名。',
      }),
      lineCount: 3,
    }),
    'layRecord',
  );
  at(play, late, 16);
  await hear(
    play,
    housingHead,
    stream,
    () => ({ act: 'confirmRecord', party: 'organ', contested: [], remark: null }),
    'confirmRecord',
  );
}

/**
 * Face to face in the county's past year: leaders of all levels with their days, one quarter and one month missed; two
 * hearings; an own case; a department in the hall. Played after the stories, by the same commands as pages and API.
 */
export async function playFaceToFace(living: LivingHouse, seed: string, until: CivilDate): Promise<void> {
  const play: Playing = { house: playHouse(living, `${seed}/face`), until };
  for (const leader of leaders) await playLeader(play, leader);
  const [first, second] = await matters(play);
  const longAgo = workday(play, until.subtract({ days: 21 }));
  if (first && Temporal.PlainDate.compare(first.stage_on, longAgo) <= 0) await playHearing(play, first, longAgo, true);
  const yesterday = until.subtract({ days: 2 });
  if (second && Temporal.PlainDate.compare(second.stage_on, yesterday) < 0)
    await playHearing(play, second, yesterday, false);
  if (second) {
    at(play, until.subtract({ days: 1 }));
    await opened(
      play,
      { actor: clerk, act: 'takeCase', prefix: 'JF', on: until.subtract({ days: 1 }) },
      (fresh, deposit) => ({
        act: 'takeCase',
        ...fresh,
        ruleSet: ruleSetOn(until),
        unit: unitId('990101-gov'),
        subject: second.stream,
        subjectNumber: second.number,
        title: second.narrative,
        leader: deposit.text('leader', {
          title: '陈予安，县委副书记',
          name: '陈予安',
          post: '县委副书记',
          portfolio: '',
        }),
      }),
    );
  }
  const proposed = workday(play, until.subtract({ days: 40 }));
  at(play, proposed);
  const seat = await opened(play, { actor: clerk, act: 'proposeResidency', prefix: 'JF', on: proposed }, (fresh) => ({
    act: 'proposeResidency',
    ...fresh,
    ruleSet: ruleSetOn(proposed),
    unit: unitId('990101-zj'),
    class: '0304',
    matters: 14,
  }));
  at(play, proposed, 15);
  await receive(
    play,
    officeHead,
    seat,
    (deposit) => ({
      act: 'decideResidency',
      agreed: true,
      reason: deposit.text('reason', { text: '维修资金一类近期集中，进驻大厅。' }),
    }),
    'decideResidency',
  );
}
