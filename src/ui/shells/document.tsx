import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { htmlLang, say, type Words } from '#ui/language.ts';
import { InSetting, useSetting, type Setting } from '#ui/setting.tsx';
import type { Frame } from '#ui/frame.ts';

export type ShellName = 'citizen' | 'desk' | 'hall' | 'letter';

export interface DocumentProps {
  readonly frame: Frame;
  readonly shell: ShellName;
  /** Without the product's name, which follows. */
  readonly title: Words | string;
  /** The page answers with errors: its title begins with 错误：. */
  readonly failed?: boolean;
  readonly children: ReactNode;
}

const product: Record<ShellName, Words> = {
  citizen: { zh: '阳光信访', en: 'Sunlit' },
  desk: { zh: '阳光信访工作台', en: 'Sunlit desk' },
  hall: { zh: '阳光信访', en: 'Sunlit' },
  letter: { zh: '阳光信访', en: 'Sunlit' },
};

const failedMark: Words = { zh: '错误\uff1a', en: 'Error: ' };

function Scripts({ frame }: { readonly frame: Frame }) {
  const { islands } = useSetting();
  return [...islands].map((island) => <script key={island} src={frame.assets.url(`${island}.js`)} defer />);
}

/** The whole document: language, size, shell, styles, and the scripts that the components asked for. */
export function Document({ frame, shell, title, failed, children }: DocumentProps) {
  const { lang, size } = frame;
  const setting: Setting = {
    lang,
    now: frame.now,
    islands: new Set(frame.kiosk ? ['kiosk'] : []),
    ...(frame.csrf === undefined ? {} : { csrf: frame.csrf }),
  };
  return (
    <html
      lang={htmlLang(lang)}
      data-size={size === 'md' ? undefined : size}
      data-shell={shell === 'citizen' ? undefined : shell}
      data-kiosk={frame.kiosk ? frame.homeHref : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${failed ? failedMark[lang] : ''}${say(lang, title)} · ${product[shell][lang]}`}</title>
        <link rel="icon" href={frame.assets.url('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={frame.assets.url('site.css')} />
      </head>
      <body>
        <InSetting setting={setting}>
          {children}
          <Scripts frame={frame} />
        </InSetting>
      </body>
    </html>
  );
}

/** A page as text, ready to send as `text/html; charset=utf-8`. */
export function renderPage(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

/** A part of a page as text, for a script that puts it in the place of the part that stands there. */
export function renderPart(frame: Frame, part: ReactNode): string {
  const setting: Setting = { lang: frame.lang, now: frame.now, islands: new Set() };
  return renderToStaticMarkup(<InSetting setting={setting}>{part}</InSetting>);
}
