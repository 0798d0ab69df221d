import { sealAll, sealUntil } from '#test/ledger.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadTaxonomy } from '#adapters/reference/taxonomy.ts';
import { chapterOf } from '#app/chapters.ts';
import { signIn } from '#app/sessions.ts';
import { stages } from '#chapters/petition/petition.ts';
import { powers } from '#chapters/petition/rules.ts';
import type { StoryHouse } from '#test/cast.ts';
import { beforeCounty } from '#test/county.ts';
import { judgingWords } from '#test/tidy/words.ts';
import { demoAccounts, demoPassword } from './accounts.ts';
import { answers, impulses } from './behaviour.ts';
import { countyStories } from './stories.ts';
import { countyPeople, countyRegions, countyUnits } from './county-files.ts';
import { foundCounty, lacksCounty, ledgerHash, type CountyFigures } from './county.ts';
import { demoMatters, demoMessages } from './exhibits.ts';
import { sendPast } from './past-messages.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const opened: StoryHouse[] = [];
afterAll(() => Promise.all(opened.map(({ database }) => database.drop())));

interface County {
  readonly house: StoryHouse;
  readonly figures: CountyFigures;
  readonly ms: number;
}

async function foundedOn(today: string, keyByte = 7): Promise<County> {
  const house = await beforeCounty(today, keyByte);
  opened.push(house);
  expect(lacksCounty(house)).toBe(true);
  const started = performance.now();
  const figures = await foundCounty(house);
  return { house, figures, ms: performance.now() - started };
}

let county: County;
beforeAll(async () => {
  county = await foundedOn('2026-11-24');
});

const rows = <Row extends object>(text: string): Promise<Row[]> =>
  county.house.database.as('owner').rows<Row>({ text });
async function hashOf({ house }: County): Promise<string> {
  await sealAll(house.database);
  return ledgerHash(house.database.as('app'));
}

test('matters of every stage are played by lawful commands, each with a title of its own', () => {
  const { figures, ms, house } = county;
  console.info(`county founded in ${Math.round(ms)} ms: ${figures.matters} matters, ${figures.acts} acts`);
  expect(lacksCounty(house)).toBe(false);
  expect(figures.turnedAway).toEqual({});
  expect(figures.matters).toBeGreaterThanOrEqual(60);
  expect(new Set(figures.titles).size).toBe(figures.titles.length);
  // A report leaves the open lane; a settlement that runs is lived by the past year that follows.
  const told = stages.filter((stage) => stage !== 'resealed' && stage !== 'settled');
  expect(Object.keys(figures.stages).toSorted()).toEqual(told.toSorted());
  expect(figures.limitsPassed).toBeGreaterThan(10);
  expect(figures.reports).toBeGreaterThanOrEqual(3);
});

/** Acts that no matter of the county lives, each with its reason. */
const notLived: Readonly<Record<string, string>> = {
  succeed: 'the county’s one merged bureau was merged before its first matter',
  noteCall: 'told on the pages of calls',
  takePaper: 'every petitioner of the county has a telephone',
  changeContact: 'asks for a code on a telephone, which no play has',
  reseal: 'a report leaves the open lane; the sealed lane plays its own',
  allocate: 'told on the pages of the work list',
  passLimit: 'recorded by the sweep, which the first test counts',
};

test('somebody in the county does every act of a petition, but for those that say why not', () => {
  const told = countyStories().flatMap(({ then }) => then.map(([, act]) => act as string));
  const answered = Object.values(answers).flatMap((ways) => ways.map(({ act }) => act as string | null));
  const lived = new Set<string | null>([
    'register',
    'accept',
    'beLinked',
    ...told,
    ...answered,
    ...impulses.map(({ act }) => act),
  ]);
  const missing = Object.keys(powers).filter((act) => !lived.has(act));
  expect(missing.toSorted()).toEqual(Object.keys(notLived).toSorted());
  for (const act of [
    'checkHelp',
    'endMandate',
    'referDecision',
    'commentDecision',
    'answerCorrection',
    'checkConclusion',
  ])
    expect(told, act).toContain(act);
});

