import { cite, parseCitation } from '#kernel/citation.ts';
import type { Session } from '#kernel/database.ts';

/** The official text behind a citation, where an operator loaded it: of the very place, or of its whole article. */
export async function lawText(session: Session, citation: string): Promise<string | undefined> {
  const { instrument, article } = parseCitation(citation);
  const whole = cite({ instrument, article });
  const rows = await session.rows<{ citation: string; text: string }>({
    name: 'law-text',
    text: 'SELECT citation, text FROM house.law_text WHERE citation = ANY($1)',
    values: [[citation, whole]],
  });
  return (rows.find((row) => row.citation === citation) ?? rows[0])?.text;
}
