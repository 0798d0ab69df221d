import { Hono } from 'hono';
import { calendarFile } from '#app/calendar-file.ts';
import { registers } from '#app/chapters.ts';
import type { LivingHouse } from '#app/house.ts';
import { lifeOf } from '#app/lives.ts';
import { dayOf } from '#kernel/clock.ts';
import { readFilter } from '#kernel/work/filter.ts';
import { workOf } from '#kernel/work/query.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';

export const dueCalendarPath = '/desk/due.ics';
const linesMax = 500;
const remindDaysBefore = 2;

/** The due days of whoever is signed in, for their own calendar, which reminds before each: act, number, and no more. */
export function dueCalendar(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  routes.get(dueCalendarPath, async (context: EdgeContext) => {
    const { actor, lang } = context.var.visitor;
    const now = house.clock.now();
    const lines = await workOf(house.database.as('vault'), actor, {
      filter: readFilter(() => undefined),
      registers,
      today: dayOf(now),
      after: undefined,
      size: linesMax,
    });
    const days = lines.flatMap(({ chapter, number, key, act, due_on, rule_set }) => {
      if (due_on === null) return [];
      const words = `${lifeOf(chapter).duty(act, rule_set).act[lang]} ${number}`;
      return [{ id: `${number}.${key}`, on: Temporal.PlainDate.from(due_on), words, remindDaysBefore }];
    });
    return context.body(calendarFile(days, now), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="due.ics"',
      'cache-control': 'no-store',
    });
  });
  return routes;
}