test('new facts, a second letter and a second claim are matters of their own, and each of the two knows of the other', async () => {
  const beside = await rows<{ by: string; stages: string[]; people: boolean; days: number }>(`
    SELECT split_part(e.capacity, '@', 1) || ' ' || e.type AS by, ARRAY[one.stage, other.stage] AS stages,
           (one.party IS NULL) = (other.party IS NULL) AS people, one.received_on - other.received_on AS days
      FROM ledger.entry e JOIN open.petition one USING (stream)
      JOIN open.petition other ON other.stream = coalesce(e.payload::jsonb->>'other', e.payload::jsonb->>'part')::uuid
     WHERE e.type IN ('MatterLinked', 'PartSplitOff') ORDER BY 1, 2`);
  expect(beside.map(({ by, stages: both }) => [by, ...both])).toEqual([
    ['petitioner MatterLinked', 'concluded', 'registered'],
    ['registrar MatterLinked', 'routed', 'registered'],
    ['registrar PartSplitOff', 'routed', 'registered'],
    ['system MatterLinked', 'registered', 'concluded'],
    ['system MatterLinked', 'registered', 'routed'],
  ]);
  expect(beside.every(({ people }) => people)).toBe(true);
  expect(beside.find(({ by }) => by.endsWith('PartSplitOff'))!.days).toBe(0);
});

test('days of a hearing are left out of a re-review, and a lost code is replaced', async () => {
  const lived = await rows<{ type: string; capacity: string }>(
    `SELECT type, split_part(capacity, '@', 1) AS capacity FROM ledger.entry
      WHERE type IN ('IntervalExcluded', 'CodeReplaced') ORDER BY 1`,
  );
  expect(lived).toEqual([
    { type: 'CodeReplaced', capacity: 'system' },
    { type: 'IntervalExcluded', capacity: 'reviewer' },
  ]);
});

test('the same seed and day give the same ledger under other keys, another day another one', async () => {
  const [again, later] = [await foundedOn('2026-11-24', 8), await foundedOn('2026-11-25')];
  expect(await hashOf(again)).toBe(await hashOf(county));
  expect(await hashOf(later)).not.toBe(await hashOf(county));
});

test('on any day of the year the law lets every act through, under both rule sets', async () => {
  for (const today of ['2026-03-05', '2026-10-08', '2027-02-14', '2022-06-20']) {
    const { figures } = await foundedOn(today);
    expect([today, figures.turnedAway]).toEqual([today, {}]);
  }
});

test('every entry has its number, in the order of time within the open lane', async () => {
  const [counted] = await rows<{ entries: number }>('SELECT count(*)::int AS entries FROM ledger.entry');
  expect(await sealUntil(county.house.database, counted!.entries)).toHaveLength(counted!.entries);
  const [order] = await rows<{ backwards: number }>(`
    SELECT count(*)::int AS backwards
      FROM (SELECT e.at, lag(e.at) OVER (ORDER BY s.position) AS before
              FROM ledger.sealed s JOIN ledger.entry e USING (stream, version) JOIN open.petition p USING (stream)) one
     WHERE at < before`);
  expect(order!.backwards).toBe(0);
});

test('the desk is alive: duties due today, in three days, and overdue at the posts that a visitor plays', async () => {
  const due = await rows<{ owner: string; left: number }>(`
    SELECT owner_unit || ' ' || owner_post AS owner, due_on - DATE '2026-11-24' AS left
      FROM open.duty WHERE closed_version IS NULL AND nature = 'owed' AND due_on IS NOT NULL`);
  for (const owner of ['99-990101-xf registrar', '99-990101-zj handler', '99-9901-zj handler']) {
    const lefts = due.filter((one) => one.owner === owner).map((one) => one.left);
    expect([owner, lefts.includes(0), lefts.includes(3), lefts.some((left) => left < 0)]).toEqual([
      owner,
      true,
      true,
      true,
    ]);
  }
  expect(due.filter((one) => one.owner === '99-990101-zj head').length).toBeGreaterThanOrEqual(3);
});

