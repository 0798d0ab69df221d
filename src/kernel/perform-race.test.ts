import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf, storyHouse, type StoryHouse } from '#test/cast.ts';
import { bring, petitionerOf, tryAct } from '#test/matters.ts';

let house: StoryHouse;
beforeAll(async () => {
  house = await storyHouse();
});
afterAll(() => house.database.drop());

test('of two people who act from one page at one moment, one is recorded and the other is told that it changed', async () => {
  for (let n = 0; n < 15; n += 1) {
    const { stream } = await bring(house, 'routed');
    const both = await Promise.all([
      tryAct(house, stream, actorOf('handler'), 'noticePath', { seen: 2 }),
      tryAct(house, stream, petitionerOf(stream), 'ask', { seen: 2 }),
    ]);
    expect(both.map(({ done }) => done).toSorted()).toEqual(['changed', 'recorded']);
  }
});

test('machines that meet on one matter are tried again until each has its entry', async () => {
  const { stream } = await bring(house, 'routed');
  const three = await Promise.all([1, 2, 3].map(() => tryAct(house, stream, petitionerOf(stream), 'ask')));
  expect(three.map(({ done }) => done)).toEqual(['recorded', 'recorded', 'recorded']);
});
