import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeCalendar, type CalendarYear } from '#kernel/calendar.ts';
import { cite } from '#kernel/citation.ts';
import { findLimit, limit, limitsOf, reckon } from './law.ts';
import { limitIds, type LimitId, type RuleSetId } from './rule.ts';

const folder = join(import.meta.dirname, '..', '..', 'data', 'holiday_cn');
const years = [2021, 2022, 2023, 2024, 2025, 2026].map(
  (year) => JSON.parse(readFileSync(join(folder, `${year}.json`), 'utf8')) as CalendarYear,
);
const calendar = makeCalendar(years, 'test');
const on = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/**
 * What the texts say, written down apart from the rows: id, place, event, days (d) or working days (w), who is bound,
 * and how well it is founded. Then three days reckoned by hand: the last day in time from a plain Monday (1 March 2021,
 * 2 March 2026); and, across National Day, from `holiday`, the last day in time.
 */
type Row = readonly [
  id: LimitId,
  place: string,
  event: string,
  length: string,
  bound: string,
  source: string,
  plainDue: string,
  holiday: string,
  holidayDue: string,
];
const read = (table: string): readonly Row[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ +/) as unknown as Row);

const practice2005 = read(`
  decideProposal       practice/1         proposed           3w  organ      practice 2021-03-04 2021-09-29 2021-10-09
  firstContact         practice/2         receivedByOrgan    3w  organ      practice 2021-03-04 2021-09-29 2021-10-09
  answerUrge           practice/3         urged              5w  organ      practice 2021-03-08 2021-09-29 2021-10-12
  answerQuestion       practice/4         asked              5w  organ      practice 2021-03-08 2021-09-29 2021-10-12
  callBack             practice/190       calledBackFor      3w  organ      practice 2021-03-04 2021-09-29 2021-10-09
  rate                 practice/5         ratingOpened       30d petitioner practice 2021-03-31 2021-09-02 2021-10-08
  withdrawTakesEffect  practice/6         withdrawn          7d  petitioner practice 2021-03-08 2021-09-25 2021-10-08
  answerSuggestion     practice/7         receivedByOrgan    60d organ      practice 2021-04-30 2021-08-03 2021-10-02
  reportAssigned       practice/8         assigned           60d organ      practice 2021-04-30 2021-08-03 2021-10-02
  verifyObjection      practice/9         objected           5w  organ      practice 2021-03-08 2021-09-29 2021-10-12
  settleDispute        practice/10        disputed           10w organ      practice 2021-03-15 2021-09-29 2021-10-19
  routeAgain           practice/26        returned           3w  organ      unverified 2021-03-04 2021-09-29 2021-10-09
  serve                practice/11        opinionMade        5w  organ      practice 2021-03-08 2021-09-29 2021-10-12
  supplyMaterial       practice/12        materialAskedFor   15d petitioner practice 2021-03-16 2021-09-17 2021-10-08
  decideRecusal        practice/13        recusalAskedFor    3w  organ      practice 2021-03-04 2021-09-29 2021-10-09
  answerCorrection     practice/14        correctionAskedFor 5w  organ      practice 2021-03-08 2021-09-29 2021-10-12
  redo                 practice/15        annulled           30d organ      practice 2021-03-31 2021-09-02 2021-10-02
  execute              practice/16        opinionServed      60d organ      practice 2021-04-30 2021-08-03 2021-10-02
  certify              practice/17        reReviewServed     30d organ      practice 2021-03-31 2021-09-02 2021-10-02
  receiveJudicial      practice/18        receivedByOrgan    15d organ      practice 2021-03-16 2021-09-17 2021-10-02
  replaceCode          practice/20        newCodeAskedFor    3w  organ      practice 2021-03-04 2021-09-29 2021-10-09
  inspect              practice/96        inspectionPlanned  30d organ      practice 2021-03-31 2021-09-02 2021-10-02
  reportInspection     practice/97        inspected          10w organ      practice 2021-03-15 2021-09-29 2021-10-19
  answerSupervision    practice/80        supervised         5w  organ      practice 2021-03-08 2021-09-29 2021-10-12
  judgeAnswer          practice/81        supervisionAnswered 5w organ      practice 2021-03-08 2021-09-29 2021-10-12
  takeStep             practice/82        answerJudged       3w  organ      practice 2021-03-04 2021-09-29 2021-10-09
  checkEffect          practice/83        adviceAdopted      90d organ      practice 2021-05-30 2021-07-04 2021-10-02
  carryOut             practice/85        agreedTogether     30d organ      practice 2021-03-31 2021-09-02 2021-10-02
  receiveUrgent        practice/180       dangerReported     1d  organ      practice 2021-03-02 2021-10-01 2021-10-02
  followUrgent         practice/181       dangerReported     1d  organ      practice 2021-03-02 2021-10-01 2021-10-02
  receiveReferral      practice/84        referred           5w  organ      practice 2021-03-08 2021-09-29 2021-10-12
  close                practice/25        reviewPeriodOver   10w organ      practice 2021-03-15 2021-09-29 2021-10-19
  decideHearing        practice/65        hearingAsked       5w  organ      practice 2021-03-08 2021-09-29 2021-10-12
  arrangeHearing       practice/65        hearingOrdered     15d organ      practice 2021-03-16 2021-09-17 2021-10-02
  layHearingRecord     practice/66        hearingHeld        3w  organ      practice 2021-03-04 2021-09-29 2021-10-09
  confirmRecord        practice/66        recordLaid         5w  organ      practice 2021-03-08 2021-09-29 2021-10-12
  deliberateHearing    practice/66        recordLaid         10w organ      practice 2021-03-15 2021-09-29 2021-10-19
  reportHearing        practice/66        deliberated        5w  organ      practice 2021-03-08 2021-09-29 2021-10-12
  endHearing           practice/66        reported           10w organ      practice 2021-03-15 2021-09-29 2021-10-19
  recordDay            practice/67        dayHeld            3w  organ      practice 2021-03-04 2021-09-29 2021-10-09
  ownCaseKnow          practice/70        caseTaken          10w organ      practice 2021-03-15 2021-09-29 2021-10-19
  ownCaseSettle        practice/70        caseTaken          90d organ      practice 2021-05-30 2021-07-05 2021-10-03
  decideResidency      practice/68        proposed           10w organ      practice 2021-03-15 2021-09-29 2021-10-19
  recordVisit          practice/71        visited            3w  organ      practice 2021-03-04 2021-09-29 2021-10-09
  servedByPublicNotice civil-procedure/95 noticePublished    30d organ      reported 2021-03-31 2021-09-02 2021-10-02
`);

