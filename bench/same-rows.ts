import { connectDatabase } from '#adapters/postgres/connect.ts';
import { letter, seeded } from './letters.ts';
import type { Side } from './measure.ts';

/** Tables that background work empties or fills at a moment of its own. */
const moving = /^(?:open\.tally|open\.dispatch|ledger\.seal|vault\.search)/;

async function countRows(url: string): Promise<Map<string, number>> {
  const database = await connectDatabase({ place: { url }, applicationName: 'bench' });
  try {
    const owner = database.as('owner');
    const tables = await owner.rows<{ name: string }>({
      text: `SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname IN ('open', 'vault', 'ledger', 'sealed')`,
    });
    const counts = new Map<string, number>();
    for (const { name } of tables.filter((table) => !moving.test(table.name))) {
      const [row] = await owner.rows<{ n: number }>({ text: `SELECT count(*)::int AS n FROM ${name}` });
      counts.set(name, row!.n);
    }
    return counts;
  } finally {
    await database.close();
  }
}

/** What one registration adds, table by table. */
async function addedBy(side: Side, url: string): Promise<string> {
  const before = await countRows(url);
  const answer = await fetch(`http://127.0.0.1:${side.port}/api/v1/petitions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'same-rows' },
    body: JSON.stringify(letter(seeded(1))),
  });
  if (answer.status !== 201) throw new Error(`${side.name}: ${answer.status} ${await answer.text()}`);
  const after = await countRows(url);
  const added = [...after].map(([table, n]) => [table, n - (before.get(table) ?? 0)] as const);
  return added
    .filter(([, n]) => n > 0)
    .map(([table, n]) => `${table} ${n}`)
    .toSorted()
    .join(', ');
}

/** A floor that writes less than the product flatters nobody but hides growth; one that writes more flatters the product. */
export async function mustWriteTheSame(sides: readonly (readonly [Side, string])[]): Promise<void> {
  const [product, floor] = await Promise.all(sides.map(([side, url]) => addedBy(side, url)));
  if (product !== floor) throw new Error(`the sides write other rows\nproduct: ${product}\nfloor:   ${floor}`);
  console.log(`Rows of one registration, both sides: ${product}\n`);
}
