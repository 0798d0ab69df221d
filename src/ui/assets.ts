import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import type { AssetUrls, Island } from '#ui/frame.ts';

/** One built file, ready to send. Its address carries its content's hash, so it may be kept for ever. */
export interface Asset {
  readonly body: Buffer;
  readonly type: string;
}

export interface Assets extends AssetUrls {
  /** The file at this path below the site's root (`/assets/site.0a1b2c3d4e.css`), if there is one. */
  at(path: string): Asset | undefined;
  readonly paths: readonly string[];
  /** What a page carries within itself that shall work without any server: styles, and the script that checks receipts. */
  readonly inline: { readonly styles: string; readonly verifier: string };
}

/** How long a browser may keep an asset. */
export const assetCaching = 'public, max-age=31536000, immutable';

const islands = [
  'errors-focus',
  'upload',
  'draft',
  'count',
  'tools',
  'kiosk',
  'picker',
  'hints',
  'keys',
  'badges',
  'autosave',
  'hall',
  'on-site',
  'on-site-worker',
  'passkey',
] as const satisfies readonly Island[];

/**
 * The oldest browsers that get the full drawing. Nesting, `inset` and newer JavaScript are rewritten for them; layers
 * are not used, because a browser that does not know them would drop every rule inside.
 */
const styleTargets = ['chrome88', 'safari14', 'firefox78'];
const scriptTarget = 'es2018';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `.at-0` to `.at-100`: shares in percent as classes, since no page carries a style attribute. */
function shares(): string {
  return Array.from({ length: 101 }, (_, n) => `.at-${n}{--at:${n}%}`).join('');
}

/** Loaded where something is to be built, which a later start does not do. */
const bundler = async (options: BuildOptions & { readonly write: false }) => (await import('esbuild')).build(options);

async function buildStyles(): Promise<string> {
  const { outputFiles } = await bundler({
    entryPoints: [here('./styles/site.css')],
    bundle: true,
    minify: true,
    write: false,
    target: styleTargets,
    logLevel: 'silent',
  });
  return outputFiles[0]!.text + shares();
}

async function buildIslands(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await bundler({
    entryPoints: Object.fromEntries(islands.map((island) => [island, here(`./islands/${island}.ts`)])),
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    outdir: '/',
    target: scriptTarget,
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, text }) => [path.replace(/^.*[/\\]/, ''), text]));
}

/** Signatures are counted with numbers that older browsers lack; a page that checks says so where there is no script. */
async function buildVerifier(): Promise<string> {
  const { outputFiles } = await bundler({
    entryPoints: [here('./islands/verify.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The texts that all assets are made of. */
interface Built {
  readonly styles: string;
  readonly scripts: readonly (readonly [name: string, text: string])[];
  readonly verifier: string;
  readonly icon: string;
}

async function builtAnew(): Promise<Built> {
  const [styles, scripts, verifier, icon] = await Promise.all([
    buildStyles(),
    buildIslands(),
    buildVerifier(),
    readFile(here('./styles/icon.svg'), 'utf8'),
  ]);
  return { styles, scripts: [...scripts], verifier, icon };
}

/** What an earlier start built of the same sources; where nothing can be kept, each start builds. */
async function builtOnce(folder: string): Promise<Built> {
  const file = join(folder, 'assets.json');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept) return JSON.parse(kept) as Built;
  const built = await builtAnew();
  // Moved there whole: a start at the same moment reads all of it or builds its own.
  const partial = `${file}.${process.pid}`;
  await writeFile(partial, JSON.stringify(built)).then(
    () => rename(partial, file),
    () => undefined,
  );
  return built;
}

/**
 * Builds styles and scripts once, at start.
 * @param keptIn a folder that is another one as soon as a source changes
 */
export async function buildAssets(keptIn?: string): Promise<Assets> {
  const { styles, scripts, verifier, icon } = await (keptIn ? builtOnce(keptIn) : builtAnew());
  const files = new Map<string, Asset>();
  const urls = new Map<string, string>();
  for (const [name, text] of [['site.css', styles], ['icon.svg', icon], ...scripts] as const) {
    const body = Buffer.from(text);
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
    const [stem, extension = ''] = name.split('.');
    const path = `/assets/${stem}.${hash}.${extension}`;
    files.set(path, { body, type: types[extension] ?? 'application/octet-stream' });
    urls.set(name, path);
  }
  return {
    at: (path) => files.get(path),
    paths: [...files.keys()],
    inline: { styles, verifier },
    url: (name) => {
      const path = urls.get(name);
      if (!path) throw new Error(`no asset is called ${name}`);
      return path;
    },
  };
}
