import type { PartyCommand } from '#chapters/petition/decide/party-command.ts';
import type { PetitionEvent } from '#chapters/petition/events.ts';
import type { KeyId } from '#kernel/ids.ts';
import { kept, on } from './world.ts';

/** Facts and commonplace commands about the people of a matter. */

const keys = (count: number): KeyId[] => Array.from({ length: count }, (_, n) => `key-${n}` as KeyId);

export const signed = (day: string, count = 1, from = 1): PetitionEvent => ({
  type: 'CosignersAdded',
  by: null,
  from,
  identities: keys(count).map((key) => kept(key)),
  persons: keys(count),
  addedOn: on(day),
});
export const named = (day: string, place = 1): PetitionEvent => ({
  type: 'RepresentativeNamed',
  by: null,
  place,
  namedOn: on(day),
});
export const appointed = (day: string, place = 1): PetitionEvent => ({
  type: 'AgentAppointed',
  by: null,
  kind: 'relative',
  place,
  identity: kept('agent'),
  person: 'key-agent' as KeyId,
  mandate: kept('mandate'),
  appointedOn: on(day),
});
export const mandateEnded = (day: string, place = 1): PetitionEvent => ({
  type: 'MandateEnded',
  place,
  mandateEndedOn: on(day),
});
export const left = (day: string, place = 1): PetitionEvent => ({ type: 'CosignerLeft', place, leftOn: on(day) });

export const partyCommands = {
  addCosigners: { act: 'addCosigners', identities: [kept('signer')], persons: ['key-signer' as KeyId] },
  nameRepresentative: { act: 'nameRepresentative', place: 1 },
  appointAgent: {
    act: 'appointAgent',
    kind: 'relative',
    identity: kept('agent'),
    person: 'key-agent' as KeyId,
    mandate: kept('mandate'),
  },
  endMandate: { act: 'endMandate', place: 1 },
  leaveJoint: { act: 'leaveJoint' },
} as const satisfies Record<PartyCommand['act'], PartyCommand>;
