import { expect, test } from 'vitest';
import { faces } from './faces.ts';
import { outcomesIn, simulate } from './run.ts';

// Half a year under both regulations, by everybody, rightly and wrongly; every invariant at each step. More commands in
// `npm run prove`.

const seed = Number(process.env['SIMULATION_SEED'] ?? 20_130_027);
const [chapter = '', act = ''] = (process.env['SIMULATION_TOWARDS'] ?? '').split('/');
const commands = Number(process.env['SIMULATION_COMMANDS'] ?? 5_000);

test(`${commands} commands from seed ${seed}`, { timeout: 600_000 }, async () => {
  const { outcomes, summary, kinds, days } = await simulate(seed, commands, act ? { chapter, act } : undefined);
  console.log(`simulation: seed ${seed}, ${commands} commands over ${days} days; ${outcomesIn(outcomes)}; ${summary}`);
  if (commands < 1_000 || act) return;
  expect(outcomes.get('recorded')).toBeGreaterThan(commands / 5);
  expect(outcomes.get('refused')).toBeGreaterThan(commands / 10);
  expect(outcomes.get('not-found')).toBeGreaterThan(commands / 50);
  // Those who meet and follow up are lived as well, each chapter in several of its facts.
  for (const face of Object.keys(faces))
    expect([face, kinds.get(face)?.size]).toEqual([face, expect.toSatisfy((n) => n >= 5)]);
});
