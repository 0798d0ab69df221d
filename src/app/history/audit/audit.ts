import type { Database, Session } from '#kernel/database.ts';
import type { House } from '#kernel/house.ts';
import { checkReceipt } from '#kernel/ledger/check.ts';
import type { Receipt } from '#kernel/ledger/receipt.ts';
import { readStatement, type Signed } from '#kernel/ledger/signed.ts';
import { sha256 } from '#kernel/ledger/tree.ts';
import type { ChapterOf } from '#kernel/roster.ts';
import { auditHistory, type HistoryAudit, type KeptState } from './history.ts';
import { auditReplay, type ReplayAudit } from './replay.ts';

/** What others keep of the history, to hold the database against. */
export interface Evidence {
  readonly receipts: readonly { readonly where: string; readonly text: string }[];
  /** States that a witness kept. */
  readonly witnessed: readonly Signed[];
}

/** What a look through a whole database found. `faults` begins with the first wrong entry. */
export interface DatabaseAudit {
  readonly history: HistoryAudit;
  readonly replay: ReplayAudit | undefined;
  readonly faults: readonly string[];
}

/** Says that all was read; the transaction in which twins of tables were made is never kept. */
class ReadEnough extends Error {}

/**
 * Everything in a database at one moment: entries, chains, tree, signed states, what others keep, and every table that
 * follows from the entries. It changes nothing.
 * @param replayed whether tables are compared too; it needs the entries to be right
 */
export async function auditDatabase(
  house: House,
  chapterOf: ChapterOf,
  evidence: Evidence,
  replayed = true,
): Promise<DatabaseAudit> {
  let found: DatabaseAudit | undefined;
  await inOneMoment(house.database, async (session) => {
    const kept = await keptStates(house, evidence);
    const broken = await brokenPromises(session, kept.promised);
    const history = await auditHistory(session, house.signing.verify, kept.states);
    const faults = [...history.faults, ...kept.faults, ...broken];
    const replay = replayed && history.faults.length === 0 ? await auditReplay(session, house, chapterOf) : undefined;
    found = { history, replay, faults: [...faults, ...(replay?.faults ?? [])] };
  });
  return found!;
}

async function inOneMoment(database: Database, work: (session: Session) => Promise<void>): Promise<void> {
  const reading = database.transaction('owner', async (session) => {
    await session.rows({ text: 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ' });
    await work(session);
    throw new ReadEnough();
  });
  await reading.catch((error: unknown) => {
    if (!(error instanceof ReadEnough)) throw error;
  });
}

interface Kept {
  readonly states: readonly KeptState[];
  readonly promised: readonly { readonly where: string; readonly entry: string; readonly number: string }[];
  readonly faults: readonly string[];
}

async function keptStates(house: House, { receipts, witnessed }: Evidence): Promise<Kept> {
  const states: KeptState[] = [];
  const promised: { where: string; entry: string; number: string }[] = [];
  const faults: string[] = [];
  for (const { where, text } of receipts) {
    const { verdict, promise, checkpoint } = checkReceipt(text, { digest: sha256, verify: house.signing.verify });
    if (verdict === 'proved' && checkpoint && promise) {
      const { index } = (JSON.parse(text) as Receipt).inclusion!;
      const { size, root } = checkpoint;
      states.push({ where, size, root, entry: { index, hash: promise.entry, number: promise.number } });
    } else if (verdict === 'promised' && promise)
      promised.push({ where, entry: promise.entry, number: promise.number });
    else faults.push(`${where} is no receipt that holds (${verdict})`);
  }
  const last = await house.signing.lastSigned();
  for (const [where, one] of [
    ...witnessed.map((one) => ['a witness', one] as const),
    ...(last ? [['what was signed here last', last] as const] : []),
  ]) {
    const state = readStatement('checkpoint', one);
    if (state) states.push({ where, size: state.size, root: state.root });
    else faults.push(`${where} keeps something that is no state`);
  }
  return { states, promised, faults };
}

async function brokenPromises(session: Session, promised: Kept['promised']): Promise<string[]> {
  const hashes = promised.map(({ entry }) => Buffer.from(entry, 'hex'));
  const rows = await session.rows<{ hash: Buffer }>({
    text: 'SELECT hash FROM ledger.entry WHERE hash = ANY ($1::bytea[])',
    values: [hashes],
  });
  const there = new Set(rows.map(({ hash }) => hash.toString('hex')));
  return promised
    .filter(({ entry }) => !there.has(entry))
    .map(({ where, number }) => `${where} promises an entry of ${number} that is not here`);
}
