import type { LivingHouse } from '#app/house.ts';
import { isPassword } from '#app/sessions.ts';
import { dayOf } from '#kernel/clock.ts';
import { eraseMatter } from '#kernel/erase.ts';
import type { PersonId, StreamId } from '#kernel/ids.ts';
import { parseMatterNumber } from '#kernel/number.ts';
import { archivePeriod } from '#law/practice/archive.ts';
import { noteErased } from './list.ts';

/** Somebody who asks for an erasure, with what they showed. */
export interface Asking {
  readonly login: string;
  readonly password: string;
}

export interface Erasure {
  readonly number: string;
  readonly first: Asking;
  readonly second: Asking;
  readonly reason: string;
}

/** Why nothing was erased. */
export type NotErased =
  'no-such-matter' | 'not-ended' | 'kept-until' | 'no-reason' | 'not-shown' | 'no-power' | 'one-person' | 'one-unit';

export type ErasureOutcome =
  { readonly done: 'erased' } | { readonly done: 'refused'; readonly why: NotErased; readonly until?: string };

/** Who may: a head, or who audits. Nobody who handles matters ends one's traces. */
const posts = ['head', 'auditor'] as const;

const refuse = (why: NotErased, until?: string): ErasureOutcome => ({
  done: 'refused',
  why,
  ...(until ? { until } : {}),
});

/**
 * Erases a matter whose period is over, on the word of two people of different units (抹除). It is written down beside the
 * keys first, so that a restored copy erases again.
 */
export async function erase(house: LivingHouse, asked: Erasure): Promise<ErasureOutcome> {
  const today = dayOf(house.clock.now());
  const found = await endedMatter(house, asked.number);
  if (!found) return refuse('no-such-matter');
  if (!found.ended) return refuse('not-ended');
  const until = Temporal.PlainDate.from(found.ended).add({ years: archivePeriod.years });
  if (Temporal.PlainDate.compare(today, until) < 0) return refuse('kept-until', until.toString());
  if (asked.reason.trim() === '') return refuse('no-reason');
  const [first, second] = [await shown(house, asked.first, today), await shown(house, asked.second, today)];
  if (!first || !second) return refuse('not-shown');
  if (first.units.length === 0 || second.units.length === 0) return refuse('no-power');
  if (first.person === second.person) return refuse('one-person');
  if (second.units.some((unit) => first.units.includes(unit))) return refuse('one-unit');
  await noteErased(house.dataDir, {
    stream: found.stream,
    number: found.number,
    at: house.clock.now().toString(),
    by: [first.person, second.person],
    reason: asked.reason.trim(),
  });
  await house.database.transaction('owner', (session) => eraseMatter(session, found.stream));
  return { done: 'erased' };
}

async function endedMatter({ database }: LivingHouse, typed: string) {
  const number = parseMatterNumber(typed);
  if (!number) return undefined;
  const [row] = await database.as('owner').rows<{ stream: StreamId; ended: string | null }>({
    text: `SELECT stream, CASE WHEN stage = 'concluded' THEN stage_on::text END AS ended FROM open.petition WHERE number = $1
           UNION ALL
           SELECT stream, CASE WHEN stage = 'concluded' THEN stage_on::text END FROM sealed.accusation WHERE number = $1`,
    values: [number],
  });
  return row && { number, ...row };
}

/** Who somebody is and in which units they may erase; undefined when the password is not theirs, or they have left. */
async function shown(
  house: LivingHouse,
  { login, password }: Asking,
  today: Temporal.PlainDate,
): Promise<{ readonly person: PersonId; readonly units: readonly string[] } | undefined> {
  const [row] = await house.database.as('app').rows<{ person: PersonId; units: readonly string[] }>({
    text: `SELECT p.id AS person, array(SELECT DISTINCT t.unit FROM house.post t
                    WHERE t.person = p.id AND t.post = ANY ($3) AND t.valid_from <= $2
                      AND (t.valid_until IS NULL OR t.valid_until > $2)) AS units
             FROM house.person p
            WHERE p.login = $1 AND p.valid_from <= $2 AND (p.valid_until IS NULL OR p.valid_until > $2)`,
    values: [login, today, posts],
  });
  return row && (await isPassword(house, row.person, password)) ? row : undefined;
}
