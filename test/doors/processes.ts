import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process that a test starts and ends. */
export interface Started {
  readonly child: ChildProcess;
  /** What it said, a line each, as it comes. */
  readonly lines: readonly string[];
  /** Waits until it has said so many lines that match. */
  said(what: RegExp, times?: number): Promise<string>;
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a script of this project. Whoever starts it kills it. */
export function startScript(script: URL, args: readonly string[], variables: NodeJS.ProcessEnv = {}): Started {
  const path = fileURLToPath(script);
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...args], {
    env: { PATH: process.env['PATH'], ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      for (const one of heard) one();
    });
  const ended = once(child, 'exit').then(() => heard.forEach((one) => one()));
  return {
    child,
    lines,
    async said(what, times = 1) {
      for (;;) {
        const found = lines.filter((line) => what.test(line));
        if (found.length >= times) return found[times - 1]!;
        if (child.exitCode !== null) throw new Error(`${path} ended: ${lines.slice(-5).join('\n')}`);
        await new Promise<void>((resolve) => {
          const one = (): void => {
            heard.delete(one);
            resolve();
          };
          heard.add(one);
        });
      }
    },
    async kill(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
}
