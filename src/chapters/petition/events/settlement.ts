import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { UnitId } from '#kernel/ids.ts';

/** Mediation and settlement while a claim is handled (调解、和解): by consent alone, and kept only as far as it is carried out. */
export type SettlementEvent =
  /** 提出调解、和解方案: the terms as both sides have talked them over. The clock of handling goes on. */
  | {
      readonly type: 'SettlementOffered';
      readonly by: UnitId;
      readonly terms: Kept;
      readonly offeredOn: CivilDate;
      readonly edition: string;
    }
  /** 同意: the petitioner's own act; from here the agreement is what has to be carried out. */
  | { readonly type: 'SettlementAgreed'; readonly agreedOn: CivilDate; readonly edition: string }
  /** 不同意: the claim is handled as before. */
  | { readonly type: 'SettlementDeclined'; readonly declinedOn: CivilDate }
  /** 没有履行: the petitioner says that it is not kept; the claim is handled again, by the clock that never stopped. */
  | { readonly type: 'SettlementBroken'; readonly text: Kept; readonly brokenOn: CivilDate };