/** The same practices on the days of 2026, whose National Day falls on the same dates. */
const practice2026: Readonly<Record<string, string>> = {
  '1d': '2026-03-03',
  '3w': '2026-03-05',
  '5w': '2026-03-09',
  '10w': '2026-03-16',
  '7d': '2026-03-09',
  '15d': '2026-03-17',
  '30d': '2026-04-01',
  '60d': '2026-05-01',
  '90d': '2026-05-31',
};
const in2026 = (day: string): string => day.replace('2021', '2026');
const practice2022: readonly Row[] = practice2005.map(([id, place, event, length, bound, source, , holiday, due]) => [
  id,
  place,
  event,
  length,
  bound,
  source,
  practice2026[length]!,
  in2026(holiday),
  in2026(due),
]);

const tables: Readonly<
  Record<
    string,
    { readonly set: RuleSetId; readonly region?: string; readonly from: string; readonly rows: readonly Row[] }
  >
> = {
  'the regulations of 2005': {
    set: 'regulations-2005',
    from: '2021-03-01',
    rows: [
      ...practice2005,
      ...read(`
  dispose         regulations-2005/21/1   received          15d organ      text     2021-03-16 2021-09-17 2021-10-02
  routeAccusation regulations-2005/21/1/2 received          15d organ      text     2021-03-16 2021-09-17 2021-10-02
  notify          regulations-2005/21/2   receivedByOrgan   15d organ      text     2021-03-16 2021-09-17 2021-10-02
  notifyDirect    regulations-2005/22/2   received          15d organ      text     2021-03-16 2021-09-17 2021-10-02
  conclude        regulations-2005/33     accepted          60d organ      text     2021-04-30 2021-08-03 2021-10-02
  extend          regulations-2005/33     concludeDue       30d organ      text     2021-03-31 2021-09-02 2021-10-02
  requestReview   regulations-2005/34     opinionServed     30d petitioner text     2021-03-31 2021-09-02 2021-10-08
  decideReview    regulations-2005/34     reviewRequested   30d organ      text     2021-03-31 2021-09-02 2021-10-02
  requestReReview regulations-2005/35/1   reviewServed      30d petitioner text     2021-03-31 2021-09-02 2021-10-08
  decideReReview  regulations-2005/35/1   reReviewRequested 30d organ      text     2021-03-31 2021-09-02 2021-10-02
  answerAdvice    regulations-2005/36/2   adviceReceived    30d organ      text     2021-03-31 2021-09-02 2021-10-02
  simpleAccept    simple-2016/0           receivedByOrgan   3w  organ      reported 2021-03-04 2021-09-29 2021-10-09
  simpleConclude  simple-2016/0           accepted          10w organ      reported 2021-03-15 2021-09-29 2021-10-19
  simpleRelay     simple-2016/0           receivedByOrgan   1w  organ      reported 2021-03-02 2021-09-30 2021-10-08
`),
    ],
  },
  'the regulations of 2022': {
    set: 'regulations-2022',
    from: '2026-03-02',
    rows: [
      ...practice2022,
      ...read(`
  answerAdvice    practice/19           adviceReceived    30d organ      practice   2026-04-01 2026-09-02 2026-10-02
  dispose         regulations-2022/22/1 received          15d organ      text       2026-03-17 2026-09-17 2026-10-02
  routeAccusation regulations-2022/22/2 received          15d organ      text       2026-03-17 2026-09-17 2026-10-02
  notify          regulations-2022/23/3 receivedByOrgan   15d organ      text       2026-03-17 2026-09-17 2026-10-02
  notifyDirect    regulations-2022/23/2 received          15d organ      text       2026-03-17 2026-09-17 2026-10-02
  object          regulations-2022/23/3 receivedByOrgan   5w  organ      text       2026-03-09 2026-09-29 2026-10-12
  conclude        regulations-2022/34   accepted          60d organ      text       2026-05-01 2026-08-03 2026-10-02
  extend          regulations-2022/34   concludeDue       30d organ      text       2026-04-01 2026-09-02 2026-10-02
  requestReview   regulations-2022/35   opinionServed     30d petitioner text       2026-04-01 2026-09-02 2026-10-08
  decideReview    regulations-2022/35   reviewRequested   30d organ      text       2026-04-01 2026-09-02 2026-10-02
  requestReReview regulations-2022/36/1 reviewServed      30d petitioner text       2026-04-01 2026-09-02 2026-10-08
  decideReReview  regulations-2022/36/1 reReviewRequested 30d organ      text       2026-04-01 2026-09-02 2026-10-02
  simpleAccept    simple-2022/0         receivedByOrgan   3w  organ      unverified 2026-03-05 2026-09-29 2026-10-09
  simpleConclude  simple-2022/0         accepted          10w organ      unverified 2026-03-16 2026-09-29 2026-10-19
  simpleRelay     simple-2022/0         receivedByOrgan   1w  organ      unverified 2026-03-03 2026-09-30 2026-10-08
`),
    ],
  },
  'Zhejiang 2016': {
    set: 'regulations-2005',
    region: '330102',
    from: '2021-03-01',
    rows: [
      ...read(`
  dispose      local-33-2016/20/1 received        5w  organ text 2021-03-08 2021-09-29 2021-10-12
  notifyDirect local-33-2016/20/1 received        5w  organ text 2021-03-08 2021-09-29 2021-10-12
  notify       local-33-2016/20/2 receivedByOrgan 5w  organ text 2021-03-08 2021-09-29 2021-10-12
  conclude     local-33-2016/23/1 accepted        30d organ text 2021-03-31 2021-09-02 2021-10-02
  extend       local-33-2016/23/1 concludeDue     60d organ text 2021-04-30 2021-08-03 2021-10-02
`),
    ],
  },
  'Beijing 2006': {
    set: 'regulations-2005',
    region: '110101',
    from: '2021-03-01',
    rows: [
      ...read(`
  object                local-11-2006/35/1/2 receivedByOrgan   5w  organ text 2021-03-08 2021-09-29 2021-10-12
  extendReview          local-11-2006/50/4   decideReviewDue   30d organ text 2021-03-31 2021-09-02 2021-10-02
  extendReReview        local-11-2006/50/4   decideReReviewDue 30d organ text 2021-03-31 2021-09-02 2021-10-02
  explainRejectedAdvice local-11-2006/52/2   adviceReceived    3w  organ text 2021-03-04 2021-09-29 2021-10-09
`),
    ],
  },
};

