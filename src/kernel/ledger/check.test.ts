import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifySignature } from '#adapters/machine/signing-keys.ts';
import { report } from '#chapters/accusation/intake.ts';
import { storyHouse, type StoryHouse } from '#test/cast.ts';
import { sealAll } from '#test/ledger.ts';
import { file, letter } from '#test/matters.ts';
import { faultOfReceipt } from '#test/receipt-checker.ts';
import { checkReceipt, codeOf } from './check.ts';
import { signCheckpoint } from './checkpoint.ts';
import { readFeed } from './feed.ts';
import { receiptOf, type Receipt } from './receipt.ts';
import { readStatement } from './signed.ts';
import { rotateKey } from './signing.ts';
import { growOnce, sha256 } from './tree.ts';

let house: StoryHouse;
let receipts: Receipt[];
beforeAll(async () => {
  house = await storyHouse();
  const filed = [];
  for (let n = 0; n < 9; n += 1) {
    if (n === 4) await rotateKey(house.database.as('app'), house.signing, { instance: 99, at: house.clock.now() });
    filed.push(await file(house));
    await sealAll(house.database);
    await growOnce(house.database);
    if (n % 3 === 2) await signCheckpoint(house);
  }
  receipts = await Promise.all(filed.map(({ stream, number }) => receiptOf(house, stream, number)));
});
afterAll(() => house.database.drop());

const means = { digest: sha256, verify: verifySignature };

/** Both checkers, the product's and the one written from the document, have to agree. */
function verdictOf(text: string): string {
  const { verdict } = checkReceipt(text, means);
  const fault = faultOfReceipt(text);
  expect([text.slice(0, 60), verdict, fault === undefined]).toEqual([
    text.slice(0, 60),
    verdict,
    verdict === 'proved' || verdict === 'promised',
  ]);
  return verdict;
}

test('every receipt holds, by both checkers', () => {
  for (const receipt of receipts) expect(verdictOf(JSON.stringify(receipt))).toBe('proved');
});

test('a promise alone is called a promise', () => {
  expect(verdictOf(JSON.stringify({ ...receipts[0]!, inclusion: null }))).toBe('promised');
});

test('no hexadecimal digit, number or date of a receipt can be changed', () => {
  const text = JSON.stringify(receipts[4]);
  const places = [...text.matchAll(/[0-9a-f]{2,}/g)].flatMap(({ index, 0: run }) => [index, index + run.length - 1]);
  expect(places.length).toBeGreaterThan(60);
  const held: string[] = [];
  for (const place of places) {
    const changed = `${text.slice(0, place)}${text[place] === '1' ? '2' : '1'}${text.slice(place + 1)}`;
    if (/^(proved|promised)$/.test(verdictOf(changed))) held.push(text.slice(place - 30, place + 10));
  }
  expect(held).toEqual([]);
});

test('parts of different receipts do not make one', () => {
  const [first, , , , , , last] = receipts as [Receipt, Receipt, Receipt, Receipt, Receipt, Receipt, Receipt];
  const mixed: Receipt[] = [
    { ...first, inclusion: last.inclusion },
    { ...first, inclusion: { ...first.inclusion!, checkpoint: last.inclusion!.checkpoint } },
    { ...first, promise: last.inclusion!.checkpoint },
    { ...last, keys: [last.keys[1]!] },
    { ...last, keys: [last.keys[0]!, { ...last.keys[1]!, introduction: last.keys[0]!.signature }] },
  ];
  for (const one of mixed) expect(verdictOf(JSON.stringify(one))).not.toMatch(/proved|promised/);
});

test('a key cannot bear the name of another', async () => {
  const other = await house.signing.make();
  const own = receipts[0]!;
  const said = readStatement('key', own.keys[0]!)!;
  const statement = JSON.stringify({ ...said, publicKey: other.publicKey });
  const promise = { ...own.promise, signature: other.sign(own.promise.statement) };
  const forged = {
    ...own,
    inclusion: null,
    promise,
    keys: [{ ...own.keys[0]!, statement, signature: other.sign(statement) }],
  };
  expect(verdictOf(JSON.stringify(forged))).toBe('keys');
});

test('a receipt of another office does not hold where the keys of this one are known', async () => {
  const { keys } = await readFeed(house, 0, 1);
  const other = await house.signing.make();
  const statement = JSON.stringify({ ...readStatement('key', keys[0]!)!, key: other.key, publicKey: other.publicKey });
  const foreign = {
    statement,
    key: other.key,
    signature: other.sign(statement),

    introduction: null,
  };
  const promise = { ...receipts[0]!.promise, key: other.key, signature: other.sign(receipts[0]!.promise.statement) };
  const text = JSON.stringify({ ...receipts[0]!, promise, inclusion: null, keys: [foreign] });
  expect(checkReceipt(text, means).verdict).toBe('promised');
  expect(checkReceipt(text, { ...means, known: keys }).verdict).toBe('keys');
  expect(checkReceipt(JSON.stringify(receipts[0]), { ...means, known: keys }).verdict).toBe('proved');
});

test('a witness that kept another state of that size is heard; one that kept none says nothing', () => {
  const receipt = receipts[0]!;
  const state = receipt.inclusion!.checkpoint;
  const otherSign = (head: string): string => head.slice(0, -1) + (head.endsWith('0') ? '1' : '0');
  const other = { ...state, statement: state.statement.replace(/"root":"./, otherSign) };
  const text = JSON.stringify(receipt);
  expect(checkReceipt(text, { ...means, witnessed: [state] })).toMatchObject({ verdict: 'proved', witnessed: true });
  expect(checkReceipt(text, { ...means, witnessed: [] })).toMatchObject({ verdict: 'proved', witnessed: false });
  expect(checkReceipt(text, { ...means, witnessed: [other, state] }).verdict).toBe('witness');
  expect(faultOfReceipt(text, [other])).toContain('witness');
});

test('the code holds the promise, opens with the keys of the office, and bears no query code', async () => {
  const { keys } = await readFeed(house, 0, 1);
  for (const receipt of receipts) {
    const code = codeOf(receipt);
    expect(code.length).toBeLessThan(280);
    expect(checkReceipt(`https://xf.example/verify#${code}`, { ...means, known: keys })).toMatchObject({
      verdict: 'promised',
      promise: readStatement('promise', receipt.promise),
    });
    expect(checkReceipt(code.replace('.60.', '.61.'), { ...means, known: keys }).verdict).toBe('promise');
  }
});

test('a receipt of a report of misconduct cannot be told from one of a petition', async () => {
  const reported = await report(house, { kind: 'public' }, letter);
  if (reported.performed.done !== 'recorded') throw new Error('not recorded');
  const secret = await receiptOf(house, reported.performed.stream, receipts[0]!.promise.key);
  const shape = (receipt: Receipt): unknown => [
    Object.keys(receipt),
    Object.keys(readStatement('promise', receipt.promise)!),
    receipt.inclusion ? Object.keys(receipt.inclusion) : null,
  ];
  expect(shape({ ...secret, inclusion: null })).toEqual(shape({ ...receipts[0]!, inclusion: null }));
});
