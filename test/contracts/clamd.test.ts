import { spawn, type ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Signature } from './clamd-double.ts';
import { machineAttachments } from '#adapters/machine/attachments.ts';
import { clamdPlace, scan, scannedBy, type ClamdPlace } from '#adapters/machine/clamd.ts';

// Files are handed to clamd before anything of them is kept. Debian's clamd needs minutes and a gigabyte for its
// signatures, so a small process of its own speaks the protocol here; CLAMD_TEST=host:port tries a real one instead.

let place: ClamdPlace;
let speaker: ChildProcess | undefined;
beforeAll(async () => {
  const real = clamdPlace(process.env['CLAMD_TEST'] ?? '');
  if (real) return void (place = real);
  speaker = spawn(process.execPath, ['--import', 'tsx', 'test/contracts/clamd-double.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((resolve) =>
    speaker!.stdout!.on('data', (piece: Buffer) => {
      const found = /port (\d+)/.exec(piece.toString());
      if (found) resolve(Number(found[1]));
    }),
  );
  place = { host: '127.0.0.1', port };
});
afterAll(() => void speaker?.stdin?.end());

/** A PDF that is whole by its beginning and end. */
const pdf = (words: string): Uint8Array => Buffer.from(`%PDF-1.7\n${words}\nstartxref\n9\n%%EOF`);
const signature: Signature = 'SUNLIT-TEST-SIGNATURE';

test('a clean file is taken, one with a signature is not, and its size makes no difference', async () => {
  const attachments = scannedBy(place, machineAttachments());
  expect(await attachments.clean('a.pdf', pdf('hello'))).toMatchObject({ name: 'a.pdf', mediaType: 'application/pdf' });
  expect(await attachments.clean('a.pdf', pdf(signature))).toBe('infected');
  const long = Buffer.alloc(300_000, 'x').toString();
  expect(await attachments.clean('a.pdf', pdf(long))).toMatchObject({ name: 'a.pdf' });
  expect(await attachments.clean('a.pdf', pdf(`${long}${signature}`))).toBe('infected');
  expect(await attachments.clean('a.txt', Buffer.from('text')), 'what is turned away anyway is sent to nobody').toBe(
    'type',
  );
});

test('no answer, an answer that is not understood, and nobody there: the file is not taken', async () => {
  // The process here falters on these words; a real scanner knows nothing of them and has nothing against them.
  const faltering = speaker ? 'unanswered' : 'clean';
  expect(await scan(place, Buffer.from('BROKEN'))).toBe(faltering);
  expect(await scan(place, Buffer.from('SLOW'), speaker ? 100 : 20_000)).toBe(faltering);
  const nobody = scannedBy({ host: '127.0.0.1', port: 1 }, machineAttachments());
  expect(await nobody.clean('a.pdf', pdf('hello'))).toBe('unscanned');
});

test('where clamd listens is an address with its port, or a path', () => {
  expect(clamdPlace('127.0.0.1:3310')).toEqual({ host: '127.0.0.1', port: 3310 });
  expect(clamdPlace('/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' });
  expect([clamdPlace(''), clamdPlace('3310'), clamdPlace('clamd')]).toEqual([undefined, undefined, undefined]);
});
