import type { PetitionEvent } from '#chapters/petition/events.ts';
import type { AftercareCommand } from '#chapters/petition/decide/aftercare-command.ts';
import type { SettlementCommand } from '#chapters/petition/decide/settlement-command.ts';
import type { StreamId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import { units } from '../cast.ts';
import { edition, kept, on } from './world.ts';

/** Facts and commonplace commands of settlement, help, outcomes and the certified conclusion. */

const by = units.countyHousing.id;

export const settlementOffered = (day: string): PetitionEvent => ({
  type: 'SettlementOffered',
  by,
  terms: kept('terms'),
  offeredOn: on(day),
  edition,
});
export const settlementAgreed = (day: string): PetitionEvent => ({
  type: 'SettlementAgreed',
  agreedOn: on(day),
  edition,
});
export const settlementDeclined = (day: string): PetitionEvent => ({ type: 'SettlementDeclined', declinedOn: on(day) });
export const settlementBroken = (day: string): PetitionEvent => ({
  type: 'SettlementBroken',
  text: kept('text'),
  brokenOn: on(day),
});
export const helpApplied = (day: string): PetitionEvent => ({
  type: 'HelpApplied',
  by: null,
  text: kept('text'),
  appliedOn: on(day),
});
export const helpDecided = (day: string, granted = true): PetitionEvent => ({
  type: 'HelpDecided',
  by,
  source: 'temporary-relief',
  granted,
  text: kept('text'),
  decidedOn: on(day),
});
export const helpPaid = (day: string): PetitionEvent => ({
  type: 'HelpPaid',
  by,
  yuan: 2000,
  evidence: kept('evidence'),
  paidOn: on(day),
});
export const helpChecked = (day: string): PetitionEvent => ({
  type: 'HelpChecked',
  by,
  text: kept('text'),
  checkedOn: on(day),
});
export const explained = (day: string): PetitionEvent => ({
  type: 'OutcomeRecorded',
  by,
  outcome: 'explained',
  owner: by,
  text: kept('text'),
  recordedOn: on(day),
});
export const substanceChecked = (day: string): PetitionEvent => ({
  type: 'ConclusionChecked',
  by,
  part: 'substance',
  report: kept('report'),
  checkedOn: on(day),
});
export const certified = (day: string): PetitionEvent => ({
  type: 'ConclusionCertified',
  by: units.countyOffice.id,
  certifiedOn: on(day),
});
export const endedAs = (how: 're-reviewed' | 'withdrawn', day: string): PetitionEvent => ({
  type: 'PetitionConcluded',
  by,
  how,
  concludedOn: on(day),
});

export const aftercareCommands = {
  offerSettlement: { act: 'offerSettlement', terms: kept('terms') },
  agreeSettlement: { act: 'agreeSettlement' },
  declineSettlement: { act: 'declineSettlement' },
  breakSettlement: { act: 'breakSettlement', text: kept('text') },
  applyForHelp: { act: 'applyForHelp', text: kept('text') },
  decideHelp: { act: 'decideHelp', source: 'temporary-relief', granted: true, text: kept('text') },
  payHelp: { act: 'payHelp', yuan: 2000, paidOn: on('2016-01-01'), evidence: kept('evidence') },
  checkHelp: { act: 'checkHelp', text: kept('text') },
  recordOutcome: { act: 'recordOutcome', outcome: 'explained', owner: by, text: kept('text') },
  checkConclusion: { act: 'checkConclusion', part: 'substance', report: kept('report') },
  raiseNewFacts: { act: 'raiseNewFacts', other: '0199-other' as StreamId, number: 'XF26030200000027' as MatterNumber },
} as const satisfies Record<(AftercareCommand | SettlementCommand)['act'], AftercareCommand | SettlementCommand>;
