import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Proof } from './main.ts';

interface Report {
  readonly numPassedTests: number;
  readonly numTotalTests: number;
}

/** Tests that start, kill and wait for whole systems and browsers: those that are too long for `npm test`. */
export const systems: Proof = {
  name: 'systems',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'sunlit-systems-'));
    const file = join(folder, 'report.json');
    try {
      await promisify(execFile)(
        process.execPath,
        [
          'node_modules/vitest/vitest.mjs',
          'run',
          '--project',
          'long',
          '--maxWorkers=1',
          '--reporter=json',
          `--outputFile=${file}`,
        ],
        { maxBuffer: 64 * 2 ** 20 },
      ).catch(async (error: Error) => {
        throw new Error(`${error.message}\n${await failuresIn(file)}`);
      });
      const { numPassedTests, numTotalTests } = JSON.parse(await readFile(file, 'utf8')) as Report;
      if (numPassedTests === 0 || numPassedTests !== numTotalTests)
        throw new Error(`${numPassedTests} of ${numTotalTests} tests of whole systems passed`);
      return `${numPassedTests} tests of whole systems: started, killed, cut off, looked at in a browser`;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

interface Failed {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly failureMessages: readonly string[] }[];
  }[];
}

async function failuresIn(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return 'there is no report';
  const { testResults } = JSON.parse(text) as Failed;
  return testResults
    .flatMap(({ message, assertionResults }) => [
      message,
      ...assertionResults.flatMap(({ fullName, failureMessages }) =>
        failureMessages.map((failure) => `${fullName}: ${failure}`),
      ),
    ])
    .filter((line) => line !== '')
    .join('\n');
}
