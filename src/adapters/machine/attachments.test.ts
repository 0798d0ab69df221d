import { expect, test } from 'vitest';
import sharp from 'sharp';
import { attachmentLimits, fits } from '#kernel/attachments.ts';
import { machineAttachments } from './attachments.ts';

const attachments = machineAttachments();

/** A picture as a telephone takes it: lying on its side, with camera, time and the place where it was taken. */
const fromTelephone = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#c03020' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Telephone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '120/1 9/1 8/1' },
    })
    .jpeg()
    .toBuffer();

const pdf = (body = ''): Buffer => Buffer.from(`%PDF-1.7\n${body}\nstartxref\n9\n%%EOF\n`, 'latin1');

test('a picture keeps no place, camera or time, and stands upright', async () => {
  const taken = await fromTelephone();
  const before = await sharp(taken).metadata();
  expect(before.exif?.includes('Telephone')).toBe(true);
  // Tag 0x8825 of the first directory points to the place where it was taken.
  expect(before.exif?.includes(Buffer.from([0x25, 0x88])) || before.exif?.includes(Buffer.from([0x88, 0x25]))).toBe(
    true,
  );
  const clean = await attachments.clean('IMG_0001.JPG', taken);
  if (typeof clean === 'string') throw new Error(clean);
  const after = await sharp(clean.bytes).metadata();
  expect([after.exif, after.xmp, after.iptc, after.orientation]).toEqual([undefined, undefined, undefined, undefined]);
  expect(Buffer.from(clean.bytes).includes('Exif')).toBe(false);
  expect([before.width, before.height, after.width, after.height]).toEqual([60, 40, 40, 60]);
  expect(clean).toMatchObject({ name: 'IMG_0001.jpg', mediaType: 'image/jpeg' });
});

test('a type is known by content: a page that calls itself a picture is none, a picture that calls itself a page is one', async () => {
  expect(await attachments.clean('photo.jpg', Buffer.from('<html><script>1</script></html>'))).toBe('type');
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  expect(await attachments.clean('page.html', png)).toMatchObject({ name: 'page.png', mediaType: 'image/png' });
  expect(await attachments.clean('合同.pdf', pdf())).toMatchObject({ name: '合同.pdf', mediaType: 'application/pdf' });
});

test('each cause is told apart: empty, too big, cut short', async () => {
  expect(await attachments.clean('a.jpg', Buffer.alloc(0))).toBe('empty');
  expect(await attachments.clean('a.pdf', pdf('x'.repeat(attachmentLimits.sizeBytesMax)))).toBe('too-big');
  expect(await attachments.clean('a.pdf', pdf().subarray(0, -8))).toBe('damaged');
  const whole = await sharp({
    create: {
      width: 400,
      height: 400,
      channels: 3,
      background: '#123',
      noise: { type: 'gaussian', mean: 99, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer();
  expect(await attachments.clean('a.jpg', whole.subarray(0, whole.length / 2))).toBe('damaged');
});

test('a name loses its path and what could hide its ending', async () => {
  expect(await attachments.clean('C:\\my files\\../..\\照片\u202egpj.exe', await fromTelephone())).toMatchObject({
    name: '照片gpj.jpg',
  });
  expect(await attachments.clean('.pdf', pdf())).toMatchObject({ name: 'file.pdf' });
});

test('ten files, and no more than fits in sixty megabytes together', () => {
  const held = (n: number, sizeBytes: number) => Array.from({ length: n }, () => ({ sizeBytes }));
  expect(fits(1, held(9, 1))).toBeUndefined();
  expect(fits(1, held(10, 1))).toBe('too-many');
  expect(fits(attachmentLimits.sizeBytesMax, held(3, attachmentLimits.sizeBytesMax))).toBe('too-much');
  expect(fits(attachmentLimits.sizeBytesMax, held(2, attachmentLimits.sizeBytesMax))).toBeUndefined();
});
