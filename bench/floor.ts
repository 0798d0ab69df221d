import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { listText, registerText, trackText } from './floor-sql.ts';

/**
 * The floor that the product is measured against: bare `node:http` and `pg`, the same rows, the same indexes, one round
 * trip each. No validation, no authority, no cipher, no ledger hash, no rate limit, no headers, no log.
 */

const url = process.env['FLOOR_DATABASE_URL'];
if (!url) throw new Error('FLOOR_DATABASE_URL must say where the floor writes');
const connections = Number(process.env['FLOOR_CONNECTIONS'] ?? 12);

const free: pg.Client[] = [];
const waiting: ((client: pg.Client) => void)[] = [];
for (let n = 0; n < connections; n += 1) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  free.push(client);
}

/** A connection is handed over without a promise where one is free, as no pool library does it. */
async function query<Row extends object>(named: pg.QueryConfig): Promise<Row | undefined> {
  const client = free.pop() ?? (await new Promise<pg.Client>((resolve) => waiting.push(resolve)));
  try {
    return (await client.query<Row>(named)).rows[0];
  } finally {
    const next = waiting.shift();
    if (next) next(client);
    else free.push(client);
  }
}

const day = new Date().toISOString().slice(0, 10);
const due = new Date(Date.now() + 15 * 86_400_000).toISOString().slice(0, 10);
const terms = `{"length":{"n":15,"unit":"day"},"from":"${day}","edition":"cn-0000000000","rollOver":false,"excluded":[],"extendBy":0}`;
const [wrapped, sealed, secret] = [randomBytes(61), randomBytes(120), randomBytes(32)];
let serial = 0;
let pool = randomBytes(8192).toString('hex');

/** Sorted by time like the product's own, since where a row falls in an index is a good part of its price. */
function uuid(): string {
  if (pool.length < 16) pool = randomBytes(8192).toString('hex');
  const time = Date.now().toString(16).padStart(12, '0');
  const random = pool.slice(0, 16);
  pool = pool.slice(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-8${random.slice(1, 4)}-8${random.slice(5, 8)}-${random.slice(8)}0063`;
}

interface Letter {
  readonly title: string;
  readonly request: string;
  readonly facts: string;
  readonly regionCode: string;
  readonly class: string;
}

async function register(letter: Letter, key: string): Promise<string> {
  const [matterKey, person, narrative, stream, party] = [uuid(), uuid(), uuid(), uuid(), uuid()];
  const number = `XF${day.slice(2).replaceAll('-', '')}${String((serial += 1)).padStart(8, '0')}`;
  const { title, request, facts, regionCode } = letter;
  const digest = randomBytes(32);
  const hex = secret.toString('hex');
  const payload = `{"anonymous":false,"class":"${letter.class}","direct":false,"edition":"cn-0000000000","files":[],"form":"web","identityWithheld":false,"key":"${matterKey}","mayPublish":false,"narrative":{"commitment":"${hex}","item":"${narrative}"},"number":"${number}","office":"99-county-xf","party":{"commitment":"${hex}","item":"${party}"},"person":"${person}","purpose":"claim","reachable":true,"receivedOn":"${day}","region":"${regionCode}","registeredOn":"${day}","ruleSet":"regulations-2022"}`;
  await query({
    name: 'register',
    text: registerText,
    values: [
      matterKey,
      wrapped,
      person,
      wrapped,
      narrative,
      stream,
      JSON.stringify({ title, request, facts }),
      secret,
      party,
      sealed,
      secret,
      digest,
      new Date().toISOString(),
      payload,
      digest,
      number,
      day,
      regionCode,
      letter.class,
      due,
      terms,
      `{"number":"${number}"}`,
      key,
      digest,
    ],
  });
  return `{"number":"${number}"}`;
}

interface Tracked {
  readonly petition: string;
  readonly duties: string;
  readonly timeline: string;
  readonly texts: string;
}

/** PostgreSQL writes the JSON; nothing of it is parsed here. */
async function track(number: string): Promise<string | undefined> {
  const row = await query<Tracked>({ name: 'track', text: trackText, values: [number] });
  return row && `{"petition":${row.petition},"duties":${row.duties},"timeline":${row.timeline},"texts":${row.texts}}`;
}

async function list(unit: string, post: string): Promise<string> {
  const row = await query<{ readonly items: string }>({ name: 'list', text: listText, values: [unit, post] });
  return `{"items":${row?.items ?? '[]'}}`;
}

function answer(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

function take(request: IncomingMessage, response: ServerResponse): void {
  const failed = (error: unknown): void => answer(response, 500, JSON.stringify({ error: String(error) }));
  if (request.method === 'GET') {
    if (request.url!.startsWith('/duties/')) {
      const [, , unit = '', post = ''] = request.url!.split('/');
      list(unit, post).then((body) => answer(response, 200, body), failed);
      return;
    }
    const number = request.url!.slice(request.url!.lastIndexOf('/') + 1);
    track(number).then((body) => answer(response, body ? 200 : 404, body ?? '{}'), failed);
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
    const letter = JSON.parse(body.toString()) as Letter;
    register(letter, String(request.headers['idempotency-key'])).then((said) => answer(response, 201, said), failed);
  });
}

const server = createServer(take);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`floor ${typeof address === 'object' ? address?.port : ''}\n`);
});
