import type { Actor } from '#kernel/authority.ts';
import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import type { StreamId, UnitId } from '#kernel/ids.ts';
import { perform, type Performed } from '#kernel/perform.ts';
import { petition } from './chapter.ts';
import type { PetitionCommand } from './decide/command.ts';
import type { Petition } from './petition.ts';

const system: Actor = { kind: 'system', name: 'succession' };
const batch = 200;

/** What one round of succession did. `left`: matters of units that no organ on record carries on. */
export interface Succession {
  readonly passedOn: number;
  readonly left: number;
}

/**
 * Passes every matter of a unit that no longer exists to whoever carries on its powers (继续行使职权), one act a matter:
 * a round that was cut off goes on where it stopped, because what was passed on is no longer found.
 */
export async function passMattersOn(house: House, goOn: () => boolean = () => true): Promise<Succession> {
  const today = dayOf(house.clock.now());
  const done = { passedOn: 0, left: 0 };
  for (const { id } of house.units.all().filter((unit) => house.units.inForce(unit.id, today)?.id !== unit.id)) {
    for await (const stream of mattersOf(house, id)) {
      if (!goOn()) return done;
      done[await passOn(house, stream, id)] += 1;
    }
  }
  return done;
}

const first = '00000000-0000-0000-0000-000000000000' as StreamId;

async function passOn(house: House, stream: StreamId, from: UnitId): Promise<keyof Succession> {
  const performed: Performed<Petition> = await perform(house, petition, {
    actor: system,
    stream,
    act: 'succeed',
    command: (): PetitionCommand => ({ act: 'succeed', from }),
  });
  return performed.done === 'recorded' ? 'passedOn' : 'left';
}

/** The matters on which a unit has a standing, by key, page for page. A unit that is yet to come has none. */
async function* mattersOf(house: House, unit: UnitId): AsyncGenerator<StreamId> {
  for (let after = first; ;) {
    const rows = await house.database.as('app').rows<{ stream: StreamId }>({
      name: 'succession-matters',
      text: `SELECT DISTINCT g.stream FROM open.grants g JOIN open.petition p ON p.stream = g.stream
              WHERE g.unit = $1 AND g.until_version IS NULL AND g.source IS NULL AND g.stream > $2
              ORDER BY g.stream LIMIT ${batch}`,
      values: [unit, after],
    });
    for (const { stream } of rows) yield stream;
    const last = rows.at(-1);
    if (!last) return;
    after = last.stream;
  }
}
