import { performance } from 'node:perf_hooks';
import type { Logger } from 'pino';
import { DatabaseUnavailable, type Database } from '#kernel/database.ts';

/** What a loop is doing: `standby` while another process holds its lock, `failing` while it waits to try again. */
export type LoopState = 'starting' | 'running' | 'standby' | 'failing' | 'stopped';

/** How one loop is, as metrics and readiness see it. Times are the machine's. */
export interface LoopHealth {
  readonly state: LoopState;
  readonly ranAt: Temporal.Instant | null;
  /** Passes that failed in a row. */
  readonly failures: number;
}

/** One kind of background work. */
export interface Task {
  readonly name: string;
  /** Rest after a pass that left nothing. */
  readonly everyMs: number;
  /** At most one process does it at a time. */
  readonly alone: boolean;
  /** It may be late: requests that keep this process busy come first. */
  readonly givesWay?: boolean;
  /** One pass. True: there is more, go on at once. `goOn` turns false when the work should end soon. */
  readonly pass: (goOn: () => boolean) => Promise<boolean>;
}

export interface Loop {
  readonly name: string;
  health(): LoopHealth;
  /** Ends the rest early: there may be work. */
  wake(): void;
  /** Resolves when the pass under way has ended. */
  stop(): Promise<void>;
}

const backoffMaxMs = 5_000;
/** How long a process waits before it asks again whether the work is free. */
const standbyMs = 1_500;

/** Runs a task until it is stopped: under its lock, patient with a database that goes away, never ending by an error. */
export function startLoop(database: Database, log: Logger, task: Task): Loop {
  const stopping = new AbortController();
  const goOn = (): boolean => !stopping.signal.aborted;
  let state: LoopState = 'starting';
  let ranAt: Temporal.Instant | null = null;
  let failures = 0;
  const nap = makeNap(stopping.signal);

  const pass = async (): Promise<boolean> => {
    nap.forget();
    const more = await task.pass(goOn);
    if (failures > 0) log.info({ task: task.name, failures }, 'background work goes on');
    state = 'running';
    failures = 0;
    ranAt = Temporal.Now.instant();
    return more;
  };

  const turns = async (held: () => Promise<unknown>): Promise<void> => {
    while (goOn()) {
      await held();
      if (!(await pass())) await nap.rest(task.everyMs);
      if (task.givesWay) await giveWay(goOn);
    }
  };

  const fail = async (error: unknown): Promise<void> => {
    state = 'failing';
    failures += 1;
    report(log, task.name, error, failures);
    await nap.rest(backoffMs(failures));
  };

  const life = async (): Promise<void> => {
    while (goOn()) {
      try {
        if (!task.alone) await turns(async () => undefined);
        else if (!(await underLock(database, task.name, turns)) && goOn()) {
          state = 'standby';
          failures = 0;
          await nap.rest(standbyMs);
        }
      } catch (error) {
        await fail(error);
      }
    }
    state = 'stopped';
  };
  const ended = life();

  return {
    name: task.name,
    health: () => ({ state, ranAt, failures }),
    wake: () => state === 'running' && nap.wake(),
    stop() {
      stopping.abort();
      return ended;
    },
  };
}

const busyFrom = 0.6;
const lookMs = 50;
const givesWayMaxMs = 2_000;

/** Rests while this process has hardly any rest itself; not for ever, so that what waits gets on under any load. */
async function giveWay(goOn: () => boolean): Promise<void> {
  const until = performance.now() + givesWayMaxMs;
  while (goOn() && performance.now() < until) {
    const before = performance.eventLoopUtilization();
    await new Promise((resolve) => setTimeout(resolve, lookMs));
    if (performance.eventLoopUtilization(before).utilization < busyFrom) return;
  }
}

/** Somewhat apart, so that the loops of all processes do not come back to a struggling database in one moment. */
const backoffMs = (failures: number): number =>
  Math.min(100 * 2 ** Math.min(failures - 1, 10), backoffMaxMs) * (0.75 + Math.random() / 2);

interface Nap {
  /** Ends after so long, or when somebody wakes it, or had done so since `forget`: that pass may have looked too early. */
  rest(ms: number): Promise<void>;
  wake(): void;
  forget(): void;
}

function makeNap(stopped: AbortSignal): Nap {
  let woken = false;
  let end: (() => void) | undefined;
  const wake = (): void => {
    woken = true;
    end?.();
  };
  stopped.addEventListener('abort', wake, { once: true });
  return {
    rest: (ms) =>
      new Promise((resolve) => {
        if (woken || stopped.aborted) {
          woken = false;
          return resolve();
        }
        const timer = setTimeout(() => end?.(), ms);
        end = () => {
          end = undefined;
          clearTimeout(timer);
          resolve();
        };
      }),
    wake,
    forget: () => void (woken = false),
  };
}

/** The lock belongs to its connection: a pass begins only while that still answers. */
async function underLock(
  database: Database,
  name: string,
  turns: (held: () => Promise<unknown>) => Promise<void>,
): Promise<boolean> {
  const taken = await database.locked(`worker/${name}`, async (session) => {
    await turns(() => session.rows({ text: 'SELECT 1' }));
    return true;
  });
  return taken === true;
}

/** Said once when it begins and then rarely: an outage of an hour is not an hour of lines. */
function report(log: Logger, task: string, error: unknown, failures: number): void {
  if (failures > 1 && failures % 50 !== 0) return;
  const away = error instanceof DatabaseUnavailable;
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (away) log.warn({ task, failures, reason }, 'background work waits for the database');
  else log.error({ task, failures, reason }, 'background work failed and tries again');
}
