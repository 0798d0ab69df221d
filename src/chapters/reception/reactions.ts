import type { Grant } from '#kernel/authority.ts';
import type { ItemId, UnitId } from '#kernel/ids.ts';
import type { Beside, Change, GrantChange, Line } from '#kernel/procedure.ts';
import type { ReceptionEvent } from './events.ts';
import type { Reception } from './reception.ts';

type ReceptionChange = Change<Reception, ReceptionEvent>;

/** The acts that a fact fulfils, so that the duty it closes counts as met and not as moot. */
const fulfilled: Readonly<Partial<Record<ReceptionEvent['type'], readonly string[]>>> = {
  PeriodOpened: ['openPeriod'],
  DayCounted: ['holdDay'],
  DayPublished: ['publishDay'],
  DayHeld: ['holdDay'],
  DayRecorded: ['recordDay'],
  VisitReceived: ['receiveVisit'],
  MeetingSet: ['setMeeting'],
  VideoReceived: ['receiveVisit'],
  VisitRecorded: ['recordVisit'],
  LeavingProposed: ['proposeLeaving'],
  ResidencyDecided: ['decideResidency'],
};

export function fulfils(event: ReceptionEvent): readonly string[] {
  if (event.type !== 'CaseStepMade') return fulfilled[event.type] ?? [];
  if (event.step === 'know') return ['knowCase', 'solveCase'];
  return event.step === 'settle' ? ['settleCase'] : ['solveCase'];
}

function lineOf(event: ReceptionEvent, unit: UnitId): Line {
  const line = (
    audience: Line['audience'],
    items: readonly (ItemId | undefined)[] = [],
    facts: Line['facts'] = {},
  ): Line => ({ audience, code: event.type, unit, facts, items: items.filter((item) => item !== undefined) });
  switch (event.type) {
    case 'TermBegan':
      return line('parties', [event.leader.item], { level: event.level });
    case 'PeriodOpened':
      return line('parties', [], { fromOn: event.fromOn.toString(), toOn: event.toOn.toString() });
    case 'DayCounted':
      return line('parties', [], { heldOn: event.heldOn.toString(), fromOn: event.periodFromOn.toString() });
    case 'DayPlanned':
      return line('parties', [event.place.item], { dayOn: event.dayOn.toString(), form: event.form });
    case 'SubstituteNamed':
      return line('parties', [event.leader.item, event.reason.item]);
    case 'DayHeld':
      return line('parties', [], { received: event.received });
    case 'DayRecorded':
      return line('officials', [event.findings.item, event.promise?.item], {
        promisedOn: event.promisedOn?.toString() ?? '',
      });
    case 'DayCancelled':
      return line('parties', [event.reason.item]);
    case 'VisitBooked':
      return line('parties', [], {
        dayOn: event.dayOn.toString(),
        slot: event.slot,
        people: event.people,
        ...(event.medium === 'video' ? { medium: event.medium } : {}),
      });
    case 'VisitorCame':
      return line('parties', [], { people: event.people });
    // Where they meet stands on the page of whoever booked, and there on the eve alone.
    case 'MeetingSet':
      return line('parties');
    case 'VideoReceived':
      return line('parties', [], { identity: event.identity, mayRecord: event.mayRecord });
    case 'RecordingKept':
      return line('parties', [event.where.item]);
    case 'ConsentWithdrawn':
      return line('parties', [], { keptBefore: event.keptBefore });
    case 'VisitRecorded':
    case 'IncidentNoted':
    case 'IncidentCommented':
    case 'CaseStepMade':
      return line('parties', [event.text.item], event.type === 'CaseStepMade' ? { step: event.step } : {});
    case 'HelperJoined':
      return line('parties', [event.helper.item], { kind: event.kind });
    case 'HelpNoted':
      return line('officials', [event.text.item]);
    case 'CaseTaken':
    case 'CaseHandedOver':
      return line('parties', [event.leader.item]);
    case 'ResidencyProposed':
    case 'LeavingProposed':
      return line('officials', [], { matters: event.matters, threshold: event.threshold });
    case 'ResidencyDecided':
      return line('officials', [event.reason.item], { agreed: event.agreed });
    default:
      return line('parties');
  }
}

export function tell({ event, after }: ReceptionChange): readonly Line[] {
  return after.life === 'none' ? [] : [lineOf(event, after.known.unit)];
}

/** An incident and what a third party advised stand on the visit alone: nothing of them reaches the matter. */
const apart: ReadonlySet<ReceptionEvent['type']> = new Set(['IncidentNoted', 'IncidentCommented', 'HelpNoted']);

/** A visit and an own case show on the matter that they are about; whoever leads gains a standing there. */
export function beside(change: ReceptionChange): readonly Beside[] {
  const { event, after } = change;
  if (after.life === 'none' || after.known.subject === null || apart.has(event.type)) return [];
  const { subject: stream, unit } = after.known;
  const lines = [lineOf(event, unit)];
  const leading: readonly Grant[] = [{ unit, kind: 'leading' }];
  if (event.type === 'CaseTaken') return [{ stream, lines, granted: leading }];
  if (event.type === 'CaseStepMade' && event.step === 'settle') return [{ stream, lines, ended: leading }];
  return [{ stream, lines }];
}

/** The office that keeps the plan, and the leader. */
export function grants({ event }: ReceptionChange): GrantChange {
  if (!('office' in event)) return { granted: [], ended: [] };
  const granted: readonly Grant[] = [
    { unit: event.office, kind: 'registering' },
    { unit: event.unit, kind: 'leading' },
  ];
  return { granted, ended: [] };
}
