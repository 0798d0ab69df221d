import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import {
  beginTerm,
  cancelDay,
  countDay,
  endTerm,
  holdDay,
  openPeriod,
  planDay,
  publishDay,
  recordDay,
  substitute,
} from './decide/leader.ts';
import { handOver, recordStep, takeCase } from './decide/own-case.ts';
import { decideResidency, proposeLeaving, proposeResidency } from './decide/residency.ts';
import { joinHelper, noteHelp } from './decide/third-party.ts';
import {
  bookVisit,
  cancelVisit,
  comeIn,
  commentIncident,
  noteIncident,
  receiveVisit,
  recordVisit,
} from './decide/visit.ts';
import { keepRecording, receiveOverVideo, setMeeting, withdrawConsent } from './decide/video.ts';
import type { ReceptionCommand, Reason } from './decide/command.ts';
import type { ReceptionEvent } from './events.ts';
import type { LiveReception, Reception } from './reception.ts';
import { leaders } from './rules.ts';

type Decided = Decision<ReceptionEvent, Reason>;

/** What may be done now with a reception: facts to record, or a refusal with its article. */
export function decide(state: Reception, command: ReceptionCommand, context: Context): Decided {
  switch (command.act) {
    case 'beginTerm':
      return beginTerm(command, context);
    case 'planDay':
      return planDay(command, context);
    case 'bookVisit':
      return bookVisit(command, context);
    case 'comeIn':
      return comeIn(command, context);
    case 'takeCase':
      return takeCase(command, context);
    case 'proposeResidency':
      return proposeResidency(command, context);
  }
  if (state.life === 'none') throw new Error(`${command.act} before anything`);
  return act(state, command, context) ?? refuse('other-life', leaders, { life: state.life });
}

type Following = Exclude<
  ReceptionCommand,
  { readonly act: 'beginTerm' | 'planDay' | 'bookVisit' | 'comeIn' | 'takeCase' | 'proposeResidency' }
>;

/** An act on one of the lives; undefined where it belongs to another one. */
function act(state: LiveReception, command: Following, context: Context): Decided | undefined {
  switch (state.life) {
    case 'term':
      if (command.act === 'openPeriod') return openPeriod(state, context);
      if (command.act === 'countDay') return countDay(state, command);
      return command.act === 'endTerm' ? endTerm(state, context) : undefined;
    case 'day':
      if (command.act === 'publishDay') return publishDay(state, context);
      if (command.act === 'substitute') return substitute(state, command, context);
      if (command.act === 'holdDay') return holdDay(state, command, context);
      if (command.act === 'recordDay') return recordDay(state, command, context);
      return command.act === 'cancelDay' ? cancelDay(state, command, context) : undefined;
    case 'visit':
      if (command.act === 'cancelVisit') return cancelVisit(state, context);
      if (command.act === 'receiveVisit') return receiveVisit(state, context);
      if (command.act === 'setMeeting') return setMeeting(state, command, context);
      if (command.act === 'receiveOverVideo') return receiveOverVideo(state, command, context);
      if (command.act === 'keepRecording') return keepRecording(state, command, context);
      if (command.act === 'withdrawConsent') return withdrawConsent(state, context);
      if (command.act === 'recordVisit') return recordVisit(state, command, context);
      if (command.act === 'joinHelper') return joinHelper(state, command, context);
      if (command.act === 'noteHelp') return noteHelp(state, command, context);
      if (command.act === 'noteIncident') return noteIncident(state, command, context);
      return command.act === 'commentIncident' ? commentIncident(state, command, context) : undefined;
    case 'case':
      if (command.act === 'recordStep') return recordStep(state, command, context);
      return command.act === 'handOver' ? handOver(state, command, context) : undefined;
    case 'residency':
      if (command.act === 'proposeLeaving') return proposeLeaving(state, command, context);
      return command.act === 'decideResidency' ? decideResidency(state, command, context) : undefined;
  }
}
