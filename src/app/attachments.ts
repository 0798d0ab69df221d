import { machineAttachments } from '#adapters/machine/attachments.ts';
import { scannedBy, type ClamdPlace } from '#adapters/machine/clamd.ts';
import type { Attachments } from '#kernel/attachments.ts';

/** How files are taken in here, at every door: looked through first, where the office has something that does. */
export const attachmentsFor = (clamd: ClamdPlace | undefined): Attachments =>
  clamd ? scannedBy(clamd, machineAttachments()) : machineAttachments();
