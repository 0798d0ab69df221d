import { countedLetters } from '#adapters/machine/letter-serials.ts';
import { createHash } from 'node:crypto';
import { chapterOf } from '#app/chapters.ts';
import { found } from '#chapters/workforce/founding.ts';
import { hashPassword } from '#app/sessions.ts';
import type { LivingHouse } from '#app/house.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Database, Session } from '#kernel/database.ts';
import { sealAfterRestore, sealOnce } from '#kernel/ledger/seal.ts';
import { recordLetterCodes } from '#kernel/organisation.ts';
import { makeUnitTree } from '#kernel/units.ts';
import { demoPassword } from './accounts.ts';
import { staffOf } from './acting.ts';
import { countyOfficials, countyPeople, countyUnits, foundedOn } from './county-files.ts';
import { countySettings } from './county-settings.ts';
import { playFaceToFace } from './face/play.ts';
import { followUp } from './followed.ts';
import { countyGrammar } from './grammar.ts';
import { openCountyHalls } from './halls.ts';
import { planHistory } from './history.ts';
import { sendPast } from './past-messages.ts';
import { playHouse } from './play-house.ts';
import { playLives, type PlayFigures } from './play.ts';
import { filingsOf, planReports, playReports } from './reports.ts';
import { countyStories } from './stories.ts';
import { toldLives } from './told.ts';
import { within } from './within.ts';

/** How a county is founded. */
export interface CountyRequest {
  /** The first day that anybody sees; today by default. */
  readonly until?: CivilDate;
  readonly seed?: string;
  /** How many matters of the past year are played afterwards, by {@link playHistory}. */
  readonly history?: number;
}

/** Whether the demo county is to be founded: an instance in demo mode that has no organ yet. */
export const lacksCounty = (house: LivingHouse): boolean => house.mode === 'county' && house.units.all().length === 0;

/** What was founded. */
export interface CountyFigures extends PlayFigures {
  readonly titles: readonly string[];
  readonly reports: number;
}

/**
 * Founds the demo county: organs, people, and the matters that are told in `data/county/stories.json`, played by the real
 * commands. The open lane is one transaction: a first start that is cut off leaves nothing, and the next one begins again.
 */
export async function foundCounty(house: LivingHouse, request: CountyRequest = {}): Promise<CountyFigures> {
  const { until = dayOf(house.clock.now()), seed = 'sunlit', history = 0 } = request;
  const organisation = await countyOrganisation(house);
  const reports = planReports(until, seed);
  const grammar = countyGrammar();
  const stories = countyStories();
  const staff = staffOf(countyPeople());
  const { played, titles, left } = await house.database.transaction('app', async (session) => {
    const database = within(house.database, 'app', session);
    // Numbers of letters are counted beside the organs that issue them, which nobody outside this transaction sees yet.
    const living = { ...organisation.house, database, letterSerials: countedLetters(database) };
    await organisation.record(living.database);
    const telling = { house: living, stories, until, seed, grammar, staff, leaving: filingsOf(reports) };
    const told = await toldLives(telling);
    const figures = await playLives(living, { lives: told.lives, until, seed, grammar });
    await playFaceToFace(living, seed, until);
    await followUp(living, { until, seed, staff });
    await planHistory(session, { until, seed, matters: history });
    // One transaction has one place in the order of transactions; its entries are numbered by their instants.
    await sealAfterRestore(session);
    return { played: figures, titles: told.lives.map(({ letter }) => letter.title), left: told.left };
  });
  const sealed = await playSealed({ ...organisation.house, database: house.database }, seed, reports, left);
  await openCountyHalls(house);
  await sealOnce(house.database);
  await house.refresh();
  for (const lane of ['open', 'sealed'] as const) await sendPast(house, lane, chapterOf);
  return { ...played, titles, reports: sealed };
}

/** The county's organs and people: a house that knows them already, and how they are put on record. */
export async function countyOrganisation(house: LivingHouse) {
  const passwordHash = await hashPassword(demoPassword);
  const units = countyUnits();
  return {
    house: { ...house, units: makeUnitTree(units, house.instance.home_region) } as LivingHouse,
    /** At the day on which the county's organs were formed, with keys and ids from the seed: every county has the same. */
    async record(database: Database): Promise<void> {
      const play = playHouse({ ...house, database }, 'organisation');
      play.goTo(foundedOn.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '09:00' }).toInstant());
      await found(play, {
        units,
        settings: countySettings(),
        people: countyOfficials(passwordHash),
        by: 'demo',
        reason: '演示县设立',
      });
      const codes = units.flatMap(({ id, letterCode: code }) => (code ? [{ unit: id, code }] : []));
      await recordLetterCodes(database.as('app'), codes);
    },
  };
}

/** The sealed lane has a role, and so a transaction of its own. Cut off, it leaves a county without reports. */
function playSealed(
  living: LivingHouse,
  seed: string,
  steps: Parameters<typeof playReports>[1],
  serials: readonly number[],
): Promise<number> {
  const left = [...serials];
  const next = async (): Promise<number> => left.shift() ?? living.serials.next();
  return living.database.transaction('sealed', (session) => {
    const database = within(living.database, 'sealed', session);
    return playReports({ ...playHouse({ ...living, database }, `${seed}/sealed`), serials: { next } }, steps);
  });
}

/** One hash over the whole ledger, in the order of its numbers: equal histories have equal ones. */
export async function ledgerHash(session: Session): Promise<string> {
  const rows = await session.rows<{ hash: Buffer }>({ text: 'SELECT hash FROM ledger.sealed ORDER BY position' });
  const digest = createHash('sha256');
  for (const { hash } of rows) digest.update(hash);
  return digest.digest('hex');
}
