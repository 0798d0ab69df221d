import { createHash } from 'node:crypto';
import type { Assets } from '#ui/assets.ts';

/** A page that carries all it needs, and the content policy under which nothing else can run in it. */
export interface SelfContained {
  readonly html: string;
  readonly policy: string;
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** JSON that cannot end the element in which it stands. */
const held = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * Makes a page one file: styles and script within, links whole, and a policy that lets it speak to nobody. Saved, it does
 * the same without a server.
 */
export function selfContained(
  page: string,
  { inline }: Pick<Assets, 'inline'>,
  origin: string,
  blocks: Readonly<Record<string, unknown>>,
): SelfContained {
  const script = inline.verifier.replaceAll('</', '<\\/');
  const rules = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(inline.styles)}`,
    'img-src data:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ];
  const holders = Object.entries(blocks).map(
    ([id, value]) => `<script type="application/json" id="${id}">${held(value)}</script>`,
  );
  const html = page
    .replace(/<link rel="icon"[^>]*>/, `<meta http-equiv="content-security-policy" content="${rules.join('; ')}">`)
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${inline.styles}</style>`)
    .replaceAll(/<script src="[^>]*><\/script>/g, '')
    .replaceAll(/ href="\//g, ` href="${origin}/`)
    .replace('</body>', () => `${holders.join('')}<script>${script}</script></body>`);
  return { html, policy: [...rules, "frame-ancestors 'none'"].join('; ') };
}
