import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Paper, PaperNode } from '#kernel/typesetter.ts';
import { families } from './fonts.ts';
import type { TemplateFiles } from './templates.ts';

/** What can be made of a paper. */
export type Made = 'pdf' | 'picture' | 'pieces';

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

  make(made: Made, { template, images: given = {}, ...paper }: Paper): Uint8Array | string | readonly PaperNode[] {
    const main = `${template}/template.typ`;
    if (!this.#templates.has(main)) throw new Error(`there is no template ${template}`);
    // The seal of an organ (印章) is configuration: a picture in the locality's folder, named after the unit.
    const seal = this.#templates.get(`seals/${String(paper.content['signer'])}.png`);
    const images = seal ? { 'seal.png': seal, ...given } : given;
    const whole = JSON.stringify({ template, ...paper.content });
    const lacking = made === 'pieces' ? [] : this.lacking(whole);
    const text = lacking.reduce((said, character) => said.replaceAll(character, geta), whole);
    const names = Object.entries(images).map(([name, bytes]) => {
      const path = `${root}/${template}/${name}`;
      this.#compiler.mapShadow(path, Buffer.from(bytes));
      return path;
    });
    const inputs = {
      target: made === 'pieces' ? 'html' : 'paper',
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
      made === 'pieces'
        ? this.#compile(() => this.#compiler.compileHtml(args))
        : this.#compile(() => this.#compiler.compile(args));
    if (!result) throw new Error(done.said);
    if (made === 'pdf') return new Uint8Array(this.#compiler.pdf(result, { pdfStandard: 'ua-1' }));
    if (made === 'picture') return onWhite(this.#compiler.plainSvg(result));
    return piecesOf(bodyOf(this.#compiler.tryHtml(result).result?.hast() as Hast));
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

const ground =
  /<path class="typst-shape" fill="#ffffff" fill-rule="nonzero" d="M 0 0v [\d.]+ h [\d.]+ v -[\d.]+ Z "\/>/g;

/** The ground of each page is drawn at the place of the first: pages lie on one white ground instead. */
const onWhite = (picture: string): string =>
  picture.replaceAll(ground, '').replace(/(<svg[^>]*>)/, '$1<rect width="100%" height="100%" fill="#ffffff"/>');

/** An element or a text as Typst gives them. */
interface Hast {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: { readonly class?: string };
  readonly children?: readonly Hast[];
}

const bodyOf = ({ children = [] }: Hast): readonly Hast[] =>
  children.find(({ tagName }) => tagName === 'body')?.children ?? children.flatMap((child) => bodyOf(child));

/** Texts and elements alone; a span is what keeps spaces, and its text goes on by itself. */
function piecesOf(nodes: readonly Hast[]): PaperNode[] {
  const pieces: PaperNode[] = [];
  const put = (piece: PaperNode): void => {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  };
  for (const { type, tagName: tag = '', value = '', properties, children = [] } of nodes) {
    if (type === 'text') put(value);
    else if (tag === 'span' && !properties?.class) for (const piece of piecesOf(children)) put(piece);
    else if (type === 'element')
      pieces.push({ tag, ...(properties?.class ? { className: properties.class } : {}), children: piecesOf(children) });
  }
  return pieces;
}
