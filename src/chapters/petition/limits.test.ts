import { expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal.ts';
import { dutyKey, type Duty } from '#kernel/duty.ts';
import { cite } from '#kernel/citation.ts';
import { dutiesOf, type Matter } from '#kernel/matter.ts';
import { units } from '#test/cast.ts';
import {
  asked,
  by,
  calendars,
  called,
  extended,
  given,
  kept,
  lifeTo,
  on,
  served,
  urged,
  when,
  type Fact,
  type Step,
  type Varied,
} from '#test/given.ts';
import type { StoredCommand } from '#kernel/procedure.ts';
import { petition } from './chapter.ts';
import type { Petition } from './petition.ts';

/** What the clock of a limit starts from: the facts of its day zero. */
interface Scene {
  readonly duty: string;
  readonly owner: string;
  readonly facts: (zero: string) => readonly Fact[];
}

const to =
  (step: Step, varied: Varied = {}) =>
  (zero: string) =>
    lifeTo(step, zero, varied);
const then = (step: Step, more: (zero: string) => Fact) => (zero: string) => [...lifeTo(step, zero), more(zero)];
const proposed = (zero: string): Fact => {
  const command: StoredCommand = { act: 'issueOpinion', result: 'supported', document: { ...kept('opinion') } };
  return {
    type: 'ActProposed',
    act: 'issueOpinion',
    command,
    proposedOn: on(zero),
    edition: calendars.current.edition,
  };
};

const scenes: Readonly<Record<string, Scene>> = {
  dispose: { duty: 'route', owner: 'registrar@countyOffice', facts: to('registered') },
  notify: { duty: 'notice', owner: 'handler@countyHousing', facts: to('routed') },
  notifyDirect: { duty: 'notice', owner: 'handler@countyHousing', facts: to('registered', { direct: true }) },
  conclude: { duty: 'issueOpinion', owner: 'handler@countyHousing', facts: to('handling') },
  extend: {
    duty: 'issueOpinion',
    owner: 'handler@countyHousing',
    facts: then('handling', (zero) => extended(zero, 30)),
  },
  answerSuggestion: {
    duty: 'issueOpinion',
    owner: 'handler@countyHousing',
    facts: to('handling', { purpose: 'suggestion' }),
  },
  serve: { duty: 'serve', owner: 'handler@countyHousing', facts: to('decided') },
  requestReview: { duty: 'requestReview', owner: 'petitioner', facts: to('replied') },
  close: { duty: 'conclude', owner: 'handler@countyHousing', facts: to('replied', { purpose: 'suggestion' }) },
  closeAfterReview: { duty: 'conclude', owner: 'handler@countyHousing', facts: to('replied') },
  decideReview: { duty: 'decideReview', owner: 'handler@cityHousing', facts: to('under-review') },
  requestReReview: { duty: 'requestReview', owner: 'petitioner', facts: to('reviewed') },
  decideReReview: { duty: 'decideReview', owner: 'handler@provinceHousing', facts: to('under-re-review') },
  rate: { duty: 'rate', owner: 'petitioner', facts: to('replied') },
  answerUrge: { duty: 'answerUrge', owner: 'handler@countyHousing', facts: then('handling', urged) },
  answerQuestion: { duty: 'answerQuestion', owner: 'handler@countyHousing', facts: then('handling', asked) },
  callBack: { duty: 'noteCall', owner: 'handler@countyHousing', facts: then('handling', called) },
  decideProposal: { duty: 'approve', owner: 'head@countyHousing', facts: then('handling', proposed) },
};

/**
 * Limit, the article of each rule set, day zero, a day, what that day is to the act, and what it means. Plain days
 * first, then across a holiday. The rows of 2005 begin on a Monday in 2021, when those regulations were in force.
 */
const table = `
dispose          2026-03-02 2026-03-17 in-time day 15: the office may still transfer or assign
dispose          2026-03-02 2026-03-18 passed  day 16: the office is late
dispose          2026-09-17 2026-10-02 in-time day 15 is in National Day, and an organ's day stays where it falls
dispose          2026-09-17 2026-10-03 passed  no roll-over for an organ
dispose          2021-03-01 2021-03-16 in-time day 15 under the regulations of 2005
dispose          2021-03-01 2021-03-17 passed  day 16
dispose          2021-09-17 2021-10-02 in-time day 15 in National Day
dispose          2021-09-17 2021-10-03 passed  no roll-over for an organ
notify           2026-03-02 2026-03-17 in-time day 15 after the transfer: notice of receipt and path is in time
notify           2026-03-02 2026-03-18 passed  day 16
notify           2026-09-17 2026-10-02 in-time day 15 in National Day
notify           2026-09-17 2026-10-03 passed  no roll-over for an organ
notify           2021-03-01 2021-03-16 in-time day 15: the organ decides on acceptance
notify           2021-03-01 2021-03-17 passed  day 16
notify           2021-09-17 2021-10-02 in-time day 15 in National Day
notify           2021-09-17 2021-10-03 passed  no roll-over for an organ
notifyDirect     2026-03-02 2026-03-17 in-time day 15 after an organ itself received it
notifyDirect     2026-03-02 2026-03-18 passed  day 16
notifyDirect     2026-09-17 2026-10-02 in-time day 15 in National Day
notifyDirect     2026-09-17 2026-10-03 passed  no roll-over for an organ
notifyDirect     2021-03-01 2021-03-16 in-time day 15
notifyDirect     2021-03-01 2021-03-17 passed  day 16
notifyDirect     2021-09-17 2021-10-02 in-time day 15 in National Day
notifyDirect     2021-09-17 2021-10-03 passed  no roll-over for an organ
conclude         2026-03-02 2026-05-01 in-time day 60, a holiday: the opinion is still in time
conclude         2026-03-02 2026-05-02 passed  day 61
conclude         2026-08-03 2026-10-02 in-time day 60 in National Day
conclude         2026-08-03 2026-10-03 passed  no roll-over for an organ
conclude         2021-03-01 2021-04-30 in-time day 60 from acceptance
conclude         2021-03-01 2021-05-01 passed  day 61
conclude         2021-08-03 2021-10-02 in-time day 60 in National Day
conclude         2021-08-03 2021-10-03 passed  no roll-over for an organ
extend           2026-03-02 2026-05-31 in-time sixty days and thirty more
extend           2026-03-02 2026-06-01 passed  the ninety days are over
extend           2026-07-04 2026-10-02 in-time day 90 in National Day
extend           2026-07-04 2026-10-03 passed  no roll-over for an organ
extend           2021-03-01 2021-05-30 in-time sixty days and thirty more
extend           2021-03-01 2021-05-31 passed  the ninety days are over
extend           2021-07-04 2021-10-02 in-time day 90 in National Day
extend           2021-07-04 2021-10-03 passed  no roll-over for an organ
answerSuggestion 2026-03-02 2026-05-01 in-time day 60 by practice, for no text sets a number
answerSuggestion 2026-03-02 2026-05-02 passed  day 61
answerSuggestion 2026-08-03 2026-10-02 in-time day 60 in National Day
answerSuggestion 2026-08-03 2026-10-03 passed  no roll-over for an organ
serve            2026-03-02 2026-03-09 in-time the fifth working day after the opinion
serve            2026-03-02 2026-03-10 passed  the sixth
serve            2026-09-29 2026-10-12 in-time 30 September, 8, 9, 10 October (worked in exchange) and 12: five days worked
serve            2026-09-29 2026-10-13 passed  the sixth
requestReview    2026-03-02 2026-04-01 in-time day 30 of the petitioner's own period
requestReview    2026-03-02 2026-04-02 passed  day 31
requestReview    2026-09-02 2026-10-08 in-time day 30 is 2 October: the petitioner's period runs to the first working day after
requestReview    2026-09-02 2026-10-09 passed  the day after that
requestReview    2026-03-05 2026-04-07 in-time day 30 is a Saturday in Qingming, which ends on the 6th
requestReview    2026-03-05 2026-04-08 passed  the day after that
requestReview    2021-03-01 2021-03-31 in-time day 30
requestReview    2021-03-01 2021-04-01 passed  day 31
requestReview    2021-09-02 2021-10-08 in-time day 30 is 2 October: it runs on to the 8th
requestReview    2021-09-02 2021-10-09 passed  the day after that, although it was worked in exchange
close            2026-03-02 2026-03-16 in-time the tenth working day after a suggestion was answered
close            2026-03-02 2026-03-17 passed  the eleventh
close            2026-09-29 2026-10-19 in-time ten days worked across National Day
close            2026-09-29 2026-10-20 passed  the eleventh
closeAfterReview 2026-03-02 2026-04-16 in-time ten days worked after the petitioner's period ended on 1 April, Qingming left out
closeAfterReview 2026-03-02 2026-04-17 passed  the eleventh
decideReview     2026-03-02 2026-04-01 in-time day 30 of the reviewing organ
decideReview     2026-03-02 2026-04-02 passed  day 31
decideReview     2026-09-02 2026-10-02 in-time day 30 in National Day
decideReview     2026-09-02 2026-10-03 passed  no roll-over for an organ
decideReview     2021-03-01 2021-03-31 in-time day 30
decideReview     2021-03-01 2021-04-01 passed  day 31
decideReview     2021-09-02 2021-10-02 in-time day 30 in National Day
decideReview     2021-09-02 2021-10-03 passed  no roll-over for an organ
requestReReview  2026-03-02 2026-04-01 in-time day 30 after the review was served
requestReReview  2026-03-02 2026-04-02 passed  day 31
requestReReview  2026-09-02 2026-10-08 in-time it runs on over National Day
requestReReview  2026-09-02 2026-10-09 passed  the day after that
requestReReview  2021-03-01 2021-03-31 in-time day 30
requestReReview  2021-03-01 2021-04-01 passed  day 31
requestReReview  2021-09-02 2021-10-08 in-time it runs on over National Day
requestReReview  2021-09-02 2021-10-09 passed  the day after that
decideReReview   2026-03-02 2026-04-01 in-time day 30 of the organ above
decideReReview   2026-03-02 2026-04-02 passed  day 31
decideReReview   2026-09-02 2026-10-02 in-time day 30 in National Day
decideReReview   2026-09-02 2026-10-03 passed  no roll-over for an organ
decideReReview   2021-03-01 2021-03-31 in-time day 30
decideReReview   2021-03-01 2021-04-01 passed  day 31
decideReReview   2021-09-02 2021-10-02 in-time day 30 in National Day
decideReReview   2021-09-02 2021-10-03 passed  no roll-over for an organ
rate             2026-03-02 2026-04-01 in-time day 30: the right is shown
rate             2026-03-02 2026-04-02 passed  day 31: it is shown no longer
rate             2026-09-02 2026-10-08 in-time it runs on over National Day
rate             2026-09-02 2026-10-09 passed  the day after that
answerUrge       2026-03-02 2026-03-09 in-time the fifth working day after the urging
answerUrge       2026-03-02 2026-03-10 passed  the sixth
answerUrge       2026-09-29 2026-10-12 in-time five days worked across National Day
answerUrge       2026-09-29 2026-10-13 passed  the sixth
answerQuestion   2026-03-02 2026-03-09 in-time the fifth working day after the question
answerQuestion   2026-03-02 2026-03-10 passed  the sixth
answerQuestion   2026-09-29 2026-10-12 in-time five days worked across National Day
answerQuestion   2026-09-29 2026-10-13 passed  the sixth
callBack         2026-03-02 2026-03-05 in-time the third working day after the call
callBack         2026-03-02 2026-03-06 passed  the fourth
callBack         2026-09-29 2026-10-09 in-time three days worked across National Day
callBack         2026-09-29 2026-10-10 passed  Saturday the 10th is worked in exchange, and is the fourth
decideProposal   2026-03-02 2026-03-05 in-time the third working day after the proposal
decideProposal   2026-03-02 2026-03-06 passed  the fourth
decideProposal   2026-09-29 2026-10-09 in-time 30 September, 8 and 9 October
decideProposal   2026-09-29 2026-10-10 passed  Saturday the 10th is worked in exchange, and is the fourth
`;

const rows = table
  .trim()
  .split('\n')
  .map((line) => /^(\w+) +(\S+) (\S+) (\S+) +(.*)$/.exec(line)!.slice(1) as [string, string, string, string, string]);

const dutyIn = (matter: Matter<Petition>, act: string): Duty =>
  dutiesOf(petition, matter, calendars).find((duty) => duty.act === act)!;

/** What a day is to an act: told by the act itself where it is the petitioner's, by the sweep where somebody owes it. */
function outcomeOn(limit: string, zero: string, day: string): string {
  const scene = scenes[limit]!;
  const matter = given(scene.facts(zero));
  const duty = dutyIn(matter, scene.duty);
  if (scene.duty === 'requestReview') {
    const decision = when(matter, day, by.petitioner, { act: 'requestReview', reasons: kept('reasons') });
    if (!isRefusal(decision)) return 'in-time';
    return decision.refused === 'out-of-time' ? 'passed' : decision.refused;
  }
  // A rating is never turned away for being late; only the invitation ends.
  if (duty.nature === 'may') return Temporal.PlainDate.compare(on(day), duty.reckoning!.due) > 0 ? 'passed' : 'in-time';
  const decision = when(matter, day, by.sweep, { act: 'passLimit', duty: dutyKey(duty) });
  return isRefusal(decision) ? decision.refused : decision.length === 0 ? 'in-time' : 'passed';
}

for (const [limit, zero, day, outcome, meaning] of rows) {
  test(`${limit} from ${zero}: ${day} is ${outcome}: ${meaning}`, () => {
    expect(outcomeOn(limit, zero, day)).toBe(outcome);
  });
}

test('each limit has both edges and a holiday, each of them on the very day', () => {
  for (const [limit, scene] of Object.entries(scenes)) {
    const own = rows.filter(([name]) => name === limit);
    const zeros = new Set(own.map(([, zero]) => zero));
    for (const zero of zeros) {
      const [last, first] = own.filter((row) => row[1] === zero).map(([, , day, outcome]) => [day, outcome] as const);
      expect([limit, last?.[1], first?.[1]]).toEqual([limit, 'in-time', 'passed']);
      expect(on(last![0]).add({ days: 1 }).toString()).toBe(first![0]);
      const due = dutyIn(given(scene.facts(zero)), scene.duty).reckoning!.due.toString();
      expect([limit, zero, due]).toEqual([limit, zero, last![0]]);
    }
    if (limit !== 'closeAfterReview')
      expect([limit, [...zeros].some((zero) => /-0[79]-/.test(zero) || zero.includes('-08-'))]).toEqual([limit, true]);
  }
});

// Owner, nature and article of each duty, under both rule sets.
const articles: Readonly<Record<string, readonly [in2005: string, in2022: string]>> = {
  dispose: ['regulations-2005/21/1', 'regulations-2022/22/1'],
  notify: ['regulations-2005/21/2', 'regulations-2022/23/3'],
  notifyDirect: ['regulations-2005/22/2', 'regulations-2022/23/2'],
  conclude: ['regulations-2005/33', 'regulations-2022/34'],
  extend: ['regulations-2005/33', 'regulations-2022/34'],
  answerSuggestion: ['practice/7', 'practice/7'],
  serve: ['practice/11', 'practice/11'],
  requestReview: ['regulations-2005/34', 'regulations-2022/35'],
  close: ['practice/25', 'practice/25'],
  closeAfterReview: ['practice/25', 'practice/25'],
  decideReview: ['regulations-2005/34', 'regulations-2022/35'],
  requestReReview: ['regulations-2005/35/1', 'regulations-2022/36/1'],
  decideReReview: ['regulations-2005/35/1', 'regulations-2022/36/1'],
  rate: ['practice/5', 'practice/5'],
  answerUrge: ['practice/3', 'practice/3'],
  answerQuestion: ['practice/4', 'practice/4'],
  callBack: ['practice/190', 'practice/190'],
  decideProposal: ['regulations-2005/32', 'regulations-2022/32/1'],
};

for (const [limit, scene] of Object.entries(scenes)) {
  test(`${limit} is owed by ${scene.owner} under ${articles[limit]!.join(' and ')}`, () => {
    for (const [index, zero] of ['2021-03-01', '2026-03-02'].entries()) {
      const { owner, nature, under, sinceOn } = dutyIn(given(scene.facts(zero)), scene.duty);
      const name = Object.entries(units).find(([, unit]) => owner.kind === 'unit' && unit.id === owner.unit)?.[0];
      expect(owner.kind === 'unit' ? `${owner.post}@${name}` : owner.kind).toBe(scene.owner);
      expect([nature, cite(under)]).toEqual([owner.kind === 'petitioner' ? 'may' : 'owed', articles[limit]![index]]);
      if (limit !== 'closeAfterReview') expect(sinceOn.toString()).toBe(zero);
    }
  });
}

test('a petitioner who asks on the very day of service is in time', () => {
  expect(outcomeOn('requestReview', '2026-03-02', '2026-03-02')).toBe('in-time');
});

test('the period runs from service, not from the opinion', () => {
  const facts = [...lifeTo('decided', '2026-03-02'), served('opinion', on('2026-03-09'))];
  expect(dutyIn(given(facts), 'requestReview').reckoning!.due.toString()).toBe('2026-04-08');
});
