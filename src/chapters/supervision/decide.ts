import type { CivilDate } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import type { UnitKind } from '#kernel/units.ts';
import { limit, reckon, ruleSetOn } from '#law/law.ts';
import type { CommandOf, Reason, SupervisionCommand } from './decide/command.ts';
import { inspect } from './decide/inspection.ts';
import type { SupervisionEvent } from './events.ts';
import { ladder, placeOf } from './rules.ts';
import type { LiveSupervision, Supervision } from './supervision.ts';

type Answer = Decision<SupervisionEvent, Reason>;

/** What may be done now. Nothing here decides on a person: it asks, records the answer, and hands on to who has power. */
export function decide(state: Supervision, command: SupervisionCommand, context: Context): Answer {
  switch (command.act) {
    case 'supervise':
    case 'orderCorrection':
    case 'advise':
    case 'refer':
    case 'superviseFinding':
    case 'planInspection':
      if (state.stage !== 'none') throw new Error('opened already');
      return open(command, context);
  }
  if (state.stage === 'none') throw new Error(`${command.act} before anything was opened`);
  const { ruleSet } = state.opened;
  // An order of what was found may be on record a moment after the inspection ended: then there is nothing to note.
  if (state.stage === 'ended' && command.act === 'noteOrder') return [];
  if (state.stage === 'ended') return refuse('ended', placeOf(ruleSet, 'supervision'));
  return goOn(state, command, context);
}

type Opening = CommandOf<'supervise' | 'orderCorrection' | 'advise' | 'refer' | 'superviseFinding' | 'planInspection'>;

function open(command: Opening, context: Context): Answer {
  const { today, calendars, standing } = context;
  const ruleSet = ruleSetOn(today);
  const by = standing.unit;
  const place = placeOf(ruleSet, 'supervision');
  // Whoever opens one looks on for as long as it lasts: an organ would keep a matter in sight that was taken from it.
  if (by !== null && context.units.get(by)?.kind !== 'petition-office') return refuse('not-an-office', place);
  if (by === null || command.to === by) return refuse('own-unit', place);
  const { number, key, of, region, class: code, title, to } = command;
  const { edition } = calendars.current;
  const opened = { number, key, ruleSet, region, class: code, of, title, by, to, openedOn: today, edition };
  switch (command.act) {
    case 'supervise': {
      const { step, triggers, reason } = command;
      if (triggers.includes('late') && command.passed === 0) return refuse('nothing-passed', place);
      const answerDue = dayFor(context, command.answerDue);
      if (!answerDue) return refuse('day-gone', place, { today: today.toString() });
      if (step === 'inspection-list') return refuse('no-list-ground', placeOf(ruleSet, 'list'));
      return [{ type: 'SupervisionOrdered', ...opened, step, triggers, reason, finding: null, answerDue }];
    }
    case 'superviseFinding': {
      const { step, reason, finding } = command;
      const answerDue = dayFor(context, command.answerDue);
      if (!answerDue) return refuse('day-gone', place, { today: today.toString() });
      return [{ type: 'SupervisionOrdered', ...opened, step, triggers: ['found'], reason, finding, answerDue }];
    }
    case 'planInspection': {
      const usual = reckon(limit(ruleSet, 'inspect'), today, calendars.current).due;
      const onSiteDue = command.onSiteDue ?? usual;
      if (isAfter(today, onSiteDue)) return refuse('day-gone', placeOf(ruleSet, 'list'), { today: today.toString() });
      return [{ type: 'InspectionPlanned', ...opened, plan: command.plan, onSiteDue }];
    }
    case 'orderCorrection': {
      const answerDue = dayFor(context, command.answerDue);
      if (!answerDue) return refuse('day-gone', placeOf(ruleSet, 'correction'), { today: today.toString() });
      const { restriction, reason } = command;
      return [{ type: 'CorrectionOrdered', ...opened, restriction, reason, answerDue }];
    }
    case 'advise':
      return [{ type: 'AdviceGiven', ...opened, kind: command.kind, document: command.document }];
    case 'refer': {
      if (!hasPower(context, to)) return refuse('not-with-power', placeOf(ruleSet, 'accountability'));
      const { ground, document, chain, dissent } = command;
      return [{ type: 'AccountabilityReferred', ...opened, ground, document, chain, dissent }];
    }
  }
}

const isAfter = (a: CivilDate, b: CivilDate): boolean => Temporal.PlainDate.compare(a, b) > 0;

