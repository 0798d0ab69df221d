import { connect, type Socket } from 'node:net';
import type { Attachments } from '#kernel/attachments.ts';

/** Where clamd listens: `host:port`, or the path of its socket. */
export type ClamdPlace = { readonly host: string; readonly port: number } | { readonly path: string };

/** What a scan says; `unanswered` where nobody answered in time, or not in words that are known. */
export type ScanVerdict = 'clean' | 'infected' | 'unanswered';

const scanMs = 20_000;
const chunkBytes = 64 * 1024;
const answerBytesMax = 4096;

/** `host:port`, or a path that begins with a slash; undefined when it is neither. */
export function clamdPlace(text: string): ClamdPlace | undefined {
  if (text.startsWith('/')) return { path: text };
  const [, host, port] = /^([\w.-]+):(\d{1,5})$/.exec(text) ?? [];
  return host && port ? { host, port: Number(port) } : undefined;
}

/** Length and bytes of each piece, and a length of nothing at the end, as clamd's INSTREAM asks for them. */
function* framesOf(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for (let from = 0; from < bytes.length; from += chunkBytes) {
    const piece = bytes.subarray(from, from + chunkBytes);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    yield length;
    yield piece;
  }
  yield Buffer.alloc(4);
}

/** Hands bytes to clamd and waits for its word. */
export function scan(place: ClamdPlace, bytes: Uint8Array, withinMs = scanMs): Promise<ScanVerdict> {
  return new Promise((resolve) => {
    const socket: Socket = connect(place);
    let answer = '';
    const end = (verdict: ScanVerdict): void => {
      socket.destroy();
      resolve(verdict);
    };
    socket.setTimeout(withinMs, () => end('unanswered'));
    socket.on('error', () => end('unanswered'));
    socket.on('connect', () => {
      for (const frame of framesOf(bytes)) socket.write(frame);
    });
    socket.on('data', (piece: Buffer) => {
      answer += piece.toString('latin1');
      if (answer.includes('\0') || answer.length > answerBytesMax) end(verdictOf(answer));
    });
    socket.on('end', () => end(verdictOf(answer)));
  });
}

/** Only a plain OK is clean: what is not understood is not waved through. */
function verdictOf(answer: string): ScanVerdict {
  const said = answer.replace(/\0.*$/s, '').trim();
  if (said === 'stream: OK') return 'clean';
  return said.endsWith(' FOUND') ? 'infected' : 'unanswered';
}

/** Files are looked through as they came, before anything of them is kept; without an answer none is taken. */
export function scannedBy(place: ClamdPlace, inner: Attachments): Attachments {
  return {
    async clean(name, bytes) {
      const cleaned = await inner.clean(name, bytes);
      if (typeof cleaned === 'string') return cleaned;
      const verdict = await scan(place, bytes);
      if (verdict === 'clean') return cleaned;
      return verdict === 'infected' ? 'infected' : 'unscanned';
    },
  };
}
