import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asStarted } from '#test/as-started.ts';

/** The whole system as a process of its own, as `npm start` would run it. */
export interface ServerProcess {
  readonly address: string;
  readonly pid: number;
  readonly output: () => string;
  stop(): Promise<void>;
}

const startMs = 60_000;

/** Starts the server on a port of its own, with data in a folder of its own unless one is given. */
export async function startServer(variables: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const own = variables['DATA_DIR'] ? undefined : await mkdtemp(join(tmpdir(), 'sunlit-browser-'));
  const { BASE_URL: _, ...inherited } = process.env;
  const { env, args } = asStarted();
  const child = spawn(process.execPath, args, {
    env: {
      ...inherited,
      ...env,
      PORT: '0',
      LOG_LEVEL: 'warn',
      ...(own ? { DATA_DIR: own } : {}),
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = once(child, 'exit');
  const address = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the server did not start in ${startMs} ms\n${output}`)), startMs);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /Citizens\s+(http:\/\/\S+?)\/\s/.exec(output)?.[1];
      if (!found) return;
      clearTimeout(late);
      resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => reject(new Error(`the server ended\n${output}`)));
  });
  return {
    address,
    pid: child.pid!,
    output: () => output,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      if (own) await rm(own, { recursive: true, force: true });
    },
  };
}
