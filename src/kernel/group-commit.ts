import { DatabaseError, type Session } from './database.ts';
import { groupKey, groupStatement, oneStatement, type Write } from './statement.ts';

/** Statements of one session under way at once: enough that a slow disk holds up no other group. */
const underWayMax = 3;
/** Streams to a statement: more would save little. */
const groupMax = 8;

interface Waiting {
  readonly key: string;
  readonly writes: readonly Write[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * New streams that are recorded in one moment go as one statement (group commit): each of them is all or nothing, and
 * nobody hears of one before it stands.
 */
class GroupCommit {
  private readonly session: Session;
  private waiting: Waiting[] = [];
  private underWay = 0;
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
    if (this.called || this.underWay >= underWayMax) return;
    this.called = true;
    setImmediate(() => {
      this.called = false;
      while (this.waiting.length > 0 && this.underWay < underWayMax) void this.send(this.next());
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
    this.underWay += 1;
    try {
      await this.session.rows(groupStatement(group.map(({ writes }) => writes)));
      for (const { resolve } of group) resolve();
    } catch (error) {
      this.failed(group, error);
    }
    this.underWay -= 1;
    if (this.waiting.length > 0) this.call();
  }

  /** Nothing of the group stands. Where PostgreSQL refused a row of it, each is tried alone: the others are sound. */
  private failed(group: readonly Waiting[], error: unknown): void {
    const alone = group.length > 1 && error instanceof DatabaseError;
    for (const { writes, resolve, reject } of group) {
      if (alone) void this.session.rows(oneStatement(writes)).then(() => resolve(), reject);
      else reject(error);
    }
  }
}

const groups = new WeakMap<Session, GroupCommit>();

/**
 * Records a new stream: its writes as one statement, together with other new streams where they come at once. What does
 * more than add rows goes alone, since two writes of one statement may not touch the same row.
 */
export function recordNew(session: Session, writes: readonly Write[]): Promise<unknown> {
  const key = groupKey(writes);
  if (key === undefined) return session.rows(oneStatement(writes));
  let group = groups.get(session);
  if (!group) groups.set(session, (group = new GroupCommit(session)));
  return group.record(key, writes);
}
