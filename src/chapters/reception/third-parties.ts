import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import type { StreamId } from '#kernel/ids.ts';
import { outsidersOn, type Outsider } from '#kernel/invited.ts';
import type { Choice } from '#ui/edge/acts.ts';
import { leavingFigures } from './counting.ts';
import { helperWords } from './pages/words.ts';

/** Who may take part in a visit today: lawyers, counsellors and social workers of the office's roster. */
const helpersOn = async (house: House): Promise<Outsider[]> =>
  (await outsidersOn(house.database.as('app'), dayOf(house.clock.now()))).filter(
    ({ role }) => role !== 'hearing-member',
  );

export const helperChoices = async (house: House): Promise<Choice[]> =>
  (await helpersOn(house)).map(({ person, name, nameEn, from, fromEn, role }) => {
    const as = helperWords[role as keyof typeof helperWords];
    return { value: person, label: { zh: `${name}（${from}，${as.zh}）`, en: `${nameEn} (${fromEn}, ${as.en})` } };
  });

/** What acts on receptions rest on: the register's count of a class, the roster's people. */
export async function receptionFigures(
  house: House,
  stream: StreamId,
  act: string,
  input: unknown,
): Promise<Readonly<Record<string, unknown>>> {
  if (act !== 'joinHelper') return leavingFigures(house, stream, act);
  const { person } = input as { readonly person: string };
  return { helper: (await helpersOn(house)).find((one) => one.person === person) };
}
