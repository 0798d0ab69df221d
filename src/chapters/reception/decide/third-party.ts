import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import type { ReceptionEvent } from '../events.ts';
import type { Visit } from '../reception.ts';
import { hall } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

type Decided = Decision<ReceptionEvent, Reason>;

/**
 * 第三方参与: a lawyer, counsellor or social worker of the office's roster sits in only when they said that nothing ties them to the matter and
 * promised to keep it to themselves, and the visitor wants them there.
 */
export function joinHelper(visit: Visit, command: CommandOf<'joinHelper'>, { today }: Context): Decided {
  const { kind, helper, unbound, confidential, consented } = command;
  if (visit.stage === 'cancelled') return refuse('not-now', hall, { stage: visit.stage });
  if (!command.onRoster) return refuse('not-on-roster', hall);
  if (!unbound) return refuse('tie-not-denied', hall);
  if (!confidential) return refuse('secrecy-not-promised', hall);
  if (!consented) return refuse('not-wanted', hall);
  return [{ type: 'HelperJoined', kind, helper, joinedOn: today }];
}

/** What was advised; only of a visit in which somebody took part. */
export function noteHelp(visit: Visit, { text }: CommandOf<'noteHelp'>, { today }: Context): Decided {
  if (visit.helpers === 0) return refuse('nobody-took-part', hall);
  return [{ type: 'HelpNoted', text, notedOn: today }];
}
