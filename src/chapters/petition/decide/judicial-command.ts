import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { ContactWay } from '../events/routing.ts';

/** What may be asked of a first petition and of a matter of litigation. */
export type JudicialCommand =
  | { readonly act: 'contact'; readonly way: ContactWay; readonly contactedOn: CivilDate; readonly record: Kept }
  | { readonly act: 'sendToJudicial'; readonly to: UnitId; readonly note: Kept | null }
  | { readonly act: 'receiveJudicial' }
  | { readonly act: 'endJudicial'; readonly document: Kept; readonly concludedOn: CivilDate };

/** Why such an act is turned away. */
export type JudicialReason =
  | 'no-contact-owed'
  | 'contacted-in-future'
  | 'contacted-before-receipt'
  | 'litigation-not-apart'
  | 'guide-the-visitor'
  | 'not-political-legal'
  | 'not-same-level'
  | 'not-with-judicial'
  | 'received-already'
  | 'receive-first'
  | 'ended-in-future';
