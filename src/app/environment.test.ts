import { expect, test } from 'vitest';
import { EnvironmentError, parseEnvironment } from './environment.ts';

test('every wrong variable is named with what it should be', () => {
  const given = { PORT: 'eighty', DEMO: 'city', DATABASE_URL: 'mysql://x' };
  expect(() => parseEnvironment(given)).toThrow(/PORT="eighty".*\n.*DATABASE_URL="mysql:\/\/x".*\n.*DEMO="city"/);
});

test.each([
  [{ PORT: '99999' }, /PORT="99999" is not usable: it should be a port number from 0 to 65535/],
  [{ PORT: ' ' }, /PORT=" " .* a port number/],
  [{ PORT: '1e3' }, /PORT="1e3" .* a port number/],
  [{ PROXIES: '-1' }, /PROXIES="-1" .* a whole number from 0 to 8/],
  [{ DEMO_PUBLIC: 'yes' }, /DEMO_PUBLIC="yes" .* "1" or "0"/],
  [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL="loud" .* one of fatal, error/],
  [{ WORKER: 'beside' }, /WORKER="beside" .* "inside" or "apart"/],
  [{ METRICS_TOKEN: 'short' }, /METRICS_TOKEN="…" is not usable: it should be empty, or 16 to 200/],
  [{ BASE_URL: 'localhost:8080' }, /BASE_URL="localhost:8080" .* a whole address/],
  [{ BASE_URL: 'javascript:1' }, /BASE_URL="javascript:1" .* a whole address/],
])('%o is refused with what it should be', (given, sentence) => {
  expect(() => parseEnvironment(given)).toThrow(sentence);
});

test('a password in an address is not shown', () => {
  const given = { DATABASE_URL: 'mysql://keeper:s3cret@db/x' };
  expect(() => parseEnvironment(given)).toThrow(/DATABASE_URL="mysql:\/\/keeper:…@db\/x"/);
});

test('an empty variable is as good as none', () => {
  const empty = Object.fromEntries(
    [
      'PORT',
      'HOST',
      'DATABASE_URL',
      'DATA_DIR',
      'DEMO',
      'DEMO_PUBLIC',
      'BASE_URL',
      'LOG_LEVEL',
      'PROXIES',
      'METRICS_TOKEN',
    ].map((name) => [name, '']),
  );
  expect(parseEnvironment(empty)).toEqual(parseEnvironment({}));
  expect(parseEnvironment({})).toMatchObject({ port: 8080, host: '127.0.0.1', demo: 'county', demoPublic: false });
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
