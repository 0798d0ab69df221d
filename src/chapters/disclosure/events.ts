import type { RuleSet } from '#chapters/petition/events.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { ItemId, KeyId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';

/** What can be on record of what an office tells the public through its accounts, and is asked there (宣传、咨询). */
export type DisclosureEvent =
  /** 拟稿: a post for everybody who follows an account, read by somebody else before it leaves. */
  | {
      readonly type: 'PostDrafted';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly office: UnitId;
      readonly title: ItemId;
      /** Where it goes: to all who follow an account. */
      readonly to: Kept;
      readonly text: Kept;
      readonly edition: string;
      readonly openedOn: CivilDate;
    }
  | { readonly type: 'PostPublished'; readonly publishedOn: CivilDate }
  | { readonly type: 'PostDropped'; readonly reason: Kept; readonly droppedOn: CivilDate }
  /** 咨询: a question that is nobody's matter. */
  | {
      readonly type: 'ConsultationAsked';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly office: UnitId;
      readonly title: ItemId;
      /** Where the answer goes: to whoever asks, as the service calls them. */
      readonly to: Kept;
      readonly text: Kept;
      readonly edition: string;
      readonly openedOn: CivilDate;
    }
  | { readonly type: 'ConsultationAnswered'; readonly text: Kept; readonly answeredOn: CivilDate }
  /** 转为信访事项: it was a claim after all, and is registered as one. */
  | { readonly type: 'ConsultationFiled'; readonly filedOn: CivilDate };

export type DisclosureOpening = Extract<DisclosureEvent, { readonly type: 'PostDrafted' | 'ConsultationAsked' }>;
