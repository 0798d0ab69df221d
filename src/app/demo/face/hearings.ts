import { hearing } from '#chapters/hearing/chapter.ts';
import type { HearingCommand } from '#chapters/hearing/decide/command.ts';
import type { Actor } from '#kernel/authority.ts';
import type { Depositor } from '#kernel/deposit.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { ItemId, PersonId, StreamId, UnitId } from '#kernel/ids.ts';
import { type MatterNumber } from '#kernel/number.ts';
import { perform } from '#kernel/perform.ts';
import { sweeper } from '#kernel/roster.ts';
import { ruleSetOn } from '#law/law.ts';
import { unitId } from '../county-files.ts';
import { handler, housingHead, type Playing, at, done, opened, hear, workday } from './playing.ts';

export interface About {
  readonly stream: StreamId;
  readonly number: MatterNumber;
  readonly region: string | null;
  readonly narrative: ItemId;
  readonly stage_on: CivilDate;
}

export const matters = ({ house }: Playing): Promise<About[]> =>
  house.database.as('app').rows<About>({
    text: `SELECT stream, number, region, narrative, stage_on FROM open.petition
            WHERE stage = 'handling' AND holder = $1 ORDER BY stage_on, number LIMIT 3`,
    values: [unitId('990101-zj') as UnitId],
  });

/** What a hearing takes over from the matter that it is about. */
const about = (one: About) => ({
  region: one.region,
  subject: one.stream,
  subjectNumber: one.number,
  subjectStage: 'handling' as const,
  title: one.narrative,
  organ: unitId('990101-zj'),
  respondent: unitId('990101-zj'),
});

/** 申请听证: by the petitioner, from the page of the matter. */
export async function askForHearing(play: Playing, one: About, on: CivilDate): Promise<void> {
  at(play, on, 20);
  await opened(play, { actor: { kind: 'public' }, act: 'request', prefix: 'TZ', on }, (fresh, deposit) => ({
    act: 'request',
    ...fresh,
    ruleSet: ruleSetOn(on),
    ...about(one),
    reason: deposit.text('reason', { text: '现场的情况各说各的，想当面说清楚。' }),
  }));
}

/** Two hearings: one from its order to its publication, and one that is announced and still to be held. */
export async function playHearing(play: Playing, one: About, start: CivilDate, whole: boolean): Promise<void> {
  at(play, start);
  const stream = await opened(
    play,
    { actor: housingHead, act: 'order', prefix: 'TZ', on: start },
    (fresh, deposit) => ({
      act: 'order',
      ...fresh,
      ruleSet: ruleSetOn(start),
      ...about(one),
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
    () => ({ act: 'namePanel', onRoster: true, host: panel[0]!, members: panel.slice(1), unbound: true }),
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
  await hear(play, housingHead, stream, () => ({ act: 'confirmRecord', contested: [], remark: null }), 'confirmRecord');
  await hear(
    play,
    { kind: 'petitioner', stream, as: 'petitioner' },
    stream,
    () => ({ act: 'confirmRecord', contested: [], remark: null }),
    'confirmRecord',
  );
  const next = workday(play, late.add({ days: 1 }));
  if (Temporal.PlainDate.compare(next, play.until) < 0) await concludeHearing(play, stream, next);
}

/** Deliberation with its dissent, report, and what is published once a second person has read it. */
async function concludeHearing(play: Playing, stream: StreamId, on: CivilDate): Promise<void> {
  const says = (act: string, by: Actor, hour: number, command: (deposit: Depositor) => HearingCommand) => {
    at(play, on, hour);
    return hear(play, by, stream, command, act);
  };
  await says('deliberate', handler, 9, (deposit) => ({
    act: 'deliberate',
    votesFor: 2,
    votesAgainst: 1,
    finding: deposit.text('finding', { text: '应当修，维修资金先用后批。' }),
    dissent: deposit.text('dissent', { text: '应当先由物业公司垫付。' }),
  }));
  await says('report', handler, 11, (deposit) => ({
    act: 'report',
    report: deposit.text('hearing-report', { text: '建议三十日内修复，费用从维修资金列支。' }),
  }));
  await says('publish', handler, 14, (deposit) => ({
    act: 'publish',
    text: deposit.text('published', { text: '某小区电梯停运一事举行听证，多数意见是先修复、后补手续。' }),
  }));
  at(play, on, 15);
  const approve = () => ({ act: 'approve' }) as const;
  done(await perform(play.house, hearing, { actor: housingHead, stream, act: 'approve', command: approve }), 'approve');
  await says('end', handler, 16, () => ({ act: 'end' }));
}
