import type { StreamId } from '#kernel/ids.ts';
import type { MatterFilter, MatterLine } from './queries.ts';
import type { WorkFilter } from '#kernel/work/filter.ts';
import type { WorkCursor } from '#kernel/work/desks.ts';
import type { WorkLine } from '#kernel/work/query.ts';

/** Where a page of a list begins, as it stands in a URL: the key of the row before it. Nothing secret, nothing to guess. */

/** A duty without a day stands at the end of its list. */
const endOfTime = '9999-12-31';

const workCursor = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})_([A-Za-z]+\.\d+)$/;
const matterCursor = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/;

/** @param sort whose day the list is ordered by */
export const afterWork =
  ({ sort }: WorkFilter) =>
  ({ due_on, since_on, stream, key }: WorkLine): string =>
    `${sort.endsWith('due') ? (due_on ?? endOfTime) : since_on}_${stream}_${key}`;

/** @returns undefined for what is no cursor: the list then begins at its first row */
export function readWorkCursor(text: string | undefined): WorkCursor | undefined {
  const match = workCursor.exec(text ?? '');
  return match ? { day: match[1]!, stream: match[2] as StreamId, key: match[3]! } : undefined;
}

export const afterMatter = ({ registered_on, stream }: MatterLine): string => `${registered_on}_${stream}`;

export function readMatterCursor(text: string | undefined): MatterFilter['after'] {
  const match = matterCursor.exec(text ?? '');
  return match ? { on: match[1]!, stream: match[2]! } : undefined;
}

/** A search is in the order of its streams, newest first. */
export const afterFound = ({ stream }: Pick<MatterLine, 'stream'>): string => stream;

export const readFoundCursor = (text: string | undefined): StreamId | undefined =>
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '') ? (text as StreamId) : undefined;

/** A page of rows and where the next one begins; one row more is read than is shown. */
export function pageOf<Row>(
  rows: readonly Row[],
  size: number,
  after: (row: Row) => string,
): { readonly rows: readonly Row[]; readonly next: string | undefined } {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last ? after(last) : undefined };
}
