/**
 * The database as the kernel sees it: one PostgreSQL, reached by role. Adapters implement it, `app` wires it.
 *
 * A role is a set of rights that the database itself enforces: `app` may append to the ledger and never change
 * it; `vault` alone opens narratives and identities; `sealed` alone opens reports of misconduct; `owner` migrates.
 */
export type Role = 'owner' | 'app' | 'vault' | 'sealed';

/** One statement. Statements with a `name` are prepared once a connection; the name must follow the text. */
export interface Query {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly name?: string;
}

/** Whatever can run a statement: the pool of a role, or one open transaction. */
export interface Session {
  /**
   * Runs one statement and gives its rows. Type `date` arrives as `Temporal.PlainDate`, `timestamptz` as
   * `Temporal.Instant`, `bigint` as `number` when safe, `bytea` as `Buffer`, `json(b)` parsed.
   * @throws {DatabaseUnavailable} when no connection can be had; {@link DatabaseError} for SQL errors.
   */
  rows<Row extends object>(query: Query): Promise<Row[]>;
}

export interface Database {
  /** The pool that acts with this role. */
  as(role: Role): Session;
  /** Runs `work` in one transaction as `role`; commits when it resolves, rolls back when it rejects. */
  transaction<T>(role: Role, work: (session: Session) => Promise<T>): Promise<T>;
  /** Holds a session-level advisory lock while `work` runs; answers `undefined` at once when another holds it. */
  locked<T>(name: string, work: (session: Session) => Promise<T>): Promise<T | undefined>;
  /** Rows by COPY TO STDOUT in PostgreSQL's text format, as `owner`: what a backup is made of. */
  copyOut(selection: string): AsyncIterable<Uint8Array>;
  /** Rows by COPY FROM STDIN in text format, as `owner`. */
  copyIn(target: string, rows: AsyncIterable<Uint8Array>): Promise<number>;
  close(): Promise<void>;
}

/** The database cannot be reached now; the caller may try again. Becomes 503 with Retry-After at the edge. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** PostgreSQL refused a statement. `code` is its SQLSTATE, `constraint` the constraint that failed, if one did. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: string;
  readonly constraint: string | undefined;
  constructor(message: string, code: string, constraint?: string) {
    super(message);
    this.code = code;
    this.constraint = constraint;
  }
}

/** SQLSTATE of a row that exists already. */
export const uniqueViolation = '23505';
