import { isAfter, type CivilDate } from '#kernel/calendar.ts';
import { fixed, rule } from '#law/law.ts';
import type { ReceptionEvent } from './events.ts';
import type { Known, Visit } from './reception.ts';

/** A fact that cannot stand in a life is a fault. */
export const wrong = (event: ReceptionEvent, life: string): never => {
  throw new Error(`${event.type} on a ${life}`);
};

/** A visit begins with an appointment, or with somebody at the door. */
export function beginVisit(
  event: Extract<ReceptionEvent, { readonly type: 'VisitBooked' | 'VisitorCame' }>,
  known: Known,
): Visit {
  const booked = event.type === 'VisitBooked' ? event : undefined;
  return {
    life: 'visit',
    known,
    day: booked?.day ?? null,
    slot: booked?.slot ?? 0,
    people: event.people,
    medium: booked?.medium ?? 'in-person',
    meeting: null,
    mayRecord: null,
    recordingKept: false,
    consentWithdrawnOn: null,
    on: booked?.dayOn ?? known.begun.on,
    stage: booked ? 'booked' : 'received',
    received: booked ? null : known.begun,
    incidents: 0,
    helpers: 0,
    endedOn: null,
  };
}

export function inVisit(visit: Visit, event: ReceptionEvent, version: number): Visit {
  switch (event.type) {
    case 'VisitCancelled':
      return { ...visit, stage: 'cancelled', endedOn: event.cancelledOn };
    case 'MeetingSet':
      return { ...visit, meeting: event.address.item };
    case 'VisitReceived':
    case 'VideoReceived': {
      const received = { on: event.receivedOn, edition: event.edition, version };
      const mayRecord = event.type === 'VideoReceived' ? event.mayRecord : null;
      return { ...visit, stage: 'received', received, mayRecord };
    }
    case 'VisitRecorded':
      return { ...visit, stage: 'recorded', endedOn: event.recordedOn };
    case 'IncidentNoted':
      return { ...visit, incidents: visit.incidents + 1 };
    case 'HelperJoined':
      return { ...visit, helpers: visit.helpers + 1 };
    case 'RecordingKept':
      return { ...visit, recordingKept: true };
    case 'ConsentWithdrawn':
      return { ...visit, mayRecord: false, consentWithdrawnOn: event.withdrawnOn };
    case 'HelpNoted':
    case 'IncidentCommented':
      return visit;
    default:
      return wrong(event, 'visit');
  }
}

/** The first day on which whoever booked sees where they meet: an address that lies about for weeks lets others in. */
export const addressFrom = ({ known, on }: Visit): CivilDate =>
  on.subtract({ days: fixed(rule(known.ruleSet, 'video-visit'), 'daysBefore') });

/** Where they meet, if it may be seen today. */
export const openAddress = (visit: Visit, today: CivilDate): Visit['meeting'] =>
  visit.endedOn || isAfter(addressFrom(visit), today) || isAfter(today, visit.on) ? null : visit.meeting;
