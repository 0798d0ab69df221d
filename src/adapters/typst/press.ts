import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Paper } from '#kernel/typesetter.ts';
import { families } from './fonts.ts';
import type { TemplateFiles } from './templates.ts';

/** What can be made of a paper. */
export type Made = 'pdf' | 'picture' | 'html';

/** A folder that does not exist: a template reads what it is given and nothing of the machine. */
const root = '/sunlit-letters';

/** Stands on paper for a character that no font here has. */
const geta = '〓';

/** Sets papers in this thread. */
export class Press {
  readonly #compiler: NodeCompiler;
  readonly #templates: TemplateFiles;
  readonly #drawn = new Map<string, boolean>();
  #unknown: string | undefined;

  constructor(templates: TemplateFiles, fontFolders: readonly string[]) {
    this.#templates = templates;
    this.#compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [...fontFolders] }] });
    for (const [path, bytes] of templates) this.#compiler.mapShadow(`${root}/${path}`, Buffer.from(bytes));
  }

  make(made: Made, { template, images = {}, ...paper }: Paper): Uint8Array | string {
    const main = `${template}/template.typ`;
    if (!this.#templates.has(main)) throw new Error(`there is no template ${template}`);
    const whole = JSON.stringify({ template, ...paper.content });
    const lacking = made === 'html' ? [] : this.lacking(whole);
    const text = lacking.reduce((said, character) => said.replaceAll(character, geta), whole);
    const names = Object.entries(images).map(([name, bytes]) => {
      const path = `${root}/${template}/${name}`;
      this.#compiler.mapShadow(path, Buffer.from(bytes));
      return path;
    });
    const inputs = {
      target: made === 'html' ? 'html' : 'paper',
      content: text,
      images: JSON.stringify(Object.keys(images)),
      fonts: JSON.stringify(families),
      lacking: JSON.stringify(lacking.map((one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase()}`)),
    };
    try {
      return this.#set(made, { mainFilePath: `${root}/${main}`, inputs });
    } finally {
      for (const path of names) this.#compiler.unmapShadow(path);
      this.#compiler.evictCache(10);
    }
  }

  #set(made: Made, args: { readonly mainFilePath: string; readonly inputs: Record<string, string> }) {
    const { result, ...done } =
      made === 'html'
        ? this.#compile(() => this.#compiler.compileHtml(args))
        : this.#compile(() => this.#compiler.compile(args));
    if (!result) throw new Error(done.said);
    if (made === 'pdf') return new Uint8Array(this.#compiler.pdf(result, { pdfStandard: 'ua-1' }));
    if (made === 'picture') return this.#compiler.plainSvg(result);
    return insideOf(this.#compiler.tryHtml(result).result?.bodyBytes().toString() ?? '');
  }

  #compile(compile: () => ReturnType<NodeCompiler['compile']>) {
    const compiled = compile();
    const fault = compiled.hasError() ? compiled.takeDiagnostics() : null;
    const found = fault ? this.#compiler.fetchDiagnostics(fault) : [];
    return { result: compiled.result, said: found.map((one: { message: string }) => one.message).join('; ') };
  }

  /** Drawn, and looked at: a character that no font has is drawn as the box that an unassigned one is drawn as. */
  lacking(text: string): string[] {
    const rare = new Set([...text].filter((character) => unusual.test(character)));
    return [...rare].filter((character) => !this.#draws(character));
  }

  #draws(character: string): boolean {
    let drawn = this.#drawn.get(character);
    if (drawn === undefined) {
      this.#unknown ??= this.#glyphs('\u{10FFFD}');
      const glyphs = this.#glyphs(character);
      drawn = glyphs !== '' && glyphs !== this.#unknown;
      if (this.#drawn.size < 20_000) this.#drawn.set(character, drawn);
    }
    return drawn;
  }

  /** The outlines with which one character is drawn. */
  #glyphs(character: string): string {
    const fonts = `(${families.body.map((name) => `"${name}"`).join(', ')})`;
    const picture = this.#compiler.plainSvg({
      mainFileContent: `#set page(width: 40pt, height: 40pt)\n#set text(font: ${fonts})\n#sys.inputs.character`,
      inputs: { character },
    });
    return [...picture.matchAll(/<symbol[^>]*>(.*?)<\/symbol>/gs)].map(([, outline]) => outline!.trim()).join('');
  }
}

/** Beyond what every Chinese font has: worth a look before it stands on a letter. Marks and spaces draw nothing. */
const unusual = /[^\u0020-\u007e\u3001\u3002\u4e00-\u9fa5\uff01-\uff5e\p{Cc}\p{Cf}\p{Z}\p{M}]/u;

/** What stands in the body, without the box around it and without styles in attributes, which our pages do not allow. */
const insideOf = (body: string): string =>
  body
    .trim()
    .replace(/^<div>/, '')
    .replace(/<\/div>$/, '')
    .replaceAll('<span style="white-space: pre-wrap">', '<span class="kept">');
