import type { Context, Decision } from '#kernel/procedure.ts';
import type { Accusation } from './accusation.ts';
import type { AccusationCommand, Reason } from './decide/command.ts';
import {
  answerQuestion,
  conclude,
  feedback,
  nameAccused,
  note,
  recordCorrection,
  route,
  writeToReporter,
} from './decide/custodian.ts';
import { report, takeOver } from './decide/intake.ts';
import { addMaterial, ask, replaceCode } from './decide/reporter.ts';
import { approveRenaming, askRenaming, declineRenaming } from './decide/renaming.ts';
import { agreeReturn, askReturn, declineReturn, openPetition } from './decide/returning.ts';
import {
  approveUnsealing,
  askUnsealing,
  declineUnsealing,
  openIdentity,
  reportRetaliation,
} from './decide/unsealing.ts';
import type { AccusationEvent } from './events.ts';

/** What may be done now with a report: facts to record, or a refusal with its article. */
export function decide(
  state: Accusation,
  command: AccusationCommand,
  context: Context,
): Decision<AccusationEvent, Reason> {
  if (command.act === 'report') return report(command, context);
  if (command.act === 'takeOver') return takeOver(command, context);
  if (state.stage === 'none') throw new Error(`${command.act} before the report`);
  switch (command.act) {
    case 'nameAccused':
      return nameAccused(state, command, context);
    case 'route':
      return route(state, command, context);
    case 'addMaterial':
      return addMaterial(state, command, context);
    case 'ask':
      return ask(state, command, context);
    case 'answerQuestion':
      return answerQuestion(state, command, context);
    case 'writeToReporter':
      return writeToReporter(state, command, context);
    case 'note':
      return note(state, command, context);
    case 'feedback':
      return feedback(state, command, context);
    case 'conclude':
      return conclude(state, command, context);
    case 'reportRetaliation':
      return reportRetaliation(state, command, context);
    case 'recordCorrection':
      return recordCorrection(state, command, context);
    case 'askUnsealing':
      return askUnsealing(state, command, context);
    case 'approveUnsealing':
      return approveUnsealing(state, command, context);
    case 'declineUnsealing':
      return declineUnsealing(state, command, context);
    case 'openIdentity':
      return openIdentity(state, command, context);
    case 'askReturn':
      return askReturn(state, command, context);
    case 'agreeReturn':
      return agreeReturn(state, command, context);
    case 'declineReturn':
      return declineReturn(state, command, context);
    case 'openPetition':
      return openPetition(state, command, context);
    case 'askRenaming':
      return askRenaming(state, command, context);
    case 'approveRenaming':
      return approveRenaming(state, command, context);
    case 'declineRenaming':
      return declineRenaming(state, command, context);
    case 'replaceCode':
      return replaceCode(state, command, context);
  }
}
