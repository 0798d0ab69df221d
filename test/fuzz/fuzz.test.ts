import { expect, test } from 'vitest';
import { fuzz, told } from './fuzz.ts';

// Goal: nothing that anybody can send makes the API fail, hang or talk of its inside. Method: malformed requests made
// from the published description, with real numbers, codes and sessions, at a server of its own. `npm run prove` sends
// ten times as many, `-- --full` fifty times.
const memoryGrowthMbMax = 64;

test('2,000 malformed requests: no fault, no hang, no word of the inside, memory flat', async () => {
  const seen = await fuzz(2_000, 7);
  console.log(told(seen));
  expect(seen.faults).toEqual([]);
  expect(seen.requests).toBe(2_000);
  // Most of it must be refused, and some must get through: else it was not the API that was tried.
  expect(seen.byStatus.get(422) ?? 0).toBeGreaterThan(100);
  expect(seen.byStatus.get(404) ?? 0).toBeGreaterThan(50);
  expect((seen.byStatus.get(200) ?? 0) + (seen.byStatus.get(201) ?? 0)).toBeGreaterThan(20);
  expect(seen.memoryMb.end - seen.memoryMb.warm).toBeLessThan(memoryGrowthMbMax);
}, 240_000);
