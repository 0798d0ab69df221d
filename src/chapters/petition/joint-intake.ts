import type { Actor } from '#kernel/authority.ts';
import { together, type House } from '#kernel/house.ts';
import { perform, type Idempotency } from '#kernel/perform.ts';
import { petition } from './chapter.ts';
import { register, type Intake, type Registration } from './intake.ts';
import { cosignersOf } from './routes/acts/party.ts';
import type { Listed } from './routes/acts/people.ts';

/**
 * Registers what several people signed (联名信): the matter of the first of them, and in the same transaction everybody
 * else on the list. Alone it is the usual registration.
 */
export async function registerJoint(
  house: House,
  actor: Actor,
  intake: Intake,
  others: readonly Listed[],
  idempotency?: Idempotency,
): Promise<Registration> {
  if (others.length === 0) return register(house, actor, intake, idempotency);
  return together(house, 'app', async (within) => {
    const registration = await register(within, actor, intake, idempotency);
    const { performed } = registration;
    if (performed.done !== 'recorded') return registration;
    const { stream } = performed;
    const signed = await perform(within, petition, {
      actor: actor.kind === 'official' ? actor : { kind: 'petitioner', stream, as: 'petitioner' },
      stream,
      act: 'addCosigners',
      command: (deposit) => cosignersOf(others, deposit),
    });
    if (signed.done !== 'recorded') throw new Error(`those who signed were not written down: ${signed.done}`);
    return { ...registration, performed: signed };
  });
}
