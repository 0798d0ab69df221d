import { cipherSuite } from '#adapters/machine/cipher-suites.ts';
import type { LivingHouse } from '#app/house.ts';
import type { House } from '#kernel/house.ts';
import { makeIds, type ItemId } from '#kernel/ids.ts';
import { makeVault, type Content, type Vault } from '#kernel/vault.ts';
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
  const vault = remembering(makeVault(cipher, keys, ids, entropy));
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

/**
 * The same vault, which knows the people that this play has told it of: the role that reads the vault sees nothing of a
 * transaction that still runs, and a life is played inside of one.
 */
function remembering(vault: Vault): Vault {
  const known = new Map<ItemId, Content>();
  return {
    ...vault,
    depositIdentity(lane, stream, content, person) {
      const deposit = vault.depositIdentity(lane, stream, content, person);
      known.set(deposit.kept.item, content);
      return deposit;
    },
    async read(session, lane, items) {
      const others = items.filter((item) => !known.has(item));
      const read = await vault.read(session, lane, others);
      for (const item of items) if (known.has(item)) read.set(item, known.get(item)!);
      return read;
    },
  };
}
