import type { ReactNode } from 'react';
import { DemoBanner, PrintHead } from '#ui/components/page-parts.tsx';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { Document } from '#ui/shells/document.tsx';
import { Brand, Foot, HelpXl, LanguageLink, Nav, Sizes, Skip } from '#ui/shells/parts.tsx';
import { Name } from '#ui/setting.tsx';

export interface PageProps {
  readonly frame: Frame;
  readonly title: Words | string;
  /** Key of the section in `frame.nav` that this page belongs to. */
  readonly current?: string;
  readonly failed?: boolean;
  /** The matter's number, for the head of the printed page. */
  readonly number?: string;
  /** `bare` leaves width and space to the page: the first page with its light. */
  readonly bare?: boolean;
  /** Beside the text on wide screens; left out at the largest size. */
  readonly side?: ReactNode;
  readonly sideLabel?: Words;
  readonly children: ReactNode;
}

/** What a petitioner sees around every page. */
export function Page({ frame, title, current, failed, number, bare, side, sideLabel, children }: PageProps) {
  const { lang, unit, demo } = frame;
  return (
    <Document frame={frame} shell="citizen" title={title} {...(failed ? { failed } : {})}>
      <Skip />
      <header className="top">
        {demo && <DemoBanner demo={demo} />}
        <div className="mast">
          <div className="wrap">
            <span>
              <Name>{unit.name}</Name>
              {lang === 'zh' ? '官方网站' : ': official site'}
            </span>
          </div>
        </div>
        <div className="wrap">
          <Brand href={frame.homeHref} beside={unit.place} />
          <Nav items={frame.nav} current={current} />
          <div className="tools">
            <Sizes frame={frame} />
            <LanguageLink frame={frame} />
          </div>
        </div>
      </header>
      <HelpXl frame={frame} />
      <main id="main">
        <PrintHead unit={unit.name} number={number} />
        {bare ? (
          children
        ) : (
          <Body side={side} label={sideLabel?.[lang]}>
            {children}
          </Body>
        )}
      </main>
      <Foot frame={frame} />
    </Document>
  );
}

function Body({
  side,
  label,
  children,
}: {
  readonly side: ReactNode;
  readonly label: string | undefined;
  readonly children: ReactNode;
}) {
  if (!side) return <div className="wrap page">{children}</div>;
  return (
    <div className="wrap page split">
      <div>{children}</div>
      <aside className="side stack" aria-label={label}>
        {side}
      </aside>
    </div>
  );
}
