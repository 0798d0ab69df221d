import { join } from 'node:path';
import type { Environment } from './environment.ts';
import { readSettings, useSettings } from './settings.ts';
import { countedLetters } from '#adapters/machine/letter-serials.ts';
import { blockSerials } from '#adapters/machine/serials.ts';
import { machineClock } from '#adapters/machine/clock.ts';
import { machineEntropy } from '#adapters/machine/entropy.ts';
import { instanceKeys } from '#adapters/machine/master-key.ts';
import { cipherSuite, type SuiteName } from '#adapters/machine/cipher-suites.ts';
import { machineSigning, passingSigning, signatureAlgorithm } from '#adapters/machine/signing-keys.ts';
import { typstTypesetter } from '#adapters/typst/typesetter.ts';
import { keepEdition, readCalendars, standingYears, yearsWith } from '#app/calendar/editions.ts';
import { dayOf, type Clock } from '#kernel/clock.ts';
import type { InstanceKeys } from '#kernel/cipher.ts';
import type { Database } from '#kernel/database.ts';
import type { FileStore } from '#kernel/file-store.ts';
import type { House } from '#kernel/house.ts';
import { makeIds, type Entropy } from '#kernel/ids.ts';
import { readUnits } from '#kernel/organisation.ts';
import type { Calendars } from '#kernel/procedure.ts';
import type { Signing } from '#kernel/ledger/signing.ts';
import { insert, oneStatement } from '#kernel/statement.ts';
import { makeUnitTree, type UnitTree } from '#kernel/units.ts';
import { makeVault } from '#kernel/vault.ts';

/** The instance as its database names it. Written at creation, never changed. */
export interface Instance {
  readonly number: number;
  readonly name: string;
  readonly mode: 'county' | 'none';
  readonly home_region: string;
}

/** Matters of a demo's past year: how many stand, of how many. */
export interface Filling {
  readonly played: number;
  readonly of: number;
}

/** A house that reads organs, calendars and the demo's clock anew when they change. */
export interface LivingHouse extends House {
  readonly instance: Instance;
  /** The folder of its keys, and of the bundled database. */
  readonly dataDir: string;
  /** How far a demo's past year is played; undefined once all of it is. */
  readonly filling: Filling | undefined;
  /** Reads what may have changed; called on a timer and after changes made here. */
  refresh(): Promise<void>;
}

/** What a test or a simulation puts in place of the machine's. */
export interface HouseParts {
  readonly clock?: Clock;
  readonly entropy?: Entropy;
  readonly keys?: InstanceKeys;
  /** What new values are sealed by; what the other suite sealed can be read all the same. */
  readonly ciphers?: SuiteName;
  readonly signing?: Signing;
  readonly fileStore?: FileStore;
}

/** Makes the instance's row at the first start. @throws Error when the database was made for the other mode */
export async function ensureInstance(
  database: Database,
  demo: Environment['demo'],
  now: Temporal.Instant,
): Promise<Instance> {
  const session = database.as('owner');
  const row = {
    number: demo === 'county' ? 99 : 1,
    name: demo === 'county' ? '南坪县信访局' : '信访局',
    mode: demo,
    home_region: demo === 'county' ? '990101' : '99',
    created_at: now,
  };
  await session.rows(oneStatement([insert('house.instance', row, 'ON CONFLICT DO NOTHING')]));
  const instance = await readInstance(database);
  if (instance.mode !== demo) {
    throw new Error(
      `This database was made with DEMO=${instance.mode} and stays so; it was started with DEMO=${demo}. ` +
        'Start it with its own mode, or give another DATA_DIR or DATABASE_URL.',
    );
  }
  return instance;
}

/** Whether a start or a command has made the instance already. The database must be migrated. */
export async function hasInstance(database: Database): Promise<boolean> {
  return (await database.as('app').rows({ text: 'SELECT 1 FROM house.instance' })).length > 0;
}

/** What of the instance's row may change while it runs. */
interface Moving {
  readonly clock_offset_ms: number;
  readonly history_matters: number | null;
  readonly history_played: number;
}

async function readInstance(database: Database): Promise<Instance & Moving> {
  const [row] = await database.as('app').rows<Instance & Moving>({
    name: 'instance',
    text: `SELECT number, name, mode, home_region, clock_offset_ms, h.matters AS history_matters,
                  CASE WHEN h.one THEN (SELECT count(*) * h.matters / h.parts FROM house.history_part) ELSE 0 END::int
                    AS history_played
             FROM house.instance LEFT JOIN house.history h ON true`,
  });
  if (!row) throw new Error('house.instance has no row; start the server once to make it');
  return row;
}

/** Builds the house on a migrated database. */
export async function openHouse(database: Database, dataDir: string, parts: HouseParts = {}): Promise<LivingHouse> {
  const instance = await readInstance(database);
  let offsetMs = instance.clock_offset_ms;
  let filling = fillingOf(instance);
  const clock = parts.clock ?? machineClock(() => offsetMs);
  const entropy = parts.entropy ?? machineEntropy();
  const keys = parts.keys ?? (await instanceKeys(dataDir));
  const cipher = cipherSuite(entropy, parts.ciphers);
  const ids = makeIds(instance.number, entropy, () => clock.now().epochMilliseconds);
  const withSettings = async (): Promise<Calendars> => {
    const own = useSettings(await readSettings(database.as('app')), dayOf(clock.now()));
    const years = own.reduce(yearsWith, await standingYears(database));
    return readCalendars(database, await keepEdition(database, years, clock.now()));
  };
  let calendars = await withSettings();
  let units: UnitTree = makeUnitTree(await readUnits(database.as('app')), instance.home_region);
  let edition = await organisationEdition(database);
  let readOn = dayOf(clock.now()).toString();

  return {
    database,
    clock,
    entropy,
    ids,
    keys,
    instance,
    dataDir,
    cipher,
    serials: blockSerials(database),
    letterSerials: countedLetters(database),
    vault: makeVault(cipher, keys, ids, entropy),
    // Whoever brings keys of its own plays: what it signs binds nobody.
    signing:
      parts.signing ?? (parts.keys ? passingSigning() : machineSigning(dataDir, signatureAlgorithm(parts.ciphers))),
    instanceNumber: instance.number,
    ...(parts.fileStore ? { fileStore: parts.fileStore } : {}),
    typesetter: typstTypesetter({ folder: join(dataDir, 'templates') }),
    mode: instance.mode,
    get filling() {
      return filling;
    },
    get calendars() {
      return calendars;
    },
    get units() {
      return units;
    },
    async refresh() {
      const [now, current] = await Promise.all([readInstance(database), organisationEdition(database)]);
      offsetMs = now.clock_offset_ms;
      filling = fillingOf(now);
      const today = dayOf(clock.now()).toString();
      if (current === edition && today === readOn) return;
      readOn = today;
      units = makeUnitTree(await readUnits(database.as('app')), instance.home_region);
      calendars = await withSettings();
      edition = current;
    },
  };
}

const fillingOf = ({ history_matters: of, history_played: played }: Moving): Filling | undefined =>
  of === null || played >= of ? undefined : { played, of };

async function organisationEdition(database: Database): Promise<string> {
  const [row] = await database.as('app').rows<{ edition: string }>({
    name: 'organisation-edition',
    text: `SELECT last_value || '.' || is_called || '.' || (SELECT count(*) FROM house.calendar_year) AS edition
             FROM house.organisation_edition`,
  });
  return row!.edition;
}
