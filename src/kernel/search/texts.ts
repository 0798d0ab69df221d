import type { House } from '../house.ts';
import type { Session } from '../database.ts';
import type { ItemId, StreamId } from '../ids.ts';
import type { Content } from '../vault.ts';
import { fold } from './fold.ts';

/** A letter as the vault gives it out for searching. */
export interface LetterRow {
  readonly stream: StreamId;
  readonly item: ItemId;
  readonly content: Content;
  /** The identities on its stream. */
  readonly persons: readonly ItemId[];
}

/** Columns of a {@link LetterRow} for `vault.narrative n`. */
export const letterColumns = `n.stream, n.id AS item, n.content,
  ARRAY (SELECT i.id FROM vault.identity i WHERE i.stream = n.stream) AS persons`;

/** A stream's letter is its newest narrative: what corrects one takes its place. */
export const isLetter = `n.kind = 'narrative' AND NOT EXISTS (
  SELECT 1 FROM vault.narrative later WHERE later.stream = n.stream AND later.kind = 'narrative' AND later.id > n.id)`;

/** The fields of a letter in the order in which it is read. */
export const letterText = ({ title = '', request = '', facts = '' }: Content): string =>
  [title, request, facts].join('\n');

/** Names on each letter's stream, which search takes out of it. Role `vault`. */
export async function namesOn(
  { vault }: Pick<House, 'vault'>,
  session: Session,
  letters: readonly Pick<LetterRow, 'stream' | 'persons'>[],
): Promise<ReadonlyMap<StreamId, readonly string[]>> {
  const identities = await vault.read(
    session,
    'open',
    letters.flatMap(({ persons }) => persons),
  );
  return new Map(
    letters.map(({ stream, persons }) => [
      stream,
      persons.flatMap((item) => identities.get(item)?.['name'] ?? []).filter((name) => name !== ''),
    ]),
  );
}

/** Behind so many letters whoever else waits has a turn: they take some milliseconds. */
const foldedAtOnce = 200;

/** The letters in the form in which they are compared. */
export async function foldLetters(
  house: Pick<House, 'vault'>,
  session: Session,
  letters: readonly LetterRow[],
): Promise<readonly { readonly stream: StreamId; readonly item: ItemId; readonly body: string }[]> {
  const names = await namesOn(house, session, letters);
  const folded: { readonly stream: StreamId; readonly item: ItemId; readonly body: string }[] = [];
  for (const { stream, item, content } of letters) {
    folded.push({ stream, item, body: fold(letterText(content), names.get(stream)).text });
    if (folded.length % foldedAtOnce === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return folded;
}