for (const [name, { set, region, from, rows }] of Object.entries(tables)) {
  for (const [id, place, event, length, bound, source, plainDue, holiday, holidayDue] of rows) {
    test(`${name}: ${id} is ${length} from ${event} under ${place}`, () => {
      const row = limit(set, id, region);
      const unit = row.length.unit === 'day' ? 'd' : 'w';
      expect([cite(row.under), row.from, `${row.length.n}${unit}`, row.bound, row.source]).toEqual([
        place,
        event,
        length,
        bound,
        source,
      ]);
    });
    test(`${name}: ${id} from ${from} is in time on ${plainDue} and not the day after`, () => {
      const { due } = reckon(limit(set, id, region), on(from), calendar);
      const inTime = (day: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(day, due) <= 0;
      expect([inTime(on(plainDue)), inTime(on(plainDue).add({ days: 1 }))]).toEqual([true, false]);
    });
    test(`${name}: ${id} from ${holiday}, across National Day, is in time until ${holidayDue}`, () => {
      expect(reckon(limit(set, id, region), on(holiday), calendar).due.toString()).toBe(holidayDue);
    });
  }
}

test('each rule set has these limits and no others', () => {
  for (const set of ['regulations-2005', 'regulations-2022'] as const) {
    const expected = Object.values(tables).find((table) => table.set === set && !table.region)!;
    expect(
      limitsOf(set)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(expected.rows.map(([id]) => id).toSorted());
  }
});

test('each overlay changes these limits and no others', () => {
  for (const { set, region, rows } of Object.values(tables)) {
    if (!region) continue;
    const changed = limitsOf(set, region).filter((row) => findLimit(set, row.id) !== row);
    expect(changed.map(({ id }) => id).toSorted()).toEqual(rows.map(([id]) => id).toSorted());
  }
});

test('every named limit is in force somewhere', () => {
  const known = new Set(Object.values(tables).flatMap(({ rows }) => rows.map(([id]) => id)));
  expect([...limitIds].toSorted()).toEqual([...known].toSorted());
});

test('2005 has no limit for an objection; to ask for one is a mistake of the program', () => {
  expect(findLimit('regulations-2005', 'object')).toBeUndefined();
  expect(() => limit('regulations-2005', 'object')).toThrow(RangeError);
});

test('only the re-review leaves out the time of a hearing', () => {
  for (const set of ['regulations-2005', 'regulations-2022'] as const) {
    const place = set === 'regulations-2005' ? 'regulations-2005/35/2' : 'regulations-2022/36/2';
    for (const row of limitsOf(set)) {
      const excluded = [{ from: on('2026-03-05'), to: on('2026-03-07'), type: 'hearing', under: row.under }];
      const moved = reckon(row, on('2026-03-02'), calendar, { excluded }).terms.excluded.length > 0;
      expect([row.id, moved]).toEqual([row.id, row.id === 'decideReReview']);
    }
    expect(limit(set, 'decideReReview').excludes?.map(({ type, under }) => [type, cite(under)])).toEqual([
      ['hearing', place],
    ]);
  }
  const excluded = [
    {
      from: on('2026-03-05'),
      to: on('2026-03-07'),
      type: 'hearing',
      under: { instrument: 'practice', article: 1 } as const,
    },
  ];
  const hearing = reckon(limit('regulations-2022', 'decideReReview'), on('2026-03-02'), calendar, { excluded });
  expect(hearing.due.toString()).toBe('2026-04-04');
  const inspection = excluded.map((span) => ({ ...span, type: 'inspection' }));
  const other = reckon(limit('regulations-2022', 'decideReReview'), on('2026-03-02'), calendar, {
    excluded: inspection,
  });
  expect(other.due.toString()).toBe('2026-04-01');
});

test('an extension by a recorded act runs on from the last day of the limit', () => {
  const { due } = reckon(limit('regulations-2022', 'conclude'), on('2026-03-02'), calendar, { extendBy: 30 });
  expect(due.toString()).toBe('2026-05-31');
});
