import { Hono } from 'hono';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { DatabaseError } from '#kernel/database.ts';
import type { EdgeEnv } from '#ui/edge/visitor.ts';
import { failed } from './failures.tsx';

/** What the log says when a route fails with this. */
async function logOf(error: Error): Promise<string> {
  let written = '';
  const site = new Hono<EdgeEnv>();
  site.onError(failed(pino({ base: null }, { write: (line: string) => void (written += line) })));
  site.get('/api/fault', () => {
    throw error;
  });
  const answer = await site.request('/api/fault');
  expect(answer.status).toBe(500);
  expect(await answer.text(), 'the reader gets a number and no more').not.toContain(error.message);
  return written;
}

const unparsed = (): Error => {
  try {
    JSON.parse('张三，住在');
  } catch (error) {
    return error as Error;
  }
  throw new Error('this should not parse');
};

test.each([
  ['a value that the database does not take', new DatabaseError('invalid input for type date: "张三"', '22007')],
  ['a row that is there already', new DatabaseError('Key (name)=(张三) already exists', '23505', 'person_name_key')],
  ['a text that does not parse', unparsed()],
])('the log of a fault holds no word of what was sent: %s', async (_what, error) => {
  const line = await logOf(error);
  expect(line).toMatch(/"incident":"E-[0-9A-F]{6}".*"route":"\/api\/fault".*failures\.test\.ts/);
  expect(line).not.toContain('张三');
});

test('any other fault tells what it is', async () => {
  expect(await logOf(new TypeError('units is not iterable'))).toContain('units is not iterable');
});
