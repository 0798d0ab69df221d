import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

// `npm run prove` takes every row out, one at a time, and writes down which test noticed.

test(
  'a row that is taken out is noticed, by a runner of its own as in the long proof',
  { timeout: 120_000 },
  async () => {
    const sample = ['--import', 'tsx', 'test/law-rows/prove.ts', 'regulations-2022/limits#object'];
    const { stdout } = await promisify(execFile)(process.execPath, sample);
    expect(stdout.trim()).toBe('1 rows taken out, 1 noticed');
  },
);
