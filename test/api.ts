import { pino } from 'pino';
import { hashPassword } from '#app/sessions.ts';
import { makeSite } from '#app/site.ts';
import { buildAssets } from '#ui/assets.ts';
import { people, storyHouse, type Character, type StoryHouse } from '#test/cast.ts';

/** What an answer of the API is read as in a story: its status, its body, whatever that holds. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  // A story reads what the contract promises; the shape itself is checked against the OpenAPI document.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

/** As whom a request is made: with a query code, as an official, or as anybody. */
export interface Caller {
  readonly code?: string;
  readonly as?: Character;
  /** The session of somebody who is not in the common cast. */
  readonly token?: string;
  readonly key?: string;
  readonly lang?: 'zh' | 'en';
}

/** The API over a house of its own, through the whole site, without a port. */
export interface StoryApi {
  readonly house: StoryHouse;
  get(path: string, caller?: Caller): Promise<Answer>;
  post(path: string, body: unknown, caller?: Caller): Promise<Answer>;
  /** A body exactly as it stands here, broken or not. */
  send(path: string, body: string, lang: 'zh' | 'en', type?: string): Promise<Answer>;
  /** One act with the version that is current, as the caller sees it. */
  act(number: string, act: string, fields: object, caller: Caller): Promise<Answer>;
}

export const password = 'a password for stories';

let hash: Promise<string> | undefined;

/** @param start the day on which the story begins */
export async function storyApi(start?: string): Promise<StoryApi> {
  const house = await storyHouse(start, await (hash ??= hashPassword(password)));
  const site = makeSite({
    house,
    assets: await buildAssets(),
    log: pino({ level: 'silent' }),
    secure: false,
    proxies: 0,
    ready: async () => true,
    clockMoved: () => true,
  });
  const tokens = new Map<Character, string>();

  const headersFor = async ({ code, as, token, key, lang }: Caller): Promise<Record<string, string>> => {
    if (as && !tokens.has(as)) {
      const answer = await post('/api/v1/sessions', { login: as, password });
      tokens.set(as, answer.body.token);
    }
    return {
      'content-type': 'application/json',
      'accept-language': lang ?? 'zh',
      ...(code ? { 'query-code': code } : {}),
      ...(as ? { authorization: `Bearer ${tokens.get(as)}` } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(key ? { 'idempotency-key': key } : {}),
    };
  };
  const answerOf = async (response: Response): Promise<Answer> => {
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, body: type.includes('json') ? JSON.parse(text) : text };
  };
  const get = async (path: string, caller: Caller = {}): Promise<Answer> =>
    answerOf(await site.request(path, { headers: await headersFor(caller) }));
  const post = async (path: string, body: unknown, caller: Caller = {}): Promise<Answer> =>
    answerOf(
      await site.request(path, { method: 'POST', headers: await headersFor(caller), body: JSON.stringify(body) }),
    );
  const send: StoryApi['send'] = async (path, body, lang, type = 'application/json') =>
    answerOf(
      await site.request(path, { method: 'POST', headers: { 'content-type': type, 'accept-language': lang }, body }),
    );
  const act = async (number: string, name: string, fields: object, caller: Caller): Promise<Answer> => {
    const { body } = await get(`/api/v1/petitions/${number}`, caller);
    return post(`/api/v1/petitions/${number}/acts/${name}`, { version: body.version ?? 0, ...fields }, caller);
  };
  return { house, get, post, send, act };
}

export const nameOf = (character: Character): string => people[character].name;
