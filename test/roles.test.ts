import { afterAll, beforeAll, expect, test } from 'vitest';
import { report } from '#chapters/accusation/intake.ts';
import type { Role } from '#kernel/database.ts';
import { storyHouse, type StoryHouse } from './cast.ts';
import { bring, letter } from './matters.ts';

// What the database itself forbids, whatever the program asks: asked as each role, on rows that exist.

let house: StoryHouse;
beforeAll(async () => {
  house = await storyHouse();
  await bring(house, 'handling');
  await report(house, { kind: 'public' }, letter);
});
afterAll(() => house.database.drop());

const denied = '42501';

async function answer(role: Role, text: string): Promise<string> {
  try {
    await house.database.as(role).rows({ text });
    return 'allowed';
  } catch (error) {
    return (error as { code?: string }).code === denied ? 'denied' : `fault: ${String(error)}`;
  }
}

async function tablesIn(schema: string): Promise<string[]> {
  const rows = await house.database.as('owner').rows<{ name: string }>({
    text: `SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname = $1 ORDER BY 1`,
    values: [schema],
  });
  return rows.map(({ name }) => name);
}

const roles = ['app', 'vault', 'sealed'] as const;

test('there is something to be kept from: each protected table has rows', async () => {
  for (const table of [
    'ledger.entry',
    'vault.narrative',
    'vault.identity',
    'vault.lookup',
    'vault.key',
    'sealed.item',
    'sealed.key',
    'sealed.accusation',
  ]) {
    const [row] = await house.database.as('owner').rows<{ n: number }>({ text: `SELECT count(*) AS n FROM ${table}` });
    expect([table, row!.n > 0]).toEqual([table, true]);
  }
});

test.each(['app', 'vault'] as const)('%s reads and writes nothing in the sealed schema', async (role) => {
  const tables = await tablesIn('sealed');
  expect(tables.length).toBeGreaterThan(10);
  for (const table of tables) {
    for (const text of [
      `SELECT 1 FROM ${table}`,
      `SELECT count(*) FROM ${table}`,
      `DELETE FROM ${table}`,
      `INSERT INTO ${table} DEFAULT VALUES`,
    ]) {
      expect([text, await answer(role, text)]).toEqual([text, 'denied']);
    }
  }
});

test('app puts texts and persons into the vault and takes none out', async () => {
  for (const table of ['narrative', 'identity', 'lookup', 'draft', 'draft_file']) {
    for (const text of [
      `SELECT 1 FROM vault.${table}`,
      `DELETE FROM vault.${table}`,
      `COPY vault.${table} TO STDOUT`,
    ]) {
      expect([text, await answer('app', text)]).toEqual([text, 'denied']);
    }
  }
  expect(await answer('app', 'SELECT 1 FROM vault.key')).toBe('allowed');
  expect(await answer('app', 'DELETE FROM vault.key')).toBe('denied');
  expect(await answer('app', 'SELECT sealed, about FROM open.file')).toBe('denied');
});

test.each(roles)('%s changes, deletes and empties nothing of the ledger', async (role) => {
  for (const table of ['entry', 'sealed']) {
    for (const text of [
      `UPDATE ledger.${table} SET version = version`,
      `DELETE FROM ledger.${table}`,
      `TRUNCATE ledger.${table}`,
      `DROP TABLE ledger.${table}`,
      `ALTER TABLE ledger.${table} ADD COLUMN more int`,
      `CREATE TRIGGER t BEFORE INSERT ON ledger.${table} FOR EACH ROW EXECUTE FUNCTION house.keep_mode()`,
    ]) {
      expect([text, await answer(role, text)]).toEqual([text, 'denied']);
    }
  }
});

test('only app moves the sealer on, and nobody removes its row', async () => {
  for (const role of roles) {
    expect([role, await answer(role, 'DELETE FROM ledger.sealer')]).toEqual([role, 'denied']);
    expect([role, await answer(role, 'TRUNCATE ledger.sealer')]).toEqual([role, 'denied']);
    const moves = await answer(role, 'UPDATE ledger.sealer SET position = position');
    expect([role, moves]).toEqual([role, role === 'app' ? 'allowed' : 'denied']);
  }
});

test('vault appends nothing to the ledger, and no role makes tables, schemas or roles', async () => {
  expect(await answer('vault', 'INSERT INTO ledger.entry (version) VALUES (1)')).toBe('denied');
  for (const role of roles) {
    for (const text of [
      'CREATE SCHEMA more',
      'CREATE TABLE open.more (n int)',
      'CREATE ROLE more',
      `ALTER ROLE sunlit_${role} SUPERUSER`,
    ]) {
      expect([role, text, await answer(role, text)]).toEqual([role, text, 'denied']);
    }
  }
});

test('nothing that every role may use reaches a protected table: no view, function or default right of the public', async () => {
  const rows = await house.database.as('owner').rows({
    text: `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname IN ('vault', 'sealed', 'ledger', 'open') AND c.relkind IN ('v', 'm', 'f')
           UNION ALL
           SELECT n.nspname, p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema')
           UNION ALL
           SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) a
            WHERE a.grantee = 0 AND n.nspname IN ('vault', 'sealed', 'ledger', 'open', 'house')`,
  });
  expect(rows).toEqual([]);
});
