import { openFile } from '#kernel/files.ts';
import type { ItemId } from '#kernel/ids.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import type { Access } from './access.ts';

/** A file as a download: never shown inline from this origin, whatever it calls itself. */
export async function sendFile(context: EdgeContext, { house, read, audience }: Access): Promise<Response | undefined> {
  const item = context.req.param('item') as ItemId;
  const lines = audience === 'parties' ? read.timeline.filter((line) => line.audience === 'parties') : read.timeline;
  if (!lines.some(({ items }) => items.includes(item))) return undefined;
  const file = await openFile(house, house.database.as('sealed'), 'sealed', read.accusation.stream, item);
  if (!file) return undefined;
  return context.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.mediaType,
    'content-length': String(file.bytes.length),
    'content-disposition': `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
  });
}
