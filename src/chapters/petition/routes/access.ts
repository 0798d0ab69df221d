import type { Actor, PartyActor } from '#kernel/authority.ts';
import type { House } from '#kernel/house.ts';
import { parseMatterNumber, type MatterNumber } from '#kernel/number.ts';
import type { StreamId } from '#kernel/ids.ts';
import { isPaperCode, isQueryCode, placeTyped } from '#kernel/query-code.ts';
import type { EdgeContext, MatterPass } from '#ui/edge/visitor.ts';
import { logReading } from '#kernel/reading.ts';
import { partyAt, readByNumber, readVisible, type MatterRead, type PartyRow } from '../queries.ts';

/** A matter that the caller may see, and as whom. */
export interface Access {
  readonly read: MatterRead;
  readonly actor: Actor;
  /** Which of the caller's own codes opened it; absent where none did. */
  readonly generation?: number;
  readonly audience: 'parties' | 'officials';
}

/** What keeps somebody from a matter: nothing of it is told; `limited` says only that they should wait. */
export type Denied = 'not-found' | 'limited';

/**
 * The one way to a matter: by the query code in the header, by the petitioner's cookie, or by an official's standing.
 * Each wrong way gives the same answer.
 */
export async function reach(context: EdgeContext, typed: string): Promise<Access | Denied> {
  const { visitor } = context.var;
  const number = parseMatterNumber(typed);
  if (!number) return 'not-found';
  const code = context.req.header('query-code');
  if (code !== undefined) return reachByCode(context, number, code);
  if (visitor.pass?.number === number) return reachByPass(context);
  return visitor.official ? reachAsOfficial(context, number) : 'not-found';
}

/** Checks number and code, counted against guessing by matter and by caller. */
export async function reachByCode(context: EdgeContext, number: MatterNumber, code: string): Promise<Access | Denied> {
  const { house } = context.var;
  const read = await readByNumber(house.database.as('vault'), number);
  if (!read) return 'not-found';
  const { stream, key_id, code_generation } = read.petition;
  const { place, code: own } = placeTyped(code);
  if (place > 0) {
    const other = await partyAt(house.database.as('vault'), stream, place);
    const fits =
      other && isQueryCode(house.cipher, house.vault.unwrap(other.person, other.wrapped), other.generation, own);
    if (!fits) return 'not-found';
    return { read, actor: partyActor(stream, other), generation: other.generation, audience: 'parties' };
  }
  const key = house.vault.unwrap(key_id, read.wrapped);
  const isOwn = isQueryCode(house.cipher, key, code_generation, code);
  if (!isOwn && !isPaperCode(house.cipher, key, code_generation, code)) return 'not-found';
  const as = isOwn ? 'petitioner' : 'bearer';
  return { read, actor: { kind: 'petitioner', stream, as }, generation: code_generation, audience: 'parties' };
}

/** Opens the matter that the petitioner's cookie names; the caller has compared the number. */
export const reachByPass = ({ var: { house, visitor } }: EdgeContext): Promise<Access | Denied> =>
  reachWith(house, visitor.pass!);

/** The matter that a pass opens, as long as its code is in force. */
export async function reachWith(house: House, pass: MatterPass): Promise<Access | Denied> {
  const read = pass.lane === 'open' ? await readByNumber(house.database.as('vault'), pass.number) : undefined;
  if (!read || read.petition.stream !== pass.stream) return 'not-found';
  if (pass.place !== undefined) {
    // Looked up each time, so that a mandate ends in the moment in which the petitioner ends it.
    const other = await partyAt(house.database.as('vault'), pass.stream, pass.place);
    return other?.generation === pass.generation
      ? { read, actor: partyActor(pass.stream, other), audience: 'parties' }
      : 'not-found';
  }
  if (read.petition.code_generation !== pass.generation) return 'not-found';
  const as = pass.paper ? 'bearer' : 'petitioner';
  return { read, actor: { kind: 'petitioner', stream: pass.stream, as }, audience: 'parties' };
}

const partyActor = (stream: StreamId, { role, place }: Pick<PartyRow, 'role' | 'place'>): PartyActor => {
  return { kind: 'petitioner', stream, as: role, place };
};

async function reachAsOfficial(context: EdgeContext, number: MatterNumber): Promise<Access | Denied> {
  const { house, visitor } = context.var;
  const session = house.database.as('vault');
  const read = await readVisible(session, visitor.actor, number);
  if (!read || !visitor.official) return 'not-found';
  const unit = visitor.official.posts[0]?.unit ?? null;
  await logReading(session, {
    stream: read.petition.stream,
    at: house.clock.now(),
    person: visitor.official.person,
    unit,
    what: 'matter',
  });
  return { read, actor: visitor.actor, audience: 'officials' };
}

/** Tries number and code on the open lane. @returns the pass that they open, undefined when they open nothing here */
export async function passByCode(
  context: EdgeContext,
  number: MatterNumber,
  code: string,
): Promise<MatterPass | undefined> {
  const access = await reachByCode(context, number, code);
  if (access === 'not-found' || access === 'limited') return undefined;
  const { stream } = access.read.petition;
  const { place } = placeTyped(code);
  const { actor, generation = 0 } = access;
  const paper = actor.kind === 'petitioner' && actor.as === 'bearer' ? ({ paper: true } as const) : {};
  return { lane: 'open', stream, number, generation, ...(place > 0 ? { place } : {}), ...paper };
}
