import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Proof } from './main.ts';

const run = promisify(execFile);

/** Every row of the law and of the chapters' tables taken out, one at a time: some test without a database must notice. */
export const lawRows: Proof = {
  name: 'law rows',
  async run() {
    const child = run(process.execPath, ['--import', 'tsx', 'test/law-rows/prove.ts'], { maxBuffer: 10_000_000 });
    const { stdout } = await child.catch((error: { stdout?: string; stderr?: string }) => {
      throw new Error(`${error.stdout}\n${error.stderr}`);
    });
    return stdout.trim().split('\n').at(-1)!;
  },
};
