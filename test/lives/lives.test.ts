import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { EventShape } from '#kernel/entry.ts';
import { conferenceSearched, disclosureSearched, supervisionSearched } from './chapters.ts';
import { faceToFaceSearched } from './face-to-face.ts';
import { drawn, searchLife, type Found, type Searched } from './search.ts';

// The lives of the smaller chapters are searched to their end: nobody's matter, no offer that nothing comes of, no act that
// nothing leads to; and the pictures in their READMEs are drawn from it (`UPDATE=1 npx vitest run test/lives` draws anew).

interface Case {
  readonly found: Found;
  readonly acts: readonly string[];
  readonly endings: readonly string[];
}

function searched<State, Command extends { readonly act: string }, Event extends EventShape>(
  life: Searched<State, Command, Event>,
  endings: readonly string[],
): Case {
  // What the house does to every matter, and what a second person does, is the kernel's and is searched there.
  const kernels = new Set(['allocate', 'passLimit', 'approve', 'decline', 'succeed']);
  const acts = Object.keys(life.chapter.powers).filter((act) => !kernels.has(act));
  return { found: searchLife(life), acts, endings };
}

const cases: Readonly<Record<string, Case>> = {
  supervision: searched(supervisionSearched, ['ended']),
  conference: searched(conferenceSearched, ['ended']),
  disclosure: searched(disclosureSearched, ['published', 'dropped', 'answered', 'filed']),
  hearing: searched(faceToFaceSearched.hearing, ['ended']),
  reception: searched(faceToFaceSearched.reception, faceToFaceSearched.endings),
};

describe.each(Object.entries(cases))('%s', (name, { found, acts, endings }) => {
  test('a live matter is always somebody’s', () => {
    expect(found.nobodys).toEqual([]);
    expect(found.states).toBeGreaterThan(5);
  });
  test('whatever a page offers can be done, now or when its day has come', () => {
    expect(found.hollow).toEqual([]);
  });
  test('every act of the table of powers is done by some life', () => {
    expect(acts.filter((act) => !found.acts.has(act))).toEqual([]);
  });
  test('the picture in the README is the one that the code draws', () => {
    const readme = `src/chapters/${name}/README.md`;
    const picture = drawn(found, endings);
    const text = readFileSync(readme, 'utf8');
    if (process.env['UPDATE']) writeFileSync(readme, text.replace(/```mermaid[\s\S]*?```/, picture));
    expect(readFileSync(readme, 'utf8')).toContain(picture);
  });
});
