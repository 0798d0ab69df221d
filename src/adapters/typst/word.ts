import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { paperText, type PaperNode } from '#kernel/typesetter.ts';

const font = { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman' };
/** Half points, as Word counts: 三号 is 16 pt. */
const body = 32;
const indent = { firstLine: 640 };
const line = { line: 579, lineRule: 'exact' as const };

type Element = Exclude<PaperNode, string>;

/** A paper as a Word file to go on writing in: the same words, with the sizes of an official letter. */
export async function wordOf(pieces: readonly PaperNode[], title: string): Promise<Uint8Array> {
  const elements = pieces.filter((piece): piece is Element => typeof piece !== 'string');
  const document = new Document({
    title,
    creator: '阳光信访',
    styles: { default: { document: { run: { font, size: body } } } },
    sections: [
      {
        properties: { page: { margin: { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' } } },
        children: elements.flatMap((element) => blockOf(element)),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function blockOf(element: Element): (Paragraph | Table)[] {
  const { tag, className = '', children } = element;
  if (tag === 'table') return [tableOf(element)];
  const said = paperText(children);
  if (className.includes('sheet__sign'))
    return children.map(
      (child) => new Paragraph({ children: [run(paperText([child]))], alignment: AlignmentType.RIGHT, spacing: line }),
    );
  if (tag === 'div' && children.some((child) => typeof child !== 'string'))
    return children.flatMap((child) => (typeof child === 'string' ? [] : blockOf(child)));
  if (!said) return [];
  if (className.includes('sheet__head'))
    return [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: said, bold: true, size: 60, color: 'D0200E', font })],
      }),
    ];
  if (tag === 'h1')
    return [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        alignment: AlignmentType.CENTER,
        spacing: { before: 400, after: 400 },
        children: [new TextRun({ text: said, size: 44, color: '000000', font })],
      }),
    ];
  if (/^h\d$/.test(tag))
    return [
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        indent,
        spacing: line,
        children: [new TextRun({ text: said, size: body, color: '000000', font: { ...font, eastAsia: '黑体' } })],
      }),
    ];
  if (className.includes('end')) return [new Paragraph({ children: [run(said)], alignment: AlignmentType.RIGHT })];
  return [new Paragraph({ children: [run(said)], spacing: line, ...(className.includes('flush') ? {} : { indent }) })];
}

const run = (text: string): TextRun => new TextRun({ text, size: body, font });

function tableOf({ children }: Element): Table {
  const rows = elementsIn(children, 'tr');
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      ({ children: cells }) =>
        new TableRow({
          children: cells.flatMap((cell) => (typeof cell === 'string' ? [] : [cellOf(cell)])),
        }),
    ),
  });
}

function cellOf({ children }: Element): TableCell {
  const lines = elementsIn(children, 'p').map((one) => paperText(one.children));
  const texts = lines.length > 0 ? lines : [paperText(children)];
  return new TableCell({
    children: texts.map((text) => new Paragraph({ children: [new TextRun({ text, size: 24, font })] })),
  });
}

const elementsIn = (nodes: readonly PaperNode[], tag: string): Element[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    return node.tag === tag ? [node] : elementsIn(node.children, tag);
  });
