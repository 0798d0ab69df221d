import { defineConfig } from 'vitest/config';

/** What looks at state that a module keeps for as long as its process lives. */
const ofAProcess = ['src/kernel/statement.test.ts', 'test/planted-report.test.ts'];

/** What starts, kills and waits for whole systems: a part of `npm run prove`, not of `npm test`. */
const long = [
  'test/process/**/*.test.ts',
  'src/adapters/postgres/embedded.test.ts',
  'src/app/backup/cli.test.ts',
  'test/law-rows/prove.test.ts',
  'test/browser/!(journey).test.ts',
];

const every = ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts', 'test/**/*.test.tsx'];

// Files of one process share its modules, as requests of one server do: it saves a third of the time of the small ones.
export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: { name: 'together', include: every, exclude: [...ofAProcess, ...long], isolate: false },
      },
      { extends: true, test: { name: 'apart', include: ofAProcess } },
      { extends: true, test: { name: 'long', include: long, isolate: false } },
    ],
  },
});
