import type { Actor } from '#kernel/authority.ts';
import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import type { StreamId, UnitId } from '#kernel/ids.ts';
import { parseMatterNumber, type MatterNumber } from '#kernel/number.ts';
import { isQueryCode } from '#kernel/query-code.ts';
import type { EdgeContext, MatterPass } from '#ui/edge/visitor.ts';
import {
  findAccusation,
  findInCustody,
  logReading,
  readAccusation,
  type AccusationRead,
  type FoundAccusation,
} from '../queries.ts';
import { forReporter } from '../views.ts';

/** A report that the caller may see, and as whom. */
export interface Access {
  readonly house: House;
  readonly read: AccusationRead;
  readonly actor: Actor;
  readonly audience: 'parties' | 'officials';
}

const reporterOf = (stream: StreamId): Actor => ({ kind: 'petitioner', stream, as: 'petitioner' });

/**
 * The one way to a report: by the query code in the header, by the reporter's cookie, or by custody. Everything else
 * gives the same nothing, whether there is such a report or not.
 */
export async function reach(context: EdgeContext): Promise<Access | undefined> {
  const code = context.req.header('query-code');
  if (code !== undefined) return reachByCode(context, code);
  return (await reachAsReporter(context)) ?? reachAsCustodian(context);
}

async function reachByCode(context: EdgeContext, code: string): Promise<Access | undefined> {
  const { house } = context.var;
  const number = parseMatterNumber(context.req.param('number') ?? '');
  const found = number && (await findByCode(house, number, code));
  if (!found) return undefined;
  return asReporter(house, found);
}

async function findByCode(house: House, number: MatterNumber, code: string): Promise<FoundAccusation | undefined> {
  const found = await findAccusation(house, number);
  if (!found) return undefined;
  const { key_id, code_generation } = found.accusation;
  return isQueryCode(house.cipher, house.vault.unwrap(key_id, found.wrapped), code_generation, code)
    ? found
    : undefined;
}

async function asReporter(house: House, found: FoundAccusation): Promise<Access> {
  const read = forReporter(await readAccusation(house, found), dayOf(house.clock.now()));
  return { house, read, actor: reporterOf(found.accusation.stream), audience: 'parties' };
}

/** What number and code open, when it is a report: for the page on which both are typed in. It counts no guesses. */
export async function reporterPass(
  context: EdgeContext,
  number: MatterNumber,
  code: string,
): Promise<MatterPass | undefined> {
  const found = await findByCode(context.var.house, number, code);
  if (!found) return undefined;
  const { stream, code_generation: generation } = found.accusation;
  return { lane: 'sealed', stream, number, generation };
}

/** By the cookie that number and code gave. */
export async function reachAsReporter(context: EdgeContext): Promise<Access | undefined> {
  const { house, visitor } = context.var;
  const number = parseMatterNumber(context.req.param('number') ?? '');
  const { pass } = visitor;
  if (!number || pass?.lane !== 'sealed' || pass.number !== number) return undefined;
  const found = await findAccusation(house, number);
  if (found?.accusation.stream !== pass.stream || found.accusation.code_generation !== pass.generation)
    return undefined;
  return asReporter(house, found);
}

/** An official with custody. The reading is on record before anything is opened. */
export async function reachAsCustodian(
  context: EdgeContext,
  what: 'matter' | 'file' = 'matter',
): Promise<Access | undefined> {
  const { house, visitor } = context.var;
  const { official, actor } = visitor;
  const number = parseMatterNumber(context.req.param('number') ?? '');
  const found = official && number && (await findInCustody(house, actor, number));
  if (!found) return undefined;
  await logReading(house, { stream: found.accusation.stream, person: official.person, unit: custodyUnit(actor), what });
  return { house, read: await readAccusation(house, found), actor, audience: 'officials' };
}

/** The unit as whose custodian somebody acts. */
export function custodyUnit(actor: Actor): UnitId | null {
  return actor.kind === 'official' ? (actor.posts.find(({ post }) => post === 'custodian')?.unit ?? null) : null;
}
