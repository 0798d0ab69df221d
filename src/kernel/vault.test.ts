import { afterAll, beforeAll, expect, test } from 'vitest';
import { keysFrom } from '#adapters/machine/master-key.ts';
import { machineEntropy } from '#adapters/machine/entropy.ts';
import { cipherSuite } from '#adapters/machine/cipher-suites.ts';
import { storyHouse, type StoryHouse } from '#test/cast.ts';
import { checkEntries } from '#test/entry-checker.ts';
import { file } from '#test/matters.ts';
import { entriesOf } from '#test/ledger.ts';
import type { KeyId } from './ids.ts';
import { oneStatement } from './statement.ts';
import { contentText, erasePerson, makeVault, type Lane, type LookupKind } from './vault.ts';

const cipher = cipherSuite(machineEntropy());

let house: StoryHouse;
beforeAll(async () => {
  house = await storyHouse();
});
afterAll(() => house.database.drop());

const roles = { open: 'app', sealed: 'sealed' } as const;
const readers = { open: 'vault', sealed: 'sealed' } as const;
const letter = { title: '电梯停运', facts: '三号楼的电梯停了两个月。' };

/** Puts a letter and a person into a lane. */
async function deposited(lane: Lane) {
  const { vault, ids, database } = house;
  const stream = ids.stream();
  const [key, person] = [vault.newKey(lane), vault.newKey(lane)];
  const text = vault.deposit(lane, stream, 'narrative', letter, key);
  const party = vault.depositIdentity(
    lane,
    stream,
    { name: '张明', phone: '138 0000 8000', email: 'Zhang@example.org', address: '文庙路 9 号' },
    person,
  );
  await database
    .as(roles[lane])
    .rows(oneStatement([key.write, person.write, text.write, party.write, ...party.lookups]));
  return { stream, key, person, text: text.kept, party: party.kept };
}

test.each(['open', 'sealed'] as const)(
  'what was put into the %s lane is read back by the role that may',
  async (lane) => {
    const { text, party } = await deposited(lane);
    const found = await house.vault.read(house.database.as(readers[lane]), lane, [text.item, party.item]);
    expect(found.get(text.item)).toEqual(letter);
    expect(found.get(party.item)).toEqual({
      name: '张明',
      phone: '138 0000 8000',
      email: 'Zhang@example.org',
      address: '文庙路 9 号',
    });
    expect(await house.vault.read(house.database.as(readers[lane]), lane, [])).toEqual(new Map());
  },
);

test('a text that JSON can write and PostgreSQL cannot hold is kept as far as it can be held', async () => {
  const { vault, ids, database } = house;
  const [stream, key] = [ids.stream(), vault.newKey('open')];
  const odd = { title: '路灯\0不亮\ud800', facts: '𠮷\udfff' };
  const { kept, write } = vault.deposit('open', stream, 'narrative', odd, key);
  await database.as('app').rows(oneStatement([key.write, write]));
  const rows = await database.as('vault').rows({
    text: `SELECT content->>'title' AS title FROM vault.narrative WHERE id = $1`,
    values: [kept.item],
  });
  expect(rows).toEqual([{ title: '路灯不亮\ufffd' }]);
  const found = await vault.read(database.as('vault'), 'open', [kept.item]);
  expect(found.get(kept.item)).toEqual({ title: '路灯不亮\ufffd', facts: '𠮷\ufffd' });
});

test('a person, and everything of the sealed lane, lies in no row that can be read without the keys', async () => {
  const open = await deposited('open');
  const sealed = await deposited('sealed');
  for (const [table, stream] of [
    ['vault.identity', open.stream],
    ['sealed.item', sealed.stream],
  ] as const) {
    const rows = await house.database.as('owner').rows<{ row: string; sealed: Buffer }>({
      text: `SELECT t::text AS row, sealed FROM ${table} t WHERE stream = $1`,
      values: [stream],
    });
    expect(rows.length).toBeGreaterThan(0);
    for (const { row, sealed: bytes } of rows) {
      // Words that no hexadecimal text can hold by chance.
      for (const word of ['张明', '138 0000 8000', 'Zhang', '电梯']) {
        expect(row).not.toContain(word);
        expect(bytes.includes(Buffer.from(word))).toBe(false);
      }
    }
  }
});

