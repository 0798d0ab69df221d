import { refuse } from '#kernel/refusal.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import type { WorkforceCommand, Reason } from './decide/command.ts';
import { appoint, correctOfficial, join, layDown, leave, move, resetAccess } from './decide/official.ts';
import { cutLeave, declareTie, endTie, takeLeave } from './decide/presence.ts';
import { endSetting, makeSetting } from './decide/setting.ts';
import { changeUnit, endUnit, enterUnit } from './decide/unit.ts';
import type { Dossier } from './dossier.ts';
import type { WorkforceEvent } from './events.ts';
import { places } from './rules.ts';

/** What may be done now with a dossier: facts to record, or a refusal with its rule. */
export function decide(state: Dossier, command: WorkforceCommand, context: Context): Decision<WorkforceEvent, Reason> {
  if (command.act === 'enterUnit') return state.kind === 'none' ? enterUnit(command, context) : other();
  if (command.act === 'makeSetting') return makeSetting(state, command, context);
  if (command.act === 'join')
    return state.kind === 'none' || state.kind === 'person' ? join(state, command, context) : other();
  if (state.kind === 'unit') {
    if (command.act === 'changeUnit') return changeUnit(state, command, context);
    return command.act === 'endUnit' ? endUnit(state, command, context) : other();
  }
  if (state.kind === 'setting') return command.act === 'endSetting' ? endSetting(state, command) : other();
  if (state.kind !== 'person') return other();
  switch (command.act) {
    case 'correctOfficial':
      return correctOfficial(state, command);
    case 'move':
      return move(state, command, context);
    case 'leave':
      return leave(state, command, context);
    case 'appoint':
    case 'install':
      return appoint(state, command, context);
    case 'layDown':
      return layDown(state, command, context);
    case 'resetAccess':
      return resetAccess(state, command, context);
    case 'takeLeave':
      return takeLeave(state, command, context);
    case 'cutLeave':
      return cutLeave(state, command, context);
    case 'declareTie':
      return declareTie(state, command, context);
    case 'endTie':
      return endTie(state, command, context);
    default:
      return other();
  }
}

const other = () => refuse('other-dossier' as const, places.record);
