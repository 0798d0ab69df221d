import type { Path, PetitionEvent } from '#chapters/petition/events.ts';
import { units } from '#test/cast.ts';
import { calendars, kept, on } from '#test/given.ts';

/** Facts of the branches beside the main line of a petition, each on the day given. */

const { edition } = calendars.current;

export const pathChanged = (day: string, path: Path): PetitionEvent => ({
  type: 'PathChanged',
  by: units.countyHousing.id,
  path,
  ownDue: null,
  note: kept('note'),
  changedOn: on(day),
});
export const pathResult = (day: string): PetitionEvent => ({
  type: 'PathResultStated',
  by: units.countyHousing.id,
  result: 'led',
  document: kept('result'),
  statedOn: on(day),
  edition,
});
export const withdrawn = (day: string): PetitionEvent => ({
  type: 'WithdrawalAsked',
  reason: null,
  withdrawnOn: on(day),
  edition,
});
