import { expect, test } from 'vitest';
import { findLimit, fixed, limit, overlays, rule, ruleSetIds, ruleSetOn, ruleSets, rulesOf } from './law.ts';
import { levels, levelSuits } from './levels.ts';

const on = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

for (const [registeredOn, set, meaning] of [
  ['2005-05-01', 'regulations-2005', 'the first day of the 2005 regulations'],
  ['2022-04-30', 'regulations-2005', 'the last day before the 2022 regulations'],
  ['2022-05-01', 'regulations-2022', 'their first day'],
  ['2026-11-23', 'regulations-2022', 'years later'],
] as const) {
  test(`a matter registered on ${registeredOn} is under ${set}: ${meaning}`, () => {
    expect(ruleSetOn(on(registeredOn))).toBe(set);
  });
}

test('before 1 May 2005 there is no rule set, and the error says so', () => {
  expect(() => ruleSetOn(on('2005-04-30'))).toThrow(/2005-04-30.*2005-05-01/);
});

test('the rule sets follow each other without a gap', () => {
  expect(ruleSetIds.toSorted()).toEqual(Object.keys(ruleSets).toSorted());
  expect(ruleSets['regulations-2005'].until?.equals(ruleSets['regulations-2022'].since)).toBe(true);
});

// A row is chosen by the day of registration, and by the place, and only within its own rule set.
for (const [set, id, region, registeredOn, length, meaning] of [
  ['regulations-2005', 'conclude', '330102', '2016-07-31', 60, 'the day before Zhejiang changed its limit'],
  ['regulations-2005', 'conclude', '330102', '2016-08-01', 30, 'the day it did'],
  ['regulations-2005', 'conclude', '330102', undefined, 30, 'the latest where no day is given'],
  ['regulations-2005', 'conclude', '320102', '2016-08-01', 60, 'the neighbouring province keeps the national limit'],
  ['regulations-2005', 'conclude', '990102', '2016-08-01', 60, 'a fictional region has no overlay'],
  ['regulations-2005', 'conclude', undefined, '2016-08-01', 60, 'nor has no region'],
  [
    'regulations-2022',
    'conclude',
    '330102',
    '2026-11-23',
    60,
    'the overlay of 2016 is not laid over the regulations of 2022',
  ],
  ['regulations-2005', 'object', '110101', '2006-12-31', undefined, 'the day before the Beijing regulations'],
  ['regulations-2005', 'object', '110101', '2007-01-01', 5, 'their first day'],
  ['regulations-2005', 'simpleAccept', undefined, '2016-06-30', undefined, 'before the simple procedure'],
  ['regulations-2005', 'simpleAccept', undefined, '2016-07-01', 3, 'since the simple procedure'],
] as const) {
  test(`${set}, ${id}, ${region ?? 'no region'}, ${registeredOn ?? 'no day'}: ${length} (${meaning})`, () => {
    expect(findLimit(set, id, region, registeredOn && on(registeredOn))?.length.n).toBe(length);
  });
}

test('an overlay lies within its rule set', () => {
  expect(overlays.map(({ region, instrument }) => [region, instrument])).toEqual([
    ['11', 'local-11-2006'],
    ['33', 'local-33-2016'],
  ]);
  for (const overlay of overlays) {
    const set = ruleSets[overlay.ruleSet];
    expect(Temporal.PlainDate.compare(set.since, overlay.since)).toBeLessThanOrEqual(0);
    expect(overlay.until?.equals(set.until!)).toBe(true);
    for (const row of [...overlay.limits, ...overlay.grounds, ...overlay.rules]) {
      expect([row.id, row.since.toString(), row.until?.toString()]).toEqual([
        row.id,
        overlay.since.toString(),
        overlay.until?.toString(),
      ]);
    }
  }
});

test('asking twice gives the same row', () => {
  expect(limit('regulations-2022', 'object', '330102', on('2026-11-23'))).toBe(limit('regulations-2022', 'object'));
});

test('a number is taken from a rule by name, and a wrong name is a mistake of the program', () => {
  expect(fixed(rule('regulations-2022', 'representatives'), 'representativesMax')).toBe(5);
  expect(() => fixed(rule('regulations-2022', 'representatives'), 'max')).toThrow(RangeError);
  expect(() => rule('regulations-2022', 'copy-to-lower-office')).toThrow(RangeError);
});

test('a local rule takes the place of the national one of its name', () => {
  expect(rule('regulations-2005', 'representatives', '33').fixes['smallGroupRepresentativesMax']).toBe(3);
  expect(rulesOf('regulations-2005', '33').filter(({ id }) => id === 'representatives')).toHaveLength(1);
});

test('a visit goes to the own level or one above; no other form is bound to a level', () => {
  const allowed = levels.filter((receiving) => levelSuits('visit', 'county', receiving));
  expect(allowed).toEqual(['city', 'county']);
  expect(levels.filter((receiving) => levelSuits('visit', 'central', receiving))).toEqual(['central']);
  for (const form of ['letter', 'web', 'email', 'fax', 'phone', 'video', 'hotline', 'messenger', 'agency'] as const) {
    expect(levels.every((receiving) => levelSuits(form, 'township', receiving))).toBe(true);
  }
});
