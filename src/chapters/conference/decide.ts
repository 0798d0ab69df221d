import type { CivilDate } from '#kernel/calendar.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { ruleSetOn } from '#law/law.ts';
import { openResolution, type Conference, type LiveConference } from './conference.ts';
import type { CommandOf, ConferenceCommand, Reason } from './decide/command.ts';
import type { ConferenceEvent } from './events.ts';
import { placeOf } from './rules.ts';

type Answer = Decision<ConferenceEvent, Reason>;
type Opening = CommandOf<'convene' | 'agreeCoHandling' | 'nameProblem'>;

/** What may be done now. */
export function decide(state: Conference, command: ConferenceCommand, context: Context): Answer {
  switch (command.act) {
    case 'convene':
    case 'agreeCoHandling':
    case 'nameProblem':
      if (state.stage !== 'none') throw new Error('opened already');
      return open(command, context);
  }
  if (state.stage === 'none') throw new Error(`${command.act} before anything was opened`);
  if (state.stage === 'ended') return refuse('ended', placeOf(state.opened.ruleSet, 'conference'));
  return goOn(state, command, context);
}

const ahead = (day: CivilDate, today: CivilDate): boolean => Temporal.PlainDate.compare(day, today) > 0;

function open(command: Opening, { today, calendars, standing, units }: Context): Answer {
  const ruleSet = ruleSetOn(today);
  const by = standing.unit;
  const conference = placeOf(ruleSet, 'conference');
  if (by === null) return refuse('nobody-else', conference);
  const { number, key, of, region, title } = command;
  const opened = { number, key, ruleSet, region, title, by, openedOn: today, edition: calendars.current.edition };
  switch (command.act) {
    case 'convene': {
      const members = [...new Set(command.members)].filter((unit) => unit !== by);
      if (members.length === 0) return refuse('nobody-else', conference);
      if (!ahead(command.meetingDue, today) && !command.meetingDue.equals(today))
        return refuse('day-gone', conference, { today: today.toString() });
      const { class: code, agenda, hard, papers, meetingDue } = command;
      return [{ type: 'MeetingConvened', ...opened, class: code, of, agenda, hard, papers, members, meetingDue }];
    }
    case 'agreeCoHandling': {
      const place = placeOf(ruleSet, 'competence');
      // Whoever assists was lent a look at the matter, and lends it to nobody else.
      if (by !== command.lead && units.get(by)?.kind !== 'petition-office') return refuse('not-in-hand', place);
      const assistants = [...new Set(command.assistants)].filter((unit) => unit !== command.lead);
      if (assistants.length === 0) return refuse('nobody-else', place);
      if (!ahead(command.answerDue, today)) return refuse('day-gone', place, { today: today.toString() });
      const { class: code, lead, split, answerDue } = command;
      return [{ type: 'CoHandlingAgreed', ...opened, of: command.of, class: code, lead, assistants, split, answerDue }];
    }
    case 'nameProblem': {
      const { class: code, policy, maker } = command;
      if (!code) return refuse('no-class', placeOf(ruleSet, 'conference'));
      return [{ type: 'ProblemNamed', ...opened, class: code, of, policy, maker }];
    }
  }
}

type Further = Exclude<ConferenceCommand, Opening>;

function goOn(state: Exclude<LiveConference, { readonly stage: 'ended' }>, command: Further, context: Context): Answer {
  const { today, calendars, standing } = context;
  const { opened } = state;
  const { edition } = calendars.current;
  const conference = placeOf(opened.ruleSet, 'conference');
  const competence = placeOf(opened.ruleSet, 'competence');
  switch (command.act) {
    case 'holdMeeting': {
      if (state.stage !== 'convened' || opened.type !== 'MeetingConvened') return refuse('not-now', conference);
      const present = command.present.filter((unit) => opened.members.includes(unit));
      if (present.length === 0) return refuse('nobody-came', conference);
      return [{ type: 'MeetingHeld', present, minutes: command.minutes, heldOn: today, edition }];
    }
    case 'resolve': {
      if (state.stage !== 'held' || opened.type !== 'MeetingConvened') return refuse('not-now', conference);
      if (!opened.members.includes(command.owner)) return refuse('not-a-member', conference);
      if (!ahead(command.carryDue, today)) return refuse('day-gone', conference, { today: today.toString() });
      const { owner, text, carryDue } = command;
      return [{ type: 'ResolutionMade', owner, text, carryDue, madeOn: today, edition }];
    }
    case 'carryOut': {
      const resolution = openResolution(state, standing.unit);
      if (!resolution) return refuse('no-resolution', conference);
      return [{ type: 'ResolutionReported', resolution: resolution.version, text: command.text, reportedOn: today }];
    }
    case 'closeMeeting':
      if (state.stage !== 'held') return refuse('not-now', conference);
      if (state.resolutions.length === 0 || state.resolutions.some(({ reported }) => !reported))
        return refuse('resolutions-open', conference);
      return [{ type: 'MeetingClosed', closedOn: today }];
    case 'giveShare': {
      const by = standing.unit;
      if (state.stage !== 'shared' || opened.type !== 'CoHandlingAgreed') return refuse('not-now', competence);
      if (by === null || !opened.assistants.includes(by) || state.given.includes(by))
        return refuse('not-yours', competence);
      return [{ type: 'ShareGiven', by, text: command.text, givenOn: today }];
    }
    case 'jointAnswer':
      if (state.stage !== 'shared' || opened.type !== 'CoHandlingAgreed') return refuse('not-now', competence);
      if (state.given.length < opened.assistants.length) return refuse('shares-missing', competence);
      return [{ type: 'JointAnswerGiven', text: command.text, answeredOn: today }];
    case 'changePolicy':
      if (state.stage !== 'named') return refuse('not-now', conference);
      return [{ type: 'PolicyChanged', measure: command.measure, changedOn: today, edition }];
    case 'closeProblem':
      if (state.stage !== 'changed' || today.equals(state.changedOn)) return refuse('not-now', conference);
      return [{ type: 'ProblemClosed', worked: command.worked, text: command.text, closedOn: today }];
  }
}
