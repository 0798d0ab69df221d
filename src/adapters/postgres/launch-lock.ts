import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Another process of ours runs the database in this folder. */
export class InUse extends Error {
  override readonly name = 'InUse';
}

/**
 * When a process started, in whatever unit the system tells; with the id it names one process for ever, while the id
 * alone is given out again. Nothing when there is no such process.
 */
export function startedAt(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      // A process that ended but was not yet collected by its parent is dead for every purpose of ours.
      if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return `${boot} ${fields[19]}`;
    } catch {
      return undefined;
    }
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined;
  }
  const told = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim();
  return told || 'running';
}

interface Holder {
  readonly pid: number;
  readonly startedAt: string;
}

async function holderOf(file: string): Promise<Holder | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const [pid = '', ...started] = text.trim().split(' ');
  return { pid: Number(pid), startedAt: started.join(' ') };
}

/** Whether the process that wrote this lock still runs. */
export async function holderAlive(file: string): Promise<number | undefined> {
  const holder = await holderOf(file);
  return holder && startedAt(holder.pid) === holder.startedAt ? holder.pid : undefined;
}

/**
 * Takes the lock of a data folder for the life of this process. The file names its holder by process id and start
 * time, so what a killed process leaves behind is seen as such and replaced.
 * @throws {InUse} when its holder lives
 */
export async function takeLaunchLock(file: string): Promise<() => Promise<void>> {
  await mkdir(path.dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  await writeFile(mine, `${process.pid} ${startedAt(process.pid)}\n`, { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      // A link is made whole or not at all: nobody ever reads a half-written lock.
      const made = await link(mine, file).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EEXIST') return false;
          throw error;
        },
      );
      if (made) return () => rm(file, { force: true });
      const pid = await holderAlive(file);
      if (pid !== undefined) {
        throw new InUse(`Sunlit already runs on ${path.dirname(file)} (process ${pid}); this start ends here`);
      }
      // Of two that find the same dead lock only one moves it; had another put a live lock there meanwhile, it is
      // put back.
      const dead = `${mine}.dead`;
      const moved = await rename(file, dead).then(
        () => true,
        () => false,
      );
      if (moved && (await holderAlive(dead)) !== undefined) await link(dead, file).catch(() => undefined);
      await rm(dead, { force: true });
    }
  } finally {
    await rm(mine, { force: true });
  }
  throw new InUse(`The lock ${file} cannot be taken; another start is under way`);
}
