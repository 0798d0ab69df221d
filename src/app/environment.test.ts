import { expect, test } from 'vitest';
import { EnvironmentError, parseEnvironment } from './environment.ts';

test('every wrong variable is named with what it should be', () => {
  const given = { PORT: 'eighty', DEMO: 'city', DATABASE_URL: 'mysql://x' };
  expect(() => parseEnvironment(given)).toThrow(/PORT="eighty".*\n.*DATABASE_URL="mysql:\/\/x".*\n.*DEMO="city"/);
});

test('rate limits are lifted by their long name and on loopback alone, with nobody in front', () => {
  const off = { RATE_LIMITS: 'off-for-measurement', DEMO: 'none' };
  expect(parseEnvironment({}).rateLimits).toBe(true);
  expect(parseEnvironment(off).rateLimits).toBe(false);
  expect(() => parseEnvironment({ ...off, RATE_LIMITS: 'off' })).toThrow(EnvironmentError);
  for (const front of [{ HOST: '0.0.0.0' }, { BASE_URL: 'https://xf.example.gov' }, { PROXIES: '1' }]) {
    expect(() => parseEnvironment({ ...off, ...front })).toThrow(/guessed without end/);
  }
});
