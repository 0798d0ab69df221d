import type { FilingCommand } from '#chapters/petition/decide/filing-command.ts';
import type { PetitionEvent } from '#chapters/petition/events.ts';
import type { StreamId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import { units } from '../cast.ts';
import { kept, on } from './world.ts';

/** Facts and commonplace commands of a submission that is put in order. */

const other = '0199-other' as StreamId;
const number = 'XF26030200000027' as MatterNumber;

export const linked = (day: string): PetitionEvent => ({
  type: 'MatterLinked',
  other,
  number,
  by: units.countyOffice.id,
  reasons: kept('reasons'),
  linkedOn: on(day),
});
export const splitOff = (day: string): PetitionEvent => ({
  type: 'PartSplitOff',
  by: units.countyOffice.id,
  part: other,
  number,
  splitOn: on(day),
});
export const corrected = (day: string, receivedOn = day): PetitionEvent => ({
  type: 'EntryCorrected',
  by: units.countyOffice.id,
  form: 'letter',
  class: '0304',
  region: '990101',
  receivedOn: on(receivedOn),
  reasons: kept('reasons'),
  correctedOn: on(day),
});

export const filingCommands = {
  split: { act: 'split', part: other, number },
  link: { act: 'link', other, number, reasons: kept('reasons') },
  beLinked: { act: 'beLinked', other, number },
  correct: { act: 'correct', form: 'fax', class: null, region: null, receivedOn: null, reasons: kept('reasons') },
} as const satisfies Record<FilingCommand['act'], FilingCommand>;
