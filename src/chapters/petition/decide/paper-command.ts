import type { Kept } from '#kernel/entry.ts';
import type { KeyId } from '#kernel/ids.ts';
import type { Grade } from '../events.ts';
import type { PaperKind } from '../events/paper.ts';

/** What may be asked on the strength of a signed paper, or of a code that the old contact got. */
export type PaperCommand =
  | {
      readonly act: 'takePaper';
      readonly kind: PaperKind;
      readonly office: Grade | null;
      readonly organ: Grade | null;
      readonly reason: Kept | null;
      readonly party: Kept | null;
      readonly person: KeyId | null;
      readonly reachable: boolean;
      readonly files: readonly Kept[];
    }
  | { readonly act: 'changeContact'; readonly party: Kept; readonly person: KeyId; readonly reachable: boolean };

/** The whole identity with the contact of now: an identity is sealed as one value. */
export type NewContact = Omit<Extract<PaperCommand, { readonly act: 'changeContact' }>, 'act'>;

/** Why it is turned away. */
export type PaperReason = 'paper-not-scanned' | 'rates-itself' | 'contact-not-given';
