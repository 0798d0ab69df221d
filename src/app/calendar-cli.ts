import { readCalendarYear } from '#adapters/reference/calendar.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { loadYear, proposeYear, type Proposed } from './calendar/load.ts';
import { recompute } from './calendar/recompute.ts';
import { CommandRefused, readNamedFile, runCommand } from './command-line.ts';
import { parseEnvironment } from './environment.ts';
import { hasInstance, openHouse, type LivingHouse } from './house.ts';
import { withDatabase } from './with-database.ts';

const usage = `Usage:
  npm run calendar -- impact FILE   which open days the year in FILE would move; nothing is written
  npm run calendar -- load FILE     the same, then the year is taken into use and those days are reckoned again
  npm run calendar -- resume        goes on with a reckoning that was cut off
FILE is a year's arrangement as the State Council publishes it, in the form of data/holiday_cn/2026.json.
DATABASE_URL or DATA_DIR name the instance, as for npm start.`;

function tell({ year, calendar, impact: { touched, moves } }: Proposed): void {
  console.log(`${year.year}: ${year.days.length} days named; published through ${calendar.publishedThrough}`);
  console.log(`${touched} open days rest on days not published so far; ${moves.length} of them move:`);
  for (const { number, act, from, to, nature } of moves)
    console.log(`  ${number}  ${act}  ${from} -> ${to}  (${nature})`);
}

async function again(house: LivingHouse): Promise<void> {
  const { looked, applied } = await recompute(house, house.calendars.current.edition);
  console.log(
    `${looked} matters looked at, ${applied} reckoned again with calendar ${house.calendars.current.edition}`,
  );
}

/** `npm run calendar`: a new year's holidays, what they would move, and the reckoning that follows. */
await runCommand(async () => {
  const [command, file] = process.argv.slice(2);
  const takesFile = command === 'impact' || command === 'load';
  if ((!takesFile && command !== 'resume') || (takesFile && !file)) throw new CommandRefused(usage);
  const environment = parseEnvironment(process.env);
  await withDatabase(environment, 'calendar', async (database) => {
    await migrate(database);
    if (!(await hasInstance(database)))
      throw new CommandRefused('Start the server once before: there is no instance yet.');
    const house = await openHouse(database, environment.dataDir);
    if (file && takesFile) {
      const proposed = await proposeYear(house, readCalendarYear(await readNamedFile(file)));
      tell(proposed);
      if (command === 'impact') return;
      await loadYear(house, proposed.year);
      await house.refresh();
    }
    await again(house);
  });
});
