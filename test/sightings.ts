import type { Database } from '#kernel/database.ts';

/** Every row of every table of some schemas as text, bytes in hex: what a thief of the disk would look through. */
export async function rowsOf(database: Database, schemas: readonly string[]): Promise<Map<string, readonly string[]>> {
  const owner = database.as('owner');
  const tables = await owner.rows<{ name: string }>({
    text: `SELECT schemaname || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = ANY ($1) ORDER BY 1`,
    values: [schemas],
  });
  const found = new Map<string, readonly string[]>();
  for (const { name } of tables) {
    const rows = await owner.rows<{ row: string }>({ text: `SELECT t::text AS row FROM ${name} t` });
    found.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return found;
}

/** The tables in which a word stands, plainly or as bytes in hex or base64. */
export async function sightings(database: Database, schemas: readonly string[], word: string): Promise<string[]> {
  const bytes = Buffer.from(word);
  const forms = [word, bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, '').slice(0, -1)];
  const tables = await rowsOf(database, schemas);
  return [...tables]
    .filter(([, rows]) => rows.some((row) => forms.some((form) => row.includes(form))))
    .map(([name]) => name);
}
