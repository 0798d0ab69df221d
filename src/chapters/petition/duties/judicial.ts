import type { Duty } from '#kernel/duty.ts';
import { apartRule } from '../decide/judicial.ts';
import { owesContact } from '../first.ts';
import type { LivePetition, Petition } from '../petition.ts';
import { unit, type Maker } from './maker.ts';

type Judicial = Extract<Petition, { readonly stage: 'judicial' }>;

/** A political-legal organ takes the matter in within days; from there its own law sets the time, which is said. */
export function judicialDuties(petition: Judicial, make: Maker): Duty[] {
  const { held, sent, received } = petition;
  const owner = unit(held.holder, 'handler');
  const taking = make('receiveJudicial', 'receiveJudicial', sent, owner);
  if (!received) return [taking];
  const { reckoning: _, ...bare } = taking;
  return [
    {
      ...bare,
      act: 'endJudicial',
      limit: 'own-law',
      occurrence: received.version,
      sinceOn: received.on,
      reason: 'own-law',
      under: apartRule(petition)?.under ?? taking.under,
    },
  ];
}

/** 首次联系: while an organ has a first petition and has not yet spoken to the petitioner. */
export function contactDuty(petition: LivePetition, make: Maker): Duty[] {
  const since = petition.known.uncontacted;
  if (petition.stage !== 'routed' && petition.stage !== 'handling') return [];
  if (!since || !owesContact(petition)) return [];
  return [make('contact', 'firstContact', since, unit(petition.held.holder, 'handler'))];
}
