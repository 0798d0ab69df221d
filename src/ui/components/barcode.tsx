import { code128, drawingSVG } from 'bwip-js/generic';
import type { Words } from '#ui/language.ts';
import { useLang } from '#ui/setting.tsx';

/** A bar code (Code 128) of a number, as one path of an image without a style; a hand reader of any kind takes it. */
export function Barcode({ text, label }: { readonly text: string; readonly label: Words }) {
  const lang = useLang();
  const svg = code128({ bcid: 'code128', text, height: 12, paddingwidth: 4, paddingheight: 2 }, drawingSVG());
  const [, box = '0 0 1 1'] = /viewBox="([\d. ]+)"/.exec(svg) ?? [];
  const strokes = [...svg.matchAll(/<path stroke="#000000" stroke-width="([\d.]+)" d="([^"]+)"/g)];
  return (
    <svg className="barcode" viewBox={box} role="img" aria-label={`${label[lang]} ${text}`}>
      <rect width="100%" height="100%" fill="#fff" />
      {strokes.map(([, width, d]) => (
        <path key={d} d={d} stroke="#000" strokeWidth={width} />
      ))}
    </svg>
  );
}
