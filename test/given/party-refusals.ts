import type { PetitionCommand } from '#chapters/petition/decide/command.ts';
import type { PartyReason } from '#chapters/petition/decide/party-command.ts';
import { by, kept, type By, type Fact } from '../given.ts';
import { after, inStage, type Asking } from './asking.ts';
import { appointed, left, named, partyCommands, signed } from './party.ts';

const cosigner = (place = 1): By => ({ capacity: 'cosigner', actor: `cosigner:${place}` });

const { petitioner } = by;
const joined =
  (more: (zero: string) => readonly Fact[], who: By, command: PetitionCommand): Asking =>
  (zero) =>
    after('handling', (day) => [signed(day, 8), ...more(day)], who, command)(zero);
const none = (): readonly Fact[] => [];
const { addCosigners, nameRepresentative, appointAgent, endMandate, leaveJoint } = partyCommands;

/** How each reason about the people of a matter comes about, and the place that it rests on. */
export const partyCases: Readonly<
  Record<PartyReason, readonly [in2005: string | null, in2022: string | null, ask: Asking]>
> = {
  'no-cosigners': ['18/2', '20/3', inStage('handling', petitioner, { ...addCosigners, identities: [], persons: [] })],
  'not-a-cosigner': ['18/2', '20/3', inStage('handling', petitioner, nameRepresentative)],
  'already-representative': ['18/2', '20/3', joined((zero) => [named(zero)], petitioner, nameRepresentative)],
  'too-many-representatives': [
    '18/2',
    '20/3',
    joined((zero) => [2, 3, 4, 5].map((place) => named(zero, place)), petitioner, nameRepresentative),
  ],
  'too-many-agents': [
    'practice/24',
    'practice/24',
    after('handling', (zero) => [appointed(zero), appointed(zero, 2)], petitioner, appointAgent),
  ],
  'no-such-mandate': ['practice/24', 'practice/24', inStage('handling', petitioner, endMandate)],
  'not-joint': ['18/2', '20/3', inStage('handling', petitioner, leaveJoint)],
  'nobody-speaks-then': ['18/2', '20/3', joined(none, petitioner, leaveJoint)],
  'others-have-signed': ['18/2', '20/3', joined(none, petitioner, { act: 'withdraw', reason: null })],
  'has-left': ['12', '21/2', joined((zero) => [left(zero, 1)], cosigner(1), { act: 'ask', text: kept('question') })],
};
