import { z } from '@hono/zod-openapi';
import type { House } from '#kernel/house.ts';
import { actOn } from '#chapters/workforce/act.ts';
import type { Dossier } from '#chapters/workforce/dossier.ts';
import { declareTie, endTie } from '#chapters/workforce/presence-texts.ts';
import { dayOf } from '#kernel/clock.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import type { Idempotency, Performed } from '#kernel/perform.ts';
import { staffOf, type StaffMember } from '#kernel/staff.ts';
import { declarationsOf, declaredTies, type Declaration, type DeclarationLine } from '#kernel/ties.ts';
import type { Errors } from '#ui/components/field.tsx';
import { civilDay, oneOf, optionalDay, optionalText, requiredText } from '#ui/edge/input.ts';
import type { Words } from '#ui/language.ts';
import { readPick, unitShelf } from '../pick.ts';
import { actorFor, saidNow, type SignedIn } from './who.ts';

/** What stands in a declaration as it is typed, on the page and in the API. */
export const tieSchema = z.object({
  person: optionalText({ zh: '谁', en: 'who' }, 80),
  kind: oneOf(declaredTies, { zh: '什么关系', en: 'which relation' }),
  unit: optionalText({ zh: '单位', en: 'the unit' }, 120),
  other: optionalText({ zh: '工作人员', en: 'the official' }, 80),
  from: civilDay({ zh: '开始的日子', en: 'the first day' }),
  until: optionalDay({ zh: '结束的日子', en: 'the last day' }),
  reason: requiredText({ zh: '为什么申报', en: 'why it is declared' }, 200),
});
export const tieFields = ['person', 'kind', 'unit', 'other', 'from', 'until', 'reason'] as const;

/** An official with a name, as the page lists those for whom one declares. */
export type Declarer = SignedIn & { readonly name: string; readonly nameEn: string };

/** Oneself first, then those of the units that one heads. */
export async function declaredFor(house: House, who: Declarer): Promise<StaffMember[]> {
  const { person, name, nameEn, posts } = who;
  const headed = posts.filter(({ post }) => post === 'head').map(({ unit }) => unit);
  const today = dayOf(house.clock.now());
  const staff = headed.length > 0 ? await staffOf(house.database.as('app'), headed, today) : [];
  const self = { person, name, nameEn, away: false, cover: null, ...posts[0] } as StaffMember;
  return [...new Map([self, ...staff].map((one) => [one.person, one])).values()];
}

/** What these people have declared, in force or still to come. */
export const tiesOf = (house: House, people: readonly StaffMember[]): Promise<DeclarationLine[]> =>
  declarationsOf(
    house.database.as('app'),
    people.map(({ person }) => person),
    dayOf(house.clock.now()),
  );

/** Declares a tie in the dossier of whoever has it. */
export async function enterTie(
  house: House,
  who: Declarer,
  given: z.output<typeof tieSchema>,
  idempotency?: Idempotency,
): Promise<{ readonly errors: Errors } | Performed<Dossier>> {
  const { kind, from: fromOn, until: untilOn, reason } = given;
  const person = (given.person ?? who.person) as PersonId;
  const people = await declaredFor(house, who);
  const errors: Record<string, Words> = {};
  if (!people.some((one) => one.person === person)) errors['person'] = words.notYours;
  if (untilOn && Temporal.PlainDate.compare(untilOn, fromOn) < 0) errors['until'] = words.turnedRound;
  const found = await withWhom(house, given);
  if ('error' in found) errors[found.field] = found.error;
  else if (found.other === person) errors['other'] = words.oneself;
  if (Object.keys(errors).length > 0 || 'error' in found) return { errors };
  const tie: Declaration = { person, ...found, kind, fromOn, untilOn: untilOn ?? null };
  return actOn(house, {
    actor: actorFor(who, person, headedOf(people, person)),
    kind: 'person',
    subject: person,
    act: 'declareTie',
    command: (deposit) => declareTie(deposit, tie, saidNow(house, who, reason)),
    ...(idempotency ? { idempotency } : {}),
  });
}

/** Says that a tie is no more. */
export async function endTieOf(
  house: House,
  who: Declarer,
  { id, reason }: { readonly id: number; readonly reason: string },
  idempotency?: Idempotency,
): Promise<Performed<Dossier>> {
  const people = await declaredFor(house, who);
  const tie = (await tiesOf(house, people)).find((one) => one.id === id);
  if (!tie) return { done: 'not-found' };
  return actOn(house, {
    actor: actorFor(who, tie.person, headedOf(people, tie.person)),
    kind: 'person',
    subject: tie.person,
    act: 'endTie',
    command: (deposit) => endTie(deposit, tie, saidNow(house, who, reason)),
    ...(idempotency ? { idempotency } : {}),
  });
}

const headedOf = (people: readonly StaffMember[], person: PersonId): readonly UnitId[] =>
  people.filter((one) => one.person === person).map(({ unit }) => unit);

const words = {
  notYours: {
    zh: '只能给自己申报；本单位别人的由负责人申报',
    en: 'You declare your own; the head declares for those of the unit',
  },
  turnedRound: { zh: '结束的日子不能早于开始的日子', en: 'The last day cannot lie before the first' },
  oneself: { zh: '不用申报与自己的关系', en: 'Nobody declares a relation to themselves' },
  oneOfBoth: { zh: '请写一个单位，或者一位工作人员', en: 'Name a unit, or an official' },
  noSuchUnit: { zh: '没有找到这个单位，请写全名或者代码', en: 'No such unit; write its whole name or code' },
  noSuchLogin: { zh: '没有这个账号', en: 'There is no such login' },
} as const satisfies Record<string, Words>;

type Whom = { readonly unit: UnitId | null; readonly other: PersonId | null };

/** With whom: one unit or one official, and not both. */
async function withWhom(
  house: House,
  { unit, other }: { readonly unit?: string | undefined; readonly other?: string | undefined },
): Promise<Whom | { readonly field: 'unit' | 'other'; readonly error: Words }> {
  if ((unit === undefined) === (other === undefined)) return { field: 'unit', error: words.oneOfBoth };
  if (unit !== undefined) {
    const read = readPick(unitShelf(house.units, dayOf(house.clock.now())), unit);
    return 'value' in read ? { unit: read.value as UnitId, other: null } : { field: 'unit', error: words.noSuchUnit };
  }
  const [row] = await house.database.as('app').rows<{ id: PersonId }>({
    name: 'person-of-login',
    text: 'SELECT id FROM house.person WHERE login = $1',
    values: [other],
  });
  return row ? { unit: null, other: row.id } : { field: 'other', error: words.noSuchLogin };
}
