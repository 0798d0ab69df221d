import { chapterOf } from '#app/chapters.ts';
import type { LivingHouse } from '#app/house.ts';
import { conference } from '#chapters/conference/chapter.ts';
import type { ConferenceCommand } from '#chapters/conference/decide/command.ts';
import { urgent } from '#chapters/urgent/chapter.ts';
import type { UrgentCommand } from '#chapters/urgent/decide/command.ts';
import { supervision } from '#chapters/supervision/chapter.ts';
import type { SupervisionCommand } from '#chapters/supervision/decide/command.ts';
import type { Actor } from '#kernel/authority.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { dayOf, zone } from '#kernel/clock.ts';
import type { Depositor } from '#kernel/deposit.ts';
import { dutyKey } from '#kernel/duty.ts';
import type { EventShape } from '#kernel/entry.ts';
import type { ItemId, KeyId, StreamId, UnitId } from '#kernel/ids.ts';
import { matterNumber, type MatterNumber } from '#kernel/number.ts';
import { begin, perform, type Performed } from '#kernel/perform.ts';
import type { Chapter } from '#kernel/procedure.ts';
import { unitId } from './county-files.ts';
import type { Staff } from './acting.ts';
import { handleTogether, inspectOnSite, superviseLate, type MetLate } from './followed-further.ts';
import { works } from './plan.ts';
import { playHouse } from './play-house.ts';
import { tellPublicly } from './told-publicly.ts';

/** A matter of the county that lies past its day. */
export interface Late {
  readonly stream: StreamId;
  readonly narrative: ItemId;
  readonly holder: UnitId;
  readonly office: UnitId;
  readonly region: string | null;
  readonly class: string | null;
}

interface Opening {
  readonly number: MatterNumber;
  readonly key: KeyId;
}

