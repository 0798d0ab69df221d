import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { asStarted } from '#test/as-started.ts';
import { startProcess } from './process.ts';

/** Seconds from the start of the process to its first answer that it is ready. */
export interface StartTimes {
  readonly firstSeconds: number;
  readonly laterSeconds: readonly number[];
}

/** Starts the whole system as `npm start` does, with its bundled database and the demo county, first and again. */
export async function startTimes(times: number): Promise<StartTimes> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sunlit-start-'));
  const once = async (): Promise<number> => {
    const began = performance.now();
    const { args, env: variables } = asStarted();
    const env = {
      ...variables,
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: '',
      DATA_DIR: folder,
      DEMO: 'county',
      BASE_URL: '',
      LOG_LEVEL: 'error',
    };
    const server = await startProcess(args, /(http:\/\/127\.0\.0\.1:\d+)\//, env);
    try {
      while ((await fetch(`${server.said}/readyz`)).status !== 200) await new Promise((next) => setTimeout(next, 10));
      return (performance.now() - began) / 1000;
    } finally {
      await server.stop();
    }
  };
  try {
    const firstSeconds = await once();
    const laterSeconds: number[] = [];
    for (let n = 0; n < times; n += 1) laterSeconds.push(await once());
    return { firstSeconds, laterSeconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
