import { afterAll, beforeAll, expect, test } from 'vitest';
import { DatabaseError, DatabaseUnavailable, uniqueViolation } from '#kernel/database.ts';
import { freshDatabase, type FreshDatabase } from '#test/database.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase({ statementMs: 400, waitMs: 1_500, poolSizes: { app: 2, owner: 3 } });
  await database.as('owner').rows({
    text: `create table public.fact (id int primary key, word text not null, on_day date, at timestamptz);
      grant select, insert on public.fact to sunlit_app`,
  });
});
afterAll(() => database.drop());

const owner = <Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]> =>
  database.as('owner').rows<Row>(values ? { text, values } : { text });

async function collected(source: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

test.each([
  ['app', 'sunlit_app'],
  ['vault', 'sunlit_vault'],
  ['sealed', 'sunlit_sealed'],
] as const)('%s acts as %s', async (role, name) => {
  const rows = await database.as(role).rows({ text: 'select current_user::text as acting' });
  expect(rows).toEqual([{ acting: name }]);
});

test('a role cannot do what it was not granted', async () => {
  const refused = database.as('app').rows({ text: 'delete from public.fact' });
  await expect(refused).rejects.toMatchObject({ name: 'DatabaseError', code: '42501' });
});

test('values arrive with their types', async () => {
  const [row] = await owner<Record<string, unknown>>(`select date '2026-02-28' as on_day,
    timestamptz '2026-02-28 07:08:09.123456+08' as at, 9007199254740991::bigint as safe,
    9007199254740993::bigint as beyond, '\\x00ff'::bytea as bytes, '{"a": [1, null]}'::jsonb as json,
    array[date '2020-02-29', null] as days, array[1::bigint] as numbers, array[1.10] as exact,
    timestamp '2026-02-28 07:08:09' as zoneless, null as nothing, true as truth, 1.10 as number`);
  expect(row?.['on_day']).toBeInstanceOf(Temporal.PlainDate);
  expect(String(row?.['on_day'])).toBe('2026-02-28');
  expect(row?.['at']).toBeInstanceOf(Temporal.Instant);
  expect(String(row?.['at'])).toBe('2026-02-27T23:08:09.123456Z');
  expect(row).toMatchObject({
    safe: 9007199254740991,
    beyond: 9007199254740993n,
    bytes: Buffer.from([0, 255]),
    json: { a: [1, null] },
    numbers: [1],
    exact: ['1.10'],
    zoneless: '2026-02-28 07:08:09',
    nothing: null,
    truth: true,
    number: '1.10',
  });
  expect(((row?.['days'] ?? []) as unknown[]).map((day) => day && String(day))).toEqual(['2020-02-29', null]);
});

test('values go out with their types and come back the same', async () => {
  const day = Temporal.PlainDate.from('2024-02-29');
  const at = Temporal.Instant.from('2024-02-29T15:59:59.123456Z');
  const words = ['信访', 'with "quotes", {braces} \\ and NULL', '', null];
  const [row] = await owner<Record<string, unknown>>(
    `select $1::date as day, $2::timestamptz as at, $3::text[] as words, $4::bytea as bytes, $5::jsonb as json,
      $6::date[] as days, $7::bigint as big, $8::text as nothing, $9::bytea[] as parts, $10::int[][] as grid`,
    [
      day,
      at,
      words,
      new Uint8Array([0, 1, 255]),
      { 名: ['一', 2] },
      [day],
      9007199254740993n,
      undefined,
      [Buffer.from([222, 173])],
      [
        [1, 2],
        [3, 4],
      ],
    ],
  );
  expect(String(row?.['day'])).toBe('2024-02-29');
  expect(String(row?.['at'])).toBe('2024-02-29T15:59:59.123456Z');
  expect(((row?.['days'] ?? []) as Temporal.PlainDate[])[0]?.equals(day)).toBe(true);
  expect(row).toMatchObject({
    words,
    bytes: Buffer.from([0, 1, 255]),
    json: { 名: ['一', 2] },
    big: 9007199254740993n,
    nothing: null,
    parts: [Buffer.from([222, 173])],
    grid: [
      [1, 2],
      [3, 4],
    ],
  });
});

test('a named statement works again and again, and after an error', async () => {
  const add = (id: number): Promise<{ id: number }[]> =>
    database.as('app').rows<{ id: number }>({
      name: 'add-fact',
      text: 'insert into public.fact (id, word) values ($1, $2) returning id',
      values: [id, 'x'],
    });
  expect(await add(1)).toEqual([{ id: 1 }]);
  for (let attempt = 0; attempt < 4; attempt++) {
    const fault = await add(1).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(DatabaseError);
    expect(fault).toMatchObject({ code: uniqueViolation, constraint: 'fact_pkey' });
  }
  expect(await Promise.all([add(2), add(3), add(4), add(5)])).toEqual([
    [{ id: 2 }],
    [{ id: 3 }],
    [{ id: 4 }],
    [{ id: 5 }],
  ]);
});

test('a named statement survives a change of the table that it reads', async () => {
  await owner(
    `create table public.grows (a int); insert into public.grows values (1);
      grant select on public.grows to sunlit_app`,
  );
  const read = (): Promise<object[]> =>
    database.as('app').rows({ name: 'read-grows', text: 'select * from public.grows' });
  await Promise.all([read(), read(), read()]);
  await owner('alter table public.grows add column b int default 2');
  // Each connection that had prepared it may fail once, never for ever.
  for (let attempt = 0; attempt < 3; attempt++) await read().catch(() => undefined);
  expect(await read()).toEqual([{ a: 1, b: 2 }]);
});

test('one name for two texts is a fault of the program', async () => {
  await database.transaction('owner', async (session) => {
    await session.rows({ name: 'two-texts', text: 'select 1 as one' });
    await expect(session.rows({ name: 'two-texts', text: 'select 2 as two' })).rejects.toThrow(TypeError);
  });
});

test('a value that cannot be sent or read fails alone', async () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  for (let attempt = 0; attempt < 5; attempt++) {
    await expect(owner('select $1::jsonb as j', [circle])).rejects.toThrow(TypeError);
    await expect(owner("select date 'infinity' as endless")).rejects.toThrow(RangeError);
  }
  expect(await owner('select 1 as one')).toEqual([{ one: 1 }]);
});

