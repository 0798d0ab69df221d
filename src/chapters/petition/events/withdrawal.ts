import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';

/** The petitioner takes the matter back, or thinks better of it. */
export type WithdrawalEvent =
  /** 撤回: the petitioner's own act. Nothing stops yet: it takes effect after seven days. */
  | {
      readonly type: 'WithdrawalAsked';
      readonly reason: Kept | null;
      readonly withdrawnOn: CivilDate;
      readonly edition: string;
    }
  /** 取消撤回: at any moment until a person has registered the end of the matter. */
  | { readonly type: 'WithdrawalRevoked'; readonly withdrawal: number; readonly revokedOn: CivilDate };
