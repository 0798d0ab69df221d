import { afterAll, beforeAll, expect, test } from 'vitest';
import { registers } from '#app/chapters.ts';
import { petition as petitions } from '#chapters/petition/chapter.ts';
import { mattersOfActor, readByNumber } from '#chapters/petition/queries.ts';
import { passMattersOn } from '#chapters/petition/succession.ts';
import { actorOf, storyHouse, units, type StoryHouse } from '#test/cast.ts';
import { bring, file } from '#test/matters.ts';
import { calendars, on } from '#test/given.ts';
import { standingsOn, type Actor } from './authority.ts';
import type { ItemId, KeyId, StreamId, UnitId } from './ids.ts';
import { matterNumber, type MatterNumber } from './number.ts';
import { grantsOf } from './context.ts';
import { begin, loadMatter, perform } from './perform.ts';
import type { Chapter } from './procedure.ts';
import { actOnAccount } from './reaction.ts';
import { startFilter } from './work/filter.ts';
import { countWork } from './work/count.ts';
import { workOf } from './work/query.ts';

// A chapter as small as one can be, looking after matters of another: what it shows and grants there, and its own line in
// the common lists.

type Fact =
  | {
      readonly type: 'WatchOpened';
      readonly of: StreamId;
      readonly title: ItemId;
      readonly by: UnitId;
      readonly number: MatterNumber;
      readonly key: KeyId;
    }
  | { readonly type: 'WatchEnded' };
type Opened = Extract<Fact, { readonly type: 'WatchOpened' }>;
type Watch = { readonly stage: 'none' } | { readonly stage: 'open' | 'ended'; readonly opened: Opened };
type Order = { readonly act: 'open'; readonly fact: Opened } | { readonly act: 'end' };

const under = { instrument: 'regulations-2022', article: 40 } as const;
const watch: Chapter<Watch, Order, Fact> = {
  name: 'watch',
  lane: 'open',
  initial: { stage: 'none' },
  powers: { open: ['system'], end: ['system', 'registrar'] },
  seconds: {},
  decide: (_, command) => (command.act === 'open' ? [command.fact] : [{ type: 'WatchEnded' }]),
  evolve: (state, { event }) =>
    event.type === 'WatchOpened'
      ? { stage: 'open', opened: event }
      : { stage: 'ended', opened: (state as { readonly opened: Opened }).opened },
  duties: (state) =>
    state.stage === 'open'
      ? [
          {
            act: 'answerWatch',
            occurrence: 1,
            owner: { kind: 'unit', unit: state.opened.by, post: 'registrar' },
            nature: 'owed',
            sinceOn: on('2026-03-02'),
            limit: 'route',
            under,
          },
        ]
      : [],
  keyOf: (state) => (state as { readonly opened: Opened }).opened.key,
  secondDuty: () => {
    throw new Error('nothing here takes two people');
  },
  fulfils: () => [],
  record: () => [],
  touch: () => [],
  tell: () => [],
  grants: ({ event }) => ({
    granted: event.type === 'WatchOpened' ? [{ unit: event.by, kind: 'registering' }] : [],
    ended: [],
  }),
  notices: () => [],
  counts: () => [],
  listing: (state) =>
    state.stage === 'none'
      ? undefined
      : {
          number: state.opened.number,
          stage: state.stage,
          ruleSet: 'regulations-2022',
          openedOn: on('2026-03-02'),
          endedOn: state.stage === 'ended' ? on('2026-03-02') : null,
          office: state.opened.by,
          holder: state.opened.by,
          region: null,
          class: null,
          title: state.opened.title,
          subject: state.opened.of,
          key: state.opened.key,
        },
  beside({ event, after }) {
    if (after.stage === 'none') return [];
    const { of: stream, by: unit } = after.opened;
    const line = { code: event.type, unit, facts: {} } as const;
    return [
      {
        stream,
        lines: [
          { ...line, audience: 'parties' },
          { ...line, audience: 'officials' },
        ],
        granted: event.type === 'WatchOpened' ? [{ unit, kind: 'supervising' }] : [],
        ended: event.type === 'WatchEnded' ? [{ unit, kind: 'supervising' }] : [],
      },
    ];
  },
};

