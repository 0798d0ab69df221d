import type { CivilDate } from '#kernel/calendar.ts';
import type { EventShape } from '#kernel/entry.ts';
import type { Matter } from '#kernel/matter.ts';
import type { MatterCommand } from '#kernel/procedure.ts';
import { isRefusal } from '#kernel/refusal.ts';
import { ruleSetOn } from '#law/law.ts';
import type { ActDescription } from '#ui/edge/acts.ts';
import { units } from '#test/cast.ts';
import { calendars, noon, on, unitTree } from '#test/given/world.ts';
import type { Searched } from '#test/lives/search.ts';
import { wordsOf } from '../abstraction.ts';
import { inputsOf, nowhere } from '../arguments.ts';
import type { Attempt, Break, Law, Life, Model, Point } from '../model.ts';

/** What a chapter of people who meet says of itself, beside what `test/lives` tries of it. */
export interface Face<State, Command extends { readonly act: string }, Event extends EventShape> {
  readonly searched: Searched<State, Command, Event>;
  readonly pages: Readonly<Record<string, ActDescription<Command | MatterCommand>>>;
  /** Acts whose commands are those of `test/lives`: no page of an official makes them, or one that asks for people. */
  readonly given: readonly string[];
  /** More such commands, so that each guard has something to turn away. */
  readonly more?: readonly (Command | MatterCommand)[];
  readonly clocks: readonly string[];
  readonly amounts?: readonly string[];
  readonly live: (state: State) => boolean;
  /** Lists that would grow without end: the search goes no further where more than one stands in them. */
  known(state: State): Readonly<Record<string, unknown>>;
  /** What of a list is more than its first, where that tells two states apart. */
  apart(state: State): unknown;
  breaks(state: State): readonly Break[];
  /** Days that can be named beside those around today. */
  days(state: State, today: CivilDate): readonly CivilDate[];
  readonly laws: readonly Law<State, Event>[];
}

const eras = [on('2021-03-01'), on('2026-03-02')];

/** An office, two bureaus, a body with power, and none. */
const representatives: readonly string[] = [
  units.countyOffice.id,
  units.countyHousing.id,
  units.countyHealth.id,
  '99-nowhere',
];

/** Every opening that `test/lives` knows, in the days of both rule sets. */
function livesOf<State, Command extends { readonly act: string }, Event extends EventShape>({
  chapter,
  tries,
}: Searched<State, Command, Event>): readonly Life<Command>[] {
  return eras.flatMap((day) => {
    const ruleSet = ruleSetOn(day);
    return tries(chapter.initial, day).flatMap(([standing, command], index): Life<Command>[] => {
      const begin = 'ruleSet' in command ? { ...command, ruleSet } : command;
      const context = { today: day, at: noon(day), actor: 'public', standing, version: 1, calendars, units: unitTree };
      // Of the openings that are tried there some are refused, and begin nothing.
      if (isRefusal(chapter.decide(chapter.initial, begin, context))) return [];
      const name = `${chapter.name}, ${ruleSet}, ${command.act} (${index + 1})`;
      return [{ name, day, begin, parts: [], seconds: 'wait', without: [], standing }];
    });
  });
}

/**
 * The model of such a chapter: its lives begin as in `test/lives`, and each act is tried with all that its own page can
 * send, on every day that matters, by everybody who has a standing.
 */
export function modelOf<State, Command extends { readonly act: string }, Event extends EventShape>(
  face: Face<State, Command, Event>,
): Model<State, Command, Event> {
  const { searched, pages, given, amounts = [], more = [] } = face;
  const { chapter } = searched;
  const words = wordsOf([`src/chapters/${chapter.name}/decide/*.ts`, `src/chapters/${chapter.name}/*.ts`]);

  function* attempts({ matter: { own }, day }: Point<State>): Iterable<Attempt<Command>> {
    if (!face.live(own)) return;
    const tried = [...searched.tries(own, day).map(([, command]) => command), ...(more as readonly Command[])];
    for (const act of given) yield { act, commands: tried.filter((command) => command.act === act) };
    for (const [act, page] of Object.entries(pages)) {
      if (given.includes(act)) continue;
      const days = face.days(own, day);
      const around = { today: day, days, units: representatives, words, alike: new Map<string, string>() };
      const inputs = inputsOf(page, { ...around, grounds: [], waiting: [] });
      yield { act, commands: inputs.map((input) => page.command(input as never, nowhere, []) as Command) };
    }
  }

  return {
    chapter,
    lives: livesOf(searched),
    parts: [],
    clocks: face.clocks,
    bySomebodyElse: [],
    amounts,
    persons: [],
    known: (state) => face.known(state),
    apart: (state) => face.apart(state),
    units: unitTree,
    words,
    attempts,
    breaks: ({ own }: Matter<State>) => face.breaks(own),
    stage: (state) => searched.name(state),
    ended: (state) => searched.ended(state),
    handedOut: () => false,
    witness: (before) => before,
    elsewhere: {
      succeed:
        'the units here last for ever; `an-organ-ends-while-it-is-followed.test.ts` shows what one leaves to its successor',
      allocate: 'moves no stage and names a person of the staff; `many-at-once.test.ts` and `powers.test.ts` do it',
    },
    laws: face.laws,
  };
}
