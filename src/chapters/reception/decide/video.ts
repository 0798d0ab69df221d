import { isAfter } from '#kernel/calendar.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { rule } from '#law/law.ts';
import type { ReceptionEvent } from '../events.ts';
import type { Visit } from '../reception.ts';
import { channels, leaders } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

type Decided = Decision<ReceptionEvent, Reason>;

const inPerson = () => refuse<Reason>('not-over-video', channels);
const notNow = ({ stage }: Visit) => refuse<Reason>('not-now', channels, { stage });
const byRule = ({ known }: Visit) => rule(known.ruleSet, 'video-visit').under;

/** 设定会议地址: whatever service it is; said anew, the later one holds. */
export function setMeeting(visit: Visit, { address }: CommandOf<'setMeeting'>, { today }: Context): Decided {
  if (visit.medium !== 'video') return inPerson();
  if (visit.stage !== 'booked') return notNow(visit);
  return [{ type: 'MeetingSet', address, setOn: today }];
}

/** 视频接待: of a matter nothing is said to somebody who was not made sure of, and a "no" to the recording is as good as a "yes". */
export function receiveOverVideo(
  visit: Visit,
  { identity, mayRecord }: CommandOf<'receiveOverVideo'>,
  { today, calendars }: Context,
): Decided {
  if (visit.medium !== 'video') return inPerson();
  if (visit.stage !== 'booked') return notNow(visit);
  if (isAfter(visit.on, today)) return refuse('day-in-future', leaders, { on: visit.on.toString() });
  if (visit.meeting === null) return refuse('no-address-yet', byRule(visit));
  if (identity === null) return refuse('identity-not-checked', byRule(visit));
  const { edition } = calendars.current;
  return [{ type: 'VideoReceived', identity, mayRecord, edition, receivedOn: today }];
}

/** 登记录像: only of a visit whose people agreed to it, and as long as they do. What was not on record by then is not kept. */
export function keepRecording(visit: Visit, { where }: CommandOf<'keepRecording'>, { today }: Context): Decided {
  if (visit.medium !== 'video') return inPerson();
  if (visit.stage !== 'received' && visit.stage !== 'recorded') return notNow(visit);
  const { consentWithdrawnOn } = visit;
  if (consentWithdrawnOn) return refuse('consent-withdrawn', byRule(visit), { on: consentWithdrawnOn.toString() });
  if (!visit.mayRecord) return refuse('recording-not-agreed', byRule(visit));
  return [{ type: 'RecordingKept', where, keptOn: today }];
}

/**
 * 撤回录像同意: at any time, also long after the visit, and without a reason. What was recorded while it held was lawful
 * and stands with a mark: the record of the visit may rest on it.
 */
export function withdrawConsent(visit: Visit, { today }: Context): Decided {
  if (visit.medium !== 'video') return inPerson();
  if (visit.stage !== 'received' && visit.stage !== 'recorded') return notNow(visit);
  if (!visit.mayRecord) return refuse('no-consent', byRule(visit));
  return [{ type: 'ConsentWithdrawn', keptBefore: visit.recordingKept, withdrawnOn: today }];
}
