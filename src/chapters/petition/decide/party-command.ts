import type { Kept } from '#kernel/entry.ts';
import type { KeyId } from '#kernel/ids.ts';
import type { AgentKind } from '../events/party.ts';

/** What may be asked about the people of a matter. */
export type PartyCommand =
  | { readonly act: 'addCosigners'; readonly identities: readonly Kept[]; readonly persons: readonly KeyId[] }
  | { readonly act: 'nameRepresentative'; readonly place: number }
  | {
      readonly act: 'appointAgent';
      readonly kind: AgentKind;
      readonly identity: Kept;
      readonly person: KeyId;
      readonly mandate: Kept;
    }
  | { readonly act: 'endMandate'; readonly place: number }
  | { readonly act: 'leaveJoint' };

/** Why it is turned away. */
export type PartyReason =
  | 'no-cosigners'
  | 'not-a-cosigner'
  | 'already-representative'
  | 'too-many-representatives'
  | 'too-many-agents'
  | 'no-such-mandate'
  | 'not-joint'
  | 'nobody-speaks-then'
  | 'others-have-signed'
  | 'has-left';
