import type { ReactNode } from 'react';
import { Logo } from '#ui/components/icon.tsx';
import { Moment } from '#ui/components/time.tsx';
import type { Frame } from '#ui/frame.ts';
import { say, type Words } from '#ui/language.ts';
import { Document } from '#ui/shells/document.tsx';

export interface HallPageProps {
  readonly frame: Frame;
  readonly title: Words | string;
  readonly children: ReactNode;
  /** One sentence at the foot: the rule for those who missed their call. */
  readonly foot?: ReactNode;
}

/** A screen on a wall, read from ten metres: ticket numbers only, never names. */
export function HallPage({ frame, title, children, foot }: HallPageProps) {
  return (
    <Document frame={frame} shell="hall" title={title}>
      <main className="wrap hall-page" id="main">
        <div className="row apart screen hall__head">
          <span className="row">
            <Logo />
            <b>{say(frame.lang, title)}</b>
          </span>
          <span className="num">
            <Moment at={frame.now} />
          </span>
        </div>
        <div className="hall">{children}</div>
        {foot && <div className="screen row apart hall__foot">{foot}</div>}
      </main>
    </Document>
  );
}
