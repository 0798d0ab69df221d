import { cookieNames, sealPass } from '#app/web/cookies.ts';
import type { House } from '#kernel/house.ts';
import type { KeyId, StreamId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import { queryCode } from '#kernel/query-code.ts';
import { units } from '#test/cast.ts';
import { seeded } from './letters.ts';
import type { Reading } from './load.ts';

/** One thing to read, from the product and, where it has the like, from the floor. */
export interface Compared {
  readonly what: string;
  readonly product: readonly Reading[];
  readonly floor?: readonly Reading[];
}

const searchPath = (q: string): string => `/api/v1/search?${new URLSearchParams({ q })}`;

/** Tokens of those who read: a registrar of the county's office, its head, and a handler who sees one matter in fifty. */
export interface Readers {
  readonly registrar: string;
  readonly head: string;
  readonly handler: string;
}

/** What officials and petitioners read most. */
export function readingsOf(
  readers: Readers,
  tracked: { readonly json: Reading[]; readonly pages: Reading[] },
  searched: Searched,
): Compared[] {
  const jsonOf = (session: string) => ({ authorization: `Bearer ${session}`, accept: 'application/json' });
  const pageOf = (session: string) => ({ cookie: `${cookieNames.desk}=${session}`, accept: 'text/html' });
  const [json, few, page] = [jsonOf(readers.registrar), jsonOf(readers.handler), pageOf(readers.registrar)];
  const listed = `/duties/${units.countyOffice.id}/registrar`;
  return [
    { what: 'track, JSON', product: tracked.json, floor: tracked.json },
    {
      what: 'work list, JSON',
      product: [{ path: '/api/v1/duties', headers: json }],
      floor: [{ path: listed, headers: {} }],
    },
    { what: 'search, 2 signs', product: searched.two.map((q) => ({ path: searchPath(q), headers: json })) },
    { what: 'search, 4 signs', product: searched.four.map((q) => ({ path: searchPath(q), headers: json })) },
    { what: 'search of few, 2', product: searched.two.map((q) => ({ path: searchPath(q), headers: few })) },
    { what: 'search of few, 4', product: searched.four.map((q) => ({ path: searchPath(q), headers: few })) },
    { what: 'head’s view', product: [{ path: '/desk/overview', headers: pageOf(readers.head) }] },
    { what: 'track, page', product: tracked.pages },
    { what: 'work list, page', product: [{ path: '/desk', headers: page }] },
    {
      what: 'search, page',
      product: searched.two.map((q) => ({ path: `/desk/find?${new URLSearchParams({ q })}`, headers: page })),
    },
  ];
}

/** What is searched for: pieces of letters, as frequent and as rare as they are in them. */
export interface Searched {
  readonly two: readonly string[];
  readonly four: readonly string[];
}

const piecesMax = 200;

/** Pieces of letters spread over the whole register, of Chinese characters alone. */
export async function searchedPieces({ database }: House): Promise<Searched> {
  const rows = await database.as('owner').rows<{ body: string }>({
    text: `SELECT body FROM vault.searchable WHERE stream IN (SELECT stream FROM open.petition ORDER BY hashtext(number) DESC LIMIT $1)`,
    values: [piecesMax],
  });
  const random = seeded(rows.length);
  const piece = (length: number) =>
    rows.flatMap(({ body }) => {
      const runs = body.match(/[\u4e00-\u9fff]+/g)?.filter((run) => run.length >= length) ?? [];
      const run = runs[Math.floor(random() * runs.length)];
      if (!run) return [];
      const from = Math.floor(random() * (run.length - length + 1));
      return [run.slice(from, from + length)];
    });
  return { two: piece(2), four: piece(4) };
}

/** Matters spread over the whole register, as JSON by their code and as the page of somebody who holds it. */
export async function trackedReadings(house: House, count: number): Promise<{ json: Reading[]; pages: Reading[] }> {
  const rows = await house.database.as('owner').rows<{
    stream: StreamId;
    number: MatterNumber;
    id: KeyId;
    wrapped: Buffer;
    code_generation: number;
  }>({
    text: `SELECT p.stream, p.number, k.id, k.wrapped, p.code_generation
             FROM open.petition p JOIN vault.key k ON k.id = p.key_id
            WHERE p.stream IN (SELECT stream FROM open.petition ORDER BY hashtext(number) LIMIT $1)`,
    values: [count],
  });
  const json: Reading[] = [];
  const pages: Reading[] = [];
  for (const { stream, number, id, wrapped, code_generation } of rows) {
    const code = queryCode(house.cipher, house.vault.unwrap(id, wrapped), code_generation);
    json.push({ path: `/api/v1/petitions/${number}`, headers: { 'query-code': code, accept: 'application/json' } });
    const pass = sealPass(house, { lane: 'open', stream, number, generation: code_generation });
    const cookie = `${cookieNames.pass}=${pass}`;
    pages.push({ path: `/matters/${number}`, headers: { cookie, accept: 'text/html' } });
  }
  return { json, pages };
}
