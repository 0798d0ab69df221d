import type { Grant } from '#kernel/authority.ts';
import type { ItemId, UnitId } from '#kernel/ids.ts';
import type { Beside, Change, GrantChange, Line, Notice } from '#kernel/procedure.ts';
import type { HearingEvent } from './events.ts';
import type { Hearing } from './hearing.ts';

type HearingChange = Change<Hearing, HearingEvent>;

/** The acts that a fact fulfils, so that the duty it closes counts as met and not as moot. */
const fulfilled: Readonly<Partial<Record<HearingEvent['type'], readonly string[]>>> = {
  HearingDeclined: ['agree'],
  HearingOrdered: ['agree'],
  HearingAnnounced: ['announce'],
  HearingRecusalDecided: ['decideRecusal'],
  HearingHeld: ['hold'],
  HearingRecordLaid: ['layRecord'],
  HearingDeliberated: ['deliberate'],
  HearingReported: ['report'],
  HearingEnded: ['end'],
};

export function fulfils(event: HearingEvent): readonly string[] {
  if (event.type === 'HearingRecordConfirmed') return [event.party === 'organ' ? 'confirmRecord' : 'readRecord'];
  return fulfilled[event.type] ?? [];
}

/** What of a hearing the petitioner reads, with its texts. What the panel says among itself stays inside. */
function lineOf(event: HearingEvent, organ: UnitId): Line {
  const line = (
    audience: Line['audience'],
    items: readonly (ItemId | undefined)[] = [],
    facts: Line['facts'] = {},
  ): Line => ({ audience, code: event.type, unit: organ, facts, items: items.filter((item) => item !== undefined) });
  switch (event.type) {
    case 'HearingAsked':
      return line('parties', [event.reason.item], { askedBy: event.askedBy });
    case 'HearingDeclined':
    case 'HearingCancelled':
      return line('parties', [event.reason.item]);
    case 'HearingOrdered':
      return line('parties', [], { closedFor: event.closedFor ?? '' });
    case 'PanelNamed':
      return line('parties', [], { people: event.members.length + 1 });
    case 'HearingAnnounced':
      return line('parties', [event.notice.item], { heldOn: event.heldOn.toString() });
    case 'HearingRecusalAsked':
      return line('parties', [event.text.item]);
    case 'HearingRecusalDecided':
      return line('parties', [event.text.item], { granted: event.person !== null });
    case 'HearingHeld':
      return line('parties', [], { fromOn: event.fromOn.toString(), toOn: event.toOn.toString() });
    case 'HearingRecordLaid':
      return line('parties', [event.record.item], { lines: event.lineCount });
    case 'HearingRecordConfirmed':
      return line('parties', [event.remark?.item], { party: event.party, contested: event.contested.join(' ') });
    case 'HearingDeliberated':
      return line('officials', [event.finding.item, event.dissent?.item], {
        votesFor: event.votesFor,
        votesAgainst: event.votesAgainst,
      });
    case 'HearingReported':
      return line('parties', [event.report.item]);
    case 'HearingPublished':
      return line('parties', [event.text.item]);
    case 'HearingEnded':
      return line('parties');
  }
}

const organOf = ({ after }: HearingChange): UnitId | undefined =>
  after.stage === 'none' ? undefined : after.known.facts.organ;

export function tell(change: HearingChange): readonly Line[] {
  const organ = organOf(change);
  return organ ? [lineOf(change.event, organ)] : [];
}

/** The matter's own page tells of its hearing, in the same lines. */
export function beside(change: HearingChange): readonly Beside[] {
  const { after, event } = change;
  if (after.stage === 'none') return [];
  const { subject, organ } = after.known.facts;
  return [{ stream: subject, lines: [lineOf(event, organ)] }];
}

/** The organ that holds it, and the one whose opinion is looked at, which is a party. */
export function grants({ event }: HearingChange): GrantChange {
  if (event.type !== 'HearingAsked') return { granted: [], ended: [] };
  const granted: readonly Grant[] = [
    { unit: event.organ, kind: 'hosting' },
    { unit: event.respondent, kind: 'sitting' },
  ];
  return { granted, ended: [] };
}

/** Who is told: the organ of what the petitioner asks. The petitioner is told on the matter itself. */
export function notices(change: HearingChange): readonly Notice[] {
  const organ = organOf(change);
  const { event } = change;
  const asked =
    event.type === 'HearingRecusalAsked' || (event.type === 'HearingAsked' && event.askedBy === 'petitioner');
  return organ && asked
    ? [{ kind: 'petitioner-waits', to: { kind: 'unit', unit: organ, post: 'handler' }, facts: {} }]
    : [];
}
