import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { petition } from '#chapters/petition/chapter.ts';
import type { PetitionCommand } from '#chapters/petition/decide/command.ts';
import type { Petition } from '#chapters/petition/petition.ts';
import type { Standing } from '#kernel/authority.ts';
import { isRefusal } from '#kernel/refusal.ts';
import { by, calendars, given, kept, lifeTo, line, on, ordinary, unitTree, type By } from '#test/given.ts';
import { units } from '#test/cast.ts';

// The picture in the chapter's README is drawn from `decide` and `evolve`: every act is tried in every stage, and where
// it moves the matter an arrow stands. `UPDATE=1 npx vitest run test/diagram.test.ts` draws it anew.

const readme = 'src/chapters/petition/README.md';
const start = '2026-03-02';

const tries = (day: string): readonly (readonly [By, PetitionCommand])[] => {
  const commands: PetitionCommand[] = [
    { act: 'transfer', to: units.countyHousing.id, note: null },
    { act: 'assign', to: units.countyHousing.id, reportDue: on(day).add({ days: 30 }), note: null },
    ordinary.redirect,
    ordinary.offerSettlement,
    ordinary.agreeSettlement,
    ordinary.breakSettlement,
    { act: 'reportExecution', executedOn: on(day), text: kept('text') },
    ordinary.object,
    ordinary.sendToJudicial,
    { ...ordinary.endJudicial, concludedOn: on(day) },
    ordinary.receiveJudicial,
    { ...ordinary.answerObjection, answer: 'agreed' },
    { act: 'accept' },
    { act: 'noticePath', path: 6, ownDue: null, note: null },
    { act: 'refuse', ground: 're-reviewed', statement: kept('statement') },
    { act: 'extend', days: 30, reason: kept('reason') },
    { act: 'issueOpinion', result: 'supported', document: kept('opinion'), newFacts: null },
    { act: 'serve', way: 'post', servedOn: on(day), evidence: kept('evidence') },
    { act: 'requestReview', reasons: kept('reasons') },
    { act: 'decideReview', outcome: 'upheld', redoDays: null, document: kept('review') },
    { act: 'decideReview', outcome: 'redo', redoDays: null, document: kept('review') },
    { act: 'conclude' },
    { act: 'reseal', readers: [] },
  ];
  const people: readonly By[] = [by.clerk, by.handler, by.judge, by.petitioner, by.reviewer, by.reReviewer];
  return people.flatMap((who) => commands.map((command) => [who, command] as const));
};

/** The first and the second look have the same stages; the picture tells them apart. */
function nameOf(state: Petition): string {
  if (!('review' in state) || state.review.round === 'review') return state.stage;
  return state.stage.replace('review', 're-review');
}

function arrows(day0: string): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const from = (state: Petition): void => {
    const name = nameOf(state);
    // A proposal to settle moves no stage, and what can be done with it does.
    const offered = state.stage === 'handling' && state.known.offer !== null;
    const place = offered ? `${name}, offered` : name;
    if (seen.has(place)) return;
    seen.add(place);
    for (const day of [day0, on(day0).add({ days: 100 }).toString()]) {
      for (const [who, command] of tries(day)) {
        const standing: Standing = { capacity: who.capacity, unit: who.unit ?? null };
        if (!(petition.powers[command.act] ?? []).includes(who.capacity)) continue;
        const at = on(day).toZonedDateTime('Asia/Shanghai').toInstant();
        const context = {
          today: on(day),
          at,
          actor: who.actor ?? '',
          standing,
          version: 2,
          calendars,
          units: unitTree,
        };
        const decision = petition.decide(state, command, context);
        if (isRefusal(decision)) continue;
        const next = decision.reduce<Petition>(
          (matter, event) => petition.evolve(matter, { event, version: 2, at, actor: '', capacity: '' }),
          state,
        );
        const moves = nameOf(next) !== name;
        if (!moves && command.act !== 'offerSettlement') continue;
        if (moves) found.add(`    ${name} --> ${nameOf(next)}: ${command.act}`);
        from(next);
      }
    }
  };
  for (const form of ['web', 'visit'] as const) {
    seen.delete('registered');
    from(given(lifeTo('registered', day0, { form })).own);
  }
  return found;
}

const drawing = (): string => {
  const both = new Set([...arrows(start), ...arrows('2016-03-01')]);
  return [
    '```mermaid',
    'stateDiagram-v2',
    '    [*] --> registered: register',
    ...[...both].toSorted(),
    '    concluded --> [*]',
    '```',
  ].join('\n');
};

test('the state diagram of the petition is the one that the code draws', () => {
  const drawn = drawing();
  const text = readFileSync(readme, 'utf8');
  if (process.env['UPDATE']) writeFileSync(readme, text.replace(/```mermaid[\s\S]*?```/, drawn));
  expect(readFileSync(readme, 'utf8')).toContain(drawn);
});

test('every step of the main line stands in the drawing', () => {
  const drawn = drawing();
  for (const step of line) expect(drawn).toContain(nameOf(given(lifeTo(step, start)).own));
});
