import type { Context, Decision } from '#kernel/procedure.ts';
import type { HearingCommand, Reason } from './decide/command.ts';
import { agree, turnDown, order, request } from './decide/asking.ts';
import { announce, askRecusal, cancel, decideRecusal, namePanel } from './decide/arranging.ts';
import { confirmRecord, deliberate, end, hold, layRecord, publish, report } from './decide/holding.ts';
import type { HearingEvent } from './events.ts';
import type { Hearing } from './hearing.ts';

/** What may be done now with a hearing: facts to record, or a refusal with its article. */
export function decide(state: Hearing, command: HearingCommand, context: Context): Decision<HearingEvent, Reason> {
  if (command.act === 'request') return request(command, context);
  if (command.act === 'order') return order(command, context);
  if (state.stage === 'none') throw new Error(`${command.act} before it was asked for`);
  switch (command.act) {
    case 'agree':
      return agree(state, command, context);
    case 'turnDown':
      return turnDown(state, command, context);
    case 'namePanel':
      return namePanel(state, command, context);
    case 'announce':
      return announce(state, command, context);
    case 'askRecusal':
      return askRecusal(state, command, context);
    case 'decideRecusal':
      return decideRecusal(state, command, context);
    case 'cancel':
      return cancel(state, command, context);
    case 'hold':
      return hold(state, command, context);
    case 'layRecord':
      return layRecord(state, command, context);
    case 'confirmRecord':
      return confirmRecord(state, command, context);
    case 'deliberate':
      return deliberate(state, command, context);
    case 'report':
      return report(state, command, context);
    case 'publish':
      return publish(state, command, context);
    case 'end':
      return end(state, command, context);
  }
}
