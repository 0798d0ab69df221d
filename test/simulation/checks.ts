import { openPeriods } from '#chapters/reception/counting.ts';
import { accusationsOf } from '#chapters/accusation/queries.ts';
import { findMatters } from '#chapters/petition/find.ts';
import { mattersOfActor } from '#chapters/petition/queries.ts';
import { chapterOf, registers } from '#app/chapters.ts';
import { dayOf } from '#kernel/clock.ts';
import { standingsOn, type Actor } from '#kernel/authority.ts';
import { dutyKey } from '#kernel/duty.ts';
import { rehash, type EntryRow } from '#kernel/ledger/read.ts';
import { sealOnce } from '#kernel/ledger/seal.ts';
import type { StreamId } from '#kernel/ids.ts';
import { sweepLane } from '#kernel/sweep.ts';
import { foldTallies, recountTallies } from '#kernel/tally.ts';
import { startFilter } from '#kernel/work/filter.ts';
import { countWork } from '#kernel/work/count.ts';
import { workOf } from '#kernel/work/query.ts';
import type { AccusationCommand } from '#chapters/accusation/decide/command.ts';
import type { PetitionCommand } from '#chapters/petition/decide/command.ts';
import { runReactions } from '#kernel/reaction.ts';
import { reactions } from '#app/worker/reactions.ts';
import { accusationModel } from '#test/explore/accusation.ts';
import { petitionModel } from '#test/explore/petition.ts';
import { sightings } from '#test/sightings.ts';
import { readers } from './actors.ts';
import type { Chance } from './chance.ts';
import { isFault } from './fault.ts';
import { faces } from './faces.ts';
import { canary, grantsOn, type Run } from './running.ts';
import { follow, newShadow, type Shadow } from './world.ts';

/** Days pass: what is over is recorded, entries are numbered, what follows is done; and the shadows see all of it. */
export async function passDays(run: Run, days: number): Promise<void> {
  const { house } = run;
  house.clock.pass(days);
  const failed = (stream: StreamId, duty: string, reason: unknown): never =>
    isFault('a passed limit is recorded', `${duty} of ${stream}: ${String(reason)}`, []);
  for (const lane of ['open', 'sealed'] as const) await sweepLane(house, lane, { chapterOf, failed });
  while ((await sealOnce(house.database)).more);
  const work = {
    reactions,
    failed: (_: unknown, name: string, reason: unknown) =>
      isFault('a reaction stands', `${name}: ${String(reason)}`, []),
  };
  while (await runReactions(house, work));
  await openPeriods(house);
  await catchUp(run);
}

/** Follows what machines wrote since: passed limits, periods, and what one chapter set going in another. */
async function catchUp({ house, petitions, reports, faces: others }: Run): Promise<void> {
  const rows = await house.database.as('owner').rows<{ stream: StreamId; version: number; type: string }>({
    text: `SELECT stream, max(version) AS version, min(type) FILTER (WHERE version = 1) AS type FROM ledger.entry GROUP BY stream`,
  });
  const told = `${dayOf(house.clock.now())} by machines`;
  for (const { stream, version, type } of rows) {
    if (type === 'PetitionRegistered') {
      // A report that is none is registered by the house, once its reporter has agreed.
      const shadow = petitions.get(stream) ?? newShadow(stream, 'open', petitionModel.chapter.initial);
      if (version === shadow.matter.version) continue;
      const act = shadow.matter.version === 0 ? 'register' : 'passLimit';
      const command = { act } as unknown as PetitionCommand;
      petitions.set(stream, await follow(house, petitionModel, shadow, { act, command, told }));
    } else if (type === 'AccusationReported') {
      const shadow = reports.get(stream) ?? newShadow(stream, 'sealed', accusationModel.chapter.initial);
      if (version === shadow.matter.version) continue;
      const command = { act: 'takeOver' } as unknown as AccusationCommand;
      reports.set(stream, await follow(house, accusationModel, shadow, { act: 'takeOver', command, told }));
    } else {
      const { face, shadow } = others.get(stream) ?? {};
      if (!face || !shadow || version === shadow.matter.version) continue;
      const done = { act: 'passLimit', command: { act: 'passLimit' }, told };
      others.set(stream, { face, shadow: await follow(house, faces[face]!.model, shadow, done) });
    }
  }
}

