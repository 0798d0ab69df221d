import type { Path, PetitionEvent } from '#chapters/petition/events.ts';
import type { PersonId } from '#kernel/ids.ts';
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

export const tookSimple = (day: string): PetitionEvent => ({
  type: 'SimpleTaken',
  by: units.countyHousing.id,
  suits: 'clear',
  edition,
  acceptedOn: on(day),
  note: null,
});
export const leftSimple = (day: string): PetitionEvent => ({
  type: 'SimpleLeft',
  by: units.countyHousing.id,
  reason: kept('reason'),
  leftOn: on(day),
});
export const excluded = (from: string, to: string): PetitionEvent => ({
  type: 'IntervalExcluded',
  by: units.provinceHousing.id,
  interval: 'hearing',
  citation: 'regulations-2022/36/2',
  fromOn: on(from),
  toOn: on(to),
  evidence: kept('evidence'),
});

export const materialAsked = (day: string): PetitionEvent => ({
  type: 'MaterialAsked',
  by: units.countyHousing.id,
  text: kept('text'),
  askedOn: on(day),
  edition,
});
export const correctionAsked = (day: string): PetitionEvent => ({
  type: 'CorrectionAsked',
  text: kept('text'),
  askedOn: on(day),
  edition,
});
export const recusalAsked = (day: string): PetitionEvent => ({
  type: 'RecusalAsked',
  text: kept('text'),
  askedOn: on(day),
  edition,
});
export const aside = (day: string, person: string): PetitionEvent => ({
  type: 'OfficialSteppedAside',
  person: person as PersonId,
  reason: kept('reason'),
  asideOn: on(day),
});
export const published = (day: string): PetitionEvent => ({
  type: 'NoticePublished',
  document: 'opinion',
  by: units.countyHousing.id,
  evidence: kept('evidence'),
  publishedOn: on(day),
  edition,
});
export const supported = (day: string): PetitionEvent => ({
  type: 'OpinionIssued',
  by: units.countyHousing.id,
  result: 'supported',
  document: kept('opinion'),
  newFacts: null,
  issuedOn: on(day),
  edition,
});
