import type { EventShape, Kept } from './entry.ts';
import { fileFits } from './files.ts';
import type { House } from './house.ts';
import type { ItemId, StreamId } from './ids.ts';
import { readStream } from './ledger/read.ts';
import { linesMade } from './lines.ts';
import type { Chapter, MatterEvent } from './procedure.ts';
import type { Content } from './vault.ts';

/** What is shown of a matter, compared with what its entries say (所见核对): each line of its timeline, text and file. */
export interface ToldCheck {
  readonly lines: number;
  /** Lines that another chapter's matter wrote here; they are checked with that matter. */
  readonly besides: number;
  /** Texts, of which letters are made, that are what the entry committed to. */
  readonly texts: number;
  /** Files, those of letters that came in too, that are what the entry committed to. */
  readonly files: number;
  /** The first thing shown that is not what was recorded. */
  readonly fault?: { readonly version: number; readonly fault: 'line' | 'text' | 'file' };
}

interface ShownLine {
  readonly version: number;
  readonly line: number;
  readonly audience: string;
  readonly chapter: string;
  readonly code: string;
  readonly unit: string | null;
  readonly facts: Readonly<Record<string, unknown>> | string;
  readonly items: readonly string[];
}

/** A line in one written form, whatever order its facts come in. */
function written({ version, line, audience, chapter, code, unit, facts, items }: ShownLine): string {
  const said = typeof facts === 'string' ? (JSON.parse(facts) as Record<string, unknown>) : facts;
  return JSON.stringify([version, line, audience, chapter, code, unit, Object.entries(said).toSorted(), items]);
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'item' in value && 'commitment' in value;

/** What an entry commits to, however deep it stands. */
const keptIn = (value: unknown): readonly Kept[] =>
  isKept(value)
    ? [value]
    : typeof value === 'object' && value !== null && !(value instanceof Temporal.PlainDate)
      ? Object.values(value).flatMap(keptIn)
      : [];

/**
 * Compares what the pages of a matter of the open lane show with its entries: the timeline made again from them, line by
 * line, and every text and file with the digest that its entry carries. What was erased is not there to compare.
 */
export async function checkTold<State, Command extends { readonly act: string }, Event extends EventShape>(
  house: House,
  chapter: Chapter<State, Command, Event>,
  stream: StreamId,
): Promise<ToldCheck> {
  const vault = house.database.as('vault');
  const [{ recorded }, shown, texts, files] = await Promise.all([
    readStream<Event | MatterEvent>(house.database.as('app'), stream),
    vault.rows<ShownLine & { readonly source: string | null }>({
      text: `SELECT version, line, audience, chapter, code, unit, facts, items, source FROM open.timeline WHERE stream = $1`,
      values: [stream],
    }),
    vault.rows<{ readonly id: ItemId; readonly content: Content; readonly commitment_key: Buffer }>({
      text: `SELECT id, content, commitment_key FROM vault.narrative WHERE stream = $1`,
      values: [stream],
    }),
    vault.rows<{ readonly id: ItemId }>({ text: `SELECT id FROM open.file WHERE stream = $1`, values: [stream] }),
  ]);
  const own = shown.filter(({ source }) => source === null);
  const base = { lines: own.length, besides: shown.length - own.length, texts: texts.length, files: files.length };
  const made = new Map(linesMade(chapter, stream, recorded).map((line) => [written(line), line.version]));
  const there = new Set(own.map(written));
  const wrong = [
    ...own.filter((line) => !made.has(written(line))).map(({ version }) => version),
    ...[...made].filter(([line]) => !there.has(line)).map(([, version]) => version),
  ];
  if (wrong.length > 0) return { ...base, fault: { version: Math.min(...wrong), fault: 'line' } };
  const attached = new Set(files.map(({ id }) => id));
  const byItem = new Map(texts.map((text) => [text.id, text]));
  for (const { event, version } of recorded) {
    const changed = keptIn(event).some(({ item, commitment }) => {
      const text = byItem.get(item);
      return text !== undefined && !house.vault.verify(text.commitment_key, text.content, commitment);
    });
    if (changed) return { ...base, fault: { version, fault: 'text' } };
    // One after the other: a file may have megabytes.
    for (const kept of keptIn(event).filter(({ item }) => attached.has(item)))
      if ((await fileFits(house, vault, chapter.lane, stream, kept)) === false)
        return { ...base, fault: { version, fault: 'file' } };
  }
  return base;
}
