import type { Actor } from '#kernel/authority.ts';
import type { House } from '#kernel/house.ts';
import type { ItemId, StreamId } from '#kernel/ids.ts';
import type { Depositor } from '#kernel/deposit.ts';
import { foresee, loadMatter, perform, type Asked, type Idempotency, type Performed } from '#kernel/perform.ts';
import type { Accusation } from './accusation.ts';
import { openAccused, type Accused } from './accused.ts';
import { accusation } from './chapter.ts';
import type { AccusationCommand } from './decide/command.ts';
import type { AccusationRow } from './queries.ts';
import type { Act } from './rules.ts';

/** One act on a report that exists. */
export interface ActRequest {
  readonly actor: Actor;
  readonly stream: StreamId;
  readonly act: Act;
  /** The version of the page that it was made from; without it, the version that is current. */
  readonly seen?: number;
  /** @param accused whom the report is about at this version */
  readonly command: (deposit: Depositor, accused: Accused) => AccusationCommand;
  readonly idempotency?: Idempotency;
}

/** The acts that look at whom a report is about. */
const guarded: ReadonlySet<Act> = new Set(['route', 'nameAccused', 'askReturn', 'agreeReturn', 'askRenaming']);

/**
 * Acts on a report. What the ledger may not say, whom it is about, is read from the sealed item first and handed to the
 * command; should another naming come in between, the version has changed and the act is turned back.
 */
export async function actOn(house: House, request: ActRequest): Promise<Performed<Accusation>> {
  return perform(house, accusation, await askedOf(house, request));
}

/** What would come of an act on a report now; nothing of it is written. */
export async function foreseeOn(house: House, request: ActRequest) {
  return foresee(house, accusation, await askedOf(house, request));
}

async function askedOf(house: House, request: ActRequest): Promise<Asked<AccusationCommand>> {
  const { actor, stream, act, command, idempotency } = request;
  const named = guarded.has(act) ? await namedIn(house, stream) : undefined;
  const seen = request.seen ?? named?.version;
  const item = act === 'approveRenaming' ? await renamedTo(house, stream) : named?.accused;
  const accused = await openAccused(house, item ?? null);
  return {
    actor,
    stream,
    act,
    ...(seen === undefined ? {} : { seen }),
    ...(idempotency ? { idempotency } : {}),
    command: (deposit) => command(deposit, accused),
  };
}

/** Whom a request for another name would have it be about. It is one item a request, so its version needs no guard. */
async function renamedTo(house: House, stream: StreamId): Promise<ItemId | undefined> {
  const loaded = await loadMatter(house.database.as('sealed'), accusation, stream);
  const own = loaded?.matter.own;
  return own && own.stage !== 'none' ? own.known.renaming?.accused.item : undefined;
}

async function namedIn(
  house: House,
  stream: StreamId,
): Promise<Pick<AccusationRow, 'version' | 'accused'> | undefined> {
  const [row] = await house.database.as('sealed').rows<Pick<AccusationRow, 'version' | 'accused'>>({
    name: 'accusation-named',
    text: 'SELECT version, accused FROM sealed.accusation WHERE stream = $1',
    values: [stream],
  });
  return row;
}
