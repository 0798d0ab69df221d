import type { House } from '#kernel/house.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { PaperPage } from '#ui/papers/pages.tsx';
import { paperOf, type MadePaper } from '#ui/papers/paper.ts';
import { fileName, sendFile, settled } from '#ui/papers/send.ts';
import { renderPage } from '#ui/shells/document.tsx';

/** Where papers are shown. */
export interface ShownPapers {
  readonly house: House;
  readonly number: MatterNumber;
  readonly papers: readonly MadePaper[];
  /** The address of the matter. */
  readonly base: string;
  /** Whether they can be taken along as Word files; a restricted letter cannot. */
  readonly word: boolean;
}

/** One paper of a matter, on screen or as a file. @returns undefined for one that is not there */
export async function showPaper(
  context: EdgeContext,
  { house, number, papers, base, word }: ShownPapers,
): Promise<Response | undefined> {
  const { version, kind, form } = context.req.param() as Readonly<Record<string, string>>;
  const found = papers.find((one) => String(one.version) === version && one.model.kind === kind);
  if (!found || ![undefined, 'pdf', ...(word ? ['word'] : [])].includes(form)) return undefined;
  const paper = paperOf({ house, number }, found);
  const title = found.model.title.zh;
  return settled(context, async () => {
    if (form === 'pdf') return sendFile(context, await house.typesetter.pdf(paper), fileName(title, number, 'pdf'));
    if (form === 'word') return sendFile(context, await house.typesetter.word(paper), fileName(title, number, 'docx'));
    const pieces = await house.typesetter.pieces(paper);
    const frame = context.var.visitor.deskFrame();
    return context.html(
      renderPage(
        <PaperPage frame={frame} base={base} backHref={`${base}#papers`} paper={found} pieces={pieces} word={word} />,
      ),
    );
  });
}
