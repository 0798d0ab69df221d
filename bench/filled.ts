import type { PostgresDatabase } from '#adapters/postgres/connect.ts';
import { openHouse } from '#app/house.ts';
import { dossierOf } from '#chapters/workforce/queries.ts';
import { dayOf } from '#kernel/clock.ts';
import type { PersonId } from '#kernel/ids.ts';
import { people, storyClock, takeOn, units } from '#test/cast.ts';
import { fill, type FilledHouse } from './fill.ts';

/** Who reads: see {@link Readers}. */
export const readers = {
  registrar: { person: '1-clerk', is: people.clerk, unit: units.countyOffice.id, post: 'registrar' },
  head: { person: '1-head', is: people.officeHead, unit: units.countyOffice.id, post: 'head' },
  handler: { person: '1-handler', is: people.governmentHandler, unit: units.countyGovernment.id, post: 'handler' },
} as const;

/** A house with its readers, on a clock that the filling moves. */
export async function openFilled(database: PostgresDatabase, dataDir: string): Promise<FilledHouse> {
  const since = Temporal.PlainDate.from('2000-01-01');
  const officials = Object.values(readers).map(({ person, is: { name }, unit, post }) => {
    const login = person.slice(2);
    const posts = [{ unit, post }];
    return { person: person as PersonId, login, name, nameEn: login, passwordHash: null, posts, validFrom: since };
  });
  const clock = storyClock(dayOf(Temporal.Now.instant()).toString());
  const house = Object.assign(await openHouse(database, dataDir, { clock }), { clock });
  if (!(await dossierOf(database.as('app'), 'person', readers.head.person))) await takeOn(house, officials);
  return house;
}

/** All within the last days, so that no limit has passed and every matter still owes something. */
const days = 2;

/** Fills up to so many matters, on top of those that stand. @param goOn see {@link Filling.goOn} */
export async function fillTo(house: FilledHouse, size: number, goOn: () => boolean = () => true): Promise<void> {
  const began = performance.now();
  const [row] = await house.database
    .as('owner')
    .rows<{ n: number }>({ text: 'SELECT count(*)::int AS n FROM open.petition' });
  const already = row!.n;
  const from = dayOf(Temporal.Now.instant()).subtract({ days: days - 1 });
  await fill(house, { count: size - already, from, days, already, goOn }, (done) => {
    const seconds = (performance.now() - began) / 1000;
    process.stderr.write(`\r${already + done} matters, ${Math.round(done / seconds)}/s   `);
  });
  process.stderr.write('\n');
}
