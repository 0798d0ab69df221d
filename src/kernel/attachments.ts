import type { AttachedFile } from './files.ts';

/** What may be attached to one filing, in pieces and in bytes. */
export const attachmentLimits = {
  sizeBytesMax: 20 * 1024 * 1024,
  filesMax: 10,
  totalBytesMax: 60 * 1024 * 1024,
} as const;

/** Why a file was not taken; each cause has a sentence of its own. */
export type AttachmentFault =
  'type' | 'too-big' | 'empty' | 'damaged' | 'too-many' | 'too-much' | 'infected' | 'unscanned';

/**
 * Takes a file in at the edge: knows its type by content, never by name, and gives back a clean copy. An image is
 * drawn anew, upright and without anything that was written into it besides the picture: no place, no camera, no time.
 */
export interface Attachments {
  clean(name: string, bytes: Uint8Array): Promise<AttachedFile | AttachmentFault>;
}

/** Whether one more file of this size fits beside those that are held. */
export function fits(sizeBytes: number, held: readonly { readonly sizeBytes: number }[]): AttachmentFault | undefined {
  if (held.length >= attachmentLimits.filesMax) return 'too-many';
  const total = held.reduce((sum, file) => sum + file.sizeBytes, sizeBytes);
  return total > attachmentLimits.totalBytesMax ? 'too-much' : undefined;
}
