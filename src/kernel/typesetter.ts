/** What a template prints. Texts are printed as they came: they are handed over as data and never read as markup. */
export type PaperData =
  string | number | boolean | null | readonly PaperData[] | { readonly [name: string]: PaperData | undefined };

/** One paper to be set: which template, with what on it. */
export interface Paper {
  /** The folder of the template; a locality's own folder of this name goes before ours. */
  readonly template: string;
  readonly content: { readonly [name: string]: PaperData | undefined };
  /** Images that the template names: a seal as `seal.png`, a code as `code.svg`. */
  readonly images?: Readonly<Record<string, Uint8Array>>;
}

/** A piece of a paper as it is read on a screen or aloud: text, or an element with what is in it. */
export type PaperNode =
  string | { readonly tag: string; readonly className?: string; readonly children: readonly PaperNode[] };

/** The words of a paper's pieces, one after another. */
export const paperText = (nodes: readonly PaperNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : paperText(node.children))).join('');

/**
 * Sets papers (排版): official letters, records, receipts. Work is done aside from the request, in a queue that has an
 * end; the same paper is set once and remembered for a while.
 */
export interface Typesetter {
  /** A tagged PDF (PDF/UA-1) that can be read aloud. */
  pdf(paper: Paper): Promise<Uint8Array>;
  /** All pages as one picture (SVG): what the reader of the PDF sees, each letter drawn. */
  picture(paper: Paper): Promise<string>;
  /** The same paper as headings, paragraphs and tables: for screens, for reading aloud, for a text processor. */
  pieces(paper: Paper): Promise<readonly PaperNode[]>;
  /** The same paper as a Word file to go on writing in. */
  word(paper: Paper): Promise<Uint8Array>;
  /** The characters of a text that no font here can draw. On paper each is a 〓, and a note names it. */
  lacking(text: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Too many papers wait: the reader is asked to come back in a moment, which is honest, and the desk stays usable. */
export class TypesetterBusy extends Error {
  override readonly name = 'TypesetterBusy';
}

/** A template, ours or a locality's, cannot be set with this data. The message says where. */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault';
}
