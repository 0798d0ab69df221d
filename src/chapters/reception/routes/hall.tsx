import { Hono } from 'hono';
import { streamSSE, type SSEMessage } from 'hono/streaming';
import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { parseMatterNumber } from '#kernel/number.ts';
import type { Errors } from '#ui/components/field.tsx';
import { typedIn } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import { renderPage, renderPart } from '#ui/shells/document.tsx';
import { aheadOf, hallRules, readBoard, waitFor } from '../hall/board.ts';
import { readTicketName, ticketName } from '../hall/queue.ts';
import { readHall, readPlaces, takeTicket } from '../hall/store.ts';
import { hallWatch } from '../hall/watch.ts';
import { HallBoard, HallScreen, HallsPage } from '../pages/hall-screen.tsx';
import { KioskPage, TicketPage } from '../pages/kiosk.tsx';

const beatMs = 10_000;
/** A stream ends by itself after a while, and the screen opens the next: no connection outlives a change of server. */
const streamMs = 5 * 60_000;

/** What anybody in a hall can open: the screen, the machine, their own number. Ticket numbers alone, never a name. */
export function hallPages(house: House): Hono<EdgeEnv> {
  const pages = new Hono<EdgeEnv>();
  const watch = hallWatch(() => house.database.as('app'));
  const app = () => house.database.as('app');
  const today = () => dayOf(house.clock.now());

  pages.get('/hall', async (context) =>
    context.html(renderPage(<HallsPage frame={context.var.visitor.citizenFrame()} places={await readPlaces(app())} />)),
  );

  pages.get('/hall/:place', async (context) => {
    const board = await readBoard(house, context.req.param('place'));
    if (!board) return context.notFound();
    // Without script the page asks by itself; with it the stream says when to draw.
    if (!context.req.header('x-part')) context.header('refresh', '60');
    const frame = context.var.visitor.citizenFrame();
    return context.html(renderPage(<HallScreen frame={frame} board={board} rules={hallRules(house)} />));
  });

  const part = async (context: EdgeContext): Promise<string | undefined> => {
    const board = await readBoard(house, context.req.param('place') ?? '');
    return board && renderPart(context.var.visitor.citizenFrame(), <HallBoard board={board} />);
  };

  pages.get('/hall/:place/board', async (context) => {
    const markup = await part(context);
    return markup === undefined ? context.notFound() : context.html(markup);
  });

  pages.get('/hall/:place/events', async (context) => {
    const place = context.req.param('place');
    const first = await part(context);
    if (first === undefined) return context.notFound();
    return streamSSE(context, async (stream) => {
      let drawn = Promise.resolve();
      const draw = async (): Promise<void> => {
        const markup = await part(context);
        if (markup !== undefined) await stream.writeSSE(boardEvent(markup));
      };
      const end = watch(place, () => void (drawn = drawn.then(draw).catch(() => undefined)));
      stream.onAbort(end);
      await stream.writeSSE(boardEvent(first));
      for (let waited = 0; waited < streamMs && !stream.aborted; waited += beatMs) {
        await stream.sleep(beatMs);
        if (!stream.aborted) await stream.writeSSE(beat);
      }
      end();
    });
  });

  async function kiosk(context: EdgeContext, errors: Errors = {}): Promise<Response> {
    const rules = hallRules(house);
    const hall = await readHall(app(), context.req.param('place') ?? '', today(), rules.sample);
    if (!hall) return context.notFound();
    const offered = hall.services.map((service) => {
      const waiting = hall.tickets.filter((one) => one.state === 'waiting' && one.service === service.letter).length;
      return { service, waiting, estimate: waitFor(hall, service.letter, waiting, rules) };
    });
    const frame = context.var.visitor.citizenFrame();
    const page = <KioskPage frame={frame} hall={hall} offered={offered} errors={errors} />;
    return context.html(renderPage(page), Object.keys(errors).length > 0 ? 422 : 200);
  }

  pages.get('/hall/:place/kiosk', (context) => kiosk(context));

  pages.post('/hall/:place/tickets', async (context) => {
    const place = context.req.param('place');
    const typed = typedIn(await context.req.parseBody(), ['letter', 'priority', 'matter']);
    if (!context.var.gate.allow(context, 'ticket')) return kiosk(context, { letter: tooMany });
    const given = typed['matter']?.trim() ?? '';
    const matter = given === '' ? null : parseMatterNumber(given);
    if (matter === undefined) return kiosk(context, { matter: wrongNumber });
    const request = { place, letter: typed['letter'] ?? '', priority: typed['priority'] === 'yes', matter };
    const ticket = await takeTicket(house.database, request, today(), house.clock.now());
    if (!ticket) return kiosk(context, { letter: noService });
    return context.redirect(`/hall/${place}/tickets/${ticketName(ticket.letter, ticket.n)}?machine=1`, 303);
  });

  pages.get('/hall/:place/tickets/:ticket', async (context) => {
    const rules = hallRules(house);
    const hall = await readHall(app(), context.req.param('place'), today(), rules.sample);
    const name = readTicketName(context.req.param('ticket'));
    const ticket = name && hall?.tickets.find(({ letter, n }) => letter === name.letter && n === name.n);
    if (!hall || !ticket) return context.notFound();
    context.header('refresh', '30');
    const ahead = aheadOf(hall, ticket);
    const page = (
      <TicketPage
        frame={context.var.visitor.citizenFrame()}
        hall={hall}
        ticket={ticket}
        name={ticketName(ticket.letter, ticket.n)}
        ahead={ahead}
        estimate={waitFor(hall, ticket.service, ahead, rules)}
        rules={rules}
        machine={context.req.query('machine') === '1'}
      />
    );
    return context.html(renderPage(page));
  });

  return pages;
}

const boardEvent = (markup: string): SSEMessage => ({ event: 'board', data: markup, retry: 1_000 });
const beat: SSEMessage = { event: 'beat', data: '' };

const tooMany = { zh: '取号太多了，请到服务台。', en: 'Too many tickets from here; please go to the desk.' };
const wrongNumber = {
  zh: '编号不对，请核对；不填也可以取号',
  en: 'This is no number of ours; check it, or leave it empty',
};
const noService = { zh: '这项服务现在不开，请选另一项。', en: 'This is not open now; choose another.' };
