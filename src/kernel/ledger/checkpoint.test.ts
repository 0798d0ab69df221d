import { afterAll, beforeAll, expect, test } from 'vitest';
import { passingSigning, verifySignature } from '#adapters/machine/signing-keys.ts';
import { storyHouse, type StoryHouse } from '#test/cast.ts';
import { sealAll, sealUntil } from '#test/ledger.ts';
import { file } from '#test/matters.ts';
import { HistoryRolledBack, lastCheckpoint, readResumptions, signCheckpoint } from './checkpoint.ts';
import { coverLayer } from './cover.ts';
import { readFeed } from './feed.ts';
import { isConsistent } from './merkle.ts';
import { receiptOf } from './receipt.ts';
import { sealAfterRestore } from './seal.ts';
import { isSigned, readKeys, readStatement, type SignatureAlgorithm } from './signed.ts';
import { readShownKeys, rotateKey } from './signing.ts';
import { growOnce, rootAt, sha256 } from './tree.ts';

let house: StoryHouse;
let entries = 0;
beforeAll(async () => {
  house = await storyHouse();
  entries = await sealAll(house.database);
});
afterAll(() => house.database.drop());

async function signedTo(more: number): Promise<void> {
  for (let n = 0; n < more; n += 1) await file(house);
  entries += more;
  await sealUntil(house.database, entries);
  await growOnce(house.database);
  await signCheckpoint(house);
}

const checking = { digest: sha256, verify: verifySignature };
const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
const session = () => house.database.as('app');
const rotate = (algorithm: SignatureAlgorithm) =>
  rotateKey(session(), house.signing, { instance: 99, at: house.clock.now(), algorithm });

test('a state is signed when there is something new, with the key that the first start made', async () => {
  expect(await signCheckpoint(house)).toBe(false);
  await signedTo(3);
  const last = (await lastCheckpoint(session()))!;
  const keys = readKeys(await readShownKeys(session()), checking);
  if (typeof keys === 'string') throw new Error(keys);
  expect(isSigned(last, keys, verifySignature)).toBe(true);
  const other = last.statement.replace(`"size":${entries}`, `"size":${entries + 1}`);
  expect(other).not.toBe(last.statement);
  expect(isSigned({ ...last, statement: other }, keys, verifySignature)).toBe(false);
  expect(readStatement('checkpoint', last)).toMatchObject({ size: entries, instance: 99 });
  expect(readStatement('promise', last), 'one statement cannot pass for another').toBeUndefined();
  expect(await signCheckpoint(house)).toBe(false);
});

test('keys change, from Ed25519 to SM2 and back; each introduces the next, and what the old ones signed verifies', async () => {
  for (const algorithm of ['sm2-sm3', 'ed25519'] as const) {
    await rotate(algorithm);
    await signedTo(1);
  }
  const feed = await readFeed(house, 0, 100);
  const keys = readKeys(feed.keys, checking);
  if (typeof keys === 'string') throw new Error(keys);
  expect([...keys.values()].map(({ algorithm }) => algorithm)).toEqual(['ed25519', 'sm2-sm3', 'ed25519']);
  expect(feed.checkpoints.map((one) => isSigned(one, keys, verifySignature))).toEqual([true, true, true]);
  const [first, second, third] = feed.keys;
  expect(readKeys([first!, third!], checking)).toContain('does not follow');
  expect(readKeys([first!, { ...second!, introduction: third!.introduction }], checking)).toContain(
    'was not introduced',
  );
});

test('the feed proves that each state continues the one before', async () => {
  await signedTo(20);
  const { checkpoints, more } = await readFeed(house, 0, 100);
  expect([checkpoints.length, more]).toEqual([4, false]);
  let before = { size: 0, root: '' };
  for (const one of checkpoints) {
    const state = readStatement('checkpoint', one)!;
    const proof = { ...one.consistency, path: one.consistency.path.map(bytes) };
    expect(isConsistent(sha256, proof, bytes(before.root), bytes(state.root))).toBe(true);
    before = state;
  }
  expect((await readFeed(house, 4, 1)).more).toBe(true);
});

test('a receipt promises before the proof is there, holds it afterwards, and tells no lane', async () => {
  const { stream } = await file(house);
  entries += 1;
  const early = await receiptOf(house, stream, 'XF26030200000014');
  expect(early.inclusion).toBeNull();
  await signedTo(0);
  const late = await receiptOf(house, stream, 'XF26030200000014');
  expect(readStatement('promise', early.promise)).toMatchObject({ within: 60, number: 'XF26030200000014' });
  expect(readStatement('promise', late.promise)!.entry).toBe(readStatement('promise', early.promise)!.entry);
  expect(JSON.stringify(late)).not.toMatch(/petition|accus|stream|type|open|sealed/i);
});

test('cover is an entry like others: it is chained, sealed and in the tree, and comes by chance', async () => {
  const layer = coverLayer(house);
  await layer.pass(0);
  await layer.pass(1_000_000);
  await layer.pass(1_000_000);
  entries += 2;
  await signedTo(0);
  const [laid] = await session().rows<{ n: number; last: number }>({
    text: `SELECT count(*)::int AS n, max(version) AS last FROM ledger.entry WHERE type = 'CoverLaid'`,
  });
  expect(laid).toEqual({ n: 2, last: 2 });
});

test('an older copy of the database signs nothing until somebody says that it goes on', async () => {
  const later = passingSigning();
  const newer = { ...house, signing: later, clock: house.clock, database: house.database };
  const key = await later.open((await readShownKeys(session())).at(-1)!.key);
  const text = (await lastCheckpoint(session()))!.statement.replace(/"size":\d+/, '"size":999');
  await later.keepLastSigned({ statement: text, key: key.key, signature: key.sign(text) });
  await file(house);
  entries += 1;
  await sealUntil(house.database, entries);
  await growOnce(house.database);
  await expect(signCheckpoint(newer)).rejects.toThrow(HistoryRolledBack);
  await house.database.transaction('owner', sealAfterRestore);
  expect(await signCheckpoint(newer)).toBe(true);
  const [resumed] = await readResumptions(session());
  const root = Buffer.from(await rootAt(session(), entries)).toString('hex');
  expect(readStatement('resumption', resumed!)).toMatchObject({ size: entries, held: 999, root, number: 1 });
});
