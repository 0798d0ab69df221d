import { actorName, standingFor, type PartyActor } from '#kernel/authority.ts';
import type { Kept } from '#kernel/entry.ts';
import { dayOf } from '#kernel/clock.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { ItemId, KeyId, StreamId } from '#kernel/ids.ts';
import { calendarsFor } from '#kernel/matter.ts';
import { loadMatter } from '#kernel/perform.ts';
import { isRefusal } from '#kernel/refusal.ts';
import type { RefusalWords } from '#ui/edge/answers.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { petition } from '../../chapter.ts';
import type { PetitionCommand, Reason } from '../../decide/command.ts';
import type { Joined, Known } from '../../known.ts';
import { powers } from '../../rules.ts';
import type { PetitionerAct } from './petitioner-acts.ts';
import { refusalInWords } from './refusal-words.ts';

/** Stands for a text that has not been written yet: what is decided does not depend on it. */
const unwritten: Kept = { item: '' as ItemId, commitment: '' };

const nobody = 0;
const placeOfRole = (known: Known, ...roles: readonly Joined['role'][]): number =>
  known.parties.find(({ role }) => roles.includes(role))?.place ?? nobody;

const trialsOf = (known: Known): Readonly<Record<PetitionerAct, PetitionCommand>> => ({
  addCosigners: { act: 'addCosigners', identities: [unwritten], persons: ['' as KeyId] },
  nameRepresentative: { act: 'nameRepresentative', place: placeOfRole(known, 'cosigner') },
  appointAgent: {
    act: 'appointAgent',
    kind: 'other',
    identity: unwritten,
    person: '' as KeyId,
    mandate: unwritten,
  },
  endMandate: { act: 'endMandate', place: placeOfRole(known, 'agent', 'representative') },
  leaveJoint: { act: 'leaveJoint' },
  agreeSettlement: { act: 'agreeSettlement' },
  declineSettlement: { act: 'declineSettlement' },
  breakSettlement: { act: 'breakSettlement', text: unwritten },
  applyForHelp: { act: 'applyForHelp', text: unwritten },
  raiseNewFacts: { act: 'raiseNewFacts', other: '' as StreamId, number: '' as MatterNumber },
  commentDecision: { act: 'commentDecision', text: unwritten },
  addMaterial: { act: 'addMaterial', text: unwritten, files: [] },
  ask: { act: 'ask', text: unwritten },
  urge: { act: 'urge', text: unwritten },
  rate: { act: 'rate', office: 'satisfied', organ: null, reason: null },
  askCorrection: { act: 'askCorrection', text: unwritten },
  askRecusal: { act: 'askRecusal', text: unwritten },
  withdraw: { act: 'withdraw', reason: null },
  revokeWithdrawal: { act: 'revokeWithdrawal' },
  requestReview: { act: 'requestReview', reasons: unwritten },
});

/** What says no more than that somebody acts alone is not worth a line on the page. */
const quiet: ReadonlySet<string> = new Set<Reason>(['not-joint', 'not-a-cosigner', 'no-such-mandate']);

/** An act as the page of a matter offers it: open, or with what keeps it closed and the way on. */
export interface Offer {
  readonly act: PetitionerAct;
  readonly why: RefusalWords | undefined;
}

/** What somebody can do on a matter, and what is known of it. */
export interface OffersOf {
  readonly known: Known;
  readonly offers: readonly Offer[];
}

/** Asks the same decision that would decide: a page offers nothing that would be turned away, and explains the rest. */
export async function offersOf(context: EdgeContext, who: PartyActor): Promise<OffersOf | undefined> {
  const { house } = context.var;
  const loaded = await loadMatter(house.database.as('app'), petition, who.stream);
  if (!loaded) return undefined;
  const { matter } = loaded;
  const at = house.clock.now();
  const { calendars, units } = house;
  if (matter.own.stage === 'none') return undefined;
  const { known } = matter.own;
  const standing = { capacity: who.as, unit: null } as const;
  const situation = {
    today: dayOf(at),
    at,
    actor: actorName(who),
    standing,
    version: matter.version + 1,
    calendars: calendarsFor(matter, calendars),
    units,
  };
  const offers = Object.entries(trialsOf(known)).flatMap(([name, trial]): Offer[] => {
    const act = name as PetitionerAct;
    if (!standingFor(powers, act, [standing])) return [];
    const decision = petition.decide(matter.own, trial, situation);
    if (!isRefusal(decision)) return [{ act, why: undefined }];
    return quiet.has(decision.refused) ? [] : [{ act, why: refusalInWords(context, decision) }];
  });
  return { known, offers };
}
