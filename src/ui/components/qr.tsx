import { encodeQR } from 'qr';
import type { Words } from '#ui/language.ts';
import { useLang } from '#ui/setting.tsx';

/** A QR code as one path of an image without a style. Four modules of white around it, as readers want. */
export function Qr({ text, label }: { readonly text: string; readonly label: Words }) {
  const lang = useLang();
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const size = modules.length;
  const dark = modules.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label[lang]} shapeRendering="crispEdges">
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
