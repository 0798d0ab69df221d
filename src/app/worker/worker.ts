import type { Logger } from 'pino';
import { chapterOf } from '#app/chapters.ts';
import type { LivingHouse } from '#app/house.ts';
import { recompute } from '#app/calendar/recompute.ts';
import { passers } from '#app/worker/passers.ts';
import { passLivesOn } from '#kernel/carrying-on.ts';
import { passMattersOn } from '#chapters/petition/succession.ts';
import { dayOf } from '#kernel/clock.ts';
import { checkpointEverySeconds, signCheckpoint } from '#kernel/ledger/checkpoint.ts';
import { coverLayer } from '#kernel/ledger/cover.ts';
import { clearStore, moveToStore } from '#kernel/file-store.ts';
import { sealOnce } from '#kernel/ledger/seal.ts';
import { growOnce } from '#kernel/ledger/tree.ts';
import type { Messenger } from '#kernel/notices.ts';
import { followUp } from '#kernel/follow-up.ts';
import { drainOutbox, type Tries } from '#kernel/outbox.ts';
import { runReactions, type Reaction } from '#kernel/reaction.ts';
import { indexOnce, lettersAtOnceMax } from '#kernel/search/fill.ts';
import { sweepLane } from '#kernel/sweep.ts';
import { foldedAtOnceMax, foldTallies } from '#kernel/tally.ts';
import type { Lane } from '#kernel/vault.ts';
import { openPeriods } from '#chapters/reception/counting.ts';
import { sendWorkMail } from '#app/work-mail/send.ts';
import { dropExpired } from './housekeeping.ts';
import { startLoop, type Loop, type LoopHealth, type Task } from './loop.ts';
import { reactions as ours } from './reactions.ts';
import { lateAfterSeconds, makeWatch, type Lags, type WorkName } from './watch.ts';

/** What the worker needs besides the house. */
export interface WorkerPorts {
  readonly messenger: Messenger;
  /** The house's own by default; a test brings others. */
  readonly reactions?: readonly Reaction[];
  /** Whether entries that say nothing are laid among the others, as in every instance that is in use. */
  readonly cover?: boolean;
}

/** How the background work is: for readiness and metrics. */
export interface WorkerHealth {
  /** False when something is late; `late` names it. */
  readonly ready: boolean;
  readonly late: readonly WorkName[];
  readonly lags: Lags;
  readonly reactionFailures: number;
  readonly sweep: { readonly ranAt: Temporal.Instant | null; readonly recorded: number; readonly left: number };
  readonly loops: Readonly<Record<string, LoopHealth>>;
}

export interface Worker {
  /** Ends all loops after the pass that each is in. */
  stop(): Promise<void>;
  health(): WorkerHealth;
}

const lanes: readonly Lane[] = ['open', 'sealed'];
/** Counting costs most where much waits; what is late is so after ten times as long. */
const watchEveryMs = 3_000;
const sweepEveryMs = 60_000;
const successionEveryMs = 60_000;
/** A newer holiday arrangement, whoever entered it: every day that rests on it is reckoned again soon. */
const calendarEveryMs = 60_000;
const housekeepingEveryMs = 60_000;
const workMailEveryMs = 60_000;
const fileStoreEveryMs = 5_000;
/** What is not done by then is done by the next start: every loop may be cut off anywhere. */
const stopMs = 4_000;

/**
 * Starts the background work: sealing, sweeping due days, sending messages, folding counts, indexing letters, reactions, and reading the
 * house anew. Several processes may run it; each kind of work is done by one of them at a time.
 */
export function startWorker(house: LivingHouse, ports: WorkerPorts, log: Logger): Worker {
  const sweep = sweepTask(house, log);
  const wake = (...names: readonly string[]): void => names.forEach((name) => loops.get(name)?.wake());
  const loops = startAll(house, log, [
    {
      name: 'sealer',
      alone: true,
      everyMs: 200,
      async pass() {
        const { sealed, more } = await sealOnce(house.database);
        if (sealed > 0) wake('tree', 'outbox-open', 'outbox-sealed', 'reactions');
        return more;
      },
    },
    treeTask(house, () => wake('checkpoints')),
    checkpointTask(house),
    ...(ports.cover ? [coverTask(house)] : []),
    sweep.task,
    ...lanes.map((lane) => outboxTask(house, lane, ports.messenger)),
    {
      name: 'tallies',
      alone: true,
      everyMs: 250,
      pass: async () => (await foldTallies(house.database)) === foldedAtOnceMax,
    },
    // A pass full of letters is not hurried on, so that a request never waits long for one.
    {
      name: 'search',
      alone: true,
      givesWay: true,
      everyMs: 150,
      pass: () => indexOnce(house).then(({ letters, more }) => more && letters < lettersAtOnceMax),
    },
    {
      name: 'succession',
      alone: true,
      everyMs: successionEveryMs,
      pass: async (goOn) => {
        await passMattersOn(house, goOn);
        await passLivesOn(house, passers, goOn);
        return false;
      },
    },
    {
      name: 'calendar',
      alone: true,
      everyMs: calendarEveryMs,
      pass: (goOn) => recompute(house, house.calendars.current.edition, goOn).then(() => false),
    },
    {
      name: 'periods',
      alone: true,
      everyMs: successionEveryMs,
      pass: () => openPeriods(house).then(() => false),
    },
    {
      name: 'work-mail',
      alone: true,
      everyMs: workMailEveryMs,
      pass: () => sendWorkMail(house, ports.messenger).then(() => false),
    },
    reactionsTask(house, ports.reactions ?? ours, log),
    ...(house.fileStore ? [fileStoreTask(house)] : []),
    {
      name: 'housekeeping',
      alone: false,
      everyMs: housekeepingEveryMs,
      pass: () => dropExpired(house).then(() => false),
    },
    refreshTask(house, () => wake('sweep')),
  ]);
  return makeWorker(house, log, loops, sweep.last);
}

