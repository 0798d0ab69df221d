import type { Actor } from '#kernel/authority.ts';
import type { Depositor } from '#kernel/deposit.ts';
import type { House } from '#kernel/house.ts';
import { perform, type Idempotency, type Performed } from '#kernel/perform.ts';
import type { MatterCommand } from '#kernel/procedure.ts';
import { workforce } from './chapter.ts';
import type { WorkforceCommand } from './decide/command.ts';
import type { Dossier } from './dossier.ts';
import type { DossierKind } from './events.ts';
import { dossierOf } from './queries.ts';
import type { Act } from './rules.ts';

/** One act on a dossier that is there. */
export interface DossierAct {
  readonly actor: Actor;
  readonly kind: DossierKind;
  readonly subject: string;
  readonly act: Act;
  /** The version of the page that it was made from; machines leave it out. */
  readonly seen?: number;
  readonly idempotency?: Idempotency;
  readonly command: (deposit: Depositor) => WorkforceCommand | MatterCommand;
}

export async function actOn(house: House, request: DossierAct): Promise<Performed<Dossier>> {
  const { kind, subject, ...asked } = request;
  const row = await dossierOf(house.database.as('app'), kind, subject);
  return row ? perform(house, workforce, { ...asked, stream: row.stream }) : { done: 'not-found' };
}
