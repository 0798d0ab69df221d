import type { EventShape } from '#kernel/entry.ts';
import type { PartyActor } from '#kernel/authority.ts';
import type { House } from '#kernel/house.ts';
import { issuersOf } from '#kernel/letters.ts';
import { isMatterEvent } from '#kernel/matter.ts';
import { loadMatter } from '#kernel/perform.ts';
import type { Recorded } from '#kernel/procedure.ts';
import type { Content } from '#kernel/vault.ts';
import { petition } from '../chapter.ts';
import { papersOfMatter, type MatterPaper, type MatterRecord } from '../documents/compose.ts';
import type { PetitionEvent } from '../events.ts';
import { privateCodes } from '../timeline/aftercare.ts';
import type { MatterRead } from '../queries.ts';
import type { Access } from './access.ts';

/** A matter as its papers are made from it. @param party what of the petitioner stands on them; nothing where the reader may not know */
export async function recordOf(house: House, read: MatterRead, party: Content): Promise<MatterRecord | undefined> {
  const { stream, number } = read.petition;
  const session = house.database.as('app');
  const loaded = await loadMatter(session, petition, stream);
  if (!loaded) return undefined;
  const recorded = loaded.recorded.filter((one): one is Recorded<PetitionEvent> => !isMatterEvent(one.event));
  const numbers = recorded.flatMap(({ event }) => (event as EventShape).letters ?? []);
  const issuers = await issuersOf(session, petition.lane, numbers);
  return { house, number, recorded, texts: read.texts, party, issuers };
}

/** The petitioner as given at registration; empty for one without a name, and for one who was erased. */
export async function partyOfMatter(house: House, { petition: { party } }: MatterRead): Promise<Content> {
  if (!party) return {};
  return (await house.vault.read(house.database.as('vault'), 'open', [party])).get(party) ?? {};
}

/** Whoever raised the matter reads their name on it; to everybody else who has a part in it the name is closed. */
export const ownName = (house: House, { read, actor }: Pick<Access, 'read' | 'actor'>): Promise<Content> =>
  actor.kind === 'petitioner' && actor.as === 'petitioner' ? partyOfMatter(house, read) : Promise.resolve({});

/**
 * Whether this petitioner has this paper: what goes to organs and into the file is not theirs, an answer not before it was
 * served, and what is the own affair of whoever raised the matter is nobody else's of its people.
 */
export const isPetitioners =
  ({ as }: Pick<PartyActor, 'as'>) =>
  ({ model, served, event }: MatterPaper): boolean =>
    model.reader === 'petitioner' &&
    (model.from !== 'service' || served) &&
    (as === 'petitioner' || !privateCodes.has(event.type));

/** The paper of this fact and kind. */
export function findPaper(record: MatterRecord, version: string, kind: string): MatterPaper | undefined {
  return papersOfMatter(record).find((paper) => String(paper.version) === version && paper.model.kind === kind);
}
