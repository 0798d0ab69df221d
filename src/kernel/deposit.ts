import type { Kept } from './entry.ts';
import { keepFile, type AttachedFile } from './files.ts';
import type { House } from './house.ts';
import type { ItemId, StreamId } from './ids.ts';
import type { Write } from './statement.ts';
import type { Content, Lane, VaultKey } from './vault.ts';

/** Takes texts into the vault on behalf of one command; what it returns goes into the command. */
export interface Depositor {
  text(kind: string, content: Content): Kept;
  identity(content: Content, person: VaultKey): Kept;
  newKey(): VaultKey;
  file(file: AttachedFile): Kept;
  /** The matter's own key: made at registration, read back for later acts. */
  matterKey(): VaultKey;
  /** Any other row that must be written in the same commit: a file, a draft taken over. */
  also(write: Write): void;
}

/** The vault as one command sees it: what it deposits joins the writes of its commit; its letters are made of the texts. */
export function depositor(
  house: House,
  lane: Lane,
  stream: StreamId,
  key: VaultKey | undefined,
  { writes, texts }: { readonly writes: Write[]; readonly texts: Map<ItemId, Content> },
): Depositor {
  const { vault } = house;
  // No accessor: V8 makes a hidden class for each one of an object literal, and that keeps alive all that it closes
  // over, the request's buffers too, until the old generation is collected.
  const matterKey = (): VaultKey => {
    if (!key) throw new Error('this act deposits nothing');
    return key;
  };
  return {
    matterKey,
    text(kind, content) {
      const { kept, write } = vault.deposit(lane, stream, kind, content, matterKey());
      writes.push(write);
      texts.set(kept.item, content);
      return kept;
    },
    identity(content, person) {
      const { kept, write, lookups } = vault.depositIdentity(lane, stream, content, person);
      writes.push(write, ...lookups);
      return kept;
    },
    newKey() {
      const made = vault.newKey(lane);
      writes.push(made.write);
      return made;
    },
    file(file) {
      const { kept, write } = keepFile(house, lane, stream, matterKey(), file);
      writes.push(write);
      return kept;
    },
    also: (write) => void writes.push(write),
  };
}
