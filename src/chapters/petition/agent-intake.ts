import { together, type House } from '#kernel/house.ts';
import { perform, type Idempotency } from '#kernel/perform.ts';
import { petition } from './chapter.ts';
import type { CommandOf } from './decide/command.ts';
import { register, type Intake, type Registration } from './intake.ts';

/** Who files for somebody else, and as far as the mandate goes. */
export interface FiledBy {
  readonly name: string;
  readonly phone: string;
  readonly mandate: string;
}

/**
 * Registers what an agent files for somebody (信访代理), and in the same transaction the mandate. The matter is the
 * principal's from its first entry, and either can be there only with the other.
 */
export async function registerForAnother(
  house: House,
  intake: Intake,
  { name, phone, mandate }: FiledBy,
  idempotency: Idempotency,
): Promise<Registration> {
  return together(house, 'app', async (within) => {
    const registration = await register(within, { kind: 'public' }, intake, idempotency);
    const { performed } = registration;
    if (performed.done !== 'recorded') return registration;
    const { stream } = performed;
    const appointed = await perform(within, petition, {
      actor: { kind: 'petitioner', stream, as: 'petitioner' },
      stream,
      act: 'appointAgent',
      command: (deposit): CommandOf<'appointAgent'> => {
        const key = deposit.newKey();
        const identity = deposit.identity({ name, phone }, key);
        const text = deposit.text('mandate', { text: mandate });
        return { act: 'appointAgent', kind: 'agency', identity, person: key.id, mandate: text };
      },
    });
    if (appointed.done !== 'recorded') throw new Error(`the mandate was not written down: ${appointed.done}`);
    return { ...registration, performed: appointed };
  });
}
