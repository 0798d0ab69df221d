import { expect, test } from 'vitest';
import {
  actorName,
  standingFor,
  standingName,
  standingsOn,
  standingsToBegin,
  visible,
  type Actor,
  type Appointment,
  type Capacity,
  type Grant,
  type GrantKind,
} from './authority.ts';
import type { Post } from './duty.ts';
import type { PersonId, StreamId, UnitId } from './ids.ts';

const stream = 'stream' as StreamId;
const unit = (name: string): UnitId => name as UnitId;
const post = (where: string, what: Post): Appointment => ({ unit: unit(where), post: what });
const official = (...posts: readonly Appointment[]): Actor => ({ kind: 'official', person: '99-a' as PersonId, posts });
const grant = (where: string, kind: GrantKind): Grant => ({ unit: unit(where), kind });

const posts: readonly Post[] = [
  'registrar',
  'handler',
  'head',
  'custodian',
  'auditor',
  'administrator',
  'leader',
  'delegate',
];

// Written down apart from the product's table: what each post may be on a matter that its unit was granted.
const expected: Readonly<Record<GrantKind, readonly (Capacity | '')[]>> = {
  registering: ['registrar', '', 'head', '', 'auditor', '', '', 'delegate'],
  holding: ['', 'handler', 'head', '', 'auditor', '', '', 'delegate'],
  reviewing: ['', 'reviewer', 'reviewer', '', 'auditor', '', '', ''],
  copied: ['observer', '', 'observer', '', 'auditor', '', '', ''],
  custody: ['', '', '', 'custodian', 'auditor', '', '', ''],
  supervising: ['supervisor', '', 'supervisor', '', 'auditor', '', '', ''],
  leading: ['', '', '', '', 'auditor', '', 'leader', ''],
  convening: ['convener', '', 'convener', '', 'auditor', '', '', ''],
  sitting: ['', 'member', 'member', '', 'auditor', '', '', ''],
  assisting: ['', 'assistant', 'assistant', '', 'auditor', '', '', ''],
  informed: ['informed', 'informed', 'informed', '', 'auditor', '', '', ''],
  hosting: ['', 'host', 'host', '', 'auditor', '', '', ''],
};

for (const [kind, capacities] of Object.entries(expected) as [GrantKind, readonly (Capacity | '')[]][]) {
  test(`a unit that is ${kind} gives its posts these capacities and no others`, () => {
    const found = posts.map((one) => standingsOn(official(post('a', one)), stream, [grant('a', kind)]));
    expect(found.map((standings) => standings.map(({ capacity }) => capacity).join())).toEqual(capacities);
  });
}

test('a grant to one unit gives nothing to another', () => {
  for (const one of posts.filter((name) => name !== 'auditor')) {
    for (const kind of Object.keys(expected) as GrantKind[]) {
      expect(standingsOn(official(post('a', one)), stream, [grant('b', kind)])).toEqual([]);
    }
  }
});

test('each standing names the unit that it comes from, once', () => {
  const actor = official(post('a', 'head'), post('b', 'handler'), post('c', 'handler'));
  const grants = [grant('a', 'registering'), grant('a', 'holding'), grant('b', 'reviewing'), grant('b', 'reviewing')];
  expect(standingsOn(actor, stream, grants).map(standingName)).toEqual(['head@a', 'reviewer@b']);
});

test('a petitioner stands in their own matter and in no other; the public in none', () => {
  const petitioner: Actor = { kind: 'petitioner', stream, as: 'agent' };
  expect(standingsOn(petitioner, stream, [])).toEqual([{ capacity: 'agent', unit: null }]);
  expect(standingsOn(petitioner, 'another' as StreamId, [grant('a', 'holding')])).toEqual([]);
  expect(standingsOn({ kind: 'public' }, stream, [grant('a', 'holding')])).toEqual([]);
});

test('anybody may begin a matter for themselves; officials in their posts, if a chapter lets them', () => {
  const begin = (actor: Actor): string[] => standingsToBegin(actor).map(standingName);
  expect(begin({ kind: 'public' })).toEqual(['public']);
  expect(begin({ kind: 'petitioner', stream, as: 'petitioner' })).toEqual(['public']);
  expect(begin({ kind: 'system', name: 'import' })).toEqual(['system']);
  expect(posts.map((one) => begin(official(post('a', one))).join())).toEqual([
    'registrar@a',
    'handler@a',
    'head@a',
    'custodian@a',
    '',
    '',
    'leader@a',
    '',
  ]);
});

test('a power is used in the first standing that has it, and words of the language are no acts', () => {
  const powers = { note: ['handler', 'head'], approve: ['head'] } as const;
  const standings = [
    { capacity: 'handler', unit: unit('a') },
    { capacity: 'head', unit: unit('b') },
  ] as const;
  expect(standingFor(powers, 'note', standings)?.unit).toBe('a');
  expect(standingFor(powers, 'approve', standings)?.unit).toBe('b');
  for (const act of ['constructor', '__proto__', 'toString', 'hasOwnProperty', '', 'Note']) {
    expect(standingFor(powers, act, standings)).toBeUndefined();
  }
});

test('what is written of who acted', () => {
  expect(actorName(official())).toBe('person:99-a');
  expect(actorName({ kind: 'system', name: 'sweep' })).toBe('system:sweep');
  expect(actorName({ kind: 'public' })).toBe('public');
  expect(actorName({ kind: 'petitioner', stream, as: 'agent', place: 2 })).toBe('agent:2');
});

// What the predicate lets through on the database is proved in `test/visible.test.ts`.
test('who has no post that could have a standing sees nothing, without asking the database', () => {
  const put = (): string => '$1';
  expect(visible({ kind: 'public' }, 's', put)).toBe('false');
  expect(visible(official(), 's', put)).toBe('false');
  expect(visible(official(post('a', 'administrator')), 's', put)).toBe('false');
  expect(visible(official(post('a', 'auditor')), 's', put, 'sealed')).toBe('false');
});
