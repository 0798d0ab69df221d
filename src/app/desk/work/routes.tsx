import { Hono } from 'hono';
import { z } from '@hono/zod-openapi';
import { registers } from '#app/chapters.ts';
import { untitledWords } from '#ui/life/lists.tsx';
import type { LivingHouse } from '#app/house.ts';
import { lifeOf } from '#app/lives.ts';
import { classOptions } from '#app/pages/classes.ts';
import { placeOption, placesNow } from '#app/pages/places.ts';
import { afterWork, pageOf, readWorkCursor } from '#chapters/petition/cursors.ts';
import { unitNamesOf } from '#chapters/petition/routes/desk-load.ts';
import { filterQuery, readFilter, startFilter, workHref, type WorkFilter } from '#kernel/work/filter.ts';
import { countUsual, countWork } from '#kernel/work/count.ts';
import { workOf, type WorkLine } from '#kernel/work/query.ts';
import { dayOf } from '#kernel/clock.ts';
import { daysLeftOf } from '#kernel/reckoning.ts';
import { staffOf, type StaffMember } from '#kernel/staff.ts';
import type { CodeNames } from '#ui/edge/code-names.ts';
import { requiredText } from '#ui/edge/input.ts';
import { checkTyped, typedIn } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { renderPage } from '#ui/shells/document.tsx';
import type { WorkRow } from './columns.tsx';
import { offersStage, type FilterChoices } from './filters.tsx';
import { countShown } from './groups.ts';
import { WorkPage } from './page.tsx';
import { dropView, saveView, viewsMax, viewsOf } from './views.ts';

const size = 50;

export interface WorkParts {
  readonly house: LivingHouse;
  readonly names: CodeNames;
}

/**
 * The filter in the address of a request; put-away columns may come one by one, as a form without script sends them. A
 * stage that no list offers narrows nothing.
 */
export const filterIn = (context: EdgeContext): WorkFilter =>
  readFilter((name) => {
    if (name === 'hide') return context.req.queries('hide')?.join('.');
    const value = context.req.query(name);
    return name === 'stage' && !offersStage(value) ? undefined : value;
  });

/** The rows of a page with what is left of each limit today, and the names of their codes. */
export async function rowsOf({ house, names }: WorkParts, lines: readonly WorkLine[]): Promise<WorkRow[]> {
  const left = daysLeftOf(dayOf(house.clock.now()), house.calendars.current);
  const places = lines.some(({ region }) => region) ? await placesNow(house) : undefined;
  return lines.map((line) => ({
    ...line,
    left: left(line.due_on, line.dayUnit),
    place: line.region ? places?.find(line.region)?.name : undefined,
    matterClass: line.class ? names.matterClass(line.class) : undefined,
    untitled: untitledWords(house, line.owner_unit, lifeOf(line.chapter).stage(line.stage)),
  }));
}

async function choicesFor({ house }: WorkParts, staff: readonly StaffMember[]): Promise<FilterChoices> {
  const places = await placesNow(house);
  const people = new Map(staff.map(({ person, name, nameEn }) => [person as string, { zh: name, en: nameEn }]));
  const fixed: readonly (readonly [string, Words])[] = [
    ['me', { zh: '我', en: 'Mine' }],
    ['none', { zh: '没有指定', en: 'Nobody in particular' }],
  ];
  return {
    classes: classOptions(),
    places: places.own.map(placeOption),
    people: [...fixed, ...people].map(([value, label]) => ({ value, label })),
  };
}

/** Which of the two usual lists a filter is, however it is ordered and shown. */
function usualOf(filter: WorkFilter): 'mine' | 'unit' | undefined {
  const { sort, group, hide } = filter;
  const same = (usual: WorkFilter): boolean => workHref(filter) === workHref({ ...usual, sort, group, hide });
  if (same(startFilter)) return 'mine';
  return same({ ...startFilter, of: 'unit' }) ? 'unit' : undefined;
}

