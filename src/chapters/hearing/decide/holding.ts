import { isAfter } from '#kernel/calendar.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { fixed, limit, reckon, rule } from '#law/law.ts';
import type { HearingEvent } from '../events.ts';
import { panelOf, type LiveHearing } from '../hearing.ts';
import { placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

type Decided = Decision<HearingEvent, Reason>;

const place = ({ known }: LiveHearing) => placeOf(known.facts.ruleSet, 'hearing');
const notNow = (hearing: LiveHearing) => refuse<Reason>('not-now', place(hearing), { stage: hearing.stage });

/** 举行听证: on the day that was told, by a panel that is still large enough, with no recusal left open. */
export function hold(hearing: LiveHearing, command: CommandOf<'hold'>, context: Context): Decided {
  const under = place(hearing);
  const { facts, heldOn, recusals } = hearing.known;
  if (hearing.stage !== 'announced' || heldOn === null) return notNow(hearing);
  if (recusals.length > 0) return refuse('recusal-open', placeOf(facts.ruleSet, 'recusal'));
  const size = rule(facts.ruleSet, 'hearing-panel', facts.region ?? undefined, facts.askedOn);
  const least = fixed(size, 'peopleMin');
  const people = panelOf(hearing).length;
  if (people < least) return refuse('panel-too-small', size.under, { least });
  // Whoever stepped aside may have left an even number behind, which decides nothing when it is divided.
  if (people % 2 === 0) return refuse('panel-even', size.under);
  const { fromOn, toOn, petitionerCame } = command;
  if (!fromOn.equals(heldOn)) return refuse('other-day', under, { heldOn: heldOn.toString() });
  if (isAfter(fromOn, toOn)) return refuse('days-turned-round', under);
  if (isAfter(toOn, context.today)) return refuse('day-in-future', under, { today: context.today.toString() });
  const edition = context.calendars.current.edition;
  return [{ type: 'HearingHeld', by: facts.organ, petitionerCame, edition, fromOn, toOn }];
}

/** 听证笔录, numbered by its lines. */
export function layRecord(hearing: LiveHearing, command: CommandOf<'layRecord'>, context: Context): Decided {
  if (hearing.stage !== 'held') return notNow(hearing);
  const { record, lineCount } = command;
  const edition = context.calendars.current.edition;
  return [{ type: 'HearingRecordLaid', record, lineCount, edition, laidOn: context.today }];
}

/** 核对笔录: each party once; whoever contests a line says what was said instead. */
export function confirmRecord(hearing: LiveHearing, command: CommandOf<'confirmRecord'>, context: Context): Decided {
  const under = place(hearing);
  const { record, confirmed } = hearing.known;
  if (hearing.stage !== 'recorded' || !record) return notNow(hearing);
  const { contested, remark } = command;
  // Whose word it is follows from the standing: nobody confirms in the other party's name.
  const party = context.standing.capacity === 'member' ? 'organ' : 'petitioner';
  if (confirmed.includes(party)) return refuse('confirmed-already', under);
  const { lineCount } = record;
  if (contested.some((line) => line < 1 || line > lineCount)) return refuse('no-such-line', under, { lineCount });
  if (contested.length > 0 && !remark) return refuse('remark-missing', under);
  return [{ type: 'HearingRecordConfirmed', party, contested, remark, confirmedOn: context.today }];
}

/**
 * 合议: once both parties have read the record, or their time for it is over. Every vote is counted, and whoever was
 * outvoted says why.
 */
export function deliberate(hearing: LiveHearing, command: CommandOf<'deliberate'>, context: Context): Decided {
  const under = place(hearing);
  const { record, confirmed } = hearing.known;
  if (hearing.stage !== 'recorded' || !record) return notNow(hearing);
  const until = confirmBy(hearing, context);
  if (confirmed.length < 2 && !isAfter(context.today, until))
    return refuse('not-confirmed-yet', under, { until: until.toString() });
  const { votesFor, votesAgainst, finding, dissent } = command;
  const votes = panelOf(hearing).length;
  if (votesFor + votesAgainst !== votes) return refuse('votes-do-not-add-up', under, { votes });
  if (votesAgainst > 0 && !dissent) return refuse('dissent-missing', under);
  const edition = context.calendars.current.edition;
  return [
    { type: 'HearingDeliberated', votesFor, votesAgainst, finding, dissent, edition, deliberatedOn: context.today },
  ];
}

/** The last day for the parties' word on the record. */
function confirmBy({ known: { facts, record } }: LiveHearing, { calendars }: Context): Temporal.PlainDate {
  const row = limit(facts.ruleSet, 'confirmRecord', facts.region ?? undefined, facts.askedOn);
  return reckon(row, record!.laid.on, calendars.edition(record!.laid.edition)).due;
}

export function report(hearing: LiveHearing, command: CommandOf<'report'>, context: Context): Decided {
  if (hearing.stage !== 'deliberated') return notNow(hearing);
  const edition = context.calendars.current.edition;
  const by = hearing.known.facts.organ;
  return [{ type: 'HearingReported', report: command.report, by, edition, reportedOn: context.today }];
}

/** 公开: what was closed stays closed. A second person reads the text for names before it goes out. */
export function publish(hearing: LiveHearing, { text }: CommandOf<'publish'>, context: Context): Decided {
  const { facts, open, published } = hearing.known;
  const under = placeOf(facts.ruleSet, 'publication');
  if (hearing.stage !== 'reported') return notNow(hearing);
  if (open?.closedFor) return refuse('closed-stays-closed', under, { closedFor: open.closedFor });
  if (published) return refuse('published-already', under);
  return [{ type: 'HearingPublished', text, by: facts.organ, publishedOn: context.today }];
}

export function end(hearing: LiveHearing, _: CommandOf<'end'>, { today }: Context): Decided {
  if (hearing.stage !== 'reported') return notNow(hearing);
  return [{ type: 'HearingEnded', by: hearing.known.facts.organ, endedOn: today }];
}
