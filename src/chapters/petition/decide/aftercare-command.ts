import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { ConclusionPart, HelpSource, MatterOutcome } from '../events/aftercare.ts';

/** What may be asked beside and after the answer. */
export type AftercareCommand =
  | { readonly act: 'applyForHelp'; readonly text: Kept }
  | { readonly act: 'decideHelp'; readonly source: HelpSource; readonly granted: boolean; readonly text: Kept }
  | { readonly act: 'payHelp'; readonly yuan: number; readonly paidOn: CivilDate; readonly evidence: Kept }
  | { readonly act: 'checkHelp'; readonly text: Kept }
  | { readonly act: 'recordOutcome'; readonly outcome: MatterOutcome; readonly owner: UnitId; readonly text: Kept }
  | { readonly act: 'checkConclusion'; readonly part: ConclusionPart; readonly report: Kept }
  | { readonly act: 'raiseNewFacts'; readonly other: StreamId; readonly number: MatterNumber };

/** Why it is turned away. */
export type AftercareReason =
  | 'help-open'
  | 'no-help-asked'
  | 'no-help-granted'
  | 'no-help-paid'
  | 'help-paid-outside'
  | 'payer-checks'
  | 'outcome-on-record'
  | 'nobody-was-helped'
  | 'not-certifiable'
  | 'part-checked'
  | 'same-body'
  | 'not-concluded';
