import { z } from '@hono/zod-openapi';
import type { WorkforceCommand } from '#chapters/workforce/decide/command.ts';
import { correctOfficial, reasonOf } from '#chapters/workforce/texts.ts';
import type { Depositor } from '#kernel/deposit.ts';
import { posts } from '#kernel/duty.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import { update } from '#kernel/statement.ts';
import { bothLanguages, civilDay, oneOf, optionalDay, requiredText } from '#ui/edge/input.ts';

const reason = requiredText({ zh: '为什么改', en: 'why' }, 500);
const unit = requiredText({ zh: '单位', en: 'the unit' }, 80);
const post = oneOf(posts, { zh: '岗位', en: 'a post' });

/** A password that is handed over in person; whoever gets it should change it. */
export const firstPassword = z
  .string()
  .min(12, bothLanguages({ zh: '密码至少 12 个字符', en: 'A password has at least 12 characters' }))
  .max(200);

/** What an administrator does with an official's dossier: the fields of each form, and what may stand in them. */
export const officialActs = {
  appoint: {
    fields: ['unit', 'post', 'since', 'until', 'reason'],
    schema: z.object({
      unit,
      post,
      since: civilDay({ zh: '开始的日子', en: 'the first day' }),
      until: optionalDay({ zh: '结束的日子', en: 'the day of the end' }),
      reason,
    }),
  },
  layDown: { fields: ['unit', 'post', 'reason'], schema: z.object({ unit, post, reason }) },
  move: { fields: ['unit', 'reason'], schema: z.object({ unit, reason }) },
  leave: {
    fields: ['leftOn', 'reason'],
    schema: z.object({ leftOn: civilDay({ zh: '离职的日子', en: 'the day of leaving' }), reason }),
  },
  correctOfficial: {
    fields: ['name', 'nameEn', 'reason'],
    schema: z.object({
      name: requiredText({ zh: '姓名', en: 'a name' }, 80),
      nameEn: requiredText({ zh: '英文姓名', en: 'the name in English' }, 120),
      reason,
    }),
  },
  resetAccess: { fields: ['password', 'reason'], schema: z.object({ password: firstPassword, reason }) },
} as const;

export type OfficialAct = keyof typeof officialActs;

interface Given {
  readonly reason: string;
  readonly unit?: string;
  readonly post?: (typeof posts)[number];
  readonly since?: Temporal.PlainDate;
  readonly until?: Temporal.PlainDate | undefined;
  readonly leftOn?: Temporal.PlainDate;
  readonly name?: string;
  readonly nameEn?: string;
  readonly passwordHash?: string;
}

/** The command of a form that was filled in. */
export function commandOf(
  deposit: Depositor,
  about: { readonly act: OfficialAct | 'install'; readonly person: PersonId; readonly today: Temporal.PlainDate },
  given: Given,
): WorkforceCommand {
  const { act, person, today } = about;
  const at = { unit: given.unit as UnitId, post: given.post! };
  switch (act) {
    case 'appoint':
    case 'install': {
      const days = { sinceOn: given.since!, untilOn: given.until ?? null };
      return { act, ...at, ...days, reason: reasonOf(deposit, given.reason) };
    }
    case 'layDown':
      return { act, ...at, endOn: today, reason: reasonOf(deposit, given.reason) };
    case 'move':
      return { act, unit: at.unit, reason: reasonOf(deposit, given.reason) };
    case 'leave':
      return { act, leftOn: given.leftOn!, reason: reasonOf(deposit, given.reason) };
    case 'correctOfficial':
      return correctOfficial(deposit, { person, name: given.name!, nameEn: given.nameEn! }, given.reason);
    case 'resetAccess':
      deposit.also(update('house.person', { password_hash: given.passwordHash ?? null }, { id: person }));
      return { act, reason: reasonOf(deposit, given.reason) };
  }
}
