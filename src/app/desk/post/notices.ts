import { noticeText, type NoticeLanguage } from '#kernel/notices.ts';
import { noticeOf } from '#kernel/follow-up.ts';
import type { House } from '#kernel/house.ts';
import type { ItemId, StreamId, UnitId } from '#kernel/ids.ts';
import { parseMatterNumber, type MatterNumber } from '#kernel/number.ts';
import { logReading } from '#kernel/reading.ts';

/** A notice that lies ready for a clerk: to be posted, or to be handed over at the counter. */
export interface Ready {
  readonly id: string;
  readonly stream: StreamId;
  readonly number: MatterNumber;
  readonly kind: string;
  readonly channel: 'post' | 'in-person';
  readonly state: 'waiting' | 'sent';
  readonly at: Temporal.Instant;
  readonly party: ItemId | null;
  readonly language: NoticeLanguage;
  /** The number on the envelope and on the slip that comes back. */
  readonly reference: string;
}

const readyText = `
  SELECT d.stream || '/' || d.version || '/' || d.line AS id, d.stream, p.number, o.kind, d.channel, d.state, d.at,
         coalesce(y.identity, p.party) AS party, coalesce(w.language, 'zh') AS language,
         p.number || '-' || d.version || '-' || d.line AS reference
    FROM open.dispatch d
    JOIN open.outbox o USING (stream, version, line)
    JOIN open.petition p USING (stream)
    LEFT JOIN open.party y ON y.stream = d.stream AND y.place = (o.recipient->>'place')::int AND y.until_version IS NULL
    LEFT JOIN open.notice_wish w ON w.stream = d.stream AND w.place = coalesce((o.recipient->>'place')::int, 0)
   WHERE p.office = ANY ($1::text[])`;

/** What lies ready in these offices, the oldest first. */
export const readyIn = (house: House, offices: readonly UnitId[], size: number): Promise<Ready[]> =>
  house.database.as('app').rows<Ready>({
    name: 'post-ready',
    text: `${readyText} AND d.state = 'waiting' ORDER BY d.at, d.stream, d.version, d.line LIMIT $2`,
    values: [offices, size],
  });

/** Letters that were posted and of which nothing came back yet. */
export const underWay = (house: House, offices: readonly UnitId[], size: number): Promise<Ready[]> =>
  house.database.as('app').rows<Ready>({
    name: 'post-under-way',
    text: `${readyText} AND d.state = 'sent' AND d.channel = 'post' AND d.reference IS NOT NULL
           ORDER BY d.at, d.stream, d.version, d.line LIMIT $2`,
    values: [offices, size],
  });

/** A letter as it is put on paper. */
export interface PrintedLetter {
  readonly reference: string;
  readonly number: MatterNumber;
  readonly name: string;
  readonly address: string;
  readonly text: string;
}

/** Reads name and address for the envelopes, and puts each reading on record before anything is shown. */
export async function lettersFor(
  house: House,
  rows: readonly Ready[],
  reader: { readonly person: string; readonly unit: UnitId },
): Promise<PrintedLetter[]> {
  const vault = house.database.as('vault');
  for (const { stream } of rows)
    await logReading(vault, { stream, at: house.clock.now(), ...reader, what: 'letter', reason: '打印通知信函' });
  const contacts = await house.vault.read(
    vault,
    'open',
    rows.flatMap(({ party }) => (party ? [party] : [])),
  );
  return rows.flatMap(({ reference, number, kind, party, language }) => {
    const contact = party ? contacts.get(party) : undefined;
    if (!contact?.['address']) return [];
    const text = noticeText('open', kind, language, number);
    return [{ reference, number, name: contact['name'] ?? '', address: contact['address'], text }];
  });
}

/** What a clerk did with what lay ready. */
export async function settle(
  house: House,
  offices: readonly UnitId[],
  ids: readonly string[],
  became: 'posted' | 'handed-over',
): Promise<number> {
  const notices = ids.flatMap((id) => noticeOf(id) ?? []);
  const rows = await house.database.as('app').rows({
    name: 'post-settle',
    text: `UPDATE open.dispatch d SET state = CASE WHEN $5 = 'posted' THEN 'sent' ELSE 'delivered' END, at = $6,
                  reference = p.number || '-' || d.version || '-' || d.line
             FROM unnest($1::uuid[], $2::int[], $3::int[]) AS n (stream, version, line), open.petition p
            WHERE (d.stream, d.version, d.line) = (n.stream, n.version, n.line) AND p.stream = d.stream
              AND p.office = ANY ($4::text[]) AND d.state = 'waiting'
              AND d.channel = CASE WHEN $5 = 'posted' THEN 'post' ELSE 'in-person' END RETURNING 1`,
    values: [
      notices.map(({ stream }) => stream),
      notices.map(({ version }) => version),
      notices.map(({ line }) => line),
      offices,
      became,
      house.clock.now(),
    ],
  });
  return rows.length;
}

/** Finds the message that an envelope or a slip names. Undefined: nothing of these offices. */
export async function messageOf(
  house: House,
  offices: readonly UnitId[],
  reference: string,
): Promise<string | undefined> {
  const [, typed, version, line] = /^\s*(XF\d+)-(\d{1,9})-(\d{1,4})\s*$/i.exec(reference.normalize('NFKC')) ?? [];
  const number = parseMatterNumber(typed ?? '');
  if (!number) return undefined;
  const [row] = await house.database.as('app').rows<{ stream: string }>({
    name: 'post-of-reference',
    text: 'SELECT stream FROM open.petition WHERE number = $1 AND office = ANY ($2::text[])',
    values: [number, offices],
  });
  return row && `${row.stream}/${version}/${line}`;
}
