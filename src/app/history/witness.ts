import { createReadStream } from 'node:fs';
import { appendFile, mkdir, open, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { machineSigning } from '#adapters/machine/signing-keys.ts';
import type { Feed } from '#kernel/ledger/feed.ts';
import { isConsistent } from '#kernel/ledger/merkle.ts';
import { isSigned, readKeys, readStatement, type KeyStatement, type Signed } from '#kernel/ledger/signed.ts';
import { signed, type Signing, type SigningKey } from '#kernel/ledger/signing.ts';
import { sha256 } from '#kernel/ledger/tree.ts';

/** What a witness remembers of an instance between two looks. */
interface Memory {
  readonly instance: number;
  /** The first key that was ever seen: another office, or another history, has another. */
  readonly firstKey: string;
  readonly size: number;
  readonly root: string;
  readonly witnessKey: string;
}

/** What one look came to. */
export type Looked =
  | { readonly saw: 'states'; readonly states: number; readonly size: number }
  /** The history is not the one that was seen before. `declared`: the instance says so itself, with its reason. */
  | { readonly saw: 'fork'; readonly reason: string; readonly declared: boolean };

/** Asks for the feed after a size: over HTTP, or from wherever it lies. */
export type Fetch = (after: number) => Promise<Feed>;

const memoryName = 'memory.json';
const hexOf = (hex: string): Buffer => Buffer.from(hex, 'hex');

/** Everything that a witness does lies in its folder: what it remembers, its key, and the states it saw, a file a day. */
export function witness(folder: string) {
  const signing = machineSigning(folder, 'ed25519');
  return {
    look: (fetch: Fetch, accept = false): Promise<Looked> => look(folder, signing, fetch, accept),
  };
}

async function remembered(folder: string): Promise<Memory | undefined> {
  const text = await readFile(join(folder, memoryName), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Memory);
}

async function remember(folder: string, memory: Memory): Promise<void> {
  const draft = join(folder, `${memoryName}.new`);
  const file = await open(draft, 'w');
  await file.writeFile(`${JSON.stringify(memory)}\n`);
  await file.sync();
  await file.close();
  await rename(draft, join(folder, memoryName));
}

/** One look: fetch, check signatures and that each state continues the one before, co-sign, and keep. */
async function look(folder: string, signing: Signing, fetch: Fetch, accept: boolean): Promise<Looked> {
  await mkdir(folder, { recursive: true });
  let memory = await remembered(folder);
  let states = 0;
  for (;;) {
    // The last state is asked for again: an instance that has lost or changed it shows another in its place.
    const feed = await fetch(Math.max((memory?.size ?? 0) - 1, 0));
    const keys = readKeys(feed.keys, { digest: sha256, verify: signing.verify });
    if (typeof keys === 'string') return fork(folder, feed, memory, `its keys: ${keys}`);
    const fault = memory && strange(memory, feed);
    if (fault && !accept) return fork(folder, feed, memory, fault);
    if (fault) memory = undefined;
    const key = memory ? await signing.open(memory.witnessKey) : await witnessKey(folder, signing);
    const taken = await take(folder, feed, keys, { memory, key, signing });
    if ('reason' in taken) return fork(folder, feed, memory, taken.reason);
    states += taken.states;
    memory = taken.memory;
    if (!feed.more || !memory) return { saw: 'states', states, size: memory?.size ?? 0 };
  }
}

/** Why this cannot be the history that was seen before. */
function strange({ instance, firstKey, size, root }: Memory, feed: Feed): string | undefined {
  if (feed.instance !== instance || feed.keys[0]?.key !== firstKey) return 'it is another office, or began anew';
  const again = feed.checkpoints[0] && readStatement('checkpoint', feed.checkpoints[0]);
  if (again?.size !== size) return `the state of ${size} entries that was signed is not there any more`;
  return again.root === root ? undefined : `the first ${size} entries are others than before`;
}

interface Taking {
  readonly memory: Memory | undefined;
  readonly key: SigningKey;
  readonly signing: Signing;
}

async function take(
  folder: string,
  feed: Feed,
  keys: ReadonlyMap<string, KeyStatement>,
  { memory, key, signing }: Taking,
): Promise<{ readonly states: number; readonly memory: Memory | undefined } | { readonly reason: string }> {
  let last = memory;
  let states = 0;
  for (const { consistency, ...checkpoint } of feed.checkpoints) {
    const state = readStatement('checkpoint', checkpoint);
    if (!state || !isSigned(checkpoint, keys, signing.verify)) return { reason: 'a state is not signed by its keys' };
    if (state.size === last?.size && state.root === last.root) continue;
    const proof = { ...consistency, path: consistency.path.map(hexOf) };
    const continues =
      !last ||
      (proof.from === last.size &&
        proof.to === state.size &&
        isConsistent(sha256, proof, hexOf(last.root), hexOf(state.root)));
    if (!continues) return { reason: `the state of ${state.size} entries does not continue that of ${last?.size}` };
    await keep(folder, checkpoint, key);
    const { size, root, instance } = state;
    last = { instance, firstKey: feed.keys[0]!.key, size, root, witnessKey: key.key };
    states += 1;
  }
  if (last && last !== memory) await remember(folder, last);
  return { states, memory: last };
}

async function keep(folder: string, checkpoint: Signed, key: SigningKey): Promise<void> {
  const { instance, size, root } = readStatement('checkpoint', checkpoint)!;
  const at = Temporal.Now.instant().toString();
  const witnessed = signed(key, { statement: 'witnessed', format: 1, instance, size, root, at });
  await appendFile(join(folder, `seen-${at.slice(0, 10)}.jsonl`), `${JSON.stringify({ checkpoint, witnessed })}\n`);
}

/** The witness's own key: made once, shown beside what it signs. */
async function witnessKey(folder: string, signing: Signing): Promise<SigningKey> {
  const place = join(folder, 'witness-key.json');
  const known = await readFile(place, 'utf8').catch(() => undefined);
  if (known !== undefined) return signing.open((JSON.parse(known) as { readonly key: string }).key);
  const made = await signing.make();
  const { key, algorithm, publicKey } = made;
  await writeFile(place, `${JSON.stringify({ key, algorithm, publicKey })}\n`);
  return made;
}

/** A fork is kept as it was met: what was seen before, and what is shown now, both signed by the instance. */
async function fork(folder: string, feed: Feed, memory: Memory | undefined, reason: string): Promise<Looked> {
  const declared =
    memory !== undefined &&
    feed.resumptions.some((one) => (readStatement('resumption', one)?.size ?? Infinity) <= memory.size);
  const at = Temporal.Now.instant().toString().replaceAll(':', '');
  const seen = memory && (await lastLine(folder, memory));
  await writeFile(
    join(folder, `fork-${at}.json`),
    `${JSON.stringify({ reason, declared, seen, shown: feed }, undefined, 2)}\n`,
  );
  return { saw: 'fork', reason, declared };
}

/** The line that holds the last state that was seen. */
async function lastLine(folder: string, { size, root }: Memory): Promise<unknown> {
  for (const name of (await readdir(folder)).toSorted().toReversed()) {
    if (!name.startsWith('seen-')) continue;
    for await (const line of createInterface({ input: createReadStream(join(folder, name)) })) {
      const { checkpoint } = JSON.parse(line) as { readonly checkpoint: Signed };
      const state = readStatement('checkpoint', checkpoint);
      if (state?.size === size && state.root === root) return checkpoint;
    }
  }
  return undefined;
}
