import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { KeyId, UnitId } from '#kernel/ids.ts';

/** What somebody without a telephone can do by a paper that they signed. */
export type PaperKind = 'rate' | 'withdraw' | 'contact';

/** What the petitioner did on paper, and how they are reached from now on. */
export type PaperEvent =
  /** 签名件: scanned by one official and compared by another; the act itself follows as a fact of its own. */
  | {
      readonly type: 'PaperTaken';
      readonly by: UnitId;
      readonly kind: PaperKind;
      readonly files: readonly Kept[];
      readonly takenOn: CivilDate;
    }
  /** 变更联系方式: on a signed paper, or on a code that went to the contact of before. */
  | {
      readonly type: 'ContactChanged';
      /** The unit that took the paper; null where the code of before was the proof. */
      readonly by: UnitId | null;
      readonly party: Kept;
      readonly person: KeyId;
      /** Whether name and a way to reach the petitioner are known now. */
      readonly reachable: boolean;
      readonly changedOn: CivilDate;
    };
