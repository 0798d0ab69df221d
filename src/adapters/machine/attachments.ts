import { fileTypeFromBuffer } from 'file-type';
import { attachmentLimits, type AttachmentFault, type Attachments } from '#kernel/attachments.ts';
import type { AttachedFile, TakenType } from '#kernel/files.ts';

/** Loaded with the first picture. One at a time and nothing remembered: memory matters more here than speed. */
const drawing = async () => {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
};

/** The long side of a picture that is kept: print on a sheet of A4 stays sharp at this size. */
const sideMax = 4096;
/** More pixels than any camera of a telephone takes by default; a picture that claims more is not opened. */
const pixelsMax = 120_000_000;

const extensions: Readonly<Record<TakenType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

const isTaken = (mediaType: string | undefined): mediaType is TakenType =>
  mediaType !== undefined && Object.hasOwn(extensions, mediaType);

/** Checks and cleans what people attach, with sharp for pictures. */
export function machineAttachments(): Attachments {
  return {
    async clean(name, bytes) {
      if (bytes.length === 0) return 'empty';
      if (bytes.length > attachmentLimits.sizeBytesMax) return 'too-big';
      const mediaType = (await fileTypeFromBuffer(bytes))?.mime;
      if (!isTaken(mediaType)) return 'type';
      const named = cleanName(name, extensions[mediaType]);
      if (mediaType === 'application/pdf') return isWholePdf(bytes) ? { name: named, mediaType, bytes } : 'damaged';
      return redraw(named, mediaType, bytes);
    },
  };
}

/**
 * Draws a picture anew: turned the way it was held, without place, camera, time or thumbnail. sharp writes no metadata
 * unless it is asked to, so the new file holds the picture and nothing else.
 */
async function redraw(
  name: string,
  mediaType: Exclude<TakenType, 'application/pdf'>,
  bytes: Uint8Array,
): Promise<AttachedFile | AttachmentFault> {
  const sharp = await drawing();
  try {
    const picture = sharp(bytes, { failOn: 'error', limitInputPixels: pixelsMax })
      .autoOrient()
      .resize({ width: sideMax, height: sideMax, fit: 'inside', withoutEnlargement: true });
    const drawn = {
      'image/jpeg': () => picture.jpeg({ quality: 86 }),
      'image/png': () => picture.png({ compressionLevel: 8 }),
      'image/webp': () => picture.webp({ quality: 86 }),
    }[mediaType]();
    return { name, mediaType, bytes: await drawn.toBuffer() };
  } catch {
    // Cut short, or with more pixels than can be opened: nothing that could be shown to anybody.
    return 'damaged';
  }
}

/** A PDF begins with its version and ends with the place of its table and the end mark; a broken upload lacks them. */
function isWholePdf(bytes: Uint8Array): boolean {
  const text = (from: number, to?: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1');
  return /^\s*%PDF-\d\.\d/.test(text(0, 1024)) && /startxref\s+\d+\s+%%EOF/.test(text(-2048));
}

const nameLengthMax = 100;

/** The last part of a path, without control or direction characters, with the ending of its real type. */
function cleanName(name: string, extension: string): string {
  const last = name
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .trim();
  const stem = last.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/^\.+/, '');
  return `${[...stem].slice(0, nameLengthMax).join('').trim() || 'file'}.${extension}`;
}
