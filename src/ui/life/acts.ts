import { z } from '@hono/zod-openapi';
import type { EventShape } from '#kernel/entry.ts';
import type { House } from '#kernel/house.ts';
import type { Beginning as Opened } from '#kernel/beginning.ts';
import type { StreamId, UnitId } from '#kernel/ids.ts';
import { matterNumber } from '#kernel/number.ts';
import { begin, perform, type Asked, type Idempotency, type Performed } from '#kernel/perform.ts';
import { dayOf } from '#kernel/clock.ts';
import type { MatterCommand } from '#kernel/procedure.ts';
import type { Subject } from '#kernel/matters.ts';
import { describeAct, type ActDescription, type Choice } from '#ui/edge/acts.ts';
import { bothLanguages, requiredText } from '#ui/edge/input.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import type { Beginning, Life } from './life.ts';

/** The second person's acts, the same in every chapter. */
const second = {
  approve: describeAct({
    title: { zh: '复核同事提出的事', en: 'Decide what a colleague proposed' },
    button: { zh: '同意', en: 'Agree' },
    done: { zh: '已同意，已生效', en: 'Agreed; it stands now' },
    fields: [],
    schema: z.object({}),
    command: (): MatterCommand => ({ act: 'approve' }),
  }),
  decline: describeAct({
    title: { zh: '不同意', en: 'Do not agree' },
    button: { zh: '不同意，退回', en: 'Send it back' },
    done: { zh: '已退回', en: 'Sent back' },
    fields: [{ name: 'reason', kind: 'text', label: { zh: '理由', en: 'Reason' }, readers: 'officials' }],
    schema: z.object({ reason: requiredText({ zh: '理由', en: 'the reason' }, 2000) }),
    command: ({ reason }, deposit): MatterCommand => ({
      act: 'decline',
      reason: deposit.text('reason', { text: reason }),
    }),
  }),
} as const;

/** Every act of a chapter's matters with its description, the second person's among them. */
export const actsOf = <State, Command extends { readonly act: string }, Event extends EventShape>({
  acts,
  chapter,
}: Life<State, Command, Event>): Readonly<Record<string, ActDescription<Command | MatterCommand>>> =>
  Object.values(chapter.seconds).some(Boolean) ? { ...acts, ...second } : acts;

/** The same acts, with these people in each field that asks for one of them. */
export const withPeople = <Command>(
  acts: Readonly<Record<string, ActDescription<Command>>>,
  people: readonly Choice[],
): Readonly<Record<string, ActDescription<Command>>> =>
  Object.fromEntries(
    Object.entries(acts).map(([act, description]) => {
      const fields = description.fields.map((field) =>
        field.kind === 'colleague' ? { ...field, choices: people } : field,
      );
      return [act, { ...description, fields }];
    }),
  );

/** A form with what its fields offer today. */
export const withChoices = <Command>(
  description: ActDescription<Command>,
  choices: Readonly<Record<string, readonly Choice[]>>,
): ActDescription<Command> => ({
  ...description,
  fields: description.fields.flatMap((field) => {
    const offered = choices[field.name];
    if (!offered) return [field];
    return offered.length > 0 ? [{ ...field, choices: offered }] : [];
  }),
});

/** The act with the classes of matters for each field that asks for one. */
export const withClasses = <Command>(
  description: ActDescription<Command>,
  classes: readonly Choice[],
): ActDescription<Command> => ({
  ...description,
  fields: description.fields.map((field) => (field.kind === 'class' ? { ...field, choices: classes } : field)),
});

const noSuchUnit = bothLanguages({
  zh: '没有这个单位，请从列表里选',
  en: 'There is no such unit; choose one from the list',
});

/** What an act takes from outside: its schema, with each unit that is named being one that exists. */
export const takenBy = (
  { fields, schema }: Pick<ActDescription<never>, 'fields' | 'schema'>,
  { units }: Pick<House, 'units'>,
): z.ZodType =>
  schema.superRefine((input, found) => {
    for (const { name, kind } of fields) {
      const unit = kind === 'unit' ? (input as Readonly<Record<string, unknown>>)[name] : undefined;
      if (typeof unit === 'string' && unit !== '' && !units.get(unit as UnitId))
        found.addIssue({ code: 'custom', path: [name], message: noSuchUnit });
    }
  });

export interface Sent {
  readonly input: unknown;
  readonly seen: number;
  readonly idempotency?: Idempotency | undefined;
}

/** Does an act of a person from what was parsed of it: the one way of the desk and of the API. */
export async function performLife<State, Command extends { readonly act: string }, Event extends EventShape>(
  context: EdgeContext,
  life: Life<State, Command, Event>,
  stream: StreamId,
  act: string,
  { input, seen, idempotency }: Sent,
): Promise<Performed<State>> {
  return perform(
    context.var.house,
    life.chapter,
    await askedOf(context, life, stream, act, { input, seen, idempotency }),
  );
}

/** What is asked of a matter by an act, as `perform` and `foresee` take it. */
export async function askedOf<State, Command extends { readonly act: string }, Event extends EventShape>(
  { var: { house, visitor } }: EdgeContext,
  life: Life<State, Command, Event>,
  stream: StreamId,
  act: string,
  { input, seen, idempotency }: Sent,
): Promise<Asked<Command>> {
  const figures = await life.figures?.(house, stream, act, input);
  return {
    actor: visitor.actor,
    stream,
    act,
    seen,
    command: (deposit) => actsOf(life)[act]!.command({ ...(input as object), ...figures } as never, deposit, []),
    ...(idempotency ? { idempotency } : {}),
  };
}

/** Opens a matter of a chapter from what was parsed of its form. */
export async function beginLife<State, Command extends { readonly act: string }, Event extends EventShape>(
  context: EdgeContext,
  { chapter }: Life<State, Command, Event>,
  beginning: Beginning<Command>,
  subject: Subject | undefined,
  sent: Omit<Sent, 'seen'>,
): Promise<Performed<State>> {
  return begin(context.var.house, chapter, await openingOf(context, beginning, subject, sent));
}

/** How a new matter is asked for, as `begin` and `foreseeBeginning` take it. */
export async function openingOf<Command extends { readonly act: string }>(
  { var: { house, visitor } }: EdgeContext,
  beginning: Beginning<Command>,
  subject: Subject | undefined,
  { input, idempotency }: Omit<Sent, 'seen'>,
): Promise<Opened<Command>> {
  const today = dayOf(house.clock.now());
  const matterKey = house.vault.newKey('open');
  const number = matterNumber(today, await house.serials.next(), beginning.prefix);
  const { edition } = house.calendars.current;
  const figures = await beginning.figures?.(house, input);
  return {
    actor: visitor.actor,
    act: beginning.act,
    stream: house.ids.stream(),
    matterKey,
    command: (deposit) =>
      beginning.description(subject).command({ ...(input as object), ...figures } as never, deposit, [])({
        number,
        key: matterKey.id,
        subject,
        today,
        edition,
      }),
    ...(idempotency ? { idempotency } : {}),
  };
}
