import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#kernel/authority.ts';
import { posts } from '#kernel/duty.ts';
import type { PersonId } from '#kernel/ids.ts';
import { storyHouse, units, type StoryHouse } from '#test/cast.ts';
import { actOn } from './act.ts';
import type { WorkforceCommand } from './decide/command.ts';
import { acts, powers, type Act } from './rules.ts';

// Who may do what with a dossier: every act by every post and everybody else, by the real command on a real database.

/** Written down apart from the product's table, so that a power given or taken turns this red. */
const written: Readonly<Record<Act, string>> = {
  enterUnit: 'administrator system',
  changeUnit: 'administrator system',
  endUnit: 'administrator system',
  join: 'administrator system',
  correctOfficial: 'administrator system',
  move: 'administrator system',
  leave: 'administrator system',
  appoint: 'administrator',
  install: 'administrator system',
  layDown: 'administrator system',
  resetAccess: 'administrator',
  takeLeave: 'administrator auditor custodian handler head leader registrar',
  cutLeave: 'administrator auditor custodian handler head leader registrar',
  declareTie: 'administrator auditor custodian handler head leader registrar',
  endTie: 'administrator auditor custodian handler head leader registrar',
  makeSetting: 'administrator system',
  endSetting: 'administrator',
  approve: 'administrator head',
  decline: 'administrator head',
  passLimit: 'system',
};

let house: StoryHouse;
beforeAll(async () => {
  house = await storyHouse('2026-03-02');
});
afterAll(() => house.database.drop());

test('the table of powers is the one written here', () => {
  const table = Object.fromEntries(Object.entries(powers).map(([act, one]) => [act, [...one].toSorted().join(' ')]));
  expect(table).toEqual(written);
  expect([...acts].toSorted()).toEqual(Object.keys(written).toSorted());
});

test('each act by each caller: to whoever has no power a dossier is not there', async () => {
  const official = (post: (typeof posts)[number]): Actor => ({
    kind: 'official',
    person: `99-${post}` as PersonId,
    posts: [{ unit: units.countyOffice.id, post }],
  });
  const callers: readonly (readonly [string, Actor])[] = [
    ['public', { kind: 'public' }],
    ['system', { kind: 'system', name: 'test' }],
    ...posts.map((post) => [post, official(post)] as const),
  ];
  const wrong: string[] = [];
  for (const [name, actor] of callers) {
    for (const act of acts) {
      const reached = await actOn(house, {
        actor,
        kind: 'person',
        subject: '99-clerk',
        act,
        command: () => {
          throw new Error('reached');
        },
      }).then(
        ({ done }) => done,
        (error: Error) => error.message,
      );
      const allowed = written[act].split(' ').includes(name);
      // A passed limit deposits nothing and is asked for by the sweep alone; all others reach their command when allowed.
      if (reached !== (allowed ? 'reached' : 'not-found')) wrong.push(`${act} by ${name}: ${reached}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('an administrator gains nobody’s powers by resetting their ways in: those posts are laid down first', async () => {
  const actor: Actor = {
    kind: 'official',
    person: '99-administrator' as PersonId,
    posts: [{ unit: units.countyOffice.id, post: 'administrator' }],
  };
  const reason = { item: '00000000-0000-8000-8000-000000000000', commitment: '00' } as never;
  const act = (subject: string, command: WorkforceCommand) =>
    actOn(house, { actor, kind: 'person', subject, act: command.act, command: () => command });
  for (const subject of ['99-custodian', '99-officeHead', '99-administrator'])
    expect(await act(subject, { act: 'resetAccess', reason })).toMatchObject({
      done: 'refused',
      refusal: { refused: 'powers-first' },
    });
  const post = { unit: units.countyOffice.id, post: 'custodian' } as const;
  const endOn = Temporal.PlainDate.from('2026-03-02');
  expect((await act('99-custodian', { act: 'layDown', ...post, endOn, reason })).done).toBe('recorded');
  expect((await act('99-custodian', { act: 'resetAccess', reason })).done).toBe('recorded');
});

test('an administrator alone cannot install once somebody else could decide, nor bring posts in with a newcomer', async () => {
  const actor: Actor = {
    kind: 'official',
    person: '99-administrator' as PersonId,
    posts: [{ unit: units.countyOffice.id, post: 'administrator' }],
  };
  const reason = { item: '00000000-0000-8000-8000-000000000000', commitment: '00' } as never;
  const outcome = await actOn(house, {
    actor,
    kind: 'person',
    subject: '99-clerk',
    act: 'install',
    command: (): WorkforceCommand => ({
      act: 'install',
      unit: units.countyOffice.id,
      post: 'head',
      sinceOn: Temporal.PlainDate.from('2026-03-02'),
      untilOn: null,
      reason,
    }),
  });
  expect(outcome).toMatchObject({ done: 'refused', refusal: { refused: 'second-person-needed' } });
});
