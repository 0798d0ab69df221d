import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backup } from '#app/backup/backup.ts';
import { fullName, quotedName, tablesOf } from '#app/backup/catalog.ts';
import { chapterOf } from '#app/chapters.ts';
import { eraseMatter } from '#kernel/erase.ts';
import { signCheckpoint } from '#kernel/ledger/checkpoint.ts';
import { receiptOf, type Receipt } from '#kernel/ledger/receipt.ts';
import { growOnce } from '#kernel/ledger/tree.ts';
import { indexOnce } from '#kernel/search/fill.ts';
import { storyHouse, type StoryHouse } from '#test/cast.ts';
import { sealUntil } from '#test/ledger.ts';
import { file, type Filed } from '#test/matters.ts';
import { auditDatabase } from './audit/audit.ts';

// A mark is planted wherever a person can write; after erasing no byte of it is left, and every proof stands.

const mark = 'Qx7planted7mark';
const phone = '13977778888';
let house: StoryHouse;
let filed: Filed;
let receipt: Receipt;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sunlit-erased-'));
  house = await storyHouse();
  filed = await file(house, {
    title: `电梯${mark}`,
    request: `修好${mark}`,
    facts: `${mark}停了两个月`,
    party: { name: mark, phone, address: `文庙路 ${mark}` },
    files: [{ name: `${mark}.pdf`, mediaType: 'application/pdf', bytes: Buffer.from(`%PDF-1.7 ${mark}`) }],
  });
  const [counted] = await house.database.as('owner').rows<{ n: number }>({
    text: 'SELECT count(*)::int AS n FROM ledger.entry',
  });
  await sealUntil(house.database, counted!.n);
  await growOnce(house.database);
  await signCheckpoint(house);
  await indexOnce(house);
  receipt = await receiptOf(house, filed.stream, filed.number);
});
afterAll(async () => {
  await house.database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Tables in whose rows the mark stands, as text or in hexadecimal digits of bytes. */
async function tablesWith(text: string): Promise<string[]> {
  const owner = house.database.as('owner');
  const found: string[] = [];
  for (const table of await tablesOf(owner)) {
    const rows = await owner.rows({
      text: `SELECT 1 FROM ${quotedName(table)} t WHERE lower(t::text) LIKE '%' || lower($1) || '%'
                OR t::text LIKE '%' || $2 || '%' LIMIT 1`,
      values: [text, Buffer.from(text).toString('hex')],
    });
    if (rows.length > 0) found.push(fullName(table));
  }
  return found;
}

async function backupHolds(text: string): Promise<boolean> {
  const to = join(folder, `backup-${Math.random()}`);
  await backup(house.database, { to, log: () => undefined });
  const names = (await readdir(to, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const texts = await Promise.all(names.map((one) => readFile(join(one.parentPath, one.name), 'utf8')));
  return texts.some((one) => one.includes(text) || one.includes(Buffer.from(text).toString('hex')));
}

/** Whether the bytes stand in the files of a table and its indexes, as they lie on the disk. */
async function rawFilesHold(table: string, text: string): Promise<boolean> {
  const [row] = await house.database.as('owner').rows<{ holds: boolean }>({
    text: `SELECT bool_or(position($2::bytea IN pg_read_binary_file(pg_relation_filepath(r.oid))) > 0) AS holds
             FROM (SELECT $1::regclass::oid AS oid UNION SELECT indexrelid FROM pg_index WHERE indrelid = $1::regclass
                   UNION SELECT reltoastrelid FROM pg_class WHERE oid = $1::regclass AND reltoastrelid <> 0) r`,
    values: [table, Buffer.from(text)],
  });
  return row!.holds;
}

test('the mark is there before, also on the disk, so that its absence says something', async () => {
  await house.database.as('owner').rows({ text: 'CHECKPOINT' });
  expect(await tablesWith(mark)).toContain('vault.narrative');
  expect(await backupHolds(mark)).toBe(true);
  expect(await rawFilesHold('vault.narrative', mark)).toBe(true);
});

test('after erasing no live row, index or new backup holds it, nor the files of the tables after a full vacuum', async () => {
  await house.database.transaction('owner', (session) => eraseMatter(session, filed.stream));
  expect(await tablesWith(mark)).toEqual([]);
  expect(await tablesWith(phone)).toEqual([]);
  expect(await backupHolds(mark)).toBe(false);
  const owner = house.database.as('owner');
  for (const table of ['vault.narrative', 'vault.searchable', 'vault.identity', 'vault.key', 'open.file']) {
    await owner.rows({ text: `VACUUM FULL ${table}` });
    await owner.rows({ text: 'CHECKPOINT' });
    expect([table, await rawFilesHold(table, mark)]).toEqual([table, false]);
  }
  const [left] = await owner.rows<{ n: number }>({
    text: 'SELECT count(*)::int AS n FROM vault.lookup WHERE stream = $1',
    values: [filed.stream],
  });
  expect(left!.n).toBe(0);
});

test('every proof stands: the old receipt, the whole history, and every table made anew from the entries', async () => {
  const { faults, replay } = await auditDatabase(house, chapterOf, {
    receipts: [{ where: 'the old receipt', text: JSON.stringify(receipt) }],
    witnessed: [],
  });
  expect(faults).toEqual([]);
  expect(replay!.commits).toBeGreaterThan(0);
});
