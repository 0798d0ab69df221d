import type { LivingHouse } from '#app/house.ts';
import { raiseNewFacts } from '#chapters/petition/together.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { zone } from '#kernel/clock.ts';
import type { StreamId } from '#kernel/ids.ts';
import { playHouse } from './play-house.ts';

/**
 * 有新的事实: late on the last evening somebody whose claim has ended writes that something new has happened. The narratives
 * of a matter that is copied have to be on record, so this comes after everything else of the open lane.
 */
export async function raiseAnew(living: LivingHouse, seed: string, until: CivilDate): Promise<void> {
  const [ended] = await living.database.as('app').rows<{ stream: StreamId; version: number }>({
    text: `SELECT stream, version FROM open.petition
            WHERE stage = 'concluded' AND purpose = 'claim' AND party IS NOT NULL ORDER BY number DESC LIMIT 1`,
  });
  if (!ended) return;
  const { stream, version: seen } = ended;
  const play = playHouse(living, `${seed}/anew`);
  play.goTo(until.subtract({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: '23:55' }).toInstant());
  const actor = { kind: 'petitioner', stream, as: 'petitioner' } as const;
  const raised = await raiseNewFacts(
    play,
    { actor, stream, seen },
    {
      title: '办结以后又出现同样的问题，有新的证据',
      request: '按新的情况重新查一查',
      facts: '上次办结以后好了一阵，这个月又出现了，和上次的原因不一样，照片和记录都留着。',
    },
  );
  if (raised.done !== 'recorded') throw new Error(`new facts came back as ${raised.done}`);
}
