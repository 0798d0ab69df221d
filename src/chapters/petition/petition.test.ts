import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf, storyHouse, units, type StoryHouse } from '#test/cast.ts';
import { perform } from '#kernel/perform.ts';
import { petition } from './chapter.ts';
import type { PetitionCommand } from './decide/command.ts';
import { register } from './intake.ts';

let house: StoryHouse;
beforeAll(async () => {
  house = await storyHouse();
});
afterAll(() => house.database.drop());

// The way of one matter through the command path and the database: what is written is what was decided.
test('a petition is registered in one statement, routed, and opened again from its entries', async () => {
  const { performed, code } = await register(
    house,
    { kind: 'public' },
    {
      title: '电梯停运',
      request: '修好电梯',
      facts: '三号楼电梯停了两个月。',
      form: 'web',
      purpose: 'claim',
      regionCode: '990101',
      party: { name: '张明', phone: '13800008000' },
    },
  );
  expect(performed.done).toBe('recorded');
  expect(code).toMatch(/^\d{12}$/);
  if (performed.done !== 'recorded') return;
  expect(performed.duties.map((duty) => [duty.act, duty.reckoning?.due.toString()])).toEqual([['route', '2026-03-17']]);
  const routed = await perform(house, petition, {
    actor: actorOf('clerk'),
    stream: performed.stream,
    act: 'transfer',
    seen: 1,
    command: (): PetitionCommand => ({ act: 'transfer', to: units.countyHousing.id, note: null }),
  });
  expect(routed).toMatchObject({ done: 'recorded', duties: [{ act: 'notice' }, { act: 'contact' }] });
  const again = await perform(house, petition, {
    actor: actorOf('clerk'),
    stream: performed.stream,
    act: 'transfer',
    seen: 1,
    command: (): PetitionCommand => ({ act: 'transfer', to: units.countyHousing.id, note: null }),
  });
  expect(again).toEqual({ done: 'changed', version: 2, seen: 1 });
});
