import type { ReactNode } from 'react';
import { number, say, type Words } from '#ui/language.ts';
import { shown, useLang, type Wording } from '#ui/setting.tsx';

export interface PagesProps {
  readonly previousHref?: string | undefined;
  readonly nextHref?: string | undefined;
  /** How many are shown, of how many. */
  readonly words?: Wording;
  readonly label?: Words;
}

const pagesLabel: Words = { zh: '分页', en: 'Pages' };

/** Lists page by key: there is a page before and a page after, and no page numbers that would lie. */
export function Pages({ previousHref, nextHref, words, label = pagesLabel }: PagesProps) {
  const lang = useLang();
  const previous = lang === 'zh' ? '上一页' : 'Previous page';
  const next = lang === 'zh' ? '下一页' : 'Next page';
  return (
    <nav className="row apart pages-row" aria-label={say(lang, label)}>
      <span className="quiet">{shown(lang, words)}</span>
      <span className="pages">
        {previousHref ? (
          <a href={previousHref} rel="prev">
            {previous}
          </a>
        ) : (
          <span className="quiet">{previous}</span>
        )}
        {nextHref ? (
          <a href={nextHref} rel="next">
            {next}
          </a>
        ) : (
          <span className="quiet">{next}</span>
        )}
      </span>
    </nav>
  );
}

export interface TabItem {
  readonly key: string;
  readonly href: string;
  readonly label: Wording;
  readonly count?: number;
}

export interface TabsProps {
  readonly items: readonly TabItem[];
  readonly current: string;
  readonly label: Words | string;
}

/** Tabs are links: the address changes. */
export function Tabs({ items, current, label }: TabsProps) {
  const lang = useLang();
  return (
    <nav className="tabs" aria-label={say(lang, label)}>
      {items.map((item) => (
        <a key={item.key} href={item.href} aria-current={item.key === current ? 'page' : undefined}>
          {shown(lang, item.label)}
          {item.count !== undefined && <span className="quiet num"> {number(item.count)}</span>}
        </a>
      ))}
    </nav>
  );
}

export interface Figure {
  readonly key: string;
  readonly value: ReactNode;
  readonly unit?: Wording;
  readonly words: Wording;
  readonly href?: string;
  readonly late?: boolean;
}

/** Numbers standing on one line; each opens what is behind it where `href` is given. */
export function Figures({ items }: { readonly items: readonly Figure[] }) {
  const lang = useLang();
  return (
    <div className="figures">
      {items.map((item) => {
        const big = (
          <span className={item.late ? 'big late' : 'big'}>
            {item.value}
            {item.unit && <small>{shown(lang, item.unit)}</small>}
          </span>
        );
        return (
          <div key={item.key}>
            {item.href ? (
              <a href={item.href}>
                {big}
                <span className="figures__words">{shown(lang, item.words)}</span>
              </a>
            ) : (
              <>
                {big}
                <p className="figures__words">{shown(lang, item.words)}</p>
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}

export interface LimitLineProps {
  /** Days of the limit that have passed, and all of them. */
  readonly passed: number;
  readonly total: number;
  readonly start: Wording;
  readonly now: Wording;
  readonly end: Wording;
  /** What a screen reader hears: `办理期限 60 日，今天是第 40 日`. */
  readonly label: Words | string;
}

/** The days of a limit as a line; the lit part has passed. */
export function LimitLine({ passed, total, start, now, end, label }: LimitLineProps) {
  const lang = useLang();
  const percent = Math.round(Math.min(1, Math.max(0, passed / Math.max(1, total))) * 100);
  return (
    <div className={`limit at-${percent}`}>
      <div
        className={passed > total ? 'limit__line limit__line--late' : 'limit__line'}
        role="img"
        aria-label={say(lang, label)}
      />
      <div className="limit__ends">
        <span>{shown(lang, start)}</span>
        <b>{shown(lang, now)}</b>
        <span>{shown(lang, end)}</span>
      </div>
    </div>
  );
}

export interface BackLinkProps {
  readonly href: string;
  readonly children?: Wording;
}

export function BackLink({ href, children = { zh: '返回上一步', en: 'Back' } }: BackLinkProps) {
  const lang = useLang();
  return (
    <p className="back">
      <a href={href} className="small">
        {shown(lang, children)}
      </a>
    </p>
  );
}
