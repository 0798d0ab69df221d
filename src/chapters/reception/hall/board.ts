import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { fixed, rule, ruleSetOn } from '#law/law.ts';
import { estimate, inOrder, ticketName, type Estimate } from './queue.ts';
import { readHall, type HallNow, type HallService, type Ticket } from './store.ts';

/** What the hall fixes by rule. */
export interface HallRules {
  readonly callsMax: number;
  readonly backBy: number;
  readonly sample: number;
  readonly sampleMin: number;
  readonly longMinutes: number;
}

export function hallRules({ clock }: Pick<House, 'clock'>): HallRules {
  const ruleSet = ruleSetOn(dayOf(clock.now()));
  const passing = rule(ruleSet, 'hall-passing');
  const waiting = rule(ruleSet, 'hall-estimate');
  return {
    callsMax: fixed(passing, 'callsMax'),
    backBy: fixed(passing, 'backBy'),
    sample: fixed(waiting, 'sample'),
    sampleMin: fixed(waiting, 'sampleMin'),
    longMinutes: fixed(waiting, 'longMinutes'),
  };
}

/** One window as the screen shows it: ticket numbers alone. */
export interface WindowLine {
  readonly number: number;
  readonly services: readonly HallService[];
  readonly now: Ticket | undefined;
  readonly waiting: number;
  readonly estimate: Estimate;
}

/** Everything that hangs on the wall. */
export interface Board {
  readonly hall: HallNow;
  readonly windows: readonly WindowLine[];
  /** The call that was made last. */
  readonly called: { readonly name: string; readonly window: WindowLine; readonly call: string } | undefined;
}

export async function readBoard(house: House, place: string): Promise<Board | undefined> {
  const now = house.clock.now();
  const rules = hallRules(house);
  const hall = await readHall(house.database.as('app'), place, dayOf(now), rules.sample);
  return hall && boardOf(hall, rules);
}

export function boardOf(hall: HallNow, rules: HallRules): Board {
  const windows = hall.desks
    .filter(({ open }) => open)
    .map((desk): WindowLine => {
      const waiting = hall.tickets.filter(
        ({ state, service }) => state === 'waiting' && desk.letters.includes(service),
      );
      return {
        number: desk.number,
        services: hall.services.filter(({ letter }) => desk.letters.includes(letter)),
        now: hall.tickets.find(({ state, desk: at }) => state === 'called' && at === desk.number),
        waiting: waiting.length,
        estimate: waitFor(hall, desk.letters[0] ?? '', waiting.length, rules),
      };
    });
  const latest = windows
    .flatMap((window) => (window.now?.called_at ? [{ window, ticket: window.now, at: window.now.called_at }] : []))
    .toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))[0];
  const called = latest && {
    name: ticketName(latest.ticket.letter, latest.ticket.n),
    window: latest.window,
    call: `${latest.ticket.id}.${latest.ticket.missed}.${latest.ticket.calls}`,
  };
  return { hall, windows, called };
}

/** How long somebody waits for a service who has so many before them. */
export function waitFor(hall: HallNow, service: string, ahead: number, rules: HallRules): Estimate {
  const desks = hall.desks.filter(({ open, letters }) => open && letters.includes(service)).length;
  return estimate(hall.minutes.get(service) ?? [], { ahead, desks }, rules);
}

/** How many are called before a ticket. */
export function aheadOf(hall: HallNow, ticket: Ticket): number {
  const waiting = inOrder(
    hall.tickets.filter(({ state, service }) => state === 'waiting' && service === ticket.service),
    hall.place.priority,
  );
  return Math.max(
    0,
    waiting.findIndex(({ id }) => id === ticket.id),
  );
}
