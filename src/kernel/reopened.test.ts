import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf, storyHouse, type StoryHouse } from '#test/cast.ts';
import { bring, doAct, petitionerOf, tryAct } from '#test/matters.ts';

// Both were found by the simulation.

let house: StoryHouse;
beforeAll(async () => void (house = await storyHouse()));
afterAll(() => house.database.drop());

test('a duty that was closed opens again under its own key', async () => {
  const { stream } = await bring(house, 'handling');
  const row = async (): Promise<unknown> => {
    const [found] = await house.database.as('app').rows({
      text: `SELECT key, due_on::text, outcome, closed_version IS NULL AS open FROM open.duty
              WHERE stream = $1 AND act = 'addMaterial'`,
      values: [stream],
    });
    return found;
  };
  await doAct(house, stream, actorOf('handler'), 'askMaterial');
  const asked = await row();
  expect(asked).toMatchObject({ outcome: null, open: true });
  await doAct(house, stream, actorOf('handler'), 'issueOpinion');
  await doAct(house, stream, actorOf('housingHead'), 'approve');
  expect(await row()).toMatchObject({ outcome: 'moot', open: false });
  await doAct(house, stream, actorOf('handler'), 'serve');
  await doAct(house, stream, petitionerOf(stream), 'requestReview');
  expect(await row()).toEqual(asked);
});

test('a matter whose key was erased is not there for anybody who would add to it', async () => {
  const { stream } = await bring(house, 'handling');
  await house.database.as('owner').rows({
    text: `DELETE FROM vault.key WHERE id = (SELECT key_id FROM open.petition WHERE stream = $1)`,
    values: [stream],
  });
  expect(await tryAct(house, stream, petitionerOf(stream), 'ask')).toEqual({ done: 'not-found' });
});
