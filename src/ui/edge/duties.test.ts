import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { CivilDate } from '#kernel/calendar.ts';
import type { DutyView } from '#kernel/views.ts';
import { answerWithDuties } from './duties.ts';
import type { EdgeContext } from './visitor.ts';

const on = Temporal.PlainDate.from('2026-03-02') as CivilDate;
const trace = [{ on, count: 0, standing: 'day-zero', day: 'working-day' }] as unknown as DutyView['trace'];
const duty = (key: string, days: DutyView['trace']) => ({ key, act: 'route', reason: '"}', trace: days }) as DutyView;

test('the answer is the JSON of the whole view, whether its traces were written before or not', async () => {
  const view = { number: 'XF1', title: '"duties":[', duties: [duty('a', trace), duty('b', trace), duty('c', [])] };
  const site = new Hono().get('/', (context) => answerWithDuties(context as unknown as EdgeContext, view, 200));
  for (let n = 0; n < 2; n += 1) {
    const answer = await site.request('/');
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(view)));
    expect(answer.headers.get('content-type')).toBe('application/json');
  }
  const empty = new Hono().get('/', (context) =>
    answerWithDuties(context as unknown as EdgeContext, { number: 'XF1', duties: [] }, 201),
  );
  expect(await (await empty.request('/')).json()).toEqual({ number: 'XF1', duties: [] });
});
