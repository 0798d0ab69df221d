import type { Grant } from '#kernel/authority.ts';
import type { Duty } from '#kernel/duty.ts';
import type { EventShape } from '#kernel/entry.ts';
import type { House } from '#kernel/house.ts';
import type { StreamId } from '#kernel/ids.ts';
import { loadMatter } from '#kernel/perform.ts';
import { dutiesOf, evolveMatter, isMatterEvent, unborn, type Matter } from '#kernel/matter.ts';
import type { Beside, MatterEvent, Recorded } from '#kernel/procedure.ts';
import type { Lane } from '#kernel/vault.ts';
import type { Model, Point, Step, Witnessed } from '#test/explore/model.ts';
import { roleOf } from '#kernel/perform.ts';
import { isFault } from './fault.ts';

/** A matter as the simulation itself keeps it, folded from the ledger one act at a time, apart from every table. */
export interface Shadow<State> {
  readonly stream: StreamId;
  readonly lane: Lane;
  readonly matter: Matter<State>;
  readonly grants: readonly Grant[];
  readonly duties: readonly Duty[];
  readonly witnessed: Witnessed;
  /** What it lends to units on other matters, and how many lines it tells there. */
  readonly lent: readonly (Grant & { readonly stream: StreamId })[];
  readonly told: ReadonlyMap<StreamId, number>;
  /** How many lines its timeline must have, and what was done to it so far. */
  readonly lines: number;
  readonly history: readonly string[];
}

export const newShadow = <State>(stream: StreamId, lane: Lane, initial: State): Shadow<State> => ({
  stream,
  lane,
  matter: unborn(initial),
  grants: [],
  duties: [],
  witnessed: { served: false, withdrew: false, accused: [] },
  lent: [],
  told: new Map(),
  lines: 0,
  history: [],
});

/** Who did something, for the laws. */
export interface Done<Command> {
  readonly act: string;
  readonly command: Command;
  readonly told: string;
}

/**
 * Folds what an act wrote into the shadow, and holds each law of the chapter to it: the same laws as in the search,
 * here on what lies in the ledger.
 */
export async function follow<State, Command extends { readonly act: string }, Event extends EventShape>(
  house: House,
  model: Model<State, Command, Event>,
  shadow: Shadow<State>,
  { act, command, told }: Done<Command>,
): Promise<Shadow<State>> {
  const { chapter } = model;
  const loaded = await loadMatter(house.database.as(roleOf(shadow.lane)), chapter, shadow.stream);
  const written = (loaded?.recorded ?? []).filter(({ version }) => version > shadow.matter.version);
  const [first] = written;
  if (!first) return shadow;
  const day = first.at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  const before: Point<State> = { matter: shadow.matter, day, grants: shadow.grants, witnessed: shadow.witnessed };
  let { lines, lent, told: toldBeside } = shadow;
  const after = written.reduce<Point<State>>((point, recorded) => {
    const next = { ...foldOne(model, point, recorded, shadow.stream), day };
    lines += linesOf(model, point, next, recorded, shadow.stream);
    for (const place of besideOf(model, point, next, recorded, shadow.stream)) {
      lent = lentAfter(lent, place);
      toldBeside = new Map(toldBeside).set(place.stream, (toldBeside.get(place.stream) ?? 0) + place.lines.length);
    }
    return { ...next, witnessed: model.witness(point.witnessed, recorded.event, command) };
  }, before);
  const [capacity, unit] = first.capacity.split('@');
  const step: Step<State, Event> = {
    before,
    after,
    act,
    standing: { capacity: capacity as never, unit: (unit ?? null) as never },
    events: written.map(({ event }) => event),
  };
  for (const law of model.laws) {
    const wrong = law.broken(step);
    if (wrong !== undefined) isFault(law.name, wrong, [...shadow.history, told]);
  }
  const duties = dutiesOf(chapter, after.matter, house.calendars);
  if (!model.ended(after.matter.own) && !model.handedOut(after.matter.own)) {
    const owned = duties.some(({ reckoning, reason }) => reckoning ?? reason);
    if (!owned)
      isFault('a live matter has an open duty or a stated reason', model.stage(after.matter.own), [
        ...shadow.history,
        told,
      ]);
  }
  return { ...shadow, ...after, duties, lines, lent, told: toldBeside, history: [...shadow.history, told] };
}

function foldOne<State, Command extends { readonly act: string }, Event extends EventShape>(
  { chapter }: Model<State, Command, Event>,
  point: Point<State>,
  recorded: Recorded<Event | MatterEvent>,
  stream: StreamId,
): Point<State> {
  const matter = evolveMatter(chapter, point.matter, recorded);
  const { event } = recorded;
  if (isMatterEvent(event)) return { ...point, matter };
  const change = { ...(recorded as Recorded<Event>), stream, before: point.matter.own, after: matter.own };
  const { granted, ended } = chapter.grants(change);
  const kept = ended === 'every' ? [] : point.grants.filter((one) => !ended.some((end) => same(one, end)));
  return { ...point, matter, grants: [...kept, ...granted.filter((one) => !kept.some((had) => same(one, had)))] };
}

/** How many lines of the timeline a fact is told in: the chapter's own, and one for each that the kernel keeps. */
function linesOf<State, Command extends { readonly act: string }, Event extends EventShape>(
  { chapter }: Model<State, Command, Event>,
  before: Point<State>,
  after: Point<State>,
  recorded: Recorded<Event | MatterEvent>,
  stream: StreamId,
): number {
  if (isMatterEvent(recorded.event)) return 1;
  const change = { ...(recorded as Recorded<Event>), stream, before: before.matter.own, after: after.matter.own };
  return chapter.tell(change).length;
}

/** What a fact shows and grants on other matters. */
function besideOf<State, Command extends { readonly act: string }, Event extends EventShape>(
  { chapter }: Model<State, Command, Event>,
  before: Point<State>,
  after: Point<State>,
  recorded: Recorded<Event | MatterEvent>,
  stream: StreamId,
): readonly Beside[] {
  if (isMatterEvent(recorded.event)) return [];
  const change = { ...(recorded as Recorded<Event>), stream, before: before.matter.own, after: after.matter.own };
  return chapter.beside?.(change) ?? [];
}

function lentAfter(
  lent: Shadow<unknown>['lent'],
  { stream, granted = [], ended = [] }: Beside,
): Shadow<unknown>['lent'] {
  const kept = lent.filter((one) => one.stream !== stream || !ended.some((end) => same(one, end)));
  return [...kept, ...granted.map((one) => ({ ...one, stream }))];
}

const same = (a: Grant, b: Grant): boolean => a.unit === b.unit && a.kind === b.kind;
