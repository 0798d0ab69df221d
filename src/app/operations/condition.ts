import { statfs } from 'node:fs/promises';
import { hasInstanceKeys, newestKeyAgeMs } from '#adapters/machine/master-key.ts';
import type { LivingHouse } from '#app/house.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { dayOf } from '#kernel/clock.ts';
import { readBacklog } from '#kernel/backlog.ts';
import { roleOf } from '#kernel/perform.ts';
import type { Lane } from '#kernel/vault.ts';
import { readStatement } from '#kernel/ledger/signed.ts';
import { readShownKeys } from '#kernel/ledger/signing.ts';

/** How the instance is (运行状况), as whoever runs it must know it. Ages are in the unit that the name ends in. */
export interface Condition {
  readonly unsealed: number;
  readonly sealerSeconds: number;
  readonly messagesWaiting: number;
  readonly messageSeconds: number;
  /** Messages of the open lane that did not leave in the last seven days, a missing contact aside. */
  readonly messagesFailed: number;
  readonly reactionsFailed: number;
  /** Reactions that are not tried again: a person must see to them. */
  readonly reactionsCutOff: number;
  readonly limitsUnswept: number;
  /** Undefined: none was ever made. */
  readonly backupHours: number | undefined;
  readonly calendarDays: number;
  readonly calendarEnds: CivilDate;
  readonly keyDays: number;
  /** Since the newest master key appeared in its folder. */
  readonly masterKeyDays: number;
  readonly diskFreePercent: number;
  /** How far the machine's clock is behind what the instance has seen already. */
  readonly clockBehindSeconds: number;
}

/** Failed messages further back are history. */
const failedWithinDays = 7;

interface FiguresRow {
  readonly sealerSeconds: number;
  readonly messagesFailed: number;
  readonly reactionsFailed: number;
  readonly reactionsCutOff: number;
  readonly backupHours: number | null;
  readonly clockBehindSeconds: number;
}

const figures = `
  SELECT greatest(0, extract(epoch FROM $1::timestamptz - (SELECT at FROM ledger.entry
           WHERE xid >= (SELECT next_xid FROM ledger.sealer) ORDER BY xid LIMIT 1)))::float8 AS "sealerSeconds",
         (SELECT count(*)::int FROM open.dispatch WHERE state IN ('failed', 'unknown')
             AND at > $1::timestamptz - make_interval(days => ${failedWithinDays})) AS "messagesFailed",
         (SELECT count(*)::int FROM house.reaction_failure WHERE settled_at IS NULL) AS "reactionsFailed",
         (SELECT count(*)::int FROM house.reaction_failure WHERE settled_at IS NULL AND retry_at IS NULL)
           AS "reactionsCutOff",
         (extract(epoch FROM $1::timestamptz - (SELECT max(taken_at) FROM house.backup_made)) / 3600)::float8
           AS "backupHours",
         coalesce(greatest(0, extract(epoch FROM (SELECT at FROM house.clock_mark) - $1::timestamptz)), 0)::float8
           AS "clockBehindSeconds"`;

/** The age of the oldest message that waits in a lane, 0 where none does. */
async function oldestMessage({ database, clock }: LivingHouse, lane: Lane): Promise<number> {
  const [row] = await database.as(roleOf(lane)).rows<{ seconds: number | null }>({
    name: `oldest-message-${lane}`,
    text: `SELECT greatest(0, extract(epoch FROM $1::timestamptz - e.at))::float8 AS seconds
             FROM ledger.sealed s JOIN ${lane}.outbox o ON o.stream = s.stream AND o.version = s.version
             JOIN ledger.entry e ON e.stream = s.stream AND e.version = s.version
            WHERE s.position > (SELECT position FROM ${lane}.outbox_reader)
              AND NOT EXISTS (SELECT FROM ${lane}.dispatch d
                               WHERE d.stream = o.stream AND d.version = o.version AND d.line = o.line)
            ORDER BY s.position LIMIT 1`,
    values: [clock.now()],
  });
  return row?.seconds ?? 0;
}

async function keyDays({ database, clock }: LivingHouse): Promise<number> {
  const last = (await readShownKeys(database.as('app'))).at(-1);
  const said = last && readStatement('key', last);
  if (!said) return 0;
  return Math.max(0, clock.now().since(Temporal.Instant.from(said.at)).total('hours') / 24);
}

/** By the file of the key and the machine's own clock: a demo's moved clock makes no key older. */
const masterKeyDays = ({ dataDir }: LivingHouse): number =>
  hasInstanceKeys(dataDir) ? newestKeyAgeMs(dataDir) / 86_400_000 : 0;

async function diskFree(folder: string): Promise<number> {
  const disk = await statfs(folder);
  return disk.blocks === 0 ? 0 : (disk.bavail / disk.blocks) * 100;
}

/** Reads the condition from the rows themselves, so that every process tells the same. Both lanes' messages are one figure. */
export async function readCondition(house: LivingHouse): Promise<Condition> {
  const now = house.clock.now();
  const [backlog, [row], open, sealed, days, free] = await Promise.all([
    readBacklog(house),
    house.database.as('app').rows<FiguresRow>({ name: 'condition', text: figures, values: [now] }),
    oldestMessage(house, 'open'),
    oldestMessage(house, 'sealed'),
    keyDays(house),
    diskFree(house.dataDir || '.'),
  ]);
  const ends = house.calendars.current.publishedThrough;
  return {
    ...row!,
    unsealed: backlog.sealer.waiting,
    messagesWaiting: backlog.outboxOpen.waiting + backlog.outboxSealed.waiting,
    messageSeconds: Math.max(open, sealed),
    limitsUnswept: backlog.sweep.waiting,
    backupHours: row!.backupHours ?? undefined,
    calendarEnds: ends,
    calendarDays: dayOf(now).until(ends, { largestUnit: 'day' }).days,
    keyDays: days,
    masterKeyDays: masterKeyDays(house),
    diskFreePercent: free,
  };
}
