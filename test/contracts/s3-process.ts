import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StorePlace } from '#adapters/machine/s3-store.ts';

/** A server that speaks S3, as a process of its own with a folder of its own. */
export interface S3Process {
  readonly place: StorePlace;
  /** Everything that lies on its disk, as one piece: what a thief of that disk would have. */
  disk(): Promise<Buffer>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export async function startS3(): Promise<S3Process> {
  const [folder, port] = [await mkdtemp(join(tmpdir(), 'sunlit-s3-')), await freePort()];
  const args = ['-d', folder, '-a', '127.0.0.1', '-p', String(port), '--configure-bucket', 'sunlit'];
  const child = spawn(process.execPath, ['node_modules/s3rver/bin/s3rver.js', ...args], { stdio: 'pipe' });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  const ended = once(child, 'exit');
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (piece: Buffer) => /listening/i.test((said += piece.toString())) && resolve());
    void ended.then(() => reject(new Error(`the S3 server ended\n${said}`)));
  });
  return {
    place: { url: `http://127.0.0.1:${port}/sunlit`, keyId: 'S3RVER', secret: 'S3RVER', region: 'us-east-1' },
    async disk() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
      const pieces = await Promise.all(files.map(async (file) => [Buffer.from(file), await readFile(file)]));
      return Buffer.concat(pieces.flat());
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