test('every superior exists, every region finds its office, every class an organ of the county', () => {
  const units = countyUnits();
  const { house } = county;
  const on = day('2026-11-24');
  expect(units.filter(({ superior }) => superior !== null && !house.units.get(superior))).toEqual([]);
  for (const { code } of countyRegions()) {
    const office = house.units.petitionOffice(code, on);
    expect([code, code.startsWith(office.region) && office.kind]).toEqual([code, 'petition-office']);
  }
  const gone = units.find(({ successor }) => successor)!;
  expect(house.units.inForce(gone.id, on)?.name).toBe('南坪县住房和城乡建设局');
  const classes = loadTaxonomy();
  expect(units.flatMap(({ competences }) => competences).filter((code) => classes.get(code)?.level !== 2)).toEqual([]);
});

test('every petition office has a registrar, a head and a custodian; nobody holds a post nowhere', () => {
  const posts = countyPeople().flatMap((one) => one.posts);
  for (const office of countyUnits().filter(({ kind }) => kind === 'petition-office')) {
    const held = new Set(posts.filter(({ unit }) => unit === office.id).map(({ post }) => post));
    expect([office.name, held.has('registrar'), held.has('head'), held.has('custodian')]).toEqual([
      office.name,
      true,
      true,
      true,
    ]);
  }
  expect(posts.filter(({ unit }) => !county.house.units.get(unit))).toEqual([]);
});

test('the main roles sign in with the password that the page tells', async () => {
  const logins = demoAccounts().map(({ login }) => login);
  expect(logins.slice(0, 7)).toEqual(['clerk', 'handler', 'head', 'reviewer', 'custodian', 'auditor', 'admin']);
  expect(new Set(logins).size).toBe(logins.length);
  expect(await signIn(county.house, 'handler', demoPassword)).toEqual(expect.any(String));
  expect(await signIn(county.house, 'handler', 'sunlit')).toBeUndefined();
});

