import type { EdgeContext } from '#ui/edge/visitor.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { DeskMissingPage } from '../pages/desk-pages.tsx';

/** The same answer for a matter that is not there, and for one that is not theirs. */
export const deskMissing = (context: EdgeContext): Response | Promise<Response> =>
  context.html(renderPage(<DeskMissingPage frame={context.var.visitor.deskFrame()} />), 404);
