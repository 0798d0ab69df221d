import type { Socket } from 'node:net';
import type pg from 'pg';
import type { Link } from './pool.ts';
import type { Wire } from './statement.ts';

const bufferedBytesMax = 1 << 20;
const bufferedBytesLow = 1 << 18;

/** What `pg` calls on whatever runs on a connection; a copy needs only some of it. */
class Silent {
  readonly name = '';
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}

class CopyOut extends Silent {
  readonly text: string;
  private readonly wake: () => void;
  private wire: Wire | undefined;
  private chunks: Buffer[] = [];
  private bytes = 0;
  private paused = false;
  ended = false;
  error: unknown;

  constructor(text: string, wake: () => void) {
    super();
    this.text = text;
    this.wake = wake;
  }

  submit(wire: Wire): null {
    this.wire = wire;
    wire.query(this.text);
    return null;
  }

  /** What has come so far. */
  take(): Buffer | undefined {
    if (this.bytes === 0) return undefined;
    const taken = this.chunks.length === 1 ? this.chunks[0] : Buffer.concat(this.chunks, this.bytes);
    this.chunks = [];
    this.bytes = 0;
    if (this.paused) {
      this.paused = false;
      this.wire?.stream.resume();
    }
    return taken;
  }

  handleCopyData(message: { chunk: Uint8Array }): void {
    // The chunk is a view of the parser's buffer, which is written over.
    this.chunks.push(Buffer.from(message.chunk));
    this.bytes += message.chunk.length;
    if (this.bytes > bufferedBytesMax && !this.paused) {
      this.paused = true;
      this.wire?.stream.pause();
    }
    if (this.bytes > bufferedBytesLow) this.wake();
  }

  handleCopyInResponse(wire: Wire): void {
    wire.sendCopyFail('This is a copy out');
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.ended = true;
    this.wake();
  }

  handleError(error: unknown): void {
    this.error = error;
    this.ended = true;
    this.wake();
  }
}

/** Rows of `COPY selection TO STDOUT` on this connection, in pieces of about a quarter of a megabyte. */
export async function* copyOut(link: Link, selection: string): AsyncGenerator<Buffer> {
  let wake = (): void => {};
  const copy = new CopyOut(`copy ${selection} to stdout`, () => wake());
  link.client.query(copy as unknown as pg.Submittable);
  try {
    for (;;) {
      const chunk = copy.take();
      if (chunk) yield chunk;
      else if (copy.ended) break;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
    if (copy.error !== undefined) throw link.faulted(copy.error);
  } finally {
    // A reader that leaves early leaves the rest of the rows on the wire: nobody may use this connection again.
    if (!copy.ended) link.discard();
  }
}

class CopyIn extends Silent {
  readonly text: string;
  private readonly started: (wire: Wire) => void;
  private readonly settled: (error: unknown, rows: number) => void;
  private rowCount = 0;
  ended = false;

  constructor(text: string, started: (wire: Wire) => void, settled: (error: unknown, rows: number) => void) {
    super();
    this.text = text;
    this.started = started;
    this.settled = settled;
  }

  submit(wire: Wire): null {
    wire.query(this.text);
    return null;
  }

  handleCopyInResponse(wire: Wire): void {
    this.started(wire);
  }

  handleCopyData(): void {}

  handleCommandComplete(message: { text: string }): void {
    this.rowCount = Number(message.text.split(' ').at(-1));
  }

  handleReadyForQuery(): void {
    this.ended = true;
    this.settled(undefined, this.rowCount);
  }

  handleError(error: unknown): void {
    this.ended = true;
    this.settled(error, 0);
  }
}

/** When the stream takes more, or will never take anything again. */
function drained(stream: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      stream.off('drain', done).off('close', done);
      resolve();
    };
    if (stream.destroyed) resolve();
    else stream.on('drain', done).on('close', done);
  });
}

/** `COPY target FROM STDIN` on this connection; answers how many rows went in. */
export function copyIn(link: Link, target: string, rows: AsyncIterable<Uint8Array>): Promise<number> {
  return new Promise((resolve, reject) => {
    let sourceFault: unknown;
    const feed = async (wire: Wire): Promise<void> => {
      try {
        for await (const chunk of rows) {
          if (copy.ended) return;
          wire.sendCopyFromChunk(chunk);
          if (wire.stream.writableNeedDrain) await drained(wire.stream);
        }
        if (!copy.ended) wire.endCopyFrom();
      } catch (error) {
        sourceFault = error;
        if (!copy.ended) wire.sendCopyFail('The source of the rows failed');
      }
    };
    const copy: CopyIn = new CopyIn(
      `copy ${target} from stdin`,
      (wire) => void feed(wire),
      (error, count) => {
        if (sourceFault !== undefined) reject(sourceFault as Error);
        else if (error !== undefined) reject(link.faulted(error));
        else resolve(count);
      },
    );
    link.client.query(copy as unknown as pg.Submittable);
  });
}
