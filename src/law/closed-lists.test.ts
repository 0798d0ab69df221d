import { expect, test } from 'vitest';
import { cite } from '#kernel/citation.ts';
import { forms } from './forms.ts';
import { pathOf, paths } from './paths.ts';
import { simpleCases } from './practice/simple-cases.ts';
import { purposes } from './purposes.ts';
import { pathResults, outcomes, results, reviewResults, type Result } from './results.ts';

test('the ten forms of registration', () => {
  expect(
    forms.map(({ id, under }) => [id, cite(under['regulations-2005']), cite(under['regulations-2022'])].join(' ')),
  ).toEqual([
    'web policy-2013/5 regulations-2022/17/1',
    'letter regulations-2005/2/1 regulations-2022/17/1',
    'email regulations-2005/2/1 regulations-2022/17/1',
    'fax regulations-2005/2/1 regulations-2022/17/1',
    'phone regulations-2005/2/1 regulations-2022/17/1',
    'visit regulations-2005/2/1 regulations-2022/17/1',
    'video policy-2013/5 policy-2013/5',
    'hotline policy-2013/5 policy-2013/5',
    'messenger regulations-2005/2/1 regulations-2022/17/1',
    'agency policy-2013/5 policy-2013/5',
  ]);
});

test('the three purposes, and the older names that map onto them', () => {
  expect(
    purposes.map(({ id, under, formerly }) => [id, cite(under['regulations-2022']), ...formerly].join(' ')),
  ).toEqual([
    'claim regulations-2022/31 申诉 求决',
    'suggestion regulations-2022/29/1 意见建议',
    'accusation regulations-2022/30/1 揭发控告',
  ]);
});

test('the first five paths end each in its own way, the sixth in an opinion', () => {
  expect(paths.map(({ endsIn }) => endsIn.join())).toEqual([
    'led',
    'led',
    'led',
    'led,decided',
    'performed,answered',
    '',
  ]);
  expect(paths.every(({ number }) => pathOf(number).number === number)).toBe(true);
});

test('what a path of its own ends in rests on article 31', () => {
  expect(pathResults.map(({ id, under }) => `${id} ${cite(under['regulations-2022'])}`)).toEqual([
    'led regulations-2022/31/1/1',
    'decided regulations-2022/31/1/4',
    'performed regulations-2022/31/1/5',
    'answered regulations-2022/31/1/5',
  ]);
});

test('the six paths of article 31, of which only the sixth is the petition procedure', () => {
  expect(
    paths.map(({ number, under, petitionProcedure }) => [number, cite(under), petitionProcedure].join(' ')),
  ).toEqual([
    '1 regulations-2022/31/1/1 false',
    '2 regulations-2022/31/1/2 false',
    '3 regulations-2022/31/1/3 false',
    '4 regulations-2022/31/1/4 false',
    '5 regulations-2022/31/1/5 false',
    '6 regulations-2022/31/1/6 true',
  ]);
});

const written = ({ id, under }: Result<string>): string =>
  [id, cite(under['regulations-2005']), cite(under['regulations-2022'])].join(' ');

test('what an opinion can say, what a review can decide, and what can come of a matter', () => {
  expect(results.map(written)).toEqual([
    'supported regulations-2005/32/1/1 regulations-2022/32/1/1',
    'partly local-11-2006/42/1/1 local-11-2006/42/1/1',
    'explained regulations-2005/32/1/2 regulations-2022/32/1/2',
    'not-supported regulations-2005/32/1/3 regulations-2022/32/1/3',
  ]);
  expect(reviewResults.map(written)).toEqual([
    'upheld local-11-2006/50/1/1 local-11-2006/50/1/1',
    'changed local-11-2006/50/1/2 local-11-2006/50/1/2',
    'annulled local-11-2006/50/1/2 local-11-2006/50/1/2',
    'redo local-11-2006/50/1/2 local-11-2006/50/1/2',
  ]);
  expect(outcomes.map(written)).toEqual([
    'resolved policy-2013/11 regulations-2022/27',
    'explained policy-2013/11 regulations-2022/27',
    'helped policy-2013/11 regulations-2022/27',
  ]);
});

test('what suits the simple procedure, and what keeps a matter out of it', () => {
  const ids = (suits: boolean): readonly string[] =>
    simpleCases.filter((one) => one.suits === suits).map(({ id }) => id);
  expect(ids(true)).toEqual(['clear', 'answered-at-once', 'daily-life', 'promised', 'other']);
  expect(ids(false)).toEqual(['assigned', 'may-be-refused', 'statutory-path', 'several-organs', 'joint', 'major']);
  expect(simpleCases.every(({ suits, under }) => under['regulations-2005'].article === (suits ? 4 : 5))).toBe(true);
});
