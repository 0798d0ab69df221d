import { lateAfterSeconds, type Lag, type WorkName } from './watch.ts';
import type { Worker } from './worker.ts';

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The outbox of the sealed lane stands under no name of its own: a count of it would tell of reports of misconduct. */
const together: Readonly<Partial<Record<WorkName, string>>> = { outboxOpen: 'outbox', outboxSealed: 'outbox' };

/** The kinds of work by the name under which their figures stand. */
function workByLabel(): Map<string, WorkName[]> {
  const labels = new Map<string, WorkName[]>();
  for (const name of Object.keys(lateAfterSeconds) as WorkName[]) {
    const label = together[name] ?? name;
    labels.set(label, [...(labels.get(label) ?? []), name]);
  }
  return labels;
}

/** Puts the background work among the metrics: for each kind of work what waits and for how long, and what failed. */
export function measureWorker(gauge: (name: string, help: string, read: () => number) => void, worker: Worker): void {
  for (const [label, names] of workByLabel()) {
    const lags = (): Lag[] => names.map((name) => worker.health().lags[name]);
    gauge(`${kebab(label)}_waiting`, `What waits for this work: ${label}`, () =>
      lags().reduce((sum, { waiting }) => sum + waiting, 0),
    );
    gauge(`${kebab(label)}_lag_seconds`, `Age of the oldest part that waits: ${label}`, () =>
      Math.max(...lags().map(({ seconds }) => seconds)),
    );
  }
  gauge(
    'sweep_last_run_seconds',
    'Instant of the last sweep by this process, as Unix time; 0 when it did none',
    () => (worker.health().sweep.ranAt?.epochMilliseconds ?? 0) / 1000,
  );
  gauge('sweep_recorded_limits', 'Passed limits that this process recorded', () => worker.health().sweep.recorded);
  gauge(
    'sweep_unrecordable_limits',
    'Passed limits that the last sweep could not record',
    () => worker.health().sweep.left,
  );
  gauge(
    'reaction_failures',
    'Reactions that failed or were cut off and do not stand yet',
    () => worker.health().reactionFailures,
  );
  gauge('worker_loops_running', 'Loops of background work that this process does now', () =>
    loopsIn(worker, 'running'),
  );
  gauge('worker_loops_failing', 'Loops of background work that wait to try again', () => loopsIn(worker, 'failing'));
}

const loopsIn = (worker: Worker, state: string): number =>
  Object.values(worker.health().loops).filter((loop) => loop.state === state).length;