test('a report of misconduct leaves no digest by which its author could be found', async () => {
  const { stream } = await deposited('sealed');
  const rows = await house.database
    .as('owner')
    .rows({ text: 'SELECT 1 FROM vault.lookup WHERE stream = $1', values: [stream] });
  expect(rows).toEqual([]);
});

test('an identifier is found by its exact value, however it is typed, and only of its kind', async () => {
  const { party, stream } = await deposited('open');
  const { vault, database } = house;
  const find = (kind: LookupKind, value: string) =>
    database.as('vault').rows({
      text: 'SELECT item FROM vault.lookup WHERE stream = $1 AND kind = $2 AND digest = $3',
      values: [stream, kind, vault.digest(kind, value)],
    });
  expect(await find('phone', '１３８0000 8000')).toEqual([{ item: party.item }]);
  expect(await find('email', 'zhang@EXAMPLE.org')).toEqual([{ item: party.item }]);
  expect(await find('name-address', '张明|文庙路9号')).toEqual([{ item: party.item }]);
  expect(await find('name-address', '张明')).toEqual([]);
  expect(await find('phone', '1380000800')).toEqual([]);
  expect(await find('id-number', '13800008000')).toEqual([]);
  const other = makeVault(cipher, keysFrom(Buffer.alloc(32, 8)), house.ids, house.entropy);
  expect(other.digest('phone', '13800008000')).not.toEqual(vault.digest('phone', '13800008000'));
});

test('a value proves itself by its key and its commitment, and no other does', async () => {
  const { text } = await deposited('open');
  const [row] = await house.database.as('vault').rows<{ commitment_key: Buffer }>({
    text: 'SELECT commitment_key FROM vault.narrative WHERE id = $1',
    values: [text.item],
  });
  const { verify } = house.vault;
  expect(verify(row!.commitment_key, letter, text.commitment)).toBe(true);
  expect(verify(row!.commitment_key, { facts: letter.facts, title: letter.title }, text.commitment)).toBe(true);
  expect(verify(row!.commitment_key, { ...letter, title: '电梯停用' }, text.commitment)).toBe(false);
  expect(verify(Buffer.alloc(32), letter, text.commitment)).toBe(false);
});

test('the same letter twice has two keys and two commitments, so that nobody can compare them', async () => {
  const [one, two] = [await deposited('open'), await deposited('open')];
  expect(one.text.commitment).not.toBe(two.text.commitment);
});

test('a wrapped key opens under its own name and the instance key alone', () => {
  const { vault, ids, entropy } = house;
  const key = vault.newKey('open');
  const wrapped = oneStatement([key.write]).values![1] as Buffer;
  expect(vault.unwrap(key.id, wrapped).bytes).toEqual(Buffer.from(key.bytes));
  expect(() => vault.unwrap('another' as KeyId, wrapped)).toThrow();
  const other = makeVault(cipher, keysFrom(Buffer.alloc(32, 8)), ids, entropy);
  expect(() => other.unwrap(key.id, wrapped)).toThrow();
});

test('the text that is committed to has its members in order', () => {
  expect(contentText({ b: '2', a: '1' })).toBe('{"a":"1","b":"2"}');
});

test('a person can be erased: value, key and digests go, the ledger stands and verifies', async () => {
  const { stream } = await file(house, { party: { name: '李红', phone: '13900009000' } });
  const entries = await entriesOf(house.database, stream);
  const [{ party, person }] = entries.map(({ payload }) => JSON.parse(payload)) as [
    { party: { item: string }; person: KeyId },
  ];
  const vault = house.database.as('vault');
  const count = async (): Promise<unknown> =>
    (
      await vault.rows({
        text: `SELECT (SELECT count(*) FROM vault.identity WHERE id = $1) AS values, (SELECT count(*) FROM vault.key WHERE id = $2)
             AS keys, (SELECT count(*) FROM vault.lookup WHERE item = $1) AS digests`,
        values: [party.item, person],
      })
    )[0];
  expect(await count()).toEqual({ values: 1, keys: 1, digests: 1 });
  await vault.rows(oneStatement(erasePerson(person)));
  expect(await count()).toEqual({ values: 0, keys: 0, digests: 0 });
  expect(await entriesOf(house.database, stream)).toEqual(entries);
  expect(checkEntries(entries)).toEqual([]);
  expect((await vault.rows({ text: 'SELECT 1 FROM vault.narrative WHERE stream = $1', values: [stream] })).length).toBe(
    1,
  );
});