/** What the county follows up: a ladder to its end, a supervision that is late, a policy that was changed, a meeting. */
export async function followUp(
  house: LivingHouse,
  { until, seed, staff }: { readonly until: CivilDate; readonly seed: string; readonly staff: Staff },
): Promise<void> {
  const play = playHouse(house, `${seed}/followed`);
  const day = (ago: number): CivilDate => until.subtract({ days: ago });
  const goTo = (ago: number, plainTime = '10:30'): void =>
    play.goTo(day(ago).toZonedDateTime({ timeZone: zone, plainTime }).toInstant());
  const goAt = (at: Temporal.Instant): void => play.goTo(at);

  async function open<State, Command extends { readonly act: string }, Event extends EventShape>(
    chapter: Chapter<State, Command, Event>,
    prefix: 'DC' | 'LX' | 'JJ' | 'XC',
    actor: Actor,
    act: Command['act'],
    command: (opening: Opening, deposit: Depositor) => Command,
  ): Promise<StreamId> {
    const matterKey = play.vault.newKey('open');
    const today = play.clock.now().toZonedDateTimeISO(zone).toPlainDate();
    const opening = { number: matterNumber(today, await play.serials.next(), prefix), key: matterKey.id };
    const stream = play.ids.stream();
    const make = (deposit: Depositor) => command(opening, deposit);
    stood(await begin(play, chapter, { actor, act, stream, matterKey, command: make as never }), act);
    return stream;
  }
  async function act<State, Command extends { readonly act: string }, Event extends EventShape>(
    chapter: Chapter<State, Command, Event>,
    stream: StreamId,
    actor: Actor,
    name: Command['act'],
    command: (deposit: Depositor) => NoInfer<Command>,
  ): Promise<void> {
    stood(await perform(play, chapter, { actor, stream, act: name, command: command as never }), name);
  }
  const says = (text: string) => (deposit: Depositor) => deposit.text('text', { text });

  const late = await lateMatters(house, until);
  const supervise = (matter: Late, step: 'letter' | 'reminder', reason: string, due: CivilDate) =>
    open(
      supervision,
      'DC',
      staff(matter.office, ['registrar']),
      'supervise',
      (opening, deposit): SupervisionCommand => ({
        act: 'supervise',
        ...opening,
        of: matter.stream,
        region: matter.region,
        class: matter.class,
        title: matter.narrative,
        to: matter.holder,
        step,
        triggers: ['late'],
        passed: 1,
        reason: says(reason)(deposit),
        answerDue: due,
      }),
    );
  const passes = async (stream: StreamId, key: string, type: string): Promise<void> =>
    void (await chapterOf(type)!.passLimit(play, stream, key));

  const [first, second] = late;
  if (first) {
    goTo(13);
    const stream = await supervise(first, 'reminder', '期限已过，请说明办到哪一步、什么时候办完。', day(9));
    goTo(8, '00:20');
    await passes(stream, dutyKey({ act: 'answerSupervision', occurrence: 1 } as never), 'SupervisionOrdered');
    const clerk = staff(first.office, ['registrar']);
    const handler = staff(first.holder, ['handler']);
    goTo(8);
    await act(supervision, stream, clerk, 'takeStep', (deposit): SupervisionCommand => ({
      act: 'takeStep',
      step: 'letter',
      reason: says('督办函：提醒后没有按期答复。')(deposit),
      answerDue: day(3),
      listed: [],
      evidence: null,
    }));
    goTo(5);
    await act(supervision, stream, handler, 'answerSupervision', (deposit): SupervisionCommand => ({
      act: 'answerSupervision',
      text: says('已排定施工，本月底完工，已电话告诉信访人。')(deposit),
    }));
    goTo(4);
    await act(supervision, stream, clerk, 'judgeAnswer', (deposit): SupervisionCommand => ({
      act: 'judgeAnswer',
      enough: true,
      reason: says('写明了原因和日期。')(deposit),
    }));
  }
  if (second) {
    goTo(6, '15:00');
    await supervise(second, 'letter', '两次超过期限，请说明原因。', day(2));
  }
  if (late.length > 0) await sitTogether(late[0]!);
  const following = { open, act, says, goTo, goAt, day, passes, staff };
  if (first) await handleTogether(following, first);
  for (const one of await metLate(house)) await superviseLate(following, one);
  await inspectOnSite(following);
  await tellPublicly(following, play);

  async function sitTogether({ office, holder, stream: of, region, class: code }: Late): Promise<void> {
    const clerk = staff(office, ['registrar']);
    const handler = staff(holder, ['handler']);
    goTo(40);
    if (code) {
      const problem = await open(conference, 'LX', clerk, 'nameProblem', (opening, deposit): ConferenceCommand => ({
        act: 'nameProblem',
        ...opening,
        of,
        region,
        class: code,
        title: deposit.text('title', { title: '同类事项反复来，办理手续太长' }).item,
        policy: says('现在的办法要先批后办，急事等不了。')(deposit),
        maker: holder,
      }));
      goTo(36);
      await act(conference, problem, handler, 'changePolicy', (deposit): ConferenceCommand => ({
        act: 'changePolicy',
        measure: says('急办的先办后批，七天内补手续。')(deposit),
      }));
      goTo(3, '16:30');
      await act(conference, problem, clerk, 'closeProblem', (deposit): ConferenceCommand => ({
        act: 'closeProblem',
        worked: true,
        text: says('一个月里同类新事项少了，急修不再等批。')(deposit),
      }));
    }
    goTo(12, '09:10');
    const meeting = await open(conference, 'LX', clerk, 'convene', (opening, deposit): ConferenceCommand => ({
      act: 'convene',
      ...opening,
      of: null,
      region,
      class: code,
      title: deposit.text('title', { title: '本月联席会议：跨部门的疑难事项' }).item,
      agenda: 'hard-matter',
      hard: 'departments',
      papers: says('三件跨部门的事项，材料附后。')(deposit),
      members: [holder, unitId('990101-wj')],
      meetingDue: day(10),
    }));
    goTo(10, '15:30');
    await act(conference, meeting, clerk, 'holdMeeting', (deposit): ConferenceCommand => ({
      act: 'holdMeeting',
      present: [holder],
      minutes: says('一致同意由主管部门牵头。')(deposit),
    }));
    goTo(10, '15:40');
    await act(conference, meeting, clerk, 'resolve', (deposit): ConferenceCommand => ({
      act: 'resolve',
      owner: holder,
      text: says('现场查看，提出办法。')(deposit),
      carryDue: day(2),
    }));
    await danger(clerk, { of, region, class: code });
  }

  /** 重大紧急信息: told at once, received, followed up, over on the next day. */
  async function danger(clerk: Actor, about: Pick<Late, 'region' | 'class'> & { of: StreamId }) {
    goTo(7, '07:55');
    const learnedAt = play.clock.now().subtract({ minutes: 12 });
    const stream = await open(urgent, 'JJ', clerk, 'reportUrgent', (opening, deposit): UrgentCommand => ({
      act: 'reportUrgent',
      ...opening,
      ...about,
      title: deposit.text('title', { title: '雨后边坡滑落，压住半条路' }).item,
      danger: 'natural-hazard',
      learnedAt,
      text: says('昨夜大雨，边坡滑落约二十方，下方两户。没有人受伤。')(deposit),
      measures: says('两户已到村委会，路口有人值守。')(deposit),
      department: null,
      told: says('7:50 电话报县委值班室，7:53 电话报国家信访局值班室。')(deposit),
      late: null,
    }));
    goTo(7, '08:20');
    await act(
      urgent,
      stream,
      staff(unitId('9901-xf'), ['registrar', 'head']),
      'receiveUrgent',
      (deposit): UrgentCommand => ({
        act: 'receiveUrgent',
        text: says('已报市里值班室，地质人员上午到场。')(deposit),
      }),
    );
    goTo(6, '16:10');
    await act(urgent, stream, clerk, 'endUrgent', (deposit): UrgentCommand => ({
      act: 'endUrgent',
      text: says('落石清完，边坡挂网，两户已回家。')(deposit),
    }));
  }
}

