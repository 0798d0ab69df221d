import type { Duty } from '#kernel/duty.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Calendars } from '#kernel/procedure.ts';
import { limit, reckon } from '#law/law.ts';
import type { Urgent } from './urgent.ts';

/** Who owes what while the danger lasts: each that was told receives it, and whoever reported says every day how it stands. */
export function duties(state: Urgent, calendars: Calendars): readonly Duty[] {
  if (state.stage !== 'reported') return [];
  const { opened, waiting } = state;
  const { ruleSet, region, openedOn } = opened;
  const owed = (
    name: 'receiveUrgent' | 'followUrgent',
    unit: UnitId,
    office: boolean,
    occurrence: number,
    since: { readonly on: CivilDate; readonly edition: string },
  ): Duty => {
    const row = limit(ruleSet, name, region ?? undefined, openedOn);
    return {
      act: name,
      occurrence,
      owner: { kind: 'unit', unit, post: office ? 'registrar' : 'handler' },
      nature: 'owed',
      sinceOn: since.on,
      reckoning: reckon(row, since.on, calendars.edition(since.edition)),
      limit: name,
      under: row.under,
    };
  };
  const told = { on: openedOn, edition: opened.edition };
  return [
    owed('followUrgent', opened.by, opened.byOffice, state.version, state),
    // Each that was told has a duty of its own: told apart by its place in the report.
    ...waiting.map((unit) =>
      owed('receiveUrgent', unit, opened.offices.includes(unit), 1 + opened.to.indexOf(unit), told),
    ),
  ];
}
