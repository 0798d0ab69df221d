import type { Grant } from '#kernel/authority.ts';
import type { Duty } from '#kernel/duty.ts';
import type { ItemId, UnitId } from '#kernel/ids.ts';
import type { Beside, Change, Count, GrantChange, Line, Listing, Notice } from '#kernel/procedure.ts';
import type { UrgentEvent } from './events.ts';
import type { Urgent } from './urgent.ts';

type UrgentChange = Change<Urgent, UrgentEvent>;

/** The acts that a fact fulfils, so that the duty it closes counts as met and not as moot. */
export function fulfils(event: UrgentEvent): readonly string[] {
  switch (event.type) {
    case 'UrgentReported':
      return [];
    case 'UrgentReceived':
      return ['receiveUrgent'];
    case 'UrgentFollowed':
    case 'UrgentEnded':
      return ['followUrgent'];
  }
}

/** What its own page tells, to whoever reported and whoever was told. */
export function tell({ event, after, at }: UrgentChange): readonly Line[] {
  if (after.stage === 'none') return [];
  const line = (unit: UnitId, facts: Line['facts'], ...items: readonly (ItemId | undefined)[]): Line[] => [
    { audience: 'officials', code: event.type, unit, facts, items: items.filter((item) => item !== undefined) },
  ];
  const { by } = after.opened;
  switch (event.type) {
    case 'UrgentReported': {
      const minutes = Math.floor((at.epochMilliseconds - event.learnedAt.epochMilliseconds) / 60_000);
      const facts = { danger: event.danger, minutes, to: event.to.length };
      return line(by, facts, event.text.item, event.measures.item, event.told?.item, event.late?.item);
    }
    case 'UrgentReceived':
      return line(event.by, {}, event.text.item);
    case 'UrgentFollowed':
    case 'UrgentEnded':
      return line(by, {}, event.text.item);
  }
}

/** The petitioner sees that the danger was reported and that it is over; never what units wrote to each other. */
export function beside({ event, after }: UrgentChange): readonly Beside[] {
  if (after.stage === 'none' || after.opened.of === null) return [];
  const { of: stream, by, danger } = after.opened;
  if (event.type !== 'UrgentReported' && event.type !== 'UrgentEnded') return [];
  return [{ stream, lines: [{ audience: 'parties', code: event.type, unit: by, facts: { danger } }] }];
}

/** Whoever reports has it in hand; whoever was told reads the report, and not the matter behind it. */
export function grants({ event }: UrgentChange): GrantChange {
  if (event.type !== 'UrgentReported') return { granted: [], ended: [] };
  const { by, to } = event;
  const own: readonly Grant[] = [
    { unit: by, kind: 'registering' },
    { unit: by, kind: 'holding' },
  ];
  return { granted: [...own, ...to.map((unit): Grant => ({ unit, kind: 'informed' }))], ended: [] };
}

/** Everybody who was told hears of it, of each further report, and of the end. */
export function notices({ event, after }: UrgentChange): readonly Notice[] {
  if (after.stage === 'none') return [];
  const { number, to, by, offices, byOffice } = after.opened;
  const tellUnit = (unit: UnitId, office: boolean): Notice => ({
    kind: 'urgent',
    to: { kind: 'unit', unit, post: office ? 'registrar' : 'handler' },
    facts: { number },
  });
  if (event.type === 'UrgentReceived') return [tellUnit(by, byOffice)];
  return to.map((unit) => tellUnit(unit, offices.includes(unit)));
}

export function listing(state: Urgent): Listing | undefined {
  if (state.stage === 'none') return undefined;
  const { number, key, ruleSet, region, class: code, of, title, by, openedOn } = state.opened;
  const endedOn = state.stage === 'ended' ? state.endedOn : null;
  const shown = { number, key, ruleSet, region, class: code, title, openedOn, endedOn };
  return { ...shown, stage: state.stage, office: by, holder: by, subject: of };
}

/** What it counts for: that it stands open, and what is owed on it. */
export function counts(state: Urgent, duties: readonly Duty[]): readonly Count[] {
  if (state.stage !== 'reported') return [];
  const at = { office: state.opened.by, class: state.opened.class ?? '' };
  return [
    { ...at, unit: state.opened.by, measure: 'stage.urgent', onDay: null },
    ...duties.flatMap(({ act, owner, reckoning }): Count[] =>
      owner.kind === 'unit' ? [{ ...at, unit: owner.unit, measure: `owed.${act}`, onDay: reckoning?.due ?? null }] : [],
    ),
  ];
}
