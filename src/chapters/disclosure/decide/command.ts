import type { RuleSet } from '#chapters/petition/events.ts';
import type { Kept } from '#kernel/entry.ts';
import type { ItemId, KeyId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';

/** What may be asked of a post or a question. */
export type DisclosureCommand =
  | {
      readonly act: 'draftPost';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly title: ItemId;
      readonly to: Kept;
      readonly text: Kept;
    }
  | { readonly act: 'publishPost' }
  | { readonly act: 'dropPost'; readonly reason: Kept }
  | {
      readonly act: 'consult';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly office: UnitId;
      readonly title: ItemId;
      readonly to: Kept;
      readonly text: Kept;
    }
  | { readonly act: 'answerConsultation'; readonly text: Kept }
  | { readonly act: 'fileConsultation' };

/** Why an act is turned away. */
export type Reason = 'office-unknown' | 'not-a-draft' | 'own-draft' | 'not-open';
