import type { Kept } from '#kernel/entry.ts';
import { dayOf } from '#kernel/clock.ts';
import type { ItemId, StreamId } from '#kernel/ids.ts';
import { loadMatter } from '#kernel/perform.ts';
import { isRefusal } from '#kernel/refusal.ts';
import type { RefusalWords } from '#ui/edge/answers.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { petition } from '../../chapter.ts';
import type { PetitionCommand } from '../../decide/command.ts';
import type { PetitionerAct } from './petitioner-acts.ts';
import { refusalInWords } from './refusal-words.ts';

/** Stands for a text that has not been written yet: what is decided does not depend on it. */
const unwritten: Kept = { item: '' as ItemId, commitment: '' };

const trials: Readonly<Record<PetitionerAct, PetitionCommand>> = {
  addMaterial: { act: 'addMaterial', text: unwritten, files: [] },
  ask: { act: 'ask', text: unwritten },
  urge: { act: 'urge', text: unwritten },
  rate: { act: 'rate', office: 'satisfied', organ: null, reason: null },
  askCorrection: { act: 'askCorrection', text: unwritten },
  askRecusal: { act: 'askRecusal', text: unwritten },
  withdraw: { act: 'withdraw', reason: null },
  revokeWithdrawal: { act: 'revokeWithdrawal' },
  requestReview: { act: 'requestReview', reasons: unwritten },
};

/** An act as the page of a matter offers it: open, or with what keeps it closed and the way on. */
export interface Offer {
  readonly act: PetitionerAct;
  readonly why: RefusalWords | undefined;
}

/** Asks the same decision that would decide: a page offers nothing that would be turned away, and explains the rest. */
export async function offersOf(context: EdgeContext, stream: StreamId): Promise<readonly Offer[]> {
  const { house } = context.var;
  const loaded = await loadMatter(house.database.as('app'), petition, stream);
  if (!loaded) return [];
  const { matter } = loaded;
  const at = house.clock.now();
  const { calendars, units } = house;
  const standing = { capacity: 'petitioner', unit: null } as const;
  const situation = {
    today: dayOf(at),
    at,
    actor: 'petitioner',
    standing,
    version: matter.version + 1,
    calendars,
    units,
  };
  return Object.entries(trials).map(([act, trial]): Offer => {
    const decision = petition.decide(matter.own, trial, situation);
    const why = isRefusal(decision) ? refusalInWords(context, decision) : undefined;
    return { act: act as PetitionerAct, why };
  });
}