/** For a server whose background work runs in another process: reads the house anew and watches how that work goes. */
export function startWatching(house: LivingHouse, log: Logger): Worker {
  return makeWorker(house, log, startAll(house, log, [refreshTask(house, () => undefined)]), () => noSweep);
}

function startAll(house: LivingHouse, log: Logger, tasks: readonly Task[]): Map<string, Loop> {
  return new Map(tasks.map((task) => [task.name, startLoop(house.database, log, task)]));
}

function makeWorker(
  house: LivingHouse,
  log: Logger,
  loops: Map<string, Loop>,
  swept: () => WorkerHealth['sweep'],
): Worker {
  const watch = makeWatch(house);
  const pass = () => watch.look().then(() => false);
  loops.set('watch', startLoop(house.database, log, { name: 'watch', alone: false, everyMs: watchEveryMs, pass }));
  return {
    async stop() {
      const ended = Promise.all([...loops.values()].map((loop) => loop.stop()));
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, stopMs).unref())]);
    },
    health() {
      const lags = watch.lags();
      const late = (Object.keys(lags) as WorkName[]).filter((name) => lags[name].seconds > lateAfterSeconds[name]);
      return {
        ready: late.length === 0,
        late,
        lags,
        reactionFailures: watch.reactionFailures(),
        sweep: swept(),
        loops: Object.fromEntries([...loops.values()].map((loop) => [loop.name, loop.health()])),
      };
    },
  };
}

const noSweep: WorkerHealth['sweep'] = { ranAt: null, recorded: 0, left: 0 };

/** Once a minute, and at once when a new day begins, be it that a demo's clock was moved. */
function sweepTask(house: LivingHouse, log: Logger): { readonly task: Task; last(): WorkerHealth['sweep'] } {
  let last = noSweep;
  const task: Task = {
    name: 'sweep',
    alone: true,
    everyMs: sweepEveryMs,
    async pass(goOn) {
      const failed = (stream: string, duty: string, reason: unknown): void =>
        log.error({ stream, duty, reason: String(reason) }, 'a passed limit could not be recorded');
      const done = await Promise.all(lanes.map((lane) => sweepLane(house, lane, { chapterOf, failed, goOn })));
      const sum = (of: 'recorded' | 'left'): number => done.reduce((n, one) => n + one[of], 0);
      last = { ranAt: Temporal.Now.instant(), recorded: last.recorded + sum('recorded'), left: sum('left') };
      return false;
    },
  };
  return { task, last: () => last };
}

/** What was erased goes first: it is owed to somebody. */
const fileStoreTask = (house: LivingHouse): Task => ({
  name: 'file-store',
  alone: true,
  everyMs: fileStoreEveryMs,
  async pass() {
    await clearStore(house);
    return moveToStore(house);
  },
});

const treeTask = (house: LivingHouse, grown: () => void): Task => ({
  name: 'tree',
  alone: true,
  everyMs: 500,
  async pass() {
    const { more } = await growOnce(house.database);
    if (!more) grown();
    return more;
  },
});

/** At once after a rest, so that in quiet hours a promise is kept within a second; then in a steady beat. */
function checkpointTask(house: LivingHouse): Task {
  let next = 0;
  return {
    name: 'checkpoints',
    alone: true,
    everyMs: 1_000,
    async pass() {
      if (performance.now() < next) return false;
      if (await signCheckpoint(house)) next = performance.now() + checkpointEverySeconds * 1000;
      return false;
    },
  };
}

const coverPassSeconds = 1;

function coverTask(house: LivingHouse): Task {
  const cover = coverLayer(house);
  return {
    name: 'cover',
    alone: true,
    everyMs: coverPassSeconds * 1000,
    pass: () => cover.pass(coverPassSeconds).then(() => false),
  };
}

function outboxTask(house: LivingHouse, lane: Lane, messenger: Messenger): Task {
  const tries: Tries = new Map();
  return {
    name: `outbox-${lane}`,
    alone: true,
    givesWay: true,
    everyMs: 1_000,
    // What was held back goes on even while the head of the outbox waits for a channel.
    async pass(goOn) {
      const delivery = { messenger, chapterOf, goOn };
      const held = await followUp(house, lane, delivery, new Map());
      return (await drainOutbox(house, lane, delivery, tries)) || held;
    },
  };
}

function reactionsTask(house: LivingHouse, reactions: readonly Reaction[], log: Logger): Task {
  return {
    name: 'reactions',
    alone: true,
    everyMs: 1_000,
    pass: (goOn) =>
      runReactions(house, {
        reactions,
        goOn,
        failed: (cause, reaction, reason) =>
          log.error({ ...cause, reaction, reason: String(reason) }, 'a reaction failed'),
      }),
  };
}

/** Every process reads organs, calendars and the demo's clock anew by itself. */
function refreshTask(house: LivingHouse, dayChanged: () => void): Task {
  let day = dayOf(house.clock.now());
  return {
    name: 'refresh',
    alone: false,
    everyMs: 1_000,
    async pass() {
      await house.refresh();
      const today = dayOf(house.clock.now());
      if (!today.equals(day)) dayChanged();
      day = today;
      return false;
    },
  };
}
