import { expect, test } from 'vitest';
import { cite } from '#kernel/citation.ts';
import { limit, overlays, rule, rulesOf } from './law.ts';
import type { Rule, RuleSetId } from './rule.ts';

/**
 * id, place, what it fixes (numbers as name=n, lists as name:a,b), and its source where that is not the text
 * itself.
 */
const written = ({ id, under, fixes, source }: Rule): string => {
  const parts = Object.entries(fixes).map(([name, value]) =>
    typeof value === 'number' ? `${name}=${value}` : `${name}:${[value].flat().join()}`,
  );
  return [id, cite(under), ...parts, ...(source === 'text' ? [] : [source])].join(' ');
};

const read = (table: string): readonly string[] => {
  const lines = table.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').toSorted();
};

const practice = `
  second-person practice/1 peopleMin=2 practice
  archive-period practice/99 yearsMin=10 unverified
  unsealing practice/40 peopleMin=2 hoursMin=24 daysOpenMax=7 practice
  renaming practice/41 peopleMin=2 practice
  appointing practice/170 peopleMin=2 practice
  own-limits practice/171 practice
  changes-on-record practice/172 practice
  to-unit-complained-of practice/173 practice
  hall-passing practice/60 callsMax=3 backBy=3 practice
  hall-priority practice/61 for:older,disabled,pregnant,with-infant practice
  hall-estimate practice/62 sample=10 sampleMin=3 longMinutes=30 practice
  urgent-minutes practice/21 minutesMax=30 practice
  collective-visit practice/22 peopleMin=5 unverified
  inquirers practice/23 peopleMin=2 reported
  agents practice/24 agentsMax=2 reported
  hearing-notice practice/63 daysMin=7 reported
  hearing-panel practice/64 peopleMin=3 unverified
  hall-roster practice/68 windowDays=90 enterMin=10 leaveBelow=3 practice
  day-published practice/69 daysMin=2 reported
  video-visit practice/72 daysBefore=1 practice
  on-site-entries practice/98 hoursMax=72 practice
  sign-not-told practice/86 trigger:not-told passed:notice practice
  sign-not-contacted practice/87 trigger:not-contacted passed:contact practice
  sign-not-served practice/88 trigger:not-served passed:serve practice
  sign-not-executed practice/89 trigger:not-executed passed:reportExecution practice
  sign-urge-unanswered practice/90 trigger:urge-unanswered passed:answerUrge practice
  sign-late practice/91 trigger:late passed:any practice
  sign-no-basis practice/92 trigger:no-basis told:OpinionIssued when:uncited,true timesMin=1 practice
  sign-low-rating practice/93 trigger:low-rating told:RatedLow timesMin=1 practice
  sign-returned-twice practice/94 trigger:returned-twice told:ObjectionAnswered when:answer,agreed timesMin=2 practice
  sign-not-set-going practice/95 trigger:not-set-going refused:any practice
`;
const policy = `
  hot-fields policy-2013/0 fields:land,labour,education-health,restructuring,environment
  risk-gate policy-2013/2 hear:petitions,stability,public-order
  obstruction policy-2013/3
  first-letters policy-2013/5 forms:letter
  four-verbs policy-2013/5 verbs:look-up,track,urge,rate
  leaders-province policy-2013/6 daysMin=1 per:half-year level:province
  leaders-city policy-2013/6 daysMin=1 per:quarter level:city
  leaders-county policy-2013/6 daysMin=1 per:month level:county
  leaders-township policy-2013/6 daysMin=1 per:week level:township
  leaders-level policy-2013/6 levels:province,city forms:visit
  joint-hall policy-2013/7 levels:city,county
  hall-third-parties policy-2013/7 parties:lawyer,counsellor,social-worker
  conference policy-2013/10
  four-outcomes policy-2013/11 outcomes:resolved,explained,helped
  co-handling policy-2013/11
  assessment policy-2013/13 factors:economy,population,area,total,structure,quality,efficiency
  assessment-panels policy-2013/13 panels:figures,superiors,public
  disputes policy-2013/17 mediation:people,administrative,judicial
  responsibility policy-2013/18 chain:chief,in-charge,others
`;
const expected: Readonly<Record<RuleSetId, string>> = {
  'regulations-2005': `
    litigation-apart policy-2013/9
    inspection policy-2013/12 tests:long-unresolved,wide,strongly-felt,widely-watched
    first-petition first-petitions-2014/1 reported
    first-organ first-petitions-2014/3 reported
    representatives regulations-2005/18/2 representativesMax=5
    extension regulations-2005/33 extensionDaysMax=30 extensionsMax=1
    visit-level regulations-2005/16 levelsUpMax=1 forms:visit
    registration regulations-2005/21/1
    registration-direct regulations-2005/22/1
    online regulations-2005/12
    content regulations-2005/17/1 fields:name,address,request,facts,reasons
    notice-waived regulations-2005/22/2 unless:name,address
    copy-to-lower-office regulations-2005/21/1/3
    execution regulations-2005/32/2
    mediation regulations-2005/13/2
    hearing regulations-2005/31/2 steps:question,debate,appraise,deliberate
    recusal regulations-2005/30
    secrecy regulations-2005/23
    no-retaliation regulations-2005/3/3
    urgent-report regulations-2005/26/1 to:government,government-above,department-above
    jurisdiction regulations-2005/24 deciders:agreement,common-superior
    successor regulations-2005/25
    suggestion-reply regulations-2005/29 results:adopted,partly-adopted,not-adopted
    supervision regulations-2005/36/1 triggers:late,not-reported,procedure,shirking,delay,not-executed
    policy-advice regulations-2005/37
    annual-report regulations-2005/39 sections:statistics,transfer-and-supervision,policy-advice
    reception-day regulations-2005/10/1
    published-matters regulations-2005/9/1
  `,
  'regulations-2022': `
    first-petition first-petitions-2022/1 reported
    first-organ first-petitions-2022/1 unverified
    representatives regulations-2022/20/3 representativesMax=5
    extension regulations-2022/34 extensionDaysMax=30 extensionsMax=1
    visit-level regulations-2022/20/1 levelsUpMax=1 forms:visit
    registration regulations-2022/22/1
    registration-direct regulations-2022/23/1
    online regulations-2022/21/2
    content regulations-2022/19/1 fields:name,address,request,facts,reasons
    notice-waived regulations-2022/23/2 unless:name,address
    opinion-content regulations-2022/32/1 sections:request,facts,opinion,basis
    execution regulations-2022/32/2
    mediation regulations-2022/33
    hearing regulations-2022/31/1/6
    recusal regulations-2022/28/3
    litigation-apart regulations-2022/28/2
    secrecy regulations-2022/30/3
    no-retaliation regulations-2022/18/4
    urgent-report regulations-2022/25/1 to:party-committee,government,department,conference-office
    urgent-report-up regulations-2022/25/2 to:petition-office-above,national-bureau
    jurisdiction regulations-2022/24/1 deciders:agreement,common-superior,conference
    successor regulations-2022/24/2
    suggestion-reply regulations-2022/29/1 results:adopted,partly-adopted,not-adopted
    help regulations-2022/37/2
    after-conclusion regulations-2022/37/3
    supervision regulations-2022/40/1 triggers:procedure,shirking,delay,fraud,not-executed
    three-recommendations regulations-2022/40/4 kinds:work,policy,accountability
    inspection regulations-2022/38/3
    conference-powers regulations-2022/39/3 means:talk,notice,listed-supervision
    annual-report regulations-2022/41/1 sections:statistics,transfer-and-supervision,recommendations,other perYear=1
    published-matters regulations-2022/18/1
  `,
};

for (const set of ['regulations-2005', 'regulations-2022'] as const) {
  test(`${set} fixes these rules and no others`, () => {
    expect(rulesOf(set).map(written).toSorted()).toEqual(read(practice + policy + expected[set]));
  });
}

test('the provinces change these rules and no others', () => {
  const local = overlays.flatMap(({ region, rules }) => rules.map((row) => `${region} ${written(row)}`));
  expect(local.toSorted()).toEqual(
    read(`
      11 partial-support local-11-2006/42/1/1 result:partly
      11 no-same-opinion local-11-2006/50/2
      33 representatives local-33-2016/15/2 representativesMax=5 smallGroupMax=10 smallGroupRepresentativesMax=3
      33 extension local-33-2016/23/1 extensionDaysMax=60 extensionsMax=1
    `),
  );
});

test('the cap on an extension is the length of the limit for it, everywhere', () => {
  const places = [
    ['regulations-2005'],
    ['regulations-2022'],
    ['regulations-2005', '33'],
    ['regulations-2005', '11'],
  ] as const;
  for (const [set, region] of places) {
    expect(rule(set, 'extension', region).fixes['extensionDaysMax']).toBe(limit(set, 'extend', region).length.n);
  }
});
