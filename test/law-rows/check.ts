import { globSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { withoutRow, type Row } from './rows.ts';

/** Tests that tell what rows say, and what follows from them, without a database. */
const pure = (...patterns: readonly string[]): readonly string[] =>
  patterns
    .flatMap((pattern) => globSync(pattern))
    .filter((file) => !/storyHouse|storySite|freshDatabase|#test\/site|readTree/.test(readFileSync(file, 'utf8')))
    .toSorted();

/** The tests of a row, the nearest first: those beside it, then those of the chapters that live by it. */
function related({ file }: Row): readonly (readonly string[])[] {
  const chapter = /^src\/chapters\/([\w-]+)\//.exec(file)?.[1];
  if (chapter) return [pure('test/powers/*.test.ts', `src/chapters/${chapter}/**/*.test.ts`)];
  return [pure('src/law/*.test.ts'), pure('src/chapters/**/*.test.ts')];
}

/** What deleting a row did: the test that noticed, or undefined where none did. */
export interface Checked {
  readonly row: Row;
  readonly noticed: string | undefined;
}

/**
 * Runs the related tests once for each row, on sources that lack it, in this process. The files stay whole.
 * @param see takes each result as it comes
 * @throws Error where the tests are red with every row in place: nothing could be told from them
 */
export async function checkRows(rows: readonly Row[], see: (checked: Checked) => void): Promise<void> {
  let without: Row | undefined;
  const vitest = await createVitest(
    'test',
    {
      config: false,
      watch: false,
      include: [...pure('src/law/*.test.ts', 'src/chapters/**/*.test.ts', 'test/powers/*.test.ts')],
      fsModuleCache: false,
      pool: 'threads',
      isolate: false,
      fileParallelism: false,
      maxWorkers: 1,
      bail: 1,
      reporters: [{}],
      testTimeout: 30_000,
    },
    {
      plugins: [
        {
          name: 'without-a-row',
          enforce: 'pre',
          transform: (source, id) =>
            without && id === resolve(without.file) ? withoutRow(source, without) : undefined,
        },
      ],
    },
  );
  try {
    const specifications = await vitest.globTestSpecifications();
    const whole = await firstRed(vitest, specifications);
    if (whole) throw new Error(`red with every row in place: ${whole}`);
    for (const row of rows) {
      without = row;
      vitest.invalidateFile(resolve(row.file));
      let noticed: string | undefined;
      for (const files of related(row)) {
        const these = specifications.filter(({ moduleId }) => files.some((file) => resolve(file) === moduleId));
        noticed ??= await firstRed(vitest, these);
      }
      see({ row, noticed });
      vitest.invalidateFile(resolve(row.file));
    }
  } finally {
    await vitest.close();
  }
}

async function firstRed(vitest: Vitest, specifications: readonly TestSpecification[]): Promise<string | undefined> {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications([...specifications], true);
  for (const module of testModules) {
    const file = relative(process.cwd(), module.moduleId);
    for (const test of module.children.allTests('failed')) return `${file}: ${test.fullName}`;
    // Without the row the file could not even be read.
    if (module.state() === 'failed') return file;
  }
  return unhandledErrors.length > 0 ? String((unhandledErrors[0] as Error).message) : undefined;
}
