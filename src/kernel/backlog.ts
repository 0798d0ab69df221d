import type { House } from './house.ts';
import { dayOf } from './clock.ts';
import { eachAlone } from './statement.ts';

/**
 * One kind of background work: how much waits, up to which mark there is something, and up to which mark it is done.
 * Marks only grow; what they count differs from work to work.
 */
export interface Pile {
  readonly waiting: number;
  readonly there: number;
  readonly done: number;
}

/** What the background work has before it, read from the rows themselves, so that every process sees the same. */
export interface Backlog {
  /** Entries without a global number. Marks: transaction ids. */
  readonly sealer: Pile;
  /** Sealed entries that are not in the tree, and those in it that no checkpoint holds. Marks: global numbers. */
  readonly tree: Pile;
  readonly checkpoints: Pile;
  /** Messages not sent yet, by lane. Marks: global numbers, as for reactions. */
  readonly outboxOpen: Pile;
  readonly outboxSealed: Pile;
  /** Deltas not folded. Marks: their ids. */
  readonly tallies: Pile;
  /** Duties past their last day that are not on record as passed. */
  readonly sweep: Pile;
  /** Sealed entries that no reaction has looked at. */
  readonly reactions: Pile;
  /** Sealed entries that the index of letters has not come to. */
  readonly search: Pile;
  /** Reactions that failed and do not stand yet; those cut off count too. */
  readonly reactionFailures: number;
}

/** Counting stops here: more is a long backlog, however long. */
export const backlogMax = 10_000;

const counted = (text: string): string => `(SELECT count(*)::int FROM (${text} LIMIT ${backlogMax}) counted)`;

/** In sealed order from the reader on; what is not sealed yet is in the sealer's pile. */
const outboxRows = (lane: string): string =>
  `SELECT 1 FROM (SELECT stream, version FROM ledger.sealed
                   WHERE position > (SELECT position FROM ${lane}.outbox_reader) ORDER BY position LIMIT ${backlogMax}) s
     CROSS JOIN LATERAL (SELECT FROM ${lane}.outbox WHERE stream = s.stream AND version = s.version ${eachAlone}) o`;

const unsweptRows = (lane: string): string =>
  `SELECT 1 FROM ${lane}.duty WHERE nature = 'owed' AND closed_version IS NULL AND lapsed_version IS NULL AND due_on < $1`;

const openText = `
  SELECT ${counted('SELECT 1 FROM ledger.entry WHERE xid >= (SELECT next_xid FROM ledger.sealer) ORDER BY xid')} AS unsealed,
         pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS "xidNext",
         s.next_xid::text::bigint AS "xidSealed",
         s.position AS sealed,
         (SELECT size FROM ledger.tree) AS treed,
         coalesce((SELECT size FROM ledger.checkpoint ORDER BY size DESC LIMIT 1), 0) AS signed,
         ${counted(outboxRows('open'))} AS outbox,
         (SELECT position FROM open.outbox_reader) AS "outboxRead",
         ${counted('SELECT 1 FROM open.tally_delta ORDER BY id')} AS deltas,
         (SELECT id FROM open.tally_delta ORDER BY id DESC LIMIT 1) AS "deltaLast",
         (SELECT id FROM open.tally_delta ORDER BY id LIMIT 1) AS "deltaFirst",
         ${counted(unsweptRows('open'))} AS unswept,
         (SELECT position FROM house.reader WHERE name = 'reactions') AS reacted,
         (SELECT position FROM house.reader WHERE name = 'search') AS searched,
         (SELECT count(*)::int FROM house.reaction_failure WHERE settled_at IS NULL) AS failures
    FROM ledger.sealer s`;

const sealedText = `
  SELECT ${counted(outboxRows('sealed'))} AS outbox,
         (SELECT position FROM sealed.outbox_reader) AS "outboxRead",
         ${counted(unsweptRows('sealed'))} AS unswept`;

interface SealedRow {
  readonly outbox: number;
  readonly outboxRead: number;
  readonly unswept: number;
}

interface OpenRow extends SealedRow {
  readonly unsealed: number;
  readonly xidNext: number;
  readonly xidSealed: number;
  readonly sealed: number;
  readonly treed: number;
  readonly signed: number;
  readonly deltas: number;
  readonly deltaLast: number | null;
  readonly deltaFirst: number | null;
  readonly reacted: number;
  readonly searched: number;
  readonly failures: number;
}

export async function readBacklog({ database, clock }: House): Promise<Backlog> {
  const values = [dayOf(clock.now())];
  const [[open], [sealed]] = await Promise.all([
    database.as('app').rows<OpenRow>({ name: 'backlog-open', text: openText, values }),
    database.as('sealed').rows<SealedRow>({ name: 'backlog-sealed', text: sealedText, values }),
  ]);
  if (!open || !sealed) throw new Error('ledger.sealer has lost its row');
  const unswept = open.unswept + sealed.unswept;
  return {
    sealer: { waiting: open.unsealed, there: open.xidNext, done: open.xidSealed },
    tree: { waiting: Math.min(open.sealed - open.treed, backlogMax), there: open.sealed, done: open.treed },
    checkpoints: { waiting: Math.min(open.treed - open.signed, backlogMax), there: open.treed, done: open.signed },
    outboxOpen: { waiting: open.outbox, there: open.sealed, done: open.outboxRead },
    outboxSealed: { waiting: sealed.outbox, there: open.sealed, done: sealed.outboxRead },
    tallies: { waiting: open.deltas, there: open.deltaLast ?? 0, done: (open.deltaFirst ?? 1) - 1 },
    // Duties pass in no order of their own: as long as any waits, nothing counts as done.
    sweep: { waiting: unswept, there: unswept > 0 ? 1 : 0, done: 0 },
    reactions: { waiting: Math.min(open.sealed - open.reacted, backlogMax), there: open.sealed, done: open.reacted },
    search: { waiting: Math.min(open.sealed - open.searched, backlogMax), there: open.sealed, done: open.searched },
    reactionFailures: open.failures,
  };
}