/** Replay and tables: what the ledger tells is what stands in duties, standings, timeline and register. */
export async function checkTables(run: Run): Promise<void> {
  await checkLane(run, 'open', run.petitions);
  await checkLane(run, 'sealed', run.reports);
  const shadows = [...run.faces.values()].map(({ shadow }) => [shadow.stream, shadow] as const);
  await checkLane(run, 'open', new Map(shadows));
  await checkFaces(run);
  const stages = await run.house.database.as('owner').rows<{ stream: StreamId; stage: string }>({
    text: 'SELECT stream, stage FROM open.petition',
  });
  for (const { stream, stage } of stages) {
    const shadow = run.petitions.get(stream)!;
    if (shadow.matter.own.stage !== stage) isFault('the register is what a replay gives', stage, shadow.history);
  }
}

/** The register of matters, and what the matters of these chapters show and lend elsewhere, are what a replay gives. */
async function checkFaces({ house, faces: others, petitions }: Run): Promise<void> {
  const owner = house.database.as('owner');
  const [rows, lines, lent] = await Promise.all([
    owner.rows<{ stream: StreamId; told: string }>({
      text: `SELECT stream, concat_ws(' ', stage, holder, version, ended_on) AS told FROM open.matter`,
    }),
    owner.rows<{ stream: StreamId; source: StreamId; n: number }>({
      text: `SELECT stream, source, count(*)::int AS n FROM open.timeline WHERE source IS NOT NULL GROUP BY 1, 2`,
    }),
    owner.rows<{ source: StreamId; told: string }>({
      text: `SELECT source, stream || ' ' || unit || ' ' || kind AS told FROM open.grants
              WHERE source IS NOT NULL AND until_version IS NULL`,
    }),
  ]);
  const left = (stream: StreamId): boolean => petitions.get(stream)?.matter.own.stage === 'resealed';
  const listed = new Map(rows.map(({ stream, told }) => [stream, told]));
  for (const { face, shadow } of others.values()) {
    const { stream, matter, history } = shadow;
    const row = faces[face]!.life.chapter.listing?.(matter.own);
    const told =
      row && [row.stage, row.holder, matter.version, row.endedOn?.toString()].filter((one) => one !== undefined);
    if (listed.get(stream) !== told?.join(' '))
      isFault('the register is what a replay gives', listed.get(stream) ?? 'none', history);
    for (const [at, n] of shadow.told) {
      const there = lines.find((one) => one.stream === at && one.source === stream)?.n ?? 0;
      if (there !== n && !left(at))
        isFault('lines told elsewhere are what a replay gives', `${there} instead of ${n}`, history);
    }
    const here = lent.filter(({ source }) => source === stream).map((one) => one.told);
    const expected = shadow.lent
      .filter((one) => !left(one.stream))
      .map((one) => `${one.stream} ${one.unit} ${one.kind}`);
    if (new Set(here).symmetricDifference(new Set(expected)).size > 0)
      isFault(
        'standings lent elsewhere are what a replay gives',
        `${here.join()} instead of ${expected.join()}`,
        history,
      );
  }
}