/** The desk's first page: what one's posts owe, soonest first, or as the address says. */
export function workPages(parts: WorkParts): Hono<EdgeEnv> {
  const { house } = parts;
  const routes = new Hono<EdgeEnv>();

  const show = async (context: EdgeContext, filter: WorkFilter, viewError?: Words): Promise<Response> => {
    const { visitor } = context.var;
    const { posts, person } = visitor.official!;
    const session = house.database.as('vault');
    const today = dayOf(house.clock.now());
    const after = readWorkCursor(context.req.query('after'));
    const own = [...new Set(posts.map(({ unit }) => unit))];
    const staff = await staffOf(session, own, today);
    const asked = { registers, today, staff };
    const [found, usual, views, choices] = await Promise.all([
      workOf(session, visitor.actor, { ...asked, filter, after, size: size + 1 }),
      countUsual(session, visitor.actor, asked),
      viewsOf(session, person),
      choicesFor(parts, filter.unit ? await staffOf(session, [filter.unit], today) : staff),
    ]);
    // The list shown is mostly one of the two whose numbers stand beside it.
    const here = usualOf(filter);
    const counts = {
      ...usual,
      here: here ? usual[here] : await countWork(session, visitor.actor, { ...asked, filter }),
    };
    const { rows, next } = pageOf(found, size, afterWork(filter));
    const of = filter.unit ?? (own.length === 1 ? own[0] : undefined);
    const page = {
      frame: visitor.deskFrame(),
      filter,
      choices,
      rows: await rowsOf(parts, rows),
      next,
      first: after === undefined,
      panel: context.req.query('panel') === '1',
      counts,
      views,
      unitName: of && unitNamesOf(house)(of),
      mayRegister: posts.some(({ post }) => post === 'registrar'),
      acts: posts.some(({ post }) => post !== 'auditor' && post !== 'administrator'),
      nonePicked: context.req.query('picked') === 'none',
      viewError,
    };
    return context.html(renderPage(<WorkPage {...page} />), viewError ? 422 : 200);
  };

  routes.get('/desk', (context) => show(context, filterIn(context)));

  routes.get('/desk/badges', async (context) => {
    const { actor } = context.var.visitor;
    const session = house.database.as('vault');
    const today = dayOf(house.clock.now());
    const { mine, unit } = await countUsual(session, actor, { registers, today });
    const counts = {
      mine: mine.all,
      today: mine.today,
      late: mine.late,
      soon: mine.soon,
      unit: unit.all,
      'unit-late': unit.late,
    };
    return context.json(Object.fromEntries(Object.entries(counts).map(([key, n]) => [key, countShown(n)])));
  });

  routes.get('/desk/next', async (context) => {
    const today = dayOf(house.clock.now());
    const asked = { filter: startFilter, registers, today, size: 20 };
    const lines = await workOf(house.database.as('vault'), context.var.visitor.actor, asked);
    const next = lines.find((line) => line.number !== context.req.query('after'));
    return context.redirect(next ? lifeOf(next.chapter).href(next.number) : '/desk', 303);
  });

  const nameSchema = z.object({ name: requiredText({ zh: '视图的名称', en: 'a name for the view' }, 40) });
  routes.post('/desk/views', async (context) => {
    const { visitor } = context.var;
    const session = house.database.as('vault');
    const { person } = visitor.official!;
    const typed = typedIn(await context.req.parseBody(), ['name', 'query']);
    const query = new URLSearchParams(typed['query'] ?? '');
    const filter = readFilter((name) => query.get(name) ?? undefined);
    const checked = checkTyped(nameSchema, typed, ['name'], visitor.lang);
    if ('errors' in checked) {
      const said = String(checked.errors['name']);
      return show(context, filter, { zh: said, en: said });
    }
    if ((await viewsOf(session, person)).length >= viewsMax) {
      return show(context, filter, {
        zh: `最多保存 ${viewsMax} 个视图，请先去掉一个不用的`,
        en: `At most ${viewsMax} views are kept; drop one that you no longer use first`,
      });
    }
    await saveView(session, person, checked.input.name, filterQuery(filter));
    return context.redirect(workHref(filter), 303);
  });

  routes.post('/desk/views/remove', async (context) => {
    const { id = '' } = typedIn(await context.req.parseBody(), ['id']);
    await dropView(house.database.as('vault'), context.var.visitor.official!.person, id);
    return context.redirect('/desk', 303);
  });
  return routes;
}
