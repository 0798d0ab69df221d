import type { Citation } from './citation.ts';
import type { CivilDate, Reckoning } from './calendar.ts';
import type { UnitId } from './ids.ts';

/** Who owes: a unit (and the post in it that must act), or the petitioner, for whom it is a right. */
export type DutyOwner =
  { readonly kind: 'unit'; readonly unit: UnitId; readonly post: Post } | { readonly kind: 'petitioner' };

/** Every post (岗位) that somebody can be appointed to. */
export const posts = ['registrar', 'handler', 'head', 'leader', 'custodian', 'auditor', 'administrator'] as const;

/** What somebody can act by in a unit: a post, or for the days of a leave what its head left to them (代行负责人). */
export type Post = (typeof posts)[number] | 'delegate';

/**
 * Who owes what act, by which day, under which article (职责).
 *
 * A live matter always has one, or a stated reason why no clock runs. The key (act and occurrence) never changes
 * while the duty lives: notices, urges and supervision refer to it.
 */
export interface Duty {
  readonly act: string;
  /** Tells apart duties of one act in one stream: the version of the entry that gave rise to it. */
  readonly occurrence: number;
  readonly owner: DutyOwner;
  /** `owed` must be done; `may` is a right that ends on the due day (the petitioner's own periods). */
  readonly nature: 'owed' | 'may';
  /** Day zero: the day of the event that started the clock. */
  readonly sinceOn: CivilDate;
  /** Undefined where no number of days is fixed; then `reason` says why no clock runs. */
  readonly reckoning?: Reckoning;
  readonly reason?: string;
  /** Name of the limit that it is reckoned by. */
  readonly limit: string;
  readonly under: Citation;
}

/** From this many days left, in the unit of the limit, a deadline is near. */
export const soonFrom = 5;

export const dutyKey = ({ act, occurrence }: Duty): string => `${act}.${occurrence}`;

/** What one commit does to the duties of a stream. */
export interface DutyChanges {
  readonly opened: readonly Duty[];
  /** The same duty with another owner or due day, or one that is certain now; `redated` says that it was the day. */
  readonly moved: readonly { readonly duty: Duty; readonly redated: boolean }[];
  readonly closed: readonly Duty[];
}

/** Compares the duties before and after; a duty is diffed, never deleted and written again. */
export function diffDuties(before: readonly Duty[], after: readonly Duty[]): DutyChanges {
  const had = new Map(before.map((duty) => [dutyKey(duty), duty]));
  const has = new Map(after.map((duty) => [dutyKey(duty), duty]));
  return {
    opened: after.filter((duty) => !had.has(dutyKey(duty))),
    moved: after.flatMap((duty) => {
      const old = had.get(dutyKey(duty));
      return old === undefined || sameDuty(old, duty) ? [] : [{ duty, redated: dueOf(old) !== dueOf(duty) }];
    }),
    closed: before.filter((duty) => !has.has(dutyKey(duty))),
  };
}

const ownerOf = (duty: Duty): string =>
  duty.owner.kind === 'unit' ? `${duty.owner.post}@${duty.owner.unit}` : 'petitioner';

const dueOf = (duty: Duty): string => duty.reckoning?.due.toString() ?? '';

const isProvisional = (duty: Duty): boolean => duty.reckoning?.provisional ?? false;

const sameDuty = (a: Duty, b: Duty): boolean =>
  ownerOf(a) === ownerOf(b) && dueOf(a) === dueOf(b) && isProvisional(a) === isProvisional(b);
