import { correspondentsOf } from './addressing.ts';
import type { PartyActor } from './authority.ts';
import { noticeOf } from './follow-up.ts';
import type { House } from './house.ts';
import type { StreamId } from './ids.ts';
import { roleOf } from './perform.ts';
import type { ChapterOf } from './roster.ts';
import type { Lane } from './vault.ts';

/** Whom a message of ours was for, each of the people of a matter in their own standing, and where they were written to. */
export interface WrittenTo {
  readonly lane: Lane;
  readonly stream: StreamId;
  readonly actor: PartyActor;
  readonly email: string | undefined;
  readonly messenger: string | undefined;
}

/**
 * Whom a message was for that somebody answers. Its id is known to whoever got it and to nobody else; the caller compares
 * the address besides. Undefined: no message of ours, or one to somebody whose part in the matter has ended.
 */
export async function addresseeOf(house: House, chapterOf: ChapterOf, id: string): Promise<WrittenTo | undefined> {
  const notice = noticeOf(id);
  if (!notice) return undefined;
  const { stream, version, line } = notice;
  for (const lane of ['open', 'sealed'] as const) {
    const [sent] = await house.database.as(roleOf(lane)).rows<{ place: number | null }>({
      name: `addressee-${lane}`,
      text: `SELECT (recipient->>'place')::int AS place FROM ${lane}.outbox
              WHERE stream = $1 AND version = $2 AND line = $3 AND recipient->>'kind' = 'petitioner'`,
      values: [stream, version, line],
    });
    if (!sent) continue;
    const correspondent = (await correspondentsOf(house, lane, chapterOf, [stream])).get(stream);
    const { place } = sent;
    const other = place === null ? undefined : correspondent?.others?.get(place);
    const party = place === null ? correspondent?.party : other?.party;
    if (!party) return undefined;
    const session = house.database.as(lane === 'open' ? 'vault' : 'sealed');
    const contact = (await house.vault.read(session, lane, [party])).get(party);
    const actor: PartyActor = {
      kind: 'petitioner',
      stream,
      as: other?.as ?? 'petitioner',
      ...(place === null ? {} : { place }),
    };
    return { lane, stream, actor, email: contact?.['email'], messenger: contact?.['messenger'] };
  }
  return undefined;
}
