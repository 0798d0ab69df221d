import { standingsOn, type Standing } from '#kernel/authority.ts';
import type { EventShape } from '#kernel/entry.ts';
import type { House } from '#kernel/house.ts';
import type { Matter } from '#kernel/matter.ts';
import { readLife, type LifeRead } from '#kernel/matters.ts';
import { parseMatterNumber } from '#kernel/number.ts';
import { grantsOf } from '#kernel/context.ts';
import { loadMatter } from '#kernel/perform.ts';
import type { MatterEvent, Recorded } from '#kernel/procedure.ts';
import { logReading } from '#kernel/reading.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import type { MadePaper } from '#ui/papers/paper.ts';
import type { Life } from './life.ts';
import { papersOfLife } from './papers.ts';

/** A matter of a chapter in an official's hands. */
export interface LifeAccess<State> {
  readonly house: House;
  readonly read: LifeRead;
  readonly matter: Matter<State>;
  readonly papers: readonly MadePaper[];
  readonly standings: readonly Standing[];
  readonly offered: readonly string[];
}

/**
 * The one way to a matter of a chapter: by an official's standing. The reading is on record before anything is shown.
 * @returns undefined for what is not there and for what is not theirs: the same answer
 */
export async function reachLife<State, Command extends { readonly act: string }, Event extends EventShape>(
  context: EdgeContext,
  life: Life<State, Command, Event>,
): Promise<LifeAccess<State> | undefined> {
  const { house, visitor } = context.var;
  const { actor, official } = visitor;
  const number = parseMatterNumber(context.req.param('number') ?? '');
  if (!number || !official) return undefined;
  const vault = house.database.as('vault');
  const read = await readLife(vault, actor, life.chapter.name, number);
  if (!read) return undefined;
  const { stream } = read.row;
  const session = house.database.as('app');
  const [loaded, grants] = await Promise.all([
    loadMatter(session, life.chapter, stream),
    grantsOf(session, life.chapter, stream),
  ]);
  if (!loaded) return undefined;
  const standings = standingsOn(actor, stream, grants);
  const unit = standings[0]?.unit ?? official.posts[0]?.unit ?? null;
  await logReading(vault, { stream, at: house.clock.now(), person: official.person, unit, what: 'matter' });
  return {
    house,
    read,
    matter: loaded.matter,
    papers: await papersIn(house, life, read, loaded.recorded),
    standings,
    offered: offeredTo(life, loaded.matter, standings, official.person),
  };
}

async function papersIn<State, Command extends { readonly act: string }, Event extends EventShape>(
  house: House,
  { chapter, papers }: Life<State, Command, Event>,
  { texts, row }: LifeRead,
  recorded: readonly Recorded<Event | MatterEvent>[],
): Promise<readonly MadePaper[]> {
  return papers ? papersOfLife({ house, chapter, papers, recorded, texts, subject: row.title ?? row.number }) : [];
}

function offeredTo<State, Command extends { readonly act: string }, Event extends EventShape>(
  { chapter, offers }: Life<State, Command, Event>,
  { own, proposal }: Matter<State>,
  standings: readonly Standing[],
  person: string,
): string[] {
  const second = proposal ? chapter.seconds[proposal.act] : undefined;
  const decides =
    proposal !== null &&
    proposal.by !== `person:${person}` &&
    standings.some(({ capacity, unit }) => second?.by.includes(capacity) && unit === proposal.standing.split('@')[1]);
  const own_ = standings.flatMap((standing) =>
    offers(own, standing, `person:${person}`).filter((act) => chapter.powers[act]?.includes(standing.capacity)),
  );
  // While one act waits for its second person, no other that takes two can be proposed.
  const free = proposal ? own_.filter((act) => !chapter.seconds[act]) : own_;
  return [...new Set([...(decides ? ['approve', 'decline'] : []), ...free])];
}
