import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { CommandRefused } from '../command-line.ts';

/** A backup or restore cannot go on; the message is for the operator. */
export class BackupRefused extends CommandRefused {
  override readonly name = 'BackupRefused';
}

export const manifestName = 'manifest.json';
export const formatVersion = 1;

const manifestShape = z.object({
  format: z.literal(formatVersion),
  takenAt: z.string(),
  serverVersion: z.string(),
  /** The row of `house.instance`, to tell whose backup this is. */
  instance: z.record(z.string(), z.unknown()).nullable(),
  migrations: z.array(z.object({ number: z.int(), name: z.string(), checksum: z.string() })),
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      file: z.string().regex(/^tables\/[^/\\]+$/),
      columns: z.array(z.string()),
      rows: z.int(),
      /** Of the rows, whatever their order. */
      digest: z.string(),
      bytes: z.int(),
      /** Of the file. */
      sha256: z.string(),
    }),
  ),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), lastValue: z.string(), isCalled: z.boolean() })),
});

/** What a backup holds and how to know that it still holds it. */
export type Manifest = z.infer<typeof manifestShape>;

export async function readManifest(folder: string): Promise<Manifest> {
  const file = path.join(folder, manifestName);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new BackupRefused(`${folder} is no backup: it has no ${manifestName}`);
  });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new BackupRefused(`${file} cannot be read: it is damaged`);
  }
  const format = (content as { format?: unknown } | null)?.format;
  if (format !== formatVersion) {
    throw new BackupRefused(`${file} has format ${String(format)}; this release reads format ${formatVersion}`);
  }
  const manifest = manifestShape.safeParse(content);
  if (!manifest.success) throw new BackupRefused(`${file} is damaged: ${z.prettifyError(manifest.error)}`);
  return manifest.data;
}

/** Reads every file again and compares it with the manifest. */
export async function verifyFiles(folder: string, manifest: Manifest): Promise<void> {
  for (const table of manifest.tables) {
    const hash = createHash('sha256');
    let rows = 0;
    try {
      for await (const chunk of createReadStream(path.join(folder, table.file)) as AsyncIterable<Buffer>) {
        hash.update(chunk);
        rows += countRows(chunk);
      }
    } catch (cause) {
      throw new BackupRefused(`${table.file} of the backup cannot be read`, { cause });
    }
    if (rows !== table.rows || hash.digest('hex') !== table.sha256) {
      throw new BackupRefused(`${table.file} of the backup is damaged: it is not what the manifest describes`);
    }
  }
}

/** In COPY's text format a line feed ends a row and is escaped inside of one. */
export function countRows(chunk: Uint8Array): number {
  let rows = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows++;
  return rows;
}
