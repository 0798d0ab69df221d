import type { Post } from '#kernel/duty.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { isHeld, type Dossier, type OfficialDossier } from '../dossier.ts';
import type { WorkforceEvent } from '../events.ts';
import { places } from '../rules.ts';
import type { Reason, WorkforceCommand } from './command.ts';

type Of<Act extends WorkforceCommand['act']> = Extract<WorkforceCommand, { readonly act: Act }>;
type Decided = Decision<WorkforceEvent, Reason>;

/** 入职: somebody is known here, and can do nothing yet; or comes back, without the posts they once had. */
export function join(state: Dossier, command: Of<'join'>, context: Context): Decided {
  const { act: _, key, units, posts, ...facts } = command;
  if (posts.length > 0 && context.standing.capacity !== 'system') return refuse('second-person-needed', places.powers);
  const fresh = state.kind === 'none';
  if (!fresh && !(state.kind === 'person' && state.left !== null)) return refuse('other-dossier', places.record);
  return [
    ...(fresh ? [{ type: 'DossierOpened', kind: 'person', key, openedOn: context.today } as const] : []),
    { type: 'OfficialJoined', ...facts },
    ...posts.map((post, index) => {
      const { sinceOn, reason } = facts;
      return { type: 'PostTaken', unit: units[index]!, post, sinceOn, untilOn: null, reason } as const;
    }),
  ];
}

export function correctOfficial(_: OfficialDossier, { particulars, reason }: Of<'correctOfficial'>): Decided {
  return [{ type: 'OfficialCorrected', particulars, reason }];
}

/** 调动: the posts in the unit that is left are laid down; what lay on the desk is everybody's there who holds the post. */
export function move(state: OfficialDossier, { unit, reason }: Of<'move'>, context: Context): Decided {
  if (gone(state, context)) return refuse('official-left', places.record);
  if (!context.units.inForce(unit, context.today)) return refuse('unit-unknown', places.record);
  if (state.unit === unit) return [];
  const own = state.posts.filter((held) => isHeld(held, context.today) && held.unit !== unit);
  if (keepsNoKeeper(state, own, context)) return refuse('last-administrator', places.powers);
  return [
    { type: 'OfficialMoved', unit, movedOn: context.today, reason },
    ...own.map(
      (held) => ({ type: 'PostLaidDown', unit: held.unit, post: held.post, endOn: context.today, reason }) as const,
    ),
  ];
}

/** 离职. Duties stay with the unit; whatever lay on this desk is from now on everybody's who holds the post. */
export function leave(state: OfficialDossier, { leftOn, reason }: Of<'leave'>, context: Context): Decided {
  if (gone(state, context)) return refuse('official-left', places.record);
  if (
    keepsNoKeeper(
      state,
      state.posts.filter((held) => isHeld(held, context.today)),
      context,
    )
  )
    return refuse('last-administrator', places.powers);
  return [{ type: 'OfficialLeft', leftOn, reason }];
}

/** 任职. Nobody gives powers to themselves; alone only at the founding, while there is no second person. */
export function appoint(state: OfficialDossier, command: Of<'appoint' | 'install'>, context: Context): Decided {
  const { act, unit, post, sinceOn, untilOn, reason } = command;
  const alone = act === 'install' && context.standing.capacity !== 'system';
  const others = (context.colleagues ?? []).filter((one) => `person:${one}` !== context.actor);
  if (alone && others.length > 0) return refuse('second-person-needed', places.powers);
  if (gone(state, context)) return refuse('official-left', places.record);
  if (act === 'appoint' && `person:${state.person}` === context.actor) return refuse('own-powers', places.powers);
  const founding = context.standing.capacity === 'system';
  if (!founding && !context.units.inForce(unit, sinceOn)) return refuse('unit-unknown', places.record);
  if (untilOn && Temporal.PlainDate.compare(untilOn, sinceOn) <= 0) return refuse('day-before-start', places.record);
  if (state.posts.some((held) => held.unit === unit && held.post === post && isHeld(held, sinceOn)))
    return founding ? [] : refuse('post-held', places.powers);
  return [{ type: 'PostTaken', unit, post, sinceOn, untilOn, reason }];
}

/** 免职: taking a power away needs no second person; the last administrator stays until there is another. */
export function layDown(state: OfficialDossier, command: Of<'layDown'>, context: Context): Decided {
  const { unit, post, endOn, reason } = command;
  const held = state.posts.filter((one) => one.unit === unit && one.post === post && isHeld(one, context.today));
  if (held.length === 0) return refuse('post-not-held', places.powers);
  if (keepsNoKeeper(state, held, context)) return refuse('last-administrator', places.powers);
  return [{ type: 'PostLaidDown', unit, post, endOn, reason }];
}

/** The posts that read reports of misconduct, or decide as the second person. */
const powerful: ReadonlySet<Post> = new Set(['custodian', 'administrator', 'head']);

/**
 * 重置登录方式. Whoever sets a password can sign in with it, and has every power of its owner: so these posts are laid down
 * first, and taken up again by two people.
 */
export function resetAccess(state: OfficialDossier, { reason }: Of<'resetAccess'>, context: Context): Decided {
  if (gone(state, context)) return refuse('official-left', places.record);
  if (state.posts.some((held) => powerful.has(held.post) && isHeld(held, context.today)))
    return refuse('powers-first', places.powers);
  return [{ type: 'AccessReset', resetOn: context.today, reason }];
}

const gone = ({ left }: OfficialDossier, { today }: Context): boolean =>
  left !== null && Temporal.PlainDate.compare(left, today) <= 0;

/** Whether an administrator goes and nobody else administers: then nobody could ever let anybody in again. */
function keepsNoKeeper(who: OfficialDossier, ended: OfficialDossier['posts'], { colleagues = [] }: Context): boolean {
  return ended.some(({ post }) => post === 'administrator') && colleagues.every((one) => one === who.person);
}
