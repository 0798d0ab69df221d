import type { Query } from '#kernel/database.ts';
import { encode, parserOf, type Parser } from './values.ts';

/** The parts of a `pg` connection that a statement of our own speaks to (the interface that pg-cursor uses too). */
export interface Wire {
  readonly stream: import('node:net').Socket;
  readonly parsedStatements: Record<string, string>;
  query(text: string): void;
  parse(message: { text: string; name: string; types: undefined }): void;
  bind(message: { portal: string; statement: string; values: readonly unknown[]; valueMapper: typeof encode }): void;
  describe(message: { type: 'P'; name: string }): void;
  execute(message: { portal: string; rows: number }): void;
  sync(): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}

/** Column names and parsers of one result. */
interface Shape {
  readonly names: readonly string[];
  readonly parsers: readonly Parser[];
}

const noColumns: Shape = { names: [], parsers: [] };

/** Shapes of the prepared statements of each connection: what has been described once need not be again. */
const described = new WeakMap<Wire, Map<string, Shape>>();

function shapesOf(wire: Wire): Map<string, Shape> {
  let shapes = described.get(wire);
  if (!shapes) described.set(wire, (shapes = new Map()));
  return shapes;
}

/**
 * One statement on a `pg` client. Leaner than `pg.Query`: no event emitter, no second promise, and a prepared
 * statement is described only once a connection, so that a repeated one costs bind, execute and sync in one write.
 */
export class Statement<Row extends object> {
  readonly name: string;
  readonly text: string;
  /** The last command tag, such as `COMMIT`. */
  tag = '';
  private readonly values: readonly unknown[];
  private readonly settled: (error: unknown, rows: Row[]) => void;
  private readonly result: Row[] = [];
  private shape: Shape = noColumns;
  private shapes: Map<string, Shape> | undefined;
  private fault: unknown;

  constructor(query: Query, settled: (error: unknown, rows: Row[]) => void) {
    this.name = query.name ?? '';
    this.text = query.text;
    this.values = query.values ?? [];
    this.settled = settled;
  }

  submit(wire: Wire): Error | null {
    if (this.name === '' && this.values.length === 0) {
      wire.query(this.text);
      return null;
    }
    const parsed = this.name === '' ? undefined : wire.parsedStatements[this.name];
    if (parsed !== undefined && parsed !== this.text) {
      return new TypeError(`The statement name ${this.name} stands for another text already`);
    }
    wire.stream.cork();
    try {
      if (parsed === undefined) wire.parse({ text: this.text, name: this.name, types: undefined });
      wire.bind({ portal: '', statement: this.name, values: this.values, valueMapper: encode });
      const shape = parsed === undefined ? undefined : shapesOf(wire).get(this.name);
      if (shape) this.shape = shape;
      else {
        if (this.name !== '') this.shapes = shapesOf(wire);
        wire.describe({ type: 'P', name: '' });
      }
      wire.execute({ portal: '', rows: 0 });
      wire.sync();
      return null;
    } catch (error) {
      // A value that cannot be encoded: nothing of the statement was sent but perhaps its parse. The sync makes the
      // server answer, so that the connection stays in step; the fault is ours to tell then.
      this.fault = error;
      wire.sync();
      return null;
    } finally {
      wire.stream.uncork();
    }
  }

  handleRowDescription(message: { fields: readonly Field[] }): void {
    const names = message.fields.map((field) => field.name);
    const parsers = message.fields.map((field) => parserOf(field.dataTypeID));
    this.shape = { names, parsers };
    // Rows of an earlier statement in the same text are given up, like the last SELECT of a script.
    this.result.length = 0;
  }

  handleDataRow(message: { fields: readonly (string | null)[] }): void {
    const { names, parsers } = this.shape;
    const { fields } = message;
    const row: Record<string, unknown> = {};
    try {
      for (let index = 0; index < fields.length; index++) {
        const text = fields[index] as string | null;
        row[names[index] as string] = text === null ? null : (parsers[index] as Parser)(text);
      }
    } catch (error) {
      this.fault ??= error;
      return;
    }
    this.result.push(row as Row);
  }

  handleCommandComplete(message: { text: string }): void {
    this.tag = message.text;
  }

  handleReadyForQuery(): void {
    if (this.shapes && this.fault === undefined) this.shapes.set(this.name, this.shape);
    this.settled(this.fault, this.result);
  }

  handleError(error: unknown): void {
    this.settled(this.fault ?? error, []);
  }

  handleEmptyQuery(): void {}

  handlePortalSuspended(): void {}

  handleCopyInResponse(wire: Wire): void {
    wire.sendCopyFail('COPY FROM goes through copyIn');
  }

  handleCopyData(): void {}
}
