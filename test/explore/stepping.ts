import { standingName, type Grant, type Standing } from '#kernel/authority.ts';
import { dutyKey, type Duty } from '#kernel/duty.ts';
import type { EventShape } from '#kernel/entry.ts';
import { decideMatter, evolveMatter, isMatterEvent } from '#kernel/matter.ts';
import type { Context, Decision, MatterCommand, MatterEvent } from '#kernel/procedure.ts';
import { isRefusal, type Refusal } from '#kernel/refusal.ts';
import { calendars, noon } from '#test/given/world.ts';
import type { Life, Model, Point, Step } from './model.ts';

/** A day is asked for its moment at every attempt, and is one and the same object from point to point. */
const moments = new WeakMap<Temporal.PlainDate, Temporal.Instant>();

function momentOf(day: Temporal.PlainDate): Temporal.Instant {
  const known = moments.get(day) ?? noon(day);
  moments.set(day, known);
  return known;
}

export type Stepper<State, Command extends { readonly act: string }, Event extends EventShape> = ReturnType<
  typeof stepper<State, Command, Event>
>;

/** The product's own `decideMatter` and `evolveMatter`, with the standings that follow from a fact, for one life. */
export function stepper<State, Command extends { readonly act: string }, Event extends EventShape>(
  model: Model<State, Command, Event>,
  life: Life<Command>,
) {
  const { chapter } = model;
  let attempts = 0;

  function decide(
    { matter, day }: Pick<Point<State>, 'matter' | 'day'>,
    standing: Standing,
    command: Command | MatterCommand,
    actor = standingName(standing),
  ): Decision<Event | MatterEvent> {
    attempts += 1;
    const at = momentOf(day);
    const version = matter.version + 1;
    const context: Context = { today: day, at, actor, standing, version, calendars, units: model.units };
    return decideMatter(chapter, matter, command, context);
  }

  function fold(
    point: Point<State>,
    events: readonly (Event | MatterEvent)[],
    standing: Standing,
    command: Command | MatterCommand,
    actor = standingName(standing),
  ): Step<State, Event> {
    const after = events.reduce<Point<State>>((before, event) => {
      const version = before.matter.version + 1;
      const recorded = { event, version, at: momentOf(point.day), actor, capacity: standingName(standing) };
      const matter = evolveMatter(chapter, before.matter, recorded);
      const change = { ...recorded, stream: 'stream' as never, before: before.matter.own, after: matter.own };
      const { granted, ended } = isMatterEvent(event) ? { granted: [], ended: [] } : chapter.grants(change as never);
      const grants = ended === 'every' ? [] : before.grants.filter((one) => !ended.some((end) => same(one, end)));
      return {
        matter,
        day: before.day,
        grants: [...grants, ...granted.filter((one) => !grants.some((had) => same(one, had)))],
        witnessed: model.witness(before.witnessed, event, command as Command),
      };
    }, point);
    return { before: point, after, standing, act: command.act, events };
  }

  function take(
    point: Point<State>,
    standing: Standing,
    command: Command | MatterCommand,
    actor?: string,
  ): Step<State, Event> | Refusal {
    const decision = decide(point, standing, command, actor);
    return isRefusal(decision) ? decision : fold(point, decision, standing, command, actor);
  }

  /** An act and, where the life does not let it wait, the second person's approval on the same day. */
  function complete(step: Step<State, Event>): Step<State, Event> {
    const { proposal } = step.after.matter;
    if (life.seconds === 'wait' || !proposal || step.before.matter.proposal) return step;
    const standing: Standing = { capacity: 'head', unit: step.standing.unit };
    const approved = take(step.after, standing, { act: 'approve' } as MatterCommand, 'second person');
    if (isRefusal(approved)) throw new Error(`nobody could approve: ${approved.refused}`);
    return { ...step, after: approved.after, events: [...step.events, ...approved.events] };
  }

  /** The sweep records what has passed on a day that came. */
  function sweep(point: Point<State>, duties: readonly Duty[]): Point<State> {
    let swept = point;
    for (const duty of duties) {
      const command: MatterCommand = { act: 'passLimit', duty: dutyKey(duty) };
      const done = take(swept, { capacity: 'system', unit: null }, command, 'system:sweep');
      if (!isRefusal(done) && done.events.length > 0) swept = done.after;
    }
    return swept;
  }

  return { decide, fold, take, complete, sweep, attempts: () => attempts };
}

const same = (a: Grant, b: Grant): boolean => a.unit === b.unit && a.kind === b.kind;
