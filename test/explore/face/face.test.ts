import { expect, test } from 'vitest';
import { faultsOf } from '../properties.ts';
import { written } from '../prove.ts';
import { search } from '../search.ts';
import { conferenceModel } from './conference.ts';
import { disclosureModel } from './disclosure.ts';
import { hearingModel } from './hearing.ts';
import { receptionModel } from './reception.ts';
import { supervisionModel } from './supervision.ts';

// A little of every life here. `npm run explore` closes the graph of each.

const little = { most: 20 };
const faults = (graph: ReturnType<typeof search>): readonly string[] => faultsOf(graph).map(written);

test.each(supervisionModel.lives)('the first states of $name keep every law', (life) => {
  expect(faults(search(supervisionModel, life, little))).toEqual([]);
});

test.each(hearingModel.lives)('the first states of $name keep every law', (life) => {
  expect(faults(search(hearingModel, life, little))).toEqual([]);
});

test.each(receptionModel.lives)('the first states of $name keep every law', (life) => {
  expect(faults(search(receptionModel, life, little))).toEqual([]);
});

test.each(conferenceModel.lives)('the first states of $name keep every law', (life) => {
  expect(faults(search(conferenceModel, life, little))).toEqual([]);
});

test.each(disclosureModel.lives)('$name closes, and ends in each of its ways', (life) => {
  const searched = search(disclosureModel, life);
  expect(searched.bounded).toBe(false);
  expect(faults(searched)).toEqual([]);
  const post = life.begin.act === 'draftPost';
  // A head lets out no post of their own: in a life where nobody else is head, it can only be dropped.
  const ways = post
    ? life.standing.capacity === 'head'
      ? ['dropped']
      : ['dropped', 'published']
    : ['answered', 'filed'];
  expect(searched.vertices.flatMap(({ ended, stage }) => (ended ? [stage] : [])).toSorted()).toEqual(ways);
});

test('a state that is told from another by the length of a list alone is not taken for it', () => {
  const life = conferenceModel.lives.find(({ name }) => name.includes('2022, convene'))!;
  const whole = search(conferenceModel, life);
  const { apart: _, ...blind } = conferenceModel;
  expect(faults(whole)).toEqual([]);
  expect(whole.vertices.length).toBeGreaterThan(search(blind, life).vertices.length);
});