test('a transaction commits as one and rolls back as one', async () => {
  await database.transaction('app', async (session) => {
    await session.rows({ text: "insert into public.fact (id, word) values (100, 'kept'), (101, 'kept')" });
  });
  const broken = database.transaction('app', async (session) => {
    await session.rows({ text: "insert into public.fact (id, word) values (102, 'lost')" });
    throw new Error('work failed');
  });
  await expect(broken).rejects.toThrow('work failed');
  const rows = await owner<{ id: number }>('select id from public.fact where id between 100 and 109 order by id');
  expect(rows.map((row) => row.id)).toEqual([100, 101]);
});

test('work that swallows the error of a statement is not told that it was stored', async () => {
  const pretending = database.transaction('app', async (session) => {
    await session.rows({ text: "insert into public.fact (id, word) values (110, 'lost')" });
    await session.rows({ text: "insert into public.fact (id, word) values (110, 'twice')" }).catch(() => undefined);
    return 'stored';
  });
  await expect(pretending).rejects.toMatchObject({ code: '25P02' });
  expect(await owner('select id from public.fact where id = 110')).toEqual([]);
});

test('a session is of no use after its transaction', async () => {
  const kept = await database.transaction('app', async (session) => session);
  await expect(kept.rows({ text: 'select 1' })).rejects.toThrow('over');
});

test('a lock is held by one at a time and freed afterwards', async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let taken = (): void => {};
  const holding = new Promise<void>((resolve) => (taken = resolve));
  const first = database.locked('sweep', async (session) => {
    taken();
    await held;
    return (await session.rows<{ n: number }>({ text: 'select 1 as n' }))[0]?.n;
  });
  await holding;
  expect(await database.locked('sweep', async () => 'taken')).toBeUndefined();
  expect(await database.locked('other', async () => 'free')).toBe('free');
  release();
  expect(await first).toBe(1);
  await expect.poll(() => database.locked('sweep', async () => 'taken')).toBe('taken');
});

