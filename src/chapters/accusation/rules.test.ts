import { expect, test } from 'vitest';
import { cite } from '#kernel/citation.ts';
import { places, powers } from './rules.ts';

// Both tables are written here a second time, so that a row which goes, or comes, turns this red.

test('who may do what with a report', () => {
  const table = Object.entries(powers).map(([act, who]) => `${act}: ${who.join(' ')}`.trim());
  expect(table).toEqual([
    'report: public registrar custodian',
    'takeOver: system',
    'nameAccused: custodian',
    'route: custodian',
    'addMaterial: petitioner agent',
    'ask: petitioner agent',
    'answerQuestion: custodian',
    'writeToReporter: custodian',
    'note: custodian',
    'feedback: custodian',
    'conclude: custodian',
    'reportRetaliation: petitioner agent',
    'recordCorrection: custodian',
    'askUnsealing: custodian',
    'approveUnsealing: custodian',
    'declineUnsealing: custodian',
    'openIdentity: custodian',
    'askReturn: custodian',
    'agreeReturn: petitioner',
    'declineReturn: petitioner',
    'openPetition: system',
    'askRenaming: custodian',
    'approveRenaming: custodian',
    'declineRenaming: custodian',
    'replaceCode: system',
    'approve:',
    'decline:',
    'passLimit: system',
  ]);
});

test.each([
  ['regulations-2005', 'registration 21, routing 21/1/2, handling 21/1/2, secrecy 23, query 12, retaliation 3/3'],
  ['regulations-2022', 'registration 22/1, routing 22/2, handling 30/1, secrecy 30/3, query 21/2, retaliation 18/4'],
] as const)('where %s says what is done with a report', (ruleSet, written) => {
  const table = Object.entries(places[ruleSet]).map(([place, at]) => `${place} ${cite(at).replace(`${ruleSet}/`, '')}`);
  expect(table.join(', ')).toBe(written);
});
