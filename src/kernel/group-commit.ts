import { DatabaseError, type Session } from './database.ts';
import { groupKey, groupStatement, oneStatement, type Write } from './statement.ts';

/** Streams to a statement: more would save little, and each size is a statement of its own that PostgreSQL plans. */
const groupMax = 16;

interface Waiting {
  readonly key: string;
  readonly writes: readonly Write[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * New streams that are recorded in one moment go as one statement (group commit): each of them is all or nothing, and
 * nobody hears of one before it stands. One statement is under way at a time; what comes meanwhile is the next group.
 */
class GroupCommit {
  private readonly session: Session;
  private waiting: Waiting[] = [];
  private underWay = false;
  private called = false;

  constructor(session: Session) {
    this.session = session;
  }

  record(key: string, writes: readonly Write[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ key, writes, resolve, reject });
      this.call();
    });
  }

  /** After this turn of the event loop, so that all requests that came in with it are there. */
  private call(): void {
    if (this.called || this.underWay) return;
    this.called = true;
    setImmediate(() => {
      this.called = false;
      void this.send(this.next());
    });
  }

  /** Who waits longest, and those that write into the same tables. */
  private next(): Waiting[] {
    const { key } = this.waiting[0]!;
    const group: Waiting[] = [];
    const others: Waiting[] = [];
    for (const one of this.waiting) (one.key === key && group.length < groupMax ? group : others).push(one);
    this.waiting = others;
    return group;
  }

  private async send(group: readonly Waiting[]): Promise<void> {
    this.underWay = true;
    try {
      await this.session.rows(groupStatement(group.map(({ writes }) => writes)));
      for (const { resolve } of group) resolve();
    } catch (error) {
      // Nothing of the group stands. Where PostgreSQL refused a row of it, the others are sound.
      if (group.length > 1 && error instanceof DatabaseError) await Promise.all(group.map((one) => this.alone(one)));
      else for (const { reject } of group) reject(error);
    }
    this.underWay = false;
    if (this.waiting.length > 0) this.call();
  }

  private async alone({ writes, resolve, reject }: Waiting): Promise<void> {
    try {
      await this.session.rows(oneStatement(writes));
      resolve();
    } catch (error) {
      reject(error);
    }
  }
}

const largeBytes = 64 * 1024;

/** A statement is held in memory whole, so one that brings files goes alone. */
const isLarge = (writes: readonly Write[]): boolean =>
  writes.some(({ values }) => values.some((value) => value instanceof Uint8Array && value.byteLength > largeBytes));

const groups = new WeakMap<Session, GroupCommit>();

/**
 * Records a new stream: its writes as one statement, together with other new streams where they come at once. What does
 * more than add rows goes alone, since two writes of one statement may not touch the same row.
 * @throws DatabaseError of its own rows alone; DatabaseUnavailable where nobody knows whether it stands
 */
export function recordNew(session: Session, writes: readonly Write[]): Promise<unknown> {
  const key = groupKey(writes);
  if (key === undefined || isLarge(writes)) return session.rows(oneStatement(writes));
  let group = groups.get(session);
  if (!group) groups.set(session, (group = new GroupCommit(session)));
  return group.record(key, writes);
}
