import { registers } from '#app/chapters.ts';
import { lifeOf } from '#app/lives.ts';
import { officialActor } from '#app/web/frames.ts';
import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import type { Official } from '#kernel/organisation.ts';
import { startFilter, type WorkFilter } from '#kernel/work/filter.ts';
import { workOf, type WorkLine } from '#kernel/work/query.ts';

/** So many days before its due day a duty is reminded of, each day until it is met. */
const remindDaysBefore = 2;
const weekDays = 7;
const readMax = 2000;
const listedMax = 40;

const greeting = '【阳光信访】';
const wayOn = '请到工作台办理。 Please see to it at the desk.';

function read(house: House, official: Official, filter: WorkFilter): Promise<WorkLine[]> {
  return workOf(house.database.as('vault'), officialActor(official), {
    filter,
    registers,
    today: dayOf(house.clock.now()),
    after: undefined,
    size: readMax,
  });
}

/** What is due on this desk today and in the next days: act, day, the end of the number, and nothing of what it is about. */
export async function reminderOf(house: House, official: Official): Promise<string | undefined> {
  const today = dayOf(house.clock.now());
  const until = today.add({ days: remindDaysBefore });
  const near = (await read(house, official, startFilter)).filter(
    ({ due_on }) => due_on !== null && due_on >= today.toString() && due_on <= until.toString(),
  );
  if (near.length === 0) return undefined;
  const lines = near.slice(0, listedMax).map(({ chapter, number, act, rule_set, due_on }) => {
    const { zh, en } = lifeOf(chapter).duty(act, rule_set).act;
    return `${due_on} ${zh} ${en} …${number.slice(-4)}`;
  });
  const head = `${greeting}快到期限的有 ${near.length} 件。 ${near.length} due soon.`;
  return [head, ...lines, wayOn].join('\n');
}

/** How a head's unit stands: what is late, what is due within the week, by act. Numbers alone. */
export async function digestOf(house: House, official: Official): Promise<string | undefined> {
  if (!official.posts.some(({ post }) => post === 'head')) return undefined;
  const today = dayOf(house.clock.now());
  const week = today.add({ days: weekDays }).toString();
  const lines = await read(house, official, { ...startFilter, of: 'unit' });
  const late = lines.filter(({ due_on }) => due_on !== null && due_on < today.toString());
  const soon = lines.filter(({ due_on }) => due_on !== null && due_on >= today.toString() && due_on <= week);
  const named = late.map(({ chapter, act, rule_set }) => lifeOf(chapter).duty(act, rule_set).act);
  const byAct = [...Map.groupBy(named, ({ zh, en }) => `${zh} ${en}`)].map(([act, some]) => `${act}: ${some.length}`);
  const head = `${greeting}本单位在办 ${lines.length} 件，超期 ${late.length} 件，一周内到期 ${soon.length} 件。`;
  const english = `Open: ${lines.length}; late: ${late.length}; due within a week: ${soon.length}.`;
  return [head, english, ...byAct.slice(0, listedMax), wayOn].join('\n');
}
