import type { Session } from '#kernel/database.ts';

/** Columns that the database itself numbers, by a sequence. */
export async function numberedColumns(session: Session, table: string): Promise<string[]> {
  const rows = await session.rows<{ name: string }>({
    text: `SELECT a.attname::text AS name FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
            WHERE d.adrelid = $1::regclass AND pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%'`,
    values: [table],
  });
  return rows.map(({ name }) => name);
}

/** Columns that commits write: without numbers that the database gives. */
async function comparedColumns(session: Session, table: string): Promise<string[]> {
  const rows = await session.rows<{ name: string }>({
    text: `SELECT attname::text AS name FROM pg_attribute
            WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = ''
              AND atttypid <> 'xid8'::regtype ORDER BY attnum`,
    values: [table],
  });
  const numbered = new Set(await numberedColumns(session, table));
  return rows.map(({ name }) => name).filter((name) => !numbered.has(name));
}

/** Counts are folded outside of commits: what is folded and what is not yet are one sum. */
const tallies = (schema: string, columns: string): string =>
  `SELECT ${columns}, sum(n)::text AS n FROM (
     SELECT ${columns}, n FROM ${schema}.tally_delta
     ${schema === 'open' ? `UNION ALL SELECT ${columns}, n FROM open.tally` : ''}) folded
    GROUP BY ${columns} HAVING sum(n) <> 0`;

/** Compares each table with its twin; a difference is told with the row's own words. */
export async function compareTables(session: Session, tables: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const table of tables) {
    const isTally = table === 'open.tally_delta';
    const names = await comparedColumns(session, table);
    const counted = names.filter((name) => name !== 'n').join(', ');
    const columns = names.map((name) => `"${name}"::text`).join(', ');
    const stands = isTally ? tallies('open', counted) : `SELECT ${columns} FROM ${table}`;
    const replayed = isTally ? tallies('replay_open', counted) : `SELECT ${columns} FROM replay_${table}`;
    const differences = await session.rows<{ n: number; extra: string | null; lacking: string | null }>({
      text: `WITH stands AS (${stands}), replayed AS (${replayed}),
                  extra AS (SELECT * FROM stands EXCEPT ALL SELECT * FROM replayed),
                  lacking AS (SELECT * FROM replayed EXCEPT ALL SELECT * FROM stands)
             SELECT ((SELECT count(*) FROM extra) + (SELECT count(*) FROM lacking))::int AS n,
                    (SELECT row_to_json(e)::text FROM extra e ORDER BY 1 LIMIT 1) AS extra,
                    (SELECT row_to_json(l)::text FROM lacking l ORDER BY 1 LIMIT 1) AS lacking`,
    });
    const [found] = differences;
    if (!found || found.n === 0) continue;
    const said = [
      found.extra && `there stands ${found.extra}`,
      found.lacking && `the entries make ${found.lacking}`,
    ].filter(Boolean);
    faults.push(`${table} is not what the entries make of it (${found.n} rows differ): ${said.join('; ')}`);
  }
  return faults;
}
