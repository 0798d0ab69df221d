import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { KeyId, UnitId } from '#kernel/ids.ts';

/** Why somebody may act in another's place (代理关系). */
export type AgentKind = 'guardian' | 'relative' | 'lawyer' | 'agency' | 'other';

/** Who raises a matter together with others, and who acts for them. Each person has a key and a code of their own. */
export type PartyEvent =
  /** 联名: who signed besides the petitioner. Their names are sealed and stay so. */
  | {
      readonly type: 'CosignersAdded';
      /** The unit that wrote them down from a list on paper; null where the petitioner did. */
      readonly by: UnitId | null;
      /** The place of the first of them among the people of the matter; the others follow in their order. */
      readonly from: number;
      readonly identities: readonly Kept[];
      readonly persons: readonly KeyId[];
      readonly addedOn: CivilDate;
    }
  /** 推选代表: one of those who signed speaks for all. */
  | {
      readonly type: 'RepresentativeNamed';
      readonly by: UnitId | null;
      readonly place: number;
      readonly namedOn: CivilDate;
    }
  /** 委托代理: somebody acts in the petitioner's place, as far as the mandate goes. */
  | {
      readonly type: 'AgentAppointed';
      readonly by: UnitId | null;
      readonly kind: AgentKind;
      readonly place: number;
      readonly identity: Kept;
      readonly person: KeyId;
      readonly mandate: Kept;
      readonly appointedOn: CivilDate;
    }
  /** 取消委托: the petitioner says so, and it has ended; a representative goes on as one of those who signed. */
  | { readonly type: 'MandateEnded'; readonly place: number; readonly mandateEndedOn: CivilDate }
  /** 退出联名: one's own act. The matter goes on for the others. Place 0 is the first petitioner. */
  | { readonly type: 'CosignerLeft'; readonly place: number; readonly leftOn: CivilDate };