const system: Actor = { kind: 'system', name: 'test' };
const watcher = units.cityOffice.id;
let serial = 9_000_000;

async function watchOver(house: StoryHouse, of: StreamId, title: ItemId): Promise<StreamId> {
  const stream = house.ids.stream();
  const matterKey = house.vault.newKey('open');
  const number = matterNumber(on('2026-03-02'), (serial += 1), 'DC');
  const fact: Opened = { type: 'WatchOpened', of, title, by: watcher, number, key: matterKey.id };
  const command = () => ({ act: 'open', fact }) as const;
  const done = await begin(house, watch, { actor: system, act: 'open', stream, matterKey, command });
  expect(done.done).toBe('recorded');
  return stream;
}

let house: StoryHouse;
beforeAll(async () => {
  house = await storyHouse('2026-03-02');
});
afterAll(() => house.database.drop());

const end = (stream: StreamId) =>
  perform(house, watch, { actor: system, stream, act: 'end', command: () => ({ act: 'end' }) as const });
const matterOf = async (number: string) => (await readByNumber(house.database.as('vault'), number as MatterNumber))!;

test('a fact shows on another matter’s page, with its source and its audience, and gives a standing there while it lasts', async () => {
  const { stream, number } = await file(house);
  const { petition } = await matterOf(number);
  const grantsBefore = await grantsOf(house.database.as('app'), petitions, stream);
  const source = await watchOver(house, stream, petition.narrative);
  const lines = (await matterOf(number)).timeline;
  expect(lines.map((one) => [one.chapter, one.code, one.audience, one.source, one.version])).toEqual([
    ['watch', 'WatchOpened', 'parties', source, 1],
    ['watch', 'WatchOpened', 'officials', source, 1],
    ['petition', 'PetitionRegistered', 'parties', null, 1],
  ]);
  const clerk: Actor = { kind: 'official', person: '99-w' as never, posts: [{ unit: watcher, post: 'registrar' }] };
  const session = house.database.as('app');
  expect(standingsOn(clerk, stream, await grantsOf(session, petitions, stream))).toEqual([
    { capacity: 'supervisor', unit: watcher },
  ]);
  expect(await mattersOfActor(house.database.as('vault'), clerk, { size: 9 })).toMatchObject([{ stream }]);
  await end(source);
  expect(await grantsOf(session, petitions, stream)).toEqual(grantsBefore);
  expect(await mattersOfActor(house.database.as('vault'), clerk, { size: 9 })).toEqual([]);
});

test('on what borrows no standing, one that is lent lets somebody look and not act', async () => {
  const { number } = await file(house);
  const { petition } = await matterOf(number);
  const watched = await watchOver(house, petition.stream, petition.narrative);
  const session = house.database.as('app');
  const before = await grantsOf(session, watch, watched);
  await watchOver(house, watched, petition.narrative);
  expect(await grantsOf(session, watch, watched)).toEqual(before);
  expect(await grantsOf(session, petitions, watched)).toEqual([...before, { unit: watcher, kind: 'supervising' }]);
});

test('two that look after one matter keep apart, and what the matter itself ends leaves them alone', async () => {
  const { stream, number } = await bring(house, 'under-review');
  const { petition } = await matterOf(number);
  const [one, two] = [
    await watchOver(house, stream, petition.narrative),
    await watchOver(house, stream, petition.narrative),
  ];
  await end(one);
  const open = await house.database.as('app').rows<{ source: string | null; kind: string }>({
    text: `SELECT source, kind FROM open.grants WHERE stream = $1 AND until_version IS NULL AND unit = $2`,
    values: [stream, watcher],
  });
  expect(open).toEqual([{ source: two, kind: 'supervising' }]);
});

