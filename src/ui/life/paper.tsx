import type { EdgeContext } from '#ui/edge/visitor.ts';
import { PaperPage } from '#ui/papers/pages.tsx';
import { paperOf } from '#ui/papers/paper.ts';
import { fileName, sendFile, settled } from '#ui/papers/send.ts';
import { renderPage } from '#ui/shells/document.tsx';
import type { LifeAccess } from './access.ts';
import type { LifeWords } from './words.ts';

/** One paper of a matter of a chapter, on screen or as a file. @returns undefined for one that is not there */
export async function showPaper(
  context: EdgeContext,
  { words }: { readonly words: LifeWords },
  { house, read, papers }: Pick<LifeAccess<unknown>, 'house' | 'read' | 'papers'>,
): Promise<Response | undefined> {
  const { version, kind, form } = context.req.param() as Readonly<Record<string, string>>;
  const found = papers.find((one) => String(one.version) === version && one.model.kind === kind);
  if (!found || !['pdf', 'word', undefined].includes(form)) return undefined;
  const { number } = read.row;
  const paper = paperOf({ house, number }, found);
  const title = found.model.title.zh;
  return settled(context, async () => {
    if (form === 'pdf') return sendFile(context, await house.typesetter.pdf(paper), fileName(title, number, 'pdf'));
    if (form === 'word') return sendFile(context, await house.typesetter.word(paper), fileName(title, number, 'docx'));
    const pieces = await house.typesetter.pieces(paper);
    const base = words.href(number);
    const frame = context.var.visitor.deskFrame();
    return context.html(
      renderPage(
        <PaperPage frame={frame} base={base} backHref={`${base}#papers`} paper={found} pieces={pieces} word />,
      ),
    );
  });
}