async function checkLane<State>(
  { house }: Run,
  lane: 'open' | 'sealed',
  shadows: ReadonlyMap<StreamId, Shadow<State>>,
) {
  const owner = house.database.as('owner');
  const [duties, grants, lines] = await Promise.all([
    owner.rows<{ stream: StreamId; told: string }>({
      text: `SELECT stream, string_agg(key || ' ' || coalesce(due_on::text, reason, '?'), ', ' ORDER BY key COLLATE "C") AS told
               FROM ${lane}.duty WHERE closed_version IS NULL GROUP BY stream`,
    }),
    owner.rows<{ stream: StreamId; told: string }>({
      text: `SELECT stream, string_agg(DISTINCT unit || ' ' || kind, ', ') AS told
               FROM ${lane}.grants WHERE until_version IS NULL AND source IS NULL GROUP BY stream`,
    }),
    owner.rows<{ stream: StreamId; n: number }>({
      text: `SELECT stream, count(*)::int AS n FROM ${lane}.timeline WHERE source IS NULL GROUP BY stream`,
    }),
  ]);
  const owed = new Map(duties.map(({ stream, told }) => [stream, told]));
  const granted = new Map(grants.map(({ stream, told }) => [stream, told.split(', ').toSorted().join()]));
  const told = new Map(lines.map(({ stream, n }) => [stream, n]));
  for (const shadow of shadows.values()) {
    const { stream, history } = shadow;
    // A matter that left the lane takes its duties and its timeline with it, as soon as the reaction has come to it.
    const left = (shadow.matter.own as { readonly stage?: string }).stage === 'resealed';
    const compare = (what: string, here: string, there: string): void => {
      if (left && (here === '' || here === '0')) return;
      if (here !== there) isFault(`${what} are what a replay gives`, `${here} instead of ${there}`, history);
    };
    const expected = shadow.duties
      .map((duty) => `${dutyKey(duty)} ${(duty.reckoning?.due ?? duty.reason ?? '?').toString()}`)
      .toSorted();
    compare('open duties', owed.get(stream) ?? '', expected.join(', '));
    const standings = [...new Set(shadow.grants.map(({ unit, kind }) => `${unit} ${kind}`))].toSorted();
    compare('standings', granted.get(stream) ?? '', standings.join());
    compare('lines of the timeline', String(told.get(stream) ?? 0), String(shadow.lines));
  }
}

/** Nobody's list, count or search holds what they have no standing on, and none leaves out what they have. */
export async function checkReaders(run: Run, chance: Chance, how: number): Promise<void> {
  const { house, petitions, reports } = run;
  const session = house.database.as('vault');
  const size = petitions.size + 10;
  for (let n = 0; n < how; n += 1) {
    const actor = chance.pick(readers);
    const mine = seenBy(run, actor, petitions);
    const met = seenBy(run, actor, new Map([...run.faces].map(([stream, { shadow }]) => [stream, shadow])));
    // An auditor may look at the husk of what left the lane; nobody else.
    const open = <T extends { readonly stream: StreamId }>(rows: readonly T[]): T[] =>
      rows.filter(({ stream }) => petitions.get(stream)?.matter.own.stage !== 'resealed' || !isAuditor(actor));
    const listed = open(await mattersOfActor(session, actor, { size }));
    agree('a list holds what its reader may see, all of it and nothing else', listed, mine);
    const found = await findMatters(house, actor, { terms: ['电梯'] }, undefined, size);
    within('a search finds what its reader may see', open(found), mine);
    const asked = { registers, today: dayOf(house.clock.now()), size, filter: startFilter };
    const work = await workOf(session, actor, asked);
    within('a work list holds what its reader may see', work, new Set([...mine, ...met]));
    const counted = (await countWork(session, actor, asked)).all;
    if (counted !== work.length) isFault('a count counts what the list shows', `${counted} of ${work.length}`, []);
    const custody = await accusationsOf(house, actor, { size: reports.size + 10 });
    within('nobody but its custodians sees a report', custody, seenBy(run, actor, reports));
  }
}

const isAuditor = (actor: Actor): boolean =>
  actor.kind === 'official' && actor.posts.some(({ post }) => post === 'auditor');

function seenBy<State>(run: Run, actor: Actor, shadows: ReadonlyMap<StreamId, Shadow<State>>): ReadonlySet<StreamId> {
  const seen = [...shadows.values()].filter(({ stream, grants, lane, matter }) => {
    if ((matter.own as { readonly stage?: string }).stage === 'resealed') return false;
    return standingsOn(actor, stream, grantsOn(run, stream, grants)).some(
      ({ capacity }) => lane === 'open' || capacity !== 'auditor',
    );
  });
  return new Set(seen.map(({ stream }) => stream));
}