function stood(performed: Performed<unknown>, act: string): void {
  if (performed.done === 'recorded') return;
  const why = performed.done === 'refused' ? performed.refusal.refused : performed.done;
  throw new Error(`the county cannot ${act}: ${why}`);
}

/** Matters that lie with another unit past their day, the same ones in each county of one seed. */
function lateMatters(house: LivingHouse, until: CivilDate): Promise<Late[]> {
  return house.database.as('app').rows<Late>({
    text: `SELECT p.stream, p.narrative, p.holder, p.office, p.region, p.class FROM open.petition p
            WHERE p.holder <> p.office AND p.region LIKE '990101%' AND EXISTS (
              SELECT 1 FROM open.duty d WHERE d.stream = p.stream AND d.closed_version IS NULL
                 AND d.lapsed_version IS NOT NULL AND d.due_on < $1)
            ORDER BY p.stream LIMIT 2`,
    values: [until.subtract({ days: 14 })],
  });
}

/** What a hearing and a leader owed in the county, met after its day: the last one of each. */
async function metLate(house: LivingHouse): Promise<MetLate[]> {
  const rows = await house.database.as('app').rows<MetLate>({
    text: `SELECT DISTINCT ON (d.act) coalesce(m.subject, m.stream) AS of, d.owner_unit AS "to", m.region, m.class, d.act,
                  ((passed.at AT TIME ZONE 'Asia/Shanghai')::date + time '10:00') AT TIME ZONE 'Asia/Shanghai' AS lapsed, met.at AS met
             FROM open.duty d JOIN open.matter m USING (stream)
             JOIN ledger.entry passed ON passed.stream = d.stream AND passed.version = d.lapsed_version
             JOIN ledger.entry met ON met.stream = d.stream AND met.version = d.closed_version
            WHERE d.act IN ('layRecord', 'holdDay') AND d.owner_unit LIKE '99-990101-%'
            ORDER BY d.act, met.at DESC`,
  });
  const working = (at: Temporal.Instant): Temporal.Instant =>
    works(dayOf(at), house.calendars.current) ? at : working(at.add({ hours: 24 }));
  return rows.map((one) => ({ ...one, lapsed: working(one.lapsed) }));
}
