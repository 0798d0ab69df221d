import { cipherSuite } from '#adapters/machine/cipher-suites.ts';
import type { LivingHouse } from '#app/house.ts';
import type { House } from '#kernel/house.ts';
import { makeIds } from '#kernel/ids.ts';
import { makeVault } from '#kernel/vault.ts';
import { seededEntropy } from './seed.ts';

/** A house whose clock stands at the moment of the act, and whose keys and ids come from the seed. */
export interface PlayHouse extends House {
  goTo(at: Temporal.Instant): void;
}

/**
 * The same house for a play: nothing of it depends on the machine's time or chance. Each matter is played in one of its
 * own, so that it comes out the same whichever others are played beside it.
 */
export function playHouse(house: LivingHouse, seed: string): PlayHouse {
  let now = house.clock.now();
  const clock = { now: () => now };
  const entropy = seededEntropy(`${seed}/keys`);
  const ids = makeIds(house.instance.number, entropy, () => now.epochMilliseconds);
  const cipher = cipherSuite(entropy);
  const { database, keys, serials, calendars, units, mode, signing, instanceNumber, typesetter, letterSerials } = house;
  const vault = makeVault(cipher, keys, ids, entropy);
  return {
    database,
    cipher,
    keys,
    serials,
    calendars,
    units,
    mode,
    signing,
    instanceNumber,
    typesetter,
    letterSerials,
    clock,
    entropy,
    ids,
    vault,
    goTo: (at) => void (now = at),
  };
}
