import type { ReactNode } from 'react';
import { Button } from '#ui/components/button.tsx';
import { Form } from '#ui/components/form.tsx';
import { DeskKeys } from '#ui/components/keys-help.tsx';
import { Icon } from '#ui/components/icon.tsx';
import { DemoBanner, PrintHead } from '#ui/components/page-parts.tsx';
import type { Frame, NavItem, SignedIn } from '#ui/frame.ts';
import { say, type Words } from '#ui/language.ts';
import { Document } from '#ui/shells/document.tsx';
import { Brand, LanguageLink, Nav, Sizes, Skip } from '#ui/shells/parts.tsx';
import { Name, useIsland, useLang } from '#ui/setting.tsx';

export interface DeskPageProps {
  readonly frame: Frame;
  readonly title: Words | string;
  readonly current?: string;
  readonly failed?: boolean;
  readonly number?: string;
  /** The search form, where the reader may search. */
  readonly search?: ReactNode;
  /** Saved views at the left, as links. */
  readonly views?: { readonly items: readonly NavItem[]; readonly current: string };
  /** Stands over the whole width, under the top: a matter's {@link Bar}. */
  readonly bar?: ReactNode;
  readonly children: ReactNode;
}

const deskName: Words = { zh: '工作台', en: 'Desk' };

function Person({ user }: { readonly user: SignedIn }) {
  const lang = useLang();
  const place = [say(lang, user.unit), user.role && say(lang, user.role)].filter(Boolean).join(' ');
  const chinese = lang === 'en' && /[\u3400-\u9fff]/.test(place);
  const who = (
    <>
      <Icon name="person" />
      <span className="who__name">
        <Name>{user.name}</Name>
        <small className="who__place quiet" title={place} lang={chinese ? 'zh-CN' : undefined}>
          {place}
        </small>
      </span>
    </>
  );
  return (
    <span className="who second">
      {user.accountHref ? <a href={user.accountHref}>{who}</a> : <span>{who}</span>}
      <Form action={user.signOutAction}>
        <Button kind="text" size="small">
          {{ zh: '退出', en: 'Sign out' }}
        </Button>
      </Form>
    </span>
  );
}

/** More than so many views fold into one line where they do not stand at the side. */
const viewsUnfolded = 8;

function Views({ items, current }: NonNullable<DeskPageProps['views']>) {
  const lang = useLang();
  useIsland('badges');
  const here = items.find(({ key }) => key === current);
  const links = <ViewLinks items={items} current={current} />;
  return (
    <nav className="views no-print" aria-label={lang === 'zh' ? '我的视图' : 'My views'}>
      {items.length > viewsUnfolded ? (
        <details className="views__fold">
          <summary>
            {here && say(lang, here.label)}
            {lang === 'zh' ? `（全部 ${items.length} 栏）` : ` (all ${items.length} sections)`}
          </summary>
          {links}
        </details>
      ) : (
        links
      )}
    </nav>
  );
}

function ViewLinks({ items, current }: NonNullable<DeskPageProps['views']>) {
  const lang = useLang();
  return (
    <ul role="list">
      {items.map((item) => (
        <li key={item.key}>
          <a href={item.href} aria-current={item.key === current ? 'page' : undefined}>
            <span>{say(lang, item.label)}</span>
            {item.count !== undefined && (
              <span className="num" data-badge={item.key}>
                {item.count}
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What an official sees around every page. */
export function DeskPage({
  frame,
  title,
  current,
  failed,
  number: matter,
  search,
  views,
  bar,
  children,
}: DeskPageProps) {
  const { user, demo, unit } = frame;
  return (
    <Document frame={frame} shell="desk" title={title} {...(failed ? { failed } : {})}>
      <Skip />
      <header className="top">
        {demo && <DemoBanner demo={demo} />}
        <div className="wrap">
          <Brand href={frame.homeHref} beside={deskName} />
          <Nav items={frame.nav} current={current} />
          <div className="tools">
            {search}
            <Sizes frame={frame} />
            <LanguageLink frame={frame} />
            {user && <Person user={user} />}
          </div>
        </div>
      </header>
      <main id="main">
        {user && <DeskKeys on={!frame.keysOff} />}
        <PrintHead unit={user?.unit ?? unit.name} number={matter} by={user?.name} />
        {bar}
        {views ? (
          <div className="wrap page desk-grid">
            <Views {...views} />
            <div>{children}</div>
          </div>
        ) : (
          <div className="wrap page">{children}</div>
        )}
      </main>
    </Document>
  );
}
