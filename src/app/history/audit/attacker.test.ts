import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chapterOf } from '#app/chapters.ts';
import { report } from '#chapters/accusation/intake.ts';
import type { Session } from '#kernel/database.ts';
import { signCheckpoint } from '#kernel/ledger/checkpoint.ts';
import { receiptOf, type Receipt } from '#kernel/ledger/receipt.ts';
import { growOnce } from '#kernel/ledger/tree.ts';
import { readShownKeys, type SigningKey } from '#kernel/ledger/signing.ts';
import type { Signed } from '#kernel/ledger/signed.ts';
import {
  attacks,
  cutOffAndResign,
  names,
  resign,
  rewriteEntry,
  targetsOf,
  undone,
  type Target,
} from '#test/attacker.ts';
import { storyHouse, type StoryHouse } from '#test/cast.ts';
import { sealUntil } from '#test/ledger.ts';
import { bring, file, letter } from '#test/matters.ts';
import { auditDatabase } from './audit.ts';
import { auditHistory, type KeptState } from './history.ts';
import { readStatement } from '#kernel/ledger/signed.ts';

// The attacker has everything: the database as its superuser, and in the end the signing keys.

let house: StoryHouse;
let targets: Target[];
let receipt: Receipt;
let key: SigningKey;
let witnessed: Signed[];

async function seal(): Promise<void> {
  const [counted] = await house.database.as('owner').rows<{ n: number }>({
    text: 'SELECT count(*)::int AS n FROM ledger.entry',
  });
  await sealUntil(house.database, counted!.n);
  await growOnce(house.database);
  await signCheckpoint(house);
}

beforeAll(async () => {
  house = await storyHouse();
  const first = await file(house);
  await seal();
  await bring(house, 'handling');
  await report(house, { kind: 'public' }, letter);
  await seal();
  await bring(house, 'routed');
  await bring(house, 'handling');
  for (let n = 0; n < 5; n += 1) await file(house);
  await seal();
  receipt = await receiptOf(house, first.stream, first.number);
  const owner = house.database.as('owner');
  targets = await targetsOf(owner);
  key = await house.signing.open((await readShownKeys(owner)).at(-1)!.key);
  witnessed = await owner.rows<Signed>({
    text: 'SELECT statement, key, signature FROM ledger.checkpoint ORDER BY size',
  });
});
afterAll(() => house.database.drop());

/** Does something to the database and looks through it; nothing of it stays. */
function after(work: (session: Session) => Promise<void>, kept: readonly KeptState[] = []): Promise<readonly string[]> {
  return house.database.transaction('owner', (session) =>
    undone(session, async () => {
      await work(session);
      return (await auditHistory(session, house.signing.verify, kept)).faults;
    }),
  );
}

const stateOf = (one: Signed, where: string): KeptState => ({ ...readStatement('checkpoint', one)!, where });

test('an honest history has no fault', async () => {
  expect(targets.length).toBeGreaterThan(15);
  const { faults, replay } = await auditDatabase(house, chapterOf, {
    receipts: [{ where: 'a receipt', text: JSON.stringify(receipt) }],
    witnessed,
  });
  expect(faults).toEqual([]);
  expect(replay!.commits).toBeGreaterThan(15);
});

/** All of it in `npm run prove`. */
const some = (target: Target): boolean => target.position % 9 === 1 || target.position > targets.length - 5;

describe.each(Object.entries(attacks))('without the keys: %s', (name, attack) => {
  test('the first wrong entry is named', async () => {
    const chosen = targets.filter(some).filter(({ position }) => !name.includes('next') || position < targets.length);
    const missed: string[] = [];
    for (const target of chosen) {
      const [first] = await after((session) => attack(session, target));
      if (!names(first, target)) missed.push(`${target.position}: ${first ?? 'nothing was found'}`);
    }
    expect(missed).toEqual([]);
  });
});

describe('with the keys, everything reckoned and signed anew', () => {
  const target = (): Target => targets[1]!;
  const rewritten = async (session: Session): Promise<void> => {
    await rewriteEntry(session, target());
    await resign(session, key);
  };
  const cut = (session: Session): Promise<void> => cutOffAndResign(session, targets[4]!, key);

  test('the database alone shows nothing: that is what receipts and witnesses are for', async () => {
    expect(await after(rewritten)).toEqual([]);
    expect(await after(cut)).toEqual([]);
  });

  test('one old receipt shows it', async () => {
    const late = (await bringReceipt()).inclusion!.checkpoint;
    const [found] = await after(rewritten, [stateOf(late, 'the receipt')]);
    expect(found).toMatch(/^positions 1 to \d+: the receipt holds another history/);
    const [gone] = await after(cut, [stateOf(late, 'the receipt')]);
    expect(gone).toMatch(/^position 5 is missing, .*: the receipt/);
  });

  test('a receipt of the very entry names it', async () => {
    const { inclusion, promise } = receipt;
    const { number, entry } = readStatement('promise', promise)!;
    const kept = {
      ...stateOf(inclusion!.checkpoint, 'the receipt'),
      entry: { index: inclusion!.index, hash: entry, number },
    };
    const faults = await after(
      async (session) => {
        await rewriteEntry(session, targets[inclusion!.index]!);
        await resign(session, key);
      },
      [kept],
    );
    expect(faults[0]).toBe(
      `position ${inclusion!.index + 1}: the receipt is for another entry of ${number}; what stands here was put in its place`,
    );
  });

  test('every state of a witness from there on shows it', async () => {
    for (const one of witnessed.filter((state) => readStatement('checkpoint', state)!.size >= target().position)) {
      expect(await after(rewritten, [stateOf(one, 'a witness')])).toHaveLength(1);
    }
  });
});

async function bringReceipt(): Promise<Receipt> {
  const last = targets.findLast(({ version }) => version === 1)!;
  return receiptOf(house, last.stream, 'XF26030200000014');
}

test('an entry that was slipped in among old ones is never sealed, and told', async () => {
  const faults = await after(async (session) => {
    await session.rows({
      text: `INSERT INTO ledger.entry (stream, version, type, at, actor, capacity, payload, previous_hash, hash, xid)
             SELECT gen_random_uuid(), 1, type, at, actor, capacity, payload, previous_hash, hash, xid
               FROM ledger.entry WHERE version = 1 LIMIT 1`,
    });
  });
  expect(faults).toEqual([expect.stringMatching(/^entry 1 of .* was slipped in/)]);
});

test.each([
  [
    'a duty whose last day was moved',
    'UPDATE open.duty SET due_on = due_on + 10 WHERE due_on IS NOT NULL',
    'open.duty',
  ],
  ['a matter of another stage', `UPDATE open.petition SET stage = 'concluded'`, 'open.petition'],
  ['a line of the timeline taken out', `DELETE FROM open.timeline WHERE version = 1`, 'open.timeline'],
  ['a standing put in', `UPDATE open.grants SET unit = '99-county-zj'`, 'open.grants'],
])('a table that says otherwise than the entries is told: %s', async (_, text, table) => {
  await house.database.transaction('owner', async (session) => {
    const { auditReplay } = await import('./replay.ts');
    const { faults } = await undone(session, async () => {
      await session.rows({ text });
      return auditReplay(session, house, chapterOf);
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([table]);
  });
});
