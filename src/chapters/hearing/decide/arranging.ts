import { isAfter } from '#kernel/calendar.ts';
import { personConflict } from '#kernel/conflict.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { fixed, rule } from '#law/law.ts';
import type { HearingEvent } from '../events.ts';
import { panelOf, type LiveHearing } from '../hearing.ts';
import { placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

type Decided = Decision<HearingEvent, Reason>;

const arranging = ({ stage }: LiveHearing): boolean => stage === 'ordered' || stage === 'announced';

const ruleOf = ({ known: { facts } }: LiveHearing, id: string) =>
  rule(facts.ruleSet, id, facts.region ?? undefined, facts.askedOn);

/**
 * 确定听证组: an odd number, so that there is a majority; nobody who has acted on the matter, who was told to step aside,
 * or who did not say that nothing ties them to it.
 */
export function namePanel(hearing: LiveHearing, command: CommandOf<'namePanel'>, context: Context): Decided {
  const recusal = placeOf(hearing.known.facts.ruleSet, 'recusal');
  const size = ruleOf(hearing, 'hearing-panel');
  if (!arranging(hearing)) return refuse('not-now', size.under, { stage: hearing.stage });
  const members = [...new Set(command.members)];
  if (members.includes(command.host)) return refuse('host-twice', size.under);
  const least = fixed(size, 'peopleMin');
  if (members.length + 1 < least) return refuse('panel-too-small', size.under, { least });
  if (members.length % 2 !== 0) return refuse('panel-even', size.under);
  if (!command.onRoster) return refuse('not-on-roster', size.under);
  if (!command.unbound) return refuse('tie-not-denied', recusal);
  const panel = [command.host, ...members];
  const { ties = [], involved: actors = [], standing } = context;
  for (const person of panel) {
    const why = personConflict(person, { aside: hearing.known.recused }, { ties, actors, unit: standing.unit });
    if (why)
      return refuse(
        why === 'has-acted' ? 'has-acted-on-it' : why === 'stepped-aside' ? 'recused' : 'too-close',
        recusal,
        { why },
      );
  }
  return [{ type: 'PanelNamed', host: command.host, members, namedOn: context.today }];
}

/** 听证通知: so many days before, with the panel's names, so that a recusal can be asked for in time. */
export function announce(hearing: LiveHearing, { heldOn, notice }: CommandOf<'announce'>, context: Context): Decided {
  const { under, ...rest } = ruleOf(hearing, 'hearing-notice');
  if (!arranging(hearing)) return refuse('not-now', under, { stage: hearing.stage });
  if (!hearing.known.panel) return refuse('no-panel', under);
  const least = fixed({ under, ...rest }, 'daysMin');
  const earliest = context.today.add({ days: least });
  if (isAfter(earliest, heldOn)) return refuse('notice-too-short', under, { least, earliest: earliest.toString() });
  const edition = context.calendars.current.edition;
  const by = hearing.known.facts.organ;
  return [{ type: 'HearingAnnounced', by, notice, edition, heldOn, announcedOn: context.today }];
}

/** 申请回避: until it is held. */
export function askRecusal(hearing: LiveHearing, { text }: CommandOf<'askRecusal'>, context: Context): Decided {
  const under = placeOf(hearing.known.facts.ruleSet, 'recusal');
  if (!arranging(hearing)) return refuse('not-now', under, { stage: hearing.stage });
  if (!hearing.known.panel) return refuse('no-panel', under);
  const edition = context.calendars.current.edition;
  return [{ type: 'HearingRecusalAsked', text, edition, askedOn: context.today }];
}

export function decideRecusal(hearing: LiveHearing, command: CommandOf<'decideRecusal'>, context: Context): Decided {
  const under = placeOf(hearing.known.facts.ruleSet, 'recusal');
  if (!arranging(hearing)) return refuse('not-now', under, { stage: hearing.stage });
  const { recusal, person, text } = command;
  if (!hearing.known.recusals.some(({ version }) => version === recusal)) return refuse('no-such-recusal', under);
  if (person !== null && !panelOf(hearing).includes(person)) return refuse('not-on-panel', under);
  const by = hearing.known.facts.organ;
  return [{ type: 'HearingRecusalDecided', recusal, person, text, by, decidedOn: context.today }];
}

export function cancel(hearing: LiveHearing, { reason }: CommandOf<'cancel'>, { today }: Context): Decided {
  const { organ, ruleSet } = hearing.known.facts;
  if (!arranging(hearing)) return refuse('not-now', placeOf(ruleSet, 'hearing'), { stage: hearing.stage });
  return [{ type: 'HearingCancelled', reason, by: organ, cancelledOn: today }];
}
