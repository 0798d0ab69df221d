import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifySignature } from '#adapters/machine/signing-keys.ts';
import { checkReceipt, codeOf } from '#kernel/ledger/check.ts';
import type { WrittenConsistency } from '#kernel/ledger/feed.ts';
import { isConsistent, leafHash, nodeHash, type NodeAt, rangeRoot } from '#kernel/ledger/merkle.ts';
import type { Receipt } from '#kernel/ledger/receipt.ts';
import { isSigned, readKeys, readStatement, type Signed } from '#kernel/ledger/signed.ts';
import { sha256 } from '#kernel/ledger/tree.ts';
import { faultOfReceipt } from './receipt-checker.ts';

// The written format is enough for a stranger: the example of the page holds for the checker that knows the page alone,
// and for the product.

const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'receipt-format.md'), 'utf8');

interface Example {
  readonly leaves: readonly string[];
  readonly receipt: Receipt;
  readonly code: string;
  readonly later: Signed & { readonly consistency: WrittenConsistency };
}
const { leaves, receipt, code, later } = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(page)![1]!) as Example;
const means = { digest: sha256, verify: verifySignature };
const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
const at: NodeAt = async (level, index) =>
  level === 0
    ? leafHash(sha256, bytes(leaves[index]!))
    : nodeHash(sha256, await at(level - 1, 2 * index), await at(level - 1, 2 * index + 1));

test('the worked example holds by the checker of the page and by the product', () => {
  expect(faultOfReceipt(JSON.stringify(receipt))).toBeUndefined();
  expect(checkReceipt(JSON.stringify(receipt), means)).toMatchObject({ verdict: 'proved', late: false });
});

test('its roots are those of its leaves, and the later state continues the earlier one', async () => {
  const first = readStatement('checkpoint', receipt.inclusion!.checkpoint)!;
  const second = readStatement('checkpoint', later)!;
  for (const { size, root } of [first, second])
    expect(Buffer.from(await rangeRoot(sha256, at, 0, size)).toString('hex')).toBe(root);
  const proof = { ...later.consistency, path: later.consistency.path.map(bytes) };
  expect(isConsistent(sha256, proof, bytes(first.root), bytes(second.root))).toBe(true);
  const keys = readKeys(receipt.keys, means);
  if (typeof keys === 'string') throw new Error(keys);
  expect(isSigned(later, keys, verifySignature), 'signed by SM2, introduced by Ed25519').toBe(true);
  expect(
    isSigned({ ...later, statement: later.statement.replace('"size":5', '"size":6') }, keys, verifySignature),
  ).toBe(false);
});

test('its code is the promise', () => {
  expect(codeOf(receipt)).toBe(code);
  expect(checkReceipt(code, { ...means, known: receipt.keys })).toMatchObject({
    verdict: 'promised',
    promise: readStatement('promise', receipt.promise),
  });
});
