import type { Database, Role, Session } from '#kernel/database.ts';

/** The same database, with everything that one role does inside one transaction. */
export function within(database: Database, inside: Role, session: Session): Database {
  return {
    as: (role) => (role === inside ? session : database.as(role)),
    transaction: (role, work) => (role === inside ? work(session) : database.transaction(role, work)),
    locked: (name, work) => database.locked(name, work),
    copyOut: (selection) => database.copyOut(selection),
    copyIn: (target, rows) => database.copyIn(target, rows),
    close: () => Promise.resolve(),
  };
}
