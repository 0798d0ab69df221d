import type { Cipher, InstanceKeys } from './cipher.ts';
import type { Clock } from './clock.ts';
import type { Database, Role } from './database.ts';
import type { FileStore } from './file-store.ts';
import type { Entropy, Ids } from './ids.ts';
import type { LetterSerials } from './letters.ts';
import type { Serials } from './number.ts';
import type { Calendars } from './procedure.ts';
import type { Typesetter } from './typesetter.ts';
import type { UnitTree } from './units.ts';
import type { Signing } from './ledger/signing.ts';
import type { Vault } from './vault.ts';

/** Everything that a command needs from the world, behind the kernel's ports. Made by `app`, passed in everywhere. */
export interface House {
  readonly database: Database;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly ids: Ids;
  readonly serials: Serials;
  readonly letterSerials: LetterSerials;
  readonly cipher: Cipher;
  readonly keys: InstanceKeys;
  readonly vault: Vault;
  /** What signs the sealed history, and the number under which the instance is named there. */
  readonly signing: Signing;
  readonly instanceNumber: number;
  /** Where the bytes of files lie besides the database; without one they stay there. */
  readonly fileStore?: FileStore;
  /** Sets letters, records and receipts. */
  readonly typesetter: Typesetter;
  /** The calendars and organs as they stand; read anew by `app` when their edition changes. */
  readonly calendars: Calendars;
  readonly units: UnitTree;
  /** `county` is the demo: a banner on every page, a clock that can be moved. */
  readonly mode: 'county' | 'none';
}

/**
 * Several acts in one transaction, for work in bulk that must not wait for the disk after each. Everything done with the
 * house that `work` is given goes through that one session, whatever role it asks for; all of it stands or none.
 *
 * @param role what the transaction acts as; it must have the rights of every act within
 */
export function together<T>(house: House, role: Role, work: (within: House) => Promise<T>): Promise<T> {
  return house.database.transaction(role, (session) => {
    const database = Object.create(house.database, { as: { value: () => session } }) as Database;
    return work(Object.create(house, { database: { value: database } }) as House);
  });
}
