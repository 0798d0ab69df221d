import { z } from '@hono/zod-openapi';
import type { House } from '#kernel/house.ts';
import { actOn } from '#chapters/workforce/act.ts';
import type { Dossier } from '#chapters/workforce/dossier.ts';
import { cutLeave, takeLeave } from '#chapters/workforce/presence-texts.ts';
import { dayOf } from '#kernel/clock.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import { leavesIn, type Leave, type LeaveLine } from '#kernel/leave.ts';
import type { Idempotency, Performed } from '#kernel/perform.ts';
import { staffOf, type StaffMember } from '#kernel/staff.ts';
import type { Errors } from '#ui/components/field.tsx';
import { civilDay, optionalText, requiredText } from '#ui/edge/input.ts';
import type { Words } from '#ui/language.ts';
import { actorFor, saidNow, type SignedIn } from './who.ts';

/** What stands in a leave as it is typed, on the page and in the API. */
export const leaveSchema = z.object({
  person: requiredText({ zh: '谁请假', en: 'who is away' }, 80),
  from: civilDay({ zh: '开始的日子', en: 'the first day' }),
  until: civilDay({ zh: '结束的日子', en: 'the last day' }),
  cover: optionalText({ zh: '顶岗的人', en: 'who stands in' }, 80),
  reason: requiredText({ zh: '事由', en: 'why' }, 200),
});
export const leaveFields = ['person', 'from', 'until', 'cover', 'reason'] as const;

/** Whose leaves an official sees, and whose they may enter: their own, and as head those of the unit. */
export interface LeaveView {
  readonly staff: readonly StaffMember[];
  readonly leaves: readonly LeaveLine[];
  readonly mine: readonly PersonId[];
  readonly unitsOf: ReadonlyMap<PersonId, readonly UnitId[]>;
}

export async function leaveView(house: House, { posts, person }: SignedIn): Promise<LeaveView> {
  const units = [...new Set(posts.map(({ unit }) => unit))];
  const headed = new Set(posts.filter(({ post }) => post === 'head').map(({ unit }) => unit));
  const session = house.database.as('app');
  const today = dayOf(house.clock.now());
  const [staff, leaves] = await Promise.all([staffOf(session, units, today), leavesIn(session, units, today)]);
  const mine = staff.filter((one) => one.person === person || headed.has(one.unit)).map((one) => one.person);
  const unitsOf = new Map(
    [...Map.groupBy(staff, (one) => one.person)].map(([who, held]) => [who, held.map(({ unit }) => unit)]),
  );
  return { staff, leaves, mine: [...new Set(mine)], unitsOf };
}

/** Enters a leave in the dossier of whoever is away; undefined where nothing stands against it but what `decide` says. */
export async function enterLeave(
  house: House,
  who: SignedIn,
  given: z.output<typeof leaveSchema>,
  idempotency?: Idempotency,
): Promise<{ readonly errors: Errors } | Performed<Dossier>> {
  const view = await leaveView(house, who);
  const errors = faultsOf(given, view, dayOf(house.clock.now()));
  if (Object.keys(errors).length > 0) return { errors };
  const person = given.person as PersonId;
  const cover = (given.cover ?? null) as PersonId | null;
  const leave: Leave = { person, cover, fromOn: given.from, untilOn: given.until };
  return actOn(house, {
    actor: actorFor(who, person, view.unitsOf.get(person)),
    kind: 'person',
    subject: person,
    act: 'takeLeave',
    command: (deposit) => takeLeave(deposit, leave, saidNow(house, who, given.reason)),
    ...(idempotency ? { idempotency } : {}),
  });
}

/** Ends a leave before its last day. */
export async function endLeaveOf(
  house: House,
  who: SignedIn,
  { id, reason }: { readonly id: number; readonly reason: string },
  idempotency?: Idempotency,
): Promise<Performed<Dossier>> {
  const { leaves, mine, unitsOf } = await leaveView(house, who);
  const leave = leaves.find((one) => one.id === id);
  if (!leave || !mine.includes(leave.person)) return { done: 'not-found' };
  return actOn(house, {
    actor: actorFor(who, leave.person, unitsOf.get(leave.person)),
    kind: 'person',
    subject: leave.person,
    act: 'cutLeave',
    command: (deposit) => cutLeave(deposit, leave, saidNow(house, who, reason)),
    ...(idempotency ? { idempotency } : {}),
  });
}

const words = {
  notYours: {
    zh: '只能给自己登记；本单位别人的请假由负责人登记',
    en: 'You enter your own; the head enters those of the unit',
  },
  turnedRound: { zh: '结束的日子不能早于开始的日子', en: 'The last day cannot lie before the first' },
  over: { zh: '这几天已经过去了', en: 'These days are over' },
  unsuited: { zh: '请选一位有同样岗位的同事', en: 'Choose a colleague who holds the same post' },
} as const satisfies Record<string, Words>;

/** What stands against a leave that is well written: whose it is, its days, and who stands in. */
function faultsOf(
  { person, from, until, cover }: z.output<typeof leaveSchema>,
  { staff, mine }: LeaveView,
  today: Temporal.PlainDate,
): Errors {
  const errors: Record<string, Words> = {};
  if (!mine.includes(person as PersonId)) errors['person'] = words.notYours;
  if (Temporal.PlainDate.compare(until, from) < 0) errors['until'] = words.turnedRound;
  else if (Temporal.PlainDate.compare(until, today) < 0) errors['until'] = words.over;
  const postsOf = (one: string): string[] =>
    staff.filter(({ person: who }) => who === one).map(({ unit, post }) => `${unit} ${post}`);
  const headed = staff.filter((one) => one.person === person && one.post === 'head').map(({ unit }) => unit);
  const suits = (one: string): boolean =>
    postsOf(person).some((post) => postsOf(one).includes(post)) ||
    staff.some(({ person: who, unit }) => who === one && headed.includes(unit));
  if (cover !== undefined && (cover === person || !suits(cover))) errors['cover'] = words.unsuited;
  return errors;
}
