import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import type { ClosedFor, HearingEvent } from '../events.ts';
import type { LiveHearing } from '../hearing.ts';
import { placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

type Decided = Decision<HearingEvent, Reason>;

/** 申请听证: while an organ handles the matter or looks at it again. Whether there is one, the organ decides and says why. */
export function request(command: CommandOf<'request'>, context: Context): Decided {
  const under = placeOf(command.ruleSet, 'hearing');
  if (command.subjectStage === 'other') return refuse('not-in-hand', under);
  return [asked(command, 'petitioner', context)];
}

/** 决定听证: by the organ itself, for what is major, complex or difficult. */
export function order(command: CommandOf<'order'>, context: Context): Decided {
  const under = placeOf(command.ruleSet, 'hearing');
  if (command.subjectStage === 'other') return refuse('not-in-hand', under);
  if (context.standing.unit !== command.organ) return refuse('not-your-matter', under);
  const closed = closing(command, under);
  if (closed) return closed;
  return [asked(command, 'organ', context), ordered(command, command.organ, context)];
}

function asked(
  { act: _, subjectStage: __, ...command }: CommandOf<'request'> | CommandOf<'order'>,
  askedBy: 'petitioner' | 'organ',
  { today, calendars }: Context,
): HearingEvent {
  const { number, key, ruleSet, region, subject, subjectNumber, title, organ, respondent, reason } = command;
  const edition = calendars.current.edition;
  const about = { number, key, ruleSet, region, subject, subjectNumber, title, organ, respondent };
  return { type: 'HearingAsked', ...about, askedBy, reason, edition, askedOn: today };
}

interface Openness {
  readonly open: boolean;
  readonly closedFor: ClosedFor | null;
}

const ordered = ({ closedFor }: Openness, by: LiveHearing['known']['facts']['organ'], { today, calendars }: Context) =>
  ({ type: 'HearingOrdered', by, closedFor, edition: calendars.current.edition, orderedOn: today }) as const;

/** A hearing is open unless one of four reasons closes it; nobody closes one without saying which. */
function closing({ open, closedFor }: Openness, under: Parameters<typeof refuse>[1]) {
  if (!open && closedFor === null) return refuse<Reason>('closed-needs-reason', under);
  if (open && closedFor !== null) return refuse<Reason>('open-has-no-reason', under);
  return undefined;
}

export function agree(hearing: LiveHearing, command: CommandOf<'agree'>, context: Context): Decided {
  const { organ, ruleSet } = hearing.known.facts;
  const under = placeOf(ruleSet, 'hearing');
  if (hearing.stage !== 'asked') return refuse('not-now', under, { stage: hearing.stage });
  return closing(command, under) ?? [ordered(command, organ, context)];
}

/** 不举行: with reasons that the petitioner reads. */
export function turnDown(hearing: LiveHearing, { reason }: CommandOf<'turnDown'>, { today }: Context): Decided {
  const { organ, ruleSet } = hearing.known.facts;
  if (hearing.stage !== 'asked') return refuse('not-now', placeOf(ruleSet, 'hearing'), { stage: hearing.stage });
  return [{ type: 'HearingDeclined', reason, by: organ, declinedOn: today }];
}
