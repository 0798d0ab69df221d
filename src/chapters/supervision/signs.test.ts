import { expect, test } from 'vitest';
import type { Signs } from '#kernel/signs.ts';
import { ruleSetIds } from '#law/law.ts';
import { advisedBy } from './signs.ts';

const none: Signs = { passed: [], told: [], refused: [] };
const line = (code: string, facts: Signs['told'][number]['facts'] = {}) => ({ code, facts });
const agreed = line('ObjectionAnswered', { answer: 'agreed' });

/** What the register shows, and what it advises under which row. Each second row is the case beside it that does not. */
const rows: readonly (readonly [shows: string, signs: Partial<Signs>, advises: string])[] = [
  ['nothing', {}, ''],
  ['notice owed past its day', { passed: ['notice'] }, 'not-told practice/86'],
  ['no first contact', { passed: ['contact'] }, 'not-contacted practice/87'],
  ['an answer not served', { passed: ['serve'] }, 'not-served practice/88'],
  ['an opinion not carried out', { passed: ['reportExecution'] }, 'not-executed practice/89'],
  ['an urging unanswered', { passed: ['answerUrge'] }, 'urge-unanswered practice/90'],
  ['another act owed', { passed: ['issueOpinion'] }, 'late practice/91'],
  ['an act owed beside a named one', { passed: ['issueOpinion', 'serve'] }, 'not-served practice/88, late practice/91'],
  ['an opinion that cites nothing', { told: [line('OpinionIssued', { uncited: true })] }, 'no-basis practice/92'],
  ['an opinion that cites', { told: [line('OpinionIssued', { result: 'supported' })] }, ''],
  ['a low rating with its reason', { told: [line('RatedLow')] }, 'low-rating practice/93'],
  ['taken back twice', { told: [agreed, agreed] }, 'returned-twice practice/94'],
  ['taken back once', { told: [agreed] }, ''],
  ['objections that were not right', { told: [agreed, line('ObjectionAnswered', { answer: 'kept' })] }, ''],
  ['a reaction refused', { refused: ['x'] }, 'not-set-going practice/95'],
];

test.each(rows)('%s', (_, signs, advises) => {
  for (const ruleSet of ruleSetIds) {
    const found = advisedBy(ruleSet, { ...none, ...signs });
    const said = found.map(({ trigger, row: { under } }) => `${trigger} ${under.instrument}/${under.article}`);
    expect([ruleSet, said.join(', ')]).toEqual([ruleSet, advises]);
  }
});
