import type { ReactNode } from 'react';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { phrases, Say } from '#ui/setting.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Page } from '#ui/shells/page.tsx';

/** One part of a page of text: a heading and its paragraphs. */
export interface ProsePart {
  readonly id?: string;
  readonly title: Words;
  readonly paragraphs?: readonly Words[];
  readonly more?: ReactNode;
}

export interface ProseProps {
  readonly title: Words;
  readonly lede: Words;
  readonly parts: readonly ProsePart[];
  readonly current?: string;
}

/** A page that is read: a heading that answers, a lede, and parts. */
export function prosePage(context: EdgeContext, { title, lede, parts, current }: ProseProps): Response {
  const frame = context.var.visitor.citizenFrame();
  const page = (
    <Page frame={frame} title={title} {...(current ? { current } : {})}>
      <h1>{phrases(title[frame.lang])}</h1>
      <p className="lede">
        <Say {...lede} />
      </p>
      {parts.map((part) => (
        <section key={part.title.en} className="part" id={part.id} aria-label={part.title[frame.lang]}>
          <h2>
            <Say {...part.title} />
          </h2>
          <div className="stack gap-3">
            {part.paragraphs?.map((words) => (
              <p key={words.en}>
                <Say {...words} />
              </p>
            ))}
            {part.more}
          </div>
        </section>
      ))}
    </Page>
  );
  return context.html(renderPage(page));
}
