import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifySignature } from '#adapters/machine/signing-keys.ts';
import { checkReceipt } from '#kernel/ledger/check.ts';
import { signCheckpoint } from '#kernel/ledger/checkpoint.ts';
import { readFeed } from '#kernel/ledger/feed.ts';
import { receiptOf } from '#kernel/ledger/receipt.ts';
import { readStatement, type Signed } from '#kernel/ledger/signed.ts';
import { readShownKeys } from '#kernel/ledger/signing.ts';
import { growOnce, sha256 } from '#kernel/ledger/tree.ts';
import { resign, rewriteEntry, targetsOf } from '#test/attacker.ts';
import { storyHouse, type StoryHouse } from '#test/cast.ts';
import { sealUntil } from '#test/ledger.ts';
import { file } from '#test/matters.ts';
import { witness, type Fetch } from './witness.ts';

let house: StoryHouse;
let folder: string;
beforeAll(async () => {
  house = await storyHouse();
  folder = mkdtempSync(join(tmpdir(), 'sunlit-witness-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await house.database.drop();
});

async function grow(): Promise<Awaited<ReturnType<typeof file>>> {
  const filed = await file(house);
  const [counted] = await house.database.as('owner').rows<{ n: number }>({
    text: 'SELECT count(*)::int AS n FROM ledger.entry',
  });
  await sealUntil(house.database, counted!.n);
  await growOnce(house.database);
  await signCheckpoint(house);
  return filed;
}

/** As the instance answers over HTTP, two states at a time. */
const feed: Fetch = async (after) => JSON.parse(JSON.stringify(await readFeed(house, after, 2))) as never;
const look = (fetch: Fetch = feed, accept = false) => witness(folder).look(fetch, accept);
const kept = (): { checkpoint: Signed; witnessed: Signed }[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith('seen-'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as { checkpoint: Signed; witnessed: Signed });

test('each new state is checked, co-signed and kept once; a receipt finds its state there', async () => {
  for (let n = 0; n < 5; n += 1) await grow();
  expect(await look()).toMatchObject({ saw: 'states', states: 5 });
  expect(await look()).toMatchObject({ saw: 'states', states: 0 });
  const { stream, number } = await grow();
  expect(await look()).toMatchObject({ saw: 'states', states: 1 });
  expect(kept()).toHaveLength(6);
  const key = JSON.parse(readFileSync(join(folder, 'witness-key.json'), 'utf8')) as { publicKey: string };
  for (const { checkpoint, witnessed } of kept()) {
    expect(verifySignature('ed25519', key.publicKey, witnessed.statement, witnessed.signature)).toBe(true);
    const { size, root } = readStatement('checkpoint', checkpoint)!;
    expect(readStatement('witnessed', witnessed)).toMatchObject({ size, root, instance: 99 });
  }
  const text = JSON.stringify(await receiptOf(house, stream, number));
  const witnessed = kept().map(({ checkpoint }) => checkpoint);
  expect(checkReceipt(text, { digest: sha256, verify: verifySignature, witnessed })).toMatchObject({
    verdict: 'proved',
    witnessed: true,
  });
});

test('an older copy of the database is a fork', async () => {
  const before = await readFeed(house, 0, 3);
  const looked = await look(async (after) => ({ ...before, checkpoints: after === 0 ? before.checkpoints : [] }));
  expect(looked).toMatchObject({ saw: 'fork', declared: false });
});

test('a history that was written and signed anew is a fork, and both sides are kept', async () => {
  const owner = house.database.as('owner');
  const key = await house.signing.open((await readShownKeys(owner)).at(-1)!.key);
  await house.database.transaction('owner', async (session) => {
    await rewriteEntry(session, (await targetsOf(session))[2]!);
    await resign(session, key);
  });
  expect(await look()).toMatchObject({ saw: 'fork', reason: expect.stringMatching(/are others than before$/) });
  const name = readdirSync(folder).findLast((one) => one.startsWith('fork-'))!;
  const evidence = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { seen: Signed };
  expect(readStatement('checkpoint', evidence.seen)!.size).toBe(
    readStatement('checkpoint', kept().at(-1)!.checkpoint)!.size,
  );
  expect(await look(feed, true), 'a person has looked into it').toMatchObject({ saw: 'states' });
});

test('an instance with other keys is not the one that was witnessed', async () => {
  const theirs = await readFeed(house, 0, 3);
  const looked = await look(async () => ({ ...theirs, instance: 7 }));
  expect(looked).toMatchObject({ saw: 'fork', reason: 'it is another office, or began anew' });
});
