import { Hono } from 'hono';
import type { Actor } from '#kernel/authority.ts';
import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { parseMatterNumber, type MatterNumber } from '#kernel/number.ts';
import type { Official } from '#kernel/organisation.ts';
import type { Errors } from '#ui/components/field.tsx';
import { typedIn } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { hallRules, readBoard, type Board } from '../hall/board.ts';
import {
  callAgain,
  callNext,
  finishTicket,
  handOn,
  nameMatter,
  passTicket,
  readPlaces,
  type AtDesk,
  type HallDesk,
  type HallNow,
  type Ticket,
} from '../hall/store.ts';
import { DeskHallsPage } from '../pages/desk-halls.tsx';
import { WindowPage, type MatterCard, type WindowPageProps } from '../pages/window.tsx';

/** What the windows are made of, besides the request. */
export interface HallDeskParts {
  readonly house: House;
  /** The matter or visit with this number, as far as this official may see it. */
  readonly cardOf: (actor: Actor, number: MatterNumber) => Promise<MatterCard | undefined>;
}

/** A window belongs to the departments whose services it calls; the office that keeps the hall may sit at each. */
function maySit({ posts }: Official, { place, services }: HallNow, { letters }: HallDesk): boolean {
  const units = new Set<string>([
    place.unit,
    ...services.flatMap(({ letter, unit }) => (unit && letters.includes(letter) ? [unit] : [])),
  ]);
  return posts.some(
    ({ unit, post }) => units.has(unit) && (post === 'registrar' || post === 'handler' || post === 'head'),
  );
}

interface Window {
  readonly board: Board;
  readonly desk: HallDesk;
  readonly where: AtDesk;
}

/** The windows of the halls: calling, passing, and what the visitor comes about. */
export function hallDesk({ house, cardOf }: HallDeskParts): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();

  async function reach(context: EdgeContext): Promise<Window | undefined> {
    const place = context.req.param('place') ?? '';
    const board = await readBoard(house, place);
    const number = Number(context.req.param('window'));
    const desk = board?.hall.desks.find((one) => one.number === number);
    const { official } = context.var.visitor;
    if (!board || !desk || !official || !maySit(official, board.hall, desk)) return undefined;
    const at = house.clock.now();
    return { board, desk, where: { place, desk: number, today: dayOf(at), at } };
  }

  async function show(context: EdgeContext, errors: Errors = {}, said?: Words): Promise<Response> {
    const window = await reach(context);
    if (!window) return context.notFound();
    const { board, desk } = window;
    const called = board.hall.tickets.find((one) => one.state === 'called' && one.desk === desk.number);
    const number = called?.matter ? parseMatterNumber(called.matter) : undefined;
    const card: WindowPageProps['card'] = number && ((await cardOf(context.var.visitor.actor, number)) ?? 'unknown');
    const frame = context.var.visitor.deskFrame();
    const page = { frame, board, desk, rules: hallRules(house), card, errors, said };
    return context.html(renderPage(<WindowPage {...page} />), Object.keys(errors).length > 0 ? 422 : 200);
  }

  routes.get('/desk/hall', async (context) => {
    const official = context.var.visitor.official!;
    const places = await readPlaces(house.database.as('app'));
    const boards = (await Promise.all(places.map(({ id }) => readBoard(house, id)))).filter((one) => one !== undefined);
    const halls = boards.map((board) => ({
      board,
      mine: board.hall.desks.filter((desk) => maySit(official, board.hall, desk)).map(({ number }) => number),
    }));
    const page = <DeskHallsPage frame={context.var.visitor.deskFrame()} halls={halls} />;
    return context.html(renderPage(page));
  });

  routes.get('/desk/hall/:place/windows/:window', (context) => show(context));

  type Act = (window: Window, typed: Readonly<Record<string, string>>) => Promise<Ticket | undefined | Errors>;

  const acts: Readonly<Record<string, Act>> = {
    call: ({ where }) => callNext(house.database, where),
    again: ({ where }) => callAgain(house.database, where),
    pass: ({ where }) => passTicket(house.database, where, hallRules(house).backBy),
    finish: ({ where }) => finishTicket(house.database, where),
    hand: ({ where }, { service = '' }) => handOn(house.database, where, service),
    async matter({ where }, { matter = '' }) {
      const number = parseMatterNumber(matter);
      if (!number) return { matter: { zh: '编号不对，请核对', en: 'This is no number of ours; check it' } };
      return nameMatter(house.database, where, number);
    },
  };

  for (const [name, act] of Object.entries(acts)) {
    routes.post(`/desk/hall/:place/windows/:window/${name}`, async (context) => {
      const window = await reach(context);
      if (!window) return context.notFound();
      const done = await act(window, typedIn(await context.req.parseBody(), ['service', 'matter']));
      if (done && 'matter' in done && !('id' in done)) return show(context, done as Errors);
      if (done || name === 'call') {
        return context.redirect(`/desk/hall/${window.where.place}/windows/${window.where.desk}`, 303);
      }
      return show(context, {}, nobody);
    });
  }
  return routes;
}

const nobody: Words = {
  zh: '窗口现在没有叫到的人，所以没有办。请先叫号。',
  en: 'Nobody is called at this window, so nothing was done. Call somebody first.',
};
