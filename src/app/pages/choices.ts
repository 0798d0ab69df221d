import { keepChoice } from '#app/web/cookies.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { readSize } from '#ui/frame.ts';
import { readLang } from '#ui/language.ts';

/** A page of this site to come back to; anything else leads to the first page. */
export function localPath(back: string | undefined): string {
  return back && /^\/(?![/\\])[^\s\\]*$/.test(back) ? back : '/';
}

/** Keeps the text size that the reader chose, and comes back. */
export function chooseSize(context: EdgeContext, secure: boolean): Response {
  keepChoice(context, { secure }, 'size', readSize(context.req.query('size')));
  return context.redirect(localPath(context.req.query('back')), 303);
}

/** Keeps the language that the reader chose, and comes back. */
export function chooseLanguage(context: EdgeContext, secure: boolean): Response {
  keepChoice(context, { secure }, 'lang', readLang(context.req.query('lang')));
  return context.redirect(localPath(context.req.query('back')), 303);
}
