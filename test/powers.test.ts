import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { petition } from '#chapters/petition/chapter.ts';
import { acts, type Act } from '#chapters/petition/rules.ts';
import { capacities, type Actor, type Capacity, type PartyCapacity } from '#kernel/authority.ts';
import type { Post } from '#kernel/duty.ts';
import type { House } from '#kernel/house.ts';
import type { PersonId } from '#kernel/ids.ts';
import { begin, loadMatter } from '#kernel/perform.ts';
import { storyHouse, units, type StoryHouse } from './cast.ts';
import { probe, readingOnce } from './powers/houses.ts';
import { aftercare, narrow } from './powers/narrow.ts';
import { didAct, written } from './powers/written.ts';
import { bring, file, letWait, petitionerOf, tryAct, waitingOn, type Filed } from './matters.ts';

// Who may do what: every act × every capacity × every point of a matter's life, by the real command on a real database.

/** The units of each role in these matters; `health` and `city` have nothing to do with them. */
const roles = {
  office: units.countyOffice,
  organ: units.countyHousing,
  above: units.cityHousing,
  top: units.provinceHousing,
  government: units.countyGovernment,
  judicial: units.countyPolitical,
};
const outsiders = { health: units.countyHealth, city: units.cityOffice };
const posts: readonly Post[] = ['registrar', 'handler', 'head', 'delegate', 'custodian', 'auditor', 'administrator'];

interface Caller {
  readonly name: string;
  readonly actor: (filed: Filed, other: Filed) => Actor;
  /** Written down apart from the product: as whom this caller stands while these units have a standing. */
  readonly stands: (standing: Readonly<Record<string, boolean>>) => Capacity | null;
}

const official = (where: string, unit: { readonly id: string }, post: Post): Caller => ({
  name: `${post}@${where}`,
  actor: () => ({
    kind: 'official',
    person: `99-${post}-${where}` as PersonId,
    posts: [{ unit: unit.id as never, post }],
  }),
  stands: (standing) => {
    if (post === 'auditor') return 'auditor';
    if (!standing[where]) return null;
    if (post === 'delegate') return where === 'office' || where === 'organ' || where === 'judicial' ? post : null;
    if (where === 'office') return post === 'registrar' || post === 'head' ? post : null;
    if (where === 'organ' && post === 'registrar') return standing['direct'] ? post : null;
    if (where === 'organ') return post === 'handler' || post === 'head' ? post : null;
    if (where === 'judicial') return post === 'handler' || post === 'head' ? post : null;
    return post === 'handler' || post === 'head' ? 'reviewer' : null;
  },
});

const party = (as: PartyCapacity, place?: number, name: string = as): Caller => ({
  name,
  actor: ({ stream }) => ({ kind: 'petitioner', stream, as, ...(place === undefined ? {} : { place }) }),
  stands: () => as,
});

const callers: readonly Caller[] = [
  { name: 'public', actor: () => ({ kind: 'public' }), stands: () => null },
  party('petitioner'),
  party('agent'),
  party('representative'),
  party('cosigner'),
  party('representative', 1, 'speaker'),
  party('cosigner', 2, 'signer'),
  // Whoever holds a code on paper: in no row of the table, so it does nothing.
  party('bearer'),
  { name: 'petitioner of another matter', actor: (_, other) => petitionerOf(other.stream), stands: () => null },
  { name: 'system', actor: () => ({ kind: 'system', name: 'test' }), stands: () => 'system' },
  ...Object.entries({ ...roles, ...outsiders }).flatMap(([where, unit]) =>
    posts.map((post) => official(where, unit, post)),
  ),
];

/** Which units have a standing from which point on. */
const routed = ['office', 'organ'];
const reviewed = [...routed, 'above'];
const reReviewed = [...routed, 'top'];
const standing: Readonly<Record<string, readonly string[]>> = {
  registered: ['office'],
  'refusal-proposed': ['office'],
  refused: ['office'],
  /** Raised with the organ itself, which registered it. */
  direct: ['organ', 'direct'],
  routed,
  'routed-today': routed,
  assigned: routed,
  objected: routed,
  disputed: [...routed, 'government'],
  judicial: ['office', 'judicial'],
  'judicial-received': ['office', 'judicial'],
  handling: routed,
  'opinion-proposed': routed,
  decided: routed,
  replied: routed,
  'under-review': reviewed,
  'review-decided': reviewed,
  reviewed,
  'under-re-review': reReviewed,
  're-review-decided': reReviewed,
  're-reviewed': reReviewed,
  concluded: reReviewed,
  'on-own-path': routed,
  'on-simple-path': routed,
  withdrawing: routed,
  joint: routed,
  'settlement-offered': routed,
  settled: routed,
  'help-asked-at-door': ['office'],
  'help-granted-at-door': ['office'],
  'help-paid-at-door': ['office'],
  'help-asked': routed,
  'help-granted': routed,
  'help-paid': routed,
  'turned-away': ['office'],
  'decision-apart': routed,
  'half-certified': reReviewed,
  resealed: [],
};

/** One house for each rule set; the clock stands where limits have passed and the petitioner's periods still run. */
const eras = [
  {
    ruleSet: 'regulations-2022',
    start: '2026-03-02',
    now: '2026-03-20',
    points: Object.keys(standing).filter((point) => point !== 'direct'),
  },
  {
    ruleSet: 'regulations-2005',
    start: '2021-03-01',
    now: '2021-03-19',
    points: ['registered', 'direct', 'routed', 'handling'],
  },
] as const;

