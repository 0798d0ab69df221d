import { expect, test } from 'vitest';
import { accusationModel } from './accusation.ts';
import { withoutGuard } from './mutants.ts';
import { petitionModel } from './petition.ts';
import { urgentModel } from './urgent.ts';
import { faultsOf } from './properties.ts';
import { written } from './prove.ts';
import type { Edge, Graph, Vertex } from './graph.ts';
import { search } from './search.ts';

// A little of every life here. `npm run explore` closes the graph of each.

const little = { most: 20 };
const lawsOf = (searched: Graph): readonly string[] => [...new Set(faultsOf(searched).map(({ law }) => law))];

test.each(petitionModel.lives)('the first states of $name keep every law', (life) => {
  expect(faultsOf(search(petitionModel, life, little)).map(written)).toEqual([]);
});

test.each(accusationModel.lives)('the first states of $name keep every law', (life) => {
  expect(faultsOf(search(accusationModel, life, little)).map(written)).toEqual([]);
});

test.each(urgentModel.lives)('$name closes, keeps every law, and can always end', (life) => {
  const searched = search(urgentModel, life);
  expect(searched.bounded).toBe(false);
  expect(faultsOf(searched).map(written)).toEqual([]);
  expect([...new Set(searched.vertices.map(({ stage }) => stage))].toSorted()).toEqual([
    'ended',
    'received by all',
    'waited for',
  ]);
});

const lifeNamed = (name: string) => petitionModel.lives.find((life) => life.name.includes(name))!;

test('a life with few states closes, and comes to every end', () => {
  const searched = search(petitionModel, lifeNamed('2005, raised by a visit'));
  expect(searched.bounded).toBe(false);
  expect(faultsOf(searched).map(written)).toEqual([]);
  const stages = new Set(searched.vertices.map(({ stage }) => stage));
  expect(stages).toEqual(expect.objectContaining({ size: 11 }));
  expect(searched.doubled).toBeGreaterThan(30);
});

test('a part that changes more than it says is found', () => {
  const parts = petitionModel.parts.map((part) => (part.name === 'questions' ? { ...part, slots: [] } : part));
  const searched = search({ ...petitionModel, parts }, lifeNamed('2022, with questions'), little);
  expect(lawsOf(searched)).toContain('each part keeps to itself');
});

test('a main line that looks at a part is found', () => {
  const parts = petitionModel.parts.map(({ shared: _, ...part }) => part);
  const searched = search({ ...petitionModel, parts }, lifeNamed('and a withdrawal'), little);
  expect(lawsOf(searched)).toContain('each part keeps to itself');
});

test('a clock that decides and is left out of the names is found', () => {
  const model = { ...petitionModel, breaks: () => [] };
  const searched = search(model, lifeNamed('2022, raised with the organ itself, whose head'), { most: 400 });
  expect(lawsOf(searched)).toContain('points of one name go the same ways');
});

const vertex = (...edges: readonly Edge[]): Vertex => ({
  stage: 'somewhere',
  live: true,
  owed: ['route (dispose)'],
  ended: false,
  handedOut: false,
  edges: [...edges],
  from: null,
  by: 'begin',
});
const end: Vertex = { ...vertex(), stage: 'concluded', live: false, owed: [], ended: true };
const to = (index: number, human = true): Edge => ({ to: index, label: human ? 'act' : 'days pass', human });
const graph = (...vertices: readonly Vertex[]): Graph => ({
  life: 'made by hand',
  vertices,
  edges: 0,
  faults: [],
  recorded: new Set(),
  attempts: 0,
  doubled: 0,
  bounded: false,
});

test.each([
  ['nothing', [vertex(to(1)), end]],
  ['every live state has an open duty or a stated reason', [{ ...vertex(to(1)), owed: [] }, end]],
  ['every live state has an open duty or a stated reason', [{ ...vertex(to(1)), owed: ['x (no reason)'] }, end]],
  ['conclusion is reachable from every state', [vertex(to(1), to(2)), vertex(to(1)), end]],
  ['nothing', [vertex(to(1), to(2)), { ...vertex(to(1)), handedOut: true }, end]],
  ['no cycle without a human act', [vertex(to(1, false), to(2)), vertex(to(0, false)), end]],
  ['nothing', [vertex(to(1, false), to(2)), vertex(to(0)), end]],
  ['nothing', [vertex(to(0, false), to(1)), end]],
] as const)('%s is found in a graph made for it', (law, vertices) => {
  const laws = faultsOf(graph(...vertices)).map((fault) => fault.law);
  expect(laws.length === 0 ? ['nothing'] : [...new Set(laws)]).toEqual([law]);
});

test('a mutant is the source without one guard', () => {
  const source = `function f() {\n  if (late) return refuse('out-of-time', under);\n  return [];\n}\n`;
  const mutant = { file: 'f.ts', reason: 'out-of-time', nth: 0 };
  expect(withoutGuard(source, mutant)).toContain(`  if (false) if (late) return refuse('out-of-time', under);\n`);
  expect(() => withoutGuard(source, { ...mutant, reason: 'other' })).toThrow('no guard');
});