test('no word that judges a petitioner stands in anything that anybody wrote', async () => {
  const texts = await rows<{ content: object }>('SELECT content FROM vault.narrative');
  expect(texts.length).toBeGreaterThan(250);
  const text = texts.map(({ content }) => JSON.stringify(content)).join('\n');
  expect(judgingWords([{ path: 'data/county/texts.json', text }])).toEqual([]);
  expect(text.match(/\p{Script=Han}[,;:?!]\p{Script=Han}|\{[a-z]/gu)).toBeNull();
});

test('past messages stand on their days; the reports of misconduct sent none', async () => {
  const messages = await demoMessages(county.house, undefined, 500);
  expect(messages.length).toBeGreaterThan(200);
  expect(new Set(messages.map(({ at }) => at.toString().slice(0, 10))).size).toBeGreaterThan(60);
  expect(
    messages
      .map(({ contact }) => contact)
      .filter((contact) => !/^1000000|@example\.org$|^account:gh_nanping$|^demo-reader-\d$|\n/.test(contact)),
  ).toEqual([]);
  // What another test's transaction kept from being numbered in time is sent by whoever comes next, as the worker does.
  await sealAll(county.house.database);
  await sendPast(county.house, 'open', chapterOf);
  const [waiting] = await rows<{ n: number }>(`
    SELECT count(*)::int AS n FROM open.outbox o
     WHERE NOT EXISTS (SELECT FROM open.dispatch d
                        WHERE (d.stream, d.version, d.line) = (o.stream, o.version, o.line))`);
  expect(waiting!.n).toBe(0);
});

test('the reports lie in the sealed lane alone, one with the next higher custodian', async () => {
  const held = await rows<{ holder: string }>('SELECT DISTINCT holder FROM sealed.accusation ORDER BY holder');
  expect(held.map(({ holder }) => holder).toSorted()).toEqual(['99-9901-xf', '99-990101-jw', '99-990101-xf']);
  expect(await rows('SELECT 1 FROM open.petition JOIN sealed.accusation USING (stream)')).toEqual([]);
  expect(await rows(`SELECT 1 FROM ledger.entry WHERE type = 'AccusedCorrected'`)).toHaveLength(1);
  const letters = await rows<{ at: string }>('SELECT right(code, 2) || serial AS at FROM sealed.letter_number');
  expect(letters.map(({ at }) => at).toSorted()).toEqual(['密转1', '密转2', '密转3']);
});

test('a public account is lived: a post that left, one that did not, one that waits; a question answered, registered, open', async () => {
  const lived = await rows<{ stage: string; owed: string | null }>(`
    SELECT m.stage, d.owner_post || ' ' || d.act AS owed FROM open.matter m
      LEFT JOIN open.duty d ON d.stream = m.stream AND d.closed_version IS NULL
     WHERE m.chapter = 'disclosure' ORDER BY 1`);
  expect(lived).toEqual([
    { stage: 'answered', owed: null },
    { stage: 'asked', owed: 'registrar answerConsultation' },
    { stage: 'drafted', owed: 'head publishPost' },
    { stage: 'dropped', owed: null },
    { stage: 'filed', owed: null },
    { stage: 'published', owed: null },
  ]);
  // The reaction of the worker that comes later finds it registered, as of the day on which it was asked.
  const claims = await rows<{ received: string; registered: string }>(`
    SELECT received_on::text AS received, registered_on::text AS registered FROM open.petition
     WHERE form = 'messenger' AND received_on < registered_on AND registered_on > DATE '2026-11-24' - 7`);
  expect(claims).toEqual([{ received: '2026-11-19', registered: '2026-11-20' }]);
  const said = await demoMessages(county.house, undefined, 500);
  expect(
    said
      .map(({ contact }) => contact)
      .filter((one) => /account:|reader/.test(one))
      .toSorted(),
  ).toEqual(['account:gh_nanping', 'demo-reader-1', 'demo-reader-2']);
});

test('a visitor can be the petitioner of a matter in each stage', async () => {
  const matters = await demoMatters(county.house);
  expect(new Set(matters.map(({ stage }) => stage)).size).toBeGreaterThanOrEqual(8);
  expect(matters.every(({ code }) => /^\d{12}$/.test(code))).toBe(true);
});

test('what follows a matter is lived: a ladder to its end, hearings, days of each level, a conference, an inspection', async () => {
  const lived = await rows<{ what: string; n: number }>(`
    SELECT e.type || coalesce(' ' || coalesce(e.payload::jsonb->>'level', e.payload::jsonb->>'step', e.payload::jsonb->>'worked'), '') AS what,
           count(*)::int AS n
      FROM ledger.entry e WHERE e.type IN ('TermBegan', 'StepTaken', 'HearingOrdered', 'HearingPublished', 'CoHandlingAgreed',
        'JointAnswerGiven', 'ProblemClosed', 'PolicyChanged', 'MeetingHeld', 'InspectionPlanned', 'FindingRecorded') GROUP BY 1`);
  const has = new Map(lived.map(({ what, n }) => [what, n]));
  for (const level of ['province', 'city', 'county', 'township'])
    expect([level, has.get(`TermBegan ${level}`)]).toEqual([level, 1]);
  expect(Object.fromEntries(has)).toMatchObject({
    'StepTaken letter': 1,
    HearingPublished: 1,
    CoHandlingAgreed: 1,
    JointAnswerGiven: 1,
    'ProblemClosed true': 1,
    MeetingHeld: 1,
    InspectionPlanned: 1,
    FindingRecorded: 2,
  });
  const late = await rows<{ chapter: string; ended: number }>(`
    SELECT m.chapter, count(*) FILTER (WHERE d.closed_version IS NOT NULL)::int AS ended
      FROM open.duty d JOIN open.matter m USING (stream) WHERE d.lapsed_version IS NOT NULL GROUP BY 1 ORDER BY 1`);
  const ended = Object.fromEntries(late.map((one) => [one.chapter, one.ended > 0]));
  expect(ended).toEqual({ conference: true, hearing: true, reception: true, supervision: true });
});
