import type { ReactNode } from 'react';
import { DemoBanner } from '#ui/components/page-parts.tsx';
import { ToolButton, LinkButton } from '#ui/components/button.tsx';
import type { Frame } from '#ui/frame.ts';
import { say, type Words } from '#ui/language.ts';
import { Document } from '#ui/shells/document.tsx';
import { Name } from '#ui/setting.tsx';

export interface LetterProps {
  /** The issuing organ, as the red head. */
  readonly organ: string;
  /** 发文字号: `南住建信复〔2026〕31号`. */
  readonly mark?: string;
  readonly title: string;
  /** 主送: whom it is for. */
  readonly to: string;
  /** Paragraphs and `h2` headings. */
  readonly children: ReactNode;
  /** 成文日期, as written. */
  readonly dated: string;
  readonly contact?: string;
  readonly copies?: string;
  /** In a demo: stands on the paper itself. */
  readonly specimen?: string;
  readonly seal?: ReactNode;
}

/**
 * An official letter in the letter form of GB/T 9704: organ in red, double rule, mark at the right, title in the
 * middle, body indented by two characters, organ and date at the right; copies at the foot without lines or printing
 * date, and no page number on the first page. Always in Chinese: it is a document of record.
 */
export function Letter({ organ, mark, title, to, children, dated, contact, copies, specimen, seal }: LetterProps) {
  return (
    <article className="sheet user" lang="zh-CN" aria-label={title}>
      {specimen && <p className="sheet__specimen flush">{specimen}</p>}
      <p className="sheet__head flush">{organ}</p>
      <div className="sheet__rule" />
      {mark && <p className="flush end">{mark}</p>}
      <h1 className="sheet__title">{title}</h1>
      <p className="flush">{to}：</p>
      {children}
      <div className="sheet__sign">
        {seal}
        <span>{organ}</span>
        <span>{dated}</span>
      </div>
      {contact && <p className="sheet__note">（{contact}）</p>}
      {copies && (
        <div className="sheet__foot">
          <p>抄送：{copies}</p>
        </div>
      )}
      <div className="sheet__rule sheet__rule--end" />
    </article>
  );
}

export interface LetterPageProps {
  readonly frame: Frame;
  readonly title: Words | string;
  readonly backHref: string;
  readonly pdfHref?: string;
  readonly wordHref?: string;
  /** One {@link Letter} or several. */
  readonly children: ReactNode;
}

/** A letter on screen, with a row of tools that does not print. */
export function LetterPage({ frame, title, backHref, pdfHref, wordHref, children }: LetterPageProps) {
  const { lang, demo } = frame;
  return (
    <Document frame={frame} shell="letter" title={title}>
      <header>
        {demo && <DemoBanner demo={demo} />}
        <nav className="wrap row no-print letter-tools" aria-label={say(lang, title)}>
          <a href={backHref}>{lang === 'zh' ? '返回' : 'Back'}</a>
          <ToolButton does="print">{{ zh: '打印', en: 'Print' }}</ToolButton>
          {pdfHref && (
            <LinkButton kind="line" icon="download" download href={pdfHref}>
              {{ zh: '下载 PDF', en: 'Download PDF' }}
            </LinkButton>
          )}
          {wordHref && (
            <LinkButton kind="line" icon="download" download href={wordHref}>
              {{ zh: '下载 Word', en: 'Download Word' }}
            </LinkButton>
          )}
          {lang === 'en' && (
            <span className="quiet">
              The letter itself is in Chinese, as it was issued by <Name>{frame.unit.name}</Name>.
            </span>
          )}
        </nav>
      </header>
      <main id="main">{children}</main>
    </Document>
  );
}
