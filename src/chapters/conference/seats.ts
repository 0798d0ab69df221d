import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import type { UnitId } from '#kernel/ids.ts';
import { seatsOn, type Seat } from '#kernel/invited.ts';
import type { Choice } from '#ui/edge/acts.ts';

/** What stands for the conference itself in a form, where a special group would have its name. */
const whole = '*';

const now = (house: House): Promise<Seat[]> => seatsOn(house.database.as('app'), dayOf(house.clock.now()));

/** The conference itself and its special groups, with how many sit there today. */
export async function groupChoices(house: House): Promise<Readonly<Record<string, readonly Choice[]>>> {
  const many = new Map<string, { readonly seat: Seat; readonly units: number }>();
  for (const seat of await now(house)) many.set(seat.group, { seat, units: (many.get(seat.group)?.units ?? 0) + 1 });
  const group = [...many].map(([value, { seat, units }]) => ({
    value: value || whole,
    label: {
      zh: `${value || '全体成员'}（${units} 个单位）`,
      en: `${seat.groupEn || 'All members'} (${units} ${units === 1 ? 'unit' : 'units'})`,
    },
  }));
  return { group };
}

/** The units that sit in the chosen group today. */
export async function groupSeats(house: House, input: unknown): Promise<{ readonly seats: readonly UnitId[] }> {
  const { group } = input as { readonly group?: string };
  if (!group) return { seats: [] };
  const wanted = group === whole ? '' : group;
  return { seats: (await now(house)).filter((seat) => seat.group === wanted).map(({ unit }) => unit) };
}
