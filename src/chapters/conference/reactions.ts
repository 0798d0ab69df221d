import type { Grant } from '#kernel/authority.ts';
import type { Duty } from '#kernel/duty.ts';
import type { ItemId, UnitId } from '#kernel/ids.ts';
import type { Beside, Change, Count, GrantChange, Line, Listing, Notice } from '#kernel/procedure.ts';
import type { Conference } from './conference.ts';
import type { ConferenceEvent, ConferenceOpening } from './events.ts';

type ConferenceChange = Change<Conference, ConferenceEvent>;

const fulfilled: Readonly<Partial<Record<ConferenceEvent['type'], readonly string[]>>> = {
  MeetingHeld: ['holdMeeting'],
  ResolutionReported: ['carryOut'],
  MeetingClosed: ['closeMeeting'],
  ShareGiven: ['giveShare'],
  JointAnswerGiven: ['jointAnswer'],
  PolicyChanged: ['changePolicy'],
  ProblemClosed: ['closeProblem'],
};

/** The acts that a fact fulfils, so that the duty it closes counts as met and not as moot. */
export const fulfils = (event: ConferenceEvent): readonly string[] => fulfilled[event.type] ?? [];

/** What its own page tells, to those who convene and those who take part. */
export function tell({ event, after }: ConferenceChange): readonly Line[] {
  if (after.stage === 'none') return [];
  const { by } = after.opened;
  const line = (unit: UnitId | null, facts: Line['facts'], ...items: readonly ItemId[]): Line[] => [
    { audience: 'officials', code: event.type, unit, facts, items },
  ];
  switch (event.type) {
    case 'MeetingConvened':
      return line(by, { agenda: event.agenda, hard: event.hard, on: event.meetingDue.toString() }, event.papers.item);
    case 'MeetingHeld':
      return line(by, { present: event.present.length }, event.minutes.item);
    case 'ResolutionMade':
      return line(event.owner, { due: event.carryDue.toString() }, event.text.item);
    case 'ResolutionReported':
      return line(ownerOf(after, event.resolution), {}, event.text.item);
    case 'CoHandlingAgreed':
      return line(event.lead, { assistants: event.assistants.length }, event.split.item);
    case 'ShareGiven':
      return line(event.by, {}, event.text.item);
    case 'JointAnswerGiven':
      return line(after.opened.type === 'CoHandlingAgreed' ? after.opened.lead : by, {}, event.text.item);
    case 'ProblemNamed':
      return line(by, {}, event.policy.item);
    case 'PolicyChanged':
      return line(after.opened.type === 'ProblemNamed' ? after.opened.maker : by, {}, event.measure.item);
    case 'ProblemClosed':
      return line(by, { worked: event.worked }, event.text.item);
    case 'MeetingClosed':
      return line(by, {});
  }
}

const ownerOf = (after: Conference, version: number): UnitId | null =>
  after.stage === 'held' ? (after.resolutions.find((one) => one.version === version)?.owner ?? null) : null;

/** The petitioner sees that it is handled together, by whom, and that one answer was agreed; never what was said. */
export function beside({ event, after }: ConferenceChange): readonly Beside[] {
  if (after.stage === 'none' || after.opened.of === null) return [];
  const { of: stream, by } = after.opened;
  const told = (unit: UnitId, facts: Line['facts']): readonly Line[] => [
    { audience: 'parties', code: event.type, unit, facts },
  ];
  if (after.opened.type === 'CoHandlingAgreed') {
    const assisting = after.opened.assistants.map((unit): Grant => ({ unit, kind: 'assisting' }));
    if (event.type === 'CoHandlingAgreed')
      return [{ stream, lines: told(event.lead, { assistants: event.assistants.length }), granted: assisting }];
    if (event.type === 'JointAnswerGiven') return [{ stream, lines: told(after.opened.lead, {}), ended: assisting }];
    return [];
  }
  if (event.type === 'MeetingConvened') return [{ stream, lines: told(by, { on: event.meetingDue.toString() }) }];
  return event.type === 'MeetingHeld' ? [{ stream, lines: told(by, {}) }] : [];
}

/** Whoever opens it convenes; members sit in it; a lead has it in hand and others assist; a policy lies with its maker. */
export function grants({ before, after }: ConferenceChange): GrantChange {
  if (before.stage !== 'none' || after.stage === 'none') return { granted: [], ended: [] };
  const { opened } = after;
  return { granted: [{ unit: opened.by, kind: 'convening' }, ...othersIn(opened)], ended: [] };
}

function othersIn(opened: ConferenceOpening): readonly Grant[] {
  switch (opened.type) {
    case 'MeetingConvened':
      return opened.members.map((unit): Grant => ({ unit, kind: 'sitting' }));
    case 'CoHandlingAgreed':
      return [
        { unit: opened.lead, kind: 'holding' },
        ...opened.assistants.map((unit): Grant => ({ unit, kind: 'assisting' })),
      ];
    case 'ProblemNamed':
      return [{ unit: opened.maker, kind: 'holding' }];
  }
}

export function notices({ event, before, after }: ConferenceChange): readonly Notice[] {
  if (after.stage === 'none') return [];
  const { number } = after.opened;
  const to = (unit: UnitId): Notice => ({
    kind: 'conference',
    to: { kind: 'unit', unit, post: 'handler' },
    facts: { number },
  });
  if (event.type === 'ResolutionMade') return [to(event.owner)];
  return before.stage === 'none' ? othersIn(after.opened).map(({ unit }) => to(unit)) : [];
}

function holderOf(state: Exclude<Conference, { readonly stage: 'none' }>): UnitId {
  const { opened } = state;
  if (state.stage === 'shared' && opened.type === 'CoHandlingAgreed') return opened.lead;
  return state.stage === 'named' && opened.type === 'ProblemNamed' ? opened.maker : opened.by;
}

export function listing(state: Conference): Listing | undefined {
  if (state.stage === 'none') return undefined;
  const { number, key, ruleSet, region, class: code, of, title, by, openedOn } = state.opened;
  const endedOn = state.stage === 'ended' ? state.endedOn : null;
  const shown = { number, key, ruleSet, region, class: code, title, openedOn, endedOn };
  return { ...shown, stage: state.stage, office: by, holder: holderOf(state), subject: of };
}

/** What it counts for: where it stands, and what is owed on it. */
export function counts(state: Conference, duties: readonly Duty[]): readonly Count[] {
  if (state.stage === 'none') return [];
  const at = { office: state.opened.by, class: state.opened.class ?? '' };
  return [
    ...(state.stage === 'ended' ? [] : [{ ...at, unit: holderOf(state), measure: 'stage.conference', onDay: null }]),
    ...duties.flatMap(({ act, owner, reckoning }): Count[] =>
      owner.kind === 'unit' ? [{ ...at, unit: owner.unit, measure: `owed.${act}`, onDay: reckoning?.due ?? null }] : [],
    ),
  ];
}
