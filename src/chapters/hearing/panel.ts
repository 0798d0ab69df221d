import { dayOf } from '#kernel/clock.ts';
import { personConflict } from '#kernel/conflict.ts';
import { tiesOn } from '#kernel/context.ts';
import type { House } from '#kernel/house.ts';
import type { PersonId, StreamId } from '#kernel/ids.ts';
import { outsidersOn } from '#kernel/invited.ts';
import { actorsOn } from '#kernel/ledger/read.ts';
import { loadMatter } from '#kernel/perform.ts';
import { staffOf } from '#kernel/staff.ts';
import { unitView } from '#kernel/views.ts';
import { closeWords } from '#ui/close-words.ts';
import type { Choice } from '#ui/edge/acts.ts';
import type { Words } from '#ui/language.ts';
import { hearing } from './chapter.ts';
import { concernedIn, type LiveHearing } from './hearing.ts';

interface Sitting {
  readonly person: PersonId;
  readonly label: Words;
}

/** Who can sit on a panel today: staff of the organ, of the one above and of the petition offices, and the roster's people. */
async function panelPool(house: House, { known }: LiveHearing): Promise<Sitting[]> {
  const { organ } = known.facts;
  const today = dayOf(house.clock.now());
  const offices = [house.units.get(organ)?.region, undefined].map((region) =>
    house.units.petitionOffice(region, today),
  );
  const units = [organ, house.units.superior(organ, today)?.id, ...offices.map(({ id }) => id)];
  const session = house.database.as('app');
  const [staff, outsiders] = await Promise.all([
    staffOf(
      session,
      units.filter((unit) => unit !== undefined),
      today,
    ),
    outsidersOn(session, today),
  ]);
  const once = new Map(staff.map((one) => [one.person, one]));
  const inside = [...once.values()].map(({ person, name, nameEn, unit }): Sitting => {
    const where = unitView(house, unit);
    return { person, label: { zh: `${name}（${where.name}）`, en: `${nameEn} (${where.nameEn})` } };
  });
  const outside = outsiders
    .filter(({ role }) => role === 'hearing-member')
    .map(({ person, name, nameEn, from, fromEn }): Sitting => ({
      person,
      label: { zh: `${name}（${from}，社会人士）`, en: `${nameEn} (${fromEn}, from outside)` },
    }));
  return [...inside, ...outside];
}

/** The same as a form offers them, with why somebody cannot be chosen. */
export async function panelChoices(house: House, state: LiveHearing): Promise<Choice[]> {
  const { organ, subject } = state.known.facts;
  const session = house.database.as('app');
  const concerned = concernedIn(state, 'namePanel')!;
  const today = dayOf(house.clock.now());
  const [pool, ties, actors] = await Promise.all([
    panelPool(house, state),
    tiesOn(session, concerned, { units: house.units, today }),
    actorsOn(session, subject),
  ]);
  return pool.map(({ person, label }) => {
    const why = personConflict(person, concerned, { ties, actors, unit: organ });
    return { value: person, label, ...(why ? { barred: closeWords[why] } : {}) };
  });
}

/** Whether each of a panel that was typed can sit today. */
export async function onRoster(house: House, stream: StreamId, typed: object): Promise<boolean> {
  const { host, first, second, third, fourth } = typed as Readonly<Record<string, PersonId | undefined>>;
  const loaded = await loadMatter(house.database.as('app'), hearing, stream);
  if (!loaded || loaded.matter.own.stage === 'none') return false;
  const pool = new Set((await panelPool(house, loaded.matter.own)).map(({ person }) => person));
  return [host, first, second, third, fourth].every((one) => one === undefined || pool.has(one));
}