test('a lock is freed when its work fails', async () => {
  await expect(database.locked('fails', async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect.poll(() => database.locked('fails', async () => 'taken')).toBe('taken');
});

test('rows copied out can be copied in', async () => {
  await owner('create table public.source (id int, word text); create table public.target (like public.source)');
  await owner("insert into public.source select n, repeat('字', 50) || n from generate_series(1, 40000) n");
  expect(await database.copyIn('public.target', database.copyOut('public.source'))).toBe(40_000);
  const [same] = await owner<{ n: number }>('select count(*)::int as n from public.source natural join public.target');
  expect(same?.n).toBe(40_000);
  expect(await collected(database.copyOut("(select 1, E'a\\tb', null::int)"))).toBe('1\ta\\tb\t\\N\n');
});

test('a copy that fails stores nothing, says why and leaves the pool in order', async () => {
  await owner('create table public.picky (id int primary key)');
  const twice = database.copyIn('public.picky', pieces('1\n', '2\n1\n'));
  await expect(twice).rejects.toMatchObject({ code: uniqueViolation });
  async function* breaking(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('5\n');
    throw new Error('disk gone');
  }
  await expect(database.copyIn('public.picky', breaking())).rejects.toThrow('disk gone');
  await expect(collected(database.copyOut('public.nowhere'))).rejects.toMatchObject({ code: '42P01' });
  // A reader that leaves early.
  for await (const chunk of database.copyOut('public.source')) {
    expect(chunk.length).toBeGreaterThan(0);
    break;
  }
  expect(await owner('select count(*)::int as n from public.picky')).toEqual([{ n: 0 }]);
});

test('a statement that takes too long is ended', async () => {
  await expect(database.as('app').rows({ text: 'select pg_sleep(5)' })).rejects.toMatchObject({ code: '57014' });
});

test('who waits too long for a connection is told that the database is not available', async () => {
  const busy = [1, 2].map(() =>
    database.transaction('app', async () => new Promise((resolve) => setTimeout(resolve, 2_500))),
  );
  const waiting = database.as('app').rows({ text: 'select 1' });
  await expect(waiting).rejects.toBeInstanceOf(DatabaseUnavailable);
  await Promise.all(busy);
});

test('when connections are cut, callers are told and the pool recovers by itself', async () => {
  const inFlight = database.transaction('owner', async (session) => {
    await session.rows({ text: 'select 1' });
    await owner(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await session.rows({ text: 'select 1' });
  });
  await expect(inFlight).rejects.toBeInstanceOf(DatabaseUnavailable);
  // The idle connections of every role were cut too: nothing crashed, and new ones are opened.
  await expect.poll(() => database.as('app').rows({ text: 'select 1 as one' }).catch(String)).toEqual([{ one: 1 }]);
  await Promise.all([1, 2, 3, 4].map(() => database.as('vault').rows({ text: 'select 1' })));
});

test('what is asked inside a transaction at once is sent in that order, one after the other', async () => {
  const seen = await database.transaction('app', (session) => {
    const add = (id: number) =>
      session.rows({ text: 'insert into public.fact (id, word) values ($1, $2)', values: [id, 'at once'] });
    const count = () =>
      session.rows<{ n: number }>({ text: `select count(*)::int as n from public.fact where word = 'at once'` });
    return Promise.all([add(901), count(), add(902), count()]);
  });
  expect(seen.map((rows) => rows[0])).toEqual([undefined, { n: 1 }, undefined, { n: 2 }]);
});

test('what a transaction asked for and did not wait for is not done after it', async () => {
  let late: Promise<unknown> | undefined;
  const givenUp = database.transaction('app', async (session) => {
    const first = session.rows({ text: 'select 1' });
    session.rows({ text: 'select pg_sleep(0.1)' }).catch(() => undefined);
    late = session.rows({ text: `insert into public.fact (id, word) values (903, 'too late')` });
    late.catch(() => undefined);
    await first;
    throw new Error('given up');
  });
  await expect(givenUp).rejects.toThrow('given up');
  await expect(late).rejects.toThrow('This transaction is over');
  expect(await owner('select id from public.fact where id = 903')).toEqual([]);
});