function within(invariant: string, rows: readonly { readonly stream: StreamId }[], may: ReadonlySet<StreamId>): void {
  const foreign = rows.find(({ stream }) => !may.has(stream));
  if (foreign) isFault(invariant, foreign.stream, []);
}

function agree(invariant: string, rows: readonly { readonly stream: StreamId }[], may: ReadonlySet<StreamId>): void {
  within(invariant, rows, may);
  const listed = new Set(rows.map(({ stream }) => stream));
  const missing = [...may].find((stream) => !listed.has(stream));
  if (missing) isFault(invariant, `${missing} is left out`, []);
}

/** Which facts of each chapter of those who meet came about. */
export type Kinds = ReadonlyMap<string, ReadonlySet<string>>;

/** What holds of the whole: numbers without a gap, chains whole, counts exact, nothing of a report outside its lane. */
export async function checkWhole(run: Run): Promise<{ readonly summary: string; readonly kinds: Kinds }> {
  const { house } = run;
  const { database } = house;
  const owner = database.as('owner');
  while ((await sealOnce(database)).more);
  const [sealed] = await owner.rows<{ entries: number; n: number; first: number; last: number }>({
    text: `SELECT (SELECT count(*)::int FROM ledger.entry) AS entries, count(*)::int AS n, min(position)::int AS first,
                  max(position)::int AS last FROM ledger.sealed`,
  });
  if (!sealed || sealed.entries !== sealed.n || sealed.last - sealed.first + 1 !== sealed.n)
    isFault('sealed positions have no gap', JSON.stringify(sealed), []);
  const entries = await owner.rows<EntryRow>({ text: 'SELECT * FROM ledger.entry ORDER BY stream, version' });
  let last: EntryRow | undefined;
  for (const entry of entries) {
    const follows = last?.stream === entry.stream;
    if (entry.version !== (follows ? last!.version + 1 : 1))
      isFault('one entry a version', `${entry.stream} ${entry.version}`, []);
    if (!rehash(entry).equals(entry.hash) || (follows && !entry.previous_hash.equals(last!.hash)))
      isFault('every chain is whole', `${entry.stream} ${entry.version}`, []);
    last = entry;
  }
  while ((await foldTallies(database)) > 0);
  const folded = await owner.rows<{ told: string }>({
    text: `SELECT concat_ws('|', unit, office, measure, class, coalesce(on_day::text, ''), n) AS told FROM open.tally WHERE n <> 0`,
  });
  const recounted = (await recountTallies(owner, chapterOf, house.calendars)).filter(({ n }) => n !== 0);
  const expected = recounted.map((one) =>
    [one.unit, one.office, one.measure, one.class, one.onDay?.toString() ?? '', one.n].join('|'),
  );
  if (
    folded
      .map(({ told }) => told)
      .toSorted()
      .join('\n') !== expected.toSorted().join('\n')
  )
    isFault('counts are those of a recount', `${folded.length} of ${expected.length}`, []);
  const places = await sightings(database, ['open', 'vault', 'ledger', 'house', 'sealed'], canary);
  if (places.length > 0) isFault('nothing of a report stands in clear anywhere', places.join(), []);
  const numbers = [...run.reports.values()].map(({ stream }) => stream);
  const [leaked] = await owner.rows<{ stream: StreamId }>({
    text: `SELECT stream FROM open.petition WHERE stream = ANY ($1) UNION SELECT stream FROM open.timeline WHERE stream = ANY ($1)`,
    values: [numbers],
  });
  if (leaked) isFault('a report is never in the open lane', leaked.stream, []);
  const kinds = new Map<string, Set<string>>();
  for (const { stream, type } of entries) {
    const face = run.faces.get(stream)?.face;
    if (face) kinds.set(face, (kinds.get(face) ?? new Set()).add(type));
  }
  const summary = `${entries.length} entries, ${run.petitions.size} petitions, ${run.reports.size} reports, ${run.faces.size} of those who meet, ${folded.length} counts`;
  return { summary, kinds };
}