const powerful: readonly (UnitKind | undefined)[] = ['discipline', 'government'];
const hasPower = ({ units }: Context, to: UnitId): boolean => powerful.includes(units.get(to)?.kind);

/** The day that was named, where it lies ahead; without one, that of the rule. */
function dayFor({ today, calendars }: Context, named: CivilDate | null): CivilDate | undefined {
  if (named) return Temporal.PlainDate.compare(named, today) > 0 ? named : undefined;
  return reckon(limit(ruleSetOn(today), 'answerSupervision'), today, calendars.current).due;
}

type Further = Exclude<SupervisionCommand, Opening>;

function goOn(
  state: Exclude<LiveSupervision, { readonly stage: 'ended' }>,
  command: Further,
  context: Context,
): Answer {
  const { today, calendars } = context;
  const { edition } = calendars.current;
  const { ruleSet, type } = state.opened;
  const ordered = type === 'SupervisionOrdered' || type === 'CorrectionOrdered';
  const supervision = placeOf(ruleSet, 'supervision');
  switch (command.act) {
    case 'recordFinding':
    case 'noteOrder':
    case 'leaveFinding':
    case 'reportInspection':
      return inspect(state, command, context);
    case 'answerSupervision':
      if (!ordered || state.stage !== 'waiting') return refuse('nothing-to-answer', supervision);
      return [{ type: 'SupervisionAnswered', text: command.text, answeredOn: today, edition }];
    case 'judgeAnswer':
      if (state.stage !== 'answered') return refuse('nothing-to-judge', supervision);
      return [{ type: 'AnswerJudged', enough: command.enough, reason: command.reason, judgedOn: today, edition }];
    case 'takeStep':
      return takeStep(state, command, context);
    case 'answerAdvice':
      if (type !== 'AdviceGiven' || state.stage !== 'waiting') return refuse('nothing-to-answer', supervision);
      if (command.adoption !== 'adopted' && !command.reasons)
        return refuse('reasons-missing', placeOf(ruleSet, 'advice'));
      return [{ type: 'AdviceAnswered', adoption: command.adoption, text: command.text, answeredOn: today, edition }];
    case 'checkEffect':
      if (state.stage !== 'adopted') return refuse('nothing-to-judge', placeOf(ruleSet, 'advice'));
      if (today.equals(state.since.on)) return refuse('effect-too-early', placeOf(ruleSet, 'advice'));
      return [{ type: 'EffectChecked', worked: command.worked, text: command.text, checkedOn: today }];
    case 'receiveReferral':
      if (type !== 'AccountabilityReferred' || state.stage !== 'waiting')
        return refuse('nothing-to-answer', placeOf(ruleSet, 'accountability'));
      return [{ type: 'ReferralReceived', receipt: command.receipt, receivedOn: today }];
    case 'endReferral':
      if (state.stage !== 'with-power') return refuse('no-receipt', placeOf(ruleSet, 'accountability'));
      return [{ type: 'ReferralEnded', text: command.text, endedOn: today }];
    case 'leaveSubject':
      return [{ type: 'SubjectLeft', leftOn: today }];
  }
}

/** A weightier step, once the answer did not do or its day is over; the list needs its ground and evidence. */
function takeStep(state: LiveSupervision, command: CommandOf<'takeStep'>, context: Context): Answer {
  const { today, calendars } = context;
  const { ruleSet, type } = state.opened;
  const place = placeOf(ruleSet, 'supervision');
  if (type !== 'SupervisionOrdered' && type !== 'CorrectionOrdered') return refuse('nothing-to-judge', place);
  const late = state.stage === 'waiting' && state.due !== null && Temporal.PlainDate.compare(today, state.due) > 0;
  if (state.stage !== 'wanting' && !late) return refuse('answer-not-due', place);
  const { step, reason, listed, evidence } = command;
  // Above the inspection list there is nothing: there the same step is taken again, with another day.
  const lowest = Math.min(ladder.indexOf(state.step) + 1, ladder.length - 1);
  if (ladder.indexOf(step) < lowest) return refuse('not-higher', place, { step: state.step });
  if (step === 'inspection-list' && (listed.length === 0 || !evidence))
    return refuse('no-list-ground', placeOf(ruleSet, 'list'));
  const answerDue = dayFor(context, command.answerDue);
  if (!answerDue) return refuse('day-gone', place, { today: today.toString() });
  const { edition } = calendars.current;
  return [{ type: 'StepTaken', step, reason, answerDue, listed, evidence, takenOn: today, edition }];
}
