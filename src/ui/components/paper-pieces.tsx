import { createElement, type ReactNode } from 'react';
import type { PaperNode } from '#kernel/typesetter.ts';

const allowed: ReadonlySet<string> = new Set(
  ['h1', 'h2', 'h3', 'h4', 'p', 'div', 'span', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'ul', 'ol', 'li'].concat([
    'strong',
    'em',
    'br',
    'section',
  ]),
);

const piecesOf = (nodes: readonly PaperNode[], below: number): ReactNode =>
  nodes.map((node, index) => {
    if (typeof node === 'string') return node;
    const { tag, className, children } = node;
    if (!allowed.has(tag)) return piecesOf(children, below);
    // A paper has one heading of the first order; the parts below it follow it without a gap.
    const order = /^h[1-6]$/.test(tag) ? Math.max(1, Number(tag[1]) - 1) + below : 0;
    const name = order > 0 ? `h${order}` : tag;
    const inside = children.length > 0 ? piecesOf(children, below) : undefined;
    return createElement(name, { key: index, className, ...(tag === 'th' ? { scope: 'row' } : {}) }, inside);
  });

export interface PaperPiecesProps {
  readonly pieces: readonly PaperNode[];
  readonly label: string;
  /** How many orders of headings stand above it on the page: none where the paper is the page. */
  readonly below?: number;
}

/** A paper on screen: the same words that stand on the sheet, as headings, paragraphs and tables. */
export function PaperPieces({ pieces, label, below = 0 }: PaperPiecesProps) {
  return (
    <article className="sheet user" lang="zh-CN" aria-label={label}>
      {piecesOf(pieces, below)}
    </article>
  );
}
