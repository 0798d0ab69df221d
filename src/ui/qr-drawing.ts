import { encodeQR } from 'qr';

/** A QR code as one path, with four modules of white around it, as readers want. */
export interface QrDrawing {
  /** Modules on each side, the white ones around it counted. */
  readonly size: number;
  readonly dark: string;
}

export function drawQr(text: string): QrDrawing {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const dark = modules.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size: modules.length, dark };
}

/** The same as the file of an image, for paper. */
export function qrImage(text: string): Uint8Array {
  const { size, dark } = drawQr(text);
  const box = `viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"`;
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${box}><path d="${dark}" fill="#000"/></svg>`);
}