test('what stands in the tables with a source is what a replay of that source gives, row for row', async () => {
  const { stream, number } = await file(house);
  const { petition } = await matterOf(number);
  const source = await watchOver(house, stream, petition.narrative);
  await end(source);
  const session = house.database.as('app');
  const { recorded } = (await loadMatter(session, watch, source))!;
  let before: Watch = watch.initial;
  const expected = recorded.flatMap((one) => {
    const after = watch.evolve(before, one as never);
    const change = { ...one, stream: source, before, after } as never;
    before = after;
    return watch.beside!(change).flatMap((place) =>
      place.lines.map(({ audience, code }, line) => ({
        stream: place.stream,
        version: one.version,
        line,
        audience,
        code,
      })),
    );
  });
  const rows = await session.rows({
    text: 'SELECT stream, version, line, audience, code FROM open.timeline WHERE source = $1 ORDER BY version, line',
    values: [source],
  });
  expect(rows).toEqual(expected);
});

test('its duty stands in the common list beside those of petitions, with its kind and its title', async () => {
  const { stream, number } = await file(house, { title: '积水' });
  const { petition } = await matterOf(number);
  const source = await watchOver(house, stream, petition.narrative);
  const clerk: Actor = { kind: 'official', person: '99-w' as never, posts: [{ unit: watcher, post: 'registrar' }] };
  const asked = { registers, today: on('2026-03-02'), size: 50 };
  const session = house.database.as('vault');
  const rows = await workOf(session, clerk, { ...asked, filter: startFilter });
  expect(rows.find((row) => row.stream === source)).toMatchObject({
    chapter: 'watch',
    act: 'answerWatch',
    title: '积水',
  });
  const here = { ...startFilter, chapter: 'watch' };
  expect((await countWork(session, clerk, { ...asked, filter: here })).all).toBe(
    rows.filter(({ chapter }) => chapter === 'watch').length,
  );
  expect(await workOf(session, actorOf('clerk'), { ...asked, filter: here })).toEqual([]);
  await end(source);
  const [row] = await house.database.as('app').rows<{ stage: string; version: number }>({
    text: 'SELECT stage, version FROM open.matter WHERE stream = $1',
    values: [source],
  });
  expect(row).toEqual({ stage: 'ended', version: 2 });
});

test('a chapter asks another for something on account of a fact, once however often it is asked', async () => {
  const { stream, number } = await file(house);
  const source = await watchOver(house, stream, (await matterOf(number)).petition.narrative);
  const account = { reaction: 'watch.end', cause: { stream, version: 1, type: 'PetitionRegistered' } };
  const ask = () =>
    actOnAccount(house, watch, account, { stream: source, act: 'end', command: () => ({ act: 'end' }) as const });
  expect(await ask()).toEqual([{ stream: source, version: 2 }]);
  expect(await ask()).toEqual([{ stream: source, version: 2 }]);
  const refused = { stream: house.ids.stream(), act: 'end', command: () => ({ act: 'end' }) as const };
  await expect(actOnAccount(house, watch, account, refused)).rejects.toThrow('not-found');
});

test('passing matters of a merged organ on looks at petitions alone', async () => {
  expect(await passMattersOn(house)).toEqual({ passedOn: 0, left: 0 });
  expect(calendars.current.edition).toBeTruthy();
});

test('nothing of a sealed matter shows on another', async () => {
  const { stream, number } = await file(house);
  const sealed = { ...watch, lane: 'sealed' } as const;
  const matterKey = house.vault.newKey('sealed');
  const { narrative } = (await matterOf(number)).petition;
  const fact: Opened = {
    type: 'WatchOpened',
    of: stream,
    title: narrative,
    by: watcher,
    number: matterNumber(on('2026-03-02'), (serial += 1)),
    key: matterKey.id,
  };
  const request = { actor: system, act: 'open', stream: house.ids.stream(), matterKey };
  await expect(begin(house, sealed, { ...request, command: () => ({ act: 'open', fact }) as const })).rejects.toThrow(
    'sealed',
  );
});
