import { actorName, standingsOn, type Actor, type Standing } from '#kernel/authority.ts';
import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import type { Kept } from '#kernel/entry.ts';
import type { ItemId, UnitId } from '#kernel/ids.ts';
import type { Matter } from '#kernel/matter.ts';
import { parseMatterNumber, type MatterNumber } from '#kernel/number.ts';
import type { Official } from '#kernel/organisation.ts';
import { grantsOf } from '#kernel/context.ts';
import { loadMatter } from '#kernel/perform.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { petition } from '../chapter.ts';
import { offers, type Offer } from '../offers.ts';
import type { LivePetition, Petition } from '../petition.ts';
import { logReading } from '#kernel/reading.ts';
import { readVisible, type MatterRead } from '../queries.ts';

/** A matter in an official's hands: what is on record, in which standings they see it, and what they can do now. */
export interface DeskAccess {
  readonly house: House;
  readonly number: MatterNumber;
  readonly read: MatterRead;
  readonly matter: Matter<Petition>;
  readonly petition: LivePetition;
  readonly actor: Actor;
  readonly official: Official;
  readonly standings: readonly Standing[];
  readonly offered: readonly Offer[];
  readonly today: Temporal.PlainDate;
}

/**
 * The one way to a matter at the desk. A petitioner's cookie in the same browser opens nothing here. The reading is on
 * record before anything is shown, under the unit whose standing opened it.
 * @returns undefined for what is not there and for what is not theirs: the same answer
 */
export async function reachAtDesk(context: EdgeContext): Promise<DeskAccess | undefined> {
  const { house, visitor } = context.var;
  const { actor, official } = visitor;
  const number = parseMatterNumber(context.req.param('number') ?? '');
  if (!number || !official) return undefined;
  const vault = house.database.as('vault');
  const read = await readVisible(vault, actor, number);
  if (!read) return undefined;
  const { stream } = read.petition;
  const session = house.database.as('app');
  const [loaded, grants] = await Promise.all([
    loadMatter(session, petition, stream),
    grantsOf(session, petition, stream),
  ]);
  if (!loaded || loaded.matter.own.stage === 'none') return undefined;
  const standings = standingsOn(actor, stream, grants);
  await logReading(vault, {
    stream,
    at: house.clock.now(),
    person: official.person,
    unit: unitOf(standings, official),
    what: 'matter',
  });
  const { matter } = loaded;
  const today = dayOf(house.clock.now());
  const offered = offers(matter, standings, { actor: actorName(actor), today, calendars: house.calendars });
  return {
    house,
    number,
    read,
    matter,
    petition: matter.own as LivePetition,
    actor,
    official,
    standings,
    offered,
    today,
  };
}

/** The unit for which somebody reads: that of their first standing on the matter. */
export const unitOf = (standings: readonly Standing[], official: Official): UnitId | null =>
  standings[0]?.unit ?? official.posts[0]?.unit ?? null;

/** Whether this person may be shown name and contact: not in the handling organ where the petitioner keeps them from it. */
export function mayKnowParty({ read, standings }: Pick<DeskAccess, 'read' | 'standings'>): boolean {
  const { identity_withheld, office } = read.petition;
  if (!identity_withheld) return true;
  return standings.some(({ capacity, unit }) => unit === office && (capacity === 'registrar' || capacity === 'head'));
}

/** Whether this person may ask for the whole of a masked identity: those who work on the matter, never one who only audits. */
export const mayUnmask = (access: Pick<DeskAccess, 'read' | 'standings'>): boolean =>
  mayKnowParty(access) &&
  access.standings.some(({ capacity }) => ['registrar', 'handler', 'head', 'reviewer'].includes(capacity));

/** The files of an act that waits for this person's decision; nobody else sees them before it stands. */
export function proposedFiles({ matter: { proposal }, offered }: Pick<DeskAccess, 'matter' | 'offered'>): ItemId[] {
  const files = proposal?.command['files'];
  if (!Array.isArray(files) || !offered.some(({ act }) => act === 'approve')) return [];
  return files.map((file) => (file as unknown as Kept).item);
}
