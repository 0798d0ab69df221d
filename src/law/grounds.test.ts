import { expect, test } from 'vitest';
import { cite } from '#kernel/citation.ts';
import { forms } from './forms.ts';
import { findGround, groundApplies, groundsFor, groundsOf } from './law.ts';
import { levels } from './levels.ts';
import type { Ground, RuleSetId } from './rule.ts';

const on = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** kind, id, place, forms, levels, evidence; in the order in which they are examined. */
const written = ({ kind, id, under, forms: only, levels: at, evidence, source }: Ground): string =>
  [
    kind,
    id,
    cite(under),
    only?.join() ?? 'any',
    at?.join() ?? 'any',
    evidence.map((one) => one.id).join(),
    source,
  ].join(' ');

const read = (table: string): readonly string[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().replace(/ +/g, ' '));

const policy = `
  non-acceptance central-province-skipped policy-2013/8 visit central no-province-record,competent-office text
  non-acceptance central-province-in-process policy-2013/8 visit central running-matter text
  non-acceptance central-lawfully-ended policy-2013/8 visit central final-decision text
  no-longer certified policy-2013/11 any any certificate text
`;
const expected: Readonly<Record<RuleSetId, readonly string[]>> = {
  'regulations-2005': read(`
    non-acceptance legal-path regulations-2005/21/1/1 any any open-procedure,competent-office text
    non-acceptance in-process regulations-2005/16 visit any running-matter text
    no-longer re-reviewed regulations-2005/35/3 any any re-review-opinion,proof-of-service,same-facts text
    redirect visit-level regulations-2005/16 visit any competent-office text
    redirect congress-court-procuratorate regulations-2005/15 any any competent-office text
    redirect outside-power regulations-2005/22/1 any any competent-office text
    extension complex regulations-2005/33 any any head-approval text
    review review-late regulations-2005/34 any any served-opinion,proof-of-service text
    review re-review-late regulations-2005/35/1 any any served-opinion,proof-of-service text
    non-acceptance visit-other-power stepwise-2014/0 visit any competent-office reported
    non-acceptance visit-beyond-next-level stepwise-2014/0 visit any competent-office reported
    non-acceptance visit-in-process stepwise-2014/0 visit any running-matter reported
    non-acceptance visit-review-open stepwise-2014/0 visit any served-opinion,proof-of-service reported
    no-longer visit-review-missed stepwise-2014/0 visit any served-opinion,proof-of-service reported
    no-longer visit-concluded stepwise-2014/0 visit any certificate reported
    ${policy}`),
  'regulations-2022': read(`
    non-acceptance in-process regulations-2022/19/3 visit any running-matter text
    no-longer re-reviewed regulations-2022/36/3 any any re-review-opinion,proof-of-service,same-facts text
    redirect visit-level regulations-2022/20/1 visit any competent-office text
    redirect litigation-visit regulations-2022/22/2 visit any competent-office text
    redirect outside-power regulations-2022/23/1 any any competent-office text
    objection not-own-power regulations-2022/23/3 any any detailed-reasons,competent-office text
    extension complex regulations-2022/34 any any head-approval text
    review not-petition-path regulations-2022/31/1/6 any any served-opinion text
    review review-late regulations-2022/35 any any served-opinion,proof-of-service text
    review re-review-late regulations-2022/36/1 any any served-opinion,proof-of-service text
    ${policy}`),
};

for (const set of ['regulations-2005', 'regulations-2022'] as const) {
  test(`the closed list of grounds under ${set} is this one`, () => {
    expect(groundsOf(set).map(written)).toEqual(expected[set].filter((line) => line !== ''));
  });

  test(`no ground of ${set} that looks at levels can be used on a letter or an online petition`, () => {
    const onVisit = groundsOf(set).filter(({ forms: only }) => only?.includes('visit'));
    expect(onVisit.length).toBeGreaterThan(3);
    for (const ground of onVisit) {
      for (const form of forms.filter(({ id }) => id !== 'visit')) {
        const used = levels.some((level) => groundApplies(ground, { form: form.id, level }));
        expect([ground.id, form.id, used]).toEqual([ground.id, form.id, false]);
      }
    }
  });

  test(`the three grounds of central reception are for visits at central level only, under ${set}`, () => {
    for (const level of levels) {
      const found = groundsFor('non-acceptance', { form: 'visit', level }, set).filter(({ id }) =>
        id.startsWith('central-'),
      );
      expect([level, found.length]).toEqual([level, level === 'central' ? 3 : 0]);
    }
  });
}

test('grounds of a province are added in that province, while its rules were in force', () => {
  const zhejiang = groundsOf('regulations-2005', '33').slice(groundsOf('regulations-2005').length).map(written);
  expect(zhejiang).toEqual([
    'extension evidence-difficult local-33-2016/23/1 any any head-approval text',
    'extension basis-unclear local-33-2016/23/1 any any head-approval text',
  ]);
  const beijing = groundsOf('regulations-2005', '11').slice(groundsOf('regulations-2005').length).map(written);
  expect(beijing).toEqual([
    'objection not-own-power local-11-2006/35/1/2 any any detailed-reasons text',
    'non-acceptance late-without-reason local-11-2006/37/1/3 any any served-opinion,proof-of-service text',
  ]);
  expect(findGround('regulations-2005', 'not-own-power', '11', on('2006-12-31'))).toBeUndefined();
  expect(findGround('regulations-2022', 'late-without-reason', '11')).toBeUndefined();
});

test('the cases of 2014 begin on 1 May 2014, the policy on its date', () => {
  expect(findGround('regulations-2005', 'visit-in-process', undefined, on('2014-04-30'))).toBeUndefined();
  expect(findGround('regulations-2005', 'visit-in-process', undefined, on('2014-05-01'))?.kind).toBe('non-acceptance');
  expect(findGround('regulations-2005', 'certified', undefined, on('2013-12-19'))).toBeUndefined();
  expect(findGround('regulations-2005', 'certified', undefined, on('2013-12-20'))?.kind).toBe('no-longer');
});

test('only a claim can be told that it was not handled on the petition path', () => {
  const ground = findGround('regulations-2022', 'not-petition-path')!;
  const at = { form: 'web', level: 'county' } as const;
  expect([
    groundApplies(ground, { ...at, purpose: 'claim' }),
    groundApplies(ground, { ...at, purpose: 'suggestion' }),
  ]).toEqual([true, false]);
});

test('every ground asks for evidence and tells what can be done now', () => {
  for (const [set, region] of [
    ['regulations-2005', '33'],
    ['regulations-2005', '11'],
    ['regulations-2022', undefined],
  ] as const) {
    for (const ground of groundsOf(set, region)) {
      expect(ground.evidence.length, ground.id).toBeGreaterThan(0);
      expect(ground.remedy.zh.length, ground.id).toBeGreaterThan(15);
      expect(ground.ruleSet).toBe(set);
    }
  }
});
