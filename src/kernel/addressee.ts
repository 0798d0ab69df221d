import { correspondentsOf } from './addressing.ts';
import type { PartyActor } from './authority.ts';
import { noticeOf } from './follow-up.ts';
import type { House } from './house.ts';
import type { StreamId } from './ids.ts';
import { roleOf } from './perform.ts';
import type { ChapterOf } from './roster.ts';
import type { Lane } from './vault.ts';

/** Whom a message of ours was for: the one who raised the matter, and where they were written to. */
export interface WrittenTo {
  readonly lane: Lane;
  readonly stream: StreamId;
  readonly actor: PartyActor;
  readonly email: string | undefined;
  readonly messenger: string | undefined;
}

/**
 * Whom a message was for that somebody answers. Its id is known to whoever got it and to nobody else; the caller compares
 * the address besides. Undefined: no message of ours, or one to another of the people of the matter.
 */
export async function addresseeOf(house: House, chapterOf: ChapterOf, id: string): Promise<WrittenTo | undefined> {
  const notice = noticeOf(id);
  if (!notice) return undefined;
  const { stream, version, line } = notice;
  for (const lane of ['open', 'sealed'] as const) {
    const [sent] = await house.database.as(roleOf(lane)).rows({
      name: `addressee-${lane}`,
      text: `SELECT 1 FROM ${lane}.outbox WHERE stream = $1 AND version = $2 AND line = $3
                AND recipient->>'kind' = 'petitioner' AND recipient->>'place' IS NULL`,
      values: [stream, version, line],
    });
    if (!sent) continue;
    const party = (await correspondentsOf(house, lane, chapterOf, [stream])).get(stream)?.party;
    if (!party) return undefined;
    const session = house.database.as(lane === 'open' ? 'vault' : 'sealed');
    const contact = (await house.vault.read(session, lane, [party])).get(party);
    const actor = { kind: 'petitioner', stream, as: 'petitioner' } as const;
    return { lane, stream, actor, email: contact?.['email'], messenger: contact?.['messenger'] };
  }
  return undefined;
}
