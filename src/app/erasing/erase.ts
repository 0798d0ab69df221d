import type { LivingHouse } from '#app/house.ts';
import { isPassword } from '#app/sessions.ts';
import { openAccused } from '#chapters/accusation/accused.ts';
import { isForbidden } from '#chapters/accusation/recipients.ts';
import { dayOf } from '#kernel/clock.ts';
import { eraseMatter } from '#kernel/erase.ts';
import type { ItemId, PersonId, StreamId, UnitId } from '#kernel/ids.ts';
import { parseMatterNumber } from '#kernel/number.ts';
import type { Lane } from '#kernel/vault.ts';
import { archivePeriod } from '#law/archive.ts';
import { ruleSetOn } from '#law/law.ts';
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
  | 'no-such-matter'
  | 'not-ended'
  | 'kept-until'
  | 'held'
  | 'no-reason'
  | 'not-shown'
  | 'no-power'
  | 'one-person'
  | 'one-unit';

export type ErasureOutcome =
  | { readonly done: 'erased' | 'held' | 'released' }
  | { readonly done: 'refused'; readonly why: NotErased; readonly until?: string };

/**
 * Who may: a head, or who audits; of a report, who keeps the seal. Nobody who handles matters ends one's traces, and to
 * everybody else there is no such report: the head of a unit may be the one whom it is about.
 */
const posts = { open: ['head', 'auditor'], sealed: ['custodian'] } as const satisfies Record<Lane, readonly string[]>;

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
  const found = await endedMatter(house, asked.number, [asked.first, asked.second]);
  if (!found) return refuse('no-such-matter');
  if (found.held) return refuse('held', found.held);
  if (!found.ended) return refuse('not-ended');
  const ended = Temporal.PlainDate.from(found.ended);
  const until = ended.add({ years: archivePeriod(ruleSetOn(ended)).years });
  if (Temporal.PlainDate.compare(today, until) < 0) return refuse('kept-until', until.toString());
  if (asked.reason.trim() === '') return refuse('no-reason');
  const both = await shownByBoth(house, asked, today, found.lane);
  if (typeof both === 'string') return refuse(both);
  await noteErased(house.dataDir, {
    stream: found.stream,
    number: found.number,
    at: house.clock.now().toString(),
    by: both,
    reason: asked.reason.trim(),
  });
  await house.database.transaction('owner', (session) => eraseMatter(session, found.stream));
  return { done: 'erased' };
}

/** A matter stays, whatever its period (封存保留): one person is enough, with the number of the order that asks for it. */
export async function hold(
  house: LivingHouse,
  { number, first, reason }: Pick<Erasure, 'number' | 'first' | 'reason'>,
): Promise<ErasureOutcome> {
  const found = await endedMatter(house, number, [first]);
  if (!found) return refuse('no-such-matter');
  if (reason.trim() === '') return refuse('no-reason');
  const person = await shown(house, first, dayOf(house.clock.now()), found.lane);
  if (!person) return refuse('not-shown');
  if (person.units.length === 0) return refuse('no-power');
  await house.database.as('owner').rows({
    text: `INSERT INTO house.legal_hold (stream, ordered, set_by, set_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    values: [found.stream, reason.trim().slice(0, 100), person.person, house.clock.now()],
  });
  return { done: 'held' };
}

/** Lets a matter go that was to stay: by two people, as its erasure. */
export async function release(house: LivingHouse, asked: Erasure): Promise<ErasureOutcome> {
  const found = await endedMatter(house, asked.number, [asked.first, asked.second]);
  if (!found?.held) return refuse('no-such-matter');
  if (asked.reason.trim() === '') return refuse('no-reason');
  const both = await shownByBoth(house, asked, dayOf(house.clock.now()), found.lane);
  if (typeof both === 'string') return refuse(both);
  await house.database.as('owner').rows({
    text: 'DELETE FROM house.legal_hold WHERE stream = $1',
    values: [found.stream],
  });
  return { done: 'released' };
}

/** The two who ask, when both have the power and are of different units; else why not. */
async function shownByBoth(
  house: LivingHouse,
  asked: Erasure,
  today: Temporal.PlainDate,
  lane: Lane,
): Promise<readonly [PersonId, PersonId] | NotErased> {
  const [first, second] = [await shown(house, asked.first, today, lane), await shown(house, asked.second, today, lane)];
  if (!first || !second) return 'not-shown';
  if (first.units.length === 0 || second.units.length === 0) return 'no-power';
  if (first.person === second.person) return 'one-person';
  return second.units.some((unit) => first.units.includes(unit)) ? 'one-unit' : [first.person, second.person];
}

interface EndedMatter {
  readonly lane: Lane;
  readonly stream: StreamId;
  readonly ended: string | null;
  readonly held: string | null;
  readonly accused: ItemId | null;
}

/**
 * The matter of a number; of a report, only where each of those who ask keeps a seal that is not that of a unit reported on,
 * nor of one below it: they are not to learn that it came, and nobody ends the traces of what is about themselves.
 */
async function endedMatter(house: LivingHouse, typed: string, asking: readonly Asking[]) {
  const number = parseMatterNumber(typed);
  if (!number) return undefined;
  const [row] = await house.database.as('owner').rows<EndedMatter>({
    text: `SELECT m.*, h.ordered AS held FROM (
           SELECT 'open' AS lane, stream, CASE WHEN stage = 'concluded' THEN stage_on::text END AS ended, NULL::uuid AS accused FROM open.petition WHERE number = $1
           UNION ALL
           SELECT 'sealed', stream, CASE WHEN stage = 'concluded' THEN stage_on::text END, accused FROM sealed.accusation WHERE number = $1) m
           LEFT JOIN house.legal_hold h ON h.stream = m.stream`,
    values: [number],
  });
  if (!row) return undefined;
  const today = dayOf(house.clock.now());
  if (row.lane === 'open') return { number, ...row };
  const { units: accused } = await openAccused(house, row.accused);
  for (const one of asking) {
    const units = (await shown(house, one, today, row.lane))?.units ?? [];
    const own = units.flatMap((id) => house.units.get(id) ?? []);
    if (own.length === 0 || own.some((unit) => isForbidden(unit, accused, house.units, today))) return undefined;
  }
  return { number, ...row };
}

/** Who somebody is and in which units they may erase; undefined when the password is not theirs, or they have left. */
async function shown(
  house: LivingHouse,
  { login, password }: Asking,
  today: Temporal.PlainDate,
  lane: Lane,
): Promise<{ readonly person: PersonId; readonly units: readonly UnitId[] } | undefined> {
  const [row] = await house.database.as('app').rows<{ person: PersonId; units: readonly UnitId[] }>({
    text: `SELECT p.id AS person, array(SELECT DISTINCT t.unit FROM house.post t
                    WHERE t.person = p.id AND t.post = ANY ($3) AND t.valid_from <= $2
                      AND (t.valid_until IS NULL OR t.valid_until > $2)) AS units
             FROM house.person p
            WHERE p.login = $1 AND p.valid_from <= $2 AND (p.valid_until IS NULL OR p.valid_until > $2)`,
    values: [login, today, posts[lane]],
  });
  return row && (await isPassword(house, row.person, password)) ? row : undefined;
}
