import pg from 'pg';
import { DatabaseError, DatabaseUnavailable } from '#kernel/database.ts';

/**
 * States in which trying again later may help: the server stops, crashed, starts, went over to a standby, or has
 * no connection left. Class 08 is PostgreSQL's own class for connection faults.
 */
const passing = new Set(['57P01', '57P02', '57P03', '57P05', '53300', '25006']);

/** Whether a connection that gave this error can still be used. */
export function endsConnection(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return true;
  if (error.severity === 'FATAL' || error.severity === 'PANIC') return true;
  // A prepared statement met a changed table: this connection would fail with it for ever.
  return error.code === '0A000' && (error.message ?? '').includes('cached plan');
}

/** What `pg` reports, as what the kernel's port promises. */
export function faultOf(error: unknown): Error {
  if (error instanceof DatabaseError || error instanceof DatabaseUnavailable) return error;
  if (error instanceof pg.DatabaseError) {
    const code = error.code ?? 'XX000';
    if (passing.has(code) || code.startsWith('08')) {
      return new DatabaseUnavailable(error.message, { cause: error });
    }
    const fault = new DatabaseError(error.message, code, error.constraint);
    fault.cause = error;
    return fault;
  }
  const message = error instanceof Error ? error.message : String(error);
  return new DatabaseUnavailable(`The database cannot be reached: ${message}`, { cause: error });
}