const used = new Set<string>();
const doers = new Map<Act, Set<string>>();
const tried = { combinations: 0, allowed: 0, recorded: 0 };

/** A matter that a unit registers for somebody who came to it. */
async function fileAt(house: House, where: keyof typeof roles): Promise<Filed> {
  const actor = official(where, roles[where], 'registrar').actor({} as Filed, {} as Filed);
  return file(house, { form: 'visit' }, actor);
}

for (const { ruleSet, start, now, points } of eras) {
  describe(`under the ${ruleSet}`, () => {
    let house: StoryHouse;
    let other: Filed;
    let before: number;
    const matters = new Map<string, Filed>();
    const ledgerCount = async (): Promise<number> => {
      const [row] = await house.database
        .as('app')
        .rows<{ n: number }>({ text: 'SELECT count(*) AS n FROM ledger.entry' });
      return row!.n;
    };

    beforeAll(async () => {
      house = await storyHouse(start);
      other = await file(house);
      for (const point of points) {
        if (point === 'routed-today') continue;
        const filed = point === 'direct' ? await fileAt(house, 'organ') : await bring(house, point);
        matters.set(point, filed);
        await letWait(house, point, filed.stream);
      }
      house.clock.goTo(now);
      matters.set('routed-today', await bring(house, 'routed'));
      before = await ledgerCount();
    });
    afterAll(() => house.database.drop());

    test.each(points)('%s: each act by each caller', async (point) => {
      const filed = matters.get(point)!;
      const { matter } = (await loadMatter(house.database.as('app'), petition, filed.stream))!;
      const waiting = waitingOn(matter);
      const stands = Object.fromEntries(standing[point]!.map((where) => [where, true]));
      const wrong: string[] = [];
      const unchanged = readingOnce(house);
      const one = async (caller: Caller, act: Act): Promise<void> => {
        const capacity = caller.stands(stands);
        const allowed = capacity !== null && written[act]!.split(' ').includes(capacity);
        const attempt = (inside: House) => tryAct(inside, filed.stream, caller.actor(filed, other), act, { waiting });
        const done = allowed ? await probe(house, attempt) : (await attempt(unchanged)).done;
        tried.combinations += 1;
        if (allowed) tried.allowed += 1;
        if (done === 'recorded') {
          tried.recorded += 1;
          used.add(`${act} ${capacity}`);
          doers.set(act, (doers.get(act) ?? new Set()).add(caller.name));
        }
        // Registering again is a mistake of the program, whoever makes it; nobody's power makes it a fact.
        const right = !allowed
          ? done === 'not-found'
          : act === 'register'
            ? done.startsWith('fault: ')
            : /^(recorded|refused|repeated)$/.test(done);
        if (!right) wrong.push(`${act} by ${caller.name} as ${capacity ?? 'nobody'}: ${done}`);
      };
      const tries = narrow.has(point) ? aftercare : acts;
      const all = callers.flatMap((caller) => tries.map((act) => [caller, act] as const));
      for (let next = 0; next < all.length; next += 8) {
        await Promise.all(all.slice(next, next + 8).map(([caller, act]) => one(caller, act)));
      }
      expect(wrong).toEqual([]);
    });

    test('nothing was recorded by anybody who may not', async () => {
      expect(await ledgerCount()).toBe(before);
    });

    test('anybody registers for themselves, of officials the registrar, and nobody else', async () => {
      const opened: string[] = [];
      for (const caller of callers) {
        const stream = house.ids.stream();
        const done = await probe(house, (inside) =>
          begin(inside, petition, {
            actor: caller.actor({ ...other, stream }, other),
            act: 'register',
            stream,
            matterKey: house.vault.newKey('open'),
            command: () => {
              throw new Error('allowed');
            },
          }),
        );
        if (done === 'fault: allowed') opened.push(caller.name);
        else expect([caller.name, done]).toEqual([caller.name, 'not-found']);
      }
      const parties = [
        'public',
        'petitioner',
        'agent',
        'representative',
        'cosigner',
        'speaker',
        'signer',
        'bearer',
        'petitioner of another matter',
      ];
      const registrars = Object.keys({ ...roles, ...outsiders }).map((where) => `registrar@${where}`);
      expect(opened).toEqual([...parties, ...registrars]);
    });
  });
}

test('of each act, these callers and no others came to be on record', () => {
  const found = [...doers].map(([act, names]) => [act, [...names].toSorted()]);
  const expected = Object.entries(didAct).map(([act, names]) => [act, names.split(' ').toSorted()]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
});

test('each power can be used somewhere, by each capacity that has it', () => {
  const every = Object.entries(written).flatMap(([act, one]) => one.split(' ').map((capacity) => `${act} ${capacity}`));
  const unusable = every.filter((power) => !used.has(power) && !power.startsWith('register '));
  console.log(
    `powers: ${acts.length} acts × ${callers.length} callers (${capacities.length} capacities) × ` +
      `${eras.reduce((sum, { points }) => sum + points.length, 0)} points: ${tried.combinations} combinations tried, ` +
      `${tried.allowed} allowed, ${tried.recorded} recorded and taken back`,
  );
  expect(unusable).toEqual([]);
});
