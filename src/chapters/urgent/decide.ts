import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { ruleSetOn } from '#law/law.ts';
import { addressed } from './addressed.ts';
import type { CommandOf, Reason, UrgentCommand } from './decide/command.ts';
import type { UrgentEvent } from './events.ts';
import { minutesIn, placeOf } from './rules.ts';
import type { Urgent } from './urgent.ts';

type Answer = Decision<UrgentEvent, Reason>;

/** What may be done now. */
export function decide(state: Urgent, command: UrgentCommand, context: Context): Answer {
  if (command.act === 'reportUrgent') {
    if (state.stage !== 'none') throw new Error('reported already');
    return report(command, context);
  }
  if (state.stage === 'none') throw new Error(`${command.act} before anything was reported`);
  const under = placeOf(state.opened.ruleSet);
  if (state.stage === 'ended') return refuse('danger-over', under);
  const { today, standing, calendars } = context;
  switch (command.act) {
    case 'receiveUrgent':
      if (standing.unit === null || !state.waiting.includes(standing.unit)) return refuse('not-waited-for', under);
      return [{ type: 'UrgentReceived', by: standing.unit, text: command.text, receivedOn: today }];
    case 'followUrgent':
      return [{ type: 'UrgentFollowed', text: command.text, followedOn: today, edition: calendars.current.edition }];
    case 'endUrgent':
      return [{ type: 'UrgentEnded', text: command.text, endedOn: today }];
  }
}

/**
 * 报告: at once and to everybody whom the text names. Lateness is no ground to turn a danger away, so a late report states
 * its reason; whom the system does not reach is told on another way, and the report says how.
 */
function report(command: CommandOf<'reportUrgent'>, { today, at, standing, units, calendars }: Context): Answer {
  const ruleSet = ruleSetOn(today);
  const under = placeOf(ruleSet);
  const reporter = standing.unit === null ? undefined : units.inForce(standing.unit, today);
  if (!reporter) return refuse('reporter-unknown', under);
  const { learnedAt, late, told } = command;
  if (Temporal.Instant.compare(learnedAt, at) > 0) return refuse('learned-in-future', under);
  const { max, under: practice } = minutesIn(ruleSet);
  const minutes = Math.floor((at.epochMilliseconds - learnedAt.epochMilliseconds) / 60_000);
  if (minutes > max && !late) return refuse('late-unexplained', practice, { minutes, max });
  const department = command.department ? units.inForce(command.department, today) : undefined;
  if (command.department && !department) return refuse('department-unknown', under);
  const { to, outside } = addressed(units, { ruleSet, reporter, department, on: today });
  if (outside.length > 0 && !told) return refuse('outside-untold', under, { outside: outside.join(',') });
  const { number, key, of, region, title, danger, text, measures } = command;
  return [
    {
      type: 'UrgentReported',
      number,
      key,
      ruleSet,
      region: region ?? reporter.region,
      class: command.class,
      of,
      title,
      by: reporter.id,
      byOffice: reporter.kind === 'petition-office',
      openedOn: today,
      edition: calendars.current.edition,
      danger,
      learnedAt,
      text,
      measures,
      to: to.map(({ id }) => id),
      offices: to.filter(({ kind }) => kind === 'petition-office').map(({ id }) => id),
      outside,
      told: outside.length > 0 ? told : null,
      late: minutes > max ? late : null,
    },
  ];
}
