import type { Database } from '#kernel/database.ts';
import { cite, parseCitation, type Citation, type InstrumentId } from '#kernel/citation.ts';
import { insert, oneStatement } from '#kernel/statement.ts';
import { chineseNumber } from '#law/describe.ts';
import { instruments } from '#law/instruments.ts';

/** One article's official text, as an operator's file gives it. */
export interface OfficialText {
  readonly citation: Citation;
  readonly text: string;
}

/** A line of a file that could not be used, and why. */
export interface BadLine {
  readonly line: number;
  readonly why: string;
}

const articleNumbers = new Map(
  Array.from({ length: 999 }, (_, index) => [`第${chineseNumber(index + 1)}条`, index + 1]),
);

/** `信访工作条例(2022-02-25)` → `regulations-2022`: by its name, the date in brackets left away. */
function instrumentNamed(name: string): InstrumentId | undefined {
  const plain = name.replace(/[（(].*$/, '').trim();
  return instruments.find((one) => one.id === name || one.name.zh === plain)?.id;
}

/**
 * Reads a file of official texts: one JSON object a line, either `{citation, text}` in our own written form, or
 * `{law, article, text}` with the law's name and the article as it is printed (第三十四条). Laws that the product does not
 * cite are passed over and counted.
 */
export function readLawFile(content: string): {
  readonly texts: OfficialText[];
  readonly bad: BadLine[];
  readonly other: number;
} {
  const texts: OfficialText[] = [];
  const bad: BadLine[] = [];
  let other = 0;
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      const row = JSON.parse(line) as Record<string, unknown>;
      const { text } = row;
      if (typeof text !== 'string' || text.trim() === '') throw new Error('no text');
      if (typeof row['citation'] === 'string') {
        texts.push({ citation: parseCitation(row['citation']), text });
        continue;
      }
      const instrument = instrumentNamed(String(row['law'] ?? ''));
      const article = articleNumbers.get(String(row['article'] ?? ''));
      if (!instrument) other += 1;
      else if (article === undefined) throw new Error(`no article number: ${String(row['article'])}`);
      else texts.push({ citation: { instrument, article }, text });
    } catch (error) {
      bad.push({ line: index + 1, why: error instanceof Error ? error.message : String(error) });
    }
  }
  return { texts, bad, other };
}

/** Puts official texts behind their citations; a text loaded again replaces the earlier one. */
export async function loadLawTexts(
  database: Database,
  texts: readonly OfficialText[],
  at: Temporal.Instant,
): Promise<void> {
  const rows = texts.map(({ citation, text }) => ({ citation: cite(citation), text, loaded_at: at }));
  const unique = [...new Map(rows.map((row) => [row.citation, row])).values()];
  const again = 'ON CONFLICT (citation) DO UPDATE SET text = EXCLUDED.text, loaded_at = EXCLUDED.loaded_at';
  if (unique.length > 0) await database.as('owner').rows(oneStatement([insert('house.law_text', unique, again)]));
}
