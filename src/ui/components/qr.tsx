import type { Words } from '#ui/language.ts';
import { drawQr } from '#ui/qr-drawing.ts';
import { useLang } from '#ui/setting.tsx';

/** A QR code as one path of an image without a style. */
export function Qr({ text, label }: { readonly text: string; readonly label: Words }) {
  const lang = useLang();
  const { size, dark } = drawQr(text);
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label[lang]} shapeRendering="crispEdges">
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
