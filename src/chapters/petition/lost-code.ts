import type { House } from '#kernel/house.ts';
import type { StreamId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import { perform, type Performed } from '#kernel/perform.ts';
import { petition } from './chapter.ts';
import type { PetitionCommand } from './decide/command.ts';
import type { Petition } from './petition.ts';

/** A contact as it was typed: a telephone number or an e-mail address, cleaned the way it is at filing. */
export interface Contact {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/**
 * Replaces the query code of whoever left this contact on a matter: who raised it, who signed too, who acts for them. Where
 * several left the same one, a telephone of the family say, each gets their own anew. The new codes leave by the outbox to
 * that contact alone; whoever asked learns nothing, neither whether it matched nor that there is such a matter.
 */
export async function replaceLostCode(house: House, number: MatterNumber, { phone, email }: Contact): Promise<void> {
  const { vault } = house;
  // Both digests are always made and looked up, so that the time taken does not tell which of them was given.
  const digests = [vault.digest('phone', phone ?? ''), vault.digest('email', email ?? '')];
  const found = await house.database.as('vault').rows<{ stream: StreamId; place: number }>({
    name: 'petition-lost-code',
    text: `SELECT DISTINCT p.stream, coalesce(o.place, 0) AS place
             FROM open.petition p JOIN vault.lookup l ON l.stream = p.stream
             LEFT JOIN open.party o ON o.stream = p.stream AND o.identity = l.item AND o.until_version IS NULL
            WHERE p.number = $1 AND (l.item = p.party OR o.place IS NOT NULL)
              AND ((l.kind = 'phone' AND l.digest = $2) OR (l.kind = 'email' AND l.digest = $3)) ORDER BY place`,
    values: [number, ...digests],
  });
  const [first] = found;
  if (!first) return;
  await replaceCodes(
    house,
    first.stream,
    found.map(({ place }) => place),
  );
}

/** Replaces the codes of people of a matter, by their places; whoever calls has seen that the contact is theirs. */
export const replaceCodes = (house: House, stream: StreamId, places: readonly number[]): Promise<Performed<Petition>> =>
  perform(house, petition, {
    actor: { kind: 'system', name: 'lost-code' },
    stream,
    act: 'replaceCode',
    command: (): PetitionCommand => ({ act: 'replaceCode', places }),
  });
