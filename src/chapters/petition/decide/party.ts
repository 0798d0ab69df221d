import { partyPlace } from '#kernel/authority.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { fixed } from '#law/law.ts';
import type { PetitionEvent } from '../events.ts';
import { agentsRule, isJoint, joinedAt, representativesRule, speakersMax, speakersOf } from '../joint.ts';
import type { LivePetition } from '../petition.ts';
import type { CommandOf, Reason } from './command.ts';

/** The unit that writes something down for people who came to it; null for the petitioner, undefined for another unit. */
function writer(
  petition: LivePetition,
  { standing }: Context,
): LivePetition['known']['facts']['office'] | null | undefined {
  if (standing.unit === null) return null;
  return standing.unit === petition.known.facts.office ? standing.unit : undefined;
}

/** 联名: at any time while the matter lives. Nobody is turned away for having signed, and no list is too long. */
export function addCosigners(
  petition: LivePetition,
  { identities, persons }: CommandOf<'addCosigners'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { under } = representativesRule(petition);
  const by = writer(petition, context);
  if (by === undefined) return refuse('not-your-unit', under);
  if (petition.stage === 'concluded') return refuse('already-ended', under);
  if (identities.length === 0) return refuse('no-cosigners', under);
  // A withdrawal that waits would take the matter from those who sign now.
  const { withdrawal } = petition.known;
  if (withdrawal) return refuse('already-withdrawn', under, { since: withdrawal.on.toString() });
  const from = petition.known.places + 1;
  return [{ type: 'CosignersAdded', by, from, identities, persons, addedOn: context.today }];
}

/** 推选代表: as many as the rule set, or the province, lets speak for a group of this size. */
export function nameRepresentative(
  petition: LivePetition,
  { place }: CommandOf<'nameRepresentative'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { under } = representativesRule(petition);
  const by = writer(petition, context);
  if (by === undefined) return refuse('not-your-unit', under);
  if (petition.stage === 'concluded') return refuse('already-ended', under);
  const joined = joinedAt(petition.known, place);
  if (joined?.role === 'representative') return refuse('already-representative', under);
  if (joined?.role !== 'cosigner') return refuse('not-a-cosigner', under);
  const most = speakersMax(petition);
  if (speakersOf(petition.known) >= most) return refuse('too-many-representatives', under, { most });
  return [{ type: 'RepresentativeNamed', by, place, namedOn: context.today }];
}

/** 委托代理: one or two people act for the petitioner; what they may do is said in the mandate, withdrawing never. */
export function appointAgent(
  petition: LivePetition,
  { kind, identity, person, mandate }: CommandOf<'appointAgent'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const row = agentsRule(petition);
  const by = writer(petition, context);
  if (by === undefined) return refuse('not-your-unit', row.under);
  if (petition.stage === 'concluded') return refuse('already-ended', row.under);
  const most = fixed(row, 'agentsMax');
  const { parties, places } = petition.known;
  if (parties.filter(({ role }) => role === 'agent').length >= most)
    return refuse('too-many-agents', row.under, { most });
  return [
    { type: 'AgentAppointed', by, kind, place: places + 1, identity, person, mandate, appointedOn: context.today },
  ];
}

/** 取消委托: a mandate stops in the moment in which the petitioner says so, of an agent or of a representative. */
export function endMandate(
  petition: LivePetition,
  { place }: CommandOf<'endMandate'>,
  { today }: Context,
): Decision<PetitionEvent, Reason> {
  const { under } = agentsRule(petition);
  const joined = joinedAt(petition.known, place);
  if (!joined || joined.role === 'cosigner') return refuse('no-such-mandate', under);
  return [{ type: 'MandateEnded', place, mandateEndedOn: today }];
}

/**
 * 退出联名: everybody who signed may take their own name off; nobody may take the matter from the others. The first
 * petitioner leaves once somebody else speaks for the group, so that there is always one to write to.
 */
export function leaveJoint(
  petition: LivePetition,
  _: CommandOf<'leaveJoint'>,
  { today, actor, standing }: Context,
): Decision<PetitionEvent, Reason> {
  const { under } = representativesRule(petition);
  const { known } = petition;
  if (!isJoint(known)) return refuse('not-joint', under);
  if (petition.stage === 'concluded') return refuse('already-ended', under);
  const place = standing.capacity === 'petitioner' ? 0 : partyPlace(actor);
  if (place === undefined) return refuse('not-joint', under);
  const speaks = place === 0 || joinedAt(known, place)?.role === 'representative';
  if (speaks && speakersOf(known) <= 1) return refuse('nobody-speaks-then', under);
  return [{ type: 'CosignerLeft', place, leftOn: today }];
}
