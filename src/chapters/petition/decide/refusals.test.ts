import { expect, test } from 'vitest';
import { cite } from '#kernel/citation.ts';
import { isRefusal, type Refusal } from '#kernel/refusal.ts';
import { articleOf } from '#law/instruments.ts';
import { pathChanged } from '#test/given/branches.ts';
import { units } from '#test/cast.ts';
import { by, given, kept, on, ordinary, when } from '#test/given.ts';
import type { By, Fact, Step } from '#test/given.ts';
import type { PetitionCommand, Reason } from './command.ts';

import {
  inStage,
  after,
  assign,
  serve,
  interval,
  endedOnOwnPath,
  cases,
  type Asked,
  type Asking,
  type Made,
} from '#test/given/refusals.ts';

const { transfer, noticePath, refuse, extend, issueOpinion, requestReview, decideReview, redirect, object } = ordinary;
const { clerk, handler, petitioner } = by;

const ask = ({ matter, day, who, command }: Asked): Refusal => {
  const decision = when(matter, day, who, command);
  if (!isRefusal(decision)) throw new Error(`decided: ${decision.map(({ type }) => type).join()}`);
  return decision;
};

const ruleSets = { 'regulations-2005': '2021-03-01', 'regulations-2022': '2026-03-02' } as const;

for (const [reason, [in2005, in2022, asking]] of Object.entries(cases)) {
  for (const [ruleSet, zero] of Object.entries(ruleSets)) {
    const place = ruleSet === 'regulations-2005' ? in2005 : in2022;
    if (place === null) continue;
    const expected = /^\d/.test(place) ? `${ruleSet}/${place}` : place;
    test(`${reason} under ${expected}`, () => {
      const { refused: said, under } = ask(asking(zero));
      expect([said, cite(under)]).toEqual([reason, expected]);
      const article = articleOf(under);
      expect([article?.gist.zh, article?.gist.en].every(Boolean)).toBe(true);
      expect(under.paragraph ?? 1).toBeLessThanOrEqual(article!.paragraphs);
    });
  }
}

// A unit that neither has the matter in hand nor registered it cannot act on it, whoever its official is.
const city = { ...clerk, unit: units.cityOffice.id };

test.each<[string, Step, By, Made]>([
  ['transfer', 'registered', city, transfer],
  ['changePath', 'handling', by.stranger, ordinary.changePath],
  ['takeSimple', 'routed', by.stranger, ordinary.takeSimple],
  ['excludeInterval', 'under-re-review', by.reviewer, interval(1, 1)],
  ['statePathResult', 'handling', by.stranger, ordinary.statePathResult],
  ['assign', 'registered', city, assign],
  ['split', 'registered', city, ordinary.split],
  ['link', 'registered', city, ordinary.link],
  ['correct', 'registered', city, ordinary.correct],
  ['object', 'routed', by.stranger, object],
  ['redirect', 'registered', city, redirect],
  ['noticePath', 'routed', by.stranger, noticePath],
  ['refuse', 'registered', handler, refuse],
  ['refuse', 'routed', clerk, refuse],
  ['extend', 'handling', by.stranger, extend],
  ['serve', 'decided', clerk, serve(1)],
  ['serve', 'review-decided', handler, serve(1)],
  ['conclude', 're-reviewed', by.reReviewer, ordinary.conclude],
  ['answerQuestion', 'handling', by.stranger, ordinary.answerQuestion],
  ['answerUrge', 'handling', by.stranger, ordinary.answerUrge],
  ['writeToPetitioner', 'handling', by.stranger, ordinary.writeToPetitioner],
  ['decideReview', 'under-review', by.reReviewer, decideReview],
  ['reseal', 'registered', city, ordinary.reseal],
])('%s on a matter that is %s is not for another unit', (_, step, who, command) => {
  expect(ask(inStage(step, who, command)('2026-03-02')).refused).toBe('not-your-unit');
});

const registrar = { ...clerk, unit: units.countyHousing.id };
const resealed = (zero: string): Fact[] => [
  { type: 'MatterResealed', by: units.countyOffice.id, readers: [], resealedOn: on(zero) },
];

test.each<[string, Reason, Asking]>([
  [
    'a transfer by an organ that received it itself',
    'already-routed',
    inStage('registered', registrar, transfer, { direct: true }),
  ],
  ['an extension on a path with its own law', 'no-limit-to-extend', inStage('handling', handler, extend, { path: 4 })],
  [
    'an opinion on a path, after another was taken',
    'own-path',
    after('handling', (zero) => [pathChanged(zero, 3)], handler, issueOpinion),
  ],
  [
    'a review of what ended on its own path',
    'no-review-of-this',
    after('handling', endedOnOwnPath, petitioner, requestReview),
  ],
  ['an extension before the notice', 'not-handling', inStage('routed', handler, extend)],
  ['a review of a re-review', 'no-review-of-this', inStage('re-reviewed', petitioner, requestReview)],
  ['a review while one is unserved', 'already-under-review', inStage('review-decided', petitioner, requestReview)],
  ['a conclusion without an answer', 'no-opinion-yet', inStage('handling', handler, ordinary.conclude)],
  ['a rating of nobody', 'nothing-to-add', inStage('replied', petitioner, { ...ordinary.rate, office: null })],
  ['a second service', 'nothing-to-serve', inStage('replied', handler, serve(1))],
  ['material after resealing', 'already-ended', after('handling', resealed, petitioner, ordinary.addMaterial)],
  ['a note after resealing', 'already-ended', after('handling', resealed, clerk, ordinary.note)],
])('%s is turned away: %s', (_, reason, asking) => {
  expect(ask(asking('2026-03-02')).refused).toBe(reason);
});

test('a refusal carries the days, units and numbers that its sentence speaks of', () => {
  const facts = (reason: Reason) => ask(cases[reason][2]('2026-03-02')).facts;
  expect(facts('out-of-time')).toEqual({ due: '2026-04-01' });
  expect(facts('limit-already-passed')).toEqual({ due: '2026-05-01' });
  expect(facts('extension-too-long')).toEqual({ most: 30 });
  expect(facts('review-period-open')).toEqual({ due: '2026-04-01' });
  expect(facts('no-higher-organ')).toEqual({ unit: units.provinceHousing.id });
  expect(facts('received-in-future')).toEqual({ today: '2026-03-02' });
});

test('before the summer of 2016 there was no simple procedure', () => {
  const { refused: said, under } = ask(cases['no-simple-procedure'][2]('2016-03-01'));
  expect([said, cite(under)]).toEqual(['no-simple-procedure', 'simple-2016/4']);
});

test('a petition is registered once, and before anything else; all else is a mistake of the program', () => {
  const again = { ...ordinary.ask, act: 'register', text: kept('x') } as unknown as PetitionCommand;
  expect(() => ask(inStage('registered', clerk, again)('2026-03-02'))).toThrow('registered once');
  expect(() => when(given([]), '2026-03-02', clerk, transfer)).toThrow('before registration');
});
