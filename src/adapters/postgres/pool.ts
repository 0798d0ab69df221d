import pg from 'pg';
import { DatabaseUnavailable, type Query } from '#kernel/database.ts';
import { endsConnection, faultOf } from './faults.ts';
import { Statement, type Wire } from './statement.ts';

/** What a pool needs to open its connections and to give up on them. */
export interface PoolOptions {
  readonly client: pg.ClientConfig;
  readonly sizeMax: number;
  /** How long a caller waits for a free connection. */
  readonly waitMs: number;
  /** A statement without an answer after this long means that the server hangs; 0 waits for ever. */
  readonly answerMs: number;
  /** How many callers may wait; one more is told at once that the database is too busy. */
  readonly waitersMax: number;
}

/** One open connection. Statements run one after the other. */
export class Link {
  readonly client: pg.Client;
  /** False once the connection failed: it may not go back to the pool. */
  usable = true;
  /** When the statement under way was sent, 0 when none is. */
  sentAt = 0;
  private readonly lost: (link: Link) => void;

  constructor(client: pg.Client, lost: (link: Link) => void) {
    this.client = client;
    this.lost = lost;
    // Without a listener a lost connection would end the process.
    client.on('error', () => this.giveUp());
    client.on('end', () => this.giveUp());
  }

  private giveUp(): void {
    if (!this.usable) return;
    this.usable = false;
    this.lost(this);
  }

  /** Runs one statement and tells its rows and its command tag. */
  run<Row extends object>(query: Query, settled: (error: Error | undefined, rows: Row[], tag: string) => void): void {
    if (!this.usable) {
      settled(new DatabaseUnavailable('The connection to the database was lost'), [], '');
      return;
    }
    this.sentAt = performance.now();
    const statement = new Statement<Row>(query, (error, rows) => {
      this.sentAt = 0;
      if (error === undefined) settled(undefined, rows, statement.tag);
      else settled(this.faulted(error), rows, statement.tag);
    });
    this.client.query(statement as unknown as pg.Submittable);
  }

  rows<Row extends object>(query: Query): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      this.run<Row>(query, (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  }

  /** The fault to report for an error of this connection; marks the connection when it cannot be used again. */
  faulted(error: unknown): Error {
    // Errors of our own making (a value that cannot be sent or read) leave the connection in step.
    if (error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError) return error;
    if (endsConnection(error)) this.discard();
    return faultOf(error);
  }

  /** Cuts the connection; what is under way on it fails. */
  discard(): void {
    this.giveUp();
    this.wire.stream.destroy();
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }

  get wire(): Wire {
    return (this.client as unknown as { connection: Wire }).connection;
  }
}

/** Opens one connection. */
export async function openLink(config: pg.ClientConfig, lost: (link: Link) => void): Promise<Link> {
  const client = new pg.Client(config);
  const link = new Link(client, lost);
  try {
    await client.connect();
  } catch (error) {
    link.usable = false;
    link.discard();
    throw faultOf(error);
  }
  return link;
}

interface Waiter {
  readonly until: number;
  readonly resolve: (link: Link) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The connections of one role. Written for the hot path: a free connection is handed over without a promise or a
 * timer, and an error of a statement does not cost the connection (as `pg.Pool.query` does it).
 */
export class Pool {
  private readonly options: PoolOptions;
  private readonly links = new Set<Link>();
  private readonly idle: Link[] = [];
  private readonly waiters: Waiter[] = [];
  private opening = 0;
  private closed = false;
  private readonly sweep: NodeJS.Timeout;

  constructor(options: PoolOptions) {
    this.options = options;
    this.sweep = setInterval(() => this.expire(), 250);
    this.sweep.unref();
  }

  rows<Row extends object>(query: Query): Promise<Row[]> {
    const link = this.idle.pop();
    if (!link) return this.acquire().then((late) => this.rowsOn<Row>(late, query));
    return this.rowsOn<Row>(link, query);
  }

  /** A connection of one's own until it is released. */
  acquire(): Promise<Link> {
    const link = this.idle.pop();
    if (link) return Promise.resolve(link);
    if (this.closed) return Promise.reject(new DatabaseUnavailable('The database connection is closed'));
    if (this.waiters.length >= this.options.waitersMax) {
      return Promise.reject(new DatabaseUnavailable('Too many callers wait for the database'));
    }
    const waiting = new Promise<Link>((resolve, reject) => {
      this.waiters.push({ until: performance.now() + this.options.waitMs, resolve, reject });
    });
    this.grow();
    return waiting;
  }

  release(link: Link): void {
    if (!link.usable) return;
    if (this.closed) {
      this.links.delete(link);
      void link.close();
      return;
    }
    const waiter = this.waiters.shift();
    if (waiter) waiter.resolve(link);
    else this.idle.push(link);
  }

  /** Ends idle connections at once and the others as they come back; after `graceMs` cuts what is left. */
  async close(graceMs: number): Promise<void> {
    this.closed = true;
    for (const waiter of this.waiters.splice(0)) {
      waiter.reject(new DatabaseUnavailable('The database connection is closed'));
    }
    const closing = this.idle.splice(0).map((link) => {
      this.links.delete(link);
      return link.close();
    });
    const until = performance.now() + graceMs;
    while (this.links.size > 0 && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    for (const link of this.links) link.discard();
    clearInterval(this.sweep);
    await Promise.all(closing);
  }

  private rowsOn<Row extends object>(link: Link, query: Query): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      link.run<Row>(query, (error, rows) => {
        this.release(link);
        if (error) reject(error);
        else resolve(rows);
      });
    });
  }

  private grow(): void {
    const wanted = this.waiters.length - this.opening;
    if (this.closed || wanted <= 0 || this.links.size + this.opening >= this.options.sizeMax) return;
    this.opening++;
    openLink(this.options.client, (link) => this.lost(link)).then(
      (link) => {
        this.opening--;
        if (!link.usable) return;
        this.links.add(link);
        this.release(link);
      },
      (error: Error) => {
        this.opening--;
        // Whoever waits would meet the same closed door: tell them now rather than after their wait. While other
        // connections live, only the one that asked is told; those others will serve the rest.
        const told = this.links.size > 0 ? this.waiters.splice(0, 1) : this.waiters.splice(0);
        for (const waiter of told) waiter.reject(error);
      },
    );
  }

  private lost(link: Link): void {
    if (!this.links.delete(link)) return;
    const index = this.idle.indexOf(link);
    if (index >= 0) this.idle.splice(index, 1);
    this.grow();
  }

  private expire(): void {
    const now = performance.now();
    while (this.waiters[0] && this.waiters[0].until < now) {
      this.waiters.shift()?.reject(new DatabaseUnavailable('No database connection became free in time'));
    }
    if (this.options.answerMs === 0) return;
    for (const link of this.links) {
      if (link.sentAt > 0 && now - link.sentAt > this.options.answerMs) link.discard();
    }
  }
}
