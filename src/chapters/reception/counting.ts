import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import type { StreamId } from '#kernel/ids.ts';
import { loadMatter, perform } from '#kernel/perform.ts';
import { actOnAccount, type Reaction } from '#kernel/reaction.ts';
import { registeredOf } from '#kernel/tally.ts';
import { fixed, rule, ruleSetOn } from '#law/law.ts';
import { reception } from './chapter.ts';
import type { ReceptionCommand } from './decide/command.ts';
import type { ReceptionEvent } from './events.ts';
import { termsBehind } from './register.ts';

/** A day that was held is counted on its leader's term (计入接访次数). */
export const countingDays: Reaction = {
  name: 'reception.countDay',
  on: ['DayHeld'] satisfies ReceptionEvent['type'][],
  async run(house, cause) {
    const loaded = await loadMatter(house.database.as('app'), reception, cause.stream);
    const day = loaded?.matter.own;
    if (day?.life !== 'day' || !day.held) return [];
    const heldOn = day.held.on;
    return actOnAccount(
      house,
      reception,
      { reaction: 'reception.countDay', cause },
      {
        stream: day.term,
        act: 'countDay',
        command: (): ReceptionCommand => ({ act: 'countDay', day: cause.stream, heldOn }),
      },
    );
  },
};

/** How many matters of a class were registered within the window by which departments come into the hall and leave it. */
export function classWithin(house: House, code: string): Promise<number> {
  const today = dayOf(house.clock.now());
  const windowDays = fixed(rule(ruleSetOn(today), 'hall-roster'), 'windowDays');
  const from = today.subtract({ days: windowDays });
  return registeredOf(house.database.as('app'), code, { from, until: today });
}

/** What a proposal to leave rests on (建议退出): counted as it is made. */
export async function leavingFigures(
  house: House,
  stream: StreamId,
  act: string,
): Promise<Readonly<Record<string, number>>> {
  if (act !== 'proposeLeaving') return {};
  const loaded = await loadMatter(house.database.as('app'), reception, stream);
  const own = loaded?.matter.own;
  return own?.life === 'residency' ? { matters: await classWithin(house, own.class) } : {};
}

/**
 * Opens the period of today for every leader whose last one is over (新的接访周期). What was missed stays owed.
 * @returns how many were opened
 */
export async function openPeriods(house: House): Promise<number> {
  const today = dayOf(house.clock.now());
  let opened = 0;
  for (const { stream } of await termsBehind(house.database.as('app'), today)) {
    const actor = { kind: 'system', name: 'periods' } as const;
    const { done } = await perform(house, reception, {
      actor,
      stream,
      act: 'openPeriod',
      command: (): ReceptionCommand => ({ act: 'openPeriod' }),
    });
    if (done === 'recorded') opened += 1;
  }
  return opened;
}
